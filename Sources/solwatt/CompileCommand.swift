// `solwatt compile`: artifacts of all contracts of the files given.

import ArgumentParser
import Artifacts
import Compilation
import Primitives
import SoliditySource

struct CompileCommand: ParsableCommand {
    /// What can be written for a contract.
    enum Artifact: String, ExpressibleByArgument, CaseIterable {
        case abi, hashes, metadata, userdoc, devdoc

        /// File name ending after `Contract.`.
        var suffix: String {
            switch self {
            case .abi: "abi.json"
            case .hashes: "hashes.json"
            case .metadata: "metadata.json"
            case .userdoc: "userdoc.json"
            case .devdoc: "devdoc.json"
            }
        }

        static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
    }

    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Compile Solidity files.")

    @OptionGroup var source: SourceOptions

    @Option(
        name: [.customShort("o"), .customLong("output")], help: "Directory for the artifacts (created if missing).")
    var output: String?

    @Option(
        name: [.customShort("a"), .customLong("artifacts")],
        help: "Comma-separated artifacts: \(Artifact.names).")
    var artifacts: String = "abi"

    func run() throws {
        try runCommand {
            let wanted = try artifacts.split(separator: ",").map { name in
                guard let artifact = Artifact(rawValue: String(name)) else {
                    throw CommandFailure("unknown artifact '\(name)', known are \(Artifact.names)")
                }
                return artifact
            }
            let compilation = Compilation.check(try source.compilerInput())
            Console.show(compilation.diagnostics, in: compilation.program.sources)
            if compilation.hasErrors { throw ExitCode(1) }
            var files: [(name: String, bytes: [UInt8])] = []
            for contract in compilation.contracts {
                for artifact in wanted {
                    files.append(
                        (
                            "\(Self.fileName(contract, compilation)).\(artifact.suffix)",
                            Self.bytes(artifact, contract, compilation)
                        ))
                }
            }
            if let output {
                try FileSystem.writeAll(files, to: output)
            } else {
                for file in files {
                    Console.print("== \(file.name)")
                    Console.write(file.bytes)
                }
            }
        }
    }

    /// The contract's name, with its source's name before it where two contracts share the name.
    private static func fileName(_ contract: CompiledContract, _ compilation: Compilation) -> String {
        let isUnique = compilation.contracts.filter { $0.name == contract.name }.count == 1
        if isUnique { return contract.name }
        let source = contract.source.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" ? $0 : "_" }
        return String(source) + "_" + contract.name
    }

    private static func bytes(
        _ artifact: Artifact, _ contract: CompiledContract, _ compilation: Compilation
    ) -> [UInt8] {
        func text(_ value: JSONValue) -> [UInt8] { Array((value.pretty + "\n").utf8) }
        return switch artifact {
        case .abi: text(compilation.abi(of: contract))
        case .hashes: text(compilation.methodIdentifiers(of: contract))
        case .metadata: compilation.metadata(of: contract)
        case .userdoc: text(compilation.userdoc(of: contract))
        case .devdoc: text(compilation.devdoc(of: contract))
        }
    }
}
