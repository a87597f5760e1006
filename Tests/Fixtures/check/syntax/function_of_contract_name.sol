contract C { function C() public {} function f() {} }
// ----
// SyntaxError 5796: (13-35): a function cannot have the name of its contract: write `constructor`
// SyntaxError 4937: (36-51): the visibility is missing: add `public`
// Warning 2519: (13-35): `C` hides another declaration of that name
