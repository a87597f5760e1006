// What is known about a word: unsigned bounds and the bits that may be set.

import IR
import Primitives

/// The set of words `w` with `low <= w <= high` and `w & ~bits == 0`.
public struct ValueRange: Hashable, Sendable, BitwiseCopyable {
    public private(set) var low: UInt256
    public private(set) var high: UInt256
    public private(set) var bits: UInt256

    public static var full: ValueRange { ValueRange(low: 0, high: .max) }
    public static var boolean: ValueRange { ValueRange(low: 0, high: 1) }

    public init(_ word: UInt256) {
        low = word
        high = word
        bits = word
    }

    public init(low: UInt256 = 0, high: UInt256 = .max, bits: UInt256 = .max) {
        self.low = low
        self.high = min(high, bits)
        self.bits = bits & UInt256.mask(bits: self.high.significantBitCount)
    }

    /// Everything below 2 to the given power.
    public init(bitCount: Int) { self.init(high: UInt256.mask(bits: bitCount)) }

    /// The word if there is only one.
    public var constant: UInt256? { low == high ? low : nil }
    public var isBoolean: Bool { high <= 1 }
    /// True if no word is in the set: the code cannot be reached.
    public var isEmpty: Bool { low > high }
    public var isNonNegative: Bool { !high.isNegative }

    public func union(_ other: ValueRange) -> ValueRange {
        ValueRange(low: min(low, other.low), high: max(high, other.high), bits: bits | other.bits)
    }

    public func intersection(_ other: ValueRange) -> ValueRange {
        ValueRange(low: max(low, other.low), high: min(high, other.high), bits: bits & other.bits)
    }

    /// A larger range of few possible heights, so that iteration ends soon.
    public func widened() -> ValueRange {
        ValueRange(low: 0, high: UInt256.mask(bits: (high.significantBitCount + 7) / 8 * 8))
    }
}

extension ValueRange {
    /// The range of the results of an operation. Unknown operations give the full range.
    public static func result(_ opcode: IROpcode, _ x: [ValueRange], _ auxiliary: Int32) -> ValueRange {
        switch opcode {
        case .add, .sub, .mul, .div, .mod, .addmod, .mulmod: arithmetic(opcode, x)
        case .checkedAdd, .checkedSub, .checkedMul, .checkedDiv, .checkedMod, .checkedExp:
            checked(opcode, x, IntegerType(encoded: auxiliary))
        case .and, .or, .xor, .not, .shl, .shr, .sar, .byte, .signextend: bitwise(opcode, x)
        case .lt, .gt, .slt, .sgt, .eq, .iszero, .call, .callcode, .delegatecall, .staticcall: .boolean
        case .address, .origin, .caller, .coinbase, .create, .create2, .linkLibrary: ValueRange(bitCount: 160)
        case .calldatasize, .codesize, .returndatasize, .extcodesize, .msize, .gas, .allocate, .dataSize, .dataOffset:
            ValueRange(bitCount: 64)
        case .memoryGuard: ValueRange(low: 0x80, high: UInt256(UInt64(UInt32.max)))
        case .clz: ValueRange(high: 256)
        default: .full
        }
    }

    private static func arithmetic(_ opcode: IROpcode, _ x: [ValueRange]) -> ValueRange {
        switch opcode {
        case .add:
            let (high, overflow) = x[0].high.addingReportingOverflow(x[1].high)
            return overflow ? .full : ValueRange(low: x[0].low &+ x[1].low, high: high)
        case .sub:
            return x[0].low >= x[1].high ? ValueRange(low: x[0].low &- x[1].high, high: x[0].high &- x[1].low) : .full
        case .mul:
            let (high, overflow) = x[0].high.multipliedReportingOverflow(by: x[1].high)
            return overflow ? .full : ValueRange(low: x[0].low &* x[1].low, high: high)
        case .div:
            let low: UInt256 = x[1].low.isZero ? 0 : x[0].low / x[1].high
            return ValueRange(low: low, high: x[0].high / max(x[1].low, 1))
        case .mod:
            return ValueRange(high: min(x[0].high, x[1].high.isZero ? 0 : x[1].high &- 1))
        default: return ValueRange(high: x[2].high.isZero ? 0 : x[2].high &- 1)
        }
    }

    /// The result exists only if it is in the type, so sums and products are cut off at its bounds.
    private static func checked(_ opcode: IROpcode, _ x: [ValueRange], _ type: IntegerType) -> ValueRange {
        guard !type.isSigned else { return .full }
        let limit = UInt256.mask(bits: type.bits)
        switch opcode {
        case .checkedAdd:
            let (low, lowOverflow) = x[0].low.addingReportingOverflow(x[1].low)
            let (high, overflow) = x[0].high.addingReportingOverflow(x[1].high)
            return ValueRange(low: lowOverflow ? limit : min(low, limit), high: overflow ? limit : min(high, limit))
        case .checkedSub:
            let low = x[0].low >= x[1].high ? x[0].low &- x[1].high : 0
            return ValueRange(low: low, high: x[0].high >= x[1].low ? x[0].high &- x[1].low : 0)
        case .checkedMul:
            let (high, overflow) = x[0].high.multipliedReportingOverflow(by: x[1].high)
            return ValueRange(high: overflow ? limit : min(high, limit))
        case .checkedDiv: return ValueRange(high: x[0].high / max(x[1].low, 1))
        case .checkedMod: return ValueRange(high: min(x[0].high, x[1].high.isZero ? 0 : x[1].high &- 1))
        default: return ValueRange(high: limit)
        }
    }

    private static func bitwise(_ opcode: IROpcode, _ x: [ValueRange]) -> ValueRange {
        switch opcode {
        case .and: return ValueRange(high: min(x[0].high, x[1].high), bits: x[0].bits & x[1].bits)
        case .or: return ValueRange(low: max(x[0].low, x[1].low), bits: x[0].bits | x[1].bits)
        case .xor: return ValueRange(bits: x[0].bits | x[1].bits)
        case .not: return ValueRange(low: ~x[0].high, high: ~x[0].low)
        case .shl:
            guard let count = x[0].constant else { return .full }
            let isLossless = count < 256 && x[1].high.leadingZeroBitCount >= Int(clamping: count.saturatedUInt64)
            let bits = x[1].bits.shiftedLeft(count)
            return isLossless
                ? ValueRange(low: x[1].low.shiftedLeft(count), high: x[1].high.shiftedLeft(count), bits: bits)
                : ValueRange(bits: bits)
        case .shr:
            guard let count = x[0].constant else { return ValueRange(high: x[1].high.shiftedRight(x[0].low)) }
            return ValueRange(
                low: x[1].low.shiftedRight(count), high: x[1].high.shiftedRight(count),
                bits: x[1].bits.shiftedRight(count))
        case .sar: return x[1].isNonNegative ? bitwise(.shr, x) : .full
        case .byte: return ValueRange(high: 255)
        default:
            guard let index = x[0].constant, index < 31 else { return x[0].constant != nil ? x[1] : .full }
            return x[1].high.significantBitCount <= Int(index.w0) * 8 + 7 ? x[1] : .full
        }
    }
}
