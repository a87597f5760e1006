// Options that say where sources come from, shared by the commands that compile.

import ArgumentParser
import Artifacts
import Compilation
import EVMTarget

/// Source files and how imports are found.
struct SourceOptions: ParsableArguments {
    @Argument(help: "Solidity files; `prefix=target` and `context:prefix=target` are import remappings.")
    var files: [String]

    @Option(
        name: .customLong("base-path"), help: "Directory that imports are relative to (default: working directory).")
    var basePath: String?

    @Option(name: [.customLong("include-path"), .customShort("I")], help: "Further directory to look for imports in.")
    var includePaths: [String] = []

    @Option(name: .customLong("allow-paths"), help: "Comma-separated paths that imports may be read from.")
    var allowPaths: String?

    @Option(name: .customLong("evm-version"), help: "EVM version to generate code for.")
    var evmVersion: String?

    @Flag(name: .customLong("optimize"), inversion: .prefixedNo, help: "Optimise for gas and size.")
    var optimize = true

    @Option(name: .customLong("optimize-runs"), help: "Expected executions of each instruction.")
    var runs = 200

    @Option(
        name: .customLong("libraries"),
        help: "Addresses of libraries: `file.sol:Name=0x…`, several separated by commas.")
    var libraries: String?

    @Option(name: .customLong("metadata-hash"), help: "Hash in the bytecode: ipfs, bzzr1 or none.")
    var metadataHash = "ipfs"

    @Flag(name: .customLong("no-cbor-metadata"), help: "Leave the metadata out of the bytecode.")
    var noCBORMetadata = false

    /// Source units read from the files named, and everything else the compiler needs.
    func compilerInput() throws -> CompilerInput {
        var settings = CompilerSettings()
        settings.optimizerEnabled = optimize
        guard runs >= 0 else { throw ValidationError("--optimize-runs must not be negative") }
        settings.optimizerRuns = runs
        settings.viaIR = true
        settings.appendCBOR = !noCBORMetadata
        if let evmVersion {
            guard let fork = Fork(name: evmVersion) else {
                throw ValidationError("unknown EVM version '\(evmVersion)'")
            }
            settings.evmVersion = fork
        }
        guard let hash = MetadataHash(rawValue: metadataHash) else {
            throw ValidationError("unknown metadata hash '\(metadataHash)'")
        }
        settings.metadataHash = hash
        settings.libraries = try Self.parseLibraries(libraries ?? "")
        var paths: [String] = []
        for file in files {
            if let remapping = Remapping(file) {
                settings.remappings.append(remapping)
            } else if file.contains("=") {
                throw ValidationError("invalid remapping '\(file)'")
            } else {
                paths.append(file)
            }
        }
        if paths.isEmpty { throw ValidationError("no source files given") }
        return try Self.read(paths, settings: settings, reader: reader(paths))
    }

    private func reader(_ paths: [String]) -> FileReader {
        let allowed = (allowPaths ?? "").split(separator: ",").map(String.init)
        // A file named on the command line allows its directory.
        let directories = paths.map { path in
            let parent = SourcePath.parent(of: path)
            return parent.isEmpty ? "." : parent
        }
        return FileReader(basePath: basePath ?? "", includePaths: includePaths, allowedPaths: allowed + directories)
    }

    static func read(_ paths: [String], settings: CompilerSettings, reader: FileReader) throws -> CompilerInput {
        var sources: [SourceText] = []
        for path in paths {
            let bytes: [UInt8]
            let name: String
            do {
                bytes = path == "-" ? try FileSystem.readStandardInput() : try FileSystem.read(path)
                name = path == "-" ? "<stdin>" : reader.sourceUnitName(ofCommandLinePath: path)
            } catch {
                throw CommandFailure(error)
            }
            if bytes.isEmpty { throw CommandFailure("\(path): the file is empty") }
            if let position = SourceText.firstInvalidUTF8(in: bytes) {
                throw CommandFailure("\(path): not valid UTF-8 at byte \(position)")
            }
            if sources.contains(where: { $0.name == name }) { continue }
            sources.append(SourceText(name: name, bytes: bytes))
        }
        return CompilerInput(sources: sources, settings: settings, reader: reader)
    }

    static func parseLibraries(_ text: String) throws -> [LibraryAddress] {
        try text.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "\n" }).map { entry in
            guard let separator = entry.lastIndex(where: { $0 == "=" }),
                let address = LibraryAddress(
                    name: String(entry[..<separator]), hex: String(entry[entry.index(after: separator)...]))
            else { throw ValidationError("invalid library '\(entry)', expected file:Name=0x…") }
            return address
        }
    }
}
