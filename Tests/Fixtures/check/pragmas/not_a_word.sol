pragma 0;
contract C {}
// ----
// SyntaxError 5226: (0-9): there is no pragma `0`
