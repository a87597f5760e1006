/// Writes JSON as UTF-8 bytes. Deterministic: members come in their order, floats are never re-formatted.
public struct JSONWriter {
    public enum Style: Sendable {
        /// No white space.
        case compact
        /// One member or element a line, indented by this many spaces a level.
        case pretty(indent: Int)
    }

    public private(set) var bytes: [UInt8] = []
    private let style: Style
    /// Members of objects come sorted by the bytes of their keys.
    private let sortsKeys: Bool

    public init(_ style: Style = .compact, sortsKeys: Bool = false) {
        self.style = style
        self.sortsKeys = sortsKeys
    }

    /// Appends `value`. Nesting is bounded by what built the value, not here.
    public mutating func write(_ value: JSONValue) { write(value, level: 0) }

    private mutating func write(_ value: JSONValue, level: Int) {
        switch value {
        case .null: append("null")
        case .bool(let flag): append(flag ? "true" : "false")
        case .number(let text): append(text)
        case .string(let text): writeString(text)
        case .array(let items):
            bytes.append(0x5b)
            for (i, item) in items.enumerated() {
                if i > 0 { bytes.append(0x2c) }
                newLine(level + 1)
                write(item, level: level + 1)
            }
            if !items.isEmpty { newLine(level) }
            bytes.append(0x5d)
        case .object(let object):
            bytes.append(0x7b)
            let order = sortsKeys ? object.sortedOrder : nil
            for place in 0..<object.count {
                let i = order?[place] ?? place
                if place > 0 { bytes.append(0x2c) }
                newLine(level + 1)
                writeString(object.keys[i])
                bytes.append(0x3a)
                if case .pretty = style { bytes.append(0x20) }
                write(object.values[i], level: level + 1)
            }
            if !object.isEmpty { newLine(level) }
            bytes.append(0x7d)
        }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func newLine(_ level: Int) {
        guard case .pretty(let indent) = style else { return }
        bytes.append(0x0a)
        bytes.append(contentsOf: repeatElement(0x20, count: level * indent))
    }

    private mutating func writeString(_ text: String) {
        var text = text
        bytes.append(0x22)
        text.withUTF8 { buffer in
            // Runs without special characters are copied as they are.
            var start = 0
            for index in buffer.indices where buffer[index] < 0x20 || buffer[index] == 0x22 || buffer[index] == 0x5c {
                bytes.append(contentsOf: buffer[start..<index])
                writeEscape(buffer[index])
                start = index + 1
            }
            bytes.append(contentsOf: buffer[start...])
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
