// Simplification of one operation: folding, canonical operand order, ranges, checks that cannot fail, the rule table.

import IR
import Primitives

/// What an operation became.
enum Simplified {
    case value(ValueID)
    case operation(IROpcode, [ValueID], Int32)
}

extension ValueNumbering {
    mutating func simplify(
        _ opcode: IROpcode, _ operands: [ValueID], _ auxiliary: Int32, depth: Int
    ) -> Simplified {
        var operands = operands
        if opcode.info.isCommutative { operands = Self.ordered(operands[0], operands[1], function) }
        if opcode.isCheckedArithmetic { return simplifyChecked(opcode, operands, IntegerType(encoded: auxiliary)) }
        if let word = foldConstants(opcode, operands) { return .value(constant(word)) }
        if let value = simplifyByRange(opcode, operands) { return .value(value) }
        if depth < 8, let result = applyRules(opcode, operands, depth) { return result }
        return .operation(opcode, operands, auxiliary)
    }

    private func foldConstants(_ opcode: IROpcode, _ operands: [ValueID]) -> UInt256? {
        guard opcode.isEVM, !operands.isEmpty else { return nil }
        var words: [UInt256] = [0, 0, 0]
        for (index, operand) in operands.enumerated() {
            guard let word = function.constant(operand) else { return nil }
            words[index] = word
        }
        return ConstantFolding.fold(opcode, words[0], words[1], words[2])
    }

    // MARK: Ranges

    private mutating func simplifyByRange(_ opcode: IROpcode, _ operands: [ValueID]) -> ValueID? {
        func range(_ index: Int) -> ValueRange { ranges[operands[index].index] }
        switch opcode {
        case .and:
            for (value, mask) in [(0, 1), (1, 0)] {
                guard let word = function.constant(operands[mask]) else { continue }
                if (range(value).bits & ~word).isZero { return operands[value] }
                if (range(value).bits & word).isZero { return constant(0) }
                if let kept = maskedOperand(operands[value], word) {
                    return materialize(.and, [kept, operands[mask]], depth: 8)
                }
            }
        case .lt:
            if range(0).high < range(1).low { return constant(1) }
            if range(0).low >= range(1).high { return constant(0) }
            return compareWithoutOffset(operands)
        case .eq where range(0).intersection(range(1)).isEmpty: return constant(0)
        case .iszero where !range(0).low.isZero: return constant(0)
        case .slt where range(0).isNonNegative && range(1).isNonNegative:
            return materialize(.lt, operands, depth: 8)
        case .signextend:
            if let index = range(0).constant, index < 31,
                range(1).high.significantBitCount <= Int(index.w0) * 8 + 7
            {
                return operands[1]
            }
        case .div where range(0).high < range(1).low: return constant(0)
        case .mod where range(0).high < range(1).low: return operands[0]
        case .shr where range(1).high.shiftedRight(range(0).low).isZero: return constant(0)
        case .byte where range(0).constant.map { $0 < 32 && range(1).bits.byte(at: $0).isZero } ?? false:
            return constant(0)
        default: break
        }
        return divisionByPower(opcode, operands)
    }

    /// Under a mask, an operand of `or` whose bits the mask clears is not needed.
    private func maskedOperand(_ value: ValueID, _ mask: UInt256) -> ValueID? {
        let id = function.definingInstruction(value)
        guard !id.isNone, function[id].opcode == .or else { return nil }
        let (left, right) = (resolve(function.operand(id, 0)), resolve(function.operand(id, 1)))
        if (ranges[right.index].bits & mask).isZero { return left }
        if (ranges[left.index].bits & mask).isZero { return right }
        return nil
    }

    /// A comparison of `x + A` or `x - A`, which do not wrap, with a constant becomes one of `x`.
    private mutating func compareWithoutOffset(_ operands: [ValueID]) -> ValueID? {
        guard let side = operands.firstIndex(where: { function.isConstant($0) }),
            let bound = function.constant(operands[side])
        else { return nil }
        let id = function.definingInstruction(operands[1 - side])
        guard !id.isNone, function[id].opcode == .add || function[id].opcode == .sub else { return nil }
        let value = resolve(function.operand(id, 0))
        guard let offset = function.constant(resolve(function.operand(id, 1))), !function.isConstant(value) else {
            return nil
        }
        let isSum = function[id].opcode == .add
        let result: (partialValue: UInt256, overflow: Bool)
        if isSum {
            if ranges[value.index].high.addingReportingOverflow(offset).overflow { return nil }
            result = bound.subtractingReportingOverflow(offset)
        } else {
            if ranges[value.index].low < offset { return nil }
            result = bound.addingReportingOverflow(offset)
        }
        if result.overflow { return nil }
        let other = constant(result.partialValue)
        return materialize(.lt, side == 0 ? [other, value] : [value, other], depth: 8)
    }

    /// Division, remainder and multiplication by powers of two.
    private mutating func divisionByPower(_ opcode: IROpcode, _ operands: [ValueID]) -> ValueID? {
        guard opcode == .div || opcode == .mod || opcode == .mul, let word = function.constant(operands[1]),
            word.nonzeroBitCount == 1, word > 1
        else { return nil }
        let shift = constant(UInt256(UInt64(word.trailingZeroBitCount)))
        switch opcode {
        case .div: return materialize(.shr, [shift, operands[0]], depth: 8)
        case .mul: return materialize(.shl, [shift, operands[0]], depth: 8)
        default: return materialize(.and, [operands[0], constant(word &- 1)], depth: 8)
        }
    }

    // MARK: Checked arithmetic

    private mutating func simplifyChecked(_ opcode: IROpcode, _ operands: [ValueID], _ type: IntegerType) -> Simplified
    {
        let (left, right) = (operands[0], operands[1])
        if let a = function.constant(left), let b = function.constant(right),
            let word = ConstantFolding.foldChecked(opcode, a, b, type)
        {
            return .value(constant(word))
        }
        if let value = checkedIdentity(opcode, left, right) { return .value(value) }
        if cannotPanic(opcode, left, right, type) {
            let plain: IROpcode
            switch opcode {
            case .checkedAdd: plain = .add
            case .checkedSub: plain = .sub
            case .checkedMul: plain = .mul
            case .checkedDiv: plain = type.isSigned ? .sdiv : .div
            default: plain = type.isSigned ? .smod : .mod
            }
            return simplify(plain, operands, 0, depth: 1)
        }
        return .operation(opcode, operands, type.encoded)
    }

    private mutating func checkedIdentity(_ opcode: IROpcode, _ left: ValueID, _ right: ValueID) -> ValueID? {
        guard let word = function.constant(right) else { return nil }
        switch opcode {
        case .checkedAdd, .checkedSub: return word.isZero ? left : nil
        case .checkedMul: return word == 1 ? left : word.isZero ? right : nil
        case .checkedDiv: return word == 1 ? left : nil
        case .checkedMod: return word == 1 ? constant(0) : nil
        case .checkedExp: return word == 1 ? left : word.isZero ? constant(1) : nil
        default: return nil
        }
    }

    /// True if ranges or a known comparison show that the operation stays in its type.
    private func cannotPanic(_ opcode: IROpcode, _ left: ValueID, _ right: ValueID, _ type: IntegerType) -> Bool {
        let (a, b) = (ranges[left.index], ranges[right.index])
        let limit = UInt256.mask(bits: type.isSigned ? type.bits - 1 : type.bits)
        if type.isSigned {
            // Only operands known not to be negative are looked at.
            guard a.isNonNegative, b.isNonNegative else {
                return opcode == .checkedMod && !b.low.isZero
            }
        }
        switch opcode {
        case .checkedAdd:
            let (sum, overflow) = a.high.addingReportingOverflow(b.high)
            return !overflow && sum <= limit
        case .checkedSub:
            if type.isSigned || a.low >= b.high { return true }
            if let isLess = lookUp(.lt, [left, right]), function.constant(isLess) == 0 { return true }
            return false
        case .checkedMul:
            let (product, overflow) = a.high.multipliedReportingOverflow(by: b.high)
            return !overflow && product <= limit
        case .checkedDiv, .checkedMod: return !b.low.isZero
        default: return false
        }
    }
}
