contract C { uint immutable a; constructor() { a = 1; } function f() public { a = 2; } modifier m() { a = 3; _; } }
// ----
// TypeError 1581: (78-79): an immutable is only written where it is declared, or in the constructor itself
// TypeError 1581: (102-103): an immutable is only written where it is declared, or in the constructor itself
