// One run of lexer, parser and checker over an input, and what must hold after it whatever the input was.

import EVMTarget
import SoliditySema
import SoliditySource
import SoliditySyntax

/// How an input is run.
struct RunOptions {
    /// Tools want all errors; the compiler stops where solc stops.
    var reportsAllErrors = true
    var fork = Fork.prague
    /// A second source, to which all imports lead.
    var imported: [UInt8]?
}

/// A program after parsing and checking.
struct Subject {
    var sources = SourceManager()
    var tree = SyntaxTree()
    var interner = Interner()
    var parserDiagnostics = DiagnosticList()
    var roots: [NodeID] = []
    var analysis: Analysis
    var diagnostics: DiagnosticList

    init(_ text: [UInt8], _ options: RunOptions) {
        var parserOptions = ParserOptions()
        parserOptions.reportsAllErrors = options.reportsAllErrors
        parserOptions.builtins = YulBuiltins(options.fork)
        for (name, bytes) in [("b.sol", options.imported), ("a.sol", text)] {
            guard let bytes, let file = sources.add(path: name, bytes: bytes) else { continue }
            roots.append(
                SolidityParser.parse(
                    sources[file], into: &tree, interner: &interner, diagnostics: &parserDiagnostics,
                    options: parserOptions))
        }
        let (tree, roots) = (tree, roots)
        let units = roots.enumerated().map { index, root in
            let unit = tree.get(AST.SourceUnit.self, root)
            let imports = tree.nodes(unit.nodes).filter { !$0.isNone && tree.kind($0) == .importDirective }
            return AnalyzerUnit(
                node: root, path: index == 0 ? "b.sol" : "a.sol", imports: imports.map { _ in roots[0] })
        }
        var analyzerOptions = AnalyzerOptions()
        analyzerOptions.fork = options.fork
        analyzerOptions.stopsAtFatalErrors = !options.reportsAllErrors
        (analysis, diagnostics) = Analyzer.analyze(
            tree: tree, interner: interner, units: units, options: analyzerOptions)
    }

    /// What is wrong with the result; nil if nothing is.
    var problem: String? {
        guard let root = roots.last, tree.kind(root) == .sourceUnit, root.index == tree.count - 1 else {
            return "the last node is not the source unit"
        }
        let end = sources.files.last?.span.end ?? 0
        for index in 0..<tree.count {
            let span = tree.span(NodeID(Int32(truncatingIfNeeded: index)))
            if span.start > span.end || span.end > end { return "the span of node \(index) is out of bounds" }
        }
        for item in parserDiagnostics.items + diagnostics.items {
            if !item.span.isWholeFile && !item.span.isNone && (item.span.start > item.span.end || item.span.end > end) {
                return "the span of error \(item.entry.code) is out of bounds"
            }
        }
        return nil
    }
}
