// Type checks of `using` directives with functions and operators.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkUsing(_ node: NodeID) {
        let directive = tree.get(AST.UsingForDirective.self, node)
        if directive.isGlobal { checkGlobalUsing(node, directive) }
        guard directive.usesBraces, !directive.typeName.isNone else { return }
        let target = type(of: directive.typeName)
        if target == .error { return }
        for index in 0..<directive.functions.count {
            let path = tree.node(directive.functions, index)
            let function = analysis.reference(of: path).node
            guard kind(function) == .functionDefinition else { continue }
            let operatorName =
                index < directive.operators.count ? tree.name(directive.operators, index).name : Symbol.none
            checkAttached(path, function, target)
            if isAborted { return }
            if operatorName.isNone {
                checkReceiver(path, function, target)
            } else {
                checkOperator(path, function, target, text(operatorName), isGlobal: directive.isGlobal)
            }
        }
    }

    private mutating func checkGlobalUsing(_ node: NodeID, _ directive: AST.UsingForDirective) {
        if !currentContract.isNone || directive.typeName.isNone { return }
        let record = types[type(of: directive.typeName)]
        switch record.kind {
        case .error: return
        case .structure, .enumeration, .userDefinedValue:
            if analysis.scope(of: record.declaration) != currentUnit {
                report(
                    .globalForeignType, at: node, "`global` needs a type that this file defines outside of contracts")
            }
        default: report(.globalBuiltinType, at: node, "`global` needs a user-defined type")
        }
    }

    private mutating func checkAttached(_ path: NodeID, _ function: NodeID, _ target: TypeID) {
        let places = [SecondaryLocation("the function", span(function))]
        let definition = tree.get(AST.FunctionDefinition.self, function)
        if analysis.parameters(of: definition.parameters).isEmpty {
            fatal(
                .attachedWithoutParameter, at: path, "`\(pathText(path))` takes no parameter, so it cannot be attached",
                secondary: places)
            return
        }
        if analysis.visibility(of: function) == .private, analysis.scope(of: function) != currentContract {
            report(.attachedPrivate, at: path, "`\(pathText(path))` is private to its library", secondary: places)
        }
    }

    private mutating func checkReceiver(_ path: NodeID, _ function: NodeID, _ target: TypeID) {
        guard let signature = attachableSignature(function), let first = signature.parameters.first
        else { return }
        let source = types.at(.storage, target)
        if !analysis.isImplicitlyConvertible(source, to: types.asPointer(types.at(.storage, first)))
            && !analysis.isImplicitlyConvertible(source, to: types.at(.storage, first))
        {
            report(
                .attachedParameterType, at: path,
                "`\(pathText(path))` takes \(name(first)), to which \(name(target)) does not convert implicitly",
                secondary: [SecondaryLocation("the function", span(function))])
        }
    }

    private mutating func checkOperator(
        _ path: NodeID, _ function: NodeID, _ target: TypeID, _ symbol: String, isGlobal: Bool
    ) {
        let definition = tree.get(AST.FunctionDefinition.self, function)
        let places = [SecondaryLocation("the function", span(function))]
        if !isGlobal {
            report(.operatorNotGlobal, at: path, "operators can only be defined by a global `using` directive")
        }
        if definition.stateMutability != .pure || !definition.isFree {
            report(.operatorNotPure, at: path, "an operator has to be a pure free function", secondary: places)
        }
        guard types[target].kind == .userDefinedValue else {
            report(.operatorType, at: path, "only user-defined value types can have operators")
            return
        }
        guard let signature = attachableSignature(function) else { return }
        checkOperatorSignature(path, definition, signature, target, symbol)
        let count = signature.parameters.count
        guard count == 1 || count == 2 else { return }
        let matching = operatorDefinitions(symbol, target, isUnary: count == 1)
        if matching.count >= 2 {
            let conflicts = matching.filter { $0 != function }.map { SecondaryLocation("also defined by", span($0)) }
            report(
                .repeatedOperator, at: path, "the operator `\(symbol)` has more than one definition",
                secondary: conflicts)
        }
    }

    private mutating func checkOperatorSignature(
        _ path: NodeID, _ definition: AST.FunctionDefinition, _ signature: FunctionSignature, _ target: TypeID,
        _ symbol: String
    ) {
        let parameters = signature.parameters
        let places = [SecondaryLocation("the operator", span(path))]
        let isFirstRight = parameters.first.map { types.isSame($0, target) } ?? true
        let areSame = parameters.count < 2 || types.isSame(parameters[0], parameters[1])
        let isUnaryOnly = symbol == "~" || symbol == "!"
        let isBinaryOnly = !isUnaryOnly && symbol != "-"
        var wanted: String?
        if isBinaryOnly && (parameters.count != 2 || !areSame) {
            wanted = "two parameters"
        } else if isUnaryOnly && (parameters.count != 1 || !isFirstRight) {
            wanted = "one parameter"
        } else if parameters.count >= 3 || !isFirstRight || !areSame {
            wanted = "one or two parameters"
        }
        if let wanted {
            report(
                .operatorParameters, at: definition.parameters,
                "the operator `\(symbol)` needs \(wanted) of type \(name(target))",
                secondary: places)
        }
        let returns = signature.returns
        let isComparison = ["==", "!=", "<", ">", "<=", ">=", "!"].contains(symbol)
        let result: TypeID = isComparison ? .bool : target
        let differs =
            !isComparison && returns.count == 1 && !parameters.isEmpty && !types.isSame(returns[0], parameters[0])
        if returns.count != 1 || !types.isSame(returns[0], result) || differs {
            report(
                .operatorReturn, at: definition.returnParameters,
                "the operator `\(symbol)` has to return one \(name(result))",
                secondary: places)
        }
    }
}
