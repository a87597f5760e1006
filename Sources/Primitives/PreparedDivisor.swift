/// A non-zero divisor ready for use: shifted left until its top bit is set, with the reciprocal of its top limbs.
/// Division follows Moller and Granlund ("Improved division by invariant integers", 2011): Knuth's algorithm D where a
/// quotient limb comes from three limbs of the dividend and two of the divisor by multiplication alone.
@frozen
public struct PreparedDivisor: BitwiseCopyable, Sendable {
    /// The divisor itself.
    public let value: UInt256
    @usableFromInline let d: UInt256
    @usableFromInline let shift: UInt64
    /// Limbs of the divisor, 1 to 4.
    @usableFromInline let count: Int
    @usableFromInline let reciprocal: UInt64

    /// `value` must not be zero.
    @inlinable
    public init(_ value: UInt256) {
        self.value = value
        count = value.w3 != 0 ? 4 : value.w2 != 0 ? 3 : value.w1 != 0 ? 2 : 1
        let top = count == 4 ? value.w3 : count == 3 ? value.w2 : count == 2 ? value.w1 : value.w0
        shift = UInt64(truncatingIfNeeded: top.leadingZeroBitCount) & 63
        d = value << shift
        switch count {
        case 4: reciprocal = reciprocal3by2(d.w3, d.w2)
        case 3: reciprocal = reciprocal3by2(d.w2, d.w1)
        case 2: reciprocal = reciprocal3by2(d.w1, d.w0)
        default: reciprocal = reciprocal2by1(d.w0)
        }
    }

    /// Quotient and remainder of a word.
    @inlinable
    public func divide(_ x: UInt256) -> (quotient: UInt256, remainder: UInt256) {
        let u = x << shift
        let over = (x.w3 &>> 1) &>> (shift ^ 63)
        var q = UInt256.zero
        switch count {
        case 4:
            var r = UInt256(u.w1, u.w2, u.w3, over)
            q.w0 = step4(&r, u.w0)
            return (q, r >> shift)
        case 3:
            var r = UInt256(u.w2, u.w3, over, 0)
            q.w1 = step3(&r, u.w1)
            q.w0 = step3(&r, u.w0)
            return (q, r >> shift)
        case 2:
            var r = UInt256(u.w3, over, 0, 0)
            if u.w3 | over != 0 { q.w2 = step2(&r, u.w2) } else { r.w0 = u.w2 }
            q.w1 = step2(&r, u.w1)
            q.w0 = step2(&r, u.w0)
            return (q, r >> shift)
        default:
            var r = over
            if u.w3 | over != 0 { (q.w3, r) = divide2by1(r, u.w3, d.w0, reciprocal) }
            if u.w2 | r != 0 { (q.w2, r) = divide2by1(r, u.w2, d.w0, reciprocal) }
            (q.w1, r) = divide2by1(r, u.w1, d.w0, reciprocal)
            (q.w0, r) = divide2by1(r, u.w0, d.w0, reciprocal)
            return (q, UInt256(r &>> shift))
        }
    }

    /// Remainder of a double word.
    @inlinable @inline(__always)
    public func remainder(_ x: (high: UInt256, low: UInt256)) -> UInt256 {
        let high = x.high << shift
        let low = x.low << shift
        let middle = (x.low.w3 &>> 1) &>> (shift ^ 63)
        let over = (x.high.w3 &>> 1) &>> (shift ^ 63)
        let u4 = high.w0 | middle
        guard count == 4 else { return shortRemainder(low, UInt256(u4, high.w1, high.w2, high.w3), over) }
        var r: UInt256
        if over == 0 && high.w3 < d.w3 {
            // Always so for operands below the divisor.
            r = UInt256(u4, high.w1, high.w2, high.w3)
        } else {
            r = UInt256(high.w1, high.w2, high.w3, over)
            _ = step4(&r, u4)
        }
        _ = step4(&r, low.w3)
        _ = step4(&r, low.w2)
        _ = step4(&r, low.w1)
        _ = step4(&r, low.w0)
        return r >> shift
    }

    /// Remainder by fewer than four limbs of nine limbs that are shifted already.
    @usableFromInline
    func shortRemainder(_ low: UInt256, _ high: UInt256, _ over: UInt64) -> UInt256 {
        var r = UInt256.zero
        var index = 8
        while index >= 0 {
            let next = index == 8 ? over : index >= 4 ? high.limb(index &- 4) : low.limb(index)
            index &-= 1
            if r.isZero && next == 0 { continue }
            switch count {
            case 3: _ = step3(&r, next)
            case 2: _ = step2(&r, next)
            default: r.w0 = divide2by1(r.w0, next, d.w0, reciprocal).r
            }
        }
        return r >> shift
    }

    // MARK: One limb of the quotient. `r` < d is the remainder so far; `next` is the dividend's next limb.

    @inlinable @inline(__always)
    func step4(_ r: inout UInt256, _ next: UInt64) -> UInt64 {
        var q: UInt64
        if _fastPath(r.w3 != d.w3 || r.w2 != d.w2) {
            let (estimate, high, low) = divide3by2(r.w3, r.w2, r.w1, d.w3, d.w2, reciprocal)
            q = estimate
            let (l0, b0) = subtractProduct(next, q, d.w0, 0)
            let (l1, b1) = subtractProduct(r.w0, q, d.w1, b0)
            let (l2, c2) = low.subtractingReportingOverflow(b1)
            let (l3, c3) = high.subtractingReportingOverflow(c2 ? 1 : 0)
            r = UInt256(l0, l1, l2, l3)
            if _slowPath(c3) {
                q &-= 1
                r = r &+ d
            }
        } else {
            q = .max
            let (l0, b0) = subtractProduct(next, q, d.w0, 0)
            let (l1, b1) = subtractProduct(r.w0, q, d.w1, b0)
            let (l2, b2) = subtractProduct(r.w1, q, d.w2, b1)
            let (l3, _) = subtractProduct(r.w2, q, d.w3, b2)
            r = UInt256(l0, l1, l2, l3)
        }
        return q
    }

    @inlinable @inline(__always)
    func step3(_ r: inout UInt256, _ next: UInt64) -> UInt64 {
        var q: UInt64
        if _fastPath(r.w2 != d.w2 || r.w1 != d.w1) {
            let (estimate, high, low) = divide3by2(r.w2, r.w1, r.w0, d.w2, d.w1, reciprocal)
            q = estimate
            let (l0, b0) = subtractProduct(next, q, d.w0, 0)
            let (l1, c1) = low.subtractingReportingOverflow(b0)
            let (l2, c2) = high.subtractingReportingOverflow(c1 ? 1 : 0)
            r = UInt256(l0, l1, l2, 0)
            if _slowPath(c2) {
                q &-= 1
                r = r &+ d
                r.w3 = 0
            }
        } else {
            q = .max
            let (l0, b0) = subtractProduct(next, q, d.w0, 0)
            let (l1, b1) = subtractProduct(r.w0, q, d.w1, b0)
            let (l2, _) = subtractProduct(r.w1, q, d.w2, b1)
            r = UInt256(l0, l1, l2, 0)
        }
        return q
    }

    @inlinable @inline(__always)
    func step2(_ r: inout UInt256, _ next: UInt64) -> UInt64 {
        let (q, high, low) = divide3by2(r.w1, r.w0, next, d.w1, d.w0, reciprocal)
        r = UInt256(low, high, 0, 0)
        return q
    }
}

/// `x - q * d - borrow` and what it borrows from the next limb.
@inlinable @inline(__always)
func subtractProduct(_ x: UInt64, _ q: UInt64, _ d: UInt64, _ borrow: UInt64) -> (UInt64, UInt64) {
    let p = UInt128(q) &* UInt128(d) &+ UInt128(borrow)
    let (difference, under) = x.subtractingReportingOverflow(UInt64(truncatingIfNeeded: p))
    return (difference, UInt64(truncatingIfNeeded: p &>> 64) &+ (under ? 1 : 0))
}

/// `floor((2^128 - 1) / d) - 2^64` for a `d` with its top bit set.
@inlinable
func reciprocal2by1(_ d: UInt64) -> UInt64 {
    let d0 = d & 1
    let d9 = d &>> 55
    let d40 = (d &>> 24) &+ 1
    let d63 = (d &>> 1) &+ d0
    let v0 = UInt64(truncatingIfNeeded: UInt32(0x7fd00) / UInt32(truncatingIfNeeded: d9 | 0x100))
    let v1 = (v0 &<< 11) &- ((v0 &* v0 &* d40) &>> 40) &- 1
    let v2 = (v1 &<< 13) &+ ((v1 &* ((1 &<< 60) &- v1 &* d40)) &>> 47)
    let e = (v2 &>> 1) &* d0 &- v2 &* d63
    let v3 = (v2 &<< 31) &+ (v2.multipliedFullWidth(by: e).high &>> 1)
    let p = v3.multipliedFullWidth(by: d)
    let c = p.low.addingReportingOverflow(d).overflow
    return v3 &- (p.high &+ d &+ (c ? 1 : 0))
}

/// `floor((2^192 - 1) / (d1, d0)) - 2^64` for a `d1` with its top bit set (algorithm 6 of the paper).
@inlinable
func reciprocal3by2(_ d1: UInt64, _ d0: UInt64) -> UInt64 {
    var v = reciprocal2by1(d1)
    var p = d1 &* v &+ d0
    if p < d0 {
        v &-= 1
        if p >= d1 {
            v &-= 1
            p &-= d1
        }
        p &-= d1
    }
    let t = v.multipliedFullWidth(by: d0)
    p = p &+ t.high
    if p < t.high {
        v &-= 1
        if p > d1 || (p == d1 && t.low >= d0) { v &-= 1 }
    }
    return v
}

/// Divides `(high, low)` by `d` with its top bit set and `high < d` (algorithm 4).
@inlinable @inline(__always)
func divide2by1(_ high: UInt64, _ low: UInt64, _ d: UInt64, _ v: UInt64) -> (q: UInt64, r: UInt64) {
    let p = v.multipliedFullWidth(by: high)
    let (q0, c) = p.low.addingReportingOverflow(low)
    var q1 = p.high &+ high &+ (c ? 1 : 0) &+ 1
    var r = low &- q1 &* d
    if r > q0 {
        q1 &-= 1
        r = r &+ d
    }
    if _slowPath(r >= d) {
        q1 = q1 &+ 1
        r = r &- d
    }
    return (q1, r)
}

/// Divides `(u2, u1, u0)` by `(d1, d0)` with the top bit of `d1` set and `(u2, u1) < (d1, d0)` (algorithm 5).
@inlinable @inline(__always)
func divide3by2(
    _ u2: UInt64, _ u1: UInt64, _ u0: UInt64, _ d1: UInt64, _ d0: UInt64, _ v: UInt64
) -> (q: UInt64, high: UInt64, low: UInt64) {
    let estimate = UInt128(v) &* UInt128(u2) &+ (UInt128(u2) &<< 64 | UInt128(u1))
    var q = UInt64(truncatingIfNeeded: estimate &>> 64)
    let d = UInt128(d1) &<< 64 | UInt128(d0)
    let r1 = u1 &- q &* d1
    var r = (UInt128(r1) &<< 64 | UInt128(u0)) &- UInt128(d0) &* UInt128(q) &- d
    q = q &+ 1
    if UInt64(truncatingIfNeeded: r &>> 64) >= UInt64(truncatingIfNeeded: estimate) {
        q = q &- 1
        r = r &+ d
    }
    if _slowPath(r >= d) {
        q = q &+ 1
        r = r &- d
    }
    return (q, UInt64(truncatingIfNeeded: r &>> 64), UInt64(truncatingIfNeeded: r))
}
