contract C { function f(uint x) public pure { x[1:2]; } }
// ----
// TypeError 4781: (46-52): uint256 cannot be sliced
