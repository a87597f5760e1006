// Entry point of the parser.

import SoliditySource

/// Parses a file into a tree. Never fails: the tree is always usable, errors are reported, and `AST.ErrorNode`s stand for
/// what could not be understood.
public enum SolidityParser {
    /// Parses one file.
    /// - Parameters:
    ///   - file: the file; spans are global positions.
    ///   - tree: the tree to which the nodes are added.
    ///   - interner: the interner of that tree.
    ///   - diagnostics: receives errors and warnings.
    /// - Returns: the ``AST/SourceUnit``; always the last node of the file.
    public static func parse(
        _ file: SourceFile, into tree: inout SyntaxTree, interner: inout Interner, diagnostics: inout DiagnosticList
    ) -> NodeID {
        let entry = DiagnosticEntry(.unimplementedFeatureError, 10_000)
        diagnostics.report(entry, "The parser is not there yet", at: file.span)
        return tree.add(AST.SourceUnit(nodes: .empty), span: file.span)
    }
}
