contract C { function f() public pure { a = 1; uint a; } }
// ----
// DeclarationError 7576: (40-41): `a` is not declared here
