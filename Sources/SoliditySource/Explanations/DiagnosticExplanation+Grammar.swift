// Explanations: the grammar.

extension DiagnosticExplanation {
    static let grammar: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .expectedToken,
            "The parser names what would be possible here and what it found instead. The cause is often one "
                + "token earlier: a missing semicolon, bracket or comma.",
            wrong: """
                contract C { uint x }
                """,
            right: """
                contract C { uint x; }
                """),
        DiagnosticExplanation(
            .expectedTopLevel,
            wrong: """
                uint x = 1; return x;
                """,
            right: """
                uint constant x = 1;
                """),
        DiagnosticExplanation(
            .expectedMember,
            "Statements run when a function is called, so they stand in its body.",
            wrong: """
                contract C { uint x; return x; }
                """,
            right: """
                contract C { uint x; function f() public view returns (uint) { return x; } }
                """),
        DiagnosticExplanation(
            .expectedPrimary,
            wrong: """
                contract C { function f() public pure returns (uint) { return 1 + ; } }
                """,
            right: """
                contract C { function f() public pure returns (uint) { return 1 + 2; } }
                """),
        DiagnosticExplanation(
            .illegalToken,
            wrong: """
                contract C { uint x = 0xfg; }
                """,
            right: """
                contract C { uint x = 0xff; }
                """),
        DiagnosticExplanation(
            .versionMismatch,
            "The pragma is a promise of the author: the file was written and tested for these versions. Widen "
                + "the range if the file is fine with this one.",
            wrong: """
                pragma solidity ^0.7.0;
                """,
            right: """
                pragma solidity >=0.7.0 <0.9.0;
                """),
        DiagnosticExplanation(
            .missingVisibility,
            "There is no default. `external` is for calls from outside only, `public` for both, `internal` "
                + "for this contract and those that derive from it, `private` for this contract alone.",
            wrong: """
                contract C { function f() {} }
                """,
            right: """
                contract C { function f() public {} }
                """),
        DiagnosticExplanation(
            .throwStatement,
            wrong: """
                contract C { function f(bool ok) public pure { if (!ok) throw; } }
                """,
            right: """
                contract C { function f(bool ok) public pure { if (!ok) revert(); } }
                """),
        DiagnosticExplanation(
            .emptyStruct,
            wrong: """
                struct S {}
                """,
            right: """
                struct S { uint x; }
                """),
        DiagnosticExplanation(
            .modifierWithoutPlaceholder,
            wrong: """
                contract C { modifier m() { require(msg.sender != address(0)); } }
                """,
            right: """
                contract C { modifier m() { require(msg.sender != address(0)); _; } }
                """),
        DiagnosticExplanation(
            .breakOutsideLoop,
            wrong: """
                contract C { function f() public pure { break; } }
                """,
            right: """
                contract C { function f() public pure { while (true) break; } }
                """),
        DiagnosticExplanation(
            .declarationWithoutBlock,
            wrong: """
                contract C { function f(bool b) public pure { if (b) uint x = 1; } }
                """,
            right: """
                contract C {
                    function f(bool b) public pure { if (b) { uint x = 1; x; } }
                }
                """),
    ]
}
