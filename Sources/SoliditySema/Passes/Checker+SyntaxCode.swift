// Placement of statements, and number literals.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkStatementSyntax(_ node: NodeID) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .block: checkBlockSyntax(node)
        case .ifStatement:
            let statement = tree.get(AST.IfStatement.self, node)
            checkIsNotDeclaration(statement.trueBody)
            checkIsNotDeclaration(statement.falseBody)
            checkExpressionSyntax(statement.condition)
            checkStatementSyntax(statement.trueBody)
            checkStatementSyntax(statement.falseBody)
        case .whileStatement:
            let statement = tree.get(AST.WhileStatement.self, node)
            syntax.loopDepth += 1
            checkIsNotDeclaration(statement.body)
            checkExpressionSyntax(statement.condition)
            checkStatementSyntax(statement.body)
            syntax.loopDepth -= 1
        case .forStatement:
            let statement = tree.get(AST.ForStatement.self, node)
            syntax.loopDepth += 1
            checkIsNotDeclaration(statement.body)
            checkStatementSyntax(statement.initialization)
            checkExpressionSyntax(statement.condition)
            checkStatementSyntax(statement.loopExpression)
            checkStatementSyntax(statement.body)
            syntax.loopDepth -= 1
        case .tryStatement:
            let statement = tree.get(AST.TryStatement.self, node)
            checkExpressionSyntax(statement.externalCall)
            for clause in tree.nodes(statement.clauses) where kind(clause) == .tryCatchClause {
                let clause = tree.get(AST.TryCatchClause.self, clause)
                checkSyntax(clause.parameters)
                checkStatementSyntax(clause.block)
            }
        case .continue:
            if syntax.loopDepth <= 0 { report(.continueOutsideLoop, at: node, "`continue` belongs into a loop") }
        case .break:
            if syntax.loopDepth <= 0 { report(.breakOutsideLoop, at: node, "`break` belongs into a loop") }
        case .throw: report(.throwStatement, at: node, "`throw` no longer exists: use `revert`, `require` or `assert`")
        case .placeholderStatement:
            if syntax.isUnchecked {
                report(.placeholderInUnchecked, at: node, "`_` cannot stand in an unchecked block")
            }
            syntax.isPlaceholderFound = true
        case .return: checkExpressionSyntax(tree.get(AST.Return.self, node).expression)
        case .emitStatement: checkExpressionSyntax(tree.get(AST.EmitStatement.self, node).eventCall)
        case .revertStatement: checkExpressionSyntax(tree.get(AST.RevertStatement.self, node).errorCall)
        case .expressionStatement: checkExpressionSyntax(tree.get(AST.ExpressionStatement.self, node).expression)
        case .variableDeclarationStatement:
            let statement = tree.get(AST.VariableDeclarationStatement.self, node)
            for variable in tree.nodes(statement.declarations) { checkSyntax(variable) }
            checkExpressionSyntax(statement.value)
        case .inlineAssembly: checkAssemblySyntax(node)
        default: break
        }
    }

    private mutating func checkBlockSyntax(_ node: NodeID) {
        let block = tree.get(AST.Block.self, node)
        if block.isUnchecked {
            if syntax.isUnchecked { report(.nestedUnchecked, at: node, "unchecked blocks cannot be nested") }
            syntax.isUnchecked = true
        }
        for statement in tree.nodes(block.statements) { checkStatementSyntax(statement) }
        if block.isUnchecked { syntax.isUnchecked = false }
    }

    private mutating func checkIsNotDeclaration(_ node: NodeID) {
        if kind(node) == .variableDeclarationStatement {
            report(.declarationWithoutBlock, at: node, "a variable can only be declared inside a block")
        }
    }

    private mutating func checkAssemblySyntax(_ node: NodeID) {
        let assembly = tree.get(AST.InlineAssembly.self, node)
        for flag in tree.names(assembly.flags) {
            if text(flag.name) == "memory-safe" {
                if !analysis.memorySafeAssembly.insert(node).inserted {
                    report(.repeatedMemorySafe, at: node, "the assembly is marked memory-safe already")
                }
            } else {
                report(.unknownAssemblyFlag, at: node, "there is no assembly flag \"\(text(flag.name))\"")
            }
        }
        if options.yulOptimizer && containsMSize(assembly.body) {
            report(.msizeWithOptimizer, at: node, "`msize` cannot be used with the optimiser, which changes memory use")
        }
    }

    private func containsMSize(_ root: NodeID) -> Bool {
        if root.isNone { return false }
        var pending = [root]
        while let node = pending.popLast() {
            if let call = tree.find(AST.YulFunctionCall.self, node), !call.function.isNone,
                tree.name(call.function) == .msize
            {
                return true
            }
            tree.appendChildren(of: node, to: &pending)
        }
        return false
    }

    mutating func checkExpressionsSyntax(_ list: NodeList) {
        for node in tree.nodes(list) { checkExpressionSyntax(node) }
    }

    /// Literals are all that needs looking at.
    mutating func checkExpressionSyntax(_ root: NodeID) {
        if root.isNone { return }
        // Type names below contain expressions: each walk has its part of one stack.
        let mark = pendingExpressions.count
        pendingExpressions.append(root)
        while pendingExpressions.count > mark {
            let node = pendingExpressions.removeLast()
            switch tree.kind(node) {
            case .literal: checkLiteralSyntax(node)
            case .identifier, .elementaryTypeNameExpression: break
            case .newExpression: checkTypeNameSyntax(tree.get(AST.NewExpression.self, node).typeName)
            default: tree.pushChildren(of: node, to: &pendingExpressions)
            }
        }
    }

    mutating func checkTypeNameSyntax(_ node: NodeID) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .functionTypeName:
            let function = tree.get(AST.FunctionTypeName.self, node)
            for parameter in analysis.parameters(of: function.parameters) {
                if tree.name(parameter) != .empty {
                    report(.nameInFunctionType, at: parameter, "a name has no effect here")
                }
                checkSyntax(parameter)
            }
            for parameter in analysis.parameters(of: function.returnParameters) {
                if tree.name(parameter) != .empty {
                    report(.returnNameInFunctionType, at: parameter, "return values of function types have no names")
                }
                checkSyntax(parameter)
            }
        case .arrayTypeName:
            let array = tree.get(AST.ArrayTypeName.self, node)
            checkTypeNameSyntax(array.baseType)
            checkExpressionSyntax(array.length)
        case .mapping:
            let mapping = tree.get(AST.Mapping.self, node)
            checkTypeNameSyntax(mapping.valueType)
        default: break
        }
    }

    private mutating func checkLiteralSyntax(_ node: NodeID) {
        let literal = tree.get(AST.Literal.self, node)
        if literal.literalKind == .unicodeString, !isValidUTF8(Array(interner.bytes(literal.value))) {
            report(.stringNotUTF8, at: node, "the text is not valid UTF-8")
        }
        guard literal.literalKind == .number else { return }
        let bytes = interner.bytes(literal.value)
        if !bytes.contains(UInt8(ascii: "_")) { return }
        let value = String(decoding: bytes, as: UTF8.self)
        if value.hasSuffix("_") {
            report(.trailingUnderscore, at: node, "a number cannot end with an underscore")
            return
        }
        if contains(bytes, "__") {
            report(.doubleUnderscore, at: node, "only one underscore can stand between digits")
            return
        }
        if isHexNumber(bytes) { return }
        if contains(bytes, "._") {
            report(.underscoreAfterPoint, at: node, "no underscore can follow the decimal point")
        }
        if contains(bytes, "_.") {
            report(.underscoreBeforePoint, at: node, "no underscore can precede the decimal point")
        }
        if contains(bytes, "_e") {
            report(.underscoreBeforeExponent, at: node, "no underscore can precede the exponent")
        }
        if contains(bytes, "e_") { report(.underscoreAfterExponent, at: node, "no underscore can start the exponent") }
    }

    private func contains(_ bytes: ArraySlice<UInt8>, _ pair: String) -> Bool {
        let pair = Array(pair.utf8)
        return zip(bytes, bytes.dropFirst()).contains { $0 == pair[0] && $1 == pair[1] }
    }
}
