// Which artifacts the user asked for: file name -> contract name -> artifact names, with `*` as a wildcard.

import Primitives

/// `settings.outputSelection`.
public struct OutputSelection: Sendable {
    /// File name (or `*`) to contract name (or `*`, or empty for file-level artifacts) to artifact names.
    private let files: [String: [String: [String]]]

    /// Names that `*` does not match: they have to be asked for by name.
    private static let excludedFromWildcard: Set<String> = [
        "ir", "irAst", "irOptimized", "irOptimizedAst", "yulCFGJson",
    ]

    public init(_ files: [String: [String: [String]]] = [:]) { self.files = files }

    /// Decodes and checks the JSON form.
    init(_ value: JSONValue?) throws(InputError) {
        guard let value, !value.isNull else {
            files = [:]
            return
        }
        guard let object = value.objectValue else {
            throw InputError("\"settings.outputSelection\" must be an object")
        }
        var files: [String: [String: [String]]] = [:]
        for (file, contracts) in object.members {
            guard let contracts = contracts.objectValue else {
                throw InputError("\"settings.outputSelection.\(file)\" must be an object")
            }
            for (contract, artifacts) in contracts.members {
                let names = artifacts.arrayValue?.map(\.stringValue)
                guard let names, !names.contains(nil) else {
                    throw InputError("\"settings.outputSelection.\(file).\(contract)\" must be a string array")
                }
                files[file, default: [:]][contract, default: []] += names.compactMap { $0 }
            }
            if files[file] == nil { files[file] = [:] }
        }
        self.files = files
    }

    /// Whether nothing is asked for.
    var isEmpty: Bool { files.isEmpty }

    /// The source units that the selection names; nil when it names none or all of them.
    public var requestedSources: Set<String>? {
        files.isEmpty || files["*"] != nil ? nil : Set(files.keys)
    }

    /// How `artifact` was asked for.
    public enum Match: Sendable {
        case no
        /// Through `*` or a prefix such as `evm`.
        case broadly
        case byName
    }

    /// Whether `artifact` (a dotted path such as `evm.bytecode.object`) of `contract` in `file` was asked for. File-level
    /// artifacts have the empty contract name, which `*` does not match.
    public func match(file: String, contract: String, artifact: String) -> Match {
        Self.match(artifact, names(file: file, contract: contract))
    }

    /// How `artifact` is asked for by any of the names.
    static func match(_ artifact: String, _ names: [String]) -> Match {
        var result = Match.no
        for name in names {
            if name == artifact || name == artifact + ".*" { return .byName }
            if artifact.hasPrefix(name + ".") { result = .broadly }
            if name.hasSuffix(".*"), artifact.hasPrefix(name.dropLast()) { result = .broadly }
            if name == "*", !excludedFromWildcard.contains(artifact) { result = .broadly }
        }
        return result
    }

    /// The names given for a contract, in all places that apply to it. What they match is the same for all contracts with
    /// the same names.
    func names(file: String, contract: String) -> [String] {
        [file, "*"].flatMap { fileKey in
            files[fileKey].map { contracts in
                (contract.isEmpty ? [""] : [contract, "*"]).flatMap { contracts[$0] ?? [] }
            } ?? []
        }
    }

    public func includes(file: String, contract: String, artifact: String) -> Bool {
        match(file: file, contract: contract, artifact: artifact) != .no
    }

    /// Whether the AST of any file is asked for.
    var includesAST: Bool {
        files.values.contains { contracts in contracts[""].map { Self.match("ast", $0) != .no } ?? false }
    }

    /// Whether anything is asked for, by any file and contract, that needs code generation.
    public var needsCode: Bool {
        files.values.contains { contracts in
            contracts.values.contains { names in
                names.contains { name in
                    name == "*" || name == "evm" || name.hasPrefix("ir") || name == "yulCFGJson"
                        || (name.hasPrefix("evm.") && name != "evm.methodIdentifiers")
                }
            }
        }
    }
}
