import Primitives

/// A value of some ABI type.
public indirect enum ABIValue: Hashable, Sendable {
    /// Unsigned and signed integers (two's complement), booleans, addresses.
    case word(UInt256)
    /// Fixed and dynamic bytes, strings as UTF-8, functions.
    case bytes([UInt8])
    /// Arrays and tuples.
    case list([ABIValue])
}

extension ABIValue {
    public static func address(_ address: Address) -> ABIValue { .word(address.word) }
    public static func string(_ text: String) -> ABIValue { .bytes(Array(text.utf8)) }
    public static func bool(_ flag: Bool) -> ABIValue { .word(UInt256(flag)) }

    public var wordValue: UInt256? { if case .word(let word) = self { word } else { nil } }
    public var bytesValue: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
    public var listValue: [ABIValue]? { if case .list(let items) = self { items } else { nil } }
}

extension ABIType {
    /// Whether `word` is the cleaned form of a value of this one-word type.
    func accepts(_ word: UInt256) -> Bool {
        switch self {
        case .uint(let bits): word.significantBitCount <= bits
        case .int(let bits): word.signExtended(fromByte: UInt256(UInt64(bits / 8 - 1))) == word
        case .bool: word <= 1
        case .address: word.significantBitCount <= 160
        default: false
        }
    }
}
