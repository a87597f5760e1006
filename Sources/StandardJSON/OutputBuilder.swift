// Puts together the `contracts` and `sources` parts of the output: what was asked for, and an error for what was asked for
// by name but is not produced.

import Artifacts
import Compilation
import Primitives
import SoliditySource

/// Builds the output of one compilation.
struct OutputBuilder {
    let compilation: Compilation
    let selection: OutputSelection
    /// Entries for `errors` that came up while building.
    private(set) var problems: [JSONValue] = []
    private var reported: Set<String> = []

    init(compilation: Compilation, selection: OutputSelection) {
        self.compilation = compilation
        self.selection = selection
    }

    /// Artifacts of solc that this compiler does not produce.
    private static let missingArtifacts = [
        "irAst", "irOptimizedAst", "yulCFGJson", "evm.legacyAssembly", "evm.gasEstimates", "transientStorageLayout",
        "storageLayout", "ir", "irOptimized", "evm.assembly", "evm.bytecode", "evm.deployedBytecode",
    ]

    // MARK: Sources

    mutating func sources() -> JSONObject {
        var result = JSONObject()
        if compilation.hasErrors { return result }
        for (index, name) in compilation.sourceNames.enumerated() {
            report("ast", selection.match(file: name, contract: "", artifact: "ast"), of: name)
            result[name] = .object([("id", .number(index))])
        }
        return result
    }

    // MARK: Contracts

    /// `{file: {contract: {…}}}`; empty if there were errors.
    mutating func contracts() -> JSONObject {
        var files = JSONObject()
        for contract in compilation.contracts {
            let artifacts = artifacts(of: contract)
            guard !artifacts.isEmpty else { continue }
            var file = files[contract.source]?.objectValue ?? JSONObject()
            file[contract.name] = .object(artifacts)
            files[contract.source] = .object(file)
        }
        return files
    }

    private func wants(_ artifact: String, _ contract: CompiledContract) -> Bool {
        selection.includes(file: contract.source, contract: contract.name, artifact: artifact)
    }

    private mutating func artifacts(of contract: CompiledContract) -> JSONObject {
        var result = JSONObject()
        if wants("abi", contract) { result["abi"] = compilation.abi(of: contract) }
        if wants("metadata", contract) {
            result["metadata"] = .string(String(decoding: compilation.metadata(of: contract), as: UTF8.self))
        }
        if wants("userdoc", contract) { result["userdoc"] = compilation.userdoc(of: contract) }
        if wants("devdoc", contract) { result["devdoc"] = compilation.devdoc(of: contract) }
        var evm = JSONObject()
        if wants("evm.methodIdentifiers", contract) {
            evm["methodIdentifiers"] = compilation.methodIdentifiers(of: contract)
        }
        if !evm.isEmpty { result["evm"] = .object(evm) }
        for artifact in Self.missingArtifacts {
            let match = selection.match(file: contract.source, contract: contract.name, artifact: artifact)
            report(artifact, match, of: contract.fullName)
        }
        return result
    }

    /// Says once per artifact that it is not produced: an error if it was asked for by name, else a warning.
    private mutating func report(_ artifact: String, _ match: OutputSelection.Match, of subject: String) {
        guard match != .no, reported.insert(artifact).inserted else { return }
        let type: DiagnosticType = match == .byName ? .unimplementedFeatureError : .warning
        problems.append(
            PlainError(type: type, message: "The output \"\(artifact)\" is not produced by this compiler yet.").json)
    }
}
