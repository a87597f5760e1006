// Unary and binary operations, assignments, tuples, conditionals.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkUnary(_ node: NodeID) -> TypeID {
        let unary = tree.get(AST.UnaryOperation.self, node)
        let operation = unary.operation
        let modifies = operation == .increment || operation == .decrement || operation == .delete
        if modifies {
            checkLValue(unary.operand, isOrdinaryAssignment: false)
        } else {
            check(unary.operand)
        }
        let operand = unary.operand.isNone ? TypeID.error : type(of: unary.operand)
        var result = operand
        var isUserPure = true
        let builtin = unaryResult(operation, operand)
        if !builtin.isNone {
            result = builtin.type
        } else if let function = operatorDefinitions(operation.text, operand, isUnary: true).first {
            setReference(DeclarationID(function), of: node)
            isUserPure = false
            if let returned = attachableSignature(function)?.returns.first { result = returned }
        } else {
            let message = "`\(operation.text)` is not defined for \(name(operand))"
            if modifies {
                fatal(.incrementOperand, at: node, message)
            } else {
                report(.unaryOperatorType, at: node, message, help: builtin.note)
            }
        }
        set(.isPure, !modifies && isUserPure && isPure(unary.operand), of: node)
        return result
    }

    /// Chains such as `a + b + c + …` nest to the left without bound: check them from the innermost outwards.
    mutating func checkBinaryChain(_ node: NodeID) -> TypeID {
        var spine: [NodeID] = [node]
        while let operation = tree.find(AST.BinaryOperation.self, spine[spine.count - 1]),
            kind(operation.left) == .binaryOperation
        {
            spine.append(operation.left)
        }
        check(tree.get(AST.BinaryOperation.self, spine[spine.count - 1]).left)
        var result = TypeID.error
        for next in spine.reversed() {
            result = checkBinary(next)
            setType(result, of: next)
        }
        return result
    }

    /// The left operand has been checked.
    private mutating func checkBinary(_ node: NodeID) -> TypeID {
        let binary = tree.get(AST.BinaryOperation.self, node)
        let operation = binary.operation
        let left = binary.left.isNone ? TypeID.error : type(of: binary.left)
        let right = check(binary.right)
        let builtin = binaryResult(operation, left, right)
        var common = builtin.type
        var result = operation.isComparison ? TypeID.bool : common
        var isUserDefined = false
        if builtin.isNone {
            if let function = operatorDefinitions(operation.text, left, isUnary: false).first {
                setReference(DeclarationID(function), of: node)
                isUserDefined = true
                common = .none
                result = userOperatorResult(node, function, right) ?? left
            } else {
                report(
                    .binaryOperatorTypes, at: node,
                    "`\(operation.text)` is not defined for \(name(left)) and \(name(right))",
                    help: builtin.note)
                common = left
                result = operation.isComparison ? .bool : left
            }
        }
        analysis.auxiliary[node.index] = common.rawValue
        set(.isPure, !isUserDefined && isPure(binary.left) && isPure(binary.right), of: node)
        warnAboutOperation(node, operation, common, left, right)
        return result
    }

    private mutating func userOperatorResult(_ node: NodeID, _ function: NodeID, _ right: TypeID) -> TypeID? {
        guard let signature = attachableSignature(function), let first = signature.parameters.first
        else { return nil }
        if !types.isSame(right, first), right != .error {
            report(.operatorOperandType, at: node, "the right operand has to be \(name(first)) like the left one")
        }
        return signature.returns.first
    }

    private mutating func warnAboutOperation(
        _ node: NodeID, _ operation: BinaryOperator, _ common: TypeID, _ left: TypeID, _ right: TypeID
    ) {
        if operation == .equal || operation == .notEqual,
            analysis.types.function(of: left)?.kind == .internal, analysis.types.function(of: right)?.kind == .internal
        {
            report(.functionComparison, at: node, "comparing internal functions can give unexpected results")
        }
        if operation == .exponentiate || operation == .shiftLeft, types[common].kind == .integer, !common.isNone,
            types[right].kind == .integer, types[common].bits < types[right].bits
        {
            report(
                .mixedExponent, at: node,
                "the result has the type of the left operand, \(name(common)), although \(name(right)) is wider")
        }
    }

    mutating func checkAssignment(_ node: NodeID) -> TypeID {
        let assignment = tree.get(AST.Assignment.self, node)
        checkLValue(assignment.left, isOrdinaryAssignment: assignment.operation == .assign)
        let target = assignment.left.isNone ? TypeID.error : type(of: assignment.left)
        checkAssignable(target, assignment.left)
        if types[target].kind == .tuple {
            if assignment.operation != .assign {
                report(.compoundTuple, at: node, "tuples have no compound assignment")
            }
            check(assignment.right, expecting: target)
            return .emptyTuple
        }
        guard let operation = assignment.operation.binary else {
            check(assignment.right, expecting: target)
            return target
        }
        let value = check(assignment.right)
        let result = binaryResult(operation, target, value)
        if result.isNone || (!types.isSame(result.type, target) && result.type != .error) {
            report(
                .compoundOperatorTypes, at: node,
                "`\(assignment.operation.text)` is not defined for \(name(target)) and \(name(value))",
                help: result.note)
        }
        return target
    }

    /// Mappings, and what contains them, cannot be assigned to (except to redirect a local pointer).
    private mutating func checkAssignable(_ type: TypeID, _ node: NodeID) {
        if let tuple = tree.find(AST.TupleExpression.self, node) {
            if tuple.components.isEmpty { report(.assignmentToNothing, at: node, "there is nothing to assign to") }
            let components = types.components(of: type)
            let isTuple = types[type].kind == .tuple && tuple.components.count != 1
            for index in 0..<tuple.components.count {
                let component = isTuple ? (index < components.count ? components[index] : .none) : type
                if !component.isNone { checkAssignable(component, tree.node(tuple.components, index)) }
            }
            return
        }
        guard analysis.containsMapping(type) else { return }
        let target = kind(node) == .identifier ? analysis.reference(of: node).node : .none
        if kind(target) == .variableDeclaration, role(of: target).isLocalOrReturn { return }
        report(.assignmentOfMapping, at: node, "values that contain mappings cannot be assigned")
    }

    mutating func checkConditional(_ node: NodeID) -> TypeID {
        let conditional = tree.get(AST.Conditional.self, node)
        check(conditional.condition, expecting: .bool)
        let trueType = check(conditional.trueExpression)
        let falseType = check(conditional.falseExpression)
        let first = types.mobileType(trueType)
        let second = types.mobileType(falseType)
        if first.isNone {
            report(.conditionalTrueValue, at: conditional.trueExpression, "this cannot be the value of `?:`")
        }
        if second.isNone {
            report(.conditionalFalseValue, at: conditional.falseExpression, "this cannot be the value of `?:`")
        }
        set(
            .isPure,
            isPure(conditional.condition) && isPure(conditional.trueExpression) && isPure(conditional.falseExpression),
            of: node)
        if hasFlag(.willBeWrittenTo, node) { report(.conditionalAssignment, at: node, "`?:` cannot be assigned to") }
        if first.isNone && second.isNone {
            abort()
            return .error
        }
        if first.isNone { return second }
        if second.isNone { return first }
        let common = analysis.commonType(first, second)
        if common.isNone {
            report(
                .conditionalTypes, at: node, "the two values have different types: \(name(first)) and \(name(second))")
            return first
        }
        return common
    }
}
