// Random programs from the formal grammar.

import TestSupport

@testable import SoliditySyntax

/// Produces random sentences of a rule. With growing depth it prefers what ends soonest.
struct GrammarGenerator {
    let grammar: Grammar
    let reserved: Set<String>
    /// The depth of the shortest sentence of each rule.
    let depths: [String: Int]
    var random: SplitMix64
    let builtins = YulBuiltins()
    var budget = 0

    init(_ grammar: Grammar) {
        self.grammar = grammar
        reserved = grammar.reservedWords
        random = SplitMix64(seed: 0)
        var depths: [String: Int] = [:]
        var isStable = false
        while !isStable {
            isStable = true
            for (name, expression) in grammar.rules {
                let depth = Self.depth(expression, depths)
                if depth < Self.infinite && depths[name] != depth {
                    depths[name] = depth
                    isStable = false
                }
            }
        }
        self.depths = depths
    }

    private static let infinite = 1_000_000

    private static func depth(_ expression: GrammarExpression, _ known: [String: Int]) -> Int {
        switch expression {
        case .text, .range, .not, .anyOrder: return 0
        case .name(let name): return known[name].map { $0 + 1 } ?? infinite
        case .sequence(let parts): return parts.map { depth($0, known) }.max() ?? 0
        case .choice(let parts): return parts.map { depth($0, known) }.min() ?? 0
        case .repeated(let inner, let minimum, _): return minimum == 0 ? 0 : depth(inner, known)
        }
    }

    /// A random sentence of a rule as a text, its tokens apart.
    mutating func sentence(_ rule: String, seed: UInt64, budget: Int) -> String {
        random = SplitMix64(seed: seed)
        self.budget = budget
        var pieces: [String] = []
        generate(.name(rule), depth: 0, &pieces)
        var text = ""
        for piece in pieces {
            text += piece
            text += Int.random(in: 0..<40, using: &random) == 0 ? " " + token("COMMENT") : " "
        }
        return text
    }

    private mutating func generate(_ expression: GrammarExpression, depth: Int, _ pieces: inout [String]) {
        switch expression {
        case .text(let text): pieces.append(text)
        case .range: break
        case .name(let name):
            if name == "versionRange" { return pieces.append("^0.8.0") }
            if grammar.tokens.contains(name) { return pieces.append(word(name)) }
            if let rule = grammar.rules[name] { generate(rule, depth: depth + 1, &pieces) }
        case .sequence(let parts):
            if case .not(let forbidden)? = parts.first {
                return generateGuarded(Array(parts.dropFirst()), not: forbidden, depth: depth, &pieces)
            }
            for part in parts { generate(part, depth: depth, &pieces) }
        case .choice(let parts): generate(pick(parts, depth: depth), depth: depth, &pieces)
        case .not: break
        case .repeated(let inner, let minimum, let many):
            var count = minimum
            if !isExhausted(depth) {
                if many {
                    while Int.random(in: 0..<5, using: &random) < 2 && count < 4 { count += 1 }
                } else {
                    count = Int.random(in: 0...1, using: &random)
                }
            }
            for _ in 0..<count { generate(inner, depth: depth, &pieces) }
        case .anyOrder(let parts):
            var order = parts.flatMap { part -> [GrammarExpression] in
                guard case .repeated(let inner, _, let many) = part else { return [part] }
                let most = many ? 2 : 1
                return Array(repeating: inner, count: isExhausted(depth) ? 0 : Int.random(in: 0...most, using: &random))
            }
            order.shuffle(using: &random)
            for part in order { generate(part, depth: depth, &pieces) }
        }
    }

    /// Generates a sequence that does not start with what is forbidden.
    private mutating func generateGuarded(
        _ parts: [GrammarExpression], not forbidden: GrammarExpression, depth: Int, _ pieces: inout [String]
    ) {
        for _ in 0..<100 {
            var attempt: [String] = []
            for part in parts { generate(part, depth: depth, &attempt) }
            let recogniser = GrammarRecogniser(grammar, GrammarTokens(Array(attempt.joined(separator: " ").utf8)))
            if recogniser.ends(forbidden, from: 0).isEmpty { return pieces += attempt }
        }
    }

    private func isExhausted(_ depth: Int) -> Bool { depth > 24 || budget <= 0 }

    private mutating func pick(_ parts: [GrammarExpression], depth: Int) -> GrammarExpression {
        budget -= 1
        guard isExhausted(depth) else { return parts[Int.random(in: 0..<parts.count, using: &random)] }
        let costs = parts.map { Self.depth($0, depths) }
        let least = costs.min() ?? 0
        let cheapest = parts.indices.filter { costs[$0] == least }
        return parts[cheapest[Int.random(in: 0..<cheapest.count, using: &random)]]
    }

    /// A token of a class that is not a word with another meaning.
    private mutating func word(_ name: String) -> String {
        for _ in 0..<100 {
            let text = token(name)
            if name == "IDENTIFIER" && (reserved.contains(text) || text == "_") { continue }
            if name == "YUL_IDENTIFIER" {
                var interner = Interner()
                let symbol = interner.intern(text)
                let kind = TokenKind(rawValue: UInt8(truncatingIfNeeded: symbol.rawValue))
                let isKeyword =
                    symbol.known?.rawValue ?? .max <= KnownSymbol.`var`.rawValue && kind?.isYulKeyword == true
                if isKeyword || builtins.contains(symbol) { continue }
            }
            return text
        }
        return "name"
    }

    private mutating func token(_ name: String) -> String {
        var text = ""
        if let rule = grammar.rules[name] { spell(rule, &text) }
        return text
    }

    private mutating func spell(_ expression: GrammarExpression, _ text: inout String) {
        switch expression {
        case .text(let part): text += part
        case .range(let low, let high):
            if let scalar = Unicode.Scalar(UInt32.random(in: low...high, using: &random)) {
                text.unicodeScalars.append(scalar)
            }
        case .name(let name): if let rule = grammar.rules[name] { spell(rule, &text) }
        case .sequence(let parts), .anyOrder(let parts): for part in parts { spell(part, &text) }
        case .choice(let parts): spell(parts[Int.random(in: 0..<parts.count, using: &random)], &text)
        case .not: break
        case .repeated(let inner, let minimum, let many):
            let count = many ? minimum + Int.random(in: 0...3, using: &random) : Int.random(in: 0...1, using: &random)
            for _ in 0..<count { spell(inner, &text) }
        }
    }
}
