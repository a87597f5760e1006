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
            CompileCommand.self, CheckCommand.self, RunCommand.self, SolcCommand.self, ConformanceCommand.self,
            EvmCommand.self,
        ])

    static func main() {
        let arguments = CommandLine.arguments
        if let name = arguments.first, SourcePath.fileName(of: name) == "solc" {
            Glibc.exit(SolcInterface.run(Array(arguments.dropFirst())))
        }
        main(nil)
    }
}
