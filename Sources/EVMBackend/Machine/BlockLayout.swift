import IR

/// Facts about the flow of one function and the order in which its blocks are laid out: likely paths fall through, paths
/// that end in a revert come last.
struct BlockLayout {
    /// Blocks in the order of the code.
    private(set) var order: [BlockID] = []
    /// The block that follows each block in the code, or none. Indexed by block.
    private(set) var next: [BlockID]
    /// True if a return from the function can be reached. Indexed by block.
    private(set) var returns: [Bool]
    /// True if every way ends in a revert. Indexed by block.
    private(set) var isCold: [Bool]
    /// True for targets of back edges. Indexed by block.
    private(set) var isLoopHeader: [Bool]
    /// True for blocks that can run more than once in one call. Indexed by block.
    private(set) var isInLoop: [Bool]
    /// How many loops each block is in.
    private(set) var loopDepth: [Int]
    /// For loop headers the last position of the loop in reverse postorder, otherwise -1. Indexed by block.
    private(set) var loopEnd: [Int]
    /// Number of the outermost loop around each block, or -1.
    private var outermostLoop: [Int32]
    /// Headers of loops that lie in no other loop.
    private var outermostHeaders: [BlockID]
    /// Edges into each block, counting every edge of a terminator. Indexed by block.
    private(set) var edgeCount: [Int]

    init(_ function: IRFunction, _ graph: ControlFlowGraph) {
        let count = function.blocks.count
        next = [BlockID](repeating: .none, count: count)
        returns = [Bool](repeating: false, count: count)
        var succeeds = [Bool](repeating: false, count: count)
        let loops = LoopForest(graph, DominatorTree(graph))
        isInLoop = loops.innermost.map { $0 >= 0 || loops.isIrreducible }
        outermostLoop = loops.innermost.map { innermost in
            var loop = innermost
            while loop >= 0, loops.loops[Int(loop)].parent >= 0 {
                loop = Int32(truncatingIfNeeded: loops.loops[Int(loop)].parent)
            }
            return loop
        }
        loopDepth = loops.innermost.indices.map { loops.depth(of: BlockID($0)) }
        loopEnd = [Int](repeating: -1, count: count)
        for loop in loops.loops where !loops.isIrreducible {
            loopEnd[loop.header.index] = loop.blocks.reduce(-1) { max($0, Int(graph.order[$1.index])) }
        }
        outermostHeaders = loops.isIrreducible ? [] : loops.loops.map { $0.parent < 0 ? $0.header : .none }
        isLoopHeader = [Bool](repeating: false, count: count)
        edgeCount = [Int](repeating: 0, count: count)
        for block in graph.reversePostorder {
            let terminator = function[block].terminator
            if case .functionReturn = terminator {
                returns[block.index] = true
                succeeds[block.index] = true
            }
            if terminator.isHalt { succeeds[block.index] = true }
            for target in graph.successors[block.index] {
                edgeCount[target.index] += 1
                if graph.order[target.index] <= graph.order[block.index] { isLoopHeader[target.index] = true }
            }
        }
        var changed = true
        while changed {
            changed = false
            for block in graph.reversePostorder.reversed() {
                for target in graph.successors[block.index] {
                    if returns[target.index] && !returns[block.index] {
                        returns[block.index] = true
                        changed = true
                    }
                    if succeeds[target.index] && !succeeds[block.index] {
                        succeeds[block.index] = true
                        changed = true
                    }
                }
            }
        }
        isCold = succeeds.map { !$0 }
        placeBlocks(function, graph)
    }

    private mutating func placeBlocks(_ function: IRFunction, _ graph: ControlFlowGraph) {
        var placed = [Bool](repeating: false, count: function.blocks.count)
        let warm = graph.reversePostorder.filter { !isCold[$0.index] || $0 == .entry }
        let cold = graph.reversePostorder.filter { isCold[$0.index] && $0 != .entry }
        for start in warm + cold where !placed[start.index] {
            var block = start
            while true {
                placed[block.index] = true
                order.append(block)
                let candidates = graph.successors[block.index].filter { !placed[$0.index] }
                guard let follower = candidates.first(where: { !isCold[$0.index] }) ?? lastCold(candidates, of: block)
                else { break }
                next[block.index] = follower
                block = follower
            }
        }
    }

    /// Cold blocks follow cold blocks only, so that warm code stays together.
    private func lastCold(_ candidates: [BlockID], of block: BlockID) -> BlockID? {
        isCold[block.index] ? candidates.last : nil
    }

    /// True if control passes along an edge into the target at most once in each call of the function.
    func isPassedOnce(from source: BlockID, to target: BlockID) -> Bool {
        if !isInLoop[target.index] { return true }
        let loop = outermostLoop[target.index]
        return loop >= 0 && Int(loop) < outermostHeaders.count && outermostHeaders[Int(loop)] == target
            && outermostLoop[source.index] != loop
    }
}
