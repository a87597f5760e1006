// Evaluates pure operations on constants.

import IR
import Primitives

/// Folding of operations whose operands are all known.
public enum ConstantFolding {
    /// The result of a pure EVM operation on words (up to three operands); nil for operations that are not folded.
    public static func fold(_ opcode: IROpcode, _ a: UInt256, _ b: UInt256 = 0, _ c: UInt256 = 0) -> UInt256? {
        switch opcode {
        case .add: a &+ b
        case .mul: a &* b
        case .sub: a &- b
        case .div: b.isZero ? 0 : a / b
        case .sdiv: b.isZero ? 0 : a.signedDivided(by: b)
        case .mod: b.isZero ? 0 : a % b
        case .smod: b.isZero ? 0 : a.signedRemainder(dividingBy: b)
        case .addmod: c.isZero ? 0 : a.addingModulo(b, c)
        case .mulmod: c.isZero ? 0 : a.multipliedModulo(b, c)
        case .exp: a.power(b)
        case .signextend: b.signExtended(fromByte: a)
        case .lt: UInt256(a < b)
        case .gt: UInt256(a > b)
        case .slt: UInt256(a.isSignedLess(than: b))
        case .sgt: UInt256(b.isSignedLess(than: a))
        case .eq: UInt256(a == b)
        case .iszero: UInt256(a.isZero)
        case .and: a & b
        case .or: a | b
        case .xor: a ^ b
        case .not: ~a
        case .byte: b.byte(at: a)
        case .shl: b.shiftedLeft(a)
        case .shr: b.shiftedRight(a)
        case .sar: b.arithmeticShiftedRight(a)
        case .clz: UInt256(UInt64(a.leadingZeroBitCount))
        default: nil
        }
    }

    /// The result of a checked operation on clean words if it does not panic.
    public static func foldChecked(
        _ opcode: IROpcode, _ a: UInt256, _ b: UInt256, _ type: IntegerType
    ) -> UInt256? {
        type.isSigned ? foldSigned(opcode, a, b, type) : foldUnsigned(opcode, a, b, type)
    }

    private static func foldUnsigned(
        _ opcode: IROpcode, _ a: UInt256, _ b: UInt256, _ type: IntegerType
    ) -> UInt256? {
        let result: (partialValue: UInt256, overflow: Bool)
        switch opcode {
        case .checkedAdd: result = a.addingReportingOverflow(b)
        case .checkedSub: result = a.subtractingReportingOverflow(b)
        case .checkedMul: result = a.multipliedReportingOverflow(by: b)
        case .checkedDiv: return b.isZero ? nil : a / b
        case .checkedMod: return b.isZero ? nil : a % b
        default: return nil
        }
        return !result.overflow && result.partialValue <= UInt256.mask(bits: type.bits) ? result.partialValue : nil
    }

    /// Signed operations fold only while the magnitudes are small, so that nothing wraps on the way.
    private static func foldSigned(
        _ opcode: IROpcode, _ a: UInt256, _ b: UInt256, _ type: IntegerType
    ) -> UInt256? {
        guard a.magnitude.significantBitCount < 127, b.magnitude.significantBitCount < 127 else { return nil }
        let result: UInt256
        switch opcode {
        case .checkedAdd: result = a &+ b
        case .checkedSub: result = a &- b
        case .checkedMul: result = a &* b
        case .checkedDiv where !b.isZero: result = a.signedDivided(by: b)
        case .checkedMod where !b.isZero: result = a.signedRemainder(dividingBy: b)
        default: return nil
        }
        return result.signExtended(fromByte: UInt256(UInt64(type.bits / 8 - 1))) == result ? result : nil
    }
}
