contract C { uint constant k = 1; bytes32 b; uint[] a; struct S { uint x; } function f(uint[] calldata c, S calldata s) external { k = 2; b[0] = 0x01; c[0] = 1; s.x = 1; a.length = 3; f = f; 1 = 2; (a, a) += (a, a); true ? a : a = a; a++; uint x = 1; x += true; () = (); } }
// ----
// ParserError 6933: (263-264): expected an expression, found `)`
// DeclarationError 7576: (184-185): `f` is not declared here
// DeclarationError 7576: (188-189): `f` is not declared here
