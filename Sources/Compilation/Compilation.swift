// The facade of the compiler: sources and settings in, diagnostics and artifacts out. A pure function of its input.

import Artifacts
import Primitives
import SoliditySema
import SoliditySource
import SoliditySyntax

/// A contract of a compilation.
public struct CompiledContract: Sendable, Hashable {
    /// The `ContractDefinition` node.
    public let node: NodeID
    /// Source unit name.
    public let source: String
    public let name: String
    public let kind: ContractKind
    /// Has creation code: neither abstract nor an interface, and nothing unimplemented.
    public let isDeployable: Bool

    /// `source:name`.
    public var fullName: String { "\(source):\(name)" }
}

/// A checked program. Artifacts are computed when asked for; code by `generate`.
public struct Compilation: Sendable {
    /// Library addresses may be changed between calls of `generate`.
    public var settings: CompilerSettings
    public let program: ParsedProgram
    /// Nil when parsing failed or the compilation stopped after it.
    public let analysis: Analysis?
    /// In the order of detection: loading and parsing by file, then analysis.
    public let diagnostics: DiagnosticList
    /// Contracts of all analysed sources, by source name, then in source order. Empty if there were errors.
    public let contracts: [CompiledContract]

    /// Source unit names in the order of source indices.
    public var sourceNames: [String] { program.unitsByName.map { program.units[$0].name } }

    public var hasErrors: Bool { diagnostics.hasErrors }

    /// Made by `recover`: there is an analysis in spite of errors, even of such in the syntax.
    let isRecovered: Bool

    /// Loads, parses and checks.
    public static func check(_ input: CompilerInput) -> Compilation {
        LargeStack.run { Compilation(input, recovers: false) }
    }

    /// As `check`, but goes on after every error, with what the parser could make of broken files: for the AST of
    /// programs that are being written.
    public static func recover(_ input: CompilerInput) -> Compilation {
        var input = input
        input.settings.reportsAllErrors = true
        let complete = input
        return LargeStack.run { Compilation(complete, recovers: true) }
    }

    private init(_ input: CompilerInput, recovers: Bool) {
        settings = input.settings
        isRecovered = recovers
        var program = ProgramLoader.load(input)
        if !program.diagnostics.hasErrors { program.checkLanguages() }
        self.program = program
        if program.diagnostics.hasErrors && !recovers || input.settings.stopAfterParsing {
            analysis = nil
            var diagnostics = program.diagnostics
            if !input.settings.reportsAllErrors { diagnostics.limit() }
            self.diagnostics = diagnostics
            contracts = []
            return
        }
        let units = program.order.map { index in
            let unit = program.units[index]
            return AnalyzerUnit(
                node: unit.root, path: unit.name,
                imports: unit.imports.map { $0.unit.map { program.units[$0].root } ?? .none })
        }
        var options = AnalyzerOptions()
        options.fork = input.settings.evmVersion
        options.stopsAtFatalErrors = !input.settings.reportsAllErrors
        options.yulOptimizer = input.settings.optimizerEnabled
        options.workers = input.settings.workers
        let (analysis, found) = Analyzer.analyze(
            tree: program.tree, interner: program.interner, units: units, options: options)
        var diagnostics = program.diagnostics
        diagnostics.append(found)
        if program.isExperimental, !diagnostics.hasErrors { diagnostics.append(program.checkExperimental()) }
        if !input.settings.reportsAllErrors { diagnostics.limit() }
        self.diagnostics = diagnostics
        self.analysis = analysis
        contracts = diagnostics.hasErrors ? [] : Self.contracts(of: program, analysis)
    }

    private static func contracts(of program: ParsedProgram, _ analysis: Analysis) -> [CompiledContract] {
        let pathOfUnit = Dictionary(program.units.map { ($0.root, $0.name) }, uniquingKeysWith: { first, _ in first })
        let all = analysis.contracts.map { info in
            CompiledContract(
                node: info.node, source: pathOfUnit[info.sourceUnit] ?? "", name: analysis.name(of: info.node),
                kind: info.kind, isDeployable: info.canBeDeployed && info.unimplemented.isEmpty)
        }
        return all.sorted {
            $0.source != $1.source
                ? ParsedProgram.precedes($0.source, $1.source) : $0.node < $1.node
        }
    }

    /// The last contract of a source unit (of the last source unit with contracts if nil).
    public func lastContract(in source: String? = nil) -> CompiledContract? {
        contracts.last { source == nil || $0.source == source }
    }
}

// MARK: - Artifacts that need no code

extension Compilation {
    /// ABI JSON.
    public func abi(of contract: CompiledContract) -> JSONValue {
        guard let analysis else { return .array([]) }
        let writer = ABIWriter(analysis)
        // Our own text is well-formed, and as deep as the structs that the checker has accepted.
        return (try? JSONValue(parsing: writer.text(of: contract.node), depthLimit: .max)) ?? .null
    }

    /// The ABIs of several contracts as compact JSON text, in their order. Entries are shared by neighbours.
    public func abiTexts(of contracts: [CompiledContract]) -> [[UInt8]] {
        guard let analysis else { return contracts.map { _ in Array("[]".utf8) } }
        // Contracts differ: several parts a thread. To wake one for fewer contracts takes longer than to write them.
        let parts = settings.workers < 2 ? 1 : max(1, min(settings.workers * 3, contracts.count / 32))
        let texts = LargeStack.map(count: parts, workers: settings.workers) { part in
            let writer = ABIWriter(part == 0 ? analysis : analysis.forAnotherThread())
            let range = contracts.count * part / parts..<contracts.count * (part + 1) / parts
            return contracts[range].map { writer.text(of: $0.node) }
        }
        return Array(texts.joined())
    }

    /// `{"f(uint256)": "b3de648b", …}`, sorted by signature.
    public func methodIdentifiers(of contract: CompiledContract) -> JSONValue {
        let functions = analysis?.contract(contract.node)?.interfaceFunctions ?? []
        let members = functions.map { function in
            let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: function.selector >> UInt32($0)) }
            return (function.signature, JSONValue.string(Hex.encode(bytes)))
        }
        return .object(JSONObject(members).sortedByKey())
    }
}

extension Compilation {
    /// User documentation JSON.
    public func userdoc(of contract: CompiledContract) -> JSONValue {
        analysis.flatMap { Natspec(contract: contract.node, in: $0)?.userDocumentation } ?? .object(JSONObject())
    }

    /// Developer documentation JSON.
    public func devdoc(of contract: CompiledContract) -> JSONValue {
        analysis.flatMap { Natspec(contract: contract.node, in: $0)?.developerDocumentation } ?? .object(JSONObject())
    }
}

extension Compilation {
    /// Storage layout JSON; with `transient`, that of transient storage.
    public func storageLayout(of contract: CompiledContract, transient: Bool = false) -> JSONValue {
        guard let analysis else { return .null }
        return StorageLayout.json(
            of: contract.node, name: contract.fullName, transient: transient, astIDs: program.astIDs, in: analysis)
    }
}
