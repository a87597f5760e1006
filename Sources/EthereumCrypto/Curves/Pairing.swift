/// The optimal ate pairing, written once for both curves: Miller loop over Jacobian points of the twist with lines
/// scaled by factors that the final exponentiation removes.
public protocol PairingParameters: Sendable {
    associatedtype Tower: TowerParameters
    associatedtype G1: CurveParameters where G1.Field == Tower.Base
    associatedtype G2: CurveParameters where G2.Field == Fp2<Tower.Base>
    /// The Miller loop's scalar, |6x + 2| or |x|.
    static var loop: UInt128 { get }
    /// BN curves end the loop with two additions of Frobenius images; BLS curves with a conjugation, x being negative.
    static var isBN: Bool { get }
    /// |x|.
    static var x: UInt64 { get }
}

enum Pairing<C: PairingParameters> {
    typealias E = Fp2<C.Tower.Base>
    typealias F12 = Fp12<C.Tower>
    typealias P1 = AffinePoint<C.G1>
    typealias P2 = AffinePoint<C.G2>

    /// A line a + b w^i + c w^j as it stands in the tower.
    private struct Line {
        let constant: E
        let timesX: E
        let timesY: E
    }

    /// Whether the product of the pairings of all pairs is one. Points must be in their groups.
    static func isOne(_ pairs: [(P1, P2)]) -> Bool {
        let finite = pairs.filter { !$0.0.isInfinity && !$0.1.isInfinity }
        return finite.isEmpty || finalExponentiation(millerLoop(finite)) == .one
    }

    static func millerLoop(_ pairs: [(P1, P2)]) -> F12 {
        var f = F12.one
        var points = pairs.map { JacobianPoint<C.G2>($0.1) }
        let top = 127 - C.loop.leadingZeroBitCount
        for bit in (0..<top).reversed() {
            f = f.squared
            for i in pairs.indices { multiply(&f, double(&points[i]), pairs[i].0) }
            if C.loop >> UInt128(bit) & 1 == 1 {
                for i in pairs.indices { multiply(&f, add(&points[i], pairs[i].1), pairs[i].0) }
            }
        }
        if !C.isBN { return f.conjugate }
        for i in pairs.indices {
            let q = pairs[i].1
            let q1 = P2(q.x.conjugate * C.Tower.frobenius(1, 2), q.y.conjugate * C.Tower.frobenius(1, 3))
            let q2 = P2(q.x * C.Tower.frobenius(2, 2), (q.y * C.Tower.frobenius(2, 3)).negated)
            multiply(&f, add(&points[i], q1), pairs[i].0)
            multiply(&f, add(&points[i], q2), pairs[i].0)
        }
        return f
    }

    /// Doubles `t`; the tangent at the old `t`, scaled by 2 Y Z^3.
    private static func double(_ t: inout JacobianPoint<C.G2>) -> Line {
        let xx = t.x.squared
        let zz = t.z.squared
        let threeXX = xx.doubled + xx
        let yy = t.y.squared
        let line = Line(
            constant: threeXX * t.x - yy.doubled, timesX: (threeXX * zz).negated, timesY: (t.y * t.z).doubled * zz)
        t = t.doubled
        return line
    }

    /// Adds affine `q` to `t`; the line through both, scaled by Z (X - x Z^2).
    private static func add(_ t: inout JacobianPoint<C.G2>, _ q: P2) -> Line {
        let zz = t.z.squared
        let theta = t.y - q.y * zz * t.z
        let scale = t.z * (t.x - q.x * zz)
        let line = Line(constant: theta * q.x - q.y * scale, timesX: theta.negated, timesY: scale)
        t = t + JacobianPoint(q)
        return line
    }

    private static func multiply(_ f: inout F12, _ line: Line, _ p: P1) {
        let x = line.timesX * p.x
        let y = line.timesY * p.y
        let (low, high): (Fp6<C.Tower>, Fp6<C.Tower>)
        if C.isBN {
            // D-type twist: y + x w + constant w^3.
            low = f.c0 * y
            high = f.c1.timesSparse(x, line.constant)
            let both = (f.c0 + f.c1).timesSparse(x + y, line.constant)
            f = F12(low + high.timesV, both - low - high)
        } else {
            // M-type twist, times w^3: constant + x w^2 + y w^3.
            low = f.c0.timesSparse(line.constant, x)
            high = f.c1.timesSparse(.zero, y)
            let both = (f.c0 + f.c1).timesSparse(line.constant, x + y)
            f = F12(low + high.timesV, both - low - high)
        }
    }

    /// f to the power (p^12 - 1) / r (times 3 for BLS curves, which does not change what is one).
    static func finalExponentiation(_ f: F12) -> F12 {
        var g = f.conjugate * f.inverse
        g = g.frobenius(2) * g
        return C.isBN ? hardPartBN(g) : hardPartBLS(g)
    }

    private static func powerX(_ f: F12) -> F12 { f.power([C.x]) }

    /// Scott, Benger, Charlemagne, Dominguez Perez, Kachisa: "On the final exponentiation" (2008), section 5.
    private static func hardPartBN(_ f: F12) -> F12 {
        let fx = powerX(f)
        let fx2 = powerX(fx)
        let fx3 = powerX(fx2)
        let y0 = f.frobenius(1) * f.frobenius(2) * f.frobenius(3)
        let y1 = f.conjugate
        let y2 = fx2.frobenius(2)
        let y3 = fx.frobenius(1).conjugate
        let y4 = (fx * fx2.frobenius(1)).conjugate
        let y5 = fx2.conjugate
        let y6 = (fx3 * fx3.frobenius(1)).conjugate
        var t0 = y6.squared * y4 * y5
        var t1 = y3 * y5 * t0
        t0 = t0 * y2
        t1 = (t1.squared * t0).squared
        t0 = t1 * y1
        t1 = t1 * y0
        return t0.squared * t1
    }

    /// Exponent (x - 1)^2 (x + p) (x^2 + p^2 - 1) + 3 for negative x (Hayashida, Hayasaka, Teruya 2020).
    private static func hardPartBLS(_ f: F12) -> F12 {
        func power(_ g: F12) -> F12 { powerX(g).conjugate }
        var a = power(f) * f.conjugate
        a = power(a) * a.conjugate
        let b = power(a) * a.frobenius(1)
        let c = power(power(b)) * b.frobenius(2) * b.conjugate
        return c * f.squared * f
    }
}

/// xi^(k (p^i - 1) / 6) for i = 1...3, k = 0...5, from the limbs of p.
func frobeniusTable<F: FieldElement>(_ xi: Fp2<F>, _ p: [UInt64]) -> [Fp2<F>] {
    var exponent = p
    exponent[0] &-= 1
    var rest: UInt64 = 0
    for i in exponent.indices.reversed() {
        let value = UInt128(rest) << 64 | UInt128(exponent[i])
        exponent[i] = UInt64(truncatingIfNeeded: value / 6)
        rest = UInt64(truncatingIfNeeded: value % 6)
    }
    let g1 = xi.power(exponent)
    let g2 = g1 * g1.conjugate
    let g3 = g2 * g1
    var table: [Fp2<F>] = []
    for base in [g1, g2, g3] {
        var value = Fp2<F>.one
        for _ in 0..<6 {
            table.append(value)
            value = value * base
        }
    }
    return table
}
