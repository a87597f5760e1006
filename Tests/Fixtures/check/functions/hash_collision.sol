contract C { function gsf() public {} function tgeo() public {} }
// ----
// TypeError 1860: (0-65): `gsf()` and `tgeo()` have the same selector
