// Removes instructions and block parameters whose results nobody needs.
//
//   before            after
//   %1 = sload 0      stop
//   %2 = add %1, 1
//   stop
//
// An allocation of constant size without a use goes too, unless assembly reads the free memory pointer: where later objects
// lie is not observable otherwise.

import IR
import Primitives

public enum DeadCode {
    /// Runs on one function; true if anything was removed.
    @discardableResult
    public static func run(_ function: inout IRFunction, _ effects: FunctionEffects) -> Bool {
        var marker = Marker(function)
        marker.run(effects)
        var changed = false
        let current = function
        for index in function.blocks.indices where !function.blocks[index].isRemoved {
            let before = function.blocks[index].instructions.count
            function.blocks[index].instructions.removeAll { id in
                !marker.isNeeded[id.index]
                    && !(0..<current.resultCount(id)).contains { marker.isLive[current.result(id, $0).index] }
            }
            if function.blocks[index].instructions.count != before { changed = true }
        }
        var dropped = [Bool](repeating: false, count: function.valueCount)
        var drops = false
        for block in function.blocks.dropFirst() {
            for parameter in block.parameters where !marker.isLive[parameter.index] {
                dropped[parameter.index] = true
                drops = true
            }
        }
        if drops { function.dropParameters(dropped) }
        return changed || drops
    }
}

/// Marks what is needed, from the instructions with effects and the terminators backwards.
private struct Marker {
    let function: IRFunction
    var isLive: [Bool]
    var isNeeded: [Bool]
    private var work: [ValueID] = []

    init(_ function: IRFunction) {
        self.function = function
        isLive = [Bool](repeating: false, count: function.valueCount)
        isNeeded = [Bool](repeating: false, count: function.instructions.count)
    }

    mutating func run(_ effects: FunctionEffects) {
        var predecessors = [[BlockID]](repeating: [], count: function.blocks.count)
        for (index, block) in function.blocks.enumerated() where !block.isRemoved {
            for id in block.instructions where !isRemovable(id, effects) {
                isNeeded[id.index] = true
                for value in function.operands(id) { mark(value) }
            }
            var used: [ValueID] = []
            block.terminator.forEachOperand { used.append($0) }
            for value in used { mark(value) }
            block.terminator.forEachEdge { predecessors[$0.target.index].append(BlockID(index)) }
        }
        while let value = work.popLast() {
            switch function.definition(of: value) {
            case .constant: break
            case .result(let instruction, _): for operand in function.operands(instruction) { mark(operand) }
            case .parameter(let block, let position):
                var arguments: [ValueID] = []
                for predecessor in predecessors[block.index] {
                    function[predecessor].terminator.forEachEdge { edge in
                        if edge.target == block { arguments.append(edge.arguments[position]) }
                    }
                }
                for argument in arguments { mark(argument) }
            }
        }
    }

    private mutating func mark(_ value: ValueID) {
        guard !isLive[value.index] else { return }
        isLive[value.index] = true
        work.append(value)
    }

    private func isRemovable(_ id: InstructionID, _ effects: FunctionEffects) -> Bool {
        let row = function[id]
        if row.opcode == .allocate, !effects.seesMemoryPointer, let size = function.constant(function.operand(id, 0)) {
            return size < UInt256(UInt64(1) << 32)
        }
        let own = effects.of(row)
        if effects.seesMemorySize, own.contains(.readsMemory) { return false }
        return own.isRemovable
    }
}
