// Reference arithmetic of the evaluator: plain EVM operations, and checked operations by sign and magnitude.

import IR
import Primitives

enum Arithmetic {
    /// The result of a pure EVM operation, or nil for other opcodes.
    static func evaluate(_ opcode: IROpcode, _ x: [UInt256]) -> UInt256? {
        switch opcode {
        case .add: x[0] &+ x[1]
        case .mul: x[0] &* x[1]
        case .sub: x[0] &- x[1]
        case .div: x[1].isZero ? 0 : x[0] / x[1]
        case .sdiv: x[1].isZero ? 0 : x[0].signedDivided(by: x[1])
        case .mod: x[1].isZero ? 0 : x[0] % x[1]
        case .smod: x[1].isZero ? 0 : x[0].signedRemainder(dividingBy: x[1])
        case .addmod: x[0].addingModulo(x[1], x[2])
        case .mulmod: x[0].multipliedModulo(x[1], x[2])
        case .exp: x[0].power(x[1])
        case .signextend: x[1].signExtended(fromByte: x[0])
        case .lt: UInt256(x[0] < x[1])
        case .gt: UInt256(x[0] > x[1])
        case .slt: UInt256(x[0].isSignedLess(than: x[1]))
        case .sgt: UInt256(x[1].isSignedLess(than: x[0]))
        case .eq: UInt256(x[0] == x[1])
        case .iszero: UInt256(x[0].isZero)
        case .and: x[0] & x[1]
        case .or: x[0] | x[1]
        case .xor: x[0] ^ x[1]
        case .not: ~x[0]
        case .byte: x[1].byte(at: x[0])
        case .shl: x[1].shiftedLeft(x[0])
        case .shr: x[1].shiftedRight(x[0])
        case .sar: x[1].arithmeticShiftedRight(x[0])
        case .clz: UInt256(UInt64(x[0].leadingZeroBitCount))
        default: nil
        }
    }
}

/// A checked result: a word, or the panic code.
enum CheckedResult: Equatable {
    case value(UInt256)
    case panic(Int32)
}

/// An integer as sign and magnitude; `isHuge` when the magnitude does not fit 256 bits.
private struct SignedMagnitude {
    var isNegative: Bool
    var magnitude: UInt256
    var isHuge = false

    init(_ word: UInt256, _ type: IntegerType) {
        isNegative = type.isSigned && word.isNegative
        magnitude = isNegative ? word.negated : word
    }

    init(isNegative: Bool, magnitude: UInt256, isHuge: Bool) {
        self.isNegative = isNegative && !(magnitude.isZero && !isHuge)
        self.magnitude = magnitude
        self.isHuge = isHuge
    }

    var negated: SignedMagnitude { SignedMagnitude(isNegative: !isNegative, magnitude: magnitude, isHuge: isHuge) }

    static func + (left: SignedMagnitude, right: SignedMagnitude) -> SignedMagnitude {
        if left.isNegative == right.isNegative {
            let (sum, overflow) = left.magnitude.addingReportingOverflow(right.magnitude)
            return SignedMagnitude(isNegative: left.isNegative, magnitude: sum, isHuge: overflow)
        }
        if left.magnitude >= right.magnitude {
            return SignedMagnitude(
                isNegative: left.isNegative, magnitude: left.magnitude &- right.magnitude, isHuge: false)
        }
        return SignedMagnitude(
            isNegative: right.isNegative, magnitude: right.magnitude &- left.magnitude, isHuge: false)
    }

    static func * (left: SignedMagnitude, right: SignedMagnitude) -> SignedMagnitude {
        let (high, low) = left.magnitude.multipliedFullWidth(by: right.magnitude)
        let isHuge = left.isHuge || right.isHuge || !high.isZero
        return SignedMagnitude(isNegative: left.isNegative != right.isNegative, magnitude: low, isHuge: isHuge)
    }

    func checked(_ type: IntegerType) -> CheckedResult {
        let bits = UInt64(type.isSigned ? type.bits - 1 : type.bits)
        if isHuge { return .panic(0x11) }
        let limit = UInt256.mask(bits: Int(bits))
        if !isNegative { return magnitude <= limit ? .value(magnitude) : .panic(0x11) }
        return type.isSigned && magnitude <= limit &+ 1 ? .value(magnitude.negated) : .panic(0x11)
    }
}

enum CheckedArithmetic {
    static func evaluate(_ opcode: IROpcode, _ a: UInt256, _ b: UInt256, _ type: IntegerType) -> CheckedResult {
        let left = SignedMagnitude(a, type)
        let right = SignedMagnitude(b, type)
        switch opcode {
        case .checkedAdd: return (left + right).checked(type)
        case .checkedSub: return (left + right.negated).checked(type)
        case .checkedMul: return (left * right).checked(type)
        case .checkedDiv:
            if b.isZero { return .panic(0x12) }
            return SignedMagnitude(
                isNegative: left.isNegative != right.isNegative, magnitude: left.magnitude / right.magnitude,
                isHuge: false
            ).checked(type)
        case .checkedMod:
            if b.isZero { return .panic(0x12) }
            return SignedMagnitude(
                isNegative: left.isNegative, magnitude: left.magnitude % right.magnitude, isHuge: false
            ).checked(type)
        default: return power(left, b, type)
        }
    }

    /// Multiplies step by step; a magnitude of at least 2 overflows within 256 steps.
    private static func power(_ base: SignedMagnitude, _ exponent: UInt256, _ type: IntegerType) -> CheckedResult {
        var result = SignedMagnitude(1, type)
        if base.magnitude < 2 {
            let isOne = exponent.isZero || !base.magnitude.isZero
            let isNegative = base.isNegative && exponent.w0 & 1 == 1
            return SignedMagnitude(isNegative: isNegative, magnitude: UInt256(isOne), isHuge: false).checked(type)
        }
        var rest = exponent
        while !rest.isZero, !result.isHuge {
            result = result * base
            rest &-= 1
        }
        return result.checked(type)
    }
}
