import Glibc

/// Why a text is not JSON, and where: `offset` counts bytes from its start.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Reason: Equatable, Sendable {
        case unexpectedEnd
        case unexpectedByte(UInt8)
        case invalidNumber
        case invalidEscape
        case invalidUTF8
        case controlCharacterInString
        case tooDeep(limit: Int)
        case trailingContent
    }

    public let reason: Reason
    public let offset: Int

    public init(_ reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    public var description: String {
        let text =
            switch reason {
            case .unexpectedEnd: "unexpected end of input"
            case .unexpectedByte(let byte): "unexpected byte 0x" + Hex.encode([byte])
            case .invalidNumber: "malformed number"
            case .invalidEscape: "malformed escape sequence"
            case .invalidUTF8: "invalid UTF-8"
            case .controlCharacterInString: "unescaped control character in a string"
            case .tooDeep(let limit): "nesting deeper than \(limit) levels"
            case .trailingContent: "unexpected content after the value"
            }
        return "\(text) at byte \(offset)"
    }
}

extension JSONValue {
    /// Parses one JSON document. `depthLimit` bounds the nesting of arrays and objects.
    public init(parsing bytes: [UInt8], depthLimit: Int = 256) throws(JSONError) {
        let result: Result<JSONValue, JSONError> = bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer, depthLimit: depthLimit)
            do throws(JSONError) {
                let value = try reader.value()
                try reader.end()
                return .success(value)
            } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }

    public init(parsing text: String, depthLimit: Int = 256) throws(JSONError) {
        try self.init(parsing: Array(text.utf8), depthLimit: depthLimit)
    }
}

/// A recursive-descent reader over raw bytes. `value()` can be called repeatedly to take consecutive documents
/// (JSON lines); the buffer must outlive the reader.
public struct JSONReader {
    private let base: UnsafePointer<UInt8>
    /// The same bytes, if strings may be decoded where they stand.
    private let writable: UnsafeMutablePointer<UInt8>?
    private let count: Int
    private let depthLimit: Int
    /// Byte offset of the next unread byte.
    public private(set) var position = 0
    private var depth = 0
    /// Where strings with escapes are decoded, if not in place.
    private var scratch: Scratch?
    /// The last string held an escape by code point.
    private var hasUnicodeEscape = false

    public init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int = 256) {
        base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)!
        writable = nil
        count = bytes.count
        self.depthLimit = depthLimit
    }

    /// A reader that decodes strings where they stand: what it has read is not JSON any more.
    public init(decodingInPlace bytes: PaddedBytes, depthLimit: Int = 256) {
        base = UnsafePointer(bytes.base)
        writable = bytes.base
        count = bytes.count
        self.depthLimit = depthLimit
    }

    private mutating func skipSpace() {
        while position < count {
            let c = base[position]
            guard c == 0x20 || c == 0x0a || c == 0x0d || c == 0x09 else { return }
            position &+= 1
        }
    }

    /// The first byte of the next value, after white space; nil at the end.
    public mutating func peek() -> UInt8? {
        skipSpace()
        return position < count ? base[position] : nil
    }

    /// True when only white space is left.
    public mutating func isAtEnd() -> Bool {
        skipSpace()
        return position >= count
    }

    /// Fails unless only white space is left.
    public mutating func end() throws(JSONError) {
        if !isAtEnd() { throw JSONError(.trailingContent, offset: position) }
    }

    private func unexpected() -> JSONError {
        position < count
            ? JSONError(.unexpectedByte(base[position]), offset: position) : JSONError(.unexpectedEnd, offset: count)
    }

    private mutating func expect(_ literal: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for i in 0..<literal.utf8CodeUnitCount {
            guard position < count, base[position] == literal.utf8Start[i] else { throw unexpected() }
            position &+= 1
        }
        return value
    }

    /// The next value, after white space.
    public mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        guard position < count else { throw unexpected() }
        switch base[position] {
        case 0x7b: return try object()
        case 0x5b: return try array()
        case 0x22: return .string(try string())
        case 0x74: return try expect("true", .bool(true))
        case 0x66: return try expect("false", .bool(false))
        case 0x6e: return try expect("null", .null)
        case 0x2d, 0x30...0x39: return try number()
        default: throw unexpected()
        }
    }

    private mutating func enter() throws(JSONError) {
        position &+= 1
        depth &+= 1
        if depth > depthLimit { throw JSONError(.tooDeep(limit: depthLimit), offset: position - 1) }
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        var result = JSONObject()
        try members { key, reader throws(JSONError) in result[key] = try reader.value() }
        return .object(result)
    }

    /// Reads an object. `visit` is called behind each key and has to read the value.
    public mutating func members(
        _ visit: (String, inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        skipSpace()
        guard position < count, base[position] == 0x7b else { throw unexpected() }
        try enter()
        skipSpace()
        if position < count, base[position] == 0x7d {
            position &+= 1
            depth &-= 1
            return
        }
        while true {
            skipSpace()
            guard position < count, base[position] == 0x22 else { throw unexpected() }
            let key = try string()
            skipSpace()
            guard position < count, base[position] == 0x3a else { throw unexpected() }
            position &+= 1
            try visit(key, &self)
            skipSpace()
            guard position < count else { throw unexpected() }
            if base[position] == 0x2c {
                position &+= 1
                continue
            }
            guard base[position] == 0x7d else { throw unexpected() }
            position &+= 1
            depth &-= 1
            return
        }
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        try enter()
        var items: [JSONValue] = []
        skipSpace()
        if position < count, base[position] == 0x5d {
            position &+= 1
            depth &-= 1
            return .array(items)
        }
        while true {
            items.append(try value())
            skipSpace()
            guard position < count else { throw unexpected() }
            if base[position] == 0x2c {
                position &+= 1
                continue
            }
            guard base[position] == 0x5d else { throw unexpected() }
            position &+= 1
            depth &-= 1
            return .array(items)
        }
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        if base[position] == 0x2d { position &+= 1 }
        let integer = position
        let integerDigits = digits()
        guard integerDigits > 0, integerDigits == 1 || base[integer] != 0x30 else {
            throw JSONError(.invalidNumber, offset: start)
        }
        if position < count, base[position] == 0x2e {
            position &+= 1
            guard digits() > 0 else { throw JSONError(.invalidNumber, offset: start) }
        }
        if position < count, base[position] | 0x20 == 0x65 {
            position &+= 1
            if position < count, base[position] == 0x2b || base[position] == 0x2d { position &+= 1 }
            guard digits() > 0 else { throw JSONError(.invalidNumber, offset: start) }
        }
        return .number(
            String(decoding: UnsafeBufferPointer(start: base + start, count: position - start), as: UTF8.self))
    }

    private mutating func digits() -> Int {
        let start = position
        while position < count, base[position] >= 0x30, base[position] <= 0x39 { position &+= 1 }
        return position - start
    }

    private mutating func string() throws(JSONError) -> String {
        let text = try decodedString()
        guard let string = String(validating: text.bytes, as: UTF8.self) else {
            throw JSONError(.invalidUTF8, offset: text.start)
        }
        return string
    }

    /// Reads a string and decodes it where it stands, followed by a zero byte. For a reader made by
    /// ``init(decodingInPlace:depthLimit:)``.
    /// - Returns: where the decoded text is; it is valid UTF-8.
    public mutating func stringInPlace() throws(JSONError) -> Range<Int> {
        guard let writable, peek() == 0x22 else { throw unexpected() }
        let text = try decodedString()
        if !text.isASCII, UTF8Text.firstInvalid(in: text.bytes) != nil {
            throw JSONError(.invalidUTF8, offset: text.start)
        }
        // The closing quote is behind the text, if nothing else is.
        writable[text.start + text.bytes.count] = 0
        return text.start..<text.start + text.bytes.count
    }

    private struct DecodedString {
        var bytes: UnsafeBufferPointer<UInt8>
        /// Where in the input the text starts.
        var start: Int
        /// False if there may be other characters.
        var isASCII: Bool
    }

    /// Reads from the opening quote of a string to behind its closing one. Strings may be megabytes of source code: they
    /// are searched by means that look at many bytes at a time.
    private mutating func decodedString() throws(JSONError) -> DecodedString {
        let start = position + 1
        guard let end = endOfString(from: start) else { throw JSONError(.unexpectedEnd, offset: count) }
        let encoded = UnsafeBufferPointer(start: base + start, count: end - start)
        var least = UInt8.max
        var united: UInt8 = 0
        for byte in encoded {
            least = min(least, byte)
            united |= byte
        }
        if least < 0x20, let place = encoded.firstIndex(where: { $0 < 0x20 }) {
            throw JSONError(.controlCharacterInString, offset: start + place)
        }
        position = start
        hasUnicodeEscape = false
        var bytes = encoded
        if find(0x5c, from: start, to: end) != nil { bytes = try decodeEscapes(from: start, to: end) }
        position = end + 1
        // Escapes are ASCII and may mean other characters.
        return DecodedString(bytes: bytes, start: start, isASCII: united < 0x80 && !hasUnicodeEscape)
    }

    private func find(_ byte: UInt8, from start: Int, to end: Int) -> Int? {
        memchr(base + start, Int32(byte), end - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }

    /// The place of the quote that closes a string: the first that has an even number of backslashes before it.
    private func endOfString(from start: Int) -> Int? {
        var place = start
        while let quote = find(0x22, from: place, to: count) {
            var backslashes = quote
            while backslashes > start, base[backslashes - 1] == 0x5c { backslashes -= 1 }
            if (quote - backslashes) & 1 == 0 { return quote }
            place = quote + 1
        }
        return nil
    }

    /// Decodes a string that holds an escape, from its first byte on.
    private mutating func decodeEscapes(from start: Int, to end: Int) throws(JSONError) -> UnsafeBufferPointer<UInt8> {
        // A decoded text is never longer than what it is decoded from: it can take the place of it.
        let out = writable.map { $0 + start } ?? room(for: end - start)
        var length = 0
        while true {
            if writable != nil { decodeBlocks(to: out, at: &length, from: start, to: end) }
            let next = find(0x5c, from: position, to: end) ?? end
            memmove(out + length, base + position, next - position)
            length += next - position
            position = next
            if position == end { return UnsafeBufferPointer(start: out, count: length) }
            position += 1
            try escape(to: out, at: &length)
        }
    }

    /// Decodes whole blocks in place, from where the escapes so far have left a gap for one up to an unusual escape.
    private mutating func decodeBlocks(
        to out: UnsafeMutablePointer<UInt8>, at length: inout Int, from start: Int, to end: Int
    ) {
        var place = position
        var target = length
        guard place &- (start &+ target) >= ByteBlock.count else { return }
        while place < end {
            let block = ByteBlock(base, at: place)
            block.store(to: out, at: target)
            guard let plain = (block == 0x5c).first, place &+ plain < end else {
                place &+= ByteBlock.count
                target &+= ByteBlock.count
                continue
            }
            let meant = Self.meaning(ofEscape: base[place &+ plain &+ 1])
            place &+= plain
            target &+= plain
            if meant == 0 { break }
            out[target] = meant
            place &+= 2
            target &+= 1
        }
        // The last block may have held what comes behind the string.
        length = target &- max(place &- end, 0)
        position = min(place, end)
    }

    /// The character that a backslash and this one stand for; 0 if the escape is longer or malformed.
    @inline(__always)
    private static func meaning(ofEscape byte: UInt8) -> UInt8 {
        switch byte {
        case 0x6e: 0x0a
        case 0x22, 0x5c, 0x2f: byte
        case 0x62: 0x08
        case 0x66: 0x0c
        case 0x72: 0x0d
        case 0x74: 0x09
        default: 0
        }
    }

    /// Memory for the decoded string.
    private mutating func room(for count: Int) -> UnsafeMutablePointer<UInt8> {
        if let scratch, scratch.capacity >= count { return scratch.bytes }
        let larger = Scratch(capacity: max(count, 2 * (scratch?.capacity ?? 0)))
        scratch = larger
        return larger.bytes
    }

    /// Writes what an escape stands for, from behind its backslash.
    private mutating func escape(to out: UnsafeMutablePointer<UInt8>, at length: inout Int) throws(JSONError) {
        guard position < count else { throw unexpected() }
        let byte = base[position]
        position &+= 1
        if byte == 0x75 {
            for byte in UTF8.encode(try unicodeEscape()).unsafelyUnwrapped {
                out[length] = byte
                length &+= 1
            }
            return
        }
        out[length] = Self.meaning(ofEscape: byte)
        if out[length] == 0 { throw JSONError(.invalidEscape, offset: position - 2) }
        length &+= 1
    }

    /// The code point of `\uXXXX`, from behind the `u`, or of two of them that are a surrogate pair.
    @inline(never)
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        hasUnicodeEscape = true
        let first = try fourHexDigits()
        var scalar = UInt32(first)
        if first >= 0xd800 && first < 0xdc00, position + 1 < count, base[position] == 0x5c, base[position + 1] == 0x75 {
            let mark = position
            position &+= 2
            let second = try fourHexDigits()
            if second >= 0xdc00 && second < 0xe000 {
                scalar = 0x10000 + (UInt32(first - 0xd800) << 10) + UInt32(second - 0xdc00)
            } else {
                position = mark
            }
        }
        // A lone surrogate has no UTF-8 form: the replacement character stands for it.
        return Unicode.Scalar(scalar) ?? "\u{fffd}"
    }

    private mutating func fourHexDigits() throws(JSONError) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard position < count else { throw unexpected() }
            guard let digit = Hex.value(ofDigit: base[position]) else {
                throw JSONError(.invalidEscape, offset: position)
            }
            value = value << 4 | UInt16(digit)
            position &+= 1
        }
        return value
    }
}

/// Memory for decoded text.
private final class Scratch {
    let bytes: UnsafeMutablePointer<UInt8>
    let capacity: Int

    init(capacity: Int) {
        bytes = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { bytes.deallocate() }
}
