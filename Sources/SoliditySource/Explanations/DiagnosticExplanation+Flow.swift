// Explanations: state mutability, control flow and likely mistakes.

extension DiagnosticExplanation {
    static let flow: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .mutabilityRestrictable,
            wrong: """
                contract C { uint x; function f() public returns (uint) { return x; } }
                """,
            right: """
                contract C {
                    uint x;
                    function f() public view returns (uint) { return x; }
                }
                """),
        DiagnosticExplanation(
            .pureReads,
            wrong: """
                contract C {
                    uint x;
                    function f() public pure returns (uint) { return x; }
                }
                """,
            right: """
                contract C {
                    uint x;
                    function f() public view returns (uint) { return x; }
                }
                """),
        DiagnosticExplanation(
            .viewWrites,
            wrong: """
                contract C { uint x; function f() public view { x = 1; } }
                """,
            right: """
                contract C { uint x; function f() public { x = 1; } }
                """),
        DiagnosticExplanation(
            .valueInNonPayable,
            wrong: """
                contract C { function f() public returns (uint) { return msg.value; } }
                """,
            right: """
                contract C {
                    function f() public payable returns (uint) { return msg.value; }
                }
                """),
        DiagnosticExplanation(
            .unusedVariable,
            wrong: """
                contract C { function f() public pure { uint x = 1; } }
                """,
            right: """
                contract C {
                    function f() public pure returns (uint) { uint x = 1; return x; }
                }
                """),
        DiagnosticExplanation(
            .unusedParameter,
            wrong: """
                contract C {
                    function f(uint a, uint b) public pure returns (uint) { return a; }
                }
                """,
            right: """
                contract C {
                    function f(uint a, uint /* b */) public pure returns (uint) { return a; }
                }
                """),
        DiagnosticExplanation(
            .statementWithoutEffect,
            wrong: """
                contract C { function f() public pure { 1 + 2; } }
                """,
            right: """
                contract C {
                    function f() public pure returns (uint) { return 1 + 2; }
                }
                """),
        DiagnosticExplanation(
            .unreachableCode,
            wrong: """
                contract C {
                    function f() public pure returns (uint a) { return 1; a = 2; }
                }
                """,
            right: """
                contract C { function f() public pure returns (uint a) { a = 2; } }
                """),
        DiagnosticExplanation(
            .unassignedReturn,
            "Only storage and function types are an error when unassigned; this warning is about named or "
                + "unnamed return values that some path leaves at zero.",
            wrong: """
                contract C {
                    function f(bool b) public pure returns (uint) { if (b) return 1; }
                }
                """,
            right: """
                contract C {
                    function f(bool b) public pure returns (uint) { if (b) return 1; return 2; }
                }
                """),
        DiagnosticExplanation(
            .unassignedPointer,
            wrong: """
                contract C {
                    struct S { uint x; }
                    function f() public { S storage s; s.x = 1; }
                }
                """,
            right: """
                contract C {
                    struct S { uint x; }
                    S state;
                    function f() public { S storage s = state; s.x = 1; }
                }
                """),
        DiagnosticExplanation(
            .divisionByZero,
            wrong: """
                contract C {
                    uint constant parts = 0;
                    function f() public pure returns (uint) { return 7 / parts; }
                }
                """,
            right: """
                contract C {
                    uint constant parts = 2;
                    function f() public pure returns (uint) { return 7 / parts; }
                }
                """),
        DiagnosticExplanation(
            .thisInConstructor,
            wrong: """
                contract C { constructor() { this.f(); } function f() public pure {} }
                """,
            right: """
                contract C { constructor() { f(); } function f() public pure {} }
                """),
    ]
}
