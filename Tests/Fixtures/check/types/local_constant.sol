contract C { function f() public pure { uint constant c = 1; c; } }
// ----
// ParserError 2314: (45-53): expected `;`, found `constant`
// DeclarationError 7576: (61-62): `c` is not declared here
