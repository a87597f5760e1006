import EVMTarget
import EthereumCrypto
import EthereumTypes
import Primitives

// The precompiles on pairing-friendly curves: EIP-196, EIP-197 (prices of EIP-1108), EIP-2537 and EIP-4844.

extension Machine {
    /// Runs one of them; nil when `precompile` is another one.
    func executeCurve(_ precompile: Precompile, _ input: UnsafeBufferPointer<UInt8>, _ gas: Int64) -> Int64? {
        let cheap = fork >= .istanbul
        switch precompile {
        case .bn254Add:
            return finish(gas - (cheap ? 150 : 500)) { BN254.add(Self.padded(input, 0, 128)) }
        case .bn254Mul:
            return finish(gas - (cheap ? 6000 : 40000)) { BN254.multiply(Self.padded(input, 0, 96)) }
        case .bn254Pairing:
            let pairs = Int64(input.count / 192)
            let cost = cheap ? 45000 + 34000 * pairs : 100_000 + 80000 * pairs
            return finish(gas - cost) { BN254.pairingCheck(Array(input)).map(Self.word) }
        case .blsG1Add: return finish(gas - 375) { BLS12.addG1(Array(input)) }
        case .blsG2Add: return finish(gas - 600) { BLS12.addG2(Array(input)) }
        case .blsG1MSM:
            let cost = Self.multiScalarCost(input.count / 160, 12000, Self.discountsG1)
            return finish(gas - cost) { BLS12.multiScalarG1(Array(input)) }
        case .blsG2MSM:
            let cost = Self.multiScalarCost(input.count / 288, 22500, Self.discountsG2)
            return finish(gas - cost) { BLS12.multiScalarG2(Array(input)) }
        case .blsPairing:
            return finish(gas - 37700 - 32600 * Int64(input.count / 384)) {
                BLS12.pairingCheck(Array(input)).map(Self.word)
            }
        case .blsMapFp: return finish(gas - 5500) { BLS12.mapFpToG1(Array(input)) }
        case .blsMapFp2: return finish(gas - 23800) { BLS12.mapFp2ToG2(Array(input)) }
        case .pointEvaluation: return finish(gas - 50000) { Self.evaluatePoint(Array(input)) }
        default: return nil
        }
    }

    /// Runs `body` when the gas suffices; -1 when it does not or the input is invalid.
    private func finish(_ left: Int64, _ body: () -> [UInt8]?) -> Int64 {
        guard left >= 0, let output = body() else { return -1 }
        setReturnData(output)
        return left
    }

    private static func word(_ flag: Bool) -> [UInt8] { UInt256(flag).bigEndianBytes }

    private static func multiScalarCost(_ count: Int, _ single: Int64, _ discounts: [Int64]) -> Int64 {
        if count == 0 { return 0 }
        return Int64(count) * single * discounts[min(count, discounts.count) - 1] / 1000
    }

    /// Input: versioned hash, z, y, commitment, proof. Output: 4096 and the order of the scalar field.
    private static func evaluatePoint(_ input: [UInt8]) -> [UInt8]? {
        guard input.count == 192 else { return nil }
        let commitment = Array(input[96..<144])
        var hash = SHA2.sha256(commitment)
        hash[0] = 1
        guard hash[...] == input[..<32],
            KZG.verify(
                commitment: commitment, z: Array(input[32..<64]), y: Array(input[64..<96]), proof: Array(input[144...]))
        else { return nil }
        let order = UInt256(
            0xffff_ffff_0000_0001, 0x53bd_a402_fffe_5bfe, 0x3339_d808_09a1_d805, 0x73ed_a753_299d_7d48)
        return UInt256(4096).bigEndianBytes + order.bigEndianBytes
    }

    /// Discounts in thousandths for 1, 2, … 128 pairs in G1 (EIP-2537).
    private static let discountsG1: [Int64] = [
        1000, 949, 848, 797, 764, 750, 738, 728, 719, 712, 705, 698, 692, 687, 682, 677,
        673, 669, 665, 661, 658, 654, 651, 648, 645, 642, 640, 637, 635, 632, 630, 627,
        625, 623, 621, 619, 617, 615, 613, 611, 609, 608, 606, 604, 603, 601, 599, 598,
        596, 595, 593, 592, 591, 589, 588, 586, 585, 584, 582, 581, 580, 579, 577, 576,
        575, 574, 573, 572, 570, 569, 568, 567, 566, 565, 564, 563, 562, 561, 560, 559,
        558, 557, 556, 555, 554, 553, 552, 551, 550, 549, 548, 547, 547, 546, 545, 544,
        543, 542, 541, 540, 540, 539, 538, 537, 536, 536, 535, 534, 533, 532, 532, 531,
        530, 529, 528, 528, 527, 526, 525, 525, 524, 523, 522, 522, 521, 520, 520, 519,
    ]

    /// Discounts in thousandths for 1, 2, … 128 pairs in G2 (EIP-2537).
    private static let discountsG2: [Int64] = [
        1000, 1000, 923, 884, 855, 832, 812, 796, 782, 770, 759, 749, 740, 732, 724, 717,
        711, 704, 699, 693, 688, 683, 679, 674, 670, 666, 663, 659, 655, 652, 649, 646,
        643, 640, 637, 634, 632, 629, 627, 624, 622, 620, 618, 615, 613, 611, 609, 607,
        606, 604, 602, 600, 598, 597, 595, 593, 592, 590, 589, 587, 586, 584, 583, 582,
        580, 579, 578, 576, 575, 574, 573, 571, 570, 569, 568, 567, 566, 565, 563, 562,
        561, 560, 559, 558, 557, 556, 555, 554, 553, 552, 552, 551, 550, 549, 548, 547,
        546, 545, 545, 544, 543, 542, 541, 541, 540, 539, 538, 537, 537, 536, 535, 535,
        534, 533, 532, 532, 531, 530, 530, 529, 528, 528, 527, 526, 526, 525, 524, 524,
    ]
}
