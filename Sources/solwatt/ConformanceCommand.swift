// `solwatt conformance semantic DIR`: runs test files in solc's semantic format and reports how many pass.

import ArgumentParser
import Compilation
import Conformance

struct ConformanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conformance", abstract: "Run test files in solc's formats.", subcommands: [Semantic.self])

    struct Semantic: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "semantic", abstract: "Compile and execute semantic tests (isoltest format).")

        @Argument(help: "Folder or file with .sol tests.")
        var path: String

        @Option(help: "Only tests whose path contains this regular expression.")
        var match: String?

        @Option(help: "Tests to run at the same time.")
        var jobs = LargeStack.processorCount

        func run() throws {
        }
    }
}
