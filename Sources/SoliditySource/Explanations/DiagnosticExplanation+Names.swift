// Explanations: names and declarations.

extension DiagnosticExplanation {
    static let names: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .undeclaredIdentifier,
            "A name is visible in the block that declares it from the declaration on, in the contract and "
                + "those that derive from it, or in the file and those that import it.",
            wrong: """
                contract C {
                    function f() public pure returns (uint) { return amuont; }
                }
                """,
            right: """
                contract C {
                    function f(uint amount) public pure returns (uint) { return amount; }
                }
                """),
        DiagnosticExplanation(
            .undeclaredPath,
            wrong: """
                contract C { Tokne token; }
                """,
            right: """
                contract Token {}
                contract C { Token token; }
                """),
        DiagnosticExplanation(
            .redeclaredName,
            wrong: """
                contract C { uint x; bool x; }
                """,
            right: """
                contract C { uint x; bool y; }
                """),
        DiagnosticExplanation(
            .shadowedDeclaration,
            "The code compiles, but reads as if the outer declaration were meant. Inside of the function only "
                + "the inner one can be reached.",
            wrong: """
                contract C {
                    uint owner;
                    function f(uint owner) public pure returns (uint) { return owner; }
                }
                """,
            right: """
                contract C {
                    uint owner;
                    function f(uint newOwner) public { owner = newOwner; }
                }
                """),
        DiagnosticExplanation(
            .shadowedBuiltin,
            wrong: """
                contract C {
                    function f(uint now, uint block) public pure returns (uint) { return now + block; }
                }
                """,
            right: """
                contract C {
                    function f(uint time, uint number) public pure returns (uint) { return time + number; }
                }
                """),
        DiagnosticExplanation(
            .conflictWithBase,
            wrong: """
                contract A { uint x; }
                contract B is A { uint x; }
                """,
            right: """
                contract A { uint internal x; }
                contract B is A { function f() public { x = 1; } }
                """),
        DiagnosticExplanation(
            .repeatedFunction,
            wrong: """
                contract C {
                    function f(uint a) public {}
                    function f(uint b) public returns (uint) {}
                }
                """,
            right: """
                contract C {
                    function f(uint a) public {}
                    function f(address b) public returns (uint) {}
                }
                """),
        DiagnosticExplanation(
            .repeatedEvent,
            wrong: """
                contract C { event E(uint a); event E(uint b); }
                """,
            right: """
                contract C { event E(uint a); event E(address b); }
                """),
        DiagnosticExplanation(
            .repeatedConstructor,
            wrong: """
                contract C { constructor() {} constructor(uint a) {} }
                """,
            right: """
                contract C { constructor(uint a) {} }
                """),
        DiagnosticExplanation(
            .reservedName,
            wrong: """
                contract C { uint this; }
                """,
            right: """
                contract C { uint self; }
                """),
        DiagnosticExplanation(
            .docUnknownParameter,
            wrong: """
                contract C {
                    /// @param amuont how much
                    function f(uint amount) public {}
                }
                """,
            right: """
                contract C {
                    /// @param amount how much
                    function f(uint amount) public {}
                }
                """),
        DiagnosticExplanation(
            .docTagNotAllowed,
            wrong: """
                contract C {
                    /// @title About f
                    function f() public {}
                }
                """,
            right: """
                /// @title About C
                contract C {
                    /// @notice About f
                    function f() public {}
                }
                """),
        DiagnosticExplanation(
            .docReturnWithoutName,
            wrong: """
                contract C {
                    /// @return how much there is
                    function f() public pure returns (uint amount) { amount = 1; }
                }
                """,
            right: """
                contract C {
                    /// @return amount how much there is
                    function f() public pure returns (uint amount) { amount = 1; }
                }
                """),
    ]
}
