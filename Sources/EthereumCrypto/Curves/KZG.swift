/// Verification of KZG opening proofs against the Ethereum ceremony's setup (EIP-4844).
public enum KZG {
    typealias Fp = BLS12.Fp
    typealias G1 = AffinePoint<BLS12.G1>
    typealias G2 = AffinePoint<BLS12.G2>

    /// The generator of G1, compressed.
    private static let generator1 = decompressG1(
        hex(
            "97f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac58"
                + "6c55e83ff97a1aeffb3af00adb22c6bb"))

    /// The generator of G2, compressed.
    private static let generator2 = decompressG2(
        hex(
            "93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e"
                + "024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"))

    /// tau times the generator of G2: the second G2 point of the ceremony's public setup (g2_monomial[1]).
    private static let setup2 = decompressG2(
        hex(
            "b5bfd7dd8cdeb128843bc287230af38926187075cbfbefa81009a2ce615ac53d2914e5870cb452d2afaaab24f3499f72"
                + "185cbfee53492714734429b7b38608e23926c911cceceac9a36851477ba4c60b087041de621000edc98edada20c1def2"))

    private static func hex(_ text: String) -> [UInt8] {
        let digits = Array(text.utf8).map { $0 <= 0x39 ? $0 - 0x30 : $0 - 0x57 }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    /// Whether the polynomial committed to by `commitment` has value `y` at `z`. Points are 48 bytes, numbers 32.
    public static func verify(commitment: [UInt8], z: [UInt8], y: [UInt8], proof: [UInt8]) -> Bool {
        guard let c = decompressG1(commitment), BLS12.isInGroup(c), let w = decompressG1(proof), BLS12.isInGroup(w),
            let zz = scalar(z), let yy = scalar(y), let g1 = generator1, let g2 = generator2, let tau = setup2
        else { return false }
        // e(C - y G + z W, -G2) e(W, tau G2) = 1
        let left =
            JacobianPoint(c) + JacobianPoint(g1).multiplied(by: yy).negated + JacobianPoint(w).multiplied(by: zz)
        return Pairing<BLS12.Parameters>.isOne([(left.affine, g2.negated), (w, tau)])
    }

    /// A number below the group order.
    private static func scalar(_ bytes: [UInt8]) -> [UInt64]? {
        guard bytes.count == 32 else { return nil }
        let limbs = scalarLimbs(bytes[...])
        for i in (0..<4).reversed() where limbs[i] != BLS12.order[i] {
            return limbs[i] < BLS12.order[i] ? limbs : nil
        }
        return nil
    }

    // MARK: The compressed form: three flag bits (compressed, infinity, larger y), then x

    private static func isLarger(_ y: Fp) -> Bool {
        let negative = y.negated.bytes
        return negative.lexicographicallyPrecedes(y.bytes)
    }

    static func decompressG1(_ bytes: [UInt8]) -> G1? {
        guard bytes.count == 48, bytes[0] & 0x80 != 0 else { return nil }
        var plain = bytes
        plain[0] &= 0x1f
        if bytes[0] & 0x40 != 0 {
            return bytes[0] == 0xc0 && plain.dropFirst().allSatisfy { $0 == 0 } ? .infinity : nil
        }
        guard let x = Fp(bytes: plain[...]), let y = (x.squared * x + BLS12.G1.b).squareRoot else { return nil }
        return G1(x, isLarger(y) == (bytes[0] & 0x20 != 0) ? y : y.negated)
    }

    static func decompressG2(_ bytes: [UInt8]) -> G2? {
        guard bytes.count == 96, bytes[0] & 0xc0 == 0x80 else { return nil }
        var plain = bytes
        plain[0] &= 0x1f
        guard let c1 = Fp(bytes: plain[..<48]), let c0 = Fp(bytes: plain[48...]) else { return nil }
        let x = Fp2(c0, c1)
        guard let y = (x.squared * x + BLS12.G2.b).anySquareRoot else { return nil }
        let larger = y.c1.isZero ? isLarger(y.c0) : isLarger(y.c1)
        return G2(x, larger == (bytes[0] & 0x20 != 0) ? y : y.negated)
    }
}
