contract C { function f() public pure { uint x; x[0]; } }
// ----
// TypeError 2614: (48-49): uint256 cannot be indexed
