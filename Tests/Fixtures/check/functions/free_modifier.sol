function f() m {}
// ----
// DeclarationError 7920: (13-14): `m` is not declared, or is ambiguous
