contract C { function f(bytes4 b) public pure { b["x"]; } }
// ----
// TypeError 7407: (50-53): literal_string "x" does not convert to uint256 implicitly
// TypeError 6318: (48-54): the index has to be an unsigned integer
