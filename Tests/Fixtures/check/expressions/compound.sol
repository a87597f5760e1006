contract C { function f(uint a) public pure { a += true; (a, a) += (a, a); } }
// ----
// TypeError 7366: (46-55): `+=` is not defined for uint256 and bool
// TypeError 4289: (57-73): tuples have no compound assignment
