contract C { function f() public pure { new uint(1); } }
// ----
// TypeError 8807: (40-48): `new` creates contracts and arrays, not uint256
