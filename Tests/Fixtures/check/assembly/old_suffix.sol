contract C { uint s; function f() public pure { assembly { let x := s_slot } } }
// ----
// DeclarationError 9467: (68-74): `s_slot` is not declared
