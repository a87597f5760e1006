// Explanations: calls and conversions.

extension DiagnosticExplanation {
    static let calls: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .argumentCount,
            wrong: """
                contract C {
                    function g(uint a, uint b) public {}
                    function f() public { g(1); }
                }
                """,
            right: """
                contract C {
                    function g(uint a, uint b) public {}
                    function f() public { g(1, 2); }
                }
                """),
        DiagnosticExplanation(
            .argumentType,
            wrong: """
                contract C {
                    function g(address a) public {}
                    function f(uint x) public { g(x); }
                }
                """,
            right: """
                contract C {
                    function g(address a) public {}
                    function f(uint x) public { g(address(uint160(x))); }
                }
                """),
        DiagnosticExplanation(
            .unknownArgumentName,
            wrong: """
                contract C {
                    function g(uint amount) public {}
                    function f() public { g({amuont: 1}); }
                }
                """,
            right: """
                contract C {
                    function g(uint amount) public {}
                    function f() public { g({amount: 1}); }
                }
                """),
        DiagnosticExplanation(
            .noMatchingOverload,
            wrong: """
                contract C {
                    function g(uint a) public {}
                    function g(address a) public {}
                    function f() public { g("x"); }
                }
                """,
            right: """
                contract C {
                    function g(uint a) public {}
                    function g(address a) public {}
                    function f() public { g(1); }
                }
                """),
        DiagnosticExplanation(
            .ambiguousOverload,
            wrong: """
                contract C {
                    function g(uint8 a) public {}
                    function g(uint a) public {}
                    function f() public { g(1); }
                }
                """,
            right: """
                contract C {
                    function g(uint8 a) public {}
                    function g(uint a) public {}
                    function f() public { g(uint(1)); }
                }
                """),
        DiagnosticExplanation(
            .notCallable,
            wrong: """
                contract C {
                    uint x;
                    function f() public view returns (uint) { return x(); }
                }
                """,
            right: """
                contract C {
                    uint x;
                    function f() public view returns (uint) { return x; }
                }
                """),
        DiagnosticExplanation(
            .invalidConversion,
            "Conversions change one thing at a time: the size or the kind, not both. `address` converts to "
                + "`uint160` and `bytes20` only.",
            wrong: """
                contract C {
                    function f(address a) public pure returns (uint) { return uint(a); }
                }
                """,
            right: """
                contract C {
                    function f(address a) public pure returns (uint) { return uint(uint160(a)); }
                }
                """),
        DiagnosticExplanation(
            .contractToAddressPayable,
            wrong: """
                contract A { receive() external payable {} }
                contract C {
                    function f(address a) public pure returns (A) { return A(a); }
                }
                """,
            right: """
                contract A { receive() external payable {} }
                contract C {
                    function f(address a) public pure returns (A) { return A(payable(a)); }
                }
                """),
        DiagnosticExplanation(
            .newOfAbstract,
            wrong: """
                abstract contract A {}
                contract C { function f() public { new A(); } }
                """,
            right: """
                contract A {}
                contract C { function f() public { new A(); } }
                """),
        DiagnosticExplanation(
            .newOfInterface,
            wrong: """
                interface I {}
                contract C { function f() public { new I(); } }
                """,
            right: """
                interface I {}
                contract A is I {}
                contract C { function f() public returns (I) { return new A(); } }
                """),
        DiagnosticExplanation(
            .valueOfNonPayable,
            wrong: """
                contract A { function g() external {} }
                contract C { function f(A a) public payable { a.g{value: 1}(); } }
                """,
            right: """
                contract A { function g() external payable {} }
                contract C { function f(A a) public payable { a.g{value: 1}(); } }
                """),
        DiagnosticExplanation(
            .unknownOption,
            wrong: """
                contract C { function f(address a) public { a.call{vlaue: 1}(""); } }
                """,
            right: """
                contract C {
                    function f(address a) public { (bool ok, ) = a.call{value: 1}(""); require(ok); }
                }
                """),
        DiagnosticExplanation(
            .bareCallArguments,
            wrong: """
                contract C {
                    function f(address a) public { (bool ok, ) = a.call("f(uint256)", 1); require(ok); }
                }
                """,
            right: """
                contract C {
                    function f(address a) public {
                        (bool ok, ) = a.call(abi.encodeWithSignature("f(uint256)", 1));
                        require(ok);
                    }
                }
                """),
        DiagnosticExplanation(
            .hashArguments,
            wrong: """
                contract C {
                    function f(uint a, uint b) public pure returns (bytes32) { return keccak256(a, b); }
                }
                """,
            right: """
                contract C {
                    function f(uint a, uint b) public pure returns (bytes32) { return keccak256(abi.encode(a, b)); }
                }
                """),
        DiagnosticExplanation(
            .addressChecksum,
            "The case of the letters is a checksum, so that a mistyped digit is noticed. For a number write "
                + "it with leading zeros, or in `hex\"...\"`.",
            wrong: """
                contract C { address a = 0xd8da6bf26964af9d7eed9e03e53415d37aa96045; }
                """,
            right: """
                contract C { address a = 0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045; }
                """),
        DiagnosticExplanation(
            .ignoredCallResult,
            wrong: """
                contract C { function f(address a) public { a.call(""); } }
                """,
            right: """
                contract C {
                    function f(address a) public { (bool ok, ) = a.call(""); require(ok); }
                }
                """),
        DiagnosticExplanation(
            .ignoredSendResult,
            wrong: """
                contract C { function f(address payable a) public { a.send(1); } }
                """,
            right: """
                contract C {
                    function f(address payable a) public { require(a.send(1)); }
                }
                """),
        DiagnosticExplanation(
            .selfdestructDeprecated,
            wrong: """
                contract C {
                    function f() public { selfdestruct(payable(msg.sender)); }
                }
                """,
            right: """
                contract C {
                    function f() public { payable(msg.sender).transfer(address(this).balance); }
                }
                """),
        DiagnosticExplanation(
            .nowRemoved,
            wrong: """
                contract C { function f() public view returns (uint) { return now; } }
                """,
            right: """
                contract C {
                    function f() public view returns (uint) { return block.timestamp; }
                }
                """),
        DiagnosticExplanation(
            .sha3Removed,
            wrong: """
                contract C {
                    function f() public pure returns (bytes32) { return sha3("x"); }
                }
                """,
            right: """
                contract C {
                    function f() public pure returns (bytes32) { return keccak256("x"); }
                }
                """),
        DiagnosticExplanation(
            .packLiteral,
            wrong: """
                contract C {
                    function f() public pure returns (bytes memory) { return abi.encodePacked(1); }
                }
                """,
            right: """
                contract C {
                    function f() public pure returns (bytes memory) { return abi.encodePacked(uint8(1)); }
                }
                """),
        DiagnosticExplanation(
            .encodeCallType,
            wrong: """
                interface I { function g(address a) external; }
                contract C {
                    function f() public pure returns (bytes memory) { return abi.encodeCall(I.g, (1)); }
                }
                """,
            right: """
                interface I { function g(address a) external; }
                contract C {
                    function f() public pure returns (bytes memory) { return abi.encodeCall(I.g, (address(1))); }
                }
                """),
        DiagnosticExplanation(
            .decodeTypes,
            wrong: """
                contract C {
                    function f(bytes memory b) public pure returns (uint) { return abi.decode(b, uint); }
                }
                """,
            right: """
                contract C {
                    function f(bytes memory b) public pure returns (uint) { return abi.decode(b, (uint)); }
                }
                """),
    ]
}
