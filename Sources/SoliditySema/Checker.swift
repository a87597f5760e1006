// The state that the passes share: the analysis under construction, scopes and diagnostics. Passes are extensions of
// this struct and run in the order of `run`.

import EVMTarget
import Primitives
import SoliditySource
import SoliditySyntax

struct Checker {
    var analysis: Analysis
    var tree: SyntaxTree
    var diagnostics = DiagnosticList()
    let units: [AnalyzerUnit]
    let options: AnalyzerOptions

    var scopes: ScopeTable
    /// An error after which solc gives up: later reports of the run are dropped.
    var isAborted = false
    /// Errors that do not keep later passes from running.
    var toleratedErrors = 0
    /// There was an error where several threads bind names: the program has to be checked again with `bindsInOrder`.
    var hasToStartOver = false
    /// One thread binds the names of all units in their order.
    var bindsInOrder = false

    // Position of the walk.
    var currentUnit = NodeID.none
    var currentContract = NodeID.none
    /// Function or modifier whose body is walked; modifiers return nothing.
    var currentCallable = NodeID.none
    var currentScope: Int32 = 0
    var isInsideYulFunction = false

    // State of single passes.
    var syntax = SyntaxPassState()
    var declarationTypes = DeclarationTypeState()
    var constants: [NodeID: ConstantValue] = [:]
    var constantDepth = 0
    var linearisation: [NodeID: [NodeID]] = [:]
    var memberCache = MemberCache()
    /// By contract: where the functions of a name are in its interface.
    var interfaceNames: [NodeID: [Symbol: [Int32]]] = [:]
    /// By file and contract.
    var usingTables: [NodeID: UsingTable] = [:]
    var importedUnits: [NodeID: NodeID] = [:]
    /// What was wrong with an import keeps names from being bound.
    var hasBrokenImports = false
    /// While units are bound side by side: the last contract, by index, whose inherited names count as known.
    var lastBoundContract = Int.max
    /// Names in assembly that refer to declarations, in the order in which they were bound.
    var yulNames: [(identifier: NodeID, reference: YulReference)] = []
    /// Contracts that may inherit names nobody knows of: no name is reported as missing in them.
    var contractsWithUnknownBases: Set<NodeID> = []
    /// Types that such contracts probably inherit, by name.
    var probableTypes: [UndeclaredPath: DeclarationID] = [:]
    /// Contracts with an error apart from bodies, in which names have not been bound, and their units.
    var contractsWithUnboundCode: [(contract: NodeID, unit: NodeID)] = []
    var overrides = OverrideState()
    /// The diagnostic about each name, and how often it was met after that.
    var undeclaredPaths: [UndeclaredPath: (index: Int, repetitions: Int)] = [:]
    /// Two declarations of a scope have one name.
    var hasRedeclarations = false
    /// How often a name was looked for that a misspelt one may have been meant to be.
    var suggestionSearches = 0
    var members: MemberTable
    var walkOrder = WalkOrder()
    /// The stack of `checkExpressionSyntax`.
    var pendingExpressions: [NodeID] = []
    /// What each VariableDeclaration is.
    var roles: [VariableRole]
    /// Functions, events, errors and modifiers in the order in which they got their types: where they were used first.
    var typedDeclarations: [NodeID] = []
    /// Names whose `overloads` were looked through.
    var typedOverloads: [NodeID] = []
    /// The types of builtins, once asked for.
    var builtinTypes = [TypeID](repeating: .none, count: Int(UInt8.max) + 1)
    /// The types of number literals by text and unit.
    var literalTypes: [Int: TypeID] = [:]

    init(tree: SyntaxTree, interner: Interner, units: [AnalyzerUnit], options: AnalyzerOptions) {
        analysis = Analysis(tree: tree, interner: interner)
        self.tree = tree
        self.units = units
        self.options = options
        scopes = ScopeTable(nodeCount: tree.count)
        members = MemberTable(nodeCount: tree.count)
        roles = Array(repeating: .unknown, count: tree.count)
    }

    /// All passes. A pass that needs the results of another only runs if that one found no error.
    mutating func run() {
        let comments = checkFormAndRegister()
        if isAborted { return }
        if hasBrokenImports {
            return fillTables {
                $0.resolveReferences()
                $0.checkDeclarationTypes()
            }
        }
        takeOver(documentationOf: comments)
        let areNamesBound = passes { $0.resolveReferences() }
        if hasToStartOver { return }
        if !areNamesBound { return fillTables { $0.checkDeclarationTypes() } }
        if !checkDeclarationsAndOrderNodes() { return }
        checkContractsAndTypes()
        finishContracts()
        if diagnostics.hasErrors { return }
        checkInheritedDocumentation()
        runLatePasses()
    }

    /// The passes that need no names, and the registration and import of names. Returns the checker that looked at the
    /// comments: what it reported has its place behind what is reported about imports.
    private mutating func checkFormAndRegister() -> Checker {
        let lanes = fork([
            { $0.registerAndImport() },
            { $0.checkDocumentation() },
            { $0.checkSyntax() },
        ])
        let form = lanes[2]
        if form.isAborted {
            registerDeclarations()
            diagnostics = form.diagnostics
            isAborted = true
        } else {
            self = lanes[0]
            let registered = diagnostics
            diagnostics = form.diagnostics
            diagnostics.append(registered)
        }
        syntax = form.syntax
        analysis.memorySafeAssembly = form.analysis.memorySafeAssembly
        for index in analysis.sourceUnits.indices {
            analysis.sourceUnits[index].usesABICoderV2 = syntax.usesABICoderV2(analysis.sourceUnits[index].node)
        }
        return lanes[1]
    }

    private mutating func registerAndImport() {
        registerDeclarations()
        hasBrokenImports = !passes { $0.performImports() }
        if !hasBrokenImports { warnAboutHomonyms() }
    }

    /// Finds the order of nodes for the late passes while the declarations are looked at. Returns whether they are what
    /// later passes can build on.
    private mutating func checkDeclarationsAndOrderNodes() -> Bool {
        var isSound = false
        let order: @Sendable () -> WalkOrder = { [tree = tree.forAnotherThread(), units] in
            WalkOrder(tree, units.map(\.node))
        }
        walkOrder = LargeStack.beside(workers: workers, order) {
            isSound = passes { $0.checkDeclarationTypes() }
            if isSound { describeContracts() }
        }
        return isSound
    }

    /// Runs passes for what they find out, after errors: tools want to know the declarations of a broken program too. What
    /// the passes report would only follow from the errors that are known.
    mutating func fillTables(_ passes: (inout Checker) -> Void) {
        if options.stopsAtFatalErrors { return }
        let known = diagnostics
        passes(&self)
        diagnostics = known
    }

    /// Runs a pass and says whether later ones can build on it.
    private mutating func passes(_ pass: (inout Checker) -> Void) -> Bool {
        let errorsBefore = hinderingErrors
        pass(&self)
        return !isAborted && hinderingErrors == errorsBefore
    }

    var hinderingErrors: Int { diagnostics.errorCount - toleratedErrors }

    /// Whether a pass that has found errors since `errorsBefore` goes on to the next unit or definition. solc does not.
    func stopsAfterErrors(since errorsBefore: Int) -> Bool {
        isAborted || (options.stopsAtFatalErrors && hinderingErrors != errorsBefore)
    }
}

// Questions that are asked very often of a checker that is being changed are `mutating`, or short: it is too large to be
// copied for them.

// MARK: - Shorthands

extension Checker {
    var types: TypeTable {
        _read { yield analysis.types }
        _modify { yield &analysis.types }
    }
    var interner: Interner { analysis.interner }

    func kind(_ node: NodeID) -> NodeKind { node.isNone ? .errorNode : tree.kind(node) }
    func span(_ node: NodeID) -> Span { tree.span(node) }
    func text(_ symbol: Symbol) -> String { interner.text(symbol) }
    func type(of node: NodeID) -> TypeID { analysis.type(of: node) }
    func name(_ type: TypeID) -> String { analysis.humanReadableName(type) }

    mutating func setType(_ type: TypeID, of node: NodeID) { analysis.nodeTypes[node.index] = type }
    mutating func setReference(_ declaration: DeclarationID, of node: NodeID) {
        analysis.references[node.index] = declaration
    }
    mutating func addFlags(_ flags: ExpressionFlags, to node: NodeID) { analysis.flags[node.index].insert(flags) }
    mutating func set(_ flag: ExpressionFlags, _ isSet: Bool, of node: NodeID) {
        if isSet { analysis.flags[node.index].insert(flag) } else { analysis.flags[node.index].remove(flag) }
    }
    func hasFlag(_ flag: ExpressionFlags, _ node: NodeID) -> Bool { analysis.flags[node.index].contains(flag) }
}

// MARK: - Reporting

extension Checker {
    // As calls, these keep the code around them short.
    @inline(never)
    mutating func report(
        _ entry: DiagnosticEntry, at span: Span, _ message: String, secondary: [SecondaryLocation] = [],
        help: String? = nil, suggestion: String? = nil, fixIts: [FixIt] = []
    ) {
        if isAborted { return }
        if entry.severity != .error && !options.warnings { return }
        var diagnostic = Diagnostic(entry, message, at: span, secondary: secondary, help: help, fixIts: fixIts)
        diagnostic.suggestion = suggestion
        diagnostics.report(diagnostic)
    }

    @inline(never)
    mutating func report(
        _ entry: DiagnosticEntry, at node: NodeID, _ message: String, secondary: [SecondaryLocation] = [],
        help: String? = nil, suggestion: String? = nil, fixIts: [FixIt] = []
    ) {
        report(
            entry, at: span(node), message, secondary: secondary, help: help, suggestion: suggestion, fixIts: fixIts)
    }

    /// An error after which solc stops. With `options.stopsAtFatalErrors` nothing later is reported; otherwise the
    /// error type keeps the rest of the analysis going.
    @inline(never)
    mutating func fatal(
        _ entry: DiagnosticEntry, at node: NodeID, _ message: String, secondary: [SecondaryLocation] = [],
        help: String? = nil, fixIts: [FixIt] = []
    ) {
        report(entry, at: node, message, secondary: secondary, help: help, fixIts: fixIts)
        abort()
    }

    mutating func abort() {
        if options.stopsAtFatalErrors { isAborted = true }
    }
}
