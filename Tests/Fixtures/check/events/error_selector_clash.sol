error gsf();
error tgeo();
contract C { function f() public pure { revert gsf(); } }
contract D { error tgeo2(); error gsf(); function f() public pure { revert tgeo(); } }
contract E { function f(bool b) public pure { if (b) revert gsf(); else revert tgeo(); } }
// ----
// Warning 2519: (113-125): `gsf` hides another declaration of that name
// TypeError 4883: (119-122): `gsf()` and `tgeo()` have the same selector
// TypeError 4883: (19-23): `tgeo()` and `gsf()` have the same selector
