/// What differs between the two pairing-friendly curves' towers Fp2 -> Fp6 = Fp2[v]/(v^3 - xi) -> Fp12 = Fp6[w]/(w^2 - v).
public protocol TowerParameters: Sendable {
    associatedtype Base: FieldElement
    static func timesXi(_ a: Fp2<Base>) -> Fp2<Base>
    /// xi^(k (p^i - 1) / 6) for i = 1, 2, 3 and k = 0...5.
    static func frobenius(_ i: Int, _ k: Int) -> Fp2<Base>
}

@frozen
public struct Fp6<T: TowerParameters>: FieldElement {
    public typealias E = Fp2<T.Base>
    public var c0: E
    public var c1: E
    public var c2: E

    @inline(__always)
    public init(_ c0: E, _ c1: E, _ c2: E) {
        self.c0 = c0
        self.c1 = c1
        self.c2 = c2
    }

    public static var zero: Self { Self(.zero, .zero, .zero) }
    public static var one: Self { Self(.one, .zero, .zero) }
    public var isZero: Bool { c0.isZero && c1.isZero && c2.isZero }
    public static func + (a: Self, b: Self) -> Self { Self(a.c0 + b.c0, a.c1 + b.c1, a.c2 + b.c2) }
    public static func - (a: Self, b: Self) -> Self { Self(a.c0 - b.c0, a.c1 - b.c1, a.c2 - b.c2) }

    public static func * (a: Self, b: Self) -> Self {
        let p0 = a.c0 * b.c0
        let p1 = a.c1 * b.c1
        let p2 = a.c2 * b.c2
        let r0 = p0 + T.timesXi((a.c1 + a.c2) * (b.c1 + b.c2) - p1 - p2)
        let r1 = (a.c0 + a.c1) * (b.c0 + b.c1) - p0 - p1 + T.timesXi(p2)
        let r2 = (a.c0 + a.c2) * (b.c0 + b.c2) - p0 - p2 + p1
        return Self(r0, r1, r2)
    }

    public var squared: Self { self * self }

    /// Product with v.
    public var timesV: Self { Self(T.timesXi(c2), c0, c1) }

    /// Product with b0 + b1 v.
    func timesSparse(_ b0: E, _ b1: E) -> Self {
        let p0 = c0 * b0
        let p1 = c1 * b1
        return Self(p0 + T.timesXi(c2 * b1), (c0 + c1) * (b0 + b1) - p0 - p1, c2 * b0 + p1)
    }

    public static func * (a: Self, b: E) -> Self { Self(a.c0 * b, a.c1 * b, a.c2 * b) }

    public var inverse: Self {
        let t0 = c0.squared - T.timesXi(c1 * c2)
        let t1 = T.timesXi(c2.squared) - c0 * c1
        let t2 = c1.squared - c0 * c2
        let n = (c0 * t0 + T.timesXi(c2 * t1 + c1 * t2)).inverse
        return Self(t0 * n, t1 * n, t2 * n)
    }
}

@frozen
public struct Fp12<T: TowerParameters>: FieldElement {
    public var c0: Fp6<T>
    public var c1: Fp6<T>

    @inline(__always)
    public init(_ c0: Fp6<T>, _ c1: Fp6<T>) {
        self.c0 = c0
        self.c1 = c1
    }

    public static var zero: Self { Self(.zero, .zero) }
    public static var one: Self { Self(.one, .zero) }
    public var isZero: Bool { c0.isZero && c1.isZero }
    public static func + (a: Self, b: Self) -> Self { Self(a.c0 + b.c0, a.c1 + b.c1) }
    public static func - (a: Self, b: Self) -> Self { Self(a.c0 - b.c0, a.c1 - b.c1) }

    public static func * (a: Self, b: Self) -> Self {
        let p = a.c0 * b.c0
        let q = a.c1 * b.c1
        return Self(p + q.timesV, (a.c0 + a.c1) * (b.c0 + b.c1) - p - q)
    }

    public var squared: Self {
        let p = c0 * c1
        return Self((c0 + c1) * (c0 + c1.timesV) - p - p.timesV, p + p)
    }

    /// The p^6 power map; the inverse of elements of norm one.
    public var conjugate: Self { Self(c0, Fp6.zero - c1) }

    public var inverse: Self {
        let n = (c0.squared - c1.squared.timesV).inverse
        return Self(c0 * n, (Fp6.zero - c1) * n)
    }

    /// The p^i power map, i in 1...3.
    func frobenius(_ i: Int) -> Self {
        func map(_ a: Fp2<T.Base>, _ k: Int) -> Fp2<T.Base> {
            (i % 2 == 1 ? a.conjugate : a) * T.frobenius(i, k)
        }
        return Self(
            Fp6(map(c0.c0, 0), map(c0.c1, 2), map(c0.c2, 4)), Fp6(map(c1.c0, 1), map(c1.c1, 3), map(c1.c2, 5)))
    }
}
