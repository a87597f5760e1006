// JSON as solc prints it: members sorted by key, ASCII only. Metadata is hashed in this form, so it must be exact.

import Primitives

extension JSONValue {
    /// The same value with the members of every object sorted by the bytes of their keys.
    public var sorted: JSONValue {
        switch self {
        case .array(let items): .array(items.map(\.sorted))
        case .object(let object):
            .object(JSONObject(object.sortedByKey().members.map { ($0, $1.sorted) }))
        default: self
        }
    }

    /// The value as compact ASCII text with sorted members: `\uXXXX` for everything beyond ASCII, surrogate pairs beyond
    /// the basic plane.
    public var canonical: [UInt8] {
        var writer = JSONWriter(.compact, sortsKeys: true)
        writer.write(self)
        return Self.escapingNonASCII(writer.bytes)
    }

    /// Replaces characters beyond ASCII (which only strings contain) by escapes. DEL is escaped too, as solc does.
    public static func escapingNonASCII(_ bytes: [UInt8]) -> [UInt8] {
        guard !isPlain(bytes) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            guard scalar.value >= 0x7f else {
                result.append(UInt8(scalar.value))
                continue
            }
            for unit in String(scalar).utf16 {
                result += Array("\\u".utf8) + Array(Hex.encode([UInt8(unit >> 8), UInt8(unit & 0xff)]).utf8)
            }
        }
        return result
    }

    /// Whether all bytes are below 0x7f, eight at a time.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            let ones: UInt64 = 0x0101_0101_0101_0101
            var offset = 0
            while offset + 8 <= bytes.count {
                let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                // The upper bit of a byte is set in the word, or by adding one to 0x7f.
                if (word | (word &+ ones)) & (ones << 7) != 0 { return false }
                offset += 8
            }
            return bytes[offset...].allSatisfy { $0 < 0x7f }
        }
    }
}
