// Constant evaluation where types of expressions are not known yet: array lengths and storage bases.

import BigInt
import SoliditySyntax

/// A constant with the type it is computed in (a rational type, or the integer type of a constant variable).
struct ConstantValue {
    var type: TypeID
    var value: Rational
}

extension Checker {
    /// The value of a constant expression; nil if it is not one.
    mutating func evaluateConstant(_ node: NodeID) -> ConstantValue? {
        guard !node.isNone, !isAborted else { return nil }
        if let known = constants[node] { return known }
        let result: ConstantValue?
        switch tree.kind(node) {
        case .literal:
            let type = literalType(node)
            result = types.rational(of: type).map { ConstantValue(type: type, value: $0) }
        case .identifier:
            let reference = analysis.reference(of: node).node
            guard let variable = tree.find(AST.VariableDeclaration.self, reference),
                variable.mutability == .constant
            else { return nil }
            result = evaluateConstantVariable(reference, variable)
        case .tupleExpression:
            let tuple = tree.get(AST.TupleExpression.self, node)
            guard !tuple.isInlineArray, tuple.components.count == 1 else { return nil }
            result = evaluateConstant(tree.node(tuple.components, 0))
        case .unaryOperation: result = evaluateUnary(node)
        case .binaryOperation: result = evaluateBinaryChain(node)
        default: return nil
        }
        if let result { constants[node] = result }
        return result
    }

    private mutating func evaluateConstantVariable(
        _ node: NodeID, _ variable: AST.VariableDeclaration
    ) -> ConstantValue? {
        if let known = constants[node] { return known }
        let type = type(of: node)
        guard !variable.value.isNone, !type.isNone else { return nil }
        constantDepth += 1
        defer { constantDepth -= 1 }
        if constantDepth > 32 {
            fatal(
                .circularConstant, at: node,
                "the value of this constant depends on itself, or its definition is too deep")
            return nil
        }
        guard let value = evaluateConstant(variable.value), let result = convert(value.value, to: type) else {
            return nil
        }
        constants[node] = result
        return result
    }

    private mutating func convert(_ value: Rational, to type: TypeID) -> ConstantValue? {
        switch types[type].kind {
        case .rational: return ConstantValue(type: types.rational(value), value: value)
        case .integer:
            let range = types.range(ofInteger: type)
            if Rational(range.upperBound) < value || value < Rational(range.lowerBound) { return nil }
            return ConstantValue(type: type, value: Rational(value.truncated))
        default: return nil
        }
    }

    private mutating func evaluateUnary(_ node: NodeID) -> ConstantValue? {
        let operation = tree.get(AST.UnaryOperation.self, node)
        guard let operand = evaluateConstant(operation.operand) else { return nil }
        let type = unaryResult(operation.operation, operand.type).type
        guard !type.isNone, let converted = convert(operand.value, to: type),
            let value = Rational.evaluate(operation.operation, converted.value)
        else { return nil }
        guard let result = convert(value, to: type) else {
            fatal(.constantOverflow, at: node, "the value of this constant expression does not fit its type")
            return nil
        }
        return result
    }

    private mutating func evaluateBinaryChain(_ node: NodeID) -> ConstantValue? {
        var spine: [NodeID] = []
        var left = node
        while constants[left] == nil, let operation = tree.find(AST.BinaryOperation.self, left) {
            spine.append(left)
            left = operation.left
        }
        guard var value = evaluateConstant(left) else { return nil }
        for next in spine.reversed() {
            let operation = tree.get(AST.BinaryOperation.self, next)
            guard let right = evaluateConstant(operation.right),
                let result = evaluateBinary(next, operation.operation, value, right)
            else { return nil }
            constants[next] = result
            value = result
        }
        return value
    }

    private mutating func evaluateBinary(
        _ node: NodeID, _ operation: BinaryOperator, _ left: ConstantValue, _ right: ConstantValue
    ) -> ConstantValue? {
        if operation.isComparison { return nil }
        let type = binaryResult(operation, left.type, right.type).type
        if type.isNone {
            fatal(
                .constantOperator, at: node,
                "`\(operation.text)` is not defined for \(name(left.type)) and \(name(right.type))")
            return nil
        }
        guard let a = convert(left.value, to: type), let b = convert(right.value, to: type),
            let value = Rational.evaluate(operation, a.value, b.value)
        else { return nil }
        guard let result = convert(value, to: type) else {
            fatal(.constantUnaryOverflow, at: node, "the value of this constant expression does not fit its type")
            return nil
        }
        return result
    }

    /// The type of a literal, or `.none` if it is malformed.
    mutating func literalType(_ node: NodeID) -> TypeID {
        let literal = tree.get(AST.Literal.self, node)
        switch literal.literalKind {
        case .bool: return .bool
        case .string, .unicodeString, .hexString: return types.stringLiteral(Array(interner.bytes(literal.value)))
        case .number:
            let key = Int(literal.value.rawValue) << 8 | Int(literal.subdenomination.rawValue)
            if let known = literalTypes[key] { return known }
            let bytes = interner.bytes(literal.value)
            guard let value = Rational(literal: bytes, unit: literal.subdenomination) else { return .none }
            var byteWidth = 0
            if isHexNumber(bytes) {
                let digits = bytes.count { $0 != UInt8(ascii: "_") } - 2
                if digits % 2 == 0, digits / 2 <= 32 { byteWidth = digits / 2 }
            }
            let type = types.rational(value, byteWidth: byteWidth)
            literalTypes[key] = type
            return type
        }
    }

    mutating func isHexNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count > 1 && bytes[bytes.startIndex] == UInt8(ascii: "0")
            && bytes[bytes.startIndex + 1] == UInt8(ascii: "x")
    }
}
