contract C { function f() public pure { assembly { let push1 := 1 function mul_() {} let linkersymbol := 2 } } }
// ----
// DeclarationError 5017: (55-60): `push1` is reserved
// DeclarationError 5017: (89-101): `linkersymbol` is reserved
