// Expansion of checked arithmetic. Operands are clean words of the type; so is the result.

import IR
import Primitives

extension FunctionExpander {
    mutating func expandArithmetic(
        _ id: InstructionID, _ opcode: IROpcode, _ left: ValueID, _ right: ValueID, _ type: IntegerType
    ) {
        switch opcode {
        case .checkedAdd: expandAddition(id, left, right, type)
        case .checkedSub: expandSubtraction(id, left, right, type)
        case .checkedMul: expandMultiplication(id, left, right, type)
        case .checkedDiv: expandDivision(id, left, right, type)
        case .checkedMod:
            panic(if: emit(.iszero, right), 0x12)
            _ = define(id, type.isSigned ? .smod : .mod, left, right)
        default: expandPower(id, left, right, type)
        }
    }

    /// Panics if a signed result that did not wrap 256 bits is not in the type: then its sign extension differs.
    private mutating func panicUnlessSigned(_ value: ValueID, _ type: IntegerType) {
        let extended = emit(.signextend, constant(UInt256(UInt64(type.bits / 8 - 1))), value)
        panic(if: emit(.xor, extended, value), 0x11)
    }

    private mutating func panicIfAbove(_ value: ValueID, _ type: IntegerType) {
        panic(if: emit(.gt, value, constant(UInt256.mask(bits: type.bits))), 0x11)
    }

    private mutating func expandAddition(
        _ id: InstructionID, _ left: ValueID, _ right: ValueID, _ type: IntegerType
    ) {
        let sum = define(id, .add, left, right)
        if type.bits < 256 { return type.isSigned ? panicUnlessSigned(sum, type) : panicIfAbove(sum, type) }
        // The constant operand makes the comparison one that later passes understand.
        let (variable, other) = word(left) == nil ? (left, right) : (right, left)
        if !type.isSigned { return panic(if: emit(.gt, variable, sum), 0x11) }
        // Adding a negative number must make the sum smaller, adding another one must not.
        panic(if: emit(.xor, emit(.slt, sum, variable), emit(.slt, other, constant(0))), 0x11)
    }

    private mutating func expandSubtraction(
        _ id: InstructionID, _ left: ValueID, _ right: ValueID, _ type: IntegerType
    ) {
        if !type.isSigned {
            panic(if: emit(.lt, left, right), 0x11)
            _ = define(id, .sub, left, right)
            return
        }
        let difference = define(id, .sub, left, right)
        if type.bits < 256 { return panicUnlessSigned(difference, type) }
        panic(if: emit(.xor, emit(.sgt, difference, left), emit(.slt, right, constant(0))), 0x11)
    }

    private mutating func expandMultiplication(
        _ id: InstructionID, _ left: ValueID, _ right: ValueID, _ type: IntegerType
    ) {
        let product = define(id, .mul, left, right)
        if type.bits <= 128 { return type.isSigned ? panicUnlessSigned(product, type) : panicIfAbove(product, type) }
        let (divisor, other) = word(right) != nil ? (right, left) : (left, right)
        if let known = word(divisor), known.isZero { return }
        let quotient = emit(type.isSigned ? .sdiv : .div, product, divisor)
        if word(divisor) != nil {
            panic(if: emit(.xor, quotient, other), 0x11)
        } else {
            let isExact = emit(.or, emit(.iszero, divisor), emit(.eq, quotient, other))
            panic(if: emit(.iszero, isExact), 0x11)
        }
        if type.bits < 256 {
            type.isSigned ? panicUnlessSigned(product, type) : panicIfAbove(product, type)
        } else if type.isSigned {
            // -1 * minimum wraps to the minimum, and dividing that by -1 gives the minimum again.
            let minimum = constant(UInt256(1) << 255)
            let isWrapped = emit(.and, emit(.eq, divisor, constant(.max)), emit(.eq, other, minimum))
            panic(if: isWrapped, 0x11)
        }
    }

    private mutating func expandDivision(
        _ id: InstructionID, _ left: ValueID, _ right: ValueID, _ type: IntegerType
    ) {
        panic(if: emit(.iszero, right), 0x12)
        guard type.isSigned else {
            _ = define(id, .div, left, right)
            return
        }
        let minimum = constant((UInt256(1) << UInt64(type.bits - 1)).negated)
        panic(if: emit(.and, emit(.eq, left, minimum), emit(.eq, right, constant(.max))), 0x11)
        _ = define(id, .sdiv, left, right)
    }

    // MARK: Powers

    private mutating func expandPower(
        _ id: InstructionID, _ base: ValueID, _ exponent: ValueID, _ type: IntegerType
    ) {
        if let known = word(exponent), known.isZero { return replace(id, by: 1) }
        if let known = word(exponent), known == 1 { return replace(id, by: base) }
        if let known = word(exponent), known == 2 { return expandMultiplication(id, base, base, type) }
        let limit = UInt256.mask(bits: type.isSigned ? type.bits - 1 : type.bits)
        if let known = word(base), !known.isNegative || !type.isSigned {
            if known.isZero { return _ = define(id, .iszero, exponent) }
            if known == 1 { return replace(id, by: 1) }
            panic(if: emit(.gt, exponent, constant(Self.largestExponent(known, limit))), 0x11)
            _ = known == 2 ? define(id, .shl, exponent, constant(1)) : define(id, .exp, base, exponent)
            return
        }
        if !type.isSigned, let known = word(exponent) {
            panic(if: emit(.gt, base, constant(Self.largestBase(known, limit))), 0x11)
            _ = define(id, .exp, base, exponent)
            return
        }
        if let known = word(exponent) { return expandSignedPower(id, base, exponent, known, limit) }
        let helper = helpers.function(for: .power)
        guard type.isSigned else { return call(id, helper, base, exponent, constant(limit)) }
        expandSignedPower(id, base, exponent, limit, helper)
    }

    /// With a constant exponent the bases whose power fits the type are a range around 0; there `exp` is exact.
    private mutating func expandSignedPower(
        _ id: InstructionID, _ base: ValueID, _ exponent: ValueID, _ known: UInt256, _ limit: UInt256
    ) {
        let highest = Self.largestBase(known, limit)
        let isOdd = known & 1 == 1
        let lowest = isOdd ? Self.largestBase(known, limit &+ 1) : highest
        let shifted = emit(.add, base, constant(lowest))
        panic(if: emit(.gt, shifted, constant(highest &+ lowest)), 0x11)
        _ = define(id, .exp, base, exponent)
    }

    /// The power of the magnitude, limited by what the sign of the result leaves, then the sign.
    private mutating func expandSignedPower(
        _ id: InstructionID, _ base: ValueID, _ exponent: ValueID, _ limit: UInt256, _ helper: FunctionID
    ) {
        let isBaseNegative = emit(.slt, base, constant(0))
        let isNegative = emit(.and, isBaseNegative, exponent)
        let baseSign = emit(.sub, constant(0), isBaseNegative)
        let magnitude = emit(.sub, emit(.xor, base, baseSign), baseSign)
        let bound = emit(.add, constant(limit), isNegative)
        let call = function.append(
            .invoke, [magnitude, exponent, bound], auxiliary: helper.rawValue, resultCount: 1, span: function[id].span,
            to: current)
        let sign = emit(.sub, constant(0), isNegative)
        _ = define(id, .sub, emit(.xor, function.result(call), sign), sign)
    }

    private mutating func call(_ id: InstructionID, _ helper: FunctionID, _ arguments: ValueID...) {
        function.rewrite(id, .invoke, arguments, auxiliary: helper.rawValue)
        function[current].instructions.append(id)
    }

    /// The largest exponent whose power of `base` (at least 2) does not exceed the limit.
    static func largestExponent(_ base: UInt256, _ limit: UInt256) -> UInt256 {
        var exponent = UInt256.zero
        var rest = limit
        while rest >= base {
            rest = rest / base
            exponent &+= 1
        }
        return exponent
    }

    /// The largest base whose power with `exponent` (at least 2) does not exceed the limit, by bisection.
    static func largestBase(_ exponent: UInt256, _ limit: UInt256) -> UInt256 {
        guard exponent < 256 else { return 1 }
        var low = UInt256.one
        var high = UInt256(1) << 128
        while low < high {
            let middle = (low &+ high &+ 1) >> 1
            if largestExponent(middle, limit) >= exponent { low = middle } else { high = middle &- 1 }
        }
        return low
    }
}
