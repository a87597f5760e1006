// `solwatt compile`: artifacts of all contracts of the files given.

import ArgumentParser
import Artifacts
import Compilation
import IR
import Primitives
import SoliditySource

struct CompileCommand: ParsableCommand {
    /// What can be written for a contract.
    enum Artifact: String, ExpressibleByArgument, CaseIterable {
        case abi, bin
        case binRuntime = "bin-runtime"
        case hashes
        case storageLayout = "storage-layout"
        case metadata, userdoc, devdoc, ir
        case irOptimized = "ir-optimized"
        case asm

        /// File name ending after `Contract.`.
        var suffix: String {
            switch self {
            case .abi, .hashes, .metadata, .userdoc, .devdoc, .storageLayout: rawValue + ".json"
            case .irOptimized: "optimized.ir"
            default: rawValue
            }
        }

        var needsCode: Bool {
            switch self {
            case .bin, .binRuntime, .ir, .irOptimized, .asm: true
            default: false
            }
        }

        static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
    }

    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Compile Solidity files to EVM bytecode and its companions.",
        discussion: "Without -o and -a it prints the sizes of all contracts.")

    @OptionGroup var source: SourceOptions
    @OptionGroup var reporting: DiagnosticOptions

    @Option(
        name: [.customShort("o"), .customLong("output")], help: "Directory for the artifacts (created if missing).")
    var output: String?

    @Option(
        name: [.customShort("a"), .customLong("artifacts")],
        help: "Comma-separated artifacts: \(Artifact.names). Default with -o: abi,bin.")
    var artifacts: String?

    func run() throws {
        CompilerProcess.prepareHeaps()
        try runCommand {
            let wanted = try wantedArtifacts()
            let selection = try source.selection()
            let policy = try reporting.policy(selection.project)
            let compilation = Compilation.check(try selection.compilerInput())
            let sources = compilation.program.sources
            let diagnostics = policy.apply(to: compilation.diagnostics, in: sources)
            Console.show(diagnostics, in: sources, colour: reporting.colour)
            if diagnostics.hasErrors { throw ExitCode(1) }
            let needsCode = wanted.isEmpty || wanted.contains(where: \.needsCode)
            let code = needsCode ? compilation.generate(compilation.contracts) : GeneratedCode()
            let found = policy.apply(to: code.diagnostics, in: sources, reportsComments: false)
            Console.show(found, in: sources, colour: reporting.colour)
            if found.hasErrors { throw ExitCode(1) }
            let files = compilation.contracts.flatMap { contract in
                wanted.map { artifact in
                    (
                        name: "\(Self.fileName(contract, compilation)).\(artifact.suffix)",
                        bytes: Self.bytes(artifact, contract, compilation, code[contract])
                    )
                }
            }
            try write(files)
            if needsCode { Self.printSizes(compilation, code) }
        }
    }

    private func wantedArtifacts() throws -> [Artifact] {
        guard let artifacts else { return output == nil ? [] : [.abi, .bin] }
        return try artifacts.split(separator: ",").map { name in
            guard let artifact = Artifact(rawValue: String(name)) else {
                throw ValidationError("unknown artifact '\(name)', known are \(Artifact.names)")
            }
            return artifact
        }
    }

    private func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        if let output {
            do {
                try FileSystem.writeAll(files, to: output)
            } catch {
                throw CommandFailure(error)
            }
        } else {
            for file in files {
                Console.print("== \(file.name)")
                Console.write(file.bytes)
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
        _ artifact: Artifact, _ contract: CompiledContract, _ compilation: Compilation, _ code: GeneratedContract?
    ) -> [UInt8] {
        func text(_ value: JSONValue) -> [UInt8] { Array((value.pretty + "\n").utf8) }
        return switch artifact {
        case .abi: text(compilation.abi(of: contract))
        case .hashes: text(compilation.methodIdentifiers(of: contract))
        case .storageLayout: text(compilation.storageLayout(of: contract))
        case .metadata: compilation.metadata(of: contract)
        case .userdoc: text(compilation.userdoc(of: contract))
        case .devdoc: text(compilation.devdoc(of: contract))
        case .bin: Array(((code?.creation.hex ?? "") + "\n").utf8)
        case .binRuntime: Array(((code?.runtime.hex ?? "") + "\n").utf8)
        case .ir: Array((code.map { IRPrinter.print($0.lowered) } ?? "").utf8)
        case .irOptimized: Array((code.map { IRPrinter.print($0.optimized) } ?? "").utf8)
        case .asm:
            Array((code.map { "creation:\n\($0.creation.assembly)\nruntime:\n\($0.runtime.assembly)" } ?? "").utf8)
        }
    }

    // MARK: Sizes

    /// A table of creation and runtime sizes of all deployable contracts.
    private static func printSizes(_ compilation: Compilation, _ code: GeneratedCode) {
        let rows = compilation.contracts.compactMap { contract in
            code[contract].map { (contract.name, $0.creation.bytes.count, $0.runtime.bytes.count) }
        }
        if rows.isEmpty {
            Console.print("no deployable contracts")
            return
        }
        let width = max(8, rows.map(\.0.count).max() ?? 0)
        func pad(_ text: String, _ count: Int) -> String { text + String(repeating: " ", count: count - text.count) }
        func left(_ text: String) -> String { String(repeating: " ", count: max(0, 12 - text.count)) + text }
        Console.print(pad("contract", width) + left("creation") + left("runtime") + "  bytes")
        for (name, creation, runtime) in rows {
            Console.print(pad(name, width) + left(String(creation)) + left(String(runtime)))
        }
    }
}
