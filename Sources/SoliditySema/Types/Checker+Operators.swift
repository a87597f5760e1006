// Which builtin operators types have, and with what result.

import BigInt
import SoliditySyntax

/// The type of an operation's operands after conversion, or a reason why there is none.
struct OperatorResult {
    var type: TypeID
    var note: String?

    static func of(_ type: TypeID) -> OperatorResult { OperatorResult(type: type, note: nil) }
    static func none(_ note: String? = nil) -> OperatorResult { OperatorResult(type: .none, note: note) }
    var isNone: Bool { type.isNone }
}

extension Checker {
    mutating func unaryResult(_ operation: UnaryOperator, _ operand: TypeID) -> OperatorResult {
        let type = types[operand]
        if type.kind == .error { return .of(.error) }
        if operation == .delete { return canBeDeleted(type, operand) ? .of(.emptyTuple) : .none() }
        switch type.kind {
        case .integer:
            switch operation {
            case .negate: return type.isSigned ? .of(operand) : .none("only signed integers can be negated")
            case .increment, .decrement, .bitNot: return .of(operand)
            default: return .none()
            }
        case .fixedPoint:
            return operation == .negate || operation == .increment || operation == .decrement ? .of(operand) : .none()
        case .rational:
            guard let value = types.rational(of: operand), let result = Rational.evaluate(operation, value) else {
                return .none()
            }
            return .of(types.rational(result))
        case .fixedBytes: return operation == .bitNot ? .of(operand) : .none()
        case .bool: return operation == .not ? .of(.bool) : .none()
        default: return .none()
        }
    }

    private func canBeDeleted(_ type: Type, _ id: TypeID) -> Bool {
        switch type.kind {
        case .integer, .fixedPoint, .fixedBytes, .bool, .address, .enumeration, .function: return true
        case .contract: return !type.isSuper
        case .array, .structure: return type.location == .memory || type.location == .storage
        default: return false
        }
    }

    mutating func binaryResult(_ operation: BinaryOperator, _ left: TypeID, _ right: TypeID) -> OperatorResult {
        let type = types[left]
        let other = types[right]
        if type.kind == .error || other.kind == .error { return .of(.error) }
        switch type.kind {
        case .integer: return integerResult(operation, left, right, other)
        case .fixedPoint:
            let common = analysis.commonType(left, right)
            if operation.isComparison { return .of(common) }
            let isDefined = !operation.isBitwise && !operation.isShift && !operation.isBoolean
            return isDefined && operation != .exponentiate ? .of(common) : .none()
        case .rational: return rationalResult(operation, left, right, other)
        case .fixedBytes:
            if operation.isShift { return isShiftAmount(operation, right) ? .of(left) : .none() }
            let common = analysis.commonType(left, right)
            guard types[common].kind == .fixedBytes, !common.isNone else { return .none() }
            return operation.isComparison || operation.isBitwise ? .of(common) : .none()
        case .bool:
            guard other.kind == .bool else { return .none() }
            return operation == .equal || operation == .notEqual || operation.isBoolean ? .of(.bool) : .none()
        case .address, .contract, .enumeration:
            if type.kind == .address, !operation.isComparison {
                return .none("addresses have no arithmetic: convert to an integer first")
            }
            guard operation.isComparison, !type.isSuper else { return .none() }
            return .of(analysis.commonType(left, right))
        case .function: return functionResult(operation, left, right)
        default: return .none()
        }
    }

    private func isShiftAmount(_ operation: BinaryOperator, _ amount: TypeID) -> Bool {
        if operation == .unsignedShiftRight { return false }
        let type = types[amount]
        switch type.kind {
        case .integer: return !type.isSigned
        case .rational:
            guard let value = types.rational(of: amount), value.isInteger else { return false }
            let mobile = types.mobileType(amount)
            return !mobile.isNone && !types[mobile].isSigned
        default: return false
        }
    }

    private func integerResult(
        _ operation: BinaryOperator, _ left: TypeID, _ right: TypeID, _ other: Type
    ) -> OperatorResult {
        guard other.kind == .rational || other.kind == .fixedPoint || other.kind == .integer else { return .none() }
        if operation.isShift { return isShiftAmount(operation, right) ? .of(left) : .none() }
        if operation == .exponentiate {
            switch other.kind {
            case .integer:
                return other.isSigned ? .none("the exponent has to be unsigned") : .of(left)
            case .rational:
                guard let value = types.rational(of: right) else { return .none() }
                if !value.isInteger { return .none("the exponent is a fraction") }
                if types.mobileType(right).isNone { return .none("the exponent is too large") }
                return value.isNegative ? .none("the exponent is negative") : .of(left)
            default: return .none()
            }
        }
        let common = analysis.commonType(left, right)
        if common.isNone || operation.isBoolean { return .none() }
        return .of(common)
    }

    private mutating func rationalResult(
        _ operation: BinaryOperator, _ left: TypeID, _ right: TypeID, _ other: Type
    ) -> OperatorResult {
        guard let value = types.rational(of: left) else { return .none() }
        if other.kind == .integer || other.kind == .fixedPoint {
            if !value.isInteger { return .none("fractions cannot be combined with integer types") }
            if types.mobileType(left).isNone { return .none("the literal is too large") }
            let wide: TypeID = value.isNegative ? .int256 : .uint256
            if operation.isShift { return isShiftAmount(operation, right) ? .of(wide) : .none() }
            if operation == .exponentiate {
                if other.kind == .fixedPoint { return .none("the exponent is a fraction") }
                return other.isSigned ? .none("the exponent has to be unsigned") : .of(wide)
            }
            let common = analysis.commonType(left, right)
            return common.isNone ? .none() : binaryResult(operation, common, right)
        }
        guard other.kind == .rational, let otherValue = types.rational(of: right) else { return .none() }
        if operation.isComparison {
            let a = types.mobileType(left)
            let b = types.mobileType(right)
            return a.isNone || b.isNone ? .none() : binaryResult(operation, a, b)
        }
        guard let result = Rational.evaluate(operation, value, otherValue) else { return .none() }
        if !result.isWithinLimit { return .none("constants are limited to 4096 bits") }
        return .of(types.rational(result))
    }

    private func functionResult(_ operation: BinaryOperator, _ left: TypeID, _ right: TypeID) -> OperatorResult {
        guard operation == .equal || operation == .notEqual, let a = analysis.types.function(of: left),
            let b = analysis.types.function(of: right), a.kind == b.kind, a.kind == .internal || a.kind == .external,
            a.options.isDisjoint(with: [.gasSet, .valueSet, .saltSet, .boundFirstArgument]),
            b.options.isDisjoint(with: [.gasSet, .valueSet, .saltSet, .boundFirstArgument])
        else { return .none() }
        return .of(analysis.commonType(left, right))
    }
}
