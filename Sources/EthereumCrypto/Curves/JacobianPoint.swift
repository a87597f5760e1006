/// Constants of a short Weierstrass curve y^2 = x^3 + b (a = 0).
public protocol CurveParameters: Sendable {
    associatedtype Field: FieldElement
    static var b: Field { get }
}

/// An affine point, or the point at infinity.
@frozen
public struct AffinePoint<C: CurveParameters>: Equatable, Sendable, BitwiseCopyable {
    public var x: C.Field
    public var y: C.Field
    public var isInfinity: Bool

    public init(_ x: C.Field, _ y: C.Field) {
        self.x = x
        self.y = y
        isInfinity = false
    }

    private init() {
        x = .zero
        y = .zero
        isInfinity = true
    }

    public static var infinity: Self { Self() }

    public var isOnCurve: Bool { isInfinity || y.squared == x.squared * x + C.b }

    public var negated: Self { isInfinity ? self : Self(x, y.negated) }
}

/// A point in Jacobian coordinates (X / Z^2, Y / Z^3); Z = 0 is infinity.
@frozen
public struct JacobianPoint<C: CurveParameters>: Sendable, BitwiseCopyable {
    public var x: C.Field
    public var y: C.Field
    public var z: C.Field

    public init(_ x: C.Field, _ y: C.Field, _ z: C.Field) {
        self.x = x
        self.y = y
        self.z = z
    }

    public init(_ p: AffinePoint<C>) {
        self.init(p.isInfinity ? .one : p.x, p.isInfinity ? .one : p.y, p.isInfinity ? .zero : .one)
    }

    public static var infinity: Self { Self(.one, .one, .zero) }
    public var isInfinity: Bool { z.isZero }

    /// dbl-2009-l of the Explicit-Formulas Database.
    public var doubled: Self {
        let a = x.squared
        let b = y.squared
        let c = b.squared
        let d = ((x + b).squared - a - c).doubled
        let e = a.doubled + a
        let x3 = e.squared - d.doubled
        let y3 = e * (d - x3) - c.doubled.doubled.doubled
        return Self(x3, y3, (y * z).doubled)
    }

    /// add-2007-bl with the special cases.
    public static func + (p: Self, q: Self) -> Self {
        if p.isInfinity { return q }
        if q.isInfinity { return p }
        let z1 = p.z.squared
        let z2 = q.z.squared
        let u1 = p.x * z2
        let u2 = q.x * z1
        let s1 = p.y * q.z * z2
        let s2 = q.y * p.z * z1
        if u1 == u2 { return s1 == s2 ? p.doubled : .infinity }
        let h = u2 - u1
        let i = h.doubled.squared
        let j = h * i
        let r = (s2 - s1).doubled
        let v = u1 * i
        let x3 = r.squared - j - v.doubled
        let y3 = r * (v - x3) - (s1 * j).doubled
        return Self(x3, y3, ((p.z + q.z).squared - z1 - z2) * h)
    }

    public var negated: Self { Self(x, y.negated, z) }

    public var affine: AffinePoint<C> {
        if isInfinity { return .infinity }
        let inverse = z.inverse
        let square = inverse.squared
        return AffinePoint(x * square, y * square * inverse)
    }

    /// Product with a number in limbs, least significant first: windows of four bits.
    public func multiplied(by scalar: [UInt64]) -> Self {
        var table = [Self.infinity, self]
        for i in 2..<16 { table.append(i % 2 == 0 ? table[i / 2].doubled : table[i - 1] + self) }
        var result = Self.infinity
        for limb in scalar.reversed() {
            for shift in stride(from: UInt64(60), through: 0, by: -4) {
                if !result.isInfinity { result = result.doubled.doubled.doubled.doubled }
                let digit = Int(limb >> shift & 15)
                if digit != 0 { result = result + table[digit] }
            }
        }
        return result
    }

    /// Sum of products (Pippenger's buckets); each scalar has four limbs.
    public static func multiScalar(_ points: [AffinePoint<C>], _ scalars: [[UInt64]]) -> Self {
        if points.count == 1 { return Self(points[0]).multiplied(by: scalars[0]) }
        let window: UInt64 = points.count < 32 ? 4 : 8
        var result = Self.infinity
        for position in (0..<256 / window).reversed() {
            let shift = position * window
            for _ in 0..<window { result = result.doubled }
            var buckets = [Self](repeating: .infinity, count: 1 << Int(window))
            for (point, scalar) in zip(points, scalars) {
                let digit = Int(scalar[Int(shift / 64)] >> (shift % 64) & ((1 << window) - 1))
                if digit != 0 { buckets[digit] = buckets[digit] + Self(point) }
            }
            var running = Self.infinity
            var sum = Self.infinity
            for bucket in buckets.dropFirst().reversed() {
                running = running + bucket
                sum = sum + running
            }
            result = result + sum
        }
        return result
    }
}
