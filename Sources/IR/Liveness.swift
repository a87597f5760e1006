// Which values are needed at block borders. Constants are never live: they are made where they are used.

import Primitives

/// Sets of live values per block, as bit rows.
public struct Liveness: Sendable {
    private let wordsPerBlock: Int
    private var inputs: [UInt64]
    private var outputs: [UInt64]

    public init(_ function: IRFunction, _ graph: ControlFlowGraph) {
        let words = (function.valueCount + 63) / 64
        wordsPerBlock = words
        inputs = [UInt64](repeating: 0, count: words * function.blocks.count)
        outputs = inputs
        var defined = inputs
        for block in graph.reversePostorder {
            let row = block.index * words
            func use(_ value: ValueID) {
                guard !function.isConstant(value) else { return }
                let word = row + value.index / 64
                let bit = UInt64(1) << UInt64(value.index % 64)
                if defined[word] & bit == 0 { inputs[word] |= bit }
            }
            func define(_ value: ValueID) { defined[row + value.index / 64] |= UInt64(1) << UInt64(value.index % 64) }
            for parameter in function[block].parameters { define(parameter) }
            for id in function[block].instructions {
                for value in function.operands(id) { use(value) }
                for index in 0..<function.resultCount(id) { define(function.result(id, index)) }
            }
            function[block].terminator.forEachUse(use)
        }
        var changed = true
        while changed {
            changed = false
            for block in graph.reversePostorder.reversed() {
                let row = block.index * words
                for successor in graph.successors[block.index] {
                    for word in 0..<words { outputs[row + word] |= inputs[successor.index * words + word] }
                }
                for word in row..<row + words {
                    let live = inputs[word] | (outputs[word] & ~defined[word])
                    if live != inputs[word] {
                        inputs[word] = live
                        changed = true
                    }
                }
            }
        }
    }

    /// True if the value is defined before the block and used in it or after it. Parameters of the block are not.
    public func isLiveIn(_ value: ValueID, _ block: BlockID) -> Bool {
        inputs[block.index * wordsPerBlock + value.index / 64] >> UInt64(value.index % 64) & 1 != 0
    }

    /// True if a successor needs the value from before it; arguments of edges alone do not make a value live out.
    public func isLiveOut(_ value: ValueID, _ block: BlockID) -> Bool {
        outputs[block.index * wordsPerBlock + value.index / 64] >> UInt64(value.index % 64) & 1 != 0
    }

    /// Values live at the start of the block, without its parameters, ordered by id.
    public func liveIn(_ block: BlockID) -> [ValueID] { values(inputs, block) }
    /// Values that successors need from before them, ordered by id.
    public func liveOut(_ block: BlockID) -> [ValueID] { values(outputs, block) }

    private func values(_ rows: [UInt64], _ block: BlockID) -> [ValueID] {
        var result: [ValueID] = []
        for word in 0..<wordsPerBlock {
            var bits = rows[block.index * wordsPerBlock + word]
            while bits != 0 {
                result.append(ValueID(word * 64 + bits.trailingZeroBitCount))
                bits &= bits - 1
            }
        }
        return result
    }
}
