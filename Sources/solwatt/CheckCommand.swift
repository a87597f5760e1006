// `solwatt check`: diagnostics only, and the fixes that they offer.

import ArgumentParser
import Artifacts
import Compilation
import Primitives
import SoliditySource
import StandardJSON

struct CheckCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, lsp, sarif
    }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report the errors and warnings of Solidity files.",
        discussion: """
            A warning is suppressed by a comment: `// solwatt-disable-next-line 2072`, `// solwatt-disable-line 2072`, or \
            `// solwatt-disable 2072` up to `// solwatt-enable 2072`.
            """)

    @OptionGroup var source: SourceOptions
    @OptionGroup var reporting: DiagnosticOptions

    @Option(
        help: "text, json (solc's error objects), lsp (Language Server Protocol diagnostics) or sarif (SARIF 2.1.0).")
    var format: Format = .text

    @Flag(help: "Apply the fixes that are known to the files named (or the project's own), then check again.")
    var fix = false

    @Option(name: .customLong("explain"), help: "Explain a code instead of checking anything.")
    var explained: String?

    func run() throws {
        try runCommand {
            if let explained { return try ExplainCommand.explain(explained) }
            CompilerProcess.prepareHeaps()
            let selection = try source.selection()
            let policy = try reporting.policy(selection.project)
            let input = try selection.compilerInput()
            let checked = fix ? try Self.fix(input, selection, policy) : CheckedProgram(input, policy)
            show(checked)
            if checked.diagnostics.hasErrors { throw ExitCode(1) }
        }
    }

    private func show(_ checked: CheckedProgram) {
        let sources = checked.sources
        if format == .text { return Console.show(checked.withFixIts, in: sources, colour: reporting.colour) }
        let diagnostics = checked.withFixIts.items
        let value: JSONValue
        switch format {
        case .lsp: value = Self.languageServerDiagnostics(diagnostics, in: sources)
        case .sarif: value = SarifRenderer(sources, toolVersion: CompilerVersion.long).json(diagnostics)
        default:
            let renderer = SolcRenderer(sources)
            value = .array(diagnostics.map { renderer.json($0) })
        }
        Console.print(value.pretty)
    }

    /// One `{uri, diagnostics}` object per document that has diagnostics, in order of appearance.
    private static func languageServerDiagnostics(
        _ diagnostics: [Diagnostic], in sources: SourceManager
    ) -> JSONValue {
        let renderer = LanguageServerRenderer(sources)
        var documents: [(uri: String, items: [JSONValue])] = []
        for diagnostic in diagnostics {
            let uri = renderer.document(of: diagnostic) ?? ""
            let item = renderer.json(diagnostic)
            if let index = documents.firstIndex(where: { $0.uri == uri }) {
                documents[index].items.append(item)
            } else {
                documents.append((uri, [item]))
            }
        }
        return .array(documents.map { .object([("uri", .string($0.uri)), ("diagnostics", .array($0.items))]) })
    }
}

/// A program with the diagnostics that the user wants to hear.
struct CheckedProgram {
    let compilation: Compilation
    let diagnostics: DiagnosticList

    init(_ input: CompilerInput, _ policy: DiagnosticPolicy) {
        compilation = Compilation.check(input)
        diagnostics = policy.apply(to: compilation.diagnostics, in: compilation.program.sources)
    }

    var sources: SourceManager { compilation.program.sources }

    /// The diagnostics with all fixes that are known for them.
    var withFixIts: DiagnosticList {
        var result = DiagnosticList()
        for diagnostic in diagnostics.items { result.report(diagnostic.withFixIts(in: sources)) }
        return result
    }
}
