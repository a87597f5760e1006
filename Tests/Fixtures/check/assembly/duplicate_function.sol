contract C { function f() public pure { assembly { function g() {} function g() {} } } }
// ----
// DeclarationError 6052: (67-82): `g` is declared already
