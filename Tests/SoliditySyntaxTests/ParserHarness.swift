// Shared by the tests of this target.

import SoliditySource

@testable import SoliditySyntax

/// A parsed text with everything that belongs to it.
struct Parsed {
    var sources = SourceManager()
    var tree = SyntaxTree()
    var interner = Interner()
    var diagnostics = DiagnosticList()
    var root = NodeID.none

    init(_ bytes: [UInt8], path: String = "a.sol", options: ParserOptions = ParserOptions()) {
        guard let file = sources.add(path: path, bytes: bytes) else { return }
        root = SolidityParser.parse(
            sources[file], into: &tree, interner: &interner, diagnostics: &diagnostics, options: options)
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

    /// Errors other than a missing licence, as `code`s.
    var errorCodes: [Int] { diagnostics.items.filter { $0.severity == .error }.map(\.entry.code) }

    /// All nodes of a kind in order.
    func all<Node: SyntaxNode>(_ type: Node.Type) -> [(id: NodeID, node: Node)] {
        (0..<tree.count).map { NodeID(Int32($0)) }.compactMap { id in tree.find(type, id).map { (id, $0) } }
    }

    func text(_ symbol: Symbol) -> String { interner.text(symbol) }

    func source(_ id: NodeID) -> String { String(decoding: sources.text(of: tree.span(id)), as: UTF8.self) }
}
