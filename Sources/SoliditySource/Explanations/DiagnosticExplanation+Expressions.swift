// Explanations: expressions.

extension DiagnosticExplanation {
    static let expressions: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .unknownMember,
            wrong: """
                contract C {
                    function f(uint[] memory a) public pure returns (uint) { return a.lenght; }
                }
                """,
            right: """
                contract C {
                    function f(uint[] memory a) public pure returns (uint) { return a.length; }
                }
                """),
        DiagnosticExplanation(
            .addressMemberOfContract,
            wrong: """
                contract C {
                    function f() public view returns (uint) { return this.balance; }
                }
                """,
            right: """
                contract C {
                    function f() public view returns (uint) { return address(this).balance; }
                }
                """),
        DiagnosticExplanation(
            .transferToNonPayable,
            wrong: """
                contract C { function f(address a) public { a.transfer(1); } }
                """,
            right: """
                contract C { function f(address a) public { payable(a).transfer(1); } }
                """),
        DiagnosticExplanation(
            .storageOnlyMember,
            wrong: """
                contract C { function f() public pure { uint[] memory a; a.push(1); } }
                """,
            right: """
                contract C { uint[] a; function f() public { a.push(1); } }
                """),
        DiagnosticExplanation(
            .implicitConversion,
            "Without being asked the compiler only converts where no value can be lost: to a larger type of "
                + "the same kind.",
            wrong: """
                contract C {
                    function f(uint a) public pure returns (uint8 b) { b = a; }
                }
                """,
            right: """
                contract C {
                    function f(uint a) public pure returns (uint8 b) { require(a < 256); b = uint8(a); }
                }
                """),
        DiagnosticExplanation(
            .binaryOperatorTypes,
            wrong: """
                contract C {
                    function f(uint a, int b) public pure returns (uint) { return a + b; }
                }
                """,
            right: """
                contract C {
                    function f(uint a, int b) public pure returns (uint) { return a + uint(b); }
                }
                """),
        DiagnosticExplanation(
            .unaryOperatorType,
            wrong: """
                contract C {
                    function f(uint a) public pure returns (int) { return -a; }
                }
                """,
            right: """
                contract C {
                    function f(uint a) public pure returns (int) { return -int(a); }
                }
                """),
        DiagnosticExplanation(
            .compoundOperatorTypes,
            wrong: """
                contract C {
                    function f(uint a, int b) public pure returns (uint) { a += b; return a; }
                }
                """,
            right: """
                contract C {
                    function f(uint a, int b) public pure returns (uint) { a += uint(b); return a; }
                }
                """),
        DiagnosticExplanation(
            .notAssignable,
            wrong: """
                contract C {
                    function g() public pure returns (uint) { return 1; }
                    function f() public pure { g() = 2; }
                }
                """,
            right: """
                contract C { function f() public pure returns (uint a) { a = 2; } }
                """),
        DiagnosticExplanation(
            .assignmentToConstant,
            wrong: """
                contract C { uint constant x = 1; function f() public { x = 2; } }
                """,
            right: """
                contract C { uint x = 1; function f() public { x = 2; } }
                """),
        DiagnosticExplanation(
            .assignmentToCalldataElement,
            wrong: """
                contract C { function f(uint[] calldata a) public pure { a[0] = 1; } }
                """,
            right: """
                contract C { function f(uint[] memory a) public pure { a[0] = 1; } }
                """),
        DiagnosticExplanation(
            .assignmentToCalldataMember,
            wrong: """
                contract C {
                    struct S { uint x; }
                    function f(S calldata s) public pure { s.x = 1; }
                }
                """,
            right: """
                contract C {
                    struct S { uint x; }
                    function f(S memory s) public pure { s.x = 1; }
                }
                """),
        DiagnosticExplanation(
            .assignmentToLength,
            wrong: """
                contract C { uint[] a; function f() public { a.length = 0; } }
                """,
            right: """
                contract C { uint[] a; function f() public { delete a; } }
                """),
        DiagnosticExplanation(
            .stringIndex,
            wrong: """
                contract C {
                    function f(string memory s) public pure returns (bytes1) { return s[0]; }
                }
                """,
            right: """
                contract C {
                    function f(string memory s) public pure returns (bytes1) { return bytes(s)[0]; }
                }
                """),
        DiagnosticExplanation(
            .notIndexable,
            wrong: """
                contract C {
                    function f(uint a) public pure returns (uint) { return a[0]; }
                }
                """,
            right: """
                contract C {
                    function f(uint[] memory a) public pure returns (uint) { return a[0]; }
                }
                """),
        DiagnosticExplanation(
            .arrayIndexRange,
            wrong: """
                contract C {
                    function f(uint[3] memory a) public pure returns (uint) { return a[3]; }
                }
                """,
            right: """
                contract C {
                    function f(uint[3] memory a) public pure returns (uint) { return a[2]; }
                }
                """),
        DiagnosticExplanation(
            .sliceNotCalldata,
            wrong: """
                contract C {
                    function f(bytes memory b) public pure returns (bytes memory) { return b[1:]; }
                }
                """,
            right: """
                contract C {
                    function f(bytes calldata b) public pure returns (bytes memory) { return b[1:]; }
                }
                """),
        DiagnosticExplanation(
            .conditionalTypes,
            wrong: """
                contract C {
                    function f(bool b) public pure returns (uint) { return b ? 1 : "x"; }
                }
                """,
            right: """
                contract C {
                    function f(bool b) public pure returns (uint) { return b ? 1 : 2; }
                }
                """),
        DiagnosticExplanation(
            .eventWithoutEmit,
            wrong: """
                contract C { event E(); function f() public { E(); } }
                """,
            right: """
                contract C { event E(); function f() public { emit E(); } }
                """),
        DiagnosticExplanation(
            .errorWithoutRevert,
            wrong: """
                contract C { error E(); function f() public pure { E(); } }
                """,
            right: """
                contract C { error E(); function f() public pure { revert E(); } }
                """),
        DiagnosticExplanation(
            .difficultyDeprecated,
            wrong: """
                contract C {
                    function f() public view returns (uint) { return block.difficulty; }
                }
                """,
            right: """
                contract C {
                    function f() public view returns (uint) { return block.prevrandao; }
                }
                """),
        DiagnosticExplanation(
            .arrayNoCommonType,
            wrong: """
                contract C { function f() public pure { [1, "x"]; } }
                """,
            right: """
                contract C {
                    function f() public pure returns (uint8[2] memory) { return [1, 2]; }
                }
                """),
    ]
}
