contract C { function f() public pure { assembly { let a := 1 let a := 2 function g(x) -> y, z { y := x z := a } let b := g(1) b := 1, 2 } } }
// ----
// ParserError 1856: (133-134): expected a literal or a name, found `,`
