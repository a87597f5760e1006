// The kinds of nodes, one for each payload of `AST`.

/// Namespace of the payload types: `AST.FunctionDefinition` and so on. A payload's ``SyntaxNode/kind`` has its name.
public enum AST {}

/// What a node is. Named after solc's AST node classes; Yul nodes have the prefix `yul`.
public enum NodeKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    // MARK: Units
    case sourceUnit
    case pragmaDirective
    case importDirective
    case structuredDocumentation
    case errorNode
    // MARK: Definitions
    case contractDefinition
    case inheritanceSpecifier
    case storageLayoutSpecifier
    case usingForDirective
    case structDefinition
    case enumDefinition
    case enumValue
    case userDefinedValueTypeDefinition
    case functionDefinition
    case parameterList
    case variableDeclaration
    case modifierDefinition
    case modifierInvocation
    case overrideSpecifier
    case eventDefinition
    case errorDefinition
    // MARK: Types
    case elementaryTypeName
    case userDefinedTypeName
    case identifierPath
    case functionTypeName
    case mapping
    case arrayTypeName
    // MARK: Statements
    case block
    case placeholderStatement
    case ifStatement
    case tryStatement
    case tryCatchClause
    case whileStatement
    case forStatement
    case `continue`
    case `break`
    case `return`
    case `throw`
    case emitStatement
    case revertStatement
    case variableDeclarationStatement
    case expressionStatement
    case inlineAssembly
    // MARK: Expressions
    case conditional
    case assignment
    case tupleExpression
    case unaryOperation
    case binaryOperation
    case functionCall
    case functionCallOptions
    case newExpression
    case memberAccess
    case indexAccess
    case indexRangeAccess
    case identifier
    case elementaryTypeNameExpression
    case literal
    // MARK: Yul
    case yulBlock
    case yulVariableDeclaration
    case yulAssignment
    case yulExpressionStatement
    case yulIf
    case yulSwitch
    case yulCase
    case yulForLoop
    case yulFunctionDefinition
    case yulBreak
    case yulContinue
    case yulLeave
    case yulFunctionCall
    case yulIdentifier
    case yulLiteral
    case yulTypedName
}

extension NodeKind {
    /// solc's name of the node class (its `nodeType`).
    public var name: String {
        let text = String(describing: self)
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Whether solc gives such nodes an AST id: all but Yul nodes and error nodes.
    @inlinable
    public var hasASTID: Bool { !isYul && self != .errorNode }

    /// A node of inline assembly.
    @inlinable
    public var isYul: Bool {
        rawValue >= NodeKind.yulBlock.rawValue && rawValue <= NodeKind.yulTypedName.rawValue
    }

    /// An expression (``errorNode`` may stand in for one too).
    @inlinable
    public var isExpression: Bool {
        rawValue >= NodeKind.conditional.rawValue && rawValue <= NodeKind.literal.rawValue
    }

    /// A type name (``errorNode`` may stand in for one too).
    @inlinable
    public var isTypeName: Bool {
        switch self {
        case .elementaryTypeName, .userDefinedTypeName, .functionTypeName, .mapping, .arrayTypeName: true
        default: false
        }
    }

    /// A statement (``errorNode`` may stand in for one too).
    @inlinable
    public var isStatement: Bool {
        rawValue >= NodeKind.block.rawValue && rawValue <= NodeKind.inlineAssembly.rawValue
            && self != .tryCatchClause
    }
}
