import Primitives

// The text form of values: what a user types as an argument and sees as a result.
// Integers decimal or 0x, booleans true/false, addresses 0x + 40 digits, bytes 0x…, strings with or without quotes
// (quotes and backslash escapes are needed inside lists), arrays [a, b], tuples (a, b).

extension ABIValue {
    /// Reads a value of `type`.
    public init(parsing text: String, as type: ABIType) throws(ABIError) {
        var parser = ABIValueParser(text)
        if case .string = type, text.utf8.first != 0x22 {
            self = .string(text)
            return
        }
        self = try parser.value(type)
        parser.skipSpace()
        if !parser.isAtEnd { throw .invalidValue(text, type: type.canonicalName) }
    }

    /// The text of the value as one of `type`. Addresses are checksummed.
    public func text(as type: ABIType) -> String {
        switch (type, self) {
        case (.int, .word(let word)): word.signedDecimal
        case (.bool, .word(let word)): word.isZero ? "false" : word == 1 ? "true" : word.decimal
        case (.address, .word(let word)): Address(word).checksummed
        case (_, .word(let word)): word.decimal
        case (.string, .bytes(let bytes)):
            String(validating: bytes, as: UTF8.self).map { JSONValue.string($0).compact }
                ?? Hex.encode(bytes, prefix: true)
        case (_, .bytes(let bytes)): Hex.encode(bytes, prefix: true)
        case (.tuple(let members), .list(let items)):
            "("
                + items.enumerated().map { i, item in
                    item.text(as: i < members.count ? members[i] : .bytes)
                }.joined(separator: ", ") + ")"
        case (.array(let element), .list(let items)), (.fixedArray(let element, _), .list(let items)):
            "[" + items.map { $0.text(as: element) }.joined(separator: ", ") + "]"
        case (_, .list(let items)): "[" + items.map { $0.text(as: .bytes) }.joined(separator: ", ") + "]"
        }
    }
}

private struct ABIValueParser {
    let text: [UInt8]
    var position = 0

    init(_ text: String) { self.text = Array(text.utf8) }

    var isAtEnd: Bool { position >= text.count }
    private var peek: UInt8? { isAtEnd ? nil : text[position] }

    mutating func skipSpace() { while let c = peek, c == 0x20 || c == 0x09 || c == 0x0a { position += 1 } }

    private func bad(_ type: ABIType) -> ABIError {
        .invalidValue(String(decoding: text, as: UTF8.self), type: type.canonicalName)
    }

    private mutating func take(_ c: UInt8) -> Bool {
        skipSpace()
        guard peek == c else { return false }
        position += 1
        return true
    }

    mutating func value(_ type: ABIType) throws(ABIError) -> ABIValue {
        skipSpace()
        switch type {
        case .array(let element): return .list(try list(type, count: nil) { _ in element })
        case .fixedArray(let element, let count): return .list(try list(type, count: count) { _ in element })
        case .tuple(let members): return .list(try list(type, count: members.count) { members[$0] })
        case .string: return .bytes(try string(type))
        default: return try atom(type)
        }
    }

    private mutating func list(
        _ type: ABIType, count: Int?, _ member: (Int) -> ABIType
    ) throws(ABIError) -> [ABIValue] {
        let close: UInt8
        if take(0x5b) {
            close = 0x5d
        } else if take(0x28) {
            close = 0x29
        } else {
            throw bad(type)
        }
        var items: [ABIValue] = []
        if !take(close) {
            while true {
                if let count, items.count >= count { throw bad(type) }
                items.append(try value(member(items.count)))
                if take(0x2c) { continue }
                guard take(close) else { throw bad(type) }
                break
            }
        }
        if let count, items.count != count { throw bad(type) }
        return items
    }

    /// A quoted string, or bare text up to a separator.
    private mutating func string(_ type: ABIType) throws(ABIError) -> [UInt8] {
        let start = position
        if peek == 0x22 {
            position += 1
            while let c = peek, c != 0x22 { position += c == 0x5c ? 2 : 1 }
            guard position < text.count else { throw bad(type) }
            position += 1
            guard let value = try? JSONValue(parsing: Array(text[start..<position])), let string = value.stringValue
            else { throw bad(type) }
            return Array(string.utf8)
        }
        return Array(bare())
    }

    private mutating func bare() -> ArraySlice<UInt8> {
        let start = position
        while let c = peek, c != 0x2c, c != 0x5d, c != 0x29, c != 0x20 { position += 1 }
        return text[start..<position]
    }

    private mutating func atom(_ type: ABIType) throws(ABIError) -> ABIValue {
        let token = bare()
        switch type {
        case .bool:
            switch String(decoding: token, as: UTF8.self) {
            case "true", "1": return .word(1)
            case "false", "0": return .word(0)
            default: throw bad(type)
            }
        case .fixedBytes, .bytes, .function:
            guard token.starts(with: [0x30, 0x78]), let bytes = try? Hex.decode(utf8: token) else { throw bad(type) }
            if case .fixedBytes(let count) = type, bytes.count > count { throw bad(type) }
            if case .function = type, bytes.count != 24 { throw bad(type) }
            return .bytes(bytes)
        default:
            let isNegative = token.first == 0x2d
            guard var word = UInt256(utf8: isNegative ? token.dropFirst() : token) else { throw bad(type) }
            if isNegative {
                guard case .int = type, word <= UInt256.one << 255 else { throw bad(type) }
                word = word.negated
            } else if case .int = type, word.isNegative {
                throw bad(type)
            }
            guard type.accepts(word) else { throw bad(type) }
            return .word(word)
        }
    }
}
