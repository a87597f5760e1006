/// The compression function F of BLAKE2b (RFC 7693 section 3.2) with a chosen number of rounds (EIP-152).
public enum BLAKE2b {
    private static let initial: InlineArray<8, UInt64> = [
        0x6a09_e667_f3bc_c908, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
    ]

    private static let sigma: InlineArray<160, UInt8> = [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    ]

    @inline(__always)
    private static func mix(
        _ a: inout UInt64, _ b: inout UInt64, _ c: inout UInt64, _ d: inout UInt64, _ x: UInt64, _ y: UInt64
    ) {
        a = a &+ b &+ x
        d = rotate(d ^ a, 32)
        c = c &+ d
        b = rotate(b ^ c, 24)
        a = a &+ b &+ y
        d = rotate(d ^ a, 16)
        c = c &+ d
        b = rotate(b ^ c, 63)
    }

    @inline(__always)
    private static func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { x &>> n | x &<< (64 &- n) }

    /// Replaces `state` (8 words) by F(state, message of 16 words, counter, final) after `rounds` rounds.
    public static func compress(
        rounds: UInt32, state: inout [UInt64], message: [UInt64], counter: (low: UInt64, high: UInt64), isFinal: Bool
    ) {
        guard state.count == 8, message.count == 16 else { return }
        var (v0, v1, v2, v3) = (state[0], state[1], state[2], state[3])
        var (v4, v5, v6, v7) = (state[4], state[5], state[6], state[7])
        var (v8, v9, v10, v11) = (initial[0], initial[1], initial[2], initial[3])
        var (v12, v13) = (initial[4] ^ counter.low, initial[5] ^ counter.high)
        var (v14, v15) = (isFinal ? ~initial[6] : initial[6], initial[7])
        let sigma = self.sigma
        message.withUnsafeBufferPointer { m in
            var row = 0
            for _ in 0..<rounds {
                mix(&v0, &v4, &v8, &v12, m[Int(sigma[row])], m[Int(sigma[row &+ 1])])
                mix(&v1, &v5, &v9, &v13, m[Int(sigma[row &+ 2])], m[Int(sigma[row &+ 3])])
                mix(&v2, &v6, &v10, &v14, m[Int(sigma[row &+ 4])], m[Int(sigma[row &+ 5])])
                mix(&v3, &v7, &v11, &v15, m[Int(sigma[row &+ 6])], m[Int(sigma[row &+ 7])])
                mix(&v0, &v5, &v10, &v15, m[Int(sigma[row &+ 8])], m[Int(sigma[row &+ 9])])
                mix(&v1, &v6, &v11, &v12, m[Int(sigma[row &+ 10])], m[Int(sigma[row &+ 11])])
                mix(&v2, &v7, &v8, &v13, m[Int(sigma[row &+ 12])], m[Int(sigma[row &+ 13])])
                mix(&v3, &v4, &v9, &v14, m[Int(sigma[row &+ 14])], m[Int(sigma[row &+ 15])])
                row = row == 144 ? 0 : row &+ 16
            }
        }
        let high: [UInt64] = [v8, v9, v10, v11, v12, v13, v14, v15]
        let low: [UInt64] = [v0, v1, v2, v3, v4, v5, v6, v7]
        for i in 0..<8 { state[i] ^= low[i] ^ high[i] }
    }
}
