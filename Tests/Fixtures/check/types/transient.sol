contract C { uint transient a; uint transient b = 1; uint transient constant c = 1; function f() public view returns (uint) { return a; } }
// ----
// DeclarationError 9825: (31-51): a transient variable cannot have an initial value
// DeclarationError 2197: (53-82): a constant or immutable variable cannot be transient
// DeclarationError 9825: (53-82): a transient variable cannot have an initial value
