contract C { D.S s; }
// ----
// DeclarationError 7920: (13-16): `D.S` is not declared, or is ambiguous
