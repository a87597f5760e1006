import EVMTarget
import EthereumCrypto
import EthereumTypes
import Primitives

/// The precompiled contracts, by address.
enum Precompile: UInt16 {
    case ecrecover = 1, sha256, ripemd160, identity, modexp, bn254Add, bn254Mul, bn254Pairing, blake2f, pointEvaluation
    case blsG1Add, blsG1MSM, blsG2Add, blsG2MSM, blsPairing, blsMapFp, blsMapFp2
    case p256Verify = 0x100

    var introduced: Fork {
        switch self {
        case .ecrecover, .sha256, .ripemd160, .identity: .frontier
        case .modexp, .bn254Add, .bn254Mul, .bn254Pairing: .byzantium
        case .blake2f: .istanbul
        case .pointEvaluation: .cancun
        case .blsG1Add, .blsG1MSM, .blsG2Add, .blsG2MSM, .blsPairing, .blsMapFp, .blsMapFp2: .prague
        case .p256Verify: .osaka
        }
    }

    @inline(__always)
    init?(_ address: Address, _ fork: Fork) {
        guard (address.w1 | UInt64(address.w2)) == 0, address.w0 <= 0x100, address.w0 != 0,
            let precompile = Precompile(rawValue: UInt16(address.w0)), precompile.introduced <= fork
        else { return nil }
        self = precompile
    }

    /// All of a fork, in order of address.
    static func all(_ fork: Fork) -> [Address] {
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 0x100] as [UInt64]).map(Address.init(number:))
            .filter {
                Precompile($0, fork) != nil
            }
    }
}

extension Machine {
    /// Runs a precompile; its output is then the return data. Gives the gas left, negative for failure.
    func execute(_ precompile: Precompile, _ input: UnsafeBufferPointer<UInt8>, _ gas: Int64) -> Int64 {
        let words = Int64((input.count + 31) / 32)
        switch precompile {
        case .identity:
            let left = gas - 15 - 3 * words
            if left >= 0, let base = input.baseAddress { setReturnData(base, input.count) }
            return left
        case .ecrecover:
            if gas < 3000 { return -1 }
            setReturnData(Self.recover(Array(input)))
            return gas - 3000
        case .sha256:
            let left = gas - 60 - 12 * words
            if left >= 0 { setReturnData(SHA2.sha256(Array(input))) }
            return left
        case .ripemd160:
            let left = gas - 600 - 120 * words
            if left >= 0 { setReturnData([UInt8](repeating: 0, count: 12) + RIPEMD160.hash(Array(input))) }
            return left
        case .modexp: return modexp(input, gas)
        case .blake2f: return blake2f(input, gas)
        case .p256Verify: return p256Verify(input, gas)
        default: return executeCurve(precompile, input, gas) ?? -1
        }
    }

    /// Input: hash, v, r, s as words. Output: the signer as a word, or nothing.
    private static func recover(_ input: [UInt8]) -> [UInt8] {
        let padded = input.prefix(128) + [UInt8](repeating: 0, count: max(0, 128 - input.count))
        let v = UInt256(bigEndian: padded[32..<64])
        guard v == 27 || v == 28,
            let key = Secp256k1.recoverAddress(
                hash: Array(padded[0..<32]), r: Array(padded[64..<96]), s: Array(padded[96..<128]),
                parity: UInt8(v.w0 - 27))
        else { return [] }
        return [UInt8](repeating: 0, count: 12) + key
    }
}
