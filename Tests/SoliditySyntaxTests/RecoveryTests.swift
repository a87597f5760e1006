// What is left of a file after one token of it has been deleted, where line starts tell nothing: one line, or no indentation.

import SoliditySource
import Testing

@testable import SoliditySyntax

@Suite struct RecoveryTests {
    /// The definitions of a file with the members of contracts: `C(a,f) free`.
    private func outline(_ text: String) -> String {
        let parsed = Parsed(text)
        let root = parsed.tree.get(AST.SourceUnit.self, parsed.root)
        return names(of: Array(parsed.tree.nodes(root.nodes)), in: parsed).joined(separator: " ")
    }

    private func names(of nodes: [NodeID], in parsed: Parsed) -> [String] {
        nodes.compactMap { node in
            let name = parsed.text(parsed.tree.name(node))
            switch parsed.tree.kind(node) {
            case .contractDefinition:
                let members = parsed.tree.nodes(parsed.tree.get(AST.ContractDefinition.self, node).members)
                return name + "(" + names(of: Array(members), in: parsed).joined(separator: ",") + ")"
            case .functionDefinition:
                let function = parsed.tree.get(AST.FunctionDefinition.self, node)
                return function.functionKind == .function ? name : "\(function.functionKind)"
            case .structDefinition:
                let members = parsed.tree.nodes(parsed.tree.get(AST.StructDefinition.self, node).members)
                return name + "{" + names(of: Array(members), in: parsed).joined(separator: ",") + "}"
            case .variableDeclaration, .eventDefinition, .errorDefinition, .modifierDefinition, .enumDefinition,
                .userDefinedValueTypeDefinition:
                return name
            default: return nil
            }
        }
    }

    @Test(arguments: [
        ("contract C { address immutable a error E(); uint b; }", "C(a,E,b)"),
        ("contract C { string a = \"\" mapping(uint => uint) b; }", "C(a,b)"),
        ("contract C { uint a = f(2) constructor() {} uint c; }", "C(a,constructor,c)"),
        ("contract C { S x S y; bytes b function f() public {} }", "C(x,y,b,f)"),
        ("contract C { event A(uint x) error B(uint y) error D(); }", "C(A,B,D)"),
        ("interface I { function f() external error E(); function g() external; }", "I(f,E,g)"),
        ("contract C { uint a }", "C(a)"),
        ("pragma solidity ^0.8.20 library L { uint constant a = 1; }", "L(a)"),
        ("uint constant a = 1 error E();", "a E"),
    ])
    func semicolonsInsideOfLines(_ example: (String, String)) {
        #expect(outline(example.0) == example.1)
    }

    @Test(arguments: [
        // The brace of a contract, in front of a name or of a function without one.
        ("contract C is A S x; function f() public {} }", "C(x,f)"),
        ("contract C error E(); function f() public {} }", "C(E,f)"),
        ("contract C function receive() public {} function f() public {} }", "C(receive,f)"),
        // The brace of a body: what follows is no modifier and no member.
        ("contract C { function f() public x = 1; y = 2; } constructor() {} }", "C(f,constructor)"),
        ("contract C { function f() public foo(1); y = 2; } constructor() {} }", "C(f,constructor)"),
        ("contract C { function f() public } constructor() {} }", "C(f,constructor)"),
        // The brace of a block: that of the function seems to end the contract.
        ("contract C { function f() public { if (x) return; } } modifier m() { _; } }", "C(f,m)"),
        ("contract C { function f() public { if (x) y = 1; } } } contract D { uint d; }", "C(f) D(d)"),
        (
            "contract C { function f() public { assembly mstore(0, 1) } } receive() external payable {} }",
            "C(f,receive)"
        ),
    ])
    func openingBraces(_ example: (String, String)) {
        #expect(outline(example.0) == example.1)
        #expect(outline(example.0.replacing(" ", with: "\n")) == example.1)
    }

    @Test(arguments: [
        ("contract C { function f() public { a = 1; uint public b; function g() public {} }", "C(f,b,g)"),
        ("contract C { function f() public { a = 1; mapping(uint => uint) b; function g() public {} }", "C(f,b,g)"),
        ("contract C { function f() public { a = 1; uint transient b; }", "C(f,b)"),
        ("contract C { function f() public { try d.f() { catch (bytes memory) {} } uint public b; }", "C(f,b)"),
        // A declaration at the end of a block has no effect there.
        ("contract C { function f() public { a = 1; uint b; uint c = 2; function g() public {} }", "C(f,b,c,g)"),
        ("contract C { function f() public { a = 1; uint b; } contract D { uint d; }", "C(f,b) D(d)"),
        ("contract C { function f() public { uint b; b = 2; function g() public {} }", "C(f,g)"),
        // A struct does not hold itself, and its members have no value.
        ("contract C { struct S { uint a; S b; uint c; function f() public {} }", "C(S{a},b,c,f)"),
        ("contract C { struct S { uint a; uint b = 1; function f() public {} }", "C(S{a},b,f)"),
        ("library L { struct S { uint a; function f() public {} }", "L(S{a},f)"),
        ("contract C { enum E { A, B E e; uint x; function f() public {} }", "C(E,e,x,f)"),
        ("contract C { enum E { A, B uint x; function f() public {} }", "C(E,x,f)"),
        // A function without visibility is none of a contract.
        ("contract C { uint a; function f() pure {} contract D { uint d; }", "C(a) f D(d)"),
    ])
    func closingBraces(_ example: (String, String)) {
        #expect(outline(example.0) == example.1)
        #expect(outline(example.0.replacing(" ", with: "\n")) == example.1)
    }

    /// Line starts are no guide in a file that is not indented.
    @Test func filesWithoutIndentation() {
        let lines = [
            "contract C {", "uint a;", "struct S {", "uint x;", "uint y;", "}", "function f() public {", "a = 1;",
            "if (a > 1) {", "return;", "}", "}", "modifier m() {", "_;", "}", "}", "contract D {", "uint d;", "}",
        ]
        for (index, line) in lines.enumerated() where line.contains("{") || line == "}" {
            var damaged = lines
            damaged[index] = line.filter { $0 != "{" && $0 != "}" }
            let found = outline(damaged.joined(separator: "\n"))
            #expect(found.hasPrefix("C(a,S{x,y},f,m"), "without the brace of line \(index): \(found)")
            #expect(found.hasSuffix("D(d)"), "without the brace of line \(index): \(found)")
        }
    }

    /// What follows a struct without its brace does not show that a file is not indented.
    @Test func indentedVariablesBehindStructs() {
        let lines =
            ["struct S {", "    uint x;"] + "abcdefgh".map { "uint \($0);" } + [
                "function f() public {", "    a = 1;", "}",
            ]
        let text = "contract C {\n" + lines.map { "    \($0)\n" }.joined() + "}\n"
        #expect(outline(text) == "C(S{x},a,b,c,d,e,f,g,h,f)")
    }

    /// What is given back to the contract may start with `function`.
    @Test func functionVariablesBehindBlocks() {
        let text = "contract C { function f() public { a = 1; function() g; uint public b; }"
        #expect(outline(text) == "C(f,g,b)")
    }

    /// A brace that is missing in an import is missing nowhere else.
    @Test(arguments: ["import {A from \"a.sol\";", "import A} from \"a.sol\";"])
    func importsWithoutBrace(_ line: String) {
        #expect(outline(line + "\ncontract C {\nfunction f() public {\nreturn;\n}\nuint a;\n}\n") == "C(f,a)")
    }

    /// The contract ends before a line that stands at its own column, if its members do not.
    @Test func definitionsBehindContractsOfOneLine() {
        let text =
            "library L { function f() internal { x = 1; }\ntype T is uint;\nfunction g() pure {\n    return;\n}\n"
        #expect(outline(text) == "L(f) T g")
    }

    @Test func contractsWithoutKeyword() {
        #expect(outline("A layout at 0x1234 { uint a; function f() public {} }") == "A(a,f)")
    }

    /// Functions of inline assembly are not taken for functions of a contract.
    @Test func assemblyWithFunctions() {
        let text = """
            contract C { function f() public { assembly { let x = 1 function g(a) -> b { b := a } x := g(x) } }
            function h() public {} receive() external payable {} }
            """
        #expect(outline(text) == "C(f,h,receive)")
    }

    /// Parameters of function types that have lost a parenthesis or their first word.
    @Test(arguments: [
        "contract C { function f(function( g) internal pure returns (bool r) {} uint a; }",
        "contract C { function f(function(uint external g) internal pure returns (bool r) {} uint a; }",
        "contract C { function f((uint) internal returns (uint) g) internal pure returns (bool r) {} uint a; }",
        "contract C { function f(() external[] calldata g) internal pure returns (bool r) {} uint a; }",
    ])
    func functionTypes(_ text: String) {
        #expect(outline(text) == "C(f,a)")
        let parsed = Parsed(text)
        let function = parsed.all(AST.FunctionDefinition.self).first
        let returns = function.map { parsed.tree.get(AST.ParameterList.self, $0.node.returnParameters) }
        let names = returns.map { parsed.tree.nodes($0.parameters).map { parsed.text(parsed.tree.name($0)) } }
        #expect(names == ["r"])
    }
}
