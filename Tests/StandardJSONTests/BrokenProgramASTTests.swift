// The AST output of programs with errors: every declaration that is not broken is in it, with its types and references.

import Primitives
import Testing

@testable import StandardJSON

@Suite struct BrokenProgramASTTests {
    private func compile(
        _ sources: [(name: String, text: String)], selection: String = #"{"*": {"": ["ast"]}}"#,
        stopAfter: String? = nil
    ) throws -> JSONValue {
        let contents = sources.map { ($0.name, JSONValue.object([("content", .string($0.text))])) }
        var settings = [("outputSelection", try JSONValue(parsing: Array(selection.utf8)))]
        if let stopAfter { settings.append(("stopAfter", .string(stopAfter))) }
        var writer = JSONWriter(.compact)
        writer.write(
            .object([
                ("language", "Solidity"), ("sources", .object(JSONObject(contents))), ("settings", .object(settings)),
            ]))
        return try JSONValue(parsing: StandardJSON.compile(writer.bytes, reader: nil))
    }

    private func codes(_ output: JSONValue) -> [String] {
        (output["errors"]?.arrayValue ?? []).compactMap {
            $0["severity"]?.stringValue == "error" ? $0["errorCode"]?.stringValue ?? "" : nil
        }
    }

    /// `kind name: type` of all declarations of a tree, in order.
    private func declarations(_ tree: JSONValue?) -> [String] {
        guard let tree else { return [] }
        var result: [String] = []
        if let kind = tree["nodeType"]?.stringValue, let name = tree["name"]?.stringValue,
            kind.hasSuffix("Definition") || kind == "VariableDeclaration"
        {
            let type = tree["typeDescriptions"]?["typeString"]?.stringValue.map { ": " + $0 } ?? ""
            result.append("\(kind) \(name)\(type)")
        }
        let children = tree.arrayValue ?? tree.objectValue?.members.map { $0.1 } ?? []
        return result + children.flatMap { declarations($0) }
    }

    private func tree(_ text: String) throws -> (errors: [String], declarations: [String]) {
        let output = try compile([("a.sol", "// SPDX-License-Identifier: MIT\npragma solidity >=0.0;\n" + text)])
        return (codes(output), declarations(output["sources"]?["a.sol"]?["ast"]))
    }

    @Test func afterErrorInSyntax() throws {
        let (errors, found) = try tree(
            """
            contract C {
                uint256 total;
                function f(uint256 x) external { total = ; total = x; }
                event Done(address indexed who);
                bytes32 key
            }
            contract D is C { C other; }
            """)
        #expect(errors == ["6933"])
        for expected in [
            "ContractDefinition C", "VariableDeclaration total: uint256", "FunctionDefinition f",
            "VariableDeclaration x: uint256", "EventDefinition Done", "VariableDeclaration who: address",
            "ContractDefinition D", "VariableDeclaration other: contract C",
        ] {
            #expect(found.contains(expected), "\(expected)")
        }
    }

    @Test func afterErrorInTypes() throws {
        let (errors, found) = try tree(
            """
            contract C {
                Unknown broken;
                uint8 small = 256;
                function f(S memory s) public pure returns (uint256) { return s; }
                struct S { uint256[] list; }
            }
            """)
        #expect(errors.count == 1)
        for expected in [
            "VariableDeclaration broken", "VariableDeclaration small: uint8",
            "VariableDeclaration s: struct C.S", "VariableDeclaration list: uint256[]",
        ] {
            #expect(found.contains(expected), "\(expected)")
        }
    }

    @Test func referencesLeadToDeclarations() throws {
        let output = try compile([("a.sol", "contract C { uint x; function f() public { x = 1; } uint y = ; }")])
        let contract = output["sources"]?["a.sol"]?["ast"]?["nodes"]?[0]
        let variable = contract?["nodes"]?[0]
        let statement = contract?["nodes"]?[1]?["body"]?["statements"]?[0]
        #expect(variable?["id"]?.intValue != nil)
        #expect(statement?["expression"]?["leftHandSide"]?["referencedDeclaration"] == variable?["id"])
        #expect(variable?["scope"] == contract?["id"])
    }

    /// Readers of the tree expect nodes in lists of nodes.
    @Test func brokenNodesAreLeftOut() throws {
        let output = try compile([("a.sol", "contract C { uint x; ) function f() public { = ; x; } }\n; contract D {}")]
        )
        let nodes = output["sources"]?["a.sol"]?["ast"]?["nodes"]?.arrayValue ?? []
        #expect(nodes.compactMap { $0["name"]?.stringValue } == ["C", "D"])
        let members = nodes.first?["nodes"]?.arrayValue ?? []
        #expect(members.compactMap { $0["name"]?.stringValue } == ["x", "f"])
        #expect(!(nodes + members).contains(.null))
        #expect(members.last?["body"]?["statements"]?.arrayValue?.count == 1)
    }

    @Test func missingImport() throws {
        let output = try compile([
            ("a.sol", "import {X} from \"x.sol\"; import \"b.sol\"; contract C is B { X unknown; uint known; }"),
            ("b.sol", "contract B { int8 base; }"),
        ])
        #expect(codes(output) == ["6275"])
        let found = declarations(output["sources"]?["a.sol"]?["ast"])
        #expect(found == ["ContractDefinition C", "VariableDeclaration unknown", "VariableDeclaration known: uint256"])
        let imported = declarations(output["sources"]?["b.sol"]?["ast"])
        #expect(imported == ["ContractDefinition B", "VariableDeclaration base: int8"])
    }

    @Test func stoppingAfterParsing() throws {
        let output = try compile([("a.sol", "contract C { uint x; uint = ; }")], stopAfter: "parsing")
        #expect(codes(output).count == 1)
        let tree = output["sources"]?["a.sol"]?["ast"]
        #expect(declarations(tree).prefix(2) == ["ContractDefinition C", "VariableDeclaration x"])
        #expect(tree?["exportedSymbols"] == nil)
    }

    @Test func onlyWhereAskedFor() throws {
        let sources = [("a.sol", "contract C { uint x = ; }"), ("b.sol", "contract D {}")]
        for selection in ["{}", #"{"*": {"*": ["*"]}}"#, #"{"*": {"": ["other"]}}"#] {
            let output = try compile(sources, selection: selection)
            #expect(codes(output) == ["6933"])
            #expect(output["sources"]?.objectValue?.isEmpty == true)
        }
        let output = try compile(sources, selection: #"{"b.sol": {"": ["ast"]}}"#)
        #expect(output["sources"]?["a.sol"]?["ast"] == nil)
        #expect(output["sources"]?["a.sol"]?["id"]?.intValue == 0)
        #expect(declarations(output["sources"]?["b.sol"]?["ast"]) == ["ContractDefinition D"])
    }

    /// The tree is an addition: errors are the same with it as without it.
    @Test(arguments: [
        "contract C { uint x = ; uint y = ; }", "contract C { Unknown a; uint8 b = 256; function f() public { g(); } }",
        "contract C is D {} contract D is C {}", "import \"none.sol\"; contract C { uint x }",
    ])
    func errorsStayThoseOfTheCompiler(_ text: String) throws {
        let plain = try compile([("a.sol", text)], selection: #"{"*": {"*": ["abi"]}}"#)
        let withTree = try compile([("a.sol", text)])
        #expect(plain["errors"] == withTree["errors"])
        #expect(plain["errors"]?.arrayValue?.isEmpty == false)
        #expect(withTree["sources"]?["a.sol"]?["ast"] != nil)
    }
}
