// The integer type that checked arithmetic works on.

/// A Solidity integer type. Values of it are *clean* words: zero-extended when unsigned, sign-extended when signed.
@frozen public struct IntegerType: Hashable, Sendable, BitwiseCopyable {
    /// Width in bits: 8, 16, … 256.
    public let bits: Int
    public let isSigned: Bool

    @inlinable public init(bits: Int, isSigned: Bool) {
        self.bits = bits
        self.isSigned = isSigned
    }

    @inlinable public static func unsigned(_ bits: Int) -> IntegerType { IntegerType(bits: bits, isSigned: false) }
    @inlinable public static func signed(_ bits: Int) -> IntegerType { IntegerType(bits: bits, isSigned: true) }

    /// The form in which an instruction carries the type.
    @inlinable public var encoded: Int32 { Int32(truncatingIfNeeded: bits) | (isSigned ? 1 << 16 : 0) }
    @inlinable public init(encoded: Int32) {
        self.init(bits: Int(encoded & 0xffff), isSigned: encoded & (1 << 16) != 0)
    }

    /// True for the widths that Solidity has.
    @inlinable public var isValid: Bool { bits >= 8 && bits <= 256 && bits % 8 == 0 }
}
