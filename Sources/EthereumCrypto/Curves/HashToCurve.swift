/// A field with what the simplified SWU map needs.
protocol MappableField: FieldElement {
    /// nil for a non-residue.
    var anySquareRoot: Self? { get }
    /// The sign of RFC 9380 section 4.1.
    var isOdd: Bool { get }
}

extension PrimeField: MappableField {
    var anySquareRoot: Self? { squareRoot }
    var isOdd: Bool { canonical[0] & 1 == 1 }
}

extension Fp2: MappableField where F: MappableField {
    /// The complex method for p = 3 mod 4.
    var anySquareRoot: Self? {
        if c1.isZero {
            if let root = c0.anySquareRoot { return Self(root, .zero) }
            return c0.negated.anySquareRoot.map { Self(.zero, $0) }
        }
        guard let norm = (c0.squared + c1.squared).anySquareRoot else { return nil }
        let half = F.one.doubled.inverse
        guard let x = ((c0 + norm) * half).anySquareRoot ?? ((c0 - norm) * half).anySquareRoot, !x.isZero else {
            return nil
        }
        let root = Self(x, c1 * half * x.inverse)
        return root.squared == self ? root : nil
    }

    var isOdd: Bool { c0.isZero ? c1.isOdd : c0.isOdd }
}

/// Maps from field elements to BLS12-381's groups (RFC 9380 sections 6.6.3 and 8.8).
enum HashToCurve {
    typealias Fp = BLS12.Fp

    /// y^2 = x^3 + a x + b with the non-square z, and the rational map from there.
    struct Isogeny<F: MappableField>: Sendable {
        let a: F
        let b: F
        let z: F
        let xNumerator: [F]
        let xDenominator: [F]
        let yNumerator: [F]
        let yDenominator: [F]

        /// The simplified SWU map (section 6.6.2) followed by the isogeny; nil stands for infinity.
        func map(_ u: F) -> (x: F, y: F)? {
            let zuu = z * u.squared
            let t = zuu.squared + zuu
            let minusB = b.negated
            var x = t.isZero ? b * (z * a).inverse : minusB * a.inverse * (F.one + t.inverse)
            var root = (x.squared * x + a * x + b).anySquareRoot
            if root == nil {
                x = zuu * x
                root = (x.squared * x + a * x + b).anySquareRoot
            }
            guard var y = root else { return nil }
            if u.isOdd != y.isOdd { y = y.negated }
            let xd = evaluate(xDenominator, x)
            let yd = evaluate(yDenominator, x)
            if xd.isZero || yd.isZero { return nil }
            return (evaluate(xNumerator, x) * xd.inverse, y * evaluate(yNumerator, x) * yd.inverse)
        }

        private func evaluate(_ coefficients: [F], _ x: F) -> F {
            coefficients.reversed().reduce(F.zero) { $0 * x + $1 }
        }
    }

    private static func number(_ hex: String) -> Fp {
        let digits = Array(hex.utf8).map { $0 <= 0x39 ? $0 - 0x30 : $0 - 0x57 }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        return Fp(bytes: bytes[...]) ?? .zero
    }

    private static func numbers(_ texts: [String]) -> [Fp] { texts.map(number) }

    private static func pairs(_ texts: [String]) -> [Fp2<Fp>] {
        stride(from: 0, to: texts.count, by: 2).map { Fp2(number(texts[$0]), number(texts[$0 + 1])) }
    }

    private static let g1 = Isogeny(
        a: number(HashToCurveConstants.g1Curve[0]), b: number(HashToCurveConstants.g1Curve[1]), z: Fp(11),
        xNumerator: numbers(HashToCurveConstants.g1XNumerator),
        xDenominator: numbers(HashToCurveConstants.g1XDenominator),
        yNumerator: numbers(HashToCurveConstants.g1YNumerator),
        yDenominator: numbers(HashToCurveConstants.g1YDenominator))

    private static let g2 = Isogeny(
        a: Fp2(.zero, Fp(240)), b: Fp2(Fp(1012), Fp(1012)), z: Fp2(Fp(2).negated, Fp(1).negated),
        xNumerator: pairs(HashToCurveConstants.g2XNumerator),
        xDenominator: pairs(HashToCurveConstants.g2XDenominator),
        yNumerator: pairs(HashToCurveConstants.g2YNumerator),
        yDenominator: pairs(HashToCurveConstants.g2YDenominator))

    static func mapToG1(_ u: Fp) -> AffinePoint<BLS12.G1> {
        guard let point = g1.map(u) else { return .infinity }
        return JacobianPoint(AffinePoint<BLS12.G1>(point.x, point.y)).multiplied(by: HashToCurveConstants.g1Cofactor)
            .affine
    }

    static func mapToG2(_ u: Fp2<Fp>) -> AffinePoint<BLS12.G2> {
        guard let point = g2.map(u) else { return .infinity }
        return JacobianPoint(AffinePoint<BLS12.G2>(point.x, point.y)).multiplied(by: HashToCurveConstants.g2Cofactor)
            .affine
    }
}
