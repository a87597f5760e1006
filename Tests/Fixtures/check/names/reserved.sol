contract C { uint this; uint _; function super() internal {} }
// ----
// DeclarationError 3726: (13-22): `this` is reserved and cannot be declared
// DeclarationError 3726: (24-30): `_` is reserved and cannot be declared
// DeclarationError 3726: (32-60): `super` is reserved and cannot be declared
// Warning 2319: (13-22): `this` hides a builtin of that name
// Warning 2319: (32-60): `super` hides a builtin of that name
