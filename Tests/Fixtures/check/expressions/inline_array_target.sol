contract C { function f(uint a) public pure { [a] = [1]; } }
// ----
// TypeError 3025: (46-49): an inline array cannot be assigned to
