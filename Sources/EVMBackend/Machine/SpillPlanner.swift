import IR

/// Chooses values for memory before anything is emitted, where more values are alive between blocks than can be reached.
/// What is used least often in the deepest loops goes first. What this misses, emission finds value by value.
struct SpillPlanner {
    /// Stack positions that values alive at a block border may take; the rest of the sixteen is for operands.
    private static let limit = 14

    static func initialSpills(
        _ function: IRFunction, _ graph: ControlFlowGraph, _ layout: BlockLayout, _ liveness: Liveness
    ) -> Set<ValueID> {
        var spilled: Set<ValueID> = []
        var weights: [Double] = []
        for block in graph.reversePostorder {
            var live = liveness.liveIn(block)
            live.removeAll { isMadeAnew($0, function) }
            live += function[block].parameters
            if block == .entry && live.count <= limit + 1 { continue }
            if live.count <= limit { continue }
            live.removeAll { spilled.contains($0) }
            guard live.count > limit else { continue }
            if weights.isEmpty { weights = useWeights(function, graph, layout) }
            live.sort { (weights[$0.index], $0.rawValue) < (weights[$1.index], $1.rawValue) }
            spilled.formUnion(live.prefix(live.count - limit))
        }
        return spilled
    }

    private static func isMadeAnew(_ value: ValueID, _ function: IRFunction) -> Bool {
        let id = function.definingInstruction(value)
        return !id.isNone && CodePlan.isImmediate(id, in: function)
    }

    /// How often each value is used, a loop counting ten times.
    private static func useWeights(_ function: IRFunction, _ graph: ControlFlowGraph, _ layout: BlockLayout) -> [Double]
    {
        var weights = [Double](repeating: 0, count: function.valueCount)
        for block in graph.reversePostorder {
            let weight = layout.isCold[block.index] ? 0.01 : [1, 10, 100, 1000][min(3, layout.loopDepth[block.index])]
            for id in function[block].instructions {
                for operand in function.operands(id) { weights[operand.index] += weight }
            }
            function[block].terminator.forEachUse { weights[$0.index] += weight }
        }
        return weights
    }
}
