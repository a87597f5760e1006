import BigInt
import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Unary and binary operators.
extension FunctionLowering {
    // MARK: Unary

    func lowerUnary(_ id: NodeID, _ node: AST.UnaryOperation, _ type: TypeID) -> Value {
        let function = analysis.operatorFunction(of: id)
        if !function.isNone { return callOperator(function, [node.operand], type) }
        switch node.operation {
        case .delete:
            let destination = lowerDestination(node.operand)
            setSpan(id)
            delete(destination)
            return Value(type)
        case .increment, .decrement:
            let destination = lowerDestination(node.operand)
            setSpan(id)
            let old = read(destination)
            let operation: BinaryOperator = node.operation == .increment ? .add : .subtract
            let new = Value(type, arithmetic(operation, type, old, Value(type, e.k(1))))
            write(new, to: destination)
            return node.isPrefix ? new : old
        case .not: return Value(type, e.isZero(lower(node.operand).parts[0]))
        case .bitNot:
            let operand = lower(node.operand)
            setSpan(id)
            return Value(type, e.cleanup(e.not(operand.parts[0]), layouts.layout(of: type)))
        case .negate:
            let operand = lower(node.operand)
            setSpan(id)
            return Value(type, arithmetic(.subtract, type, Value(type, e.k(0)), operand))
        }
    }

    private func callOperator(_ function: NodeID, _ operands: [NodeID], _ type: TypeID) -> Value {
        let node = tree.get(AST.FunctionDefinition.self, function)
        let values = operands.map { lower($0) }
        let parameters = analysis.parameters(of: node.parameters)
        let arguments = zip(values, parameters).flatMap { value, parameter in
            convert(value, to: analysis.type(of: parameter)).parts.array
        }
        let results = e.call(unit.function(function), arguments, results: contract.partCount(of: type))
        return Value(type, Parts(results))
    }

    // MARK: Binary

    func lowerBinary(_ id: NodeID, _ node: AST.BinaryOperation, _ type: TypeID) -> Value {
        let function = analysis.operatorFunction(of: id)
        if !function.isNone { return callOperator(function, [node.left, node.right], type) }
        if node.operation.isBoolean { return lowerShortCircuit(node, type) }
        let common = analysis.commonType(of: id)
        if let constant = constantWord(common), !node.operation.isComparison { return Value(common, constant) }
        let left = lower(node.left)
        let right = lower(node.right)
        setSpan(id)
        if node.operation.isComparison { return Value(type, compare(node.operation, left, right, common)) }
        if node.operation.isShift {
            let amount = convert(right, to: mobileType(right.type))
            return Value(type, shift(node.operation, convert(left, to: common), amount))
        }
        if node.operation == .exponentiate {
            let exponent = convert(right, to: mobileType(right.type))
            if !isUnchecked, let base = types.rational(of: left.type)?.numerator {
                return Value(type, power(ofConstant: base, common, exponent))
            }
            return Value(type, power(common, convert(left, to: common), exponent))
        }
        let a = convert(left, to: common)
        let b = convert(right, to: common)
        return Value(type, arithmetic(node.operation, common, a, b))
    }

    private func lowerShortCircuit(_ node: AST.BinaryOperation, _ type: TypeID) -> Value {
        let left = lowerCondition(node.left)
        let result = e.variable(left)
        let condition = node.operation == .or ? e.isZero(left) : left
        e.ifThen(condition) { self.e.set(result, self.lowerCondition(node.right)) }
        return Value(type, e.get(result))
    }

    private func compare(_ operation: BinaryOperator, _ left: Value, _ right: Value, _ common: TypeID) -> V {
        let a = convert(left, to: common).parts
        let b = convert(right, to: common).parts
        let layout = layouts.layout(of: common)
        if case .fixedPoint = layouts.kind(layout) { e.refuseFixedPoint() }
        var isSigned = false
        if case .integer(_, true) = layouts.kind(layout) { isSigned = true }
        switch operation {
        case .equal, .notEqual:
            var equal = e.eq(a[0], b[0])
            if layouts.kind(layout) == .externalFunction { equal = e.and(equal, e.eq(a[1], b[1])) }
            return operation == .equal ? equal : e.isZero(equal)
        case .lessThan: return isSigned ? e.slt(a[0], b[0]) : e.lt(a[0], b[0])
        case .greaterThan: return isSigned ? e.sgt(a[0], b[0]) : e.gt(a[0], b[0])
        case .lessThanOrEqual: return e.isZero(isSigned ? e.sgt(a[0], b[0]) : e.gt(a[0], b[0]))
        default: return e.isZero(isSigned ? e.slt(a[0], b[0]) : e.lt(a[0], b[0]))
        }
    }

    /// Arithmetic and bit operations on two clean operands of one type.
    func arithmetic(_ operation: BinaryOperator, _ type: TypeID, _ left: Value, _ right: Value) -> V {
        let a = left.parts[0]
        let b = right.parts[0]
        let layout = layouts.layout(of: type)
        switch operation {
        case .bitAnd: return e.and(a, b)
        case .bitOr: return e.or(a, b)
        case .bitXor: return e.xor(a, b)
        default: break
        }
        guard case .integer(let bits, let signed) = layouts.kind(layout) else {
            if case .fixedPoint = layouts.kind(layout) { e.refuseFixedPoint() }
            return a
        }
        let integer = IntegerType(bits: bits, isSigned: signed)
        switch operation {
        case .divide where !isUnchecked: return e.builder.checked(.checkedDiv, a, b, integer)
        case .divide:
            e.panicIf(e.isZero(b), .divisionByZero)
            return e.cleanup(signed ? e.sdiv(a, b) : e.div(a, b), layout)
        case .modulo: return e.builder.checked(.checkedMod, a, b, integer)
        case .add:
            return isUnchecked ? e.cleanup(e.add(a, b), layout) : e.builder.checked(.checkedAdd, a, b, integer)
        case .subtract:
            return isUnchecked ? e.cleanup(e.sub(a, b), layout) : e.builder.checked(.checkedSub, a, b, integer)
        case .multiply:
            return isUnchecked ? e.cleanup(e.mul(a, b), layout) : e.builder.checked(.checkedMul, a, b, integer)
        default: return a
        }
    }

    private func power(_ type: TypeID, _ base: Value, _ exponent: Value) -> V {
        let layout = layouts.layout(of: type)
        guard case .integer(let bits, let signed) = layouts.kind(layout) else { return base.parts[0] }
        if isUnchecked { return e.cleanup(e.exp(base.parts[0], exponent.parts[0]), layout) }
        return e.builder.checked(
            .checkedExp, base.parts[0], exponent.parts[0], IntegerType(bits: bits, isSigned: signed))
    }

    /// Of a constant base, the largest exponent whose power fits the type is known.
    private func power(ofConstant base: BigInt, _ type: TypeID, _ exponent: Value) -> V {
        if base.magnitude > 1 {
            let range = types.range(ofInteger: type)
            var largest = 0
            var value = BigInt(1)
            while largest < 256, range.contains(value * base) {
                value *= base
                largest += 1
            }
            e.panicIf(e.gt(exponent.parts[0], e.k(largest)), .arithmetic)
        }
        if base == -1 { return e.sub(e.k(1), e.shl(e.k(1), e.and(exponent.parts[0], e.k(1)))) }
        return e.exp(e.k(UInt256(base)), exponent.parts[0])
    }

    /// Shifts never check: bits that leave the type are lost.
    func shift(_ operation: BinaryOperator, _ left: Value, _ amount: Value) -> V {
        let layout = layouts.layout(of: left.type)
        let value = left.parts[0]
        if operation == .shiftLeft { return e.cleanup(e.shl(amount.parts[0], value), layout) }
        if case .integer(_, true) = layouts.kind(layout) { return e.sar(amount.parts[0], value) }
        let shifted = e.shr(amount.parts[0], value)
        return layouts.isLeftAligned(layout) ? e.cleanup(shifted, layout) : shifted
    }
}
