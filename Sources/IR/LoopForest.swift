// Natural loops and their nesting.

import Primitives

/// A natural loop: the header dominates the body and the latches jump back to it.
public struct Loop: Sendable {
    public let header: BlockID
    public internal(set) var latches: [BlockID]
    /// All blocks of the loop, inner loops included, ordered by block number.
    public internal(set) var blocks: [BlockID]
    /// Index of the enclosing loop, or -1.
    public internal(set) var parent: Int
}

/// The loops of a function. Inner loops come before the loops around them.
public struct LoopForest: Sendable {
    public private(set) var loops: [Loop] = []
    /// Innermost loop of each block, or -1. Indexed by block.
    public private(set) var innermost: [Int32]
    /// True if the flow has a cycle that no header dominates.
    public private(set) var isIrreducible = false

    public init(_ graph: ControlFlowGraph, _ dominators: DominatorTree) {
        innermost = [Int32](repeating: -1, count: graph.order.count)
        for header in graph.reversePostorder.reversed() {
            var latches: [BlockID] = []
            for block in graph.predecessors[header.index] where graph.order[block.index] >= graph.order[header.index] {
                if dominators.dominates(header, block) { latches.append(block) } else { isIrreducible = true }
            }
            if !latches.isEmpty { addLoop(header, latches, graph) }
        }
    }

    private mutating func addLoop(_ header: BlockID, _ latches: [BlockID], _ graph: ControlFlowGraph) {
        let number = loops.count
        var inside = Set([header])
        var blocks = [header]
        var work = latches.filter { inside.insert($0).inserted }
        blocks.append(contentsOf: work)
        while let block = work.popLast() {
            for predecessor in graph.predecessors[block.index] where inside.insert(predecessor).inserted {
                blocks.append(predecessor)
                work.append(predecessor)
            }
        }
        blocks.sort()
        loops.append(Loop(header: header, latches: latches, blocks: blocks, parent: -1))
        for block in blocks {
            let inner = innermost[block.index]
            if inner < 0 {
                innermost[block.index] = Int32(truncatingIfNeeded: number)
            } else {
                var outermost = Int(inner)
                while loops[outermost].parent >= 0 { outermost = loops[outermost].parent }
                if outermost != number { loops[outermost].parent = number }
            }
        }
    }

    /// How many loops a block is in.
    public func depth(of block: BlockID) -> Int {
        var depth = 0
        var loop = Int(innermost[block.index])
        while loop >= 0 {
            depth += 1
            loop = loops[loop].parent
        }
        return depth
    }
}
