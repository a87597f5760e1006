contract C { uint a; uint a; struct S { uint x; uint x; } enum E { A, A } }
// ----
// DeclarationError 2333: (21-27): this name is already declared in this scope
// DeclarationError 2333: (48-54): this name is already declared in this scope
// DeclarationError 2333: (70-71): this name is already declared in this scope
