import IR

/// Gives each value in memory a word. Values whose lives do not touch share one: a life is the stretch of blocks, in
/// reverse postorder, from the first to the last block in which the value is defined, alive or stored by an edge.
struct MemoryWords {
    /// Word of each value, -1 for values elsewhere. Indexed by value.
    private(set) var words: [Int32]
    private(set) var count = 0

    init(_ plan: CodePlan) {
        words = [Int32](repeating: -1, count: plan.function.valueCount)
        guard plan.placements.contains(.memory) else { return }
        let lives = Self.lives(plan)
        let order = lives.indices.filter { plan.placements[$0] == .memory && lives[$0].first <= lives[$0].last }
            .sorted { (lives[$0].first, $0) < (lives[$1].first, $1) }
        // Last position at which each word is taken.
        var ends: [Int] = []
        for value in order {
            let word = ends.firstIndex { $0 < lives[value].first } ?? ends.count
            if word == ends.count { ends.append(0) }
            ends[word] = lives[value].last
            words[value] = Int32(truncatingIfNeeded: word)
        }
        count = ends.count
    }

    private static func lives(_ plan: CodePlan) -> [(first: Int, last: Int)] {
        let function = plan.function
        var lives = [(first: Int, last: Int)](repeating: (.max, -1), count: function.valueCount)
        func extend(_ value: ValueID, _ position: Int) {
            guard plan.placement(value) == .memory else { return }
            lives[value.index].first = min(lives[value.index].first, position)
            lives[value.index].last = max(lives[value.index].last, position)
        }
        for (position, block) in plan.graph.reversePostorder.enumerated() {
            for value in plan.liveness.liveIn(block) { extend(value, position) }
            for value in plan.liveness.liveOut(block) { extend(value, position) }
            for value in function[block].parameters { extend(value, position) }
            for id in function[block].instructions {
                for index in 0..<function.resultCount(id) { extend(function.result(id, index), position) }
            }
            for target in plan.graph.successors[block.index] {
                for parameter in function[target].parameters { extend(parameter, position) }
            }
        }
        return lives
    }
}
