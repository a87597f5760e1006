contract C { function f(uint[] memory a) public pure { a.push(1); } }
// ----
// TypeError 4994: (55-61): `push` of uint256[] memory only exists in storage
