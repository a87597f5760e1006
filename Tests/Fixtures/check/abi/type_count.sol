contract C { function f() public pure { type(uint, uint); } }
// ----
// TypeError 8885: (40-56): `type` takes one argument, 2 are given
