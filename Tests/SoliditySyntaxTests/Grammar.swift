// The formal grammar as data: reading grammar/Solidity.ebnf.

import Foundation

/// The right-hand side of a rule.
indirect enum GrammarExpression {
    /// A quoted text.
    case text(String)
    /// One character of a range.
    case range(UInt32, UInt32)
    case name(String)
    case sequence([GrammarExpression])
    case choice([GrammarExpression])
    /// At least `minimum` times; at most once if not `many`.
    case repeated(GrammarExpression, minimum: Int, many: Bool)
    case not(GrammarExpression)
    case anyOrder([GrammarExpression])
}

/// Why the grammar file could not be read.
struct GrammarError: Error {
    var message: String
}

/// All rules of the grammar.
struct Grammar {
    var rules: [String: GrammarExpression] = [:]
    /// Names of the rules over characters.
    var tokens: Set<String> = []

    /// Reads `grammar/Solidity.ebnf` of the project.
    static func load() throws -> Grammar {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        let path = parts.joined(separator: "/") + "/grammar/Solidity.ebnf"
        return try Grammar(String(contentsOfFile: path, encoding: .utf8))
    }

    init(_ text: String) throws {
        var reader = GrammarReader(Array(text.unicodeScalars))
        while let rule = try reader.rule() {
            guard rules[rule.name] == nil else { throw GrammarError(message: "rule \(rule.name) is given twice") }
            rules[rule.name] = rule.expression
            if rule.isToken { tokens.insert(rule.name) }
        }
    }

    /// All names and quoted texts of an expression.
    static func leaves(_ expression: GrammarExpression) -> (names: [String], texts: [String]) {
        switch expression {
        case .text(let text): return ([], [text])
        case .name(let name): return ([name], [])
        case .range: return ([], [])
        case .repeated(let inner, _, _), .not(let inner): return leaves(inner)
        case .sequence(let parts), .choice(let parts), .anyOrder(let parts):
            let all = parts.map(leaves)
            return (all.flatMap(\.names), all.flatMap(\.texts))
        }
    }

    /// Words that are not identifiers.
    var reservedWords: Set<String> {
        var words: Set<String> = []
        for (name, expression) in rules where !tokens.contains(name) && !name.hasPrefix("yul") {
            words.formUnion(Self.leaves(expression).texts.filter { $0.allSatisfy(\.isLetter) })
        }
        words.subtract(rules["contextualWord"].map { Self.leaves($0).texts } ?? [])
        return words
    }
}

private struct GrammarReader {
    let text: [Unicode.Scalar]
    var position = 0

    init(_ text: [Unicode.Scalar]) { self.text = text }

    mutating func skipBlanks() {
        while position < text.count {
            if text[position].properties.isWhitespace {
                position += 1
            } else if text[position] == "/" && position + 1 < text.count && text[position + 1] == "/" {
                while position < text.count && text[position] != "\n" { position += 1 }
            } else {
                return
            }
        }
    }

    mutating func accept(_ word: String) -> Bool {
        skipBlanks()
        let scalars = Array(word.unicodeScalars)
        guard text[position...].starts(with: scalars) else { return false }
        position += scalars.count
        return true
    }

    mutating func expect(_ word: String) throws {
        guard accept(word) else { throw GrammarError(message: "expected \(word) at \(position)") }
    }

    mutating func word() -> String? {
        skipBlanks()
        let start = position
        while position < text.count, text[position].properties.isAlphabetic || text[position] == "_" { position += 1 }
        guard position > start else { return nil }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: text[start..<position])
        return String(name)
    }

    mutating func rule() throws -> (name: String, isToken: Bool, expression: GrammarExpression)? {
        guard var name = word() else {
            guard position == text.count else { throw GrammarError(message: "expected a rule at \(position)") }
            return nil
        }
        let isToken = name == "token"
        if isToken { name = word() ?? "" }
        try expect("=")
        let expression = try choice()
        try expect(";")
        return (name, isToken, expression)
    }

    mutating func choice() throws -> GrammarExpression {
        var parts = [try sequence()]
        while accept("|") { parts.append(try sequence()) }
        return parts.count == 1 ? parts[0] : .choice(parts)
    }

    mutating func sequence() throws -> GrammarExpression {
        var parts: [GrammarExpression] = []
        while let part = try repeated() { parts.append(part) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    mutating func repeated() throws -> GrammarExpression? {
        if accept("!") {
            guard let inner = try element() else { throw GrammarError(message: "nothing after ! at \(position)") }
            return .not(inner)
        }
        guard let inner = try element() else { return nil }
        if accept("?") { return .repeated(inner, minimum: 0, many: false) }
        if accept("*") { return .repeated(inner, minimum: 0, many: true) }
        if accept("+") { return .repeated(inner, minimum: 1, many: true) }
        return inner
    }

    mutating func element() throws -> GrammarExpression? {
        skipBlanks()
        guard position < text.count else { return nil }
        if accept("<<") {
            var parts: [GrammarExpression] = []
            while let part = try repeated() { parts.append(part) }
            try expect(">>")
            return .anyOrder(parts)
        }
        if accept("(") {
            let inner = try choice()
            try expect(")")
            return inner
        }
        if let first = try quoted() {
            guard accept("..") else { return .text(first) }
            guard let last = try quoted(), let low = first.unicodeScalars.first, let high = last.unicodeScalars.first
            else { throw GrammarError(message: "bad range at \(position)") }
            return .range(low.value, high.value)
        }
        return word().map { .name($0) }
    }

    mutating func quoted() throws -> String? {
        skipBlanks()
        guard position < text.count, text[position] == "'" || text[position] == "\"" else { return nil }
        let quote = text[position]
        guard let end = text[(position + 1)...].firstIndex(of: quote) else {
            throw GrammarError(message: "open quote at \(position)")
        }
        var content = String.UnicodeScalarView()
        content.append(contentsOf: text[(position + 1)..<end])
        position = end + 1
        return String(content)
    }
}
