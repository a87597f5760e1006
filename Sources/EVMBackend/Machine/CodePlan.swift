import EVMTarget
import IR

/// Where a value is between its definition and its uses.
enum Placement: UInt8 {
    /// No code is made for it.
    case unused
    /// Made anew at each use: constants and reads that cost no more than a copy.
    case immediate
    /// Computed right where its only use needs it.
    case inlined
    /// A stack position.
    case stack
    /// A word of the reserved memory region.
    case memory
}

/// Decisions about one function that are made before code is emitted: placements, the order of instructions and
/// liveness. Invariant: dropping or moving an instruction never changes an observable effect.
struct CodePlan {
    let function: IRFunction
    let graph: ControlFlowGraph
    let layout: BlockLayout
    private(set) var placements: [Placement]
    /// Instructions that are emitted in their own right, in order. Indexed by block.
    private(set) var schedule: [[InstructionID]]
    /// The last instruction of each block if the block returns just what that call returns, or none.
    private(set) var tailCalls: [InstructionID]
    /// Uses by instructions and terminators that produce code. Indexed by value.
    private(set) var useCounts: [Int32]
    private(set) var liveness: Liveness
    /// Values that the stack could not hold.
    let spilled: Set<ValueID>
    /// Everything that is not inlined or immediate is kept in memory.
    let spillsEverything: Bool
    /// Instructions that call a function of the same cycle while values of this function are in memory.
    let saveAround: (InstructionID) -> Bool
    /// Whether calls of a function come back.
    let returns: (FunctionID) -> Bool

    init(
        _ function: IRFunction, graph: ControlFlowGraph, layout: BlockLayout, liveness: Liveness, spilled: Set<ValueID>,
        spillsEverything: Bool, returns: @escaping (FunctionID) -> Bool,
        saveAround: @escaping (InstructionID) -> Bool
    ) {
        self.returns = returns
        self.function = function
        self.graph = graph
        self.layout = layout
        self.liveness = liveness
        self.spilled = spilled
        self.spillsEverything = spillsEverything
        self.saveAround = saveAround
        placements = [Placement](repeating: .unused, count: function.valueCount)
        useCounts = [Int32](repeating: 0, count: function.valueCount)
        schedule = [[InstructionID]](repeating: [], count: function.blocks.count)
        tailCalls = [InstructionID](repeating: .none, count: function.blocks.count)
        countUses()
        placeValues()
        for block in graph.reversePostorder { scheduleBlock(block) }
    }

    func placement(_ value: ValueID) -> Placement { placements[value.index] }

    /// Values live on entry to the block that occupy stack positions.
    func stackLiveIn(_ block: BlockID) -> [ValueID] { liveness.liveIn(block).filter { placement($0) == .stack } }

    func isLiveOut(_ value: ValueID, _ block: BlockID) -> Bool { liveness.isLiveOut(value, block) }

    // MARK: Uses

    private mutating func countUses() {
        for block in graph.reversePostorder {
            function[block].terminator.forEachUse { useCounts[$0.index] += 1 }
            for id in function[block].instructions {
                for operand in function.operands(id) { useCounts[operand.index] += 1 }
            }
        }
        // Users come after definitions, so one backward sweep drops chains of unused instructions.
        for block in graph.reversePostorder.reversed() {
            for id in function[block].instructions.reversed() where isDropped(id) {
                for operand in function.operands(id) { useCounts[operand.index] -= 1 }
            }
        }
    }

    private func isDropped(_ id: InstructionID) -> Bool {
        guard function[id].opcode.effects.isRemovable else { return false }
        for index in 0..<function.resultCount(id) where useCounts[function.result(id, index).index] > 0 { return false }
        return true
    }

    // MARK: Placements

    private mutating func placeValues() {
        for row in 0..<function.valueCount {
            let value = ValueID(row)
            switch function.definition(of: value) {
            case .constant: placements[row] = .immediate
            case .parameter: placements[row] = useCounts[row] > 0 ? home(value) : .unused
            case .result(let instruction, _):
                if Self.isImmediate(instruction, in: function) {
                    placements[row] = .immediate
                } else if useCounts[row] > 0 {
                    placements[row] = saveAround(instruction) ? .memory : home(value)
                }
            }
        }
    }

    private func home(_ value: ValueID) -> Placement {
        spillsEverything || spilled.contains(value) ? .memory : .stack
    }

    /// Operations whose repetition costs no more gas than a copy.
    static func isImmediate(_ id: InstructionID, in function: IRFunction) -> Bool {
        switch function[id].opcode {
        case .address, .origin, .caller, .callvalue, .calldatasize, .codesize, .gasprice, .coinbase, .timestamp,
            .number, .prevrandao, .gaslimit, .chainid, .basefee, .blobbasefee, .memoryGuard, .dataOffset, .dataSize:
            true
        case .add: reservedEndOffset(id, in: function) != nil
        default: false
        }
    }

    /// The constant that an addition adds to `memoryGuard`: such a sum is a constant of the object.
    static func reservedEndOffset(_ id: InstructionID, in function: IRFunction) -> Int32? {
        guard function[id].opcode == .add else { return nil }
        for (base, offset) in [(0, 1), (1, 0)] {
            let definition = function.definingInstruction(function.operand(id, base))
            guard !definition.isNone, function[definition].opcode == .memoryGuard else { continue }
            if let word = function.constant(function.operand(id, offset))?.asUInt64, word < 1 << 24 {
                return Int32(word)
            }
        }
        return nil
    }

    // MARK: Order

    private mutating func scheduleBlock(_ block: BlockID) {
        tailCalls[block.index] = tailCall(of: block)
        var planner = TreePlanner(
            function, block: block, useCounts: useCounts, tailCall: tailCalls[block.index], saveAround: saveAround)
        planner.run { !isSkipped($0) }
        for id in planner.inlined { placements[function.result(id).index] = .inlined }
        schedule[block.index] = planner.roots.reversed()
    }

    private func tailCall(of block: BlockID) -> InstructionID {
        guard case .functionReturn(let values) = function[block].terminator,
            let id = function[block].instructions.last, function[id].opcode == .invoke, !saveAround(id),
            returns(FunctionID(rawValue: function[id].auxiliary)), function.results(id) == values
        else { return .none }
        return id
    }

    /// True if code is made for the instruction, by itself or inside a tree.
    func isEmitted(_ id: InstructionID) -> Bool { !isSkipped(id) }

    private func isSkipped(_ id: InstructionID) -> Bool {
        Self.isImmediate(id, in: function) || isDropped(id)
    }
}
