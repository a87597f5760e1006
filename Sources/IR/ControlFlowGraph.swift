// Predecessors, successors and a reverse postorder of the blocks that can be reached.

import Primitives

/// A snapshot of a function's control flow; stale after the function's edges change.
public struct ControlFlowGraph: Sendable {
    /// Reachable blocks, each before its successors except along back edges. The entry is first.
    public let reversePostorder: [BlockID]
    /// Position in `reversePostorder`, or -1 for blocks that cannot be reached. Indexed by block.
    public let order: [Int32]
    /// Distinct reachable predecessors, ordered by block number. Indexed by block.
    public let predecessors: [[BlockID]]
    /// Targets in the order of the edge numbers, with repetitions. Indexed by block.
    public let successors: [[BlockID]]

    public init(_ function: IRFunction) {
        let count = function.blocks.count
        var successors = [[BlockID]](repeating: [], count: count)
        for index in 0..<count where !function.blocks[index].isRemoved {
            function.blocks[index].terminator.forEachEdge { successors[index].append($0.target) }
        }
        var postorder: [BlockID] = []
        var visited = [Bool](repeating: false, count: count)
        var stack: [(block: BlockID, next: Int)] = [(.entry, 0)]
        visited[0] = true
        while let top = stack.last {
            // Later edges first, so that the first edge comes first in the reversed order.
            let targets = successors[top.block.index]
            if top.next < targets.count {
                stack[stack.count - 1].next += 1
                let target = targets[targets.count - 1 - top.next]
                if !visited[target.index] {
                    visited[target.index] = true
                    stack.append((target, 0))
                }
            } else {
                postorder.append(top.block)
                stack.removeLast()
            }
        }
        var order = [Int32](repeating: -1, count: count)
        let sequence = Array(postorder.reversed())
        for (position, block) in sequence.enumerated() { order[block.index] = Int32(truncatingIfNeeded: position) }
        var predecessors = [[BlockID]](repeating: [], count: count)
        for index in 0..<count where visited[index] {
            for target in successors[index] where predecessors[target.index].last != BlockID(index) {
                predecessors[target.index].append(BlockID(index))
            }
        }
        for index in 0..<count where predecessors[index].count > 1 {
            var distinct: [BlockID] = []
            for block in predecessors[index] where distinct.last != block { distinct.append(block) }
            predecessors[index] = distinct
        }
        self.reversePostorder = sequence
        self.order = order
        self.predecessors = predecessors
        self.successors = successors
    }

    @inlinable public func isReachable(_ block: BlockID) -> Bool { order[block.index] >= 0 }
}
