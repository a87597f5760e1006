// Rules in compiled form: patterns as flat arrays of nodes, read from the rule table once.

import IR
import Primitives

/// One node of a pattern, in prefix order within its rule's `nodes`.
struct PatternNode: Sendable {
    enum Kind: Sendable, Equatable {
        case operation(IROpcode)
        /// Any word; the slot of its binding.
        case variable(Int)
        /// A word that is 0 or 1.
        case boolean(Int)
        /// A constant.
        case constant(Int)
        case literal(UInt256)
    }
    var kind: Kind
    /// Indices of the operand nodes.
    var operands: [Int] = []
}

/// A compiled rule.
struct RewriteRule: Sendable {
    var nodes: [PatternNode] = []
    var pattern = 0
    var replacement = 0
    var conditions: [Int] = []
    let text: String

    /// All rules by the opcode at the root of their pattern, indexed by raw opcode.
    static let byRoot: [[RewriteRule]] = {
        var table = [[RewriteRule]](repeating: [], count: 256)
        for text in RewriteRules.text {
            guard let rule = RewriteRule(text), case .operation(let opcode) = rule.nodes[rule.pattern].kind else {
                continue
            }
            table[Int(opcode.rawValue)].append(rule)
        }
        return table
    }()

    /// Reads `pattern -> replacement [where condition {, condition}]`; nil if the text is malformed.
    init?(_ text: String) {
        self.text = text
        var reader = RuleReader(text)
        guard let pattern = reader.expression(&nodes), reader.skip("->"),
            let replacement = reader.expression(&nodes)
        else { return nil }
        self.pattern = pattern
        self.replacement = replacement
        if reader.skip("where") {
            repeat {
                guard let condition = reader.expression(&nodes) else { return nil }
                conditions.append(condition)
            } while reader.skip(",")
        }
        guard reader.isAtEnd else { return nil }
    }
}

/// Reads the expressions of a rule.
private struct RuleReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    private mutating func skipSpace() { while position < bytes.count, bytes[position] == 32 { position += 1 } }

    var isAtEnd: Bool { bytes[position...].allSatisfy { $0 == 32 } }

    mutating func skip(_ text: String) -> Bool {
        skipSpace()
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    /// Appends an expression and gives its node. Negative literals are written as `not(…)`.
    mutating func expression(_ nodes: inout [PatternNode]) -> Int? {
        skipSpace()
        let start = position
        while position < bytes.count, isWord(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let first = word.utf8.first else { return nil }
        let index = nodes.count
        if first >= 48, first <= 57 {
            guard let value = UInt256(word) else { return nil }
            nodes.append(PatternNode(kind: .literal(value)))
            return index
        }
        if word.utf8.count == 1, let slot = Self.slots[word] {
            nodes.append(PatternNode(kind: slot))
            return index
        }
        guard let opcode = IROpcode.named(word), skip("(") else { return nil }
        nodes.append(PatternNode(kind: .operation(opcode)))
        repeat {
            guard let operand = expression(&nodes) else { return nil }
            nodes[index].operands.append(operand)
        } while skip(",")
        guard skip(")"), nodes[index].operands.count == opcode.info.operandCount else { return nil }
        // `not(0)` is how a rule writes the word of all ones.
        if opcode == .not, case .literal(let value) = nodes[nodes[index].operands[0]].kind {
            nodes[index] = PatternNode(kind: .literal(~value))
        }
        return index
    }

    private static let slots: [String: PatternNode.Kind] = [
        "x": .variable(0), "y": .variable(1), "z": .variable(2), "p": .boolean(3), "q": .boolean(4), "A": .constant(5),
        "B": .constant(6), "C": .constant(7),
    ]

    private func isWord(_ byte: UInt8) -> Bool {
        (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57)
    }
}
