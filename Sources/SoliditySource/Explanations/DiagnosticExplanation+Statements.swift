// Explanations: statements.

extension DiagnosticExplanation {
    static let statements: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .initialiserType,
            wrong: """
                contract C {
                    function f(uint a) public pure returns (uint8) { uint8 b = a; return b; }
                }
                """,
            right: """
                contract C {
                    function f(uint a) public pure returns (uint8) { uint8 b = uint8(a); return b; }
                }
                """),
        DiagnosticExplanation(
            .declaredValueCount,
            wrong: """
                contract C {
                    function g() public pure returns (uint, uint) {}
                    function f() public pure returns (uint a) { (uint x) = g(); a = x; }
                }
                """,
            right: """
                contract C {
                    function g() public pure returns (uint, uint) {}
                    function f() public pure returns (uint a) { (uint x, ) = g(); a = x; }
                }
                """),
        DiagnosticExplanation(
            .returnWithoutValue,
            wrong: """
                contract C { function f() public pure returns (uint) { return; } }
                """,
            right: """
                contract C { function f() public pure returns (uint) { return 1; } }
                """),
        DiagnosticExplanation(
            .returnedType,
            wrong: """
                contract C { function f() public pure returns (uint8) { return 300; } }
                """,
            right: """
                contract C { function f() public pure returns (uint16) { return 300; } }
                """),
        DiagnosticExplanation(
            .returnedSingleValue,
            wrong: """
                contract C {
                    function f() public pure returns (uint, uint) { return 1; }
                }
                """,
            right: """
                contract C {
                    function f() public pure returns (uint, uint) { return (1, 2); }
                }
                """),
        DiagnosticExplanation(
            .returnedValueCount,
            wrong: """
                contract C {
                    function f() public pure returns (uint) { return (1, 2); }
                }
                """,
            right: """
                contract C {
                    function f() public pure returns (uint, uint) { return (1, 2); }
                }
                """),
        DiagnosticExplanation(
            .uninitialisedMapping,
            wrong: """
                contract C {
                    function f() public { mapping(uint => uint) storage m; m[0] = 1; }
                }
                """,
            right: """
                contract C {
                    mapping(uint => uint) state;
                    function f() public { mapping(uint => uint) storage m = state; m[0] = 1; }
                }
                """),
        DiagnosticExplanation(
            .emitNeedsEvent,
            wrong: """
                contract C { error E(); function f() public { emit E(); } }
                """,
            right: """
                contract C { event E(); function f() public { emit E(); } }
                """),
        DiagnosticExplanation(
            .revertNeedsError,
            wrong: """
                contract C { event E(); function f() public pure { revert E(); } }
                """,
            right: """
                contract C { error E(); function f() public pure { revert E(); } }
                """),
        DiagnosticExplanation(
            .tryInternalCall,
            wrong: """
                contract C {
                    function g() internal {}
                    function f() public { try g() {} catch {} }
                }
                """,
            right: """
                contract C {
                    function g() external {}
                    function f() public { try this.g() {} catch {} }
                }
                """),
        DiagnosticExplanation(
            .catchParameters,
            wrong: """
                contract C {
                    function g() external {}
                    function f() public { try this.g() {} catch (uint) {} }
                }
                """,
            right: """
                contract C {
                    function g() external {}
                    function f() public { try this.g() {} catch (bytes memory) {} }
                }
                """),
    ]
}
