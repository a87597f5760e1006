// `solwatt check`: diagnostics only.

import ArgumentParser
import Compilation
import Primitives
import SoliditySource
import StandardJSON

struct CheckCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, lsp
    }

    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report the errors and warnings of Solidity files.")

    @OptionGroup var source: SourceOptions

    @Option(help: "text, json (solc's error objects) or lsp (Language Server Protocol diagnostics).")
    var format: Format = .text

    func run() throws {
        try runCommand {
            let compilation = Compilation.check(try source.compilerInput())
            let sources = compilation.program.sources
            let diagnostics = compilation.diagnostics.items
            switch format {
            case .text:
                Console.show(compilation.diagnostics, in: sources)
            case .json:
                let renderer = SolcRenderer(sources)
                Console.print(JSONValue.array(diagnostics.map { renderer.json($0) }).pretty)
            case .lsp: Console.print(Self.languageServerDiagnostics(diagnostics, in: sources).pretty)
            }
            if compilation.hasErrors { throw ExitCode(1) }
        }
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
