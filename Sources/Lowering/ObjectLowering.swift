import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Lowers the code of one object, creation or runtime, of one contract: the functions reachable from its entry.
final class ObjectLowering {
    unowned let contract: ContractLowering
    let isCreation: Bool
    private(set) var object = IRObject()
    private var functions: [NodeID: FunctionID] = [:]
    private var queue: [NodeID] = []
    private var helpers: [HelperKey: FunctionID] = [:]
    /// Functions called through a pointer with that many parameters and results, filled in at the end.
    private var dispatchers: [Arity: FunctionID] = [:]
    private var nameUses: [String: Int] = [:]

    struct Arity: Hashable {
        var parameters: Int
        var results: Int
    }

    init(_ contract: ContractLowering, isCreation: Bool) {
        self.contract = contract
        self.isCreation = isCreation
    }

    var layouts: LayoutTable { contract.layouts }
    var options: LoweringOptions { contract.options }

    func segment(_ segment: Segment) -> SegmentID { object.segment(segment) }

    /// Notes assembly that is not marked memory-safe; `staysOutside` says that its access certainly does not touch memory
    /// that the back end reserves.
    func markMemoryUnsafe(staysOutside: Bool) {
        object.hasMemoryUnsafeAssembly = true
        if !staysOutside { object.mayAccessReservedMemory = true }
    }

    func markMemoryPointerObserved() { object.observesMemoryPointer = true }

    // MARK: Functions

    /// A function that is not in the source. `body` emits it and ends every path, or gives the results.
    func addFunction(_ name: String, parameters: Int, results: Int, _ body: (Emitter, [ValueID]) -> [ValueID])
        -> FunctionID
    {
        let id = reserveFunction(name, parameters: parameters, results: results)
        fillFunction(id, body)
        return id
    }

    /// A function whose body comes later.
    func reserveFunction(_ name: String, parameters: Int, results: Int) -> FunctionID {
        let uses = nameUses[name, default: 0] + 1
        nameUses[name] = uses
        let unique = uses == 1 ? name : "\(name).\(uses)"
        return object.addFunction(IRFunction(name: unique, parameterCount: parameters, resultCount: results))
    }

    /// Writes the body of a reserved function.
    func fillFunction(_ id: FunctionID, _ body: (Emitter, [ValueID]) -> [ValueID]) {
        let function = object[id]
        let emitter = Emitter(
            self, name: function.name, parameters: function.parameters.count, results: function.resultCount)
        emitter.functionReturn(body(emitter, emitter.parameters))
        object[id] = emitter.finish()
    }

    func setEntry(_ id: FunctionID) { object.entry = id }

    func helper(_ key: HelperKey, parameters: Int, results: Int, _ body: (Emitter, [ValueID]) -> [ValueID])
        -> FunctionID
    {
        if let known = helpers[key] { return known }
        var name = key.kind.rawValue
        if let layout = key.layout { name += ".\(layout.rawValue)" }
        if key.first != 0 || key.second != 0 { name += ".\(key.first).\(key.second)" }
        let id = reserveFunction(name, parameters: parameters, results: results)
        helpers[key] = id
        fillFunction(id, body)
        return id
    }

    /// The IR function of a function definition; it is lowered later.
    func function(_ definition: NodeID) -> FunctionID {
        if let known = functions[definition] { return known }
        let node = contract.tree.get(AST.FunctionDefinition.self, definition)
        let name = contract.uniqueName(of: definition)
        let id = object.addFunction(
            IRFunction(
                name: name, parameterCount: contract.partCount(ofParameters: node.parameters),
                resultCount: contract.partCount(ofParameters: node.returnParameters)))
        functions[definition] = id
        queue.append(definition)
        return id
    }

    /// The function that calls internal function pointers of the given shape.
    func dispatcher(_ arity: Arity) -> FunctionID {
        if let known = dispatchers[arity] { return known }
        let name = "dispatch.\(arity.parameters).\(arity.results)"
        let id = object.addFunction(
            IRFunction(name: name, parameterCount: arity.parameters + 1, resultCount: arity.results))
        dispatchers[arity] = id
        return id
    }

    /// The number that stands for a function in pointers; the function becomes reachable.
    func pointer(to definition: NodeID) -> Int {
        _ = function(definition)
        return contract.pointerNumber(of: definition)
    }

    /// Lowers everything that has been referred to, and what that refers to.
    func drain() {
        if !isCreation { for definition in contract.pointees { _ = function(definition) } }
        var next = 0
        while next < queue.count {
            let definition = queue[next]
            next += 1
            guard let id = functions[definition] else { continue }
            let node = contract.tree.get(AST.FunctionDefinition.self, definition)
            let emitter = Emitter(
                self, name: object[id].name, parameters: contract.partCount(ofParameters: node.parameters),
                results: contract.partCount(ofParameters: node.returnParameters))
            FunctionLowering(emitter, function: definition).lowerDefinition(node)
            var function = emitter.finish()
            function.declaration = definition.rawValue
            object[id] = function
        }
        for (arity, id) in dispatchers.sorted(by: { $0.value < $1.value }) { fillDispatcher(arity, id) }
    }

    private func fillDispatcher(_ arity: Arity, _ id: FunctionID) {
        let emitter = Emitter(
            self, name: object[id].name, parameters: arity.parameters + 1, results: arity.results)
        let arguments = Array(emitter.parameters.dropFirst())
        var arms: [(UInt256, BlockID, FunctionID)] = []
        for definition in contract.pointees {
            guard let function = functions[definition], object[function].parameters.count == arity.parameters,
                object[function].resultCount == arity.results
            else { continue }
            let number = UInt256(truncatingIfNeeded: contract.pointerNumber(of: definition))
            arms.append((number, emitter.builder.createBlock(), function))
        }
        let otherwise = emitter.builder.createBlock()
        emitter.builder.terminate(
            .switch(
                value: emitter.parameters[0], cases: arms.map { SwitchCase($0.0, Edge($0.1)) },
                otherwise: Edge(otherwise)))
        for (_, block, function) in arms {
            emitter.builder.seal(block)
            emitter.builder.switchTo(block)
            emitter.functionReturn(emitter.call(function, arguments, results: arity.results))
        }
        emitter.builder.seal(otherwise)
        emitter.builder.switchTo(otherwise)
        emitter.builder.panic(code: PanicCode.invalidInternalFunction.rawValue)
        object[id] = emitter.finish()
    }
}
