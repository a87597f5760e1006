/// Hexadecimal text of byte strings.
public enum Hex {
    /// Why a text is not a byte string in hex. Offsets count bytes of the text.
    public enum DecodingError: Error, Equatable, Sendable {
        case oddLength(Int)
        case invalidDigit(offset: Int)
    }

    /// 0...15 for an ASCII hex digit, nil otherwise.
    @inlinable
    public static func value(ofDigit c: UInt8) -> UInt8? {
        switch c {
        case 0x30...0x39: c &- 0x30
        case 0x61...0x66: c &- 0x57
        case 0x41...0x46: c &- 0x37
        default: nil
        }
    }

    /// Lower-case digits, two per byte, with an optional `0x`.
    public static func encode<C: Collection>(_ bytes: C, prefix: Bool = false) -> String where C.Element == UInt8 {
        let extra = prefix ? 2 : 0
        let length = bytes.count * 2 + extra
        return String(unsafeUninitializedCapacity: length) { buffer in
            if prefix {
                buffer[0] = 0x30
                buffer[1] = 0x78
            }
            var i = extra
            for byte in bytes {
                buffer[i] = digit(byte >> 4)
                buffer[i + 1] = digit(byte & 15)
                i += 2
            }
            return length
        }
    }

    @inlinable
    static func digit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? nibble &+ 0x30 : nibble &+ 0x57 }

    /// Bytes of hex `text`, with or without `0x`.
    public static func decode(_ text: String) throws(DecodingError) -> [UInt8] {
        try decode(utf8: Array(text.utf8)[...])
    }

    /// As `decode(_:)`, over ASCII bytes.
    public static func decode(utf8 text: ArraySlice<UInt8>) throws(DecodingError) -> [UInt8] {
        var digits = text
        if digits.count >= 2 && digits.first == 0x30 && (digits[digits.startIndex + 1] | 0x20) == 0x78 {
            digits = digits.dropFirst(2)
        }
        guard digits.count % 2 == 0 else { throw .oddLength(digits.count) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var i = digits.startIndex
        while i < digits.endIndex {
            guard let high = value(ofDigit: digits[i]) else { throw .invalidDigit(offset: i - text.startIndex) }
            guard let low = value(ofDigit: digits[i + 1]) else { throw .invalidDigit(offset: i + 1 - text.startIndex) }
            bytes.append(high << 4 | low)
            i += 2
        }
        return bytes
    }
}
