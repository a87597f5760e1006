// Decodes solc's standard JSON input into compiler input. Wrong input is an error value; keys that newer compilers know
// are tolerated.

import Artifacts
import Compilation
import EVMTarget
import Keccak
import Primitives
import SoliditySource

/// A decoded standard JSON input.
struct StandardInput: Sendable {
    var sources: [SourceText] = []
    var settings = CompilerSettings()
    var outputSelection = OutputSelection()
    /// Problems that do not stop the compilation.
    var problems: [PlainError] = []

    init(_ input: InputDocument, reader: (any SourceReader)?) throws(InputError) {
        guard let root = input.root.objectValue else { throw InputError("Input is not a JSON object.") }
        try Self.check(root, keys: ["auxiliaryInput", "language", "settings", "sources"])
        switch root["language"]?.stringValue {
        case "Solidity": break
        case "Yul", "SolidityAST", "EVMAssembly":
            throw InputError(
                "The language \"\(root["language"]?.stringValue ?? "")\" is not supported yet, only \"Solidity\" is.",
                type: .unimplementedFeatureError)
        default: throw InputError("Only \"Solidity\" is supported as a language.")
        }
        let settings = root["settings"].flatMap { $0.isNull ? nil : $0 } ?? .object(JSONObject())
        try decodeSources(root["sources"], contents: input.contents, reader: reader)
        try decodeSettings(settings)
    }

    static func check(_ object: JSONObject, keys: Set<String>) throws(InputError) {
        for key in object.keys where !keys.contains(key) { throw InputError("Unknown key \"\(key)\"") }
    }

    static func object(_ value: JSONValue, _ name: String) throws(InputError) -> JSONObject {
        guard let object = value.objectValue else { throw InputError("\"\(name)\" must be an object") }
        return object
    }
}

// MARK: - Sources

extension StandardInput {
    private static let sourceKeys: Set<String> = ["content", "keccak256", "urls", "ast", "assemblyJson"]

    private mutating func decodeSources(
        _ value: JSONValue?, contents: [String: SourceBytes], reader: (any SourceReader)?
    ) throws(InputError) {
        guard let value, !value.isNull else { throw InputError("No input sources specified.") }
        guard let object = value.objectValue else { throw InputError("\"sources\" is not a JSON object.") }
        if object.isEmpty { throw InputError("No input sources specified.") }
        for (name, source) in object.members {
            let entry = try Self.object(source, "sources.\(name)")
            try Self.check(entry, keys: Self.sourceKeys)
            let hash = entry["keccak256"]?.stringValue
            if entry["content"]?.stringValue != nil, let bytes = contents[name] {
                if Self.matches(hash, bytes) {
                    sources.append(SourceText(name: name, bytes: bytes))
                } else {
                    problems.append(
                        PlainError(
                            type: .ioError, message: "Mismatch between content and supplied hash for \"\(name)\""))
                }
            } else if let urls = entry["urls"]?.arrayValue {
                try readURLs(urls, of: name, hash: hash, reader: reader)
            } else {
                throw InputError("Invalid input source specified.")
            }
        }
    }

    private mutating func readURLs(
        _ urls: [JSONValue], of name: String, hash: String?, reader: (any SourceReader)?
    ) throws(InputError) {
        guard let reader else { throw InputError("No import callback supplied, but URL is requested.") }
        var failures: [String] = []
        var found = false
        for url in urls {
            guard let url = url.stringValue else { throw InputError("URL must be a string.") }
            switch reader.read(url) {
            case .success(let bytes):
                let bytes = SourceBytes(bytes)
                if Self.matches(hash, bytes) {
                    sources.append(SourceText(name: name, bytes: bytes))
                    found = true
                } else {
                    problems.append(
                        PlainError(
                            type: .ioError,
                            message: "Mismatch between content and supplied hash for \"\(name)\" at \"\(url)\""))
                }
            case .failure(let reason): failures.append("Cannot import url (\"\(url)\"): \(reason)")
            }
            if found { break }
        }
        problems += failures.map { PlainError(type: found ? .warning : .ioError, message: $0) }
    }

    private static func matches(_ hash: String?, _ bytes: SourceBytes) -> Bool {
        guard let hash, !hash.isEmpty else { return true }
        let digits = hash.hasPrefix("0x") ? String(hash.dropFirst(2)) : hash
        return digits.lowercased() == Hex.encode(keccak256(Array(bytes)))
    }
}
