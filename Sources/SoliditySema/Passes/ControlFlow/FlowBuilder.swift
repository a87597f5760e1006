// Builds the control flow graph of a function: modifiers are unfolded around the body. Which function a virtual call runs
// is left open; only virtual modifiers make a graph depend on the most derived contract.

import SoliditySource
import SoliditySyntax

struct FlowBuilder {
    // These three never change; as variables they are not copied as a whole when something is read of them.
    private var checker: Checker
    private var tree: SyntaxTree
    private var analysis: Analysis
    private let superTargets: SuperTargets
    private(set) var graph = FlowGraph()
    /// The graph would be another one in another contract.
    private(set) var isContextual = false
    private var mostDerived = NodeID.none
    private var current = FlowGraph.entry
    private var returnNode = FlowGraph.exit
    private var placeholderEntry: Int32 = -1
    private var placeholderExit: Int32 = -1
    private var breakTarget: Int32 = -1
    private var continueTarget: Int32 = -1
    /// The return parameters that are tracked.
    private var returnParameters: [NodeID] = []
    /// Children of the nodes that are being appended.
    private var stack: [NodeID] = []

    init(checker: Checker) {
        self.checker = checker
        tree = checker.tree
        analysis = checker.analysis
        superTargets = SuperTargets(checker.analysis)
    }

    /// Makes `graph` the graph of a function with a body. Without a most derived contract virtual modifiers stand for
    /// themselves.
    mutating func build(_ function: NodeID, mostDerived: NodeID) {
        graph.reset()
        self.mostDerived = mostDerived
        isContextual = false
        (current, returnNode) = (FlowGraph.entry, FlowGraph.exit)
        (placeholderEntry, placeholderExit, breakTarget, continueTarget) = (-1, -1, -1, -1)
        returnParameters.removeAll(keepingCapacity: true)
        let definition = tree.get(AST.FunctionDefinition.self, function)
        appendParameters(definition.parameters)
        if let list = tree.find(AST.ParameterList.self, definition.returnParameters) {
            for parameter in tree.nodes(list.parameters) {
                append(parameter)
                if isTracked(parameter) { returnParameters.append(parameter) }
                mention(parameter, .returnValue, .none, in: FlowGraph.exit)
            }
        }
        for invocation in tree.nodes(definition.modifiers) { appendModifier(invocation) }
        append(definition.body)
        graph.connect(current, returnNode)
    }

    private mutating func appendParameters(_ list: NodeID) {
        guard let list = tree.find(AST.ParameterList.self, list) else { return }
        for parameter in tree.nodes(list.parameters) { append(parameter) }
    }

    private mutating func appendModifier(_ node: NodeID) {
        guard let invocation = tree.find(AST.ModifierInvocation.self, node), !invocation.modifierName.isNone else {
            return
        }
        for argument in tree.nodes(invocation.arguments) { append(argument) }
        var modifier = analysis.reference(of: invocation.modifierName).node
        guard checker.kind(modifier) == .modifierDefinition else { return }
        if analysis.lookup(of: invocation.modifierName) == .virtual {
            isContextual = isContextual || tree.get(AST.ModifierDefinition.self, modifier).isVirtual
            modifier = analysis.resolveModifier(modifier, mostDerived: mostDerived)
        }
        let definition = tree.get(AST.ModifierDefinition.self, modifier)
        if definition.body.isNone { return }
        placeholderEntry = graph.newNode()
        placeholderExit = graph.newNode()
        appendParameters(definition.parameters)
        append(definition.body)
        graph.connect(current, returnNode)
        current = placeholderEntry
        returnNode = placeholderExit
        placeholderEntry = -1
        placeholderExit = -1
    }

    private mutating func cover(_ node: NodeID) { graph.cover(tree.span(node), at: current) }

    /// Notes a mention of a variable if it is tracked.
    private mutating func mention(
        _ variable: NodeID, _ kind: VariableOccurrence.Kind, _ span: Span, in node: Int32? = nil
    ) {
        guard isTracked(variable) else { return }
        graph.mention(VariableOccurrence(variable: variable, kind: kind, span: span), at: node ?? current)
    }

    /// Parameters are not tracked: they always have a value.
    @inline(__always)
    private func isTracked(_ variable: NodeID) -> Bool {
        if variable.isNone || tree.kind(variable) != .variableDeclaration { return false }
        let type = analysis.types[analysis.type(of: variable)]
        guard type.isInStorage || type.location == .calldata || tree.name(variable) == .empty else { return false }
        return checker.isLocalVariable(variable) && !checker.role(of: variable).isParameter
    }

    // MARK: - Statements and expressions

    mutating func append(_ node: NodeID) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .identifier:
            cover(node)
            let written = checker.hasFlag(.willBeWrittenTo, node)
            mention(analysis.reference(of: node).node, written ? .assignment : .access, tree.span(node))
        case .variableDeclaration: appendVariable(node)
        case .variableDeclarationStatement: appendVariableStatement(node)
        case .functionTypeName: cover(node)
        case .ifStatement: appendIf(node)
        case .conditional: appendConditional(node)
        case .forStatement: appendFor(node)
        case .whileStatement: appendWhile(node)
        case .tryStatement: appendTry(node)
        case .break: jump(node, to: breakTarget)
        case .continue: jump(node, to: continueTarget)
        case .throw, .revertStatement: jump(node, to: FlowGraph.revert)
        case .return: appendReturn(node)
        case .placeholderStatement:
            guard placeholderEntry >= 0 else { return }
            graph.connect(current, placeholderEntry)
            current = graph.newNode()
            graph.connect(placeholderExit, current)
        case .functionCall: appendCall(node)
        case .binaryOperation: appendBinary(node)
        case .unaryOperation:
            appendChildren(node)
            appendOperator(node)
        case .inlineAssembly: appendYul(tree.get(AST.InlineAssembly.self, node).body)
        default: appendChildren(node)
        }
    }

    private mutating func appendChildren(_ node: NodeID) {
        cover(node)
        let mark = stack.count
        tree.appendChildren(of: node, to: &stack)
        let end = stack.count
        for index in mark..<end { append(stack[index]) }
        stack.removeLast(end - mark)
    }

    private mutating func jump(_ node: NodeID, to target: Int32) {
        cover(node)
        if target >= 0 { graph.connect(current, target) }
        current = graph.newNode()
    }

    private mutating func appendVariable(_ node: NodeID) {
        cover(node)
        let variable = tree.get(AST.VariableDeclaration.self, node)
        mention(node, .declaration, .none)
        append(variable.typeName)
    }

    private mutating func appendVariableStatement(_ node: NodeID) {
        cover(node)
        let statement = tree.get(AST.VariableDeclarationStatement.self, node)
        let variables = Array(tree.nodes(statement.declarations))
        for variable in variables { append(variable) }
        if statement.value.isNone { return }
        append(statement.value)
        let tuple = tree.find(AST.TupleExpression.self, statement.value)
        for (index, variable) in variables.enumerated() where !variable.isNone {
            var value = statement.value
            if let tuple, tuple.components.count > 1, index < tuple.components.count {
                value = tree.node(tuple.components, index)
            }
            mention(variable, .assignment, value.isNone ? .none : tree.span(value))
        }
    }

    private mutating func appendReturn(_ node: NodeID) {
        cover(node)
        let expression = tree.get(AST.Return.self, node).expression
        if !expression.isNone {
            append(expression)
            for parameter in returnParameters { mention(parameter, .assignment, tree.span(node)) }
        }
        graph.connect(current, returnNode)
        current = graph.newNode()
    }

    private mutating func appendTry(_ node: NodeID) {
        let statement = tree.get(AST.TryStatement.self, node)
        append(statement.externalCall)
        let clauses = tree.nodes(statement.clauses).compactMap { tree.find(AST.TryCatchClause.self, $0) }
        let end = graph.newNode()
        let start = current
        for clause in clauses {
            current = graph.newNode()
            graph.connect(start, current)
            append(clause.block)
            graph.connect(current, end)
        }
        current = end
    }

    // MARK: - Branches and loops

    private mutating func branch() -> (Int32, Int32) {
        let first = graph.newNode()
        let second = graph.newNode()
        graph.connect(current, first)
        graph.connect(current, second)
        return (first, second)
    }

    private mutating func appendIf(_ node: NodeID) {
        cover(node)
        let statement = tree.get(AST.IfStatement.self, node)
        append(statement.condition)
        appendBranches(statement.trueBody, statement.falseBody)
    }

    private mutating func appendConditional(_ node: NodeID) {
        cover(node)
        let conditional = tree.get(AST.Conditional.self, node)
        append(conditional.condition)
        appendBranches(conditional.trueExpression, conditional.falseExpression)
    }

    private mutating func appendBranches(_ first: NodeID, _ second: NodeID) {
        let (taken, other) = branch()
        current = taken
        append(first)
        let takenEnd = current
        current = other
        if second.isNone {
            graph.connect(takenEnd, other)
            return
        }
        append(second)
        let end = graph.newNode()
        graph.connect(takenEnd, end)
        graph.connect(current, end)
        current = end
    }

    /// Runs `body` with jump targets of a loop.
    private mutating func inLoop(_ breakTarget: Int32, _ continueTarget: Int32, _ body: (inout FlowBuilder) -> Void) {
        let outer = (self.breakTarget, self.continueTarget)
        self.breakTarget = breakTarget
        self.continueTarget = continueTarget
        body(&self)
        (self.breakTarget, self.continueTarget) = outer
    }

    private mutating func labelHere() -> Int32 {
        let label = graph.newNode()
        place(label)
        return label
    }

    private mutating func place(_ label: Int32) {
        graph.connect(current, label)
        current = label
    }

    private mutating func appendFor(_ node: NodeID) {
        cover(node)
        let statement = tree.get(AST.ForStatement.self, node)
        append(statement.initialization)
        appendLoop(
            condition: { $0.append(statement.condition) }, body: { $0.append(statement.body) },
            post: { $0.append(statement.loopExpression) })
    }

    private mutating func appendLoop(
        condition: (inout FlowBuilder) -> Void, body: (inout FlowBuilder) -> Void, post: (inout FlowBuilder) -> Void
    ) {
        let start = labelHere()
        condition(&self)
        let postLabel = graph.newNode()
        let (inside, after) = branch()
        current = inside
        inLoop(after, postLabel, body)
        place(postLabel)
        post(&self)
        graph.connect(current, start)
        current = after
    }

    private mutating func appendWhile(_ node: NodeID) {
        cover(node)
        let statement = tree.get(AST.WhileStatement.self, node)
        if statement.isDoWhile {
            let after = graph.newNode()
            let body = labelHere()
            let condition = graph.newNode()
            inLoop(after, condition) { $0.append(statement.body) }
            place(condition)
            append(statement.condition)
            graph.connect(current, body)
            place(after)
            return
        }
        let condition = labelHere()
        append(statement.condition)
        let (body, after) = branch()
        current = body
        inLoop(after, condition) { $0.append(statement.body) }
        graph.connect(current, condition)
        current = after
    }

    // MARK: - Calls and operators

    private mutating func appendCall(_ node: NodeID) {
        let call = tree.get(AST.FunctionCall.self, node)
        // Not in one expression, which would copy the table of types.
        let type = analysis.type(of: call.expression)
        let kind = analysis.types.functionKind(of: type)
        let isCall = analysis.callKind(of: node) == .functionCall
        appendChildren(node)
        guard isCall else { return }
        switch kind {
        case .revert:
            graph.connect(current, FlowGraph.revert)
            current = graph.newNode()
        case .require, .assert:
            graph.connect(current, FlowGraph.revert)
            _ = labelHere()
        case .internal: endWithCall(of: callee(call.expression))
        default: break
        }
    }

    private mutating func endWithCall(of callee: FlowCallee?) {
        if let callee { graph.call(callee, at: current) }
        _ = labelHere()
    }

    private func callee(_ expression: NodeID) -> FlowCallee? {
        let kind = checker.kind(expression)
        guard kind == .identifier || kind == .memberAccess else { return nil }
        let target = analysis.reference(of: expression).node
        guard checker.kind(target) == .functionDefinition else { return nil }
        switch analysis.lookup(of: expression) {
        case .fixed: return FlowCallee(function: target, lookup: .fixed)
        case .virtual:
            return FlowCallee(
                function: target, lookup: analysis.hasVirtualSemantics(target) ? .virtual : .fixed)
        case .superLookup:
            let access = tree.get(AST.MemberAccess.self, expression)
            let superType = analysis.types[analysis.types[analysis.type(of: access.expression)].element]
            let context = superType.declaration
            if let only = superTargets.onlyTarget(of: target, from: context, analysis) {
                return FlowCallee(function: only, lookup: .fixed)
            }
            return FlowCallee(function: target, lookup: .superLookup, context: context)
        }
    }

    private mutating func appendOperator(_ node: NodeID) {
        let function = analysis.operatorFunction(of: node)
        if !function.isNone { endWithCall(of: FlowCallee(function: function, lookup: .fixed)) }
    }

    private mutating func appendBinary(_ node: NodeID) {
        // Left-nested chains are taken from the innermost outwards.
        var spine: [NodeID] = []
        var left = node
        while let operation = tree.find(AST.BinaryOperation.self, left) {
            cover(left)
            spine.append(left)
            left = operation.left
        }
        append(left)
        for next in spine.reversed() {
            let operation = tree.get(AST.BinaryOperation.self, next)
            if operation.operation.isBoolean {
                let (right, end) = branch()
                current = right
                append(operation.right)
                graph.connect(current, end)
                current = end
            } else {
                append(operation.right)
                appendOperator(next)
            }
        }
    }
}

// MARK: - Inline assembly

extension FlowBuilder {
    mutating func appendYul(_ node: NodeID) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .yulBlock:
            for statement in tree.nodes(tree.get(AST.YulBlock.self, node).statements) where !statement.isNone {
                cover(statement)
                appendYul(statement)
            }
        case .yulVariableDeclaration: appendYul(tree.get(AST.YulVariableDeclaration.self, node).value)
        case .yulAssignment:
            let assignment = tree.get(AST.YulAssignment.self, node)
            appendYul(assignment.value)
            for target in tree.nodes(assignment.targets) { mentionYul(target, .assignment) }
        case .yulExpressionStatement: appendYul(tree.get(AST.YulExpressionStatement.self, node).expression)
        case .yulIf:
            let statement = tree.get(AST.YulIf.self, node)
            appendYul(statement.condition)
            let (body, end) = branch()
            current = body
            appendYul(statement.body)
            graph.connect(current, end)
            current = end
        case .yulSwitch: appendYulSwitch(node)
        case .yulForLoop:
            let loop = tree.get(AST.YulForLoop.self, node)
            appendYul(loop.initialization)
            appendLoop(
                condition: { $0.appendYul(loop.condition) }, body: { $0.appendYul(loop.body) },
                post: { $0.appendYul(loop.post) })
        case .yulBreak, .yulContinue:
            let target = tree.kind(node) == .yulBreak ? breakTarget : continueTarget
            if target >= 0 { graph.connect(current, target) }
            current = graph.newNode()
        case .yulFunctionCall: appendYulCall(node)
        case .yulIdentifier: mentionYul(node, .access)
        default: break
        }
    }

    private mutating func mentionYul(_ node: NodeID, _ kind: VariableOccurrence.Kind) {
        guard let reference = analysis.yulReference(of: node) else { return }
        mention(reference.declaration.node, kind, tree.span(node))
    }

    private mutating func appendYulSwitch(_ node: NodeID) {
        let statement = tree.get(AST.YulSwitch.self, node)
        appendYul(statement.expression)
        let start = current
        let end = graph.newNode()
        var hasDefault = false
        for item in tree.nodes(statement.cases) {
            guard let item = tree.find(AST.YulCase.self, item) else { continue }
            if item.value.isNone { hasDefault = true }
            current = graph.newNode()
            graph.connect(start, current)
            appendYul(item.body)
            graph.connect(current, end)
        }
        current = end
        if !hasDefault { graph.connect(start, end) }
    }

    private mutating func appendYulCall(_ node: NodeID) {
        let call = tree.get(AST.YulFunctionCall.self, node)
        for argument in tree.nodes(call.arguments).reversed() { appendYul(argument) }
        if call.function.isNone { return }
        switch tree.name(call.function).known {
        case .return, .stop, .selfdestruct:
            graph.connect(current, FlowGraph.transactionReturn)
            current = graph.newNode()
        case .revert, .invalid:
            graph.connect(current, FlowGraph.revert)
            current = graph.newNode()
        default: break
        }
    }
}
