// `solwatt solc …`: solc's own command line. Its arguments do not follow ours, so they are read by hand.

import ArgumentParser
import Artifacts
import Compilation
import Glibc
import Primitives
import StandardJSON

struct SolcCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solc", abstract: "Behave as solc: --standard-json, --version.")

    @Argument(parsing: .captureForPassthrough)
    var arguments: [String] = []

    func run() throws {
        let status = SolcInterface.run(arguments)
        if status != 0 { throw ExitCode(status) }
    }
}

/// solc's command line.
enum SolcInterface {
    /// What the arguments ask for.
    private struct Options {
        var basePath = ""
        var includePaths: [String] = []
        var allowPaths: [String] = []
        var usesImportCallback = true
        var indent: Int?
        var isStandardJSON = false
        var inputs: [String] = []
    }

    /// Runs and returns the exit status.
    static func run(_ arguments: [String]) -> Int32 {
        if arguments.contains("--version") {
            Console.print(
                "solc, the solidity compiler commandline interface\nSolwatt, a compiler written in Swift\n"
                    + "Version: \(CompilerVersion.long)")
            return 0
        }
        if arguments.contains("--help") || arguments.contains("-h") || arguments.isEmpty {
            Console.print(help)
            return arguments.isEmpty ? 1 : 0
        }
        do {
            let options = try parse(arguments)
            guard options.isStandardJSON else {
                throw CommandFailure("only --standard-json, --version and --help are supported so far")
            }
            return try standardJSON(options)
        } catch {
            Console.error("Error: \(error)")
            return 1
        }
    }

    private static func standardJSON(_ options: Options) throws -> Int32 {
        CompilerProcess.prepareHeaps()
        if options.inputs.count > 1 { throw CommandFailure("Too many input files for --standard-json.") }
        let reader = FileReader(
            basePath: options.basePath, includePaths: options.includePaths, allowedPaths: options.allowPaths)
        let input: PaddedBytes
        do {
            if let file = options.inputs.first, file != "-" {
                input = try FileSystem.readPadded(file)
            } else {
                input = try FileSystem.readStandardInput()
            }
        } catch {
            throw CommandFailure(error)
        }
        StandardJSON.compile(
            decodingInPlace: input, reader: options.usesImportCallback ? reader : nil, pretty: options.indent
        ) { output in
            Console.write(output)
            Console.print("")
            CompilerProcess.end(0)
        }
        return 0
    }

    private static func parse(_ arguments: [String]) throws -> Options {
        var options = Options()
        var index = 0
        func value(_ name: String, _ inline: String?) throws -> String {
            if let inline { return inline }
            index += 1
            guard index < arguments.count else {
                throw CommandFailure("the required argument for option '\(name)' is missing")
            }
            return arguments[index]
        }
        while index < arguments.count {
            let argument = arguments[index]
            let equals = argument.hasPrefix("--") ? argument.firstIndex(of: "=") : nil
            let name = equals.map { String(argument[..<$0]) } ?? argument
            let inline = equals.map { String(argument[argument.index(after: $0)...]) }
            switch name {
            case "--standard-json": options.isStandardJSON = true
            case "--no-import-callback": options.usesImportCallback = false
            case "--pretty-json": options.indent = options.indent ?? 2
            case "--json-indent":
                guard let indent = Int(try value(name, inline)), (0...64).contains(indent) else {
                    throw CommandFailure("the argument for option '--json-indent' is invalid")
                }
                options.indent = indent
            case "--base-path": options.basePath = try value(name, inline)
            case "--include-path", "-I": options.includePaths.append(try value(name, inline))
            case "--allow-paths":
                options.allowPaths += try value(name, inline).split(separator: ",").map(String.init)
            case "--color", "--no-color", "--error-codes": break
            case _ where name.hasPrefix("-") && name != "-":
                throw CommandFailure("unrecognised option '\(name)'")
            default: options.inputs.append(argument)
            }
            index += 1
        }
        return options
    }

    private static let help = """
        solc, the solidity compiler commandline interface

        Usage: solc [options] --standard-json [input_file]

        General Information:
          --help               Show this text.
          --version            Show version and exit.

        Input Options:
          --base-path path     Directory that source unit names are relative to.
          --include-path path  Further directory to look for imports in.
          --allow-paths path(s)
                               Comma-separated paths that may be read.
          --no-import-callback Never read files for imports or urls.

        Alternative Input Modes:
          --standard-json      Read JSON from the file or standard input, write JSON to standard output.

        Output Formatting:
          --pretty-json        Indent JSON output.
          --json-indent N      Indent JSON output by N spaces.
        """
}
