// Addition, subtraction and multiplication: wrapping operators and overflow-reporting forms.

extension UInt256 {
    @inlinable @inline(__always)
    public func addingReportingOverflow(_ b: UInt256) -> (partialValue: UInt256, overflow: Bool) {
        let (r0, c0) = w0.addingReportingOverflow(b.w0)
        let (s1, c1) = w1.addingReportingOverflow(b.w1)
        let (r1, d1) = s1.addingReportingOverflow(c0 ? 1 : 0)
        let (s2, c2) = w2.addingReportingOverflow(b.w2)
        let (r2, d2) = s2.addingReportingOverflow((c1 || d1) ? 1 : 0)
        let (s3, c3) = w3.addingReportingOverflow(b.w3)
        let (r3, d3) = s3.addingReportingOverflow((c2 || d2) ? 1 : 0)
        return (UInt256(r0, r1, r2, r3), c3 || d3)
    }

    @inlinable @inline(__always)
    public func subtractingReportingOverflow(_ b: UInt256) -> (partialValue: UInt256, overflow: Bool) {
        let (r0, c0) = w0.subtractingReportingOverflow(b.w0)
        let (s1, c1) = w1.subtractingReportingOverflow(b.w1)
        let (r1, d1) = s1.subtractingReportingOverflow(c0 ? 1 : 0)
        let (s2, c2) = w2.subtractingReportingOverflow(b.w2)
        let (r2, d2) = s2.subtractingReportingOverflow((c1 || d1) ? 1 : 0)
        let (s3, c3) = w3.subtractingReportingOverflow(b.w3)
        let (r3, d3) = s3.subtractingReportingOverflow((c2 || d2) ? 1 : 0)
        return (UInt256(r0, r1, r2, r3), c3 || d3)
    }

    @inlinable @inline(__always)
    public static func &+ (a: UInt256, b: UInt256) -> UInt256 {
        a.addingReportingOverflow(b).partialValue
    }

    @inlinable @inline(__always)
    public static func &- (a: UInt256, b: UInt256) -> UInt256 {
        a.subtractingReportingOverflow(b).partialValue
    }

    /// The low 256 bits of the product.
    @inlinable @inline(__always)
    public static func &* (a: UInt256, b: UInt256) -> UInt256 {
        // Column-wise schoolbook; the top limb needs only low halves.
        var p = a.w0.multipliedFullWidth(by: b.w0)
        let r0 = p.low
        var carry = p.high
        p = a.w1.multipliedFullWidth(by: b.w0)
        var (t1, c) = p.low.addingReportingOverflow(carry)
        carry = p.high &+ (c ? 1 : 0)
        p = a.w2.multipliedFullWidth(by: b.w0)
        var t2: UInt64
        (t2, c) = p.low.addingReportingOverflow(carry)
        carry = p.high &+ (c ? 1 : 0)
        var t3 = a.w3 &* b.w0 &+ carry

        p = a.w0.multipliedFullWidth(by: b.w1)
        (t1, c) = t1.addingReportingOverflow(p.low)
        carry = p.high &+ (c ? 1 : 0)
        p = a.w1.multipliedFullWidth(by: b.w1)
        let s = UInt128(p.low) &+ UInt128(t2) &+ UInt128(carry)
        t2 = UInt64(truncatingIfNeeded: s)
        t3 = t3 &+ a.w2 &* b.w1 &+ p.high &+ UInt64(truncatingIfNeeded: s >> 64)

        p = a.w0.multipliedFullWidth(by: b.w2)
        (t2, c) = t2.addingReportingOverflow(p.low)
        t3 = t3 &+ p.high &+ (c ? 1 : 0) &+ a.w1 &* b.w2 &+ a.w0 &* b.w3
        return UInt256(r0, t1, t2, t3)
    }

    /// The full 512-bit product.
    @inlinable @inline(__always)
    public func multipliedFullWidth(by b: UInt256) -> (high: UInt256, low: UInt256) {
        var sum = UInt256.zero
        let r0 = addProduct(b.w0, to: &sum)
        let r1 = addProduct(b.w1, to: &sum)
        let r2 = addProduct(b.w2, to: &sum)
        let r3 = addProduct(b.w3, to: &sum)
        return (sum, UInt256(r0, r1, r2, r3))
    }

    /// Adds `self * y` to `sum`; gives the lowest limb and leaves the four above it in `sum`.
    @inlinable @inline(__always)
    func addProduct(_ y: UInt64, to sum: inout UInt256) -> UInt64 {
        var t = UInt128(w0) &* UInt128(y) &+ UInt128(sum.w0)
        let lowest = UInt64(truncatingIfNeeded: t)
        t = UInt128(w1) &* UInt128(y) &+ UInt128(sum.w1) &+ (t &>> 64)
        sum.w0 = UInt64(truncatingIfNeeded: t)
        t = UInt128(w2) &* UInt128(y) &+ UInt128(sum.w2) &+ (t &>> 64)
        sum.w1 = UInt64(truncatingIfNeeded: t)
        t = UInt128(w3) &* UInt128(y) &+ UInt128(sum.w3) &+ (t &>> 64)
        sum.w2 = UInt64(truncatingIfNeeded: t)
        sum.w3 = UInt64(truncatingIfNeeded: t &>> 64)
        return lowest
    }

    @inlinable
    public func multipliedReportingOverflow(by b: UInt256) -> (partialValue: UInt256, overflow: Bool) {
        let p = multipliedFullWidth(by: b)
        return (p.low, !p.high.isZero)
    }

    /// Two's complement negation.
    @inlinable @inline(__always)
    public var negated: UInt256 { UInt256.zero &- self }

    @inlinable
    public static func &+= (a: inout UInt256, b: UInt256) { a = a &+ b }
    @inlinable
    public static func &-= (a: inout UInt256, b: UInt256) { a = a &- b }
    @inlinable
    public static func &*= (a: inout UInt256, b: UInt256) { a = a &* b }
}
