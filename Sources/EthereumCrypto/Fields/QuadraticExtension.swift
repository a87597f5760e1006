/// F[u] / (u^2 + 1): the quadratic extension of both curves' base fields.
@frozen
public struct Fp2<F: FieldElement>: FieldElement {
    public var c0: F
    public var c1: F

    @inline(__always)
    public init(_ c0: F, _ c1: F) {
        self.c0 = c0
        self.c1 = c1
    }

    public static var zero: Self { Self(.zero, .zero) }
    public static var one: Self { Self(.one, .zero) }
    public var isZero: Bool { c0.isZero && c1.isZero }

    @inline(__always)
    public static func + (a: Self, b: Self) -> Self { Self(a.c0 + b.c0, a.c1 + b.c1) }

    @inline(__always)
    public static func - (a: Self, b: Self) -> Self { Self(a.c0 - b.c0, a.c1 - b.c1) }

    public static func * (a: Self, b: Self) -> Self {
        let p = a.c0 * b.c0
        let q = a.c1 * b.c1
        return Self(p - q, (a.c0 + a.c1) * (b.c0 + b.c1) - p - q)
    }

    public var squared: Self {
        Self((c0 + c1) * (c0 - c1), (c0 * c1).doubled)
    }

    @inline(__always)
    public static func * (a: Self, b: F) -> Self { Self(a.c0 * b, a.c1 * b) }

    /// c0 - c1 u: also the Frobenius map.
    @inline(__always)
    public var conjugate: Self { Self(c0, c1.negated) }

    public var inverse: Self {
        let n = (c0.squared + c1.squared).inverse
        return Self(c0 * n, (c1 * n).negated)
    }
}
