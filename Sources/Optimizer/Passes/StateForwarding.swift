// Forwards what is known to be in storage, transient storage and memory to later loads, and drops stores of what is there
// already. The same for hashes of unchanged memory and for facts about accounts.
//
//   before            after
//   sstore %s, %v     sstore %s, %v
//   %1 = sload %s     %2 = add %v, 1
//   %2 = add %1, 1
//
// Knowledge flows forward: at a join only what all predecessors agree on remains; a loop header keeps what nothing in the
// loop can change.

import IR
import Primitives

/// What is known at one point.
private struct Knowledge {
    struct Entry: Equatable {
        var place: Location
        var value: ValueID
    }
    struct Computed: Equatable {
        var opcode: IROpcode
        var place: Location
        var operand: ValueID
        var value: ValueID
    }
    var storage: [Entry] = []
    var transient: [Entry] = []
    var memory: [Entry] = []
    /// Hashes of memory.
    var hashes: [Computed] = []
    /// Results of operations on accounts and of `returndatasize`.
    var facts: [Computed] = []

    mutating func formIntersection(_ other: Knowledge) {
        storage.removeAll { !other.storage.contains($0) }
        transient.removeAll { !other.transient.contains($0) }
        memory.removeAll { !other.memory.contains($0) }
        hashes.removeAll { !other.hashes.contains($0) }
        facts.removeAll { !other.facts.contains($0) }
    }
}

/// The pass.
public struct StateForwarding {
    private var function: IRFunction
    private let effects: FunctionEffects
    private var alias: AliasAnalysis
    private var state = Knowledge()
    private var changed = false
    /// More entries than this are not remembered per kind.
    private static let capacity = 24

    /// For each function, whether the free memory pointer is `memoryGuard` at every call so far; nil before the first.
    private var isPointerInitial: [Bool?]

    /// Runs on all functions, callers first, so that a function that is only called before anything was allocated knows
    /// the free memory pointer. True if anything changed.
    @discardableResult
    public static func run(_ object: inout IRObject) -> Bool {
        let calls = CallGraph(object)
        let effects = FunctionEffects(object, calls)
        var isPointerInitial = calls.isRecursive.map { $0 ? false : nil as Bool? }
        var changed = false
        for id in calls.bottomUp.reversed() {
            var pass = StateForwarding(object[id], effects, !object.hasMemoryUnsafeAssembly, isPointerInitial)
            if isPointerInitial[id.index] == true, effects.readsPointer[id.index] { pass.startWithInitialPointer() }
            let graph = ControlFlowGraph(pass.function)
            pass.walk(graph, LoopForest(graph, DominatorTree(graph)))
            object[id] = pass.function
            isPointerInitial = pass.isPointerInitial
            changed = changed || pass.changed
        }
        return changed
    }

    /// Puts `memoryGuard` at the start of the function as the value of the free memory pointer.
    private mutating func startWithInitialPointer() {
        let id = function.makeInstruction(.memoryGuard)
        function[.entry].instructions.insert(id, at: 0)
        alias = AliasAnalysis(function, isMemorySafe: alias.isMemorySafe)
        atEntry.memory = [Knowledge.Entry(place: .freeMemoryPointer, value: function.result(id))]
    }

    private var atEntry = Knowledge()

    /// Notes what a callee may assume.
    private mutating func noteCall(_ id: InstructionID) {
        let callee = Int(function[id].auxiliary)
        let pointer = state.memory.first { $0.place.isSame(as: .freeMemoryPointer) }
        let definition = pointer.map { function.definingInstruction(alias.replacement.find($0.value)) } ?? .none
        let isInitial = !definition.isNone && function[definition].opcode == .memoryGuard
        isPointerInitial[callee] = (isPointerInitial[callee] ?? true) && isInitial
    }

    private init(
        _ function: IRFunction, _ effects: FunctionEffects, _ isMemorySafe: Bool, _ isPointerInitial: [Bool?]
    ) {
        self.function = function
        self.effects = effects
        self.isPointerInitial = isPointerInitial
        alias = AliasAnalysis(function, isMemorySafe: isMemorySafe)
    }

    // MARK: Flow

    private mutating func walk(_ graph: ControlFlowGraph, _ forest: LoopForest) {
        var outputs = [Knowledge?](repeating: nil, count: function.blocks.count)
        var loopOf: [BlockID: Loop] = [:]
        for loop in forest.loops { loopOf[loop.header] = loop }
        for block in graph.reversePostorder {
            enter(block, graph, outputs, loopOf[block], forest)
            let instructions = function[block].instructions
            var kept: [InstructionID] = []
            kept.reserveCapacity(instructions.count)
            for id in instructions where visit(id) { kept.append(id) }
            if kept.count != instructions.count {
                function[block].instructions = kept
                changed = true
            }
            outputs[block.index] = state
        }
        alias.replacement.apply(to: &function)
    }

    private mutating func enter(
        _ block: BlockID, _ graph: ControlFlowGraph, _ outputs: [Knowledge?], _ loop: Loop?, _ forest: LoopForest
    ) {
        state = block == .entry ? atEntry : Knowledge()
        var isFirst = true
        var isComplete = true
        for predecessor in graph.predecessors[block.index] {
            guard let output = outputs[predecessor.index] else {
                isComplete = false
                continue
            }
            if isFirst { state = output } else { state.formIntersection(output) }
            isFirst = false
        }
        guard !isComplete else { return }
        guard let loop, !forest.isIrreducible else {
            state = Knowledge()
            return
        }
        for member in loop.blocks { for id in alias.function[member].instructions { kill(id) } }
    }

    // MARK: Instructions

    /// False if the instruction is not needed.
    private mutating func visit(_ id: InstructionID) -> Bool {
        let opcode = function[id].opcode
        if opcode == .invoke { noteCall(id) }
        if effects.seesMemorySize, !opcode.effects.isDisjoint(with: [.readsMemory, .writesMemory]) {
            kill(id)
            return true
        }
        switch opcode {
        case .sload: return load(id, alias.location(function.operand(id, 0), length: 1), \.storage)
        case .tload: return load(id, alias.location(function.operand(id, 0), length: 1), \.transient)
        case .mload: return load(id, alias.location(function.operand(id, 0), length: 32), \.memory)
        case .freeMemoryPointer:
            return load(id, Location(base: .none, offset: 0x40, length: 32), \.memory)
        case .sstore: return store(id, 0, 1, \.storage, length: 1)
        case .tstore: return store(id, 0, 1, \.transient, length: 1)
        case .mstore: return store(id, 0, 1, \.memory, length: 32)
        case .setFreeMemoryPointer: return storePointer(id)
        case .keccak256:
            let place = alias.memory(function.operand(id, 0), length: function.operand(id, 1))
            return compute(id, Knowledge.Computed(opcode: opcode, place: place, operand: .none, value: .none), \.hashes)
        case .balance, .extcodesize, .extcodehash, .selfbalance, .returndatasize:
            let operand = function.operandCount(id) == 0 ? .none : alias.replacement.find(function.operand(id, 0))
            let place = Location(base: .none, offset: 0, length: nil)
            return compute(
                id, Knowledge.Computed(opcode: opcode, place: place, operand: operand, value: .none), \.facts)
        default:
            kill(id)
            return true
        }
    }

    private mutating func load(
        _ id: InstructionID, _ place: Location, _ table: WritableKeyPath<Knowledge, [Knowledge.Entry]>
    ) -> Bool {
        if let known = state[keyPath: table].first(where: { $0.place.isSame(as: place) }) {
            alias.replacement.replace(function.result(id), by: alias.replacement.find(known.value))
            return false
        }
        remember(Knowledge.Entry(place: place, value: function.result(id)), table)
        return true
    }

    private mutating func store(
        _ id: InstructionID, _ address: Int, _ word: Int, _ table: WritableKeyPath<Knowledge, [Knowledge.Entry]>,
        length: UInt256
    ) -> Bool {
        let place = alias.location(function.operand(id, address), length: length)
        return store(id, place, alias.replacement.find(function.operand(id, word)), table)
    }

    private mutating func storePointer(_ id: InstructionID) -> Bool {
        let place = Location(base: .none, offset: 0x40, length: 32)
        return store(id, place, alias.replacement.find(function.operand(id, 0)), \.memory)
    }

    private mutating func store(
        _ id: InstructionID, _ place: Location, _ value: ValueID,
        _ table: WritableKeyPath<Knowledge, [Knowledge.Entry]>
    ) -> Bool {
        if state[keyPath: table].contains(where: { $0.place.isSame(as: place) && $0.value == value }) { return false }
        kill(id)
        remember(Knowledge.Entry(place: place, value: value), table)
        return true
    }

    private mutating func compute(
        _ id: InstructionID, _ wanted: Knowledge.Computed, _ table: WritableKeyPath<Knowledge, [Knowledge.Computed]>
    ) -> Bool {
        var wanted = wanted
        let isDescribed = wanted.opcode != .keccak256 || wanted.place.length != nil
        if isDescribed {
            for known in state[keyPath: table]
            where known.opcode == wanted.opcode && known.place == wanted.place && known.operand == wanted.operand {
                alias.replacement.replace(function.result(id), by: alias.replacement.find(known.value))
                return false
            }
            wanted.value = function.result(id)
            if state[keyPath: table].count < Self.capacity { state[keyPath: table].append(wanted) }
        }
        return true
    }

    private mutating func remember(
        _ entry: Knowledge.Entry, _ table: WritableKeyPath<Knowledge, [Knowledge.Entry]>
    ) {
        if state[keyPath: table].count >= Self.capacity { state[keyPath: table].removeFirst() }
        state[keyPath: table].append(entry)
    }

    // MARK: Invalidation

    /// Forgets what an instruction may change.
    private mutating func kill(_ id: InstructionID) {
        let row = alias.function[id]
        let effects = self.effects.of(row)
        switch row.opcode {
        case .sstore: killSlots(id, \.storage)
        case .tstore: killSlots(id, \.transient)
        default:
            if effects.contains(.writesStorage) { state.storage = [] }
            if effects.contains(.writesTransient) { state.transient = [] }
        }
        if effects.contains(.writesReturnData) { state.facts.removeAll { $0.opcode == .returndatasize } }
        if effects.contains(.writesAccounts) { state.facts.removeAll { $0.opcode != .returndatasize } }
        guard !state.memory.isEmpty || !state.hashes.isEmpty else { return }
        let access = self.effects.access(id, &alias)
        if access.writesAnything {
            let isSafe = alias.isMemorySafe
            state.memory.removeAll { !(isSafe && $0.place.isSame(as: .freeMemoryPointer)) }
            state.hashes = []
        }
        for write in access.writes { killMemory(write) }
    }

    private mutating func killSlots(
        _ id: InstructionID, _ table: WritableKeyPath<Knowledge, [Knowledge.Entry]>
    ) {
        let place = alias.location(alias.function.operand(id, 0), length: 1)
        var kept: [Knowledge.Entry] = []
        for entry in state[keyPath: table] where !alias.mayBeSameSlot(entry.place, place) { kept.append(entry) }
        state[keyPath: table] = kept
    }

    private mutating func killMemory(_ place: Location) {
        var kept: [Knowledge.Entry] = []
        for entry in state.memory where !alias.mayOverlap(entry.place, place) { kept.append(entry) }
        state.memory = kept
        var hashes: [Knowledge.Computed] = []
        for entry in state.hashes where !alias.mayOverlap(entry.place, place) { hashes.append(entry) }
        state.hashes = hashes
    }
}
