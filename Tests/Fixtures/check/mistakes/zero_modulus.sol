contract C { function f(uint x) public pure returns (uint) { return addmod(x, 1, 0); } }
// ----
// TypeError 4195: (68-83): the modulus is zero
