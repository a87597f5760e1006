// The result of semantic analysis: tables beside the tree, indexed by node. Read-only for later stages; only the type
// table may grow (types are values: a stage that needs new ones works on its own copy).

import SoliditySource
import SoliditySyntax

/// Everything that is known about a program after checking.
///
/// If `Analyzer` reported errors, the tables are filled as far as possible: types may be `.error`, references `.none`.
public struct Analysis: Sendable {
    public internal(set) var tree: SyntaxTree
    public let interner: Interner
    public var types = TypeTable()

    /// All contracts, interfaces and libraries in the order of their nodes.
    public internal(set) var contracts: [ContractInfo] = []
    /// The source units analysed, in the order given.
    public internal(set) var sourceUnits: [SourceUnitInfo] = []

    // Dense tables by node.
    var nodeTypes: [TypeID]
    var references: [DeclarationID]
    var flags: [ExpressionFlags]
    /// Kind-specific: see the accessors.
    var auxiliary: [Int32]
    var scopes: [NodeID]

    // Sparse tables.
    var argumentOrders: [[NodeID]] = []
    /// By `auxiliary` of the YulIdentifier.
    var yulReferences: [YulReference] = []
    var pathReferences: [NodeID: [DeclarationID]] = [:]
    var canonicalNames: [NodeID: String] = [:]
    /// By the auxiliary number of a StructDefinition.
    var structFacts: [StructFacts] = []
    var baseFunctions: [NodeID: [NodeID]] = [:]
    var overloads: [NodeID: [DeclarationID]] = [:]
    var documentation: [NodeID: DocumentationTags] = [:]
    var inheritedDocumentation: [NodeID: NodeID] = [:]
    var memorySafeAssembly: Set<NodeID> = []

    init(tree: SyntaxTree, interner: Interner) {
        self.tree = tree
        self.interner = interner
        nodeTypes = Array(repeating: .none, count: tree.count)
        references = Array(repeating: .none, count: tree.count)
        flags = Array(repeating: [], count: tree.count)
        auxiliary = Array(repeating: -1, count: tree.count)
        scopes = Array(repeating: .none, count: tree.count)
    }

    /// The same, with a tree for another thread.
    public func forAnotherThread() -> Analysis {
        var copy = self
        copy.tree = tree.forAnotherThread()
        return copy
    }
}

/// One analysed file.
public struct SourceUnitInfo: Sendable {
    public let node: NodeID
    /// Source unit name, as imports resolve it.
    public let path: String
    /// Names visible from other units, in order of name text; several declarations where functions are overloaded.
    public internal(set) var exportedSymbols: [(name: Symbol, declarations: [NodeID])] = []
    /// For each ImportDirective of the file, in source order, the imported source unit or `.none`.
    public internal(set) var imports: [NodeID] = []
    /// ABI coder v2 is in use (the default); false after `pragma abicoder v1`.
    public internal(set) var usesABICoderV2 = true
    public internal(set) var usingDirectives: [NodeID] = []
}

// MARK: - Expressions, type names, declarations

extension Analysis {
    /// Type of an expression (of what it denotes, for the name of a type: kind `.typeType`), of a type name (the
    /// declared type), or of a variable. `.none` for nodes that have no type.
    @inline(__always)
    public func type(of node: NodeID) -> TypeID { node.isNone ? .none : nodeTypes[node.index] }

    /// What an Identifier, MemberAccess, IdentifierPath (its last part) or UserDefinedTypeName refers to. For an
    /// overloaded name: the declaration chosen.
    @inline(__always)
    public func reference(of node: NodeID) -> DeclarationID { node.isNone ? .none : references[node.index] }

    /// For an IdentifierPath: what each of its parts refers to.
    public func pathReferences(of path: NodeID) -> [DeclarationID] { pathReferences[path] ?? [] }

    /// For an Identifier with overloads: all candidates that were visible.
    public func overloadedDeclarations(of identifier: NodeID) -> [DeclarationID] { overloads[identifier] ?? [] }

    /// The value of a constant number expression (any expression whose type is a rational).
    public func constantValue(of expression: NodeID) -> Rational? { types.rational(of: type(of: expression)) }

    public func isPure(_ expression: NodeID) -> Bool { flags[expression.index].contains(.isPure) }
    public func isLValue(_ expression: NodeID) -> Bool { flags[expression.index].contains(.isLValue) }
    /// Names a `constant` variable.
    public func isConstant(_ expression: NodeID) -> Bool { flags[expression.index].contains(.isConstant) }
    /// Target of an assignment, `++`, `--` or `delete`.
    public func isWrittenTo(_ expression: NodeID) -> Bool { flags[expression.index].contains(.willBeWrittenTo) }
    public func isTryCall(_ call: NodeID) -> Bool { flags[call.index].contains(.isTryCall) }

    /// For a FunctionCall: what the parentheses mean.
    public func callKind(of call: NodeID) -> CallKind {
        let flags = flags[call.index]
        return flags.contains(.typeConversion)
            ? .typeConversion : flags.contains(.structConstructor) ? .structConstructor : .functionCall
    }

    /// For a FunctionCall: the arguments in the order of the parameters, whether they were written by name or by
    /// position. Evaluation order is that of the source: the order in `AST.FunctionCall.arguments`.
    public func arguments(of call: NodeID) -> [NodeID] {
        let order = auxiliary[call.index]
        if order >= 0 { return argumentOrders[Int(order)] }
        guard let node = tree.find(AST.FunctionCall.self, call) else { return [] }
        return Array(tree.nodes(node.arguments))
    }

    /// For a BinaryOperation: the type that both operands are converted to before the operation. For shifts and `**`
    /// only the left one; the right one keeps its own (mobile) type. `.none` for user-defined operators.
    public func commonType(of operation: NodeID) -> TypeID { TypeID(rawValue: auxiliary[operation.index]) }

    /// For a UnaryOperation or BinaryOperation: the free function that implements it, or `.none` if it is builtin.
    public func operatorFunction(of operation: NodeID) -> NodeID { references[operation.index].node }

    /// For an Identifier, MemberAccess or IdentifierPath that refers to a function or modifier.
    public func lookup(of node: NodeID) -> FunctionLookup {
        let flags = flags[node.index]
        return flags.contains(.lookupVirtual) ? .virtual : flags.contains(.lookupSuper) ? .superLookup : .fixed
    }

    /// The expression is the callee of a call and names the function itself (no function pointer needed).
    public func isCalledDirectly(_ expression: NodeID) -> Bool { flags[expression.index].contains(.isCalledDirectly) }

    /// For a YulIdentifier that names a Solidity declaration; nil for Yul's own names.
    public func yulReference(of identifier: NodeID) -> YulReference? {
        guard !identifier.isNone, tree.kind(identifier) == .yulIdentifier else { return nil }
        let index = Int(auxiliary[identifier.index])
        return index < 0 ? nil : yulReferences[index]
    }

    /// For an InlineAssembly: marked memory-safe by flag or NatSpec tag.
    public func isMemorySafe(_ assembly: NodeID) -> Bool { memorySafeAssembly.contains(assembly) }

    /// For an EnumValue: its position in the enum.
    public func enumValueIndex(_ value: NodeID) -> Int { Int(auxiliary[value.index]) }
}

// MARK: - Declarations

extension AST.FunctionDefinition {
    @inline(__always)
    var visibilityInForce: Visibility { visibility != .default ? visibility : isFree ? .internal : .public }
}

extension Analysis {
    /// The scope a declaration stands in: a contract, function, block, struct, enum, source unit, ...
    @inline(__always)
    public func scope(of declaration: NodeID) -> NodeID { declaration.isNone ? .none : scopes[declaration.index] }

    /// The contract that a declaration is written in, or `.none`. A contract is not in itself.
    public func enclosingContract(of declaration: NodeID) -> NodeID {
        var node = scope(of: declaration)
        while !node.isNone {
            if tree.kind(node) == .contractDefinition { return node }
            node = scopes[node.index]
        }
        return .none
    }

    /// The source unit that a declaration is written in.
    public func sourceUnit(of declaration: NodeID) -> NodeID {
        var node = declaration
        while !node.isNone {
            if tree.kind(node) == .sourceUnit { return node }
            node = scopes[node.index]
        }
        return .none
    }

    /// Facts about a ContractDefinition; nil if the node is something else.
    @inline(__always)
    public func contract(_ node: NodeID) -> ContractInfo? {
        guard !node.isNone, tree.kind(node) == .contractDefinition else { return nil }
        let index = Int(auxiliary[node.index])
        return index >= 0 && index < contracts.count ? contracts[index] : nil
    }

    /// The place of a SourceUnit in ``sourceUnits``; nil if the node is something else.
    func sourceUnitIndex(_ node: NodeID) -> Int? {
        guard !node.isNone, tree.kind(node) == .sourceUnit, auxiliary[node.index] >= 0 else { return nil }
        return Int(auxiliary[node.index])
    }

    /// `C.S`, `S` for a struct, enum, contract or user-defined value type.
    public func canonicalName(of declaration: NodeID) -> String {
        canonicalNames[declaration] ?? interner.text(tree.name(declaration))
    }

    public func name(of declaration: NodeID) -> String { interner.text(tree.name(declaration)) }

    /// The visibility in force: public for events and ordinary functions without one, internal for variables and free
    /// functions.
    @inline(__always)
    public func visibility(of declaration: NodeID) -> Visibility {
        switch tree.kind(declaration) {
        case .functionDefinition:
            return tree.get(AST.FunctionDefinition.self, declaration).visibilityInForce
        case .variableDeclaration:
            let node = tree.get(AST.VariableDeclaration.self, declaration)
            return node.visibility != .default ? node.visibility : .internal
        case .modifierDefinition: return .internal
        default: return .public
        }
    }

    /// The functions, modifiers or getters that a function, modifier or public state variable directly overrides.
    public func overriddenDeclarations(of declaration: NodeID) -> [NodeID] { baseFunctions[declaration] ?? [] }

    /// Variables declared in a contract (of any mutability).
    @inline(__always)
    public func isStateVariable(_ declaration: NodeID) -> Bool {
        let scope = scope(of: declaration)
        return !scope.isNone && tree.kind(declaration) == .variableDeclaration
            && tree.kind(scope) == .contractDefinition
    }

    /// The documentation tags written at a contract, function, modifier, event, error or variable; nil without comment.
    public func documentationTags(of declaration: NodeID) -> DocumentationTags? { documentation[declaration] }

    /// The contract that an `@inheritdoc` tag names, or `.none`.
    public func inheritedDocumentationContract(of declaration: NodeID) -> NodeID {
        inheritedDocumentation[declaration] ?? .none
    }

    /// The parameters, in order.
    @inline(__always)
    public func parameters(of list: NodeID) -> NodeItems {
        tree.nodes(tree.find(AST.ParameterList.self, list)?.parameters ?? .empty)
    }
}
