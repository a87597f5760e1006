// The compact AST JSON of a source unit, node for node as solc prints it. Works on a parsed tree alone (`stopAfter:
// parsing`) and adds what the analysis knows when there is one.

import Primitives
import SoliditySema
import SoliditySource
import SoliditySyntax

/// What the AST output of all source units of a program is made from.
public struct ASTContext: Sendable {
    let tree: SyntaxTree
    let interner: Interner
    let sources: SourceManager
    let analysis: Analysis?
    /// solc's id of each node; 0 for nodes without one.
    let astIDs: [Int32]
    /// The index printed in `src`, by file.
    let sourceIndices: [Int]
    /// Name of the target, for assembly.
    let evmVersion: String
    /// The resolved path and unit of each import directive.
    let imports: [NodeID: (path: String, unit: NodeID?)]

    public init(
        tree: SyntaxTree, interner: Interner, sources: SourceManager, analysis: Analysis?, astIDs: [Int32],
        sourceIndices: [Int], evmVersion: String, imports: [NodeID: (path: String, unit: NodeID?)]
    ) {
        self.tree = tree
        self.interner = interner
        self.sources = sources
        self.analysis = analysis
        self.astIDs = astIDs
        self.sourceIndices = sourceIndices
        self.evmVersion = evmVersion
        self.imports = imports
    }
}

/// Prints one source unit. Recursion is bounded by the depth of trees that the parser builds.
public struct ASTExporter {
    typealias Member = (String, JSONValue)

    let context: ASTContext
    let tree: SyntaxTree
    let analysis: Analysis?
    let types: TypeIdentifiers?
    /// Nodes that open a scope, from the source unit inwards.
    private var scopes: [NodeID] = []
    /// The call whose arguments a callee is looked up with.
    var calls: [NodeID: NodeID] = [:]
    var isInEvent = false

    private init(_ context: ASTContext) {
        self.context = context
        tree = context.tree
        analysis = context.analysis
        types = context.analysis.map { TypeIdentifiers(analysis: $0, astIDs: context.astIDs) }
    }

    /// The AST of a source unit; members that would be null are left out, as solc does.
    public static func json(ofSourceUnit root: NodeID, path: String, in context: ASTContext) -> JSONValue {
        var exporter = ASTExporter(context)
        return exporter.sourceUnit(root, path: path)
    }

    // MARK: Building blocks

    /// A node object without its null members. Statements get their documentation text.
    func node(_ id: NodeID, _ type: String, _ members: [Member]) -> JSONValue {
        var all: [Member] = [
            ("id", .number(astID(id))), ("src", .string(source(tree.span(id)))), ("nodeType", .string(type)),
        ]
        if tree.kind(id).isStatement {
            let text = tree.name(id)
            if !text.isNone { all.append(("documentation", string(text))) }
        }
        all += members.filter { !$0.1.isNull }
        return .object(all)
    }

    func astID(_ id: NodeID) -> Int { id.isNone ? 0 : Int(context.astIDs[id.index]) }

    /// The id of a node, or null.
    func reference(_ id: NodeID) -> JSONValue { id.isNone ? .null : .number(astID(id)) }

    /// The id of a declaration or builtin, or null.
    func reference(_ declaration: DeclarationID) -> JSONValue {
        if let builtin = declaration.builtin {
            return builtin.astID == 0 ? .null : .number(builtin.astID)
        }
        return reference(declaration.node)
    }

    func ids(_ nodes: [NodeID]) -> JSONValue { .array(nodes.map { reference($0) }) }

    func string(_ symbol: Symbol) -> JSONValue { .string(symbol.isNone ? "" : context.interner.text(symbol)) }

    /// `start:length:file`, all -1 for no place.
    func source(_ span: Span) -> String {
        guard !span.isNone, let id = context.sources.file(at: span.start) else { return "-1:-1:-1" }
        let file = context.sources[id]
        let end = min(span.end, file.span.end)
        return "\(span.start - file.base):\(Int(end) - Int(span.start)):\(context.sourceIndices[Int(id.rawValue)])"
    }

    func location(_ span: Span) -> JSONValue { .string(source(span)) }

    /// `{typeIdentifier, typeString}`; empty where the type is unknown.
    func description(of type: TypeID, withoutLocation: Bool = false) -> JSONValue {
        guard let analysis, let types, !type.isNone, analysis.types[type].kind != .error else {
            return .object(JSONObject())
        }
        return .object([
            ("typeIdentifier", .string(types.escapedIdentifier(type))),
            ("typeString", .string(analysis.typeString(type, withoutLocation: withoutLocation))),
        ])
    }

    /// The type of a variable.
    func typeDescriptions(_ variable: NodeID) -> JSONValue {
        description(of: analysis?.type(of: variable) ?? .none, withoutLocation: true)
    }

    /// The type that a type name denotes: a pointer to storage where it is a reference type.
    func typeDescriptions(ofTypeName node: NodeID) -> JSONValue {
        guard let analysis else { return .object(JSONObject()) }
        let type = analysis.type(of: node)
        return description(of: type.isNone ? .none : analysis.types.asPointer(type), withoutLocation: true)
    }

    // MARK: Scopes

    /// The innermost scope; null before analysis.
    var scope: JSONValue {
        guard analysis != nil, let scope = scopes.last else { return .null }
        return reference(scope)
    }

    var scopeNode: NodeID { scopes.last ?? .none }

    /// The list that a return statement here fills; `.none` in a modifier.
    var enclosingReturnParameters: NodeID {
        for scope in scopes.reversed() {
            if let function = tree.find(AST.FunctionDefinition.self, scope) { return function.returnParameters }
            if tree.kind(scope) == .modifierDefinition { return .none }
        }
        return .none
    }

    /// Runs `body` with `id` as the innermost scope.
    mutating func inside<Result>(_ id: NodeID, _ body: (inout Self) -> Result) -> Result {
        scopes.append(id)
        defer { scopes.removeLast() }
        return body(&self)
    }

    // MARK: Dispatch

    /// The nodes of a list, null where one is absent; without what the parser could not make sense of.
    mutating func list(_ nodes: NodeList) -> JSONValue {
        .array(tree.nodes(nodes).filter { $0.isNone || tree.kind($0) != .errorNode }.map { json($0) })
    }

    /// Any node; null for an absent one.
    mutating func json(_ id: NodeID) -> JSONValue {
        guard !id.isNone else { return .null }
        let kind = tree.kind(id)
        if kind.isExpression { return expression(id) }
        if kind.isTypeName { return typeName(id) }
        if kind.isYul { return yul(id) }
        switch kind {
        case .tryCatchClause: return tryCatchClause(id)
        case let kind where kind.isStatement: return statement(id)
        default: return definition(id)
        }
    }
}
