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
                for diagnostic in diagnostics {
                    Console.error(DiagnosticOutput.text(diagnostic, in: sources))
                }
            case .json: Console.print(DiagnosticOutput.json(diagnostics, in: sources).pretty)
            case .lsp: Console.print(DiagnosticOutput.lsp(diagnostics, in: sources).pretty)
            }
            if compilation.hasErrors { throw ExitCode(1) }
        }
    }
}
