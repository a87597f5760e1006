/// Writes JSON as UTF-8 bytes. Deterministic: members come in their order, floats are never re-formatted.
///
/// Writes whole values, or, without building these first, their parts: `beginObject`, `key`, a value, …, `endObject`.
/// The caller sees to it that the parts make up a document.
public struct JSONWriter {
    public enum Style: Sendable {
        /// No white space.
        case compact
        /// One member or element a line, indented by this many spaces a level.
        case pretty(indent: Int)
    }

    public private(set) var bytes: [UInt8] = []
    /// Spaces a level; nil for no white space at all.
    private let indent: Int?
    /// Members of objects that are written as whole values come sorted by the bytes of their keys.
    private let sortsKeys: Bool
    private var level = 0
    /// What the next key or value comes after.
    private enum Place { case start, bracket, key, value }
    private var place = Place.start

    public init(_ style: Style = .compact, sortsKeys: Bool = false) {
        indent = if case .pretty(let indent) = style { indent } else { nil }
        self.sortsKeys = sortsKeys
    }

    /// Appends `value`. Nesting is bounded by what built the value, not here.
    public mutating func write(_ value: JSONValue) {
        switch value {
        case .null: write(literal: "null")
        case .bool(let flag): write(flag)
        case .number(let text): write(literal: text)
        case .string(let text): write(text)
        case .array(let items):
            beginArray()
            for item in items { write(item) }
            endArray()
        case .object(let object):
            beginObject()
            let order = sortsKeys ? object.sortedOrder : nil
            for place in 0..<object.count {
                let index = order?[place] ?? place
                key(object.keys[index])
                write(object.values[index])
            }
            endObject()
        }
    }

    // MARK: Parts

    /// There is no white space in the output.
    public var isCompact: Bool { indent == nil }

    public mutating func beginObject() { begin(0x7b) }
    public mutating func endObject() { end(0x7d) }
    public mutating func beginArray() { begin(0x5b) }
    public mutating func endArray() { end(0x5d) }

    /// The key of the member whose value is written next.
    public mutating func key(_ key: String) {
        separate()
        writeString(key)
        bytes.append(0x3a)
        if indent != nil { bytes.append(0x20) }
        place = .key
    }

    public mutating func write(_ text: String) {
        separate()
        writeString(text)
    }

    public mutating func write(_ flag: Bool) { write(literal: flag ? "true" : "false") }

    /// A value in the form that it has in the output, such as a number; without white space where the style has none.
    public mutating func write(literal text: String) {
        separate()
        append(text)
    }

    /// As the other form, of bytes.
    public mutating func write(literal text: [UInt8]) {
        separate()
        bytes.append(contentsOf: text)
    }

    /// A value in the form that it has in the output, appended by `append`.
    @inline(__always)
    public mutating func writeLiteral(_ append: (inout [UInt8]) -> Void) {
        separate()
        append(&bytes)
    }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        level += 1
        place = .bracket
    }

    private mutating func end(_ bracket: UInt8) {
        level -= 1
        // Brackets with nothing between them stay together.
        if place != .bracket { newLine() }
        bytes.append(bracket)
        place = .value
    }

    /// Writes what comes before a key or value.
    private mutating func separate() {
        switch place {
        case .start, .key: break
        case .bracket: newLine()
        case .value:
            if level > 0 { bytes.append(0x2c) }
            newLine()
        }
        place = .value
    }

    private mutating func newLine() {
        guard let indent else { return }
        bytes.append(0x0a)
        bytes.append(contentsOf: repeatElement(0x20, count: level * indent))
    }

    // MARK: Strings

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    private mutating func writeString(_ text: String) {
        var text = text
        bytes.append(0x22)
        text.withUTF8 { buffer in
            // Runs without special characters are copied as they are.
            var start = 0
            for index in 0..<buffer.count {
                let byte = buffer[index]
                guard byte < 0x20 || byte == 0x22 || byte == 0x5c else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
                writeEscape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
        }
        bytes.append(0x22)
    }

    private mutating func writeEscape(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5c:
            bytes.append(0x5c)
            bytes.append(byte)
        case 0x0a: append("\\n")
        case 0x0d: append("\\r")
        case 0x09: append("\\t")
        case 0x08: append("\\b")
        case 0x0c: append("\\f")
        default: append("\\u00" + Hex.encode([byte]))
        }
    }
}

extension JSONValue {
    /// The text without white space.
    public var compact: String {
        var writer = JSONWriter(.compact)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The text with two-space indentation and no final line break.
    public var pretty: String {
        var writer = JSONWriter(.pretty(indent: 2))
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
