// The formal grammar and the parser describe the same language.

import TestSupport
import Testing

@testable import SoliditySyntax

@Suite struct GrammarTests {
    private let grammar: Grammar

    init() throws { grammar = try Grammar.load() }

    /// Conditions on inline assembly that are not about form.
    private static let contextConditions: Set<Int> = [8149, 3441, 2592, 9615, 2461]

    @Test func everyRuleIsDefinedAndUsed() {
        var used: Set<String> = ["sourceUnit", "contextualWord", "reservedWord", "WHITESPACE", "COMMENT"]
        for expression in grammar.rules.values { used.formUnion(Grammar.leaves(expression).names) }
        #expect(used.subtracting(grammar.rules.keys).sorted() == [])
        #expect(Set(grammar.rules.keys).subtracting(used).sorted() == [])
    }

    @Test func reservedWordsAreTheKeywords() {
        let keywords = Set(KnownSymbol.allCases.filter(\.isKeyword).map(\.text))
        #expect(keywords.symmetricDifference(grammar.reservedWords).sorted() == [])
    }

    @Test func generatedProgramsParse() {
        var failures: [String] = []
        var generator = GrammarGenerator(grammar)
        for seed in 0..<300 {
            let text = generator.sentence("sourceUnit", seed: UInt64(seed), budget: 200)
            let codes = Parsed(text).errorCodes.filter { !Self.contextConditions.contains($0) && $0 != 3716 }
            if !codes.isEmpty { failures.append("seed \(seed): \(codes)\n\(text)") }
        }
        #expect(failures.count == 0, "\(failures.first ?? "")")
    }

    /// Rules that are rare in whole programs, each within the smallest program around it.
    @Test(arguments: [
        ("statement", "contract C { modifier m() { ", " } }"), ("expression", "uint constant x = ", ";"),
        ("typeName", "contract C { ", " x; }"), ("yulBlock", "function f() { assembly ", " }"),
        ("functionDefinition", "", ""), ("contractMember", "contract C { ", "}"), ("usingDirective", "", ""),
        ("importDirective", "", ""), ("pragmaDirective", "", ""), ("tryStatement", "function f() { ", " }"),
    ])
    func generatedParts(_ part: (rule: String, before: String, after: String)) {
        var failures: [String] = []
        var generator = GrammarGenerator(grammar)
        for seed in 0..<150 {
            let text =
                part.before + generator.sentence(part.rule, seed: UInt64(seed) + 10_000, budget: 60) + part.after
            let codes = Parsed(text).errorCodes.filter { !Self.contextConditions.contains($0) && $0 != 3716 }
            if !codes.isEmpty { failures.append("seed \(seed): \(codes)\n\(text)") }
        }
        #expect(failures.count == 0, "\(failures.first ?? "")")
    }

    @Test func recogniserAcceptsTheCorpus() {
        let names = Fixtures.list("syntax/valid", suffix: ".sol")
        #expect(names.count >= 8)
        for name in names {
            let recogniser = GrammarRecogniser(grammar, GrammarTokens(Fixtures.read(name) ?? []))
            #expect(recogniser.accepts("sourceUnit"), "\(name)")
        }
    }

    @Test(arguments: [
        "contract C { function f() public public {} }", "contract C { uint x }", "contract C { function f() { (); } }",
        "enum E { }", "function f() { if (a) unchecked {} }", "contract C { uint constant constant x = 1; }",
        "function f() { x = new a[1:2]; }", "interface I layout at 1 {}", "function f() { return 1 }", "import x;",
        "function f() { assembly { x } }", "function f() { assembly { switch 1 } }", "uint constant x = +1;",
    ])
    func recogniserRejects(_ text: String) {
        #expect(!GrammarRecogniser(grammar, GrammarTokens(Array(text.utf8))).accepts("sourceUnit"))
        #expect(!Parsed(text).errorCodes.isEmpty)
    }
}
