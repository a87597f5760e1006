// The command line: argument parsing and printing only. Called as `solc`, it is solc's command line.

import ArgumentParser
import Compilation
import Glibc

@main
struct Solwatt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solwatt",
        abstract: "A Solidity compiler and EVM executor.",
        subcommands: [
            CompileCommand.self, CheckCommand.self, ExplainCommand.self, RunCommand.self, SolcCommand.self,
            ConformanceCommand.self,
            EvmCommand.self,
        ])

    static func main() {
        if let arguments = solcArguments(CommandLine.arguments) {
            CompilerProcess.end(SolcInterface.run(Array(arguments)))
        }
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            // Wrong usage is status 2, whichever way it was noticed.
            if exitCode(for: error) == .validationFailure {
                Console.error("error: \(message(for: error))")
                Glibc.exit(2)
            }
            exit(withError: error)
        }
    }

    /// The arguments of solc's command line, if it is called: as `solc …` or `solwatt solc …`. They go past our own
    /// parser: it would pass them on as they are, but takes longer than a small compilation.
    private static func solcArguments(_ arguments: [String]) -> ArraySlice<String>? {
        if let name = arguments.first, SourcePath.fileName(of: name) == "solc" { return arguments.dropFirst() }
        return arguments.dropFirst().first == "solc" ? arguments.dropFirst(2) : nil
    }
}
