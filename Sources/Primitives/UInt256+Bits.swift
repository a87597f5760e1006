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

    /// Shift left by `n` bits; zero from 256 on. Without branches: shift amounts are data.
    @inlinable @inline(__always)
    public static func << (a: UInt256, n: UInt64) -> UInt256 {
        if n >= 256 { return .zero }
        var (r0, r1, r2, r3) = (a.w0, a.w1, a.w2, a.w3)
        let two = n & 128 != 0
        r3 = two ? r1 : r3
        r2 = two ? r0 : r2
        r1 = two ? 0 : r1
        r0 = two ? 0 : r0
        let one = n & 64 != 0
        r3 = one ? r2 : r3
        r2 = one ? r1 : r2
        r1 = one ? r0 : r1
        r0 = one ? 0 : r0
        // A second shift by one keeps amounts below 64 when the bit count is zero.
        let s = n & 63
        let t = s ^ 63
        return UInt256(
            r0 &<< s, (r1 &<< s) | ((r0 &>> 1) &>> t), (r2 &<< s) | ((r1 &>> 1) &>> t),
            (r3 &<< s) | ((r2 &>> 1) &>> t))
    }

    /// Logical shift right by `n` bits; zero from 256 on.
    @inlinable @inline(__always)
    public static func >> (a: UInt256, n: UInt64) -> UInt256 {
        if n >= 256 { return .zero }
        var (r0, r1, r2, r3) = (a.w0, a.w1, a.w2, a.w3)
        let two = n & 128 != 0
        r0 = two ? r2 : r0
        r1 = two ? r3 : r1
        r2 = two ? 0 : r2
        r3 = two ? 0 : r3
        let one = n & 64 != 0
        r0 = one ? r1 : r0
        r1 = one ? r2 : r1
        r2 = one ? r3 : r2
        r3 = one ? 0 : r3
        let s = n & 63
        let t = s ^ 63
        return UInt256(
            (r0 &>> s) | ((r1 &<< 1) &<< t), (r1 &>> s) | ((r2 &<< 1) &<< t), (r2 &>> s) | ((r3 &<< 1) &<< t),
            r3 &>> s)
    }

    /// SHL: shift amount as a word.
    @inlinable @inline(__always)
    public func shiftedLeft(_ n: UInt256) -> UInt256 { self << n.saturatedUInt64 }

    /// SHR: shift amount as a word.
    @inlinable @inline(__always)
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
