contract A { uint public x; } contract B is A { function x() public view returns (uint) {} }
// ----
// DeclarationError 9097: (48-90): this name is already declared in a base or derived contract
// TypeError 9456: (48-90): `override` is missing
// TypeError 1452: (13-26): a public variable cannot be overridden
