// One run of lexer, parser and checker over an input, and what must hold after it whatever the input was.

import Artifacts
import EVMTarget
import Primitives
import SoliditySema
import SoliditySource
import SoliditySyntax

/// How an input is run.
struct RunOptions {
    /// Tools want all errors; the compiler stops where solc stops.
    var reportsAllErrors = true
    var fork = Fork.prague
    /// A second source, to which all imports lead; they lead to the source itself if there is none.
    var imported: [UInt8]?
    /// Imports lead somewhere.
    var findsImports = true
    /// The AST output is made.
    var exportsAST = false
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
    let options: RunOptions

    init(_ text: [UInt8], _ options: RunOptions) {
        self.options = options
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
                node: root, path: index == 0 ? "b.sol" : "a.sol",
                imports: imports.map { _ in options.findsImports ? roots[0] : .none })
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
        return options.exportsAST ? exportProblem : nil
    }

    /// What is wrong with the AST output.
    private var exportProblem: String? {
        let context = ASTContext(
            tree: tree, interner: interner, sources: sources, analysis: analysis, astIDs: tree.astIDs,
            sourceIndices: Array(sources.files.indices), evmVersion: options.fork.name, imports: [:])
        var seen = BitSet(capacity: tree.count + 1)
        return roots.lazy.compactMap { root in
            problem(inNode: ASTExporter.json(ofSourceUnit: root, path: "", in: context), &seen)
        }.first
    }

    /// Lists of nodes in which an entry may be absent: `(, a) = f()`.
    private static let listsWithGaps: Set<String> = ["assignments", "components", "declarations"]

    /// Every node has an id of its own, and lists hold nothing in place of broken nodes.
    private func problem(inNode node: JSONValue, _ seen: inout BitSet) -> String? {
        guard let members = node.objectValue?.members else { return nil }
        if node["nodeType"] != nil, let id = node["id"]?.intValue {
            if id <= 0 || id > tree.count { return "node id \(id)" }
            if seen.contains(id) { return "node id \(id) occurs twice" }
            _ = seen.insert(id)
        }
        for (key, value) in members {
            for item in value.arrayValue ?? [value] {
                if item.isNull, !Self.listsWithGaps.contains(key) { return "null in \(key)" }
                if let problem = problem(inNode: item, &seen) { return problem }
            }
        }
        return nil
    }
}
