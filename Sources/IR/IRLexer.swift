// Tokens of the text form.

/// A failure to read the text form.
public struct IRParseError: Error, Hashable, Sendable, CustomStringConvertible {
    public let line: Int
    public let message: String
    public var description: String { "line \(line): \(message)" }
}

/// One token. Words are names and numbers; `%`, `@`, `$` and `!` are punctuation of their own.
enum IRToken: Equatable, Sendable {
    case word(String)
    case string(String)
    case punctuation(UInt8)
    case arrow
    case end
}

/// Splits text into tokens; `;` starts a comment that ends with the line.
struct IRLexer {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var line = 1

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Bytes of names and numbers.
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"):
            true
        default: false
        }
    }

    mutating func next() throws(IRParseError) -> IRToken {
        skipSpace()
        guard position < bytes.count else { return .end }
        let byte = bytes[position]
        if byte == UInt8(ascii: "\"") { return .string(try string()) }
        if byte == UInt8(ascii: "-"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") {
            position += 2
            return .arrow
        }
        if Self.isWord(byte), byte != UInt8(ascii: "$") || isWordStart(position) {
            let start = position
            while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
            return .word(String(decoding: bytes[start..<position], as: UTF8.self))
        }
        position += 1
        return .punctuation(byte)
    }

    /// A `$` starts a word only directly after `@`; elsewhere it marks a segment.
    private func isWordStart(_ position: Int) -> Bool { position > 0 && bytes[position - 1] == UInt8(ascii: "@") }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\n"):
                line += 1
                position += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
            case UInt8(ascii: ";"):
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
            default: return
            }
        }
    }

    private mutating func string() throws(IRParseError) -> String {
        var content: [UInt8] = []
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count {
                position += 1
                content.append(bytes[position] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : bytes[position])
            } else {
                content.append(bytes[position])
            }
            position += 1
        }
        guard position < bytes.count else { throw IRParseError(line: line, message: "string without end") }
        position += 1
        return String(decoding: content, as: UTF8.self)
    }
}
