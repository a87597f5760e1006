// What a known condition says about other values: constants, ranges and the outcome of other comparisons.

import IR
import Primitives

extension ValueNumbering {
    /// Records, for the current subtree, that a value is not 0 (`isTrue`) or that it is 0.
    mutating func assume(_ value: ValueID, isTrue: Bool) {
        var work = [(value: value, isTrue: isTrue)]
        // Each step looks at one operation of the condition; conditions are small.
        var budget = 32
        while let item = work.popLast(), budget > 0 {
            budget -= 1
            let value = resolve(item.value)
            guard !function.isConstant(value) else { continue }
            learn(value, item.isTrue, &work)
        }
    }

    private mutating func learn(_ value: ValueID, _ isTrue: Bool, _ work: inout [(value: ValueID, isTrue: Bool)]) {
        if !isTrue {
            setKnown(value, constant(0))
        } else if ranges[value.index].isBoolean {
            setKnown(value, constant(1))
        } else if ranges[value.index].low.isZero {
            setRange(value, ranges[value.index].intersection(ValueRange(low: 1)))
            let zero = constant(0)
            record(ExpressionKey(.iszero, [value], 0), zero)
        }
        let id = function.definingInstruction(value)
        guard !id.isNone else { return }
        let operands = function.operands(id).map { resolve($0) }
        switch function[id].opcode {
        case .iszero: work.append((operands[0], !isTrue))
        case .lt: learnLess(operands[0], operands[1], isTrue)
        case .slt where !isTrue && function.constant(operands[1]) == 0:
            let range = ranges[operands[0].index]
            setRange(operands[0], range.intersection(ValueRange(bitCount: 255)))
        case .eq where isTrue, .xor where !isTrue, .sub where !isTrue: learnEqual(operands[0], operands[1])
        case .or where !isTrue: for operand in operands { work.append((operand, false)) }
        case .and where isTrue: for operand in operands { work.append((operand, true)) }
        default: break
        }
    }

    private mutating func learnLess(_ left: ValueID, _ right: ValueID, _ isTrue: Bool) {
        if isTrue {
            narrow(left, below: ranges[right.index].high, strictly: true)
            narrow(right, above: ranges[left.index].low, strictly: true)
            let zero = constant(0)
            record(ExpressionKey(.lt, [right, left], 0), zero)
            record(ExpressionKey(.eq, Self.ordered(left, right, function), 0), zero)
        } else {
            narrow(left, above: ranges[right.index].low, strictly: false)
            narrow(right, below: ranges[left.index].high, strictly: false)
            record(ExpressionKey(.lt, [left, right], 0), constant(0))
        }
    }

    private mutating func learnEqual(_ left: ValueID, _ right: ValueID) {
        if function.isConstant(right) {
            setKnown(left, right)
        } else if function.isConstant(left) {
            setKnown(right, left)
        } else {
            let both = ranges[left.index].intersection(ranges[right.index])
            setRange(left, both)
            setRange(right, both)
            record(ExpressionKey(.lt, [left, right], 0), constant(0))
            record(ExpressionKey(.lt, [right, left], 0), constant(0))
            record(ExpressionKey(.eq, Self.ordered(left, right, function), 0), constant(1))
        }
    }

    private mutating func narrow(_ value: ValueID, below high: UInt256, strictly: Bool) {
        if strictly, high.isZero { return }
        setRange(value, ranges[value.index].intersection(ValueRange(high: strictly ? high &- 1 : high)))
    }

    private mutating func narrow(_ value: ValueID, above low: UInt256, strictly: Bool) {
        if strictly, low == .max { return }
        setRange(value, ranges[value.index].intersection(ValueRange(low: strictly ? low &+ 1 : low)))
    }

    /// A checked operation that got past its check says something about its operands.
    mutating func learnFromSuccess(_ opcode: IROpcode, _ operands: [ValueID], _ auxiliary: Int32) {
        switch opcode {
        case .checkedSub where !IntegerType(encoded: auxiliary).isSigned:
            learnLess(operands[0], operands[1], false)
            record(ExpressionKey(.sub, operands, 0), result(of: opcode, operands, auxiliary))
        case .checkedAdd, .checkedMul:
            let plain: IROpcode = opcode == .checkedAdd ? .add : .mul
            record(ExpressionKey(plain, operands, 0), result(of: opcode, operands, auxiliary))
        case .checkedDiv, .checkedMod: assume(operands[1], isTrue: true)
        default: break
        }
    }

    private func result(of opcode: IROpcode, _ operands: [ValueID], _ auxiliary: Int32) -> ValueID {
        lookUp(opcode, operands, auxiliary) ?? operands[0]
    }

    /// The order of the operands of a commutative operation: constants last, otherwise by id.
    static func ordered(_ left: ValueID, _ right: ValueID, _ function: IRFunction) -> [ValueID] {
        let isSwapped =
            function.isConstant(left) != function.isConstant(right) ? function.isConstant(left) : left > right
        return isSwapped ? [right, left] : [left, right]
    }
}
