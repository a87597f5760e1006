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
            checkIsCall(call, of: .event, code: 9292, "an event is needed here")
        case .revertStatement:
            let call = tree.get(AST.RevertStatement.self, node).errorCall
            checkIsCall(call, of: .error, code: 1885, "an error is needed here")
        case .tryStatement: checkTry(node)
        case .inlineAssembly: checkAssembly(node)
        default: break
        }
    }

    private mutating func checkIsCall(_ node: NodeID, of wanted: FunctionTypeKind, code: Int, _ message: String) {
        if node.isNone || check(node) == .error { return }
        guard let call = tree.find(AST.FunctionCall.self, node) else { return }
        if analysis.callKind(of: node) == .functionCall,
            types.function(of: type(of: call.expression))?.kind == wanted
        {
            return
        }
        typeError(code, at: call.expression, message)
    }

    private mutating func checkExpressionStatement(_ node: NodeID) {
        let expression = tree.get(AST.ExpressionStatement.self, node).expression
        let type = check(expression)
        if types[type].kind == .rational, types.mobileType(type).isNone {
            typeError(3757, at: expression, "this number is too large")
        }
        guard let call = tree.find(AST.FunctionCall.self, expression),
            let signature = types.function(of: self.type(of: call.expression))
        else { return }
        if signature.isBareCall {
            warning(9302, at: node, "the result of this low-level call is ignored: it tells whether the call failed")
        } else if signature.kind == .send {
            warning(5878, at: node, "the result of `send` is ignored: it tells whether the transfer failed")
        }
    }

    private mutating func checkVariableStatement(_ node: NodeID) {
        let statement = tree.get(AST.VariableDeclarationStatement.self, node)
        let variables = Array(tree.nodes(statement.declarations))
        if statement.value.isNone {
            guard variables.count == 1, kind(variables[0]) == .variableDeclaration else { return }
            if types[type(of: variables[0])].kind == .mapping {
                typeError(4182, at: variables[0], "a mapping variable has to be assigned from a state variable")
            }
            checkVariableType(variables[0])
            return
        }
        let valueType = check(statement.value)
        let components = types[valueType].kind == .tuple ? types.components(of: valueType) : [valueType]
        if !variables.isEmpty && components.count != variables.count && valueType != .error {
            typeError(
                7364, at: node, "\(variables.count) variables cannot take \(components.count) values")
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
            typeError(isExact ? 5107 : 4486, at: node, message, help: "convert it explicitly")
        } else {
            typeError(9574, at: node, message, help: conversionHelp(value, target))
        }
    }

    private mutating func checkReturn(_ node: NodeID) {
        let expression = tree.get(AST.Return.self, node).expression
        let function = tree.find(AST.FunctionDefinition.self, currentCallable)
        let targets = function.map { analysis.parameters(of: $0.returnParameters) } ?? []
        if expression.isNone {
            if !targets.isEmpty { typeError(6777, at: node, "the function returns values, so `return` needs them") }
            return
        }
        let value = check(expression)
        if function == nil {
            typeError(7552, at: node, "a modifier returns no value")
            return
        }
        if value == .error { return }
        let targetTypes = targets.map { type(of: $0) }
        if types[value].kind == .tuple {
            if types.components(of: value).count != targets.count {
                typeError(
                    5132, at: node,
                    "\(types.components(of: value).count) values are returned, but the function has \(targets.count)")
                return
            }
            let target = types.tuple(targetTypes)
            if !analysis.isImplicitlyConvertible(value, to: target) {
                typeError(5992, at: expression, "\(name(value)) does not convert to \(name(target)) implicitly")
            }
        } else if targets.count != 1 {
            typeError(8863, at: node, "one value is returned, but the function has \(targets.count)")
        } else if !analysis.isImplicitlyConvertible(value, to: targetTypes[0]) {
            typeError(
                6359, at: expression, "\(name(value)) does not convert to \(name(targetTypes[0])) implicitly",
                help: conversionHelp(value, targetTypes[0]))
        }
    }
}
