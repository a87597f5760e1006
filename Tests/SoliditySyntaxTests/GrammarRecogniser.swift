// A recogniser for any grammar of the notation: for each expression and position all positions where it can end.

import SoliditySource

@testable import SoliditySyntax

/// The tokens of a text as the grammar sees them.
struct GrammarTokens {
    struct Item {
        var kind: TokenKind
        var text: String
        var isYul: Bool
    }

    var items: [Item] = []

    /// Splits a text into tokens; blocks of inline assembly with the words of inline assembly.
    init(_ bytes: [UInt8]) {
        var lexer = Lexer(SourceBytes(bytes), interner: Interner())
        var awaitsAssembly = false
        var yulDepth = 0
        while true {
            let token = lexer.next()
            if token.kind == .endOfSource { return }
            let text = String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
            items.append(Item(kind: token.kind, text: text, isYul: yulDepth > 0))
            if token.kind == .assembly && yulDepth == 0 { awaitsAssembly = true }
            if token.kind == .leftBrace {
                if awaitsAssembly {
                    awaitsAssembly = false
                    lexer.mode = .yul
                    yulDepth = 1
                } else if yulDepth > 0 {
                    yulDepth += 1
                }
            } else if token.kind == .rightBrace && yulDepth > 0 {
                yulDepth -= 1
                if yulDepth == 0 { lexer.mode = .solidity }
            }
        }
    }
}

/// Recognises token sequences. The grammar must not be left-recursive.
final class GrammarRecogniser {
    private struct Key: Hashable {
        var rule: String
        var position: Int
    }

    private let grammar: Grammar
    private let tokens: [GrammarTokens.Item]
    private var memo: [Key: Set<Int>] = [:]
    private var terminals: [String: [String]] = [:]
    private let contextual: Set<String>

    init(_ grammar: Grammar, _ tokens: GrammarTokens) {
        self.grammar = grammar
        self.tokens = tokens.items
        contextual = Set(grammar.rules["contextualWord"].map { Grammar.leaves($0).texts } ?? [])
    }

    /// Whether all tokens together are a sentence of the rule.
    func accepts(_ rule: String) -> Bool { ends(.name(rule), from: 0).contains(tokens.count) }

    /// All positions where an expression that starts at a position can end.
    func ends(_ expression: GrammarExpression, from position: Int) -> Set<Int> {
        switch expression {
        case .text(let text): return match(text, at: position).map { [$0] } ?? []
        case .range: return []
        case .name(let name): return endsOfRule(name, from: position)
        case .sequence(let parts):
            var current: Set<Int> = [position]
            for part in parts {
                if case .not(let forbidden) = part {
                    current = current.filter { ends(forbidden, from: $0).isEmpty }
                } else {
                    current = current.reduce(into: []) { $0.formUnion(ends(part, from: $1)) }
                }
                if current.isEmpty { return [] }
            }
            return current
        case .choice(let parts): return parts.reduce(into: []) { $0.formUnion(ends($1, from: position)) }
        case .not(let inner): return ends(inner, from: position).isEmpty ? [position] : []
        case .repeated(let inner, let minimum, let many):
            return closure(of: [inner], from: position, minimum: minimum, many: many)
        case .anyOrder(let parts): return endsInAnyOrder(parts, from: position)
        }
    }

    private func closure(of parts: [GrammarExpression], from position: Int, minimum: Int, many: Bool) -> Set<Int> {
        var reached: Set<Int> = minimum == 0 ? [position] : []
        var frontier: Set<Int> = [position]
        repeat {
            var next: Set<Int> = []
            for start in frontier { for part in parts { next.formUnion(ends(part, from: start)) } }
            frontier = next.subtracting(reached)
            reached.formUnion(frontier)
        } while many && !frontier.isEmpty
        return reached
    }

    private func endsInAnyOrder(_ parts: [GrammarExpression], from position: Int) -> Set<Int> {
        var result: Set<Int> = [position]
        for (index, part) in parts.enumerated() {
            guard case .repeated(let inner, _, let many) = part else { continue }
            var rest = parts
            if !many { rest.remove(at: index) }
            for end in ends(inner, from: position) where end > position {
                result.formUnion(endsInAnyOrder(rest, from: end))
            }
        }
        return result
    }

    private func endsOfRule(_ name: String, from position: Int) -> Set<Int> {
        if grammar.tokens.contains(name) { return matches(name, at: position) ? [position + 1] : [] }
        let key = Key(rule: name, position: position)
        if let known = memo[key] { return known }
        memo[key] = []
        let result = grammar.rules[name].map { ends($0, from: position) } ?? []
        memo[key] = result
        return result
    }

    /// Matches the tokens that a quoted text makes.
    private func match(_ text: String, at position: Int) -> Int? {
        let parts = terminals[text] ?? GrammarTokens(Array(text.utf8)).items.map(\.text)
        terminals[text] = parts
        guard position + parts.count <= tokens.count else { return nil }
        for (offset, part) in parts.enumerated() where tokens[position + offset].text != part { return nil }
        return position + parts.count
    }

    private func matches(_ tokenClass: String, at position: Int) -> Bool {
        guard position < tokens.count else { return false }
        let token = tokens[position]
        switch tokenClass {
        case "IDENTIFIER": return token.kind == .identifier && !token.isYul
        case "YUL_IDENTIFIER": return token.kind == .identifier && token.isYul
        case "NUMBER", "YUL_NUMBER": return token.kind == .number
        case "STRING": return token.kind == .stringLiteral
        case "UNICODE_STRING": return token.kind == .unicodeStringLiteral
        case "HEX_STRING": return token.kind == .hexStringLiteral
        case "SIZED_TYPE": return token.kind.isBetween(.sizedInt, .sizedUFixed)
        default: return false
        }
    }
}
