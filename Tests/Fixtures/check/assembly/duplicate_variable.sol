contract C { function f() public pure { assembly { let a := 1 let a := 2 } } }
// ----
// DeclarationError 1395: (62-72): `a` is declared already
