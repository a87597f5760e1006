contract C { function f() public pure { [f()]; } }
// ----
// TypeError 5604: (41-44): an element of an array has to have a value
