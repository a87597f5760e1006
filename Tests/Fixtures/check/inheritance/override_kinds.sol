contract A { modifier f virtual { _; } function m() public virtual {} modifier g virtual { _; } } contract B is A { function f() public {} modifier m() { _; } uint public g; }
// ----
// DeclarationError 9097: (116-138): this name is already declared in a base or derived contract
// DeclarationError 9097: (139-158): this name is already declared in a base or derived contract
// DeclarationError 9097: (159-172): this name is already declared in a base or derived contract
// TypeError 5631: (139-158): a function or public variable of this name is inherited, this is a modifier
// TypeError 1469: (116-138): a modifier of this name is inherited, this is a function
// TypeError 1456: (159-172): a modifier of this name is inherited, this is a variable
