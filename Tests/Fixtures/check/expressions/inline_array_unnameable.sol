library L { function g() public {} } contract C { function f() public { [L.g]; } }
// ----
// TypeError 9656: (72-77): the elements have a type that no variable can have: convert the first explicitly
