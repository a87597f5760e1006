// Division by the method of Moller and Granlund ("Improved division by invariant integers", 2011): Knuth's
// algorithm D with a precomputed reciprocal in place of a hardware 128-by-64 division.

/// `floor((2^128 - 1) / d) - 2^64` for a normalised `d` (top bit set).
@inlinable
func reciprocal(_ d: UInt64) -> UInt64 {
    let d0 = d & 1
    let d9 = d >> 55
    let d40 = (d >> 24) &+ 1
    let d63 = (d >> 1) &+ d0
    let v0 = UInt64(truncatingIfNeeded: UInt32(0x7fd00) / UInt32(truncatingIfNeeded: d9))
    let v1 = (v0 << 11) &- ((v0 &* v0 &* d40) >> 40) &- 1
    let v2 = (v1 << 13) &+ ((v1 &* ((1 << 60) &- v1 &* d40)) >> 47)
    let e = (v2 >> 1) &* d0 &- v2 &* d63
    let v3 = (v2 << 31) &+ (v2.multipliedFullWidth(by: e).high >> 1)
    let p = v3.multipliedFullWidth(by: d)
    let c = p.low.addingReportingOverflow(d).overflow
    return v3 &- (p.high &+ d &+ (c ? 1 : 0))
}

/// Divides `(high, low)` by normalised `d` with `high < d`.
@inlinable @inline(__always)
func divide2by1(_ high: UInt64, _ low: UInt64, _ d: UInt64, _ v: UInt64) -> (q: UInt64, r: UInt64) {
    let p = v.multipliedFullWidth(by: high)
    let (q0, c) = p.low.addingReportingOverflow(low)
    var q1 = p.high &+ high &+ (c ? 1 : 0) &+ 1
    var r = low &- q1 &* d
    if r > q0 {
        q1 &-= 1
        r &+= d
    }
    if r >= d {
        q1 &+= 1
        r &-= d
    }
    return (q1, r)
}

/// Divides the `count`-limb number at `u` (normalised copy with one spare top limb: `count + 1` limbs) by the
/// `n`-limb normalised divisor at `d`, n >= 2. Quotient limbs go to `q`; the remainder stays in `u[0..<n]`.
@inlinable
func divideKnuth(
    _ u: UnsafeMutablePointer<UInt64>, _ count: Int, _ d: UnsafePointer<UInt64>, _ n: Int,
    _ q: UnsafeMutablePointer<UInt64>
) {
    let top = d[n &- 1]
    let second = d[n &- 2]
    let v = reciprocal(top)
    var j = count &- n
    while j >= 0 {
        let u2 = u[j &+ n]
        let u1 = u[j &+ n &- 1]
        let u0 = u[j &+ n &- 2]
        var qhat: UInt64
        if u2 >= top {
            qhat = .max
        } else {
            var rhat: UInt64
            (qhat, rhat) = divide2by1(u2, u1, top, v)
            while true {
                let p = qhat.multipliedFullWidth(by: second)
                if p.high < rhat || (p.high == rhat && p.low <= u0) { break }
                qhat &-= 1
                let (sum, carry) = rhat.addingReportingOverflow(top)
                if carry { break }
                rhat = sum
            }
        }
        var borrow: UInt64 = 0
        for i in 0..<n {
            let p = UInt128(d[i]) &* UInt128(qhat) &+ UInt128(borrow)
            let (diff, b) = u[j &+ i].subtractingReportingOverflow(UInt64(truncatingIfNeeded: p))
            u[j &+ i] = diff
            borrow = UInt64(truncatingIfNeeded: p &>> 64) &+ (b ? 1 : 0)
        }
        var (rest, negative) = u[j &+ n].subtractingReportingOverflow(borrow)
        while negative {
            qhat &-= 1
            var carry: UInt64 = 0
            for i in 0..<n {
                let t = UInt128(u[j &+ i]) &+ UInt128(d[i]) &+ UInt128(carry)
                u[j &+ i] = UInt64(truncatingIfNeeded: t)
                carry = UInt64(truncatingIfNeeded: t >> 64)
            }
            let (sum, wrapped) = rest.addingReportingOverflow(carry)
            rest = sum
            if wrapped { negative = false }
        }
        u[j &+ n] = rest
        q[j] = qhat
        j &-= 1
    }
}

/// Quotient (up to 8 limbs) and remainder of an 8-limb dividend and a non-zero 256-bit divisor.
@inlinable
func divideWide(
    _ dividend: (high: UInt256, low: UInt256), _ divisor: UInt256
) -> (high: UInt256, low: UInt256, remainder: UInt256) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 24) { buffer in
        let base = buffer.baseAddress!
        base.initialize(repeating: 0, count: 24)
        let u = base
        let d = base + 9
        let q = base + 13
        let n = divisor.w3 != 0 ? 4 : divisor.w2 != 0 ? 3 : divisor.w1 != 0 ? 2 : 1
        let shift = UInt64(divisor.limb(n &- 1).leadingZeroBitCount)
        let normal = divisor << shift
        d[0] = normal.w0
        d[1] = normal.w1
        d[2] = normal.w2
        d[3] = normal.w3
        let low = dividend.low << shift
        let high = shift == 0 ? dividend.high : (dividend.high << shift) | (dividend.low >> (256 &- shift))
        u[0] = low.w0
        u[1] = low.w1
        u[2] = low.w2
        u[3] = low.w3
        u[4] = high.w0
        u[5] = high.w1
        u[6] = high.w2
        u[7] = high.w3
        u[8] = shift == 0 ? 0 : dividend.high.w3 >> (64 &- shift)
        var count = 8
        while count > 0 && u[count] == 0 && u[count &- 1] == 0 { count &-= 1 }
        if n == 1 {
            let v = reciprocal(d[0])
            var r: UInt64 = u[count]
            var j = count &- 1
            while j >= 0 {
                (q[j], r) = divide2by1(r, u[j], d[0], v)
                j &-= 1
            }
            u[0] = r
        } else if count >= n {
            divideKnuth(u, count, d, n, q)
        }
        let rest = UInt256(u[0], n > 1 ? u[1] : 0, n > 2 ? u[2] : 0, n > 3 ? u[3] : 0) >> shift
        return (UInt256(q[4], q[5], q[6], q[7]), UInt256(q[0], q[1], q[2], q[3]), rest)
    }
}

extension UInt256 {
    /// Quotient and remainder; both zero for a zero divisor (the EVM's rule, Yellow Paper appendix H).
    @inlinable
    public func quotientAndRemainder(dividingBy d: UInt256) -> (quotient: UInt256, remainder: UInt256) {
        if (d.w1 | d.w2 | d.w3) == 0 {
            if d.w0 == 0 { return (.zero, .zero) }
            if (w1 | w2 | w3) == 0 { return (UInt256(w0 / d.w0), UInt256(w0 % d.w0)) }
            return dividedBySmall(d.w0)
        }
        if self < d { return (.zero, self) }
        let r = divideWide((.zero, self), d)
        return (r.low, r.remainder)
    }

    @inlinable
    func dividedBySmall(_ d: UInt64) -> (quotient: UInt256, remainder: UInt256) {
        let shift = UInt64(d.leadingZeroBitCount)
        let normal = d << shift
        let v = reciprocal(normal)
        let u = self << shift
        var r = shift == 0 ? 0 : w3 >> (64 &- shift)
        var q = UInt256.zero
        (q.w3, r) = divide2by1(r, u.w3, normal, v)
        (q.w2, r) = divide2by1(r, u.w2, normal, v)
        (q.w1, r) = divide2by1(r, u.w1, normal, v)
        (q.w0, r) = divide2by1(r, u.w0, normal, v)
        return (q, UInt256(r >> shift))
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
        if m.isZero { return .zero }
        // Operands about as wide as the modulus: at most one subtraction each.
        if m.w3 != 0, w3 <= m.w3, b.w3 <= m.w3 {
            let x = subtractingReportingOverflow(m)
            let y = b.subtractingReportingOverflow(m)
            let sum = (x.overflow ? self : x.partialValue).addingReportingOverflow(y.overflow ? b : y.partialValue)
            let reduced = sum.partialValue.subtractingReportingOverflow(m)
            return sum.overflow || !reduced.overflow ? reduced.partialValue : sum.partialValue
        }
        let s = addingReportingOverflow(b)
        if !s.overflow { return s.partialValue % m }
        return divideWide((.one, s.partialValue), m).remainder
    }

    /// (self * b) mod m over the integers; 0 when m is 0 (MULMOD).
    @inlinable
    public func multipliedModulo(_ b: UInt256, _ m: UInt256) -> UInt256 {
        if m.isZero { return .zero }
        let p = multipliedFullWidth(by: b)
        if p.high.isZero { return p.low % m }
        return divideWide(p, m).remainder
    }

    /// self to the power `exponent`, modulo 2^256.
    @inlinable
    public func power(_ exponent: UInt256) -> UInt256 {
        if self == UInt256(2) { return UInt256.one.shiftedLeft(exponent) }
        var result = UInt256.one
        var base = self
        var e = exponent
        while !e.isZero {
            if e.w0 & 1 != 0 { result = result &* base }
            e = e >> 1
            if !e.isZero { base = base &* base }
        }
        return result
    }
}
