contract C { function g() internal pure {} function f() public pure { (1, g()); } }
// ----
// TypeError 6473: (74-77): a component of a tuple has to have a value
