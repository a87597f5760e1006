/// The constants of a prime field; limbs are least significant first. The prime's top bit must be free.
public protocol FieldModulus: Sendable {
    static func modulus(_ i: Int) -> UInt64
    /// -1 / modulus mod 2^64.
    static var negativeInverse: UInt64 { get }
    /// 2^(64N) mod modulus: one in Montgomery form.
    static func one(_ i: Int) -> UInt64
    /// 2^(128N) mod modulus.
    static func rSquared(_ i: Int) -> UInt64
}

/// An element of a prime field of `N` limbs in Montgomery form.
@frozen
public struct PrimeField<let N: Int, M: FieldModulus>: FieldElement {
    var limbs: InlineArray<N, UInt64>

    @inline(__always)
    init(limbs: InlineArray<N, UInt64>) { self.limbs = limbs }

    public static var zero: Self { Self(limbs: InlineArray(repeating: 0)) }
    public static var one: Self { Self(limbs: InlineArray { M.one($0) }) }

    /// A small number.
    public init(_ value: UInt64) {
        var limbs = InlineArray<N, UInt64>(repeating: 0)
        limbs[0] = value
        self = Self(limbs: limbs) * Self(limbs: InlineArray { M.rSquared($0) })
    }

    /// From 8N big-endian bytes; nil unless below the modulus.
    public init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count == 8 * N else { return nil }
        var limbs = InlineArray<N, UInt64>(repeating: 0)
        for (i, byte) in bytes.reversed().enumerated() { limbs[i / 8] |= UInt64(byte) << UInt64(i % 8 * 8) }
        guard Self.isBelowModulus(limbs) else { return nil }
        self = Self(limbs: limbs) * Self(limbs: InlineArray { M.rSquared($0) })
    }

    /// 8N big-endian bytes.
    public var bytes: [UInt8] {
        let plain = canonical
        var result = [UInt8](repeating: 0, count: 8 * N)
        for i in 0..<8 * N { result[8 * N - 1 - i] = UInt8(truncatingIfNeeded: plain[i / 8] >> UInt64(i % 8 * 8)) }
        return result
    }

    /// The number itself, out of Montgomery form.
    var canonical: InlineArray<N, UInt64> {
        var one = InlineArray<N, UInt64>(repeating: 0)
        one[0] = 1
        return (self * Self(limbs: one)).limbs
    }

    private static func isBelowModulus(_ limbs: InlineArray<N, UInt64>) -> Bool {
        var i = N - 1
        while i >= 0 {
            if limbs[i] != M.modulus(i) { return limbs[i] < M.modulus(i) }
            i -= 1
        }
        return false
    }

    @inline(__always)
    public var isZero: Bool {
        var all: UInt64 = 0
        for i in 0..<N { all |= limbs[unchecked: i] }
        return all == 0
    }

    @inline(__always)
    public static func == (a: Self, b: Self) -> Bool {
        var all: UInt64 = 0
        for i in 0..<N { all |= a.limbs[unchecked: i] ^ b.limbs[unchecked: i] }
        return all == 0
    }

    /// `t - modulus` if that is not negative, else `t`; t < 2 * modulus.
    @inline(__always)
    private static func reduced(_ t: InlineArray<N, UInt64>) -> Self {
        var r = t
        var borrow: UInt64 = 0
        for i in 0..<N {
            let (d, b1) = t[unchecked: i].subtractingReportingOverflow(M.modulus(i))
            let (e, b2) = d.subtractingReportingOverflow(borrow)
            r[unchecked: i] = e
            borrow = (b1 || b2) ? 1 : 0
        }
        return Self(limbs: borrow == 0 ? r : t)
    }

    @inline(__always)
    public static func + (a: Self, b: Self) -> Self {
        var r = a.limbs
        var carry: UInt64 = 0
        for i in 0..<N {
            let (s, c1) = a.limbs[unchecked: i].addingReportingOverflow(b.limbs[unchecked: i])
            let (t, c2) = s.addingReportingOverflow(carry)
            r[unchecked: i] = t
            carry = (c1 || c2) ? 1 : 0
        }
        return reduced(r)
    }

    @inline(__always)
    public static func - (a: Self, b: Self) -> Self {
        var r = a.limbs
        var borrow: UInt64 = 0
        for i in 0..<N {
            let (d, b1) = a.limbs[unchecked: i].subtractingReportingOverflow(b.limbs[unchecked: i])
            let (e, b2) = d.subtractingReportingOverflow(borrow)
            r[unchecked: i] = e
            borrow = (b1 || b2) ? 1 : 0
        }
        if borrow != 0 {
            var carry: UInt64 = 0
            for i in 0..<N {
                let (s, c1) = r[unchecked: i].addingReportingOverflow(M.modulus(i))
                let (t, c2) = s.addingReportingOverflow(carry)
                r[unchecked: i] = t
                carry = (c1 || c2) ? 1 : 0
            }
        }
        return Self(limbs: r)
    }

    /// Montgomery product, CIOS without the extra carry limb (the modulus leaves its top bit free).
    @inline(__always)
    public static func * (a: Self, b: Self) -> Self {
        var t = InlineArray<N, UInt64>(repeating: 0)
        for i in 0..<N {
            let y = b.limbs[unchecked: i]
            var p = UInt128(a.limbs[unchecked: 0]) &* UInt128(y) &+ UInt128(t[unchecked: 0])
            var carryA = UInt64(truncatingIfNeeded: p &>> 64)
            let low = UInt64(truncatingIfNeeded: p)
            let m = low &* M.negativeInverse
            p = UInt128(m) &* UInt128(M.modulus(0)) &+ UInt128(low)
            var carryC = UInt64(truncatingIfNeeded: p &>> 64)
            for j in 1..<N {
                p = UInt128(a.limbs[unchecked: j]) &* UInt128(y) &+ UInt128(t[unchecked: j]) &+ UInt128(carryA)
                carryA = UInt64(truncatingIfNeeded: p &>> 64)
                p =
                    UInt128(m) &* UInt128(M.modulus(j)) &+ UInt128(UInt64(truncatingIfNeeded: p)) &+ UInt128(carryC)
                carryC = UInt64(truncatingIfNeeded: p &>> 64)
                t[unchecked: j &- 1] = UInt64(truncatingIfNeeded: p)
            }
            t[unchecked: N &- 1] = carryA &+ carryC
        }
        return reduced(t)
    }

    @inline(__always)
    public var squared: Self { self * self }

    /// By Fermat: self^(p - 2).
    public var inverse: Self {
        var exponent = (0..<N).map { M.modulus($0) }
        exponent[0] &-= 2
        return power(exponent)
    }

    /// A square root for p = 3 mod 4: self^((p + 1) / 4); nil for a non-residue.
    var squareRoot: Self? {
        var e = (0..<N).map { M.modulus($0) }
        e[0] &+= 1
        for i in 0..<N { e[i] = e[i] >> 2 | (i + 1 < N ? e[i + 1] << 62 : 0) }
        let root = power(e)
        return root.squared == self ? root : nil
    }
}
