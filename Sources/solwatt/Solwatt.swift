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
        let arguments = CommandLine.arguments
        if let name = arguments.first, SourcePath.fileName(of: name) == "solc" {
            Glibc.exit(SolcInterface.run(Array(arguments.dropFirst())))
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
}
