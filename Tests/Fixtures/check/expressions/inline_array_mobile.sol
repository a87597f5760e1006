contract C { function f() public pure { [msg]; } }
// ----
// TypeError 9563: (41-44): this cannot be an element of an array
