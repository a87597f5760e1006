import EVMTarget
import EthereumCrypto
import EthereumTypes
import Primitives

// The precompiles modexp, blake2f and p256verify.

extension Machine {
    /// `count` bytes of `input` from `start`, with zeros after its end.
    static func padded(_ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: count)
        if start < input.count {
            for i in 0..<min(count, input.count - start) { result[i] = input[start + i] }
        }
        return result
    }

    /// EIP-198, priced by EIP-2565 from Berlin and EIP-7883 from Osaka, bounded by EIP-7823.
    func modexp(_ input: UnsafeBufferPointer<UInt8>, _ gas: Int64) -> Int64 {
        let baseLength = UInt256(bigEndian: Self.padded(input, 0, 32))
        let exponentLength = UInt256(bigEndian: Self.padded(input, 32, 32))
        let modulusLength = UInt256(bigEndian: Self.padded(input, 64, 32))
        let bound: UInt256 = fork >= .osaka ? 1024 : 1 << 32
        if fork >= .osaka, baseLength > bound || exponentLength > bound || modulusLength > bound { return -1 }
        // An empty base and modulus need no work, whatever the exponent's length.
        let largest = max(baseLength, modulusLength)
        let headStart = UInt256(96) &+ baseLength
        let headCount = Int(min(exponentLength, 32).w0)
        let head = UInt256(
            bigEndian: headStart > UInt256(UInt64(Int32.max))
                ? [] : Self.padded(input, Int(headStart.w0), headCount))
        let cost = Self.modexpCost(largest, exponentLength, head, fork)
        guard cost <= UInt256(UInt64(gas)) else { return -1 }
        let left = gas - Int64(cost.w0)
        guard largest <= bound else { return -1 }
        let (b, m) = (Int(baseLength.w0), Int(modulusLength.w0))
        if m == 0 {
            returnSize = 0
            return left
        }
        guard exponentLength <= bound else { return -1 }
        let e = Int(exponentLength.w0)
        setReturnData(
            ModularExponentiation.compute(
                base: Self.padded(input, 96, b), exponent: Self.padded(input, 96 + b, e),
                modulus: Self.padded(input, 96 + b + e, m)))
        return left
    }

    private static func modexpCost(_ largest: UInt256, _ exponent: UInt256, _ head: UInt256, _ fork: Fork) -> UInt256 {
        let headBits = UInt256(UInt64(max(0, head.significantBitCount - 1)))
        let multiplier: UInt256 = fork >= .osaka ? 16 : 8
        let tooMuch = UInt256.max
        if exponent > UInt256.one << 128 || largest > UInt256.one << 64 {
            return largest.isZero ? minimumCost(fork) : tooMuch
        }
        let iterations = max(exponent > 32 ? multiplier &* (exponent &- 32) &+ headBits : headBits, 1)
        let words = (largest &+ 7) / 8
        let complexity: UInt256
        if fork >= .osaka {
            complexity = largest <= 32 ? 16 : 2 &* words &* words
        } else if fork >= .berlin {
            complexity = words &* words
        } else if largest <= 64 {
            complexity = largest &* largest
        } else if largest <= 1024 {
            complexity = largest &* largest / 4 &+ 96 &* largest &- 3072
        } else {
            complexity = largest &* largest / 16 &+ 480 &* largest &- 199_680
        }
        let product = complexity.multipliedReportingOverflow(by: iterations)
        if product.overflow { return tooMuch }
        let divisor: UInt256 = fork >= .osaka ? 1 : fork >= .berlin ? 3 : 20
        return max(product.partialValue / divisor, minimumCost(fork))
    }

    private static func minimumCost(_ fork: Fork) -> UInt256 { fork >= .osaka ? 500 : fork >= .berlin ? 200 : 0 }

    /// EIP-152: rounds, state, message, counters, final flag in exactly 213 bytes.
    func blake2f(_ input: UnsafeBufferPointer<UInt8>, _ gas: Int64) -> Int64 {
        guard input.count == 213, input[212] <= 1 else { return -1 }
        let rounds = UInt32(input[0]) << 24 | UInt32(input[1]) << 16 | UInt32(input[2]) << 8 | UInt32(input[3])
        let left = gas - Int64(rounds)
        if left < 0 { return -1 }
        func word(_ offset: Int) -> UInt64 {
            (0..<8).reduce(UInt64(0)) { $0 | UInt64(input[offset + $1]) << UInt64(8 * $1) }
        }
        var state = (0..<8).map { word(4 + 8 * $0) }
        let message = (0..<16).map { word(68 + 8 * $0) }
        BLAKE2b.compress(
            rounds: rounds, state: &state, message: message, counter: (word(196), word(204)), isFinal: input[212] == 1)
        setReturnData(
            state.flatMap { limb in (0..<8).map { UInt8(truncatingIfNeeded: limb >> UInt64(8 * $0)) } })
        return left
    }

    /// EIP-7951: hash, r, s, x, y; the word 1 for a valid signature, else nothing.
    func p256Verify(_ input: UnsafeBufferPointer<UInt8>, _ gas: Int64) -> Int64 {
        let left = gas - 6900
        if left < 0 { return -1 }
        returnSize = 0
        guard input.count == 160 else { return left }
        func word(_ i: Int) -> [UInt8] { Self.padded(input, 32 * i, 32) }
        if P256Verification.isValid(hash: word(0), r: word(1), s: word(2), x: word(3), y: word(4)) {
            setReturnData(UInt256.one.bigEndianBytes)
        }
        return left
    }
}
