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

    /// The sixteen working words.
    private struct Working {
        var v0: UInt64, v1: UInt64, v2: UInt64, v3: UInt64, v4: UInt64, v5: UInt64, v6: UInt64, v7: UInt64
        var v8: UInt64, v9: UInt64, v10: UInt64, v11: UInt64, v12: UInt64, v13: UInt64, v14: UInt64, v15: UInt64

        @inline(__always)
        private func rotate(_ x: UInt64, _ n: UInt64) -> UInt64 { x &>> n | x &<< (64 &- n) }

        @inline(__always)
        private func mix(
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

        /// One round with the message words in the order of `s`.
        @inline(__always)
        mutating func round(_ m: UnsafePointer<UInt64>, _ s: InlineArray<16, Int>) {
            var w = self
            mix(&w.v0, &w.v4, &w.v8, &w.v12, m[s[0]], m[s[1]])
            mix(&w.v1, &w.v5, &w.v9, &w.v13, m[s[2]], m[s[3]])
            mix(&w.v2, &w.v6, &w.v10, &w.v14, m[s[4]], m[s[5]])
            mix(&w.v3, &w.v7, &w.v11, &w.v15, m[s[6]], m[s[7]])
            mix(&w.v0, &w.v5, &w.v10, &w.v15, m[s[8]], m[s[9]])
            mix(&w.v1, &w.v6, &w.v11, &w.v12, m[s[10]], m[s[11]])
            mix(&w.v2, &w.v7, &w.v8, &w.v13, m[s[12]], m[s[13]])
            mix(&w.v3, &w.v4, &w.v9, &w.v14, m[s[14]], m[s[15]])
            self = w
        }

        /// Ten rounds: after them the orders of the message repeat.
        @inline(__always)
        mutating func tenRounds(_ m: UnsafePointer<UInt64>) {
            round(m, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
            round(m, [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3])
            round(m, [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4])
            round(m, [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8])
            round(m, [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13])
            round(m, [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9])
            round(m, [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11])
            round(m, [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10])
            round(m, [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5])
            round(m, [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0])
        }
    }

    /// Replaces `state` (8 words) by F(state, message of 16 words, counter, final) after `rounds` rounds.
    public static func compress(
        rounds: UInt32, state: inout [UInt64], message: [UInt64], counter: (low: UInt64, high: UInt64), isFinal: Bool
    ) {
        guard state.count == 8, message.count == 16 else { return }
        var w = Working(
            v0: state[0], v1: state[1], v2: state[2], v3: state[3], v4: state[4], v5: state[5], v6: state[6],
            v7: state[7], v8: initial[0], v9: initial[1], v10: initial[2], v11: initial[3],
            v12: initial[4] ^ counter.low, v13: initial[5] ^ counter.high,
            v14: isFinal ? ~initial[6] : initial[6], v15: initial[7])
        message.withUnsafeBufferPointer { buffer in
            guard let m = buffer.baseAddress else { return }
            for _ in 0..<rounds / 10 { w.tenRounds(m) }
            for row in 0..<Int(rounds % 10) { w.round(m, InlineArray { Int(sigma[16 &* row &+ $0]) }) }
        }
        let low: [UInt64] = [w.v0, w.v1, w.v2, w.v3, w.v4, w.v5, w.v6, w.v7]
        let high: [UInt64] = [w.v8, w.v9, w.v10, w.v11, w.v12, w.v13, w.v14, w.v15]
        for i in 0..<8 { state[i] ^= low[i] ^ high[i] }
    }
}
