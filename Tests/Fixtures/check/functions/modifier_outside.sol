contract C { modifier m() { _; } function g() public pure { m; } }
// ----
// TypeError 3112: (60-61): a modifier can only be named in the header of a function
