// Passes that need nothing of each other run side by side, each on its own copy of the checker, and some passes check parts
// of a large program side by side. What they report and find out is taken over in a fixed order: the number of threads
// never shows in a result.

import Primitives
import SoliditySource
import SoliditySyntax

/// What one lane does.
typealias CheckerLane = @Sendable (inout Checker) -> Void

extension Checker {
    /// Smaller programs are done before a second thread has started.
    private static let parallelNodeCount = 4000

    /// Threads that are worth starting.
    var workers: Int { tree.count < Self.parallelNodeCount ? 1 : options.workers }

    /// Runs every lane on a copy of this checker that has reported nothing yet. Lanes start in the order given; their
    /// copies come back in that order.
    func fork(_ lanes: [CheckerLane]) -> [Checker] {
        var start = self
        start.diagnostics = DiagnosticList()
        return LargeStack.map(count: lanes.count, workers: workers) { [start] index in
            var checker = start
            checker.analysis = start.analysis.forAnotherThread()
            checker.tree = checker.analysis.tree
            lanes[index](&checker)
            return checker
        }
    }
}

// MARK: - Parts of a program

/// A run of source units, for one lane.
struct ProgramPart: Sendable {
    /// Places in `Checker.units`.
    var units: Range<Int>
    /// The nodes of these units.
    var nodes: [Range<Int>]
}

extension Checker {
    /// Splits the units, in their order, into as many runs as there are `shares`, which say how much of the whole cost
    /// each run is to have. Runs without units are left out.
    func parts(shares: [Double], cost: (Range<Int>) -> Int) -> [ProgramPart] {
        let ranges = unitNodes()
        let costs = ranges.map(cost)
        let total = Double(costs.reduce(0, +))
        var parts: [ProgramPart] = []
        var start = 0
        var done = 0
        var limit = 0.0
        for share in shares {
            limit += share * total
            var end = start
            while end < units.count, Double(done) + Double(costs[end]) / 2 <= limit {
                done += costs[end]
                end += 1
            }
            if end > start { parts.append(ProgramPart(units: start..<end, nodes: Array(ranges[start..<end]))) }
            start = end
        }
        if start < units.count { parts.append(ProgramPart(units: start..<units.count, nodes: Array(ranges[start...]))) }
        return parts
    }

    /// The nodes of every unit: those since the one before in the tree, whose SourceUnit node was its last.
    private func unitNodes() -> [Range<Int>] {
        var result = [Range<Int>](repeating: 0..<0, count: units.count)
        var start = 0
        for (place, unit) in units.enumerated().sorted(by: { $0.element.node < $1.element.node }) {
            result[place] = start..<unit.node.index + 1
            start = unit.node.index + 1
        }
        return result
    }
}

extension Array {
    /// Takes over what a copy of this array has in some places.
    mutating func takeOver(_ places: Range<Int>, of other: [Element]) {
        withUnsafeMutableBufferPointer { own in
            other.withUnsafeBufferPointer { other in
                for place in places { own[place] = other[place] }
            }
        }
    }
}
