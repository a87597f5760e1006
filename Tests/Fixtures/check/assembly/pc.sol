contract C { function f() public view { assembly { let x := pc() } } }
// ----
// SyntaxError 2450: (60-62): `pc` has no meaning in assembly with structured control flow
