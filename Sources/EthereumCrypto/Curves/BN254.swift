/// alt_bn128 of EIP-196 and EIP-197: y^2 = x^3 + 3 over Fp, twist y^2 = x^3 + 3 / (9 + u).
public enum BN254 {
    public typealias Fp = PrimeField<4, BN254Modulus>

    public enum G1: CurveParameters {
        public static let b = Fp(3)
    }

    public enum G2: CurveParameters {
        public static let b = Fp2(Fp(3), .zero) * Fp2(Fp(9), Fp(1)).inverse
    }

    public enum Tower: TowerParameters {
        public typealias Base = Fp

        /// xi = 9 + u.
        @inline(__always)
        public static func timesXi(_ a: Fp2<Fp>) -> Fp2<Fp> {
            let nine = a.doubled.doubled.doubled + a
            return Fp2(nine.c0 - a.c1, nine.c1 + a.c0)
        }

        private static let table = frobeniusTable(Fp2(Fp(9), Fp(1)), (0..<4).map { BN254Modulus.modulus($0) })

        public static func frobenius(_ i: Int, _ k: Int) -> Fp2<Fp> { table[(i - 1) * 6 + k] }
    }

    public enum Parameters: PairingParameters {
        public typealias Tower = BN254.Tower
        public typealias G1 = BN254.G1
        public typealias G2 = BN254.G2
        public static var loop: UInt128 { 29_793_968_203_157_093_288 }
        public static var isBN: Bool { true }
        public static var x: UInt64 { 4_965_661_367_192_848_881 }
    }

    /// The groups' order.
    static let order: [UInt64] = [
        0x43e1_f593_f000_0001, 0x2833_e848_79b9_7091, 0xb850_45b6_8181_585d, 0x3064_4e72_e131_a029,
    ]

    private static func decodeG1(_ bytes: ArraySlice<UInt8>) -> AffinePoint<G1>? {
        guard let x = Fp(bytes: bytes.prefix(32)), let y = Fp(bytes: bytes.dropFirst(32)) else { return nil }
        if x.isZero && y.isZero { return .infinity }
        let point = AffinePoint<G1>(x, y)
        return point.isOnCurve ? point : nil
    }

    /// Coordinates with the imaginary part first; checked to be in the group.
    private static func decodeG2(_ bytes: ArraySlice<UInt8>) -> AffinePoint<G2>? {
        var parts: [Fp] = []
        for i in 0..<4 {
            let start = bytes.startIndex + 32 * i
            guard let part = Fp(bytes: bytes[start..<start + 32]) else { return nil }
            parts.append(part)
        }
        if parts.allSatisfy(\.isZero) { return .infinity }
        let point = AffinePoint<G2>(Fp2(parts[1], parts[0]), Fp2(parts[3], parts[2]))
        guard point.isOnCurve, JacobianPoint(point).multiplied(by: order).isInfinity else { return nil }
        return point
    }

    private static func encode(_ point: AffinePoint<G1>) -> [UInt8] {
        point.isInfinity ? [UInt8](repeating: 0, count: 64) : point.x.bytes + point.y.bytes
    }

    /// EIP-196 addition of two 64-byte points; nil for invalid ones.
    public static func add(_ input: [UInt8]) -> [UInt8]? {
        guard input.count == 128, let a = decodeG1(input[..<64]), let b = decodeG1(input[64...]) else { return nil }
        return encode((JacobianPoint(a) + JacobianPoint(b)).affine)
    }

    /// EIP-196 product of a 64-byte point and a 32-byte scalar.
    public static func multiply(_ input: [UInt8]) -> [UInt8]? {
        guard input.count == 96, let point = decodeG1(input[..<64]) else { return nil }
        return encode(JacobianPoint(point).multiplied(by: scalarLimbs(input[64...])).affine)
    }

    /// EIP-197 check of pairs of 192 bytes; nil for invalid input.
    public static func pairingCheck(_ input: [UInt8]) -> Bool? {
        guard input.count % 192 == 0 else { return nil }
        var pairs: [(AffinePoint<G1>, AffinePoint<G2>)] = []
        for start in stride(from: 0, to: input.count, by: 192) {
            guard let p = decodeG1(input[start..<start + 64]), let q = decodeG2(input[start + 64..<start + 192]) else {
                return nil
            }
            pairs.append((p, q))
        }
        return Pairing<Parameters>.isOne(pairs)
    }
}

/// Four limbs of 32 big-endian bytes.
func scalarLimbs(_ bytes: ArraySlice<UInt8>) -> [UInt64] {
    var limbs = [UInt64](repeating: 0, count: 4)
    for (i, byte) in bytes.reversed().enumerated() where i < 32 { limbs[i / 8] |= UInt64(byte) << UInt64(i % 8 * 8) }
    return limbs
}
