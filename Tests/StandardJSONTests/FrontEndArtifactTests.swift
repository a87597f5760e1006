// Facts of the syntax tree and of the documentation in which solc's output is not what one would guess.

import Primitives
import Testing

@testable import StandardJSON

@Suite struct FrontEndArtifactTests {
    private func compile(_ text: String) throws -> JSONValue {
        let source = JSONValue.object([
            ("content", .string("// SPDX-License-Identifier: MIT\npragma solidity >=0.0;\n" + text))
        ])
        let selection = try JSONValue(parsing: Array(#"{"*": {"": ["ast"], "*": ["devdoc"]}}"#.utf8))
        var writer = JSONWriter(.compact)
        writer.write(
            .object([
                ("language", "Solidity"), ("sources", .object([("a.sol", source)])),
                ("settings", .object([("outputSelection", selection)])),
            ]))
        return try JSONValue(parsing: StandardJSON.compile(writer.bytes, reader: nil))
    }

    /// All nodes of a kind in the order of the output.
    private func nodes(_ kind: String, _ tree: JSONValue?) -> [JSONValue] {
        guard let tree else { return [] }
        let children = tree.arrayValue ?? tree.objectValue?.members.map { $0.1 } ?? []
        return (tree["nodeType"]?.stringValue == kind ? [tree] : []) + children.flatMap { nodes(kind, $0) }
    }

    /// A declaration that starts like an expression (`address[`) says nothing about payability.
    @Test func mutabilityOfAddresses() throws {
        let output = try compile(
            """
            contract C {
                mapping(address => address) m;
                function f() external view {
                    address[] memory a;
                    address payable[] memory b;
                    (uint256 n, address[] memory c) = (1, new address[](1));
                    address d = address(this);
                }
            }
            """)
        let types = nodes("ElementaryTypeName", output["sources"]?["a.sol"]?["ast"])
            .filter { $0["name"]?.stringValue == "address" }
        #expect(
            types.map { $0["stateMutability"]?.stringValue ?? "-" } == [
                "-", "nonpayable", "-", "payable", "nonpayable", "nonpayable", "nonpayable", "-",
            ])
    }

    /// The name ends where an identifier does, so that there may be none; the parameter without a name has that one.
    @Test func documentedParameterWithoutName() throws {
        let output = try compile(
            """
            contract C {
                /// @param to receives
                /// @param //data is not used
                function f(address to, bytes calldata) external {}
            }
            """)
        let parameters = output["contracts"]?["a.sol"]?["C"]?["devdoc"]?["methods"]?["f(address,bytes)"]?["params"]
        #expect(parameters?["to"]?.stringValue == "receives")
        #expect(parameters?[""]?.stringValue == "//data is not used")
        #expect(parameters?.objectValue?.count == 2)
    }

    /// A lone `@` is no tag: the line goes on with the one before it.
    @Test func documentationWithLoneSigns() throws {
        let output = try compile(
            """
            contract C {
                /// @dev Sends to
                /// @ all
                /// @
                /// of them
                function f() external {}
            }
            """)
        let method = output["contracts"]?["a.sol"]?["C"]?["devdoc"]?["methods"]?["f()"]
        #expect(method?["details"]?.stringValue == "Sends to all of them")
    }

    @Test func typesOfConditionals() throws {
        let output = try compile(
            """
            contract C {
                bytes kept;
                uint256[] list;
                function f(bytes memory given) internal view returns (bytes memory) {
                    return given.length == 0 ? kept : given;
                }
                function g(bool one) internal { uint256[] storage x = one ? list : list; x.push(); }
            }
            """)
        let types = nodes("Conditional", output["sources"]?["a.sol"]?["ast"])
            .map { $0["typeDescriptions"]?["typeString"]?.stringValue }
        #expect(types == ["bytes memory", "uint256[] storage pointer"])
    }
}
