// The part of `foundry.toml` that concerns a compiler: sources, libraries, remappings and code settings of one profile.

import Compilation
import TOMLKit

/// Settings of a profile of `foundry.toml`; nil where the file is silent. Keys of other tools (tests, formatter,
/// endpoints, …) are not looked at.
public struct FoundryConfiguration: Sendable, Equatable {
    /// Directory of the project's own contracts, relative to the root.
    public var src: String?
    /// Directories with dependencies, relative to the root.
    public var libs: [String]?
    public var remappings: [Remapping] = []
    public var autoDetectRemappings = true
    public var includePaths: [String] = []
    public var allowPaths: [String] = []
    public var evmVersion: String?
    public var optimizer: Bool?
    public var optimizerRuns: Int?
    public var bytecodeHash: String?
    public var cborMetadata: Bool?
    /// `file:Name:address` each.
    public var libraries: [String] = []
    /// Codes of warnings that are not to be reported.
    public var ignoredErrorCodes: [Int] = []
    /// Paths whose warnings are not to be reported.
    public var ignoredWarningsFrom: [String] = []
    /// Warnings fail the run.
    public var denyWarnings = false

    public init() {}

    static let fileName = "foundry.toml"

    /// Reads `directory/foundry.toml`; nil when there is none. A profile other than `default` adds to and overrides it.
    static func read(in directory: String, profile: String) throws -> FoundryConfiguration? {
        let path = SourcePath.join(directory, fileName)
        guard FileSystem.kind(of: path) == .file else { return nil }
        let text = String(decoding: try ProjectFiles.read(path), as: UTF8.self)
        let document: TOMLTable
        do {
            document = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw ProjectError(file: path, line: Int(error.source.begin.line), reason: error.description)
        }
        var configuration = FoundryConfiguration()
        let profiles = document["profile"]?.table
        if profile != "default", profiles?[profile]?.table == nil {
            throw ProjectError(file: path, reason: "there is no profile '\(profile)'")
        }
        for name in profile == "default" ? ["default"] : ["default", profile] {
            guard let table = profiles?[name]?.table else { continue }
            try configuration.merge(FoundryProfile(table: table, file: path, name: name))
        }
        return configuration
    }

    private mutating func merge(_ profile: FoundryProfile) throws {
        src = try profile.string("src") ?? src
        libs = try profile.strings("libs") ?? libs
        if let entries = try profile.strings("remappings") {
            remappings = try entries.map(profile.remapping)
        }
        autoDetectRemappings = try profile.boolean("auto_detect_remappings") ?? autoDetectRemappings
        includePaths = try profile.strings("include_paths") ?? includePaths
        allowPaths = try profile.strings("allow_paths") ?? allowPaths
        evmVersion = try profile.string("evm_version") ?? evmVersion
        optimizer = try profile.boolean("optimizer") ?? optimizer
        optimizerRuns = try profile.naturalNumber("optimizer_runs") ?? optimizerRuns
        bytecodeHash = try profile.string("bytecode_hash") ?? bytecodeHash
        cborMetadata = try profile.boolean("cbor_metadata") ?? cborMetadata
        libraries = try profile.strings("libraries") ?? libraries
        ignoredErrorCodes = try profile.warningCodes("ignored_error_codes") ?? ignoredErrorCodes
        ignoredWarningsFrom = try profile.strings("ignored_warnings_from") ?? ignoredWarningsFrom
        denyWarnings = try profile.boolean("deny_warnings") ?? denyWarnings
        if let level = try profile.string("deny") { denyWarnings = level == "warnings" || level == "notes" }
    }
}

/// Typed access to one `[profile.NAME]` table; a value of the wrong type is an error that names the key.
private struct FoundryProfile {
    let table: TOMLTable
    let file: String
    let name: String

    private func wrongType(_ key: String, _ expected: String) -> ProjectError {
        ProjectError(file: file, reason: "profile.\(name).\(key) must be \(expected)")
    }

    private func value<Value>(
        _ key: String, _ expected: String, _ convert: (TOMLValueConvertible) -> Value?
    ) throws -> Value? {
        guard let found = table[key] else { return nil }
        guard let value = convert(found) else { throw wrongType(key, expected) }
        return value
    }

    func string(_ key: String) throws -> String? { try value(key, "a string") { $0.string } }

    func boolean(_ key: String) throws -> Bool? { try value(key, "true or false") { $0.bool } }

    func naturalNumber(_ key: String) throws -> Int? {
        try value(key, "a number that is not negative") { $0.int.flatMap { $0 >= 0 ? $0 : nil } }
    }

    func strings(_ key: String) throws -> [String]? {
        try value(key, "a list of strings") { found in
            guard let list = found.array else { return nil }
            let strings = list.compactMap(\.string)
            return strings.count == list.count ? strings : nil
        }
    }

    func remapping(_ text: String) throws -> Remapping {
        guard let remapping = Remapping(text) else {
            throw wrongType("remappings", "a list of `prefix=target`; '\(text)' is none")
        }
        return remapping
    }

    /// Numbers, or the names that Foundry has for some of them.
    func warningCodes(_ key: String) throws -> [Int]? {
        guard let list = try value(key, "a list", { $0.array }) else { return nil }
        return try list.map { entry in
            if let code = entry.int { return code }
            guard let name = entry.string, let code = Int(name) ?? Self.codeOfName[name] else {
                throw wrongType(key, "a list of warning codes; '\(entry.string ?? "an entry")' is none")
            }
            return code
        }
    }

    /// Foundry's names of solc's warning codes (Foundry book, `ignored_error_codes`).
    private static let codeOfName = [
        "license": 1878, "code-size": 5574, "func-mutability": 2018, "unused-var": 2072, "unused-param": 5667,
        "unused-return": 9302, "virtual-interfaces": 5815, "missing-receive-ether": 3628, "shadowing": 2519,
        "same-varname": 8760, "unnamed-return": 6321, "unreachable": 5740, "pragma-solidity": 3420,
        "constructor-visibility": 2462, "init-code-size": 3860, "transient-storage": 2394,
        "too-many-warnings": 4591,
    ]
}
