// The entry of semantic analysis: one ordered list of passes over one tree.

import EVMTarget
import SoliditySource
import SoliditySyntax

/// A source unit to analyse.
public struct AnalyzerUnit: Sendable {
    /// The SourceUnit node.
    public var node: NodeID
    /// Source unit name; imports resolve to these.
    public var path: String
    /// For each ImportDirective of the unit, in source order, the SourceUnit it imports, or `.none` if the driver
    /// could not find it (the driver reports that).
    public var imports: [NodeID]

    public init(node: NodeID, path: String, imports: [NodeID] = []) {
        self.node = node
        self.path = path
        self.imports = imports
    }
}

public struct AnalyzerOptions: Sendable {
    /// Warnings and infos are produced.
    public var warnings = true
    /// Report what solc reports: after an error that makes it stop, nothing more. False for tools that want as many
    /// errors as possible.
    public var stopsAtFatalErrors = true
    /// Target of the compilation: decides which builtins and opcodes exist.
    public var fork = Fork.prague
    /// solc would run its Yul optimiser, which forbids `msize` in assembly.
    public var yulOptimizer = false
    /// Threads to use. The results do not depend on their number.
    public var workers = 1
    public init() {}
}

/// Checks a program.
public enum Analyzer {
    /// Runs all passes.
    /// - Parameters:
    ///   - tree: one tree with all source units.
    ///   - interner: the interner of the tree's symbols.
    ///   - units: all source units, in solc's order of processing (dependencies resolved by the driver).
    /// - Returns: the analysis, filled as far as the errors allow, and the diagnostics in order of detection.
    public static func analyze(
        tree: SyntaxTree, interner: Interner, units: [AnalyzerUnit], options: AnalyzerOptions = AnalyzerOptions()
    ) -> (analysis: Analysis, diagnostics: DiagnosticList) {
        var checker = Checker(tree: tree, interner: interner, units: units, options: options)
        checker.run()
        if checker.hasToStartOver {
            checker = Checker(tree: tree, interner: interner, units: units, options: options)
            checker.bindsInOrder = true
            checker.run()
        }
        return (checker.analysis, checker.diagnostics)
    }
}
