// Entry point of the parser.

import SoliditySource

/// What the parser is told besides the source.
public struct ParserOptions: Sendable {
    /// The names that are builtins of inline assembly; depends on the EVM version.
    public var builtins = YulBuiltins()
    /// Whether to go on reporting after an error that ends a construct. solc does not: without it the errors of a
    /// file are the ones that solc reports. Without an error the tree is the same; behind one it holds less.
    public var reportsAllErrors = true

    public init() {}
}

/// Parses a file into a tree. Never fails: the tree is always usable, errors are reported, and `AST.ErrorNode`s stand for
/// what could not be understood.
///
/// The parser recurses as deeply as constructs nest, at most 1,200 steps, which fits a stack of 8 MB even without
/// optimisation. Chains (`a + b + …`, `a.b.c…`) do not recurse here but make trees of up to
/// ``SyntaxTree/maximumHeight`` levels: who walks trees recursively runs on a thread with a stack of 256 MB or more.
public enum SolidityParser {
    /// Parses one file.
    /// - Parameters:
    ///   - file: the file; spans are global positions.
    ///   - tree: the tree to which the nodes are added.
    ///   - interner: the interner of that tree.
    ///   - diagnostics: receives errors and warnings.
    ///   - options: what depends on the EVM version and on the kind of output.
    /// - Returns: the ``AST/SourceUnit``; always the last node of the file.
    public static func parse(
        _ file: SourceFile, into tree: inout SyntaxTree, interner: inout Interner, diagnostics: inout DiagnosticList,
        options: ParserOptions = ParserOptions()
    ) -> NodeID {
        parseFile(file, into: &tree, interner: &interner, diagnostics: &diagnostics, options: options).root
    }

    /// As ``parse(_:into:interner:diagnostics:options:)``.
    /// - Returns: `isGivenUp` if solc would have no tree: it gives a file up at the first error that ends a construct. Never
    ///   where all errors are to be reported.
    public static func parseFile(
        _ file: SourceFile, into tree: inout SyntaxTree, interner: inout Interner, diagnostics: inout DiagnosticList,
        options: ParserOptions
    ) -> (root: NodeID, isGivenUp: Bool) {
        tree.add(file)
        let mark = tree.mark
        var found = DiagnosticList()
        var result = attempt(file, &tree, &interner, &found, options, braces: nil)
        if options.reportsAllErrors, result.bracesDiffer {
            // Tools get a second attempt at a file whose braces do not match.
            tree.truncate(to: mark)
            found = DiagnosticList()
            result = attempt(file, &tree, &interner, &found, options, braces: BraceLayout(file.bytes))
        }
        diagnostics.append(found)
        return (result.node, result.isGivenUp)
    }

    private static func attempt(
        _ file: SourceFile, _ tree: inout SyntaxTree, _ interner: inout Interner, _ diagnostics: inout DiagnosticList,
        _ options: ParserOptions, braces: BraceLayout?
    ) -> (node: NodeID, isGivenUp: Bool, bracesDiffer: Bool) {
        var parser = Parser(file, options: options)
        // Taken over, not copied: with two owners the first new name would copy all names.
        parser.exchange(&tree, &interner, &diagnostics)
        parser.braces = braces
        parser.refill()
        let node = parser.parseSourceUnit()
        parser.exchange(&tree, &interner, &diagnostics)
        return (node, parser.isSilenced && !options.reportsAllErrors, parser.braceBalance != 0)
    }
}
