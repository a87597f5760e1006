contract C { function f() external { f = f; } struct S { uint x; } function g(S calldata s) external { s.x = 1; s.x++; } }
// ----
// DeclarationError 7576: (37-38): `f` is not declared here
// DeclarationError 7576: (41-42): `f` is not declared here
