// Puts together the `contracts` and `sources` parts of the output: what was asked for, and an error for what was asked for
// by name but is not produced.

import Artifacts
import Compilation
import IR
import Primitives
import SoliditySource

/// Builds the output of one compilation.
struct OutputBuilder {
    let compilation: Compilation
    let selection: OutputSelection
    private var code = GeneratedCode()
    /// Entries for `errors` that came up while building.
    private(set) var problems: [JSONValue] = []
    private var reported: Set<String> = []
    private var matches: ArtifactMatches

    /// Generates the code that the selection needs.
    init(compilation: Compilation, selection: OutputSelection) {
        self.compilation = compilation
        self.selection = selection
        matches = ArtifactMatches(selection)
        var needing: [CompiledContract] = []
        for contract in compilation.contracts {
            matches.select(contract)
            if matches.includesCode { needing.append(contract) }
        }
        let isRefused = compilation.hasExperimentalContracts && !selection.isEmpty
        if !needing.isEmpty || isRefused { code = compilation.generate(needing) }
    }

    /// Diagnostics of code generation.
    var diagnostics: DiagnosticList { code.diagnostics }

    private static let objectArtifacts = [
        "object", "opcodes", "sourceMap", "linkReferences", "functionDebugData", "generatedSources",
    ]
    fileprivate static let codeArtifacts =
        ["ir", "irOptimized", "evm.assembly"]
        + objectArtifacts.flatMap { ["evm.bytecode.\($0)", "evm.deployedBytecode.\($0)"] }
        + ["evm.deployedBytecode.immutableReferences"]

    /// Artifacts of solc that this compiler does not produce.
    private static let missingArtifacts = [
        "irAst", "irOptimizedAst", "yulCFGJson", "evm.legacyAssembly", "evm.gasEstimates",
    ]

    static let allArtifacts =
        [
            "abi", "metadata", "userdoc", "devdoc", "storageLayout", "transientStorageLayout", "evm.methodIdentifiers",
        ] + codeArtifacts + missingArtifacts

    // MARK: Sources

    /// All sources by name with their ids and, where asked for, ASTs. In a program with errors there is nothing to tell
    /// but ASTs.
    /// - Parameter recovered: makes the compilation that such ASTs are taken from.
    mutating func sources(recovered: () -> Compilation) -> [(name: String, entry: JSONObject)] {
        var result: [(name: String, entry: JSONObject)] = []
        if compilation.hasErrors, !selection.includesAST { return result }
        let compilation = compilation.hasErrors ? recovered() : compilation
        let names = compilation.sourceNames
        let asksForAST = selection.includesAST
        let wanted = names.map { asksForAST && selection.match(file: $0, contract: "", artifact: "ast") != .no }
        if compilation.hasErrors, !wanted.contains(true) { return result }
        let context = wanted.contains(true) ? compilation.astContext() : nil
        for (index, name) in names.enumerated() {
            var entry = JSONObject([("id", .number(index))])
            if wanted[index] {
                entry["ast"] = compilation.ast(ofSource: name, in: context)
                if entry["ast"] == nil, !compilation.hasErrors {
                    let message = "The AST of experimental Solidity is not supported (\"\(name)\")."
                    problems.append(PlainError(type: .unimplementedFeatureError, message: message).json)
                }
            }
            result.append((name, entry))
        }
        return result
    }

    // MARK: Contracts

    /// What is written for a contract.
    private struct ContractOutput {
        var contract: CompiledContract
        /// Its name comes before those of the other artifacts.
        var hasABI: Bool
        var others: JSONObject
    }

    /// Writes the member `contracts`, `{file: {contract: {…}}}`, sorted by keys; nothing if there is nothing in it.
    mutating func writeContracts(to json: inout JSONWriter) {
        var files: [(source: String, contracts: [ContractOutput])] = []
        for contract in compilation.contracts {
            matches.select(contract)
            let output = ContractOutput(
                contract: contract, hasABI: wants("abi", contract),
                others: matches.includesOthersThanABI ? artifacts(of: contract) : JSONObject())
            if !output.hasABI, output.others.isEmpty { continue }
            if files.last?.source != contract.source { files.append((contract.source, [])) }
            files[files.count - 1].contracts.append(output)
        }
        if files.isEmpty { return }
        for index in files.indices { files[index].contracts.sort { $0.contract.name < $1.contract.name } }
        let withABI = files.flatMap { $0.contracts.filter(\.hasABI).map(\.contract) }
        var abis = (json.isCompact ? compilation.abiTexts(of: withABI) : [])[...]
        json.key("contracts")
        json.beginObject()
        // Contracts come by source.
        for file in files {
            json.key(file.source)
            json.beginObject()
            for output in file.contracts {
                write(output, abi: output.hasABI ? abis.popFirst() : nil, to: &json)
            }
            json.endObject()
        }
        json.endObject()
    }

    /// - Parameter abi: the ABI as compact JSON; nil if it has to be made.
    private func write(_ output: ContractOutput, abi: [UInt8]?, to json: inout JSONWriter) {
        json.key(output.contract.name)
        json.beginObject()
        if output.hasABI {
            json.key("abi")
            if let abi {
                json.write(literal: abi)
            } else {
                json.write(compilation.abi(of: output.contract))
            }
        }
        for (name, value) in output.others.sortedByKey().members {
            json.key(name)
            json.write(value)
        }
        json.endObject()
    }

    private func wants(_ artifact: String, _ contract: CompiledContract) -> Bool { matches[artifact] != .no }

    /// What the contract selected is asked for, but for the ABI.
    private mutating func artifacts(of contract: CompiledContract) -> JSONObject {
        var result = JSONObject()
        if wants("metadata", contract) {
            result["metadata"] = .string(String(decoding: compilation.metadata(of: contract), as: UTF8.self))
        }
        if wants("userdoc", contract) { result["userdoc"] = compilation.userdoc(of: contract) }
        if wants("devdoc", contract) { result["devdoc"] = compilation.devdoc(of: contract) }
        if wants("storageLayout", contract) { result["storageLayout"] = compilation.storageLayout(of: contract) }
        if wants("transientStorageLayout", contract) {
            result["transientStorageLayout"] = compilation.storageLayout(of: contract, transient: true)
        }
        let generated = code[contract]
        if wants("ir", contract) {
            result["ir"] = .string(generated.map { IRPrinter.print($0.lowered) } ?? "")
        }
        if wants("irOptimized", contract) {
            result["irOptimized"] = .string(generated.map { IRPrinter.print($0.optimized) } ?? "")
        }
        let evm = evmArtifacts(of: contract, generated)
        if !evm.isEmpty { result["evm"] = .object(evm) }
        for artifact in Self.missingArtifacts {
            report(artifact, matches[artifact])
        }
        return result
    }

    private func evmArtifacts(of contract: CompiledContract, _ generated: GeneratedContract?) -> JSONObject {
        var evm = JSONObject()
        if wants("evm.methodIdentifiers", contract) {
            evm["methodIdentifiers"] = compilation.methodIdentifiers(of: contract)
        }
        // A contract that failed has no code artifacts: an empty object would pass for an interface.
        if !matches.includesCode || (contract.isDeployable && generated == nil) { return evm }
        if wants("evm.assembly", contract) {
            let text = generated.map { "creation:\n\($0.creation.assembly)\nruntime:\n\($0.runtime.assembly)" }
            evm["assembly"] = .string(text ?? "")
        }
        for (key, object, isRuntime) in [
            ("bytecode", generated?.creation, false), ("deployedBytecode", generated?.runtime, true),
        ] {
            let json = CodeJSON.object(object, isRuntime: isRuntime) { wants("evm.\(key).\($0)", contract) }
            if !json.isEmpty { evm[key] = .object(json) }
        }
        return evm
    }

    /// Says once per artifact that it is not produced: an error if it was asked for by name, else a warning.
    private mutating func report(_ artifact: String, _ match: OutputSelection.Match) {
        guard match != .no, reported.insert(artifact).inserted else { return }
        let type: DiagnosticType = match == .byName ? .unimplementedFeatureError : .warning
        problems.append(
            PlainError(type: type, message: "The output \"\(artifact)\" is not produced by this compiler yet.").json)
    }
}

/// Which artifacts the contract at hand is asked for. Contracts with the same list of names share the answers.
private struct ArtifactMatches {
    private let selection: OutputSelection
    private var known: [[String]: Int] = [:]
    private var tables: [[String: OutputSelection.Match]] = []
    /// By table: any of its artifacts needs code generation.
    private var codeIsIncluded: [Bool] = []
    /// By table: any artifact but the ABI.
    private var othersAreIncluded: [Bool] = []
    private var names: [String] = []
    private var current = 0

    init(_ selection: OutputSelection) { self.selection = selection }

    mutating func select(_ contract: CompiledContract) {
        names = selection.names(file: contract.source, contract: contract.name)
        if let table = known[names] {
            current = table
        } else {
            current = tables.count
            known[names] = current
            tables.append([:])
            for artifact in OutputBuilder.allArtifacts {
                tables[current][artifact] = OutputSelection.match(artifact, names)
            }
            codeIsIncluded.append(OutputBuilder.codeArtifacts.contains { self[$0] != .no })
            othersAreIncluded.append(OutputBuilder.allArtifacts.contains { $0 != "abi" && self[$0] != .no })
        }
    }

    /// Whether anything that needs code generation is asked for.
    var includesCode: Bool { codeIsIncluded[current] }

    var includesOthersThanABI: Bool { othersAreIncluded[current] }

    subscript(artifact: String) -> OutputSelection.Match {
        tables[current][artifact] ?? OutputSelection.match(artifact, names)
    }
}
