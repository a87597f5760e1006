// Removes stores that nobody can read: overwritten on every way before a read, or never read before the frame ends.
//
//   before            after
//   sstore 0, %1      sstore 0, %2
//   sstore 0, %2
//
// Backward data flow over the places that the function stores to. A revert undoes storage, so it needs no earlier store;
// anything that may end the frame successfully, or run other code, needs all storage (`StorageWriteRemoval…` in solc's
// list of known bugs). A function return needs everything.

import IR
import Primitives

public struct DeadStores {
    private enum Kind { case storage, transient, memory }
    private struct Tracked {
        var kind: Kind
        var place: Location
    }

    private var function: IRFunction
    private let effects: FunctionEffects
    private var alias: AliasAnalysis
    private var tracked: [Tracked] = []
    private var trackedIndex: [InstructionID: Int] = [:]
    /// Functions with more places are left alone beyond this number.
    private static let capacity = 256

    /// Runs on one function; true if anything was removed.
    @discardableResult
    public static func run(_ function: inout IRFunction, _ effects: FunctionEffects, isMemorySafe: Bool) -> Bool {
        var pass = DeadStores(function, effects, isMemorySafe)
        pass.collect()
        guard !pass.tracked.isEmpty else { return false }
        let changed = pass.walk()
        function = pass.function
        return changed
    }

    private init(_ function: IRFunction, _ effects: FunctionEffects, _ isMemorySafe: Bool) {
        self.function = function
        self.effects = effects
        alias = AliasAnalysis(function, isMemorySafe: isMemorySafe)
    }

    /// Numbers the places that are stored to. `msize` sees every memory access, so then memory is not looked at.
    private mutating func collect() {
        let seesMemorySize = effects.seesMemorySize
        for block in alias.function.blocks where !block.isRemoved {
            for id in block.instructions {
                let item: Tracked
                switch function[id].opcode {
                case .sstore: item = Tracked(kind: .storage, place: alias.location(function.operand(id, 0), length: 1))
                case .tstore:
                    item = Tracked(kind: .transient, place: alias.location(function.operand(id, 0), length: 1))
                case .mstore where !seesMemorySize:
                    item = Tracked(kind: .memory, place: alias.location(function.operand(id, 0), length: 32))
                case .setFreeMemoryPointer where !seesMemorySize:
                    item = Tracked(kind: .memory, place: Location(base: .none, offset: 0x40, length: 32))
                default: continue
                }
                track(id, item)
            }
        }
    }

    private mutating func track(_ id: InstructionID, _ item: Tracked) {
        if let known = tracked.firstIndex(where: { $0.kind == item.kind && $0.place.isSame(as: item.place) }) {
            trackedIndex[id] = known
        } else if tracked.count < Self.capacity {
            trackedIndex[id] = tracked.count
            tracked.append(item)
        }
    }

    // MARK: Flow

    private mutating func walk() -> Bool {
        let graph = ControlFlowGraph(function)
        var needed = [BitSet](repeating: BitSet(capacity: tracked.count), count: function.blocks.count)
        var isChanged = true
        while isChanged {
            isChanged = false
            for block in graph.reversePostorder.reversed() {
                var live = atEnd(block, graph, needed)
                for id in function[block].instructions.reversed() { _ = step(id, &live) }
                // A place computed in a loop is another place in the next turn.
                dropForeign(block, &live)
                if needed[block.index].formUnion(live) { isChanged = true }
            }
        }
        var removed = false
        for block in graph.reversePostorder {
            var live = atEnd(block, graph, needed)
            var kept: [InstructionID] = []
            for id in function[block].instructions.reversed() {
                if step(id, &live) { kept.append(id) } else { removed = true }
            }
            if kept.count != function[block].instructions.count { function[block].instructions = kept.reversed() }
        }
        return removed
    }

    private func atEnd(_ block: BlockID, _ graph: ControlFlowGraph, _ needed: [BitSet]) -> BitSet {
        var live = BitSet(capacity: tracked.count)
        let terminator = function[block].terminator
        switch terminator {
        case .functionReturn: for index in tracked.indices { live.insert(index) }
        case .stop, .selfdestruct: insert(&live) { $0.kind != .memory }
        case .evmReturn(let offset, let length):
            var alias = self.alias
            let place = alias.memory(offset, length: length)
            insert(&live) { $0.kind != .memory || alias.mayOverlap($0.place, place) }
        case .revert(let offset, let length):
            var alias = self.alias
            let place = alias.memory(offset, length: length)
            insert(&live) { $0.kind == .memory && alias.mayOverlap($0.place, place) }
        default:
            for successor in graph.successors[block.index] { live.formUnion(needed[successor.index]) }
        }
        return live
    }

    /// At the start of the block that defines a place's base, nothing is known about the place of an earlier turn.
    private func dropForeign(_ block: BlockID, _ live: inout BitSet) {
        for (index, item) in tracked.enumerated() where !item.place.isAbsolute {
            let isDefinedHere: Bool
            switch function.definition(of: item.place.base) {
            case .constant: isDefinedHere = false
            case .parameter(let home, _): isDefinedHere = home == block
            case .result(let instruction, _): isDefinedHere = function[block].instructions.contains(instruction)
            }
            if isDefinedHere { live.insert(index) }
        }
    }

    /// Updates what is needed, backwards over one instruction. False if it is a store that nobody needs.
    private mutating func step(_ id: InstructionID, _ live: inout BitSet) -> Bool {
        if let index = trackedIndex[id] {
            guard live.contains(index) else { return false }
            live.remove(index)
            return true
        }
        let row = function[id]
        let effects = self.effects.of(row)
        if row.opcode == .sload || row.opcode == .tload {
            let place = alias.location(function.operand(id, 0), length: 1)
            let kind: Kind = row.opcode == .sload ? .storage : .transient
            var alias = self.alias
            insert(&live) { $0.kind == kind && alias.mayBeSameSlot($0.place, place) }
            return true
        }
        let halts = effects.contains(.mayHalt) || effects.contains(.mayDiverge)
        if effects.contains(.readsStorage) || halts { insert(&live) { $0.kind == .storage } }
        if effects.contains(.readsTransient) || halts { insert(&live) { $0.kind == .transient } }
        let access = self.effects.access(id, &alias)
        var alias = self.alias
        if access.readsAnything {
            let isSafe = alias.isMemorySafe
            insert(&live) { $0.kind == .memory && !(isSafe && $0.place.isSame(as: .freeMemoryPointer)) }
        }
        for read in access.reads { insert(&live) { $0.kind == .memory && alias.mayOverlap($0.place, read) } }
        return true
    }

    private func insert(_ live: inout BitSet, where isNeeded: (Tracked) -> Bool) {
        for (index, item) in tracked.enumerated() where !live.contains(index) && isNeeded(item) { live.insert(index) }
    }
}
