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
    /// Uses by instructions and terminators that produce code. Indexed by value.
    private(set) var useCounts: [Int32]
    private(set) var liveness: Liveness
    /// Values that the stack could not hold.
    let spilled: Set<ValueID>
    /// Everything that is not inlined or immediate is kept in memory.
    let spillsEverything: Bool
    /// Instructions that call a function of the same cycle while values of this function are in memory.
    let saveAround: (InstructionID) -> Bool

    init(
        _ function: IRFunction, graph: ControlFlowGraph, layout: BlockLayout, liveness: Liveness, spilled: Set<ValueID>,
        spillsEverything: Bool, saveAround: @escaping (InstructionID) -> Bool
    ) {
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
                if Self.isImmediate(function[instruction].opcode) {
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

    /// Operations without operands whose repetition costs no more gas than a copy.
    static func isImmediate(_ opcode: IROpcode) -> Bool {
        switch opcode {
        case .address, .origin, .caller, .callvalue, .calldatasize, .codesize, .gasprice, .coinbase, .timestamp,
            .number, .prevrandao, .gaslimit, .chainid, .basefee, .blobbasefee, .memoryGuard, .dataOffset, .dataSize:
            true
        default: false
        }
    }

    // MARK: Order

    private mutating func scheduleBlock(_ block: BlockID) {
        var planner = TreePlanner(function, block: block, useCounts: useCounts, saveAround: saveAround)
        planner.run { !isSkipped($0) }
        for id in planner.inlined { placements[function.result(id).index] = .inlined }
        schedule[block.index] = planner.roots.reversed()
    }

    /// True if code is made for the instruction, by itself or inside a tree.
    func isEmitted(_ id: InstructionID) -> Bool { !isSkipped(id) }

    private func isSkipped(_ id: InstructionID) -> Bool {
        Self.isImmediate(function[id].opcode) || isDropped(id)
    }
}
