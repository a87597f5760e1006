// What is left of a definition itself after one token of it has been deleted: its parameters, members and local variables.

import SoliditySource
import Testing

@testable import SoliditySyntax

@Suite struct RecoveryOfPartsTests {
    /// The names of what is declared in a file, definitions before what they hold.
    private func declared(_ text: String) -> String {
        let parsed = Parsed(text)
        var names: [String] = []
        func visit(_ node: NodeID) {
            switch parsed.tree.kind(node) {
            case .variableDeclaration, .eventDefinition, .errorDefinition, .modifierDefinition, .enumDefinition,
                .structDefinition, .functionDefinition, .contractDefinition, .yulFunctionDefinition, .enumValue:
                let name = parsed.text(parsed.tree.name(node))
                names.append(name.isEmpty ? "-" : name)
            default: break
            }
            for child in parsed.tree.children(of: node) where !child.isNone { visit(child) }
        }
        visit(parsed.root)
        return names.joined(separator: " ")
    }

    /// The parenthesis that ends what a function type returns: no name can stand before it.
    @Test(arguments: [
        (
            "function f(uint[] memory a, function(uint, uint) internal returns (uint g, uint b) internal {}",
            "f a g - - - b"
        ),
        ("function f(function() returns (uint, bool g, uint b) internal returns (uint c) {}", "f g - - b c"),
        ("function f(function() returns (S storage g) internal returns (uint c) {}", "f g - c"),
    ])
    func returnsOfFunctionTypes(_ example: (String, String)) {
        #expect(declared(example.0) == example.1)
    }

    /// Where nothing is missing, names of what a function type returns are left to the checker.
    @Test func namedReturnsOfFunctionTypes() {
        let text = "function f(function() returns (uint a) g, uint b) pure {}"
        #expect(declared(text) == "f g a b")
        #expect(Parsed(text).errorCodes.isEmpty)
    }

    @Test(arguments: [
        "contract C { function f() public { (\"memory-safe\") { let x := 1 function g(a) -> b { b "
            + ":= a } } uint y; } uint z; }",
        "contract C { function f() public { { let x := 1 function g(a) -> b { b := a } } uint y; } uint z; }",
        "contract C { function f() public { { pop(1) function g(a) -> b { b := a } x := 1 } uint y; } uint z; }",
        "contract C { function f() public { \"evmasm\" { function g(a) { pop(a) } } uint y; } uint z; }",
    ])
    func assemblyWithoutKeyword(_ text: String) {
        let found = declared(text)
        #expect(found == "C f g y z")
        #expect(!Parsed(text).errorCodes.isEmpty)
    }

    /// A block that only looks like assembly in part is none.
    @Test func blocksThatHoldAssembly() {
        let text = "contract C { function f() public { { a b c; assembly { let x := 1 } uint y; } uint z; } uint u; }"
        #expect(declared(text) == "C f y z u" || declared(text) == "C f b y z u")
    }

    /// Line starts say nothing about a contract whose braces match, whatever is missing in another.
    @Test(arguments: ["interface I \n", "interface I {\n"])
    func structsAtTheirOwnColumn(_ header: String) {
        let end = header.contains("{") ? "" : "}\n"
        let text = """
            interface H {
                function h() external;
            }
                struct S { address a;
                uint256 b;
                bytes c;
            }
            interface G {
                function g() external;
            }
            \(header)    function i() external;
                function j() external;
            \(end)interface K {
                function k() external;
            }
            """
        #expect(declared(text) == "H h S a b c G g I i j K k")
    }

    @Test(arguments: [
        ("contract C { f(uint a) public returns (uint b) { uint c; } uint d; }", "C f a b c d"),
        ("contract C { f(uint a) { uint c; } uint d; }", "C f a c d"),
        ("contract C { m(uint a) { _; } uint d; }", "C m a d"),
        ("contract C { (uint a) B(a) { uint c; } uint d; }", "C - a c d"),
        ("contract C { E(uint indexed a, uint b); uint d; }", "C E a b d"),
        ("contract C { E(uint a); uint d; }", "C E a d"),
        ("contract C { event (uint a); error (uint b); modifier (uint c) { _; } uint d; }", "C - a error b - c d"),
        ("contract C { S { uint a; mapping(uint => uint) b; } uint d; }", "C S a b d"),
        ("contract C { struct { uint a; } enum { A, B } uint d; }", "C - a - A B d"),
        ("contract C { E { A, B } uint d; }", "C E A B d"),
        ("S { uint a; uint b; } uint constant c = 1;", "S a b c"),
        ("f(uint a) pure returns (uint b) { uint c; } uint constant d = 1;", "f a b c d"),
        ("S { uint a; function f() public {} }", "S a f"),
    ])
    func keywordsAndNames(_ example: (String, String)) {
        #expect(declared(example.0) == example.1)
    }

    @Test(arguments: [
        ("interface I { function f(uint a) external returns (uint b) }", "I f a b"),
        ("interface I { function f(uint a) external\nfunction g(uint b) external; }", "I f a g b"),
        (
            "abstract contract C { function f(uint a) external virtual\nuint b; function g(uint c) external {} }",
            "C f a b g c"
        ),
        ("contract C { constructor(uint a) B(a {} uint d; }", "C - a d"),
        ("contract C { constructor(uint a) B(, a) {} uint d; }", "C - a d"),
        ("contract C { constructor(uint a) B(a a) { uint c; } uint d; }", "C - a c d"),
        ("contract C { function f(uint a) public override(A { uint c; } uint d; }", "C f a c d"),
        ("contract C { function f S[] memory a, uint b) public returns (uint c) {} }", "C f a b c"),
        ("contract C { function f(uint a) public returns S) {} }", "C f a -"),
        ("contract C { error E uint a, uint b); uint c; }", "C E a b c"),
        ("contract C { function f(uint, bytes memory M.S a, uint b) public {} }", "C f - - a b"),
        ("contract C { function f(S[] memory T calldata) public {} }", "C f - -"),
        ("contract C { function f(bytes memory a M.S b, uint c) public {} }", "C f a b c"),
        ("contract C { function f(bool a S memory b, uint c) public {} }", "C f a b c"),
        ("contract C { constructor(uint a, uint b B(a, b) { uint c; } uint d; }", "C - a b c d"),
        ("contract C { function f(uint a) public override (uint b, bool) {} }", "C f a b -"),
        ("contract C { function f(uint a) public override (S memory b) {} }", "C f a b"),
        ("contract C { function f(uint a) public (a) returns (uint b) {} }", "C f a b"),
        ("contract C { function f(uint a) public m a) returns (uint b) {} }", "C f a b"),
        ("contract C { function f(uint a) public m(a returns (uint b) {} }", "C f a b"),
        ("contract C { function f(uint a) public (uint b) {} }", "C f a b"),
    ])
    func headers(_ example: (String, String)) {
        #expect(declared(example.0) == example.1)
    }

    @Test(arguments: [
        ("(uint a, uint b = g(); uint c;", "a b c"), ("uint a, uint b) = g(); uint c;", "a b c"),
        ("(uint a, uint b) g(); uint c;", "a b c"), (",, uint a) = g(); uint c;", "a c"),
        ("(, uint a) = g(; uint c;", "a c"),
        ("( a, uint b) = g(); uint c;", "b c"), ("(uint a, b, uint c) = g(); uint d;", "a c d"),
        ("uint a = b 0; uint c;", "a c"), ("uint a = g).h; uint c;", "a c"),
        ("uint a = 1 if (b) return; uint c;", "a c"),
        ("(a) { uint b; } uint c;", "b c"), ("if a) { uint b; } else { uint c; }", "b c"),
        ("(uint a; a < 1; a++) { uint b; } uint c;", "a b c"), ("for uint a; a < 1; a++) { uint b; } uint c;", "a b c"),
        ("for (uint a a < 1; a++) { uint b; } uint c;", "a b c"),
        ("for (uint a; < 1; a++) { uint b; } uint c;", "a b c"),
        ("for (uint a; a < 1; a++ { uint b; } uint c;", "a b c"),
        ("for (uint a; a < 1 a++) { uint b; } uint c;", "a b c"),
        ("a = true\n(uint b, uint c) = g();", "b c"), ("while (a { uint b; } uint c;", "b c"),
        ("a.b C({\n d: 1,\n e: 2\n}); uint c;", "C c"),
        ("(uint a uint b, uint c) = g();", "a b c"), ("(bool a, memory b, uint c) = g(); uint d;", "a c d"),
    ])
    func statements(_ example: (String, String)) {
        #expect(declared("contract C { function f() public { \(example.0) } uint z; }") == "C f \(example.1) z")
    }
}
