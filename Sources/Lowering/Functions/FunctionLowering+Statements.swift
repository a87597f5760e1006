import IR
import Primitives
import SoliditySema
import SoliditySyntax

/// Statements.
extension FunctionLowering {
    func lowerStatement(_ id: NodeID) {
        nested(id, ()) { lowerStatementBody(id) }
    }

    private func lowerStatementBody(_ id: NodeID) {
        setSpan(id)
        switch tree.kind(id) {
        case .block: lowerBlock(tree.get(AST.Block.self, id))
        case .placeholderStatement: placeholder?()
        case .ifStatement: lowerIf(tree.get(AST.IfStatement.self, id))
        case .whileStatement: lowerWhile(tree.get(AST.WhileStatement.self, id))
        case .forStatement: lowerFor(tree.get(AST.ForStatement.self, id))
        case .continue: if let target = loops.last { e.builder.jump(target.next) }
        case .break: if let target = loops.last { e.builder.jump(target.exit) }
        case .return: lowerReturn(tree.get(AST.Return.self, id))
        case .emitStatement: lowerEmit(tree.get(AST.EmitStatement.self, id))
        case .revertStatement: lowerRevert(tree.get(AST.RevertStatement.self, id))
        case .variableDeclarationStatement:
            lowerDeclaration(tree.get(AST.VariableDeclarationStatement.self, id))
        case .expressionStatement: _ = lower(tree.get(AST.ExpressionStatement.self, id).expression)
        case .tryStatement: lowerTry(id, tree.get(AST.TryStatement.self, id))
        case .inlineAssembly: lowerAssembly(id, tree.get(AST.InlineAssembly.self, id))
        default: contract.unsupported("this statement", at: id)
        }
    }

    private func lowerBlock(_ node: AST.Block) {
        let saved = isUnchecked
        if node.isUnchecked { isUnchecked = true }
        for statement in tree.nodes(node.statements) { lowerStatement(statement) }
        isUnchecked = saved
    }

    private func lowerIf(_ node: AST.IfStatement) {
        let condition = lowerCondition(node.condition)
        if node.falseBody.isNone {
            e.ifThen(condition) { self.lowerStatement(node.trueBody) }
        } else {
            e.ifElse(
                condition, then: { self.lowerStatement(node.trueBody) }, else: { self.lowerStatement(node.falseBody) })
        }
    }

    func lowerCondition(_ expression: NodeID) -> V {
        convert(lower(expression), to: .bool).parts[0]
    }

    private func lowerWhile(_ node: AST.WhileStatement) {
        let test = e.builder.createBlock()
        let body = e.builder.createBlock()
        let exit = e.builder.createBlock()
        e.builder.jump(node.isDoWhile ? body : test)
        if !node.isDoWhile {
            e.builder.switchTo(test)
            e.builder.branch(lowerCondition(node.condition), then: body, otherwise: exit)
            e.builder.seal(body)
        }
        e.builder.switchTo(body)
        loops.append(LoopTargets(next: test, exit: exit))
        lowerStatement(node.body)
        loops.removeLast()
        e.builder.jump(test)
        if node.isDoWhile {
            e.builder.seal(test)
            e.builder.switchTo(test)
            e.builder.branch(lowerCondition(node.condition), then: body, otherwise: exit)
            e.builder.seal(body)
        } else {
            e.builder.seal(test)
        }
        e.builder.seal(exit)
        e.builder.switchTo(exit)
    }

    private func lowerFor(_ node: AST.ForStatement) {
        if !node.initialization.isNone { lowerStatement(node.initialization) }
        let test = e.builder.createBlock()
        let body = e.builder.createBlock()
        let step = e.builder.createBlock()
        let exit = e.builder.createBlock()
        e.builder.jump(test)
        e.builder.switchTo(test)
        if node.condition.isNone {
            e.builder.jump(body)
        } else {
            e.builder.branch(lowerCondition(node.condition), then: body, otherwise: exit)
        }
        e.builder.seal(body)
        e.builder.switchTo(body)
        loops.append(LoopTargets(next: step, exit: exit))
        lowerStatement(node.body)
        loops.removeLast()
        e.builder.jump(step)
        e.builder.seal(step)
        e.builder.switchTo(step)
        if !node.loopExpression.isNone { lowerStatement(node.loopExpression) }
        e.builder.jump(test)
        e.builder.seal(test)
        e.builder.seal(exit)
        e.builder.switchTo(exit)
    }

    private func lowerReturn(_ node: AST.Return) {
        if !node.expression.isNone {
            let value = lower(node.expression)
            let components = returnVariables.count > 1 ? components(of: value) : [value]
            for (variable, component) in zip(returnVariables, components) {
                writeLocal(variable, convert(component, to: analysis.type(of: variable)).parts)
            }
        }
        e.builder.jump(returnBlock)
    }

    private func lowerDeclaration(_ node: AST.VariableDeclarationStatement) {
        let declarations = tree.nodes(node.declarations)
        guard !node.value.isNone else {
            for declaration in declarations where !declaration.isNone { declareDefault(declaration) }
            return
        }
        let value = lower(node.value)
        let components = declarations.count > 1 ? components(of: value) : [value]
        for (declaration, component) in zip(declarations, components) where !declaration.isNone {
            declare(declaration, convert(component, to: analysis.type(of: declaration)).parts)
        }
    }

    /// The components of a tuple value.
    func components(of value: Value) -> [Value] {
        var next = 0
        return types.components(of: value.type).map { type in
            let count = contract.partCount(of: type)
            defer { next += count }
            return Value(type, value.parts.slice(next, count))
        }
    }
}
