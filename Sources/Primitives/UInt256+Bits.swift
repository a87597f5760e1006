// Bitwise operators, shifts and bit counting.

extension UInt256 {
    @inlinable @inline(__always)
    public static func & (a: UInt256, b: UInt256) -> UInt256 {
        UInt256(a.w0 & b.w0, a.w1 & b.w1, a.w2 & b.w2, a.w3 & b.w3)
    }

    @inlinable @inline(__always)
    public static func | (a: UInt256, b: UInt256) -> UInt256 {
        UInt256(a.w0 | b.w0, a.w1 | b.w1, a.w2 | b.w2, a.w3 | b.w3)
    }

    @inlinable @inline(__always)
    public static func ^ (a: UInt256, b: UInt256) -> UInt256 {
        UInt256(a.w0 ^ b.w0, a.w1 ^ b.w1, a.w2 ^ b.w2, a.w3 ^ b.w3)
    }

    @inlinable @inline(__always)
    public static prefix func ~ (a: UInt256) -> UInt256 {
        UInt256(~a.w0, ~a.w1, ~a.w2, ~a.w3)
    }

    /// Shift left by `n` bits; zero from 256 on.
    @inlinable
    public static func << (a: UInt256, n: UInt64) -> UInt256 {
        if n >= 256 { return .zero }
        let s = n & 63
        let r0: UInt64
        let r1: UInt64
        let r2: UInt64
        let r3: UInt64
        if s == 0 {
            (r0, r1, r2, r3) = (a.w0, a.w1, a.w2, a.w3)
        } else {
            let t = 64 &- s
            r0 = a.w0 &<< s
            r1 = (a.w1 &<< s) | (a.w0 &>> t)
            r2 = (a.w2 &<< s) | (a.w1 &>> t)
            r3 = (a.w3 &<< s) | (a.w2 &>> t)
        }
        switch n &>> 6 {
        case 0: return UInt256(r0, r1, r2, r3)
        case 1: return UInt256(0, r0, r1, r2)
        case 2: return UInt256(0, 0, r0, r1)
        default: return UInt256(0, 0, 0, r0)
        }
    }

    /// Logical shift right by `n` bits; zero from 256 on.
    @inlinable
    public static func >> (a: UInt256, n: UInt64) -> UInt256 {
        if n >= 256 { return .zero }
        let s = n & 63
        let r0: UInt64
        let r1: UInt64
        let r2: UInt64
        let r3: UInt64
        if s == 0 {
            (r0, r1, r2, r3) = (a.w0, a.w1, a.w2, a.w3)
        } else {
            let t = 64 &- s
            r0 = (a.w0 &>> s) | (a.w1 &<< t)
            r1 = (a.w1 &>> s) | (a.w2 &<< t)
            r2 = (a.w2 &>> s) | (a.w3 &<< t)
            r3 = a.w3 &>> s
        }
        switch n &>> 6 {
        case 0: return UInt256(r0, r1, r2, r3)
        case 1: return UInt256(r1, r2, r3, 0)
        case 2: return UInt256(r2, r3, 0, 0)
        default: return UInt256(r3, 0, 0, 0)
        }
    }

    /// SHL: shift amount as a word.
    @inlinable
    public func shiftedLeft(_ n: UInt256) -> UInt256 { self << n.saturatedUInt64 }

    /// SHR: shift amount as a word.
    @inlinable
    public func shiftedRight(_ n: UInt256) -> UInt256 { self >> n.saturatedUInt64 }

    @inlinable
    public var leadingZeroBitCount: Int {
        if w3 != 0 { return w3.leadingZeroBitCount }
        if w2 != 0 { return 64 &+ w2.leadingZeroBitCount }
        if w1 != 0 { return 128 &+ w1.leadingZeroBitCount }
        return 192 &+ w0.leadingZeroBitCount
    }

    @inlinable
    public var trailingZeroBitCount: Int {
        if w0 != 0 { return w0.trailingZeroBitCount }
        if w1 != 0 { return 64 &+ w1.trailingZeroBitCount }
        if w2 != 0 { return 128 &+ w2.trailingZeroBitCount }
        return 192 &+ w3.trailingZeroBitCount
    }

    @inlinable
    public var nonzeroBitCount: Int {
        w0.nonzeroBitCount &+ w1.nonzeroBitCount &+ w2.nonzeroBitCount &+ w3.nonzeroBitCount
    }

    /// Bits needed to write the value: 0 for zero.
    @inlinable
    public var significantBitCount: Int { 256 &- leadingZeroBitCount }

    /// Bytes needed to write the value: 0 for zero.
    @inlinable
    public var significantByteCount: Int { (significantBitCount &+ 7) / 8 }

    /// A value with the low `n` bits set (all bits from 256 on).
    @inlinable
    public static func mask(bits n: Int) -> UInt256 {
        n <= 0 ? .zero : n >= 256 ? .max : (.one << UInt64(n)) &- .one
    }
}
