// Options that say where sources come from, shared by the commands that compile.

import ArgumentParser
import Artifacts
import Compilation
import EVMTarget
import Projects
import SoliditySource

/// Source files and how imports are found.
struct SourceOptions: ParsableArguments {
    @Argument(
        help: """
            Solidity files; `prefix=target` and `context:prefix=target` are import remappings. Without files: all of \
            the project's own.
            """)
    var files: [String] = []

    @Option(
        name: .customLong("base-path"),
        help: "Directory that imports are relative to (default: the project's root, else the working directory).")
    var basePath: String?

    @Flag(
        name: .customLong("no-project"),
        help: "Ignore foundry.toml, remappings.txt, node_modules and lib of the project around the files.")
    var noProject = false

    @Option(name: [.customLong("include-path"), .customShort("I")], help: "Further directory to look for imports in.")
    var includePaths: [String] = []

    @Option(name: .customLong("allow-paths"), help: "Comma-separated paths that imports may be read from.")
    var allowPaths: String?

    @Option(name: .customLong("evm-version"), help: "EVM version to generate code for.")
    var evmVersion: String?

    @Flag(
        name: .customLong("optimize"), inversion: .prefixedNo, help: "Optimise for gas and size (default: --optimize).")
    var optimize: Bool?

    @Option(name: .customLong("optimize-runs"), help: "Expected executions of each instruction (default: 200).")
    var runs: Int?

    @Option(
        name: .customLong("libraries"),
        help: "Addresses of libraries: `file.sol:Name=0x…`, several separated by commas.")
    var libraries: String?

    @Option(name: .customLong("metadata-hash"), help: "Hash in the bytecode: ipfs (default), bzzr1 or none.")
    var metadataHash: String?

    @Flag(name: .customLong("no-cbor-metadata"), help: "Leave the metadata out of the bytecode.")
    var noCBORMetadata = false

    /// The files that the options name, and how to compile them.
    struct Selection {
        /// As named, or the project's own.
        var paths: [String]
        var settings: CompilerSettings
        var reader: FileReader
        /// The project around the files, unless the flags say otherwise.
        var project: Project?

        func compilerInput() throws -> CompilerInput {
            try SourceOptions.read(paths, settings: settings, reader: reader)
        }

        /// The files by source unit name.
        var pathOfName: [String: String] {
            let named = paths.filter { $0 != "-" }.map { (reader.sourceUnitName(ofCommandLinePath: $0), $0) }
            return Dictionary(named, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The files named, how they are read, and everything else the compiler needs. Flags go before what the project says.
    func selection() throws -> Selection {
        var remappings: [Remapping] = []
        var paths: [String] = []
        for file in files {
            if let remapping = Remapping(file) {
                remappings.append(remapping)
            } else if file.contains("=") {
                throw ValidationError("invalid remapping '\(file)'")
            } else {
                paths.append(file)
            }
        }
        let project = noProject || basePath != nil ? nil : try Project.find(around: paths)
        if paths.isEmpty, let project {
            paths = try project.sourceFiles()
            if paths.isEmpty {
                throw CommandFailure("\(project.root)/\(project.sourceDirectory): there is no Solidity file")
            }
        }
        if paths.isEmpty { throw ValidationError("no source files given, and no project here to take them from") }
        var settings = try settings(project)
        settings.remappings += remappings
        return Selection(paths: paths, settings: settings, reader: reader(paths, project), project: project)
    }

    private func settings(_ project: Project?) throws -> CompilerSettings {
        var settings = CompilerSettings()
        settings.optimizerEnabled = true
        settings.viaIR = true
        try project?.apply(to: &settings)
        if let optimize { settings.optimizerEnabled = optimize }
        if let runs {
            guard runs >= 0 else { throw ValidationError("--optimize-runs must not be negative") }
            settings.optimizerRuns = runs
        }
        if noCBORMetadata { settings.appendCBOR = false }
        if let evmVersion {
            guard let fork = Fork(name: evmVersion) else {
                throw ValidationError("unknown EVM version '\(evmVersion)'")
            }
            settings.evmVersion = fork
        }
        if let metadataHash {
            guard let hash = MetadataHash(rawValue: metadataHash) else {
                throw ValidationError("unknown metadata hash '\(metadataHash)'")
            }
            settings.metadataHash = hash
        }
        settings.libraries += try Self.parseLibraries(libraries ?? "")
        return settings
    }

    private func reader(_ paths: [String], _ project: Project?) -> FileReader {
        let allowed = (allowPaths ?? "").split(separator: ",").map(String.init)
        return FileReader(
            basePath: basePath ?? project?.root ?? "", includePaths: includePaths + (project?.includePaths ?? []),
            packageDirectories: project?.packageDirectories ?? [],
            allowedPaths: allowed + (project?.allowedPaths ?? []) + Self.directories(of: paths))
    }

    /// A file named on the command line allows its directory.
    static func directories(of paths: [String]) -> [String] {
        paths.map { path in
            let parent = SourcePath.parent(of: path)
            return parent.isEmpty ? "." : parent
        }
    }

    static func read(_ paths: [String], settings: CompilerSettings, reader: FileReader) throws -> CompilerInput {
        var sources: [SourceText] = []
        for path in paths {
            let bytes: SourceBytes
            let name: String
            do {
                let input = path == "-" ? try FileSystem.readStandardInput() : try FileSystem.readPadded(path)
                bytes = SourceBytes(input, 0..<input.count)
                name = path == "-" ? "<stdin>" : reader.sourceUnitName(ofCommandLinePath: path)
            } catch {
                throw CommandFailure(error)
            }
            if bytes.isEmpty { throw CommandFailure("\(path): the file is empty") }
            if let position = bytes.firstInvalidUTF8 {
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
