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

    /// With and without an error elsewhere.
    @Test(arguments: ["", "uint broken = ;"])
    func fileThatImportsItself(_ rest: String) throws {
        let text = "import {C as D} from \"a.sol\"; import \"a.sol\" as M; contract C { D first; M.C second; } "
        let found = declarations(try compile([("a.sol", text + rest)])["sources"]?["a.sol"]?["ast"])
        for name in ["first", "second"] { #expect(found.contains("VariableDeclaration \(name): contract C")) }
    }

    @Test func stoppingAfterParsing() throws {
        let output = try compile([("a.sol", "contract C { uint x; uint = ; }")], stopAfter: "parsing")
        #expect(codes(output).count == 1)
        let tree = output["sources"]?["a.sol"]?["ast"]
        #expect(declarations(tree).prefix(2) == ["ContractDefinition C", "VariableDeclaration x"])
        #expect(tree?["exportedSymbols"] == nil)
    }

    /// Whether trees are kept does not change what the parser reports, nor where.
    @Test(arguments: [
        [("a.sol", "contract C { uint x; uint = ; }"), ("b.sol", "contract D { function f( }"), ("c.sol", "x")],
        [("a.sol", "import \"b.sol\"; contract C {}"), ("b.sol", "pragma solidity ^0.8.0; contract D {}")],
        [("a.sol", "pragma experimental solidity; contract C {}"), ("b.sol", "contract D {}")],
        [("a.sol", "contract C {}"), ("b.sol", "pragma experimental solidity; x"), ("c.sol", "contract D {}")],
    ])
    func stoppingAfterParsingWithoutTrees(_ sources: [(name: String, text: String)]) throws {
        let with = try compile(sources, stopAfter: "parsing")
        let without = try compile(sources, selection: "{}", stopAfter: "parsing")
        #expect(with["errors"] == without["errors"])
        #expect(codes(with).isEmpty == sources[0].text.hasPrefix("import"))
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

    /// The names of a broken import directive, and what they mean.
    @Test(arguments: [
        "import {A as X, B from \"b.sol\";", "import {A as X, B} \"b.sol\";", "import {A X, B} from \"b.sol\";",
        "import {A as X B} from \"b.sol\";", "import A as X, B} from \"b.sol\";", "{A as X, B} from \"b.sol\";",
        "import {A as X, } from \"b.sol\";", "import {A as X, B} from ;", "import {A as X, B} from \"none.sol\";",
        "import {A as X, B} from \"b.sol\"",
    ])
    func brokenImport(_ directive: String) throws {
        let text = directive + "\ncontract C { X first; B second; }"
        let output = try compile([("a.sol", text), ("b.sol", "contract A {} struct B { int8 x; }")])
        let found = declarations(output["sources"]?["a.sol"]?["ast"])
        #expect(codes(output).count == 1)
        #expect(
            found == [
                "ContractDefinition C", "VariableDeclaration first: contract A", "VariableDeclaration second: struct B",
            ])
    }

    @Test(arguments: [
        "import as M from \"b.sol\";", "import * M from \"b.sol\";", "import * as M \"b.sol\";",
        "* as M from \"b.sol\";",
        "import \"b.sol\" as M", "\"b.sol\" as M;", "import * as M from ;",
    ])
    func brokenImportOfWholeFile(_ directive: String) throws {
        let text = directive + "\ncontract C { M.A first; }"
        let output = try compile([("a.sol", text), ("b.sol", "contract A {}"), ("c.sol", "contract D {}")])
        let found = declarations(output["sources"]?["a.sol"]?["ast"])
        #expect(found == ["ContractDefinition C", "VariableDeclaration first: contract A"])
    }

    /// The file with the names that are missing is found by them.
    @Test func importWithoutPath() throws {
        let others = [("b.sol", "contract B {}"), ("c.sol", "contract A {}"), ("d.sol", "contract D {}")]
        let output = try compile([("a.sol", "import ; contract C { A first; }")] + others)
        let tree = output["sources"]?["a.sol"]?["ast"]
        #expect(declarations(tree) == ["ContractDefinition C", "VariableDeclaration first: contract A"])
        #expect(tree?["nodes"]?[0]?["sourceUnit"] == output["sources"]?["c.sol"]?["ast"]?["id"])
    }

    /// A file that imports the one with most of the missing names is no better than that one.
    @Test func importWithoutPathOfFileThatImports() throws {
        let others = [
            ("b.sol", "contract B {}"), ("c.sol", "import \"b.sol\"; contract A is B {}"),
            ("d.sol", "import \"c.sol\"; contract D is A {}"), ("e.sol", "contract E {}"),
        ]
        let output = try compile(
            [("a.sol", "import \"e.sol\"; import ; contract C is E { A first; B second; }")] + others)
        #expect(
            declarations(output["sources"]?["a.sol"]?["ast"]) == [
                "ContractDefinition C", "VariableDeclaration first: contract A",
                "VariableDeclaration second: contract B",
            ])
    }

    /// What a lost base contract declares is found by its name, unless there are several.
    @Test(arguments: ["is {", "is , M {", "is N. {", "is M, {"])
    func lostBase(_ header: String) throws {
        let text = """
            import "b.sol"; contract N {} contract C \(header) E x; S y; T z; E2 u; }
            contract D is C { E x; }
            """
        let library =
            "contract K { struct S { uint a; } } contract L is K { enum E { A } error T(); } contract M { enum E2 { A } }"
        let output = try compile([
            ("a.sol", text),
            ("b.sol", library),
        ])
        let found = declarations(output["sources"]?["a.sol"]?["ast"])
        #expect(found.contains("VariableDeclaration x: enum L.E"))
        #expect(found.filter { $0 == "VariableDeclaration x: enum L.E" }.count == 2)
        #expect(found.contains("VariableDeclaration y: struct K.S"))
        #expect(found.contains("VariableDeclaration z"))
        #expect(found.contains("VariableDeclaration u: enum M.E2"))
        #expect(codes(output).count == 1)
    }

    /// Names in bodies are known although a type elsewhere in the contract is not.
    @Test func bodiesBesideUnknownTypes() throws {
        let text =
            "contract C { struct S { uint a; } function f(Unknown x) public {} function g() public { S memory y; y.a = 1; } }"
        let output = try compile([("a.sol", text)])
        #expect(codes(output) == ["7920"])
        let tree = output["sources"]?["a.sol"]?["ast"]
        #expect(declarations(tree).contains("VariableDeclaration y: struct C.S"))
        let statements = tree?["nodes"]?[0]?["nodes"]?[2]?["body"]?["statements"]
        let variable = statements?[0]?["declarations"]?[0]?["id"]
        #expect(variable?.intValue != nil)
        let access = statements?[1]?["expression"]?["leftHandSide"]
        #expect(access?["expression"]?["referencedDeclaration"] == variable)
    }

    /// A declaration stands without its value, a statement without its condition.
    @Test(arguments: [
        "uint256 constant limit = 1 + ; uint8[] list;", "uint256 constant limit = f(; uint8[] list;",
        "uint256 constant limit = (1; uint8[] list;",
    ])
    func brokenValue(_ members: String) throws {
        let (_, found) = try tree("contract C { \(members) }")
        #expect(
            found == [
                "ContractDefinition C", "VariableDeclaration limit: uint256", "VariableDeclaration list: uint8[]",
            ])
    }

    @Test(arguments: [
        "uint256 a = ; int8 b = 1;", "uint256 a = g(1,; int8 b = 1;", "uint256 a\n int8 b = 1;",
        "if (x == ) { uint256 a; } int8 b;", "while x) { uint256 a; } int8 b;", "if ( { uint256 a; } int8 b;",
        "do { uint256 a; } while (; int8 b;",
    ])
    func brokenStatement(_ body: String) throws {
        let (errors, found) = try tree("contract C { function f() public { \(body) } uint16 last; }")
        #expect(errors.count == 1)
        #expect(
            found == [
                "ContractDefinition C", "FunctionDefinition f", "VariableDeclaration a: uint256",
                "VariableDeclaration b: int8", "VariableDeclaration last: uint16",
            ])
    }

    @Test func functionWithoutName() throws {
        let (_, found) = try tree("contract C { function (uint256 a) public onlyOnce returns (bytes4) { int8 b; } }")
        #expect(
            found == [
                "ContractDefinition C", "FunctionDefinition ", "VariableDeclaration b: int8",
                "VariableDeclaration a: uint256", "VariableDeclaration : bytes4",
            ])
    }

    private static let library = """
        type Price is uint128;
        interface IMeter { function read(uint256 id) external view returns (uint256); }
        struct Tariff { Price base; uint256[] steps; }
        """
    private static let program = """
        import {IMeter, Price, Tariff} from "lib.sol";
        contract Base { enum Kind { Slow, Fast, Solar } modifier only(Kind kind) { _; } }
        contract Station is Base, IMeter {
            struct Plug { Kind kind; mapping(address owner => uint256) shares; bool free; }
            event Started(address indexed car, uint256 amount, Kind kind);
            error Refused(Price cost, bytes32 reason);
            mapping(uint256 => Plug) internal plugs;
            IMeter public meter = IMeter(address(0));
            constructor(IMeter first, Tariff memory tariff) { meter = first; tariff.steps.push(1); }
            function read(uint256 id) external view override returns (uint256) { return plugs[id].free ? 1 : 2; }
            function start(address car, Kind kind) public only(kind) returns (Price paid, uint256[] memory list) {
                if (car == address(0)) { revert Refused(paid, 0); }
                emit Started(car, 1, kind);
            }
        }
        """

    /// A declaration outside of bodies: the names around it, kind, name and type; and where it is.
    private struct Declaration: Hashable {
        var path: [String]
        var kind: String
        var type: String
        var range: Range<Int>

        var withoutPlace: Declaration {
            var copy = self
            copy.range = 0..<0
            return copy
        }
    }

    private func collect(_ tree: JSONValue, _ path: [String], into result: inout [Declaration]) {
        if let items = tree.arrayValue { return items.forEach { collect($0, path, into: &result) } }
        guard let kind = tree["nodeType"]?.stringValue, kind != "Block" else { return }
        var path = path
        if let name = tree["name"]?.stringValue, kind.hasSuffix("Definition") || kind == "VariableDeclaration" {
            let place = (tree["src"]?.stringValue ?? "").split(separator: ":").compactMap { Int($0) }
            path.append(name)
            result.append(
                Declaration(
                    path: path, kind: kind, type: tree["typeDescriptions"]?["typeString"]?.stringValue ?? "",
                    range: place[0]..<place[0] + place[1]))
        }
        for member in ["nodes", "members", "parameters", "returnParameters"] {
            if let child = tree[member] { collect(child, path, into: &result) }
        }
    }

    private func outline(_ program: [UInt8]) throws -> [Declaration] {
        let text = String(decoding: program, as: UTF8.self)
        let output = try compile([("lib.sol", Self.library), ("a.sol", text)], selection: #"{"a.sol": {"": ["ast"]}}"#)
        var result: [Declaration] = []
        collect(try #require(output["sources"]?["a.sol"]?["ast"]), [], into: &result)
        return result
    }

    /// Words and single characters, without those of `=>` apart.
    private func tokens(_ text: [UInt8]) -> [Range<Int>] {
        func isWord(_ byte: UInt8) -> Bool {
            byte == 0x5f || UInt8(ascii: "0")...0x39 ~= byte || 0x61...0x7a ~= byte | 0x20
        }
        var result: [Range<Int>] = []
        for (index, byte) in text.enumerated() where byte > 0x20 {
            let isJoined = index > 0 && (isWord(byte) && isWord(text[index - 1]) || byte == UInt8(ascii: ">"))
            if isJoined, let last = result.popLast() {
                result.append(last.lowerBound..<index + 1)
            } else {
                result.append(index..<index + 1)
            }
        }
        return result
    }

    /// Deleting any token leaves every declaration with its type, but for the innermost one that contains the token, and
    /// what is declared in that one by its name.
    @Test func deletionOfAnyToken() throws {
        let text = Array(Self.program.utf8)
        let intact = try outline(text)
        #expect(intact.count == 29)
        #expect(intact.contains { $0.path == ["Station", "start", "paid"] && $0.type == "Price" })
        for token in tokens(text) {
            var damaged = text
            damaged.replaceSubrange(token, with: [0x20])
            let found = Set(try outline(damaged).map(\.withoutPlace))
            let hit = intact.filter { $0.range.contains(token.lowerBound) }
            let broken = hit.min { $0.range.count < $1.range.count }
            for item in intact where item != broken {
                // Names around it or in its type may be the broken ones.
                let isNear = hit.contains { item.path.starts(with: $0.path) || item.type.contains($0.path.last ?? "") }
                let isThere =
                    isNear ? found.contains { $0.path.last == item.path.last } : found.contains(item.withoutPlace)
                #expect(isThere, "without \(String(decoding: text[token], as: UTF8.self)) at \(token): \(item.path)")
            }
        }
    }
}
