contract C { function f() public view { super(this); } }
// ----
// TypeError 1744: (40-51): `super` is not a type to convert to
