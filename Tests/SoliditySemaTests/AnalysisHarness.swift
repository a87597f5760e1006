// Parses and analyses sources for tests.

import EVMTarget
import SoliditySource
import SoliditySyntax
import TestSupport

@testable import SoliditySema

/// A program after analysis.
struct Analysed {
    var analysis: Analysis
    var diagnostics: DiagnosticList
    var manager = SourceManager()

    /// Sources by name; imports name other sources exactly.
    init(_ sources: [(name: String, text: String)], options: AnalyzerOptions = AnalyzerOptions()) {
        var tree = SyntaxTree()
        var interner = Interner()
        var parsed = DiagnosticList()
        var roots: [(name: String, node: NodeID)] = []
        var parserOptions = ParserOptions()
        parserOptions.builtins = YulBuiltins(options.fork)
        for source in sources {
            guard let file = manager.add(path: source.name, text: source.text) else { continue }
            let root = SolidityParser.parse(
                manager[file], into: &tree, interner: &interner, diagnostics: &parsed, options: parserOptions)
            roots.append((source.name, root))
        }
        let units = roots.map { root in
            let items = tree.nodes(tree.get(AST.SourceUnit.self, root.node).nodes)
            let imports = items.filter { !$0.isNone && tree.kind($0) == .importDirective }.map { item in
                let path = interner.text(tree.get(AST.ImportDirective.self, item).path)
                return roots.first { $0.name == path }?.node ?? .none
            }
            return AnalyzerUnit(node: root.node, path: root.name, imports: imports)
        }
        let result = Analyzer.analyze(tree: tree, interner: interner, units: units, options: options)
        analysis = result.analysis
        diagnostics = parsed
        diagnostics.append(result.diagnostics)
    }

    init(_ text: String) { self.init([(name: "", text: text)]) }

    var errorCodes: [Int] { diagnostics.items.filter { $0.severity == .error }.map(\.entry.code) }

    /// `TypeError 1234: (b:10-12): text`, without the warnings about licence and version.
    var lines: [String] {
        diagnostics.items.filter { $0.entry.code != 3420 && $0.entry.code != 1878 }.map { item in
            let file = manager.file(at: item.span.start).map { manager[$0] }
            let base = file?.base ?? 0
            let path = file?.path ?? ""
            let place = "\(item.span.start &- base)-\(item.span.end &- base)"
            return "\(item.entry.type.rawValue) \(item.entry.code): (\(path.isEmpty ? "" : path + ":")\(place)): "
                + item.message
        }
    }

    /// The first node of a kind with a name.
    func node(_ kind: NodeKind, _ name: String) -> NodeID {
        (0..<analysis.tree.count).lazy.map { NodeID(Int32($0)) }
            .first { analysis.tree.kind($0) == kind && analysis.name(of: $0) == name } ?? .none
    }

    func contract(_ name: String) -> NodeID { node(.contractDefinition, name) }
    func typeString(ofVariable name: String) -> String {
        analysis.typeString(analysis.type(of: node(.variableDeclaration, name)))
    }
    func names(_ nodes: [NodeID]) -> [String] { nodes.map { analysis.name(of: $0) } }
}
