/// BLS12-381: y^2 = x^3 + 4 over Fp, twist y^2 = x^3 + 4 (1 + u).
public enum BLS12 {
    public typealias Fp = PrimeField<6, BLS12Modulus>

    public enum G1: CurveParameters {
        public static let b = Fp(4)
    }

    public enum G2: CurveParameters {
        public static let b = Fp2(Fp(4), Fp(4))
    }

    public enum Tower: TowerParameters {
        public typealias Base = Fp

        /// xi = 1 + u.
        @inline(__always)
        public static func timesXi(_ a: Fp2<Fp>) -> Fp2<Fp> { Fp2(a.c0 - a.c1, a.c0 + a.c1) }

        private static let table = frobeniusTable(Fp2(Fp(1), Fp(1)), (0..<6).map { BLS12Modulus.modulus($0) })

        public static func frobenius(_ i: Int, _ k: Int) -> Fp2<Fp> { table[(i - 1) * 6 + k] }
    }

    public enum Parameters: PairingParameters {
        public typealias Tower = BLS12.Tower
        public typealias G1 = BLS12.G1
        public typealias G2 = BLS12.G2
        public static var loop: UInt128 { 0xd201_0000_0001_0000 }
        public static var isBN: Bool { false }
        public static var x: UInt64 { 0xd201_0000_0001_0000 }
    }

    /// The groups' order r.
    static let order: [UInt64] = [
        0xffff_ffff_0000_0001, 0x53bd_a402_fffe_5bfe, 0x3339_d808_09a1_d805, 0x73ed_a753_299d_7d48,
    ]

    static func isInGroup<C: CurveParameters>(_ point: AffinePoint<C>) -> Bool {
        point.isInfinity || JacobianPoint(point).multiplied(by: order).isInfinity
    }

    // MARK: Encoding of EIP-2537

    /// 64 bytes of which the first 16 are zero.
    static func decodeFp(_ bytes: ArraySlice<UInt8>) -> Fp? {
        guard bytes.count == 64, bytes.prefix(16).allSatisfy({ $0 == 0 }) else { return nil }
        return Fp(bytes: bytes.dropFirst(16))
    }

    static func decodeFp2(_ bytes: ArraySlice<UInt8>) -> Fp2<Fp>? {
        guard bytes.count == 128, let c0 = decodeFp(bytes.prefix(64)), let c1 = decodeFp(bytes.dropFirst(64)) else {
            return nil
        }
        return Fp2(c0, c1)
    }

    static func encode(_ a: Fp) -> [UInt8] { [UInt8](repeating: 0, count: 16) + a.bytes }

    static func decodeG1(_ bytes: ArraySlice<UInt8>) -> AffinePoint<G1>? {
        guard bytes.count == 128, let x = decodeFp(bytes.prefix(64)), let y = decodeFp(bytes.dropFirst(64)) else {
            return nil
        }
        if x.isZero && y.isZero { return .infinity }
        let point = AffinePoint<G1>(x, y)
        return point.isOnCurve ? point : nil
    }

    static func decodeG2(_ bytes: ArraySlice<UInt8>) -> AffinePoint<G2>? {
        guard bytes.count == 256, let x = decodeFp2(bytes.prefix(128)), let y = decodeFp2(bytes.dropFirst(128)) else {
            return nil
        }
        if x.isZero && y.isZero { return .infinity }
        let point = AffinePoint<G2>(x, y)
        return point.isOnCurve ? point : nil
    }

    static func encode(_ point: AffinePoint<G1>) -> [UInt8] {
        point.isInfinity ? [UInt8](repeating: 0, count: 128) : encode(point.x) + encode(point.y)
    }

    static func encode(_ point: AffinePoint<G2>) -> [UInt8] {
        if point.isInfinity { return [UInt8](repeating: 0, count: 256) }
        return encode(point.x.c0) + encode(point.x.c1) + encode(point.y.c0) + encode(point.y.c1)
    }
}

// MARK: - The operations of EIP-2537; nil for invalid input

extension BLS12 {
    public static func addG1(_ input: [UInt8]) -> [UInt8]? {
        guard input.count == 256, let a = decodeG1(input[..<128]), let b = decodeG1(input[128...]) else { return nil }
        return encode((JacobianPoint(a) + JacobianPoint(b)).affine)
    }

    public static func addG2(_ input: [UInt8]) -> [UInt8]? {
        guard input.count == 512, let a = decodeG2(input[..<256]), let b = decodeG2(input[256...]) else { return nil }
        return encode((JacobianPoint(a) + JacobianPoint(b)).affine)
    }

    public static func multiScalarG1(_ input: [UInt8]) -> [UInt8]? {
        multiScalar(input, 128, decodeG1).map { encode($0) }
    }

    public static func multiScalarG2(_ input: [UInt8]) -> [UInt8]? {
        multiScalar(input, 256, decodeG2).map { encode($0) }
    }

    private static func multiScalar<C: CurveParameters>(
        _ input: [UInt8], _ size: Int, _ decode: (ArraySlice<UInt8>) -> AffinePoint<C>?
    ) -> AffinePoint<C>? {
        guard !input.isEmpty, input.count % (size + 32) == 0 else { return nil }
        var points: [AffinePoint<C>] = []
        var scalars: [[UInt64]] = []
        for start in stride(from: 0, to: input.count, by: size + 32) {
            guard let point = decode(input[start..<start + size]), isInGroup(point) else { return nil }
            points.append(point)
            scalars.append(scalarLimbs(input[start + size..<start + size + 32]))
        }
        return JacobianPoint<C>.multiScalar(points, scalars).affine
    }

    /// Pairs of 384 bytes.
    public static func pairingCheck(_ input: [UInt8]) -> Bool? {
        guard !input.isEmpty, input.count % 384 == 0 else { return nil }
        var pairs: [(AffinePoint<G1>, AffinePoint<G2>)] = []
        for start in stride(from: 0, to: input.count, by: 384) {
            guard let p = decodeG1(input[start..<start + 128]), isInGroup(p),
                let q = decodeG2(input[start + 128..<start + 384]), isInGroup(q)
            else { return nil }
            pairs.append((p, q))
        }
        return Pairing<Parameters>.isOne(pairs)
    }

    public static func mapFpToG1(_ input: [UInt8]) -> [UInt8]? {
        guard let u = decodeFp(input[...]) else { return nil }
        return encode(HashToCurve.mapToG1(u))
    }

    public static func mapFp2ToG2(_ input: [UInt8]) -> [UInt8]? {
        guard let u = decodeFp2(input[...]) else { return nil }
        return encode(HashToCurve.mapToG2(u))
    }
}
