// Binds names in statements and expressions. A local variable becomes visible after the statement that declares it.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func resolveStatement(_ node: NodeID) {
        if node.isNone || isAborted { return }
        switch tree.kind(node) {
        case .block:
            inScope(of: node) { checker in
                for statement in checker.tree.nodes(checker.tree.get(AST.Block.self, node).statements) {
                    checker.resolveStatement(statement)
                }
            }
        case .ifStatement:
            let statement = tree.get(AST.IfStatement.self, node)
            resolveExpression(statement.condition)
            resolveStatement(statement.trueBody)
            resolveStatement(statement.falseBody)
        case .whileStatement:
            let statement = tree.get(AST.WhileStatement.self, node)
            resolveExpression(statement.condition)
            resolveStatement(statement.body)
        case .forStatement:
            let statement = tree.get(AST.ForStatement.self, node)
            inScope(of: node) { checker in
                checker.resolveStatement(statement.initialization)
                checker.resolveExpression(statement.condition)
                checker.resolveStatement(statement.loopExpression)
                checker.resolveStatement(statement.body)
            }
        case .tryStatement:
            let statement = tree.get(AST.TryStatement.self, node)
            resolveExpression(statement.externalCall)
            for clause in tree.nodes(statement.clauses) { resolveClause(clause) }
        case .return: resolveExpression(tree.get(AST.Return.self, node).expression)
        case .emitStatement: resolveExpression(tree.get(AST.EmitStatement.self, node).eventCall)
        case .revertStatement: resolveExpression(tree.get(AST.RevertStatement.self, node).errorCall)
        case .expressionStatement: resolveExpression(tree.get(AST.ExpressionStatement.self, node).expression)
        case .variableDeclarationStatement:
            let statement = tree.get(AST.VariableDeclarationStatement.self, node)
            for variable in tree.nodes(statement.declarations) { resolveHeader(variable) }
            resolveExpression(statement.value)
            for variable in tree.nodes(statement.declarations) where kind(variable) == .variableDeclaration {
                scopes.activate(tree.name(variable), in: currentScope)
            }
        case .inlineAssembly: resolveYul(tree.get(AST.InlineAssembly.self, node).body)
        default: break
        }
    }

    private mutating func resolveClause(_ node: NodeID) {
        guard let clause = tree.find(AST.TryCatchClause.self, node) else { return }
        inScope(of: node) { checker in
            checker.resolveHeader(clause.parameters)
            checker.resolveStatement(clause.block)
        }
    }

    private mutating func inScope(of node: NodeID, _ body: (inout Checker) -> Void) {
        let outer = currentScope
        currentScope = scopes.scope(of: node)
        body(&self)
        currentScope = outer
    }

    mutating func resolveExpressions(_ list: NodeList) {
        for node in tree.nodes(list) { resolveExpression(node) }
    }

    mutating func resolveExpression(_ node: NodeID) {
        if node.isNone || isAborted { return }
        switch tree.kind(node) {
        case .identifier: resolveIdentifier(node)
        case .binaryOperation: resolveBinary(node)
        case .memberAccess: resolveExpression(tree.get(AST.MemberAccess.self, node).expression)
        case .functionCall:
            let call = tree.get(AST.FunctionCall.self, node)
            resolveExpression(call.expression)
            resolveExpressions(call.arguments)
        case .assignment:
            let assignment = tree.get(AST.Assignment.self, node)
            resolveExpression(assignment.left)
            resolveExpression(assignment.right)
        case .indexAccess:
            let access = tree.get(AST.IndexAccess.self, node)
            resolveExpression(access.base)
            resolveExpression(access.index)
        case .indexRangeAccess:
            let access = tree.get(AST.IndexRangeAccess.self, node)
            resolveExpression(access.base)
            resolveExpression(access.start)
            resolveExpression(access.end)
        case .unaryOperation: resolveExpression(tree.get(AST.UnaryOperation.self, node).operand)
        case .conditional:
            let conditional = tree.get(AST.Conditional.self, node)
            resolveExpression(conditional.condition)
            resolveExpression(conditional.trueExpression)
            resolveExpression(conditional.falseExpression)
        case .tupleExpression: resolveExpressions(tree.get(AST.TupleExpression.self, node).components)
        case .functionCallOptions:
            let call = tree.get(AST.FunctionCallOptions.self, node)
            resolveExpression(call.expression)
            resolveExpressions(call.options)
        case .newExpression: resolveTypeName(tree.get(AST.NewExpression.self, node).typeName)
        case .errorNode:
            for part in tree.nodes(tree.get(AST.ErrorNode.self, node).parts) { resolveExpression(part) }
        default: break
        }
    }

    /// Chains such as `a + b + c + …` nest to the left without bound: walk their spine in a loop.
    private mutating func resolveBinary(_ node: NodeID) {
        var spine: [NodeID] = []
        var left = node
        while let operation = tree.find(AST.BinaryOperation.self, left) {
            spine.append(operation.right)
            left = operation.left
        }
        resolveExpression(left)
        for right in spine.reversed() { resolveExpression(right) }
    }

    private mutating func resolveIdentifier(_ node: NodeID) {
        let name = tree.name(node)
        if let declaration = lookUpOne(name) { return setReference(declaration, of: node) }
        let found = lookUp(name)
        if found.count == 1 {
            setReference(found[0], of: node)
        } else if found.isEmpty {
            if contractsWithUnknownBases.contains(currentContract) { return }
            let meant = suggestName(for: name, at: span(node))
            report(
                .undeclaredIdentifier, at: node, "`\(text(name))` is not declared here", help: meant.help,
                fixIts: meant.fixIts)
        } else {
            analysis.overloads[node] = found
        }
    }
}
