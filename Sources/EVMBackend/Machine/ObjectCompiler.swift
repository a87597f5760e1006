import EVMTarget
import IR
import Primitives

/// Compiles one object: its functions callees first, so that the memory words of spilled values can be stacked along the
/// call graph, then the assembly as a whole.
struct ObjectCompiler {
    private let module: IRModule
    private let object: IRObject
    private let options: BackendOptions
    private let calls: CallGraph
    private var usesTables: Bool
    /// The memory of the program begins after the region for spilled values: see `MemoryTranslation`.
    private let translatesMemory: Bool
    private var assembly = Assembly()

    /// Emission attempts with a growing set of spilled values before everything is spilled.
    private static let attemptLimit = 8

    init(
        _ module: IRModule, _ object: IRObject, options: BackendOptions, usesTables: Bool = true,
        translatesMemory: Bool = false
    ) {
        self.usesTables = usesTables
        self.translatesMemory = translatesMemory
        self.module = module
        var object = object
        if translatesMemory { MemoryTranslation.run(&object) }
        self.object = object
        self.options = options
        calls = CallGraph(object)
    }

    mutating func compile(
        trailer: [UInt8], runtime: CompiledCode?, objects: (String) -> CompiledObject?
    ) throws(BackendError) -> CompiledCode {
        guard object.functions.indices.contains(object.entry.index) else {
            throw .internalFailure("the object has no entry function")
        }
        for function in calls.order { try checkPhase(object[function]) }
        assembly.trailer = trailer
        assembly.libraries = module.libraries
        let context = try makeContext(runtime: runtime, objects: objects)
        let reservedWords: Int
        do throws(BackendError) {
            reservedWords = try emitFunctions(context)
        } catch .reservedMemoryIsUnsafe {
            var compiler = ObjectCompiler(
                module, object, options: options, usesTables: usesTables, translatesMemory: true)
            return try compiler.compile(trailer: trailer, runtime: runtime, objects: objects)
        }
        replaceReservedEnd(reservedWords)
        if options.optimizesAssembly { assembly.optimize(runs: options.runs, fork: options.fork) }
        let assembled: AssembledObject
        do throws(BackendError) {
            assembled = try Assembler.assemble(assembly, fork: options.fork)
        } catch .codeTooLongForTables where usesTables {
            var compiler = self
            compiler.usesTables = false
            compiler.assembly = Assembly()
            return try compiler.compile(trailer: trailer, runtime: runtime, objects: objects)
        }
        return CompiledCode(
            bytes: assembled.bytes, assembly: assembly, itemOffsets: assembled.itemOffsets,
            codeLength: assembled.codeLength, linkReferences: assembled.linkReferences,
            immutableReferences: assembled.immutableReferences,
            functions: functionEntries(context, assembled), reservedWords: reservedWords)
    }

    private func checkPhase(_ function: IRFunction) throws(BackendError) {
        for block in function.blocks where !block.isRemoved {
            for id in block.instructions where function[id].opcode.isSemantic {
                throw .unexpandedOperation(function: function.name, operation: function[id].opcode.name)
            }
        }
    }

    private func functionEntries(_ context: ObjectContext, _ assembled: AssembledObject) -> [FunctionEntry] {
        calls.order.sorted().map { id in
            let function = object[id]
            let offset = assembled.labelOffsets[Int(context.labels[id.index].index)]
            return FunctionEntry(
                name: function.name, declaration: function.declaration, offset: offset < 0 ? nil : offset,
                parameterCount: function.parameters.count, resultCount: function.resultCount)
        }
    }

    // MARK: Context

    private mutating func makeContext(
        runtime: CompiledCode?, objects: (String) -> CompiledObject?
    ) throws(BackendError) -> ObjectContext {
        var labels: [Label] = []
        for _ in object.functions { labels.append(assembly.makeLabel()) }
        let returns = object.functions.map { function in
            function.blocks.contains { if case .functionReturn = $0.terminator { !$0.isRemoved } else { false } }
        }
        var immutableOffsets = [[Int]](repeating: [], count: module.immutables.count)
        for reference in runtime?.immutableReferences ?? [] where Int(reference.immutable) < immutableOffsets.count {
            immutableOffsets[Int(reference.immutable)].append(reference.offset)
        }
        var sizes = [Int](repeating: 0, count: object.segments.count)
        var blobs = [Int32](repeating: -1, count: object.segments.count)
        let used = usedSegments()
        // The runtime code comes last: constructor arguments follow it.
        let order =
            used.filter { object.segments[$0] != .runtimeObject }
            + used.filter { object.segments[$0] == .runtimeObject }
        for index in order {
            let blob = try makeBlob(object.segments[index], runtime: runtime, objects: objects)
            sizes[index] = blob.bytes.count
            blobs[index] = Int32(truncatingIfNeeded: assembly.blobs.count)
            assembly.blobs.append(blob)
        }
        return ObjectContext(
            calls: calls, labels: labels, returns: returns, segmentBlobs: blobs, segmentSizes: sizes,
            immutableOffsets: immutableOffsets, runs: options.runs,
            usesTables: usesTables && options.fork.hasShifts, memoryStart: memoryStart,
            fork: options.fork, gas: GasSchedule.constantGas(options.fork))
    }

    private func makeBlob(
        _ segment: Segment, runtime: CompiledCode?, objects: (String) -> CompiledObject?
    ) throws(BackendError) -> Blob {
        switch segment {
        case .bytes(let bytes): return Blob(bytes: bytes)
        case .runtimeObject:
            guard let runtime else { throw .missingObject("the runtime object of \(module.name)") }
            return Blob(bytes: runtime.bytes, linkReferences: runtime.linkReferences)
        case .creation(let name):
            guard let code = objects(name)?.creation else { throw .missingObject(name) }
            return Blob(bytes: code.bytes, linkReferences: code.linkReferences)
        case .runtime(let name):
            guard let code = objects(name)?.runtime else { throw .missingObject(name) }
            return Blob(bytes: code.bytes, linkReferences: code.linkReferences)
        }
    }

    /// Segments that code refers to, in their order.
    private func usedSegments() -> [Int] {
        var isUsed = [Bool](repeating: false, count: object.segments.count)
        for id in calls.order {
            let function = object[id]
            for block in function.blocks where !block.isRemoved {
                for instruction in block.instructions {
                    switch function[instruction].opcode {
                    case .dataOffset, .dataSize:
                        let segment = Int(function[instruction].auxiliary)
                        if isUsed.indices.contains(segment) { isUsed[segment] = true }
                    default: break
                    }
                }
            }
        }
        return isUsed.indices.filter { isUsed[$0] }
    }

    // MARK: Functions

    /// Emits every function; the number of memory words to reserve.
    private mutating func emitFunctions(_ context: ObjectContext) throws(BackendError) -> Int {
        var code = [[AssemblyItem]](repeating: [], count: object.functions.count)
        // Number of words used by a component and everything it calls.
        var ends = [Int](repeating: 0, count: calls.order.count)
        var index = 0
        while index < calls.order.count {
            let component = Int(calls.component[calls.order[index].index])
            var members: [FunctionID] = []
            while index < calls.order.count, Int(calls.component[calls.order[index].index]) == component {
                members.append(calls.order[index])
                index += 1
            }
            var base = 0
            for member in members {
                for callee in calls.callees[member.index] { base = max(base, ends[Int(calls.component[callee.index])]) }
            }
            var end = base
            for member in members {
                let (items, words) = try emit(member, context, memoryBase: base)
                code[member.index] = items
                end = max(end, base + words)
            }
            ends[component] = end
        }
        for id in calls.order.reversed() { assembly.items += code[id.index] }
        return ends[Int(calls.component[object.entry.index])]
    }

    private mutating func emit(
        _ id: FunctionID, _ context: ObjectContext, memoryBase: Int
    ) throws(BackendError) -> ([AssemblyItem], Int) {
        let function = object[id]
        let graph = ControlFlowGraph(function)
        let layout = BlockLayout(function, graph)
        let liveness = Liveness(function, graph)
        var spilled =
            forbidsSpilling ? [] : SpillPlanner.initialSpills(function, graph, layout, liveness)
        var spillsReturnLabel = false
        for attempt in 0...(Self.attemptLimit + 1) {
            let everything = attempt >= Self.attemptLimit
            spillsReturnLabel = spillsReturnLabel || attempt == Self.attemptLimit + 1
            let hasSpills = everything || spillsReturnLabel || !spilled.isEmpty
            if hasSpills && forbidsSpilling { throw .reservedMemoryIsUnsafe }
            let calls = self.calls
            let plan = CodePlan(
                function, graph: graph, layout: layout, liveness: liveness, spilled: spilled,
                spillsEverything: everything, returns: { context.returns[$0.index] }
            ) { instruction in
                hasSpills && function[instruction].opcode == .invoke
                    && calls.inSameCycle(id, FunctionID(rawValue: function[instruction].auxiliary))
            }
            var emitter = FunctionEmitter(
                assembly: assembly, plan: plan, context: context, functionID: id, memoryBase: memoryBase,
                spillsReturnLabel: spillsReturnLabel)
            assembly = Assembly()
            let items = emitter.run()
            assembly = emitter.assembly
            emitter.assembly = Assembly()
            if !emitter.hasFailed {
                return (items, emitter.memoryWordCount)
            }
            spilled.formUnion(emitter.unreachable)
            if emitter.returnLabelIsUnreachable { spillsReturnLabel = true }
        }
        throw .internalFailure("no stack layout for `\(function.name)`")
    }

    /// Inline assembly may touch any address, so that no region of its memory can be reserved.
    private var forbidsSpilling: Bool { object.mayAccessReservedMemory && !translatesMemory }

    /// Where the region for spilled values begins.
    private var memoryStart: Int { translatesMemory ? 0 : 128 }

    private mutating func replaceReservedEnd(_ words: Int) {
        for index in assembly.items.indices where assembly.items[index].kind == .pushReservedEnd {
            let end = memoryStart + 32 * words + Int(assembly.items[index].payload)
            assembly.items[index].kind = .push
            assembly.items[index].payload = assembly.constant(UInt256(UInt64(end)))
        }
    }
}
