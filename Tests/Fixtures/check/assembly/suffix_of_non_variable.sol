library L { function f() external {} }
contract C {
    struct T { uint a; }
    enum F { A }
    event Ev();
    function f() external {
        assembly { let a := L.slot }
        assembly { let a := T.offset }
        assembly { let a := F.length }
        assembly { let a := Ev.slot }
        assembly { L := 1 }
        assembly { T := 1 }
        assembly { f := 1 }
    }
}
// ----
// TypeError 7944: (166-172): only variables have `.slot`, `.offset` and `.length`
// TypeError 7944: (203-211): only variables have `.slot`, `.offset` and `.length`
// TypeError 7944: (242-250): only variables have `.slot`, `.offset` and `.length`
// TypeError 7944: (281-288): only variables have `.slot`, `.offset` and `.length`
// TypeError 1990: (310-311): only local variables can be assigned in assembly
// TypeError 1990: (338-339): only local variables can be assigned in assembly
// DeclarationError 4634: (366-367): `f` is not declared, or cannot be assigned to
