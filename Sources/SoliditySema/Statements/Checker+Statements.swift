// Type checks of statements.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkStatement(_ node: NodeID) {
        if node.isNone || isAborted { return }
        switch tree.kind(node) {
        case .block:
            for statement in tree.nodes(tree.get(AST.Block.self, node).statements) { checkStatement(statement) }
        case .expressionStatement: checkExpressionStatement(node)
        case .variableDeclarationStatement: checkVariableStatement(node)
        case .ifStatement:
            let statement = tree.get(AST.IfStatement.self, node)
            check(statement.condition, expecting: .bool)
            checkStatement(statement.trueBody)
            checkStatement(statement.falseBody)
        case .whileStatement:
            let statement = tree.get(AST.WhileStatement.self, node)
            check(statement.condition, expecting: .bool)
            checkStatement(statement.body)
        case .forStatement:
            let statement = tree.get(AST.ForStatement.self, node)
            checkStatement(statement.initialization)
            if !statement.condition.isNone { check(statement.condition, expecting: .bool) }
            checkStatement(statement.loopExpression)
            checkStatement(statement.body)
        case .return: checkReturn(node)
        case .emitStatement:
            let call = tree.get(AST.EmitStatement.self, node).eventCall
            checkIsCall(call, of: .event, entry: .emitNeedsEvent, "an event is needed here")
        case .revertStatement:
            let call = tree.get(AST.RevertStatement.self, node).errorCall
            checkIsCall(call, of: .error, entry: .revertNeedsError, "an error is needed here")
        case .tryStatement: checkTry(node)
        case .inlineAssembly: checkAssembly(node)
        default: break
        }
    }

    private mutating func checkIsCall(
        _ node: NodeID, of wanted: FunctionTypeKind, entry: DiagnosticEntry, _ message: String
    ) {
        if node.isNone || check(node) == .error { return }
        guard let call = tree.find(AST.FunctionCall.self, node) else { return }
        if analysis.callKind(of: node) == .functionCall,
            analysis.types.function(of: type(of: call.expression))?.kind == wanted
        {
            return
        }
        report(entry, at: call.expression, message)
    }

    private mutating func checkExpressionStatement(_ node: NodeID) {
        let expression = tree.get(AST.ExpressionStatement.self, node).expression
        let type = check(expression)
        if types[type].kind == .rational, types.mobileType(type).isNone {
            report(.numberTooLarge, at: expression, "this number is too large")
        }
        guard let call = tree.find(AST.FunctionCall.self, expression),
            let signature = analysis.types.function(of: self.type(of: call.expression))
        else { return }
        if signature.isBareCall {
            report(
                .ignoredCallResult, at: node,
                "the result of this low-level call is ignored: it tells whether the call failed")
        } else if signature.kind == .send {
            report(
                .ignoredSendResult, at: node, "the result of `send` is ignored: it tells whether the transfer failed")
        }
    }

    private mutating func checkVariableStatement(_ node: NodeID) {
        let statement = tree.get(AST.VariableDeclarationStatement.self, node)
        let variables = Array(tree.nodes(statement.declarations))
        if statement.value.isNone {
            guard variables.count == 1, kind(variables[0]) == .variableDeclaration else { return }
            if types[type(of: variables[0])].kind == .mapping {
                report(
                    .uninitialisedMapping, at: variables[0],
                    "a mapping variable has to be assigned from a state variable")
            }
            checkVariableType(variables[0])
            return
        }
        let valueType = check(statement.value)
        let components = types[valueType].kind == .tuple ? types.components(of: valueType) : [valueType]
        if !variables.isEmpty && components.count != variables.count && valueType != .error {
            report(
                .declaredValueCount, at: node, "\(variables.count) variables cannot take \(components.count) values")
        }
        for (variable, component) in zip(variables, components) where kind(variable) == .variableDeclaration {
            checkVariableType(variable)
            checkInitialValue(node, component, type(of: variable))
        }
    }

    private mutating func checkInitialValue(_ node: NodeID, _ value: TypeID, _ target: TypeID) {
        if value.isNone || analysis.isImplicitlyConvertible(value, to: target) { return }
        let message = "\(name(value)) does not convert to \(name(target)) implicitly"
        let mobile = types.mobileType(value)
        if let number = types.rational(of: value), !number.isInteger, !mobile.isNone {
            let isExact = types.isSame(mobile, target)
            report(
                isExact ? .fractionInitialiser : .fractionInitialiserType, at: node, message,
                help: "convert it explicitly")
        } else {
            report(.initialiserType, at: node, message, help: conversionHelp(value, target))
        }
    }

    private mutating func checkReturn(_ node: NodeID) {
        let expression = tree.get(AST.Return.self, node).expression
        let function = tree.find(AST.FunctionDefinition.self, currentCallable)
        let targets = analysis.parameters(of: function?.returnParameters ?? .none)
        if expression.isNone {
            if !targets.isEmpty {
                report(.returnWithoutValue, at: node, "the function returns values, so `return` needs them")
            }
            return
        }
        let value = check(expression)
        if function == nil {
            report(.returnInModifier, at: node, "a modifier returns no value")
            return
        }
        if value == .error { return }
        if types[value].kind == .tuple {
            if types.components(of: value).count != targets.count {
                report(
                    .returnedValueCount, at: node,
                    "\(types.components(of: value).count) values are returned, but the function has \(targets.count)")
                return
            }
            let target = types.tuple(targets.map { type(of: $0) })
            if !analysis.isImplicitlyConvertible(value, to: target) {
                report(
                    .returnedTupleType, at: expression, "\(name(value)) does not convert to \(name(target)) implicitly")
            }
        } else if targets.count != 1 {
            report(.returnedSingleValue, at: node, "one value is returned, but the function has \(targets.count)")
        } else if !analysis.isImplicitlyConvertible(value, to: type(of: targets[0])) {
            let target = type(of: targets[0])
            report(
                .returnedType, at: expression, "\(name(value)) does not convert to \(name(target)) implicitly",
                help: conversionHelp(value, target))
        }
    }
}
