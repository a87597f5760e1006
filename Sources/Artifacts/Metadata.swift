// The contract metadata JSON (Solidity documentation, "Contract Metadata"). Its exact bytes are hashed into the bytecode.

import Keccak
import Primitives

/// A source file that a contract's metadata lists.
public struct MetadataSource: Sendable {
    /// Source unit name.
    public var name: String
    public var bytes: [UInt8]
    /// From the SPDX comment, if there is one.
    public var license: String?

    public init(name: String, bytes: [UInt8], license: String?) {
        self.name = name
        self.bytes = bytes
        self.license = license
    }
}

/// The settings that metadata records.
public struct MetadataSettings: Sendable {
    public var optimizerEnabled = false
    public var optimizerRuns = 200
    public var optimizerDetails: JSONValue?
    public var viaIR = false
    public var evmVersion = ""
    public var metadataHash = MetadataHash.ipfs
    public var appendCBOR = true
    public var useLiteralContent = false
    /// `default`, `strip` or `debug`.
    public var revertStrings = "default"
    /// `context:prefix=target`.
    public var remappings: [String] = []
    /// `file:Name` and address bytes.
    public var libraries: [(name: String, address: [UInt8])] = []

    public init() {}
}

/// Builds metadata.
public struct Metadata: Sendable {
    /// The contract's own source and everything it imports, directly or not.
    public var sources: [MetadataSource]
    public var settings: MetadataSettings
    /// Source unit of the contract and its name.
    public var target: (source: String, contract: String)
    public var abi: JSONValue
    public var userdoc: JSONValue
    public var devdoc: JSONValue

    public init(
        sources: [MetadataSource], settings: MetadataSettings, target: (source: String, contract: String),
        abi: JSONValue, userdoc: JSONValue, devdoc: JSONValue
    ) {
        self.sources = sources
        self.settings = settings
        self.target = target
        self.abi = abi
        self.userdoc = userdoc
        self.devdoc = devdoc
    }

    /// The metadata text as UTF-8 (ASCII) bytes.
    public var bytes: [UInt8] {
        JSONValue.object([
            ("compiler", .object([("version", .string(CompilerVersion.strict))])),
            ("language", "Solidity"),
            ("output", .object([("abi", abi), ("devdoc", devdoc), ("userdoc", userdoc)])),
            ("settings", settingsJSON),
            ("sources", .object(JSONObject(sources.map { ($0.name, sourceJSON($0)) }))),
            ("version", 1),
        ]).canonical
    }

    private func sourceJSON(_ source: MetadataSource) -> JSONValue {
        var entry = JSONObject()
        entry["keccak256"] = .string(Hex.encode(keccak256(source.bytes), prefix: true))
        if let license = source.license { entry["license"] = .string(license) }
        if settings.useLiteralContent {
            entry["content"] = .string(String(decoding: source.bytes, as: UTF8.self))
        } else {
            entry["urls"] = .array([
                .string("bzz-raw://" + Hex.encode(ContentHash.swarm(source.bytes))),
                .string("dweb:/ipfs/" + ContentHash.ipfsText(source.bytes)),
            ])
        }
        return .object(entry)
    }

    private var settingsJSON: JSONValue {
        var optimizer = JSONObject([("runs", .number(settings.optimizerRuns))])
        if let details = settings.optimizerDetails {
            optimizer["details"] = details
        } else {
            optimizer["enabled"] = .bool(settings.optimizerEnabled)
        }
        var metadata = JSONObject([("bytecodeHash", .string(settings.metadataHash.rawValue))])
        if !settings.appendCBOR { metadata["appendCBOR"] = false }
        if settings.useLiteralContent { metadata["useLiteralContent"] = true }
        let libraries = settings.libraries.map { ($0.name, JSONValue.string(Hex.encode($0.address, prefix: true))) }
        let remappings = Set(settings.remappings).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var result = JSONObject([
            ("compilationTarget", .object([(target.source, .string(target.contract))])),
            ("evmVersion", .string(settings.evmVersion)),
            ("libraries", .object(JSONObject(libraries))),
            ("metadata", .object(metadata)),
            ("optimizer", .object(optimizer)),
            ("remappings", .array(remappings.map { .string($0) })),
        ])
        if settings.revertStrings != "default" {
            result["debug"] = .object([("revertStrings", .string(settings.revertStrings))])
        }
        if settings.viaIR { result["viaIR"] = true }
        return .object(result)
    }
}
