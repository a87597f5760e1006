// Experimental Solidity: the state that its passes share, and their order. It is another language, so it has a checker
// of its own: names, restrictions of syntax, registration of types, inference.

import SoliditySource
import SoliditySyntax

/// A file in experimental Solidity.
public struct ExperimentalUnit: Sendable {
    public var tree: ExperimentalTree
    /// For each import of the file the position of the imported unit in the list of units; nil if it was not found.
    public var imports: [Int?]

    public init(tree: ExperimentalTree, imports: [Int?]) {
        self.tree = tree
        self.imports = imports
    }
}

/// Checks programs in experimental Solidity.
public enum ExperimentalAnalyzer {
    /// - Parameter units: all files, each after those that it imports.
    public static func analyze(_ units: [ExperimentalUnit]) -> DiagnosticList {
        var checker = ExperimentalChecker(units)
        checker.run()
        return checker.diagnostics
    }
}

struct ExperimentalChecker {
    /// What a name stands for.
    enum Target: Equatable {
        case node(Int)
        /// A file, by its alias.
        case module
    }

    /// What the type of an expression is about.
    enum Context { case term, type, sort }

    var tree = ExperimentalTree()
    var unitRoots: [[Int]] = []
    let units: [ExperimentalUnit]
    var diagnostics = DiagnosticList()
    /// An error after which solc gives up.
    var isAborted = false

    // Names.
    var fileScopes: [[String: [Target]]] = []
    var scopes: [[String: [Target]]] = []
    var targets: [Int: Target] = [:]

    // Registration.
    var constructors: [Int: Int] = [:]
    var classOfDefinition: [Int: Int] = [:]
    /// Instantiations of a class by type constructor.
    var instantiations: [Int: [Int: Int]] = [:]
    var builtinDefinitions: [String: Int] = [:]
    /// Classes of the language by the token that names them; `.identifier` for `Integer`.
    var builtinClasses: [TokenKind: Int] = [:]
    /// Names of the functions behind operators.
    var operatorNames: [TokenKind: String] = [:]

    // Inference.
    var system = ExperimentalTypes()
    var types: [Int: ExperimentalType] = [:]
    var members: [Int: [String: ExperimentalType]] = [:]
    var context = Context.term
    var currentFunctionType: ExperimentalType?
    var activeInstantiations: [Int] = []

    init(_ units: [ExperimentalUnit]) {
        self.units = units
        for unit in units { unitRoots.append(tree.append(unit.tree)) }
    }

    /// Each pass only runs if the ones before found no error.
    mutating func run() {
        let passes: [(inout ExperimentalChecker) -> Void] = [
            { $0.declareFiles() },
            { $0.resolveNames() },
            { $0.checkRestrictions() },
            { $0.registerTypes() },
            { $0.inferTypes() },
        ]
        for pass in passes {
            pass(&self)
            if diagnostics.hasErrors { return }
        }
    }

    // MARK: Shorthands

    func node(_ id: Int) -> ExperimentalTree.Node { tree.nodes[id] }
    func kind(_ id: Int) -> ExperimentalTree.Kind { tree.nodes[id].kind }
    func children(_ id: Int) -> [Int] { tree.nodes[id].children }
    func span(_ id: Int) -> Span { tree.nodes[id].span }
    func name(_ id: Int) -> String { tree.nodes[id].name }

    mutating func report(
        _ entry: DiagnosticEntry, at span: Span, _ message: String, secondary: [SecondaryLocation] = []
    ) {
        if !isAborted { diagnostics.report(entry, message, at: span, secondary: secondary) }
    }

    mutating func report(
        _ entry: DiagnosticEntry, at node: Int, _ message: String, secondary: [SecondaryLocation] = []
    ) {
        report(entry, at: span(node), message, secondary: secondary)
    }

    /// Reports an error after which solc reports nothing more.
    mutating func fatal(
        _ entry: DiagnosticEntry, at node: Int, _ message: String, secondary: [SecondaryLocation] = []
    ) {
        report(entry, at: node, message, secondary: secondary)
        isAborted = true
    }
}
