contract C { uint[] a; function f() public { uint[] storage c = a; delete c; } }
// ----
// TypeError 9767: (67-75): `delete` is not defined for uint256[] storage pointer
