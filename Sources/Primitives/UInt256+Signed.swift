// The EVM's view of words as signed two's complement numbers, and its byte operations (Yellow Paper appendix H).

extension UInt256 {
    @inlinable @inline(__always)
    public var isNegative: Bool { w3 &>> 63 != 0 }

    /// Signed less-than (SLT).
    @inlinable @inline(__always)
    public func isSignedLess(than b: UInt256) -> Bool {
        isNegative == b.isNegative ? self < b : isNegative
    }

    /// The absolute value of the signed number, as an unsigned word.
    @inlinable
    public var magnitude: UInt256 { isNegative ? negated : self }

    /// SDIV: truncated signed division; 0 for a zero divisor; -2^255 / -1 = -2^255.
    @inlinable
    public func signedDivided(by b: UInt256) -> UInt256 {
        let q = magnitude / b.magnitude
        return isNegative != b.isNegative ? q.negated : q
    }

    /// SMOD: remainder with the sign of the dividend; 0 for a zero divisor.
    @inlinable
    public func signedRemainder(dividingBy b: UInt256) -> UInt256 {
        let r = magnitude % b.magnitude
        return isNegative ? r.negated : r
    }

    /// SAR: arithmetic shift right by a word.
    @inlinable
    public func arithmeticShiftedRight(_ n: UInt256) -> UInt256 {
        let amount = n.saturatedUInt64
        if !isNegative { return self >> amount }
        return amount >= 256 ? .max : ~(~self >> amount)
    }

    /// SIGNEXTEND: extends the sign of the (index + 1)-byte number in the low bytes; unchanged from 31 on.
    @inlinable
    public func signExtended(fromByte index: UInt256) -> UInt256 {
        guard index < UInt256(31) else { return self }
        let position = index.w0 &>> 3
        let shift = 56 &- 8 &* (index.w0 & 7)
        let holder = position == 0 ? w0 : position == 1 ? w1 : position == 2 ? w2 : w3
        let extended = Int64(bitPattern: holder &<< shift) &>> Int64(bitPattern: shift)
        let limb = UInt64(bitPattern: extended)
        let fill = UInt64(bitPattern: extended &>> 63)
        return UInt256(
            position == 0 ? limb : w0, position == 1 ? limb : position < 1 ? fill : w1,
            position == 2 ? limb : position < 2 ? fill : w2, position == 3 ? limb : fill)
    }

    /// BYTE: the byte at `index` counted from the most significant; 0 from 32 on.
    @inlinable
    public func byte(at index: UInt256) -> UInt256 {
        guard index < UInt256(32) else { return .zero }
        let position = index.w0 &>> 3
        let holder = position == 0 ? w3 : position == 1 ? w2 : position == 2 ? w1 : w0
        return UInt256((holder &>> (56 &- 8 &* (index.w0 & 7))) & 0xff)
    }
}
