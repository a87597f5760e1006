contract C { function f() public {} f x; }
// ----
// TypeError 5172: (36-37): `f` is not a type
