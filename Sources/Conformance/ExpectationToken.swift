// The tokens of semantic expectations. `//` at the start of a line is a token (the language's newline); real line breaks
// mean nothing.

/// A token of the expectation language.
enum ExpectationToken: Equatable {
    case end
    case newline
    case identifier(String)
    case number(String)
    case hexNumber(String)
    case string([UInt8])
    case sideEffect(String)
    case comment
    case punctuation(UInt8)
    case arrow
    case invalid(String)
}

/// Splits expectation text into tokens.
struct ExpectationScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8).filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    }

    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }
    private var following: UInt8 { position + 1 < bytes.count ? bytes[position + 1] : 0 }

    mutating func next() -> ExpectationToken {
        while current == UInt8(ascii: " ") || current == UInt8(ascii: "\t") { position += 1 }
        guard position < bytes.count else { return .end }
        let byte = current
        switch byte {
        case UInt8(ascii: "/"):
            guard following == byte else { return invalid() }
            position += 2
            return .newline
        case UInt8(ascii: "-") where following == UInt8(ascii: ">"):
            position += 2
            return .arrow
        case UInt8(ascii: "~"): return sideEffect()
        case UInt8(ascii: "#"): return comment()
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
        default:
            if Self.isIdentifier(byte) { return .identifier(take(Self.isIdentifier)) }
            guard "-:,()[]".utf8.contains(byte) else { return invalid() }
            position += 1
            return .punctuation(byte)
        }
    }

    private static func isIdentifier(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
            return true
        default: return false
        }
    }

    private mutating func take(_ accepts: (UInt8) -> Bool) -> String {
        let start = position
        while position < bytes.count, accepts(bytes[position]) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func invalid() -> ExpectationToken {
        defer { position += 1 }
        return .invalid(String(decoding: [current], as: UTF8.self))
    }

    private mutating func sideEffect() -> ExpectationToken {
        position += 1
        return .sideEffect(FixtureFile.trimmed(take { $0 != UInt8(ascii: "/") }))
    }

    private mutating func comment() -> ExpectationToken {
        position += 1
        _ = take { $0 != UInt8(ascii: "#") }
        guard current == UInt8(ascii: "#") else { return .invalid("unterminated comment") }
        position += 1
        return .comment
    }

    private mutating func number() -> ExpectationToken {
        if current == UInt8(ascii: "0"), following == UInt8(ascii: "x") {
            position += 2
            return .hexNumber(take { Self.hexValue($0) != nil })
        }
        return .number(take { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") })
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
    }

    private mutating func string() -> ExpectationToken {
        position += 1
        var value: [UInt8] = []
        while position < bytes.count, current != UInt8(ascii: "\"") {
            if current != UInt8(ascii: "\\") {
                value.append(current)
                position += 1
                continue
            }
            position += 1
            switch current {
            case UInt8(ascii: "n"): value.append(10)
            case UInt8(ascii: "r"): value.append(13)
            case UInt8(ascii: "t"): value.append(9)
            case UInt8(ascii: "0"): value.append(0)
            case UInt8(ascii: "x"):
                guard position + 2 < bytes.count, let high = Self.hexValue(bytes[position + 1]),
                    let low = Self.hexValue(bytes[position + 2])
                else { return .invalid("bad escape") }
                value.append(high << 4 | low)
                position += 2
            default: value.append(current)
            }
            position += 1
        }
        guard position < bytes.count else { return .invalid("unterminated string") }
        position += 1
        return .string(value)
    }
}
