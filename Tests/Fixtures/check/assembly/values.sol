contract C { function f() public pure { assembly { function g(x) -> y, z { y := x z := x } let a, b := g(1) let c := g(1) a := g(1) add(1, 2) pop(g(1)) g(1, 2) pop(h(1)) c := d e := 1 a, a := g(1) g := 1 c := g a(1) { let late := early let early := 1 early2 := 1 let early2 } } } }
// ----
// DeclarationError 3812: (108-121): 1 variables cannot take 2 values
// DeclarationError 8678: (122-131): 1 variables cannot take 2 values
// TypeError 3083: (132-141): the value of this statement is not used: assign it, or `pop` it
// TypeError 3950: (146-150): one value is needed here, this gives 2
// TypeError 7000: (152-153): `g` takes 1 arguments, 2 are given
// DeclarationError 4619: (164-165): there is no function `h`
// TypeError 3950: (164-168): one value is needed here, this gives 0
// DeclarationError 8198: (175-176): `d` is not declared
// DeclarationError 4634: (177-178): `e` is not declared, or cannot be assigned to
// DeclarationError 9005: (184-196): `a` is assigned twice
// TypeError 2657: (197-198): a function cannot be assigned to
// TypeError 6041: (209-210): the function `g` has to be called
// TypeError 4202: (211-212): `a` is a variable, not a function
// DeclarationError 4990: (230-235): `early` is used before it is declared
// DeclarationError 1133: (251-257): `early2` is used before it is declared
