// Dominators after Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm".

import Primitives

/// Which block every path to a block must cross.
public struct DominatorTree: Sendable {
    /// The closest strict dominator; none for the entry and for unreachable blocks. Indexed by block.
    public let immediateDominator: [BlockID]
    /// Blocks that a block dominates immediately, in reverse postorder. Indexed by block.
    public let children: [[BlockID]]
    // Numbers of entry and exit of a walk of the tree: a dominates b iff a's interval contains b's.
    private let enter: [Int32]
    private let leave: [Int32]

    public init(_ graph: ControlFlowGraph) {
        let count = graph.order.count
        var parent = [BlockID](repeating: .none, count: count)
        parent[0] = .entry
        var changed = true
        while changed {
            changed = false
            for block in graph.reversePostorder.dropFirst() {
                var candidate = BlockID.none
                for predecessor in graph.predecessors[block.index] where !parent[predecessor.index].isNone {
                    candidate =
                        candidate.isNone ? predecessor : Self.meet(candidate, predecessor, parent, graph.order)
                }
                if parent[block.index] != candidate {
                    parent[block.index] = candidate
                    changed = true
                }
            }
        }
        parent[0] = .none
        var children = [[BlockID]](repeating: [], count: count)
        for block in graph.reversePostorder.dropFirst() { children[parent[block.index].index].append(block) }
        var enter = [Int32](repeating: -1, count: count)
        var leave = [Int32](repeating: -1, count: count)
        var clock: Int32 = 0
        var stack: [(block: BlockID, next: Int)] = [(.entry, 0)]
        enter[0] = 0
        while let top = stack.last {
            if top.next < children[top.block.index].count {
                stack[stack.count - 1].next += 1
                clock += 1
                let child = children[top.block.index][top.next]
                enter[child.index] = clock
                stack.append((child, 0))
            } else {
                clock += 1
                leave[top.block.index] = clock
                stack.removeLast()
            }
        }
        immediateDominator = parent
        self.children = children
        self.enter = enter
        self.leave = leave
    }

    private static func meet(_ left: BlockID, _ right: BlockID, _ parent: [BlockID], _ order: [Int32]) -> BlockID {
        var left = left
        var right = right
        while left != right {
            while order[left.index] > order[right.index] { left = parent[left.index] }
            while order[right.index] > order[left.index] { right = parent[right.index] }
        }
        return left
    }

    /// True if every path from the entry to `block` crosses `dominator`. A block dominates itself.
    public func dominates(_ dominator: BlockID, _ block: BlockID) -> Bool {
        enter[dominator.index] >= 0 && enter[block.index] >= enter[dominator.index]
            && leave[block.index] <= leave[dominator.index]
    }
}
