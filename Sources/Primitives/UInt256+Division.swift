// Division of words. The work is done by `PreparedDivisor`.

extension UInt256 {
    /// Quotient and remainder; both zero for a zero divisor (the EVM's rule, Yellow Paper appendix H).
    @inlinable
    public func quotientAndRemainder(dividingBy d: UInt256) -> (quotient: UInt256, remainder: UInt256) {
        if (d.w1 | d.w2 | d.w3 | w1 | w2 | w3) == 0 {
            if d.w0 == 0 { return (.zero, .zero) }
            return (UInt256(w0 / d.w0), UInt256(w0 % d.w0))
        }
        let lower = d &- .one
        // Powers of two, which old compilers divide by in place of shifting.
        if (d & lower).isZero {
            if d.isZero { return (.zero, .zero) }
            return (self >> UInt64(truncatingIfNeeded: d.trailingZeroBitCount), self & lower)
        }
        if self < d { return (.zero, self) }
        return PreparedDivisor(d).divide(self)
    }

    /// Unsigned division; x / 0 = 0 as in the EVM.
    @inlinable
    public static func / (a: UInt256, b: UInt256) -> UInt256 { a.quotientAndRemainder(dividingBy: b).quotient }

    /// Unsigned remainder; x % 0 = 0 as in the EVM.
    @inlinable
    public static func % (a: UInt256, b: UInt256) -> UInt256 { a.quotientAndRemainder(dividingBy: b).remainder }

    /// (self + b) mod m over the integers; 0 when m is 0 (ADDMOD).
    @inlinable
    public func addingModulo(_ b: UInt256, _ m: UInt256) -> UInt256 {
        // Operands about as wide as the modulus: at most one subtraction each.
        if m.w3 != 0, w3 <= m.w3, b.w3 <= m.w3 {
            let x = subtractingReportingOverflow(m)
            let y = b.subtractingReportingOverflow(m)
            let sum = (x.overflow ? self : x.partialValue).addingReportingOverflow(y.overflow ? b : y.partialValue)
            let reduced = sum.partialValue.subtractingReportingOverflow(m)
            return sum.overflow || !reduced.overflow ? reduced.partialValue : sum.partialValue
        }
        if m.isZero { return .zero }
        let s = addingReportingOverflow(b)
        if !s.overflow { return s.partialValue % m }
        return PreparedDivisor(m).remainder((.one, s.partialValue))
    }

    /// (self * b) mod m over the integers; 0 when m is 0 (MULMOD).
    @inlinable
    public func multipliedModulo(_ b: UInt256, _ m: UInt256) -> UInt256 {
        if m.isZero { return .zero }
        return PreparedDivisor(m).remainder(multipliedFullWidth(by: b))
    }

    /// self to the power `exponent`, modulo 2^256.
    @inlinable
    public func power(_ exponent: UInt256) -> UInt256 {
        if self == UInt256(2) { return UInt256.one.shiftedLeft(exponent) }
        var result = UInt256.one
        var bit = exponent.significantBitCount
        while bit > 0 {
            bit &-= 1
            result = result &* result
            if exponent.limb(bit &>> 6) &>> UInt64(truncatingIfNeeded: bit & 63) & 1 != 0 { result = result &* self }
        }
        return result
    }
}
