contract C { function f() public pure { assembly { let a.b := 1 let a.. := 2 let c. := 1 } } }
// ----
// DeclarationError 3927: (55-58): names declared in assembly cannot contain a dot
// DeclarationError 3927: (68-71): names declared in assembly cannot contain a dot
// DeclarationError 3927: (81-83): names declared in assembly cannot contain a dot
