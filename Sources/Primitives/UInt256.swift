/// The EVM word: an unsigned 256-bit integer of four 64-bit limbs, least significant first.
/// All arithmetic is modulo 2^256 unless a name says otherwise; nothing here traps.
@frozen
public struct UInt256: Hashable, Sendable, BitwiseCopyable {
    public var w0: UInt64
    public var w1: UInt64
    public var w2: UInt64
    public var w3: UInt64

    /// From limbs, least significant first.
    @inlinable @inline(__always)
    public init(_ w0: UInt64, _ w1: UInt64, _ w2: UInt64, _ w3: UInt64) {
        self.w0 = w0
        self.w1 = w1
        self.w2 = w2
        self.w3 = w3
    }

    @inlinable @inline(__always)
    public init(_ value: UInt64) {
        self.init(value, 0, 0, 0)
    }

    @inlinable @inline(__always)
    public init(_ value: UInt128) {
        self.init(UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64), 0, 0)
    }

    /// Zero for negative values is never silent: negative integers are sign-extended (two's complement).
    @inlinable
    public init<T: BinaryInteger>(truncatingIfNeeded value: T) {
        let fill: UInt64 = value < 0 ? .max : 0
        self.init(UInt64(truncatingIfNeeded: value), fill, fill, fill)
        if value.bitWidth > 64 {
            w1 = UInt64(truncatingIfNeeded: value >> 64)
            if value.bitWidth > 128 {
                w2 = UInt64(truncatingIfNeeded: value >> 128)
                w3 = UInt64(truncatingIfNeeded: value >> 192)
            }
        }
    }

    @inlinable
    public init(_ value: Bool) {
        self.init(value ? 1 : 0, 0, 0, 0)
    }

    @inlinable public static var zero: UInt256 { UInt256(0, 0, 0, 0) }
    @inlinable public static var one: UInt256 { UInt256(1, 0, 0, 0) }
    @inlinable public static var min: UInt256 { zero }
    @inlinable public static var max: UInt256 { UInt256(.max, .max, .max, .max) }

    /// Limb `index` (0 = least significant); 0 outside 0...3.
    @inlinable
    public func limb(_ index: Int) -> UInt64 {
        switch index {
        case 0: w0
        case 1: w1
        case 2: w2
        case 3: w3
        default: 0
        }
    }

    @inlinable @inline(__always)
    public var isZero: Bool { (w0 | w1 | w2 | w3) == 0 }

    /// The value when it fits 64 bits.
    @inlinable
    public var asUInt64: UInt64? { (w1 | w2 | w3) == 0 ? w0 : nil }

    /// The value when it fits a non-negative `Int`.
    @inlinable
    public var asInt: Int? { (w1 | w2 | w3) == 0 ? Int(exactly: w0) : nil }

    /// The value, or `UInt64.max` when it does not fit.
    @inlinable
    public var saturatedUInt64: UInt64 { (w1 | w2 | w3) == 0 ? w0 : .max }
}

extension UInt256: ExpressibleByIntegerLiteral {
    @inlinable
    public init(integerLiteral value: UInt64) {
        self.init(value)
    }
}

extension UInt256: Comparable {
    @inlinable @inline(__always)
    public static func < (a: UInt256, b: UInt256) -> Bool {
        a.subtractingReportingOverflow(b).overflow
    }

    @inlinable @inline(__always)
    public static func == (a: UInt256, b: UInt256) -> Bool {
        ((a.w0 ^ b.w0) | (a.w1 ^ b.w1) | (a.w2 ^ b.w2) | (a.w3 ^ b.w3)) == 0
    }
}
