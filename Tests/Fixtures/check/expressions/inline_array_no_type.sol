contract C { function f() public pure { [1, true]; } }
// ----
// TypeError 6378: (40-49): the elements have no type in common
