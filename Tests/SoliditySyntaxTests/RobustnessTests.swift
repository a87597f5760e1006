// Nothing that is fed to the parser makes it crash, hang or forget to report.

import SoliditySource
import TestSupport
import Testing

@testable import SoliditySyntax

@Suite struct RobustnessTests {
    static let corpus: [[UInt8]] = Fixtures.list("syntax/valid", suffix: ".sol").compactMap(Fixtures.read)

    /// An enum that has lost its brace ends where a name stands at the column of a member.
    @Test(arguments: ["x = 1;", "x", "x;", "x, y", "x y;"])
    func enumWithoutBraceEnds(_ rest: String) {
        let parsed = Parsed("contract C {\n    enum E { A, B\n    \(rest)\n    uint z;\n}\n")
        #expect(parsed.diagnostics.hasErrors)
        #expect(parsed.all(AST.EnumDefinition.self).count == 1)
    }

    /// The ranges of all tokens of a text.
    static func tokens(_ text: [UInt8]) -> [Range<Int>] {
        var lexer = Lexer(SourceBytes(text), interner: Interner())
        var ranges: [Range<Int>] = []
        while true {
            let token = lexer.next()
            if token.kind == .endOfSource { return ranges }
            ranges.append(Int(token.start)..<Int(token.end))
        }
    }

    /// Checks what holds for any input: one root, spans in bounds, children before parents or known.
    private func isSound(_ text: [UInt8]) -> Bool {
        let parsed = Parsed(text)
        let end = UInt32(parsed.sources.files[0].bytes.count)
        guard parsed.tree.kind(parsed.root) == .sourceUnit, parsed.root.index == parsed.tree.count - 1 else {
            return false
        }
        for index in 0..<parsed.tree.count {
            let span = parsed.tree.span(NodeID(Int32(index)))
            guard span.start <= span.end, span.end <= end else { return false }
        }
        return parsed.diagnostics.items.allSatisfy { $0.span.isWholeFile || $0.span.end <= end }
    }

    @Test func deletedTokens() {
        #expect(Self.corpus.count >= 8)
        for text in Self.corpus {
            for range in Self.tokens(text) {
                var damaged = text
                damaged.removeSubrange(range)
                #expect(isSound(damaged))
            }
        }
    }

    @Test func randomTokenSequences() {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<1000 {
            guard let text = Self.corpus.randomElement(using: &generator) else { return }
            var pieces = Self.tokens(text).map { Array(text[$0]) }
            for _ in 0..<Int.random(in: 1...6, using: &generator) where pieces.count > 2 {
                let index = Int.random(in: 0..<pieces.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: pieces.remove(at: index)
                case 1: pieces.swapAt(index, Int.random(in: 0..<pieces.count, using: &generator))
                case 2: pieces.insert(pieces[Int.random(in: 0..<pieces.count, using: &generator)], at: index)
                default: pieces.removeSubrange(index..<min(pieces.count, index + 20))
                }
            }
            #expect(isSound(Array(pieces.joined(separator: [0x20]))))
        }
    }

    @Test func byteNoise() {
        var generator = SplitMix64(seed: 2)
        for _ in 0..<1000 {
            guard var text = Self.corpus.randomElement(using: &generator) else { return }
            for _ in 0..<Int.random(in: 1...10, using: &generator) where !text.isEmpty {
                let index = Int.random(in: 0..<text.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: text[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: text.remove(at: index)
                default: text.insert(UInt8.random(in: 0...255, using: &generator), at: index)
                }
            }
            #expect(isSound(text))
        }
        for count in 0..<500 {
            #expect(isSound((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }))
        }
    }

    @Test func truncatedFiles() {
        for text in Self.corpus {
            for count in stride(from: 0, to: text.count, by: 3) { #expect(isSound(Array(text.prefix(count)))) }
        }
    }

    @Test(arguments: [
        ("uint x = ", "(", "1", ")"), ("uint x = ", "[", "1", "]"), ("uint x = ", "-", "1", ""),
        ("uint x = ", "a(", "1", ")"), ("uint x = ", "a ? b : ", "1", ""), ("", "mapping(uint => ", "uint", ")"),
        ("function f() { ", "{", "", "}"), ("function f() { ", "if (a) ", "b;", ""),
        ("function f() { assembly { ", "{", "", "}"), ("function f() { assembly { pop(", "f(", "1", ")"),
        ("uint x = ", "a ** ", "1", ""), ("uint x = ", "a = ", "1", ""), ("", "function (", ")", ") x;"),
    ])
    func deepNesting(_ parts: (String, String, String, String)) {
        let text =
            "contract C { " + parts.0 + String(repeating: parts.1, count: 10_000) + parts.2
            + String(repeating: parts.3, count: 10_000) + "; }\ncontract D {}"
        let parsed = Parsed(text)
        #expect(isSound(Array(text.utf8)))
        #expect(parsed.errorCodes.first == 7319)
    }

    @Test(arguments: [("a", "+a"), ("a", ".b"), ("a", "()"), ("a", "[1]"), ("a", "{b: 1}"), ("uint", "[]")])
    func longChains(_ parts: (String, String)) {
        for (count, codes) in [(1000, [Int]()), (20_000, [10_001])] {
            let text = "contract C { uint x = " + parts.0 + String(repeating: parts.1, count: count) + "; uint y; }"
            let parsed = Parsed(text)
            #expect(parsed.errorCodes == codes)
            #expect(parsed.all(AST.VariableDeclaration.self).contains { parsed.text($0.node.name) == "y" })
        }
    }

    /// Deleting one token of a function leaves all other declarations known.
    @Test func deletionLosesOneDeclarationOnly() {
        let text = Array(
            """
            contract C {
                uint a;
                function f(uint p, uint q) public view returns (uint) {
                    uint x = p + q;
                    if (x > 1) { x = a; }
                    for (uint i = 0; i < x; ++i) { x += i; }
                    return x;
                }
                function g() external {}
                event E(uint z);
                function h() external {}
            }
            contract D { uint d; }
            """.utf8)
        for range in Self.tokens(text) where range.lowerBound > 20 {
            var damaged = text
            damaged.removeSubrange(range)
            let parsed = Parsed(damaged)
            let names = Set(
                parsed.all(AST.FunctionDefinition.self).map { parsed.text($0.node.name) }
                    + parsed.all(AST.EventDefinition.self).map { parsed.text($0.node.name) }
                    + parsed.all(AST.ContractDefinition.self).map { parsed.text($0.node.name) })
            let missing = Set(["f", "g", "h", "E", "C", "D"]).subtracting(names)
            #expect(missing.count <= 1, "without \(String(decoding: text[range], as: UTF8.self)) at \(range)")
        }
    }
}
