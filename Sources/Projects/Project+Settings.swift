// What a project says, as compiler settings.

import Artifacts
import Compilation
import EVMTarget

extension Project {
    /// The project around files named on a command line: around the first one, else around the working directory.
    public static func find(around paths: [String]) throws -> Project? {
        try find(from: paths.first.map { SourcePath.parent(of: $0) } ?? "")
    }

    /// Puts in what `foundry.toml` and the layout of the project say; the rest of `settings` stays.
    public func apply(to settings: inout CompilerSettings) throws {
        settings.remappings = remappings + settings.remappings
        if let isOn = configuration.optimizer { settings.optimizerEnabled = isOn }
        if let runs = configuration.optimizerRuns { settings.optimizerRuns = runs }
        if let appends = configuration.cborMetadata { settings.appendCBOR = appends }
        if let name = configuration.evmVersion {
            guard let fork = Fork(name: name) else { throw unknown("EVM version", name) }
            settings.evmVersion = fork
        }
        if let name = configuration.bytecodeHash {
            guard let hash = MetadataHash(rawValue: name) else { throw unknown("bytecode hash", name) }
            settings.metadataHash = hash
        }
        settings.libraries += try configuration.libraries.map { text in
            guard let colon = text.lastIndex(of: ":"),
                let library = LibraryAddress(
                    name: String(text[..<colon]), hex: String(text[text.index(after: colon)...]))
            else { throw unknown("library (`file:Name:address`)", text) }
            return library
        }
    }

    private func unknown(_ what: String, _ text: String) -> ProjectError {
        ProjectError(
            file: SourcePath.join(root, FoundryConfiguration.fileName), reason: "unknown \(what) '\(text)'")
    }
}
