contract C { function g(uint) internal {} function g(bool) internal {} function f() public pure { assembly { let x := g } } }
// ----
// DeclarationError 4718: (118-119): `g` is overloaded, which assembly cannot resolve
