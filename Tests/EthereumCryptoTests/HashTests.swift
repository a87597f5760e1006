import EthereumCrypto
import Primitives
import Testing

@Suite struct HashTests {
    /// Vectors of the RIPEMD-160 paper.
    @Test(arguments: [
        ("", "9c1185a5c5e9fc54612808977ee8f548b2258d31"), ("abc", "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc"),
        (
            "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
            "9b752e45573d4b39f4dbd3323cab82bf63326bfb"
        ),
    ])
    func ripemd(text: String, digest: String) {
        #expect(Hex.encode(RIPEMD160.hash(Array(text.utf8))) == digest)
    }

    @Test func sha256() {
        #expect(
            Hex.encode(SHA2.sha256(Array("abc".utf8)))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    /// The example of RFC 7693 appendix A: BLAKE2b-512 of "abc", 12 rounds.
    @Test func blake2() {
        var state: [UInt64] = [
            0x6a09_e667_f2bd_c948, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1,
            0x510e_527f_ade6_82d1, 0x9b05_688c_2b3e_6c1f, 0x1f83_d9ab_fb41_bd6b, 0x5be0_cd19_137e_2179,
        ]
        let message: [UInt64] = [0x636261] + [UInt64](repeating: 0, count: 15)
        BLAKE2b.compress(rounds: 12, state: &state, message: message, counter: (3, 0), isFinal: true)
        #expect(state[0] == 0x0d4d_1c98_3fa5_80ba)
    }
}

@Suite struct ModularExponentiationTests {
    @Test(arguments: [
        ("03", "02", "05", "04"), ("02", "0a", "0400", "0000"), ("02", "0a", "03e8", "0018"), ("05", "", "07", "01"),
        ("00", "", "01", "00"), ("07", "03", "00", "00"),
        ("ffffffffffffffffffff", "03", "fffffffffffffffffffe", "00000000000000000001"),
    ])
    func small(base: String, exponent: String, modulus: String, result: String) throws {
        let actual = ModularExponentiation.compute(
            base: try Hex.decode(base), exponent: try Hex.decode(exponent), modulus: try Hex.decode(modulus))
        #expect(Hex.encode(actual) == result)
    }

    /// Fermat: a^(p - 1) = 1 mod p for the prime 2^255 - 19.
    @Test func fermat() throws {
        let prime = (UInt256.one << 255) &- 19
        let actual = ModularExponentiation.compute(
            base: [2, 3, 4], exponent: (prime &- 1).bigEndianBytes, modulus: prime.bigEndianBytes)
        #expect(UInt256(bigEndian: actual) == 1)
    }
}

@Suite struct CurveTests {
    @Test func bn254AddsAndMultiplies() throws {
        let g = UInt256.one.bigEndianBytes + UInt256(2).bigEndianBytes
        let doubled = try #require(BN254.add(g + g))
        #expect(BN254.multiply(g + UInt256(2).bigEndianBytes) == doubled)
        #expect(BN254.add(UInt256.one.bigEndianBytes + UInt256.one.bigEndianBytes + g) == nil)
        #expect(Hex.encode(doubled).hasPrefix("030644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd3"))
    }

    @Test func signaturesRecover() throws {
        let key = [UInt8](repeating: 0, count: 31) + [1]
        let hash = [UInt8](repeating: 7, count: 32)
        let signature = try #require(Secp256k1.sign(hash: hash, secretKey: key))
        let signer = Secp256k1.recoverAddress(hash: hash, r: signature.r, s: signature.s, parity: signature.parity)
        #expect(signer == Secp256k1.address(secretKey: key))
        #expect(Hex.encode(signer ?? []) == "7e5f4552091a69125d5dfcb7b8c2659029395bdf")
        #expect(Secp256k1.sign(hash: hash, secretKey: [UInt8](repeating: 0, count: 32)) == nil)
    }
}
