// Explanations: inline assembly.

extension DiagnosticExplanation {
    static let assembly: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .yulUnknownFunction,
            wrong: """
                contract C {
                    function f() public view { assembly { let x := slaod(0) } }
                }
                """,
            right: """
                contract C {
                    function f() public view { assembly { let x := sload(0) } }
                }
                """),
        DiagnosticExplanation(
            .yulUndeclared,
            wrong: """
                contract C { function f() public pure { assembly { let x := y } } }
                """,
            right: """
                contract C {
                    function f() public pure { assembly { let y := 1 let x := y } }
                }
                """),
        DiagnosticExplanation(
            .yulStateVariable,
            wrong: """
                contract C {
                    uint x;
                    function f() public view returns (uint r) { assembly { r := x } }
                }
                """,
            right: """
                contract C {
                    uint x;
                    function f() public view returns (uint r) { assembly { r := sload(x.slot) } }
                }
                """),
        DiagnosticExplanation(
            .yulArgumentCount,
            wrong: """
                contract C { function f() public pure { assembly { let x := add(1) } } }
                """,
            right: """
                contract C {
                    function f() public pure { assembly { let x := add(1, 2) } }
                }
                """),
        DiagnosticExplanation(
            .yulValueIgnored,
            wrong: """
                contract C { function f() public pure { assembly { add(1, 2) } } }
                """,
            right: """
                contract C { function f() public pure { assembly { pop(add(1, 2)) } } }
                """),
        DiagnosticExplanation(
            .yulRedeclaredVariable,
            wrong: """
                contract C {
                    function f() public pure { assembly { let x := 1 let x := 2 } }
                }
                """,
            right: """
                contract C {
                    function f() public pure { assembly { let x := 1 x := 2 } }
                }
                """),
        DiagnosticExplanation(
            .yulShadowsSolidity,
            wrong: """
                contract C {
                    function f(uint a) public pure { assembly { let a := 1 } }
                }
                """,
            right: """
                contract C {
                    function f(uint a) public pure { assembly { let b := a } }
                }
                """),
        DiagnosticExplanation(
            .yulTransientStorage,
            wrong: """
                contract C { function f() public { assembly { tstore(0, 1) } } }
                """,
            right: """
                contract C { uint transient x; function f() public { x = 1; x = 0; } }
                """),
    ]
}
