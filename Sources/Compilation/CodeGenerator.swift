// From checked contracts to bytes: lowering and optimisation of all needed contracts in parallel, then the back end in
// the order in which contracts contain each other's code.

import Artifacts
import EVMBackend
import EVMTarget
import IR
import Lowering
import Optimizer
import Primitives
import SoliditySema
import SoliditySource
import SoliditySyntax

extension Compilation {
    /// Generates code for the given contracts and those whose code they contain. Deterministic; contracts that cannot be
    /// compiled are missing from the result and have an error.
    public func generate(_ requested: [CompiledContract]) -> GeneratedCode {
        LargeStack.run { generateOnThisThread(requested) }
    }

    private func generateOnThisThread(_ requested: [CompiledContract]) -> GeneratedCode {
        var result = GeneratedCode()
        guard let analysis else { return result }
        refuseExperimental(&result.diagnostics)
        let generator = CodeGenerator(compilation: self, analysis: analysis)
        let modules = generator.lowerAll(requested.filter(\.isDeployable), diagnostics: &result.diagnostics)
        generator.assembleAll(modules, into: &result)
        return result
    }
}

/// Code generation of one compilation.
struct CodeGenerator: Sendable {
    let compilation: Compilation
    let program: LoweringProgram
    private let contractOfName: [String: CompiledContract]
    private let astIDs: [Int32]
    private let sourceIndices: [Int]

    init(compilation: Compilation, analysis: Analysis) {
        self.compilation = compilation
        program = LoweringProgram(analysis)
        contractOfName = Dictionary(
            compilation.contracts.map { ($0.fullName, $0) }, uniquingKeysWith: { first, _ in first })
        astIDs = compilation.program.astIDs
        sourceIndices = compilation.program.sourceIndices
    }

    // MARK: Lowering

    /// A contract on its way: its optimised and expanded module, and the contracts whose code it contains.
    struct Module: Sendable {
        var contract: CompiledContract
        var lowered: IRModule
        var optimized: IRModule
        var contained: [String]
    }

    /// Lowers and optimises the requested contracts and all they contain, wave by wave.
    func lowerAll(_ requested: [CompiledContract], diagnostics: inout DiagnosticList) -> [Module] {
        var modules: [Module] = []
        var seen = Set(requested)
        var wave = requested
        while !wave.isEmpty {
            let contracts = wave
            let lowered = LargeStack.map(count: contracts.count, workers: compilation.settings.workers) { index in
                self.lower(contracts[index])
            }
            wave = []
            for (module, found) in lowered {
                diagnostics.append(found)
                guard let module else { continue }
                modules.append(module)
                for name in module.contained {
                    if let contract = contractOfName[name], seen.insert(contract).inserted { wave.append(contract) }
                }
            }
        }
        return modules
    }

    private func lower(_ contract: CompiledContract) -> (Module?, DiagnosticList) {
        let options = LoweringOptions(
            fork: compilation.settings.evmVersion, revertStrings: compilation.settings.revertStrings)
        var (module, diagnostics) = Lowering.lower(contract: contract.node, program: program, options: options)
        guard let lowered = module.take() else { return (nil, diagnostics) }
        let settings = compilation.settings
        var optimized = lowered
        do throws(OptimizerFailure) {
            let options = OptimizerOptions(
                isEnabled: settings.optimizerEnabled, runs: settings.optimizerRuns,
                hasShifts: settings.evmVersion.hasShifts)
            try Optimizer.run(&optimized, options: options)
        } catch {
            diagnostics.report(
                .optimizerFailure, "Internal error in `\(contract.name)`: \(error)",
                at: compilation.program.tree.span(contract.node))
            return (nil, diagnostics)
        }
        let segments = optimized.creation.segments + optimized.runtime.segments
        let contained = segments.compactMap { segment in
            switch segment {
            case .creation(let name), .runtime(let name): name
            case .bytes, .runtimeObject: nil
            }
        }
        return (
            Module(contract: contract, lowered: lowered, optimized: optimized, contained: contained), diagnostics
        )
    }

    // MARK: Assembling

    /// Runs the back end over the modules, contained contracts first.
    func assembleAll(_ modules: [Module], into result: inout GeneratedCode) {
        var pending = modules
        var objects: [String: CompiledObject] = [:]
        while !pending.isEmpty {
            let waiting = Set(pending.map(\.contract.fullName))
            let ready = pending.filter { module in module.contained.allSatisfy { !waiting.contains($0) } }
            if ready.isEmpty {
                reportCycle(pending, &result.diagnostics)
                return
            }
            let known = objects
            let compiled = LargeStack.map(count: ready.count, workers: compilation.settings.workers) { index in
                self.assemble(ready[index], objects: known)
            }
            for (module, outcome) in zip(ready, compiled) {
                switch outcome {
                case .success(let object):
                    objects[module.contract.fullName] = object
                    finish(module, object, into: &result)
                case .failure(let error):
                    let span = compilation.program.tree.span(module.contract.node)
                    result.diagnostics.report(
                        .backendFailure, "`\(module.contract.name)` cannot be compiled: \(error)", at: span
                    )
                }
            }
            let done = Set(ready.map(\.contract))
            pending = pending.filter { !done.contains($0.contract) }
        }
    }

    private func assemble(_ module: Module, objects: [String: CompiledObject]) -> Result<CompiledObject, BackendError> {
        let settings = compilation.settings
        let options = BackendOptions(
            fork: settings.evmVersion, runs: settings.optimizerRuns,
            runtimeTrailer: compilation.metadataTrailer(of: module.contract),
            optimizesAssembly: settings.optimizerEnabled)
        return EVMBackend.compile(module.optimized, options: options) { objects[$0] }
    }

    private func reportCycle(_ modules: [Module], _ diagnostics: inout DiagnosticList) {
        for module in modules.sorted(by: { $0.contract.node < $1.contract.node }) {
            diagnostics.report(
                .circularCode,
                "The code of `\(module.contract.name)` would contain itself, through `new` or `type(...).creationCode`",
                at: compilation.program.tree.span(module.contract.node))
        }
    }

    private func finish(_ module: Module, _ object: CompiledObject, into result: inout GeneratedCode) {
        guard let runtime = object.runtime else { return }
        let contract = GeneratedContract(
            creation: codeObject(object.creation, module.optimized),
            runtime: codeObject(runtime, module.optimized), lowered: module.lowered, optimized: module.optimized)
        let span = compilation.program.tree.span(module.contract.node)
        if contract.runtime.bytes.count > 0x6000, compilation.settings.evmVersion.limitsCodeSize {
            result.diagnostics.report(
                .codeSize,
                "Contract code size is \(contract.runtime.bytes.count) bytes and exceeds 24576 bytes: it cannot be "
                    + "deployed on Ethereum. Consider the optimizer with a low `runs`, or libraries.", at: span)
        }
        if contract.creation.bytes.count > 0xc000, compilation.settings.evmVersion.limitsCreationCodeSize {
            result.diagnostics.report(
                .initCodeSize,
                "Contract initcode size is \(contract.creation.bytes.count) bytes and exceeds 49152 bytes: it cannot "
                    + "be deployed on Ethereum. Consider the optimizer with a low `runs`, or libraries.", at: span)
        }
        result.contracts[module.contract.fullName] = contract
    }

    private func codeObject(_ code: CompiledCode, _ module: IRModule) -> CodeObject {
        var bytes = code.bytes
        let unlinked = Linker.link(&bytes, code.linkReferences, libraries: compilation.settings.libraries)
        var offsets: [Int32: [Int]] = [:]
        for reference in code.immutableReferences { offsets[reference.immutable, default: []].append(reference.offset) }
        let immutables = module.immutables.enumerated().compactMap { index, immutable -> (Int, String, [Int])? in
            guard let places = offsets[Int32(index)] else { return nil }
            let declaration = Int(immutable.declaration)
            let id = astIDs.indices.contains(declaration) ? Int(astIDs[declaration]) : declaration
            return (id, immutable.name, places.sorted())
        }
        return CodeObject(
            bytes: bytes, codeLength: code.codeLength, unlinked: unlinked,
            immutables: immutables.map { (id: $0.0, name: $0.1, offsets: $0.2) }.sorted { $0.id < $1.id },
            sourceMap: code.sourceMap(position), functions: code.functions, assembly: code.assembly.text)
    }

    private func position(_ span: IRSpan) -> SourcePosition {
        let sources = compilation.program.sources
        guard !span.isNone, let id = sources.file(at: span.start) else { return .none }
        let file = sources[id]
        return SourcePosition(
            start: Int(span.start - file.base), length: Int(span.end) - Int(span.start),
            file: sourceIndices[Int(id.rawValue)])
    }
}
