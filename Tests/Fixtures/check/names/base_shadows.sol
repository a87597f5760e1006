contract A { uint x; function f() public {} } contract B is A { uint x; modifier f() { _; } }
// ----
// DeclarationError 9097: (64-70): this name is already declared in a base or derived contract
// DeclarationError 9097: (72-91): this name is already declared in a base or derived contract
// TypeError 5631: (72-91): a function or public variable of this name is inherited, this is a modifier
