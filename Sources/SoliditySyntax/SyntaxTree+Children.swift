// Generic traversal: the children of any node, taken from the payload decoders, so that no second table of shapes exists.

extension SyntaxTree {
    /// The children of a node in source order of their fields, absent ones left out.
    public func children(of id: NodeID) -> [NodeID] {
        var children: [NodeID] = []
        appendChildren(of: id, to: &children)
        return children
    }

    /// Appends the children of a node, in the order of ``children(of:)``. Walks keep one list as their stack, so that
    /// nothing is allocated per node.
    public func appendChildren(of id: NodeID, to list: inout [NodeID]) {
        check(id)
        forEachChild(of: id) { list.append($0) }
    }

    /// Calls `body` with the children of a node in source order.
    @inline(__always)
    func forEachChild(of id: NodeID, _ body: (NodeID) -> Void) {
        let shapes = ChildShapes.all
        let kind = Int(kinds[id.index].rawValue)
        let end = shapes.starts[kind + 1]
        var step = shapes.starts[kind]
        var position = Int(payloads[id.index])
        // Children are relative to their parent, 0 is none.
        func visit(_ child: Int32) { if child != 0 { body(NodeID(id.rawValue &+ child)) } }
        while step < end {
            switch shapes.steps[step] {
            case ChildShapes.Step.node:
                visit(pool[position])
                position += 1
            case ChildShapes.Step.nodes:
                let last = position + Int(pool[position])
                while position < last {
                    position += 1
                    visit(pool[position])
                }
                position += 1
            case ChildShapes.Step.names: position += 1 + 3 * Int(pool[position])
            case let words: position += Int(words - ChildShapes.Step.words)
            }
            step += 1
        }
    }

    /// Appends the children of a node last first, so that a stack hands them out in source order.
    public func pushChildren(of id: NodeID, to stack: inout [NodeID]) {
        let mark = stack.count
        appendChildren(of: id, to: &stack)
        var low = mark
        var high = stack.count - 1
        while low < high {
            stack.swapAt(low, high)
            low += 1
            high -= 1
        }
    }
}

extension NodeKind {
    /// Runs the decoder of this kind for its effect on the reader.
    func decode(from reader: inout some NodeReading) {
        switch self {
        case .sourceUnit: _ = AST.SourceUnit(from: &reader)
        case .pragmaDirective: _ = AST.PragmaDirective(from: &reader)
        case .importDirective: _ = AST.ImportDirective(from: &reader)
        case .structuredDocumentation: _ = AST.StructuredDocumentation(from: &reader)
        case .errorNode: _ = AST.ErrorNode(from: &reader)
        case .contractDefinition: _ = AST.ContractDefinition(from: &reader)
        case .inheritanceSpecifier: _ = AST.InheritanceSpecifier(from: &reader)
        case .storageLayoutSpecifier: _ = AST.StorageLayoutSpecifier(from: &reader)
        case .usingForDirective: _ = AST.UsingForDirective(from: &reader)
        case .structDefinition: _ = AST.StructDefinition(from: &reader)
        case .enumDefinition: _ = AST.EnumDefinition(from: &reader)
        case .enumValue: _ = AST.EnumValue(from: &reader)
        case .userDefinedValueTypeDefinition: _ = AST.UserDefinedValueTypeDefinition(from: &reader)
        case .functionDefinition: _ = AST.FunctionDefinition(from: &reader)
        case .parameterList: _ = AST.ParameterList(from: &reader)
        case .variableDeclaration: _ = AST.VariableDeclaration(from: &reader)
        case .modifierDefinition: _ = AST.ModifierDefinition(from: &reader)
        case .modifierInvocation: _ = AST.ModifierInvocation(from: &reader)
        case .overrideSpecifier: _ = AST.OverrideSpecifier(from: &reader)
        case .eventDefinition: _ = AST.EventDefinition(from: &reader)
        case .errorDefinition: _ = AST.ErrorDefinition(from: &reader)
        case .elementaryTypeName: _ = AST.ElementaryTypeName(from: &reader)
        case .userDefinedTypeName: _ = AST.UserDefinedTypeName(from: &reader)
        case .identifierPath: _ = AST.IdentifierPath(from: &reader)
        case .functionTypeName: _ = AST.FunctionTypeName(from: &reader)
        case .mapping: _ = AST.Mapping(from: &reader)
        case .arrayTypeName: _ = AST.ArrayTypeName(from: &reader)
        case .block: _ = AST.Block(from: &reader)
        case .placeholderStatement: _ = AST.PlaceholderStatement(from: &reader)
        case .ifStatement: _ = AST.IfStatement(from: &reader)
        case .tryStatement: _ = AST.TryStatement(from: &reader)
        case .tryCatchClause: _ = AST.TryCatchClause(from: &reader)
        case .whileStatement: _ = AST.WhileStatement(from: &reader)
        case .forStatement: _ = AST.ForStatement(from: &reader)
        case .continue: _ = AST.Continue(from: &reader)
        case .break: _ = AST.Break(from: &reader)
        case .return: _ = AST.Return(from: &reader)
        case .throw: _ = AST.Throw(from: &reader)
        case .emitStatement: _ = AST.EmitStatement(from: &reader)
        case .revertStatement: _ = AST.RevertStatement(from: &reader)
        case .variableDeclarationStatement: _ = AST.VariableDeclarationStatement(from: &reader)
        case .expressionStatement: _ = AST.ExpressionStatement(from: &reader)
        case .inlineAssembly: _ = AST.InlineAssembly(from: &reader)
        case .conditional: _ = AST.Conditional(from: &reader)
        case .assignment: _ = AST.Assignment(from: &reader)
        case .tupleExpression: _ = AST.TupleExpression(from: &reader)
        case .unaryOperation: _ = AST.UnaryOperation(from: &reader)
        case .binaryOperation: _ = AST.BinaryOperation(from: &reader)
        case .functionCall: _ = AST.FunctionCall(from: &reader)
        case .functionCallOptions: _ = AST.FunctionCallOptions(from: &reader)
        case .newExpression: _ = AST.NewExpression(from: &reader)
        case .memberAccess: _ = AST.MemberAccess(from: &reader)
        case .indexAccess: _ = AST.IndexAccess(from: &reader)
        case .indexRangeAccess: _ = AST.IndexRangeAccess(from: &reader)
        case .identifier: _ = AST.Identifier(from: &reader)
        case .elementaryTypeNameExpression: _ = AST.ElementaryTypeNameExpression(from: &reader)
        case .literal: _ = AST.Literal(from: &reader)
        case .yulBlock: _ = AST.YulBlock(from: &reader)
        case .yulVariableDeclaration: _ = AST.YulVariableDeclaration(from: &reader)
        case .yulAssignment: _ = AST.YulAssignment(from: &reader)
        case .yulExpressionStatement: _ = AST.YulExpressionStatement(from: &reader)
        case .yulIf: _ = AST.YulIf(from: &reader)
        case .yulSwitch: _ = AST.YulSwitch(from: &reader)
        case .yulCase: _ = AST.YulCase(from: &reader)
        case .yulForLoop: _ = AST.YulForLoop(from: &reader)
        case .yulFunctionDefinition: _ = AST.YulFunctionDefinition(from: &reader)
        case .yulBreak: _ = AST.YulBreak(from: &reader)
        case .yulContinue: _ = AST.YulContinue(from: &reader)
        case .yulLeave: _ = AST.YulLeave(from: &reader)
        case .yulFunctionCall: _ = AST.YulFunctionCall(from: &reader)
        case .yulIdentifier: _ = AST.YulIdentifier(from: &reader)
        case .yulLiteral: _ = AST.YulLiteral(from: &reader)
        case .yulTypedName: _ = AST.YulTypedName(from: &reader)
        }
    }
}
