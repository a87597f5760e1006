contract C { function f() public { uint x; assembly { function g() { x := 1 } function g() {} let this := 1 let a.b := 2 let pc := 1 selfdestruct(0) tstore(0, 1) } } }
// ----
// DeclarationError 6578: (69-70): functions in assembly cannot use local variables of Solidity
// DeclarationError 4113: (98-102): `this` is reserved and cannot be declared
// DeclarationError 3859: (98-102): `this` hides a Solidity declaration outside the assembly block
// DeclarationError 3927: (112-115): names declared in assembly cannot contain a dot
