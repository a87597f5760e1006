// Passes that need nothing of each other run side by side, each on its own copy of the checker. What they report and find
// out is taken over in a fixed order: the number of threads never shows in a result.

import Primitives
import SoliditySource

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
            checker.tree = start.tree.forAnotherThread()
            checker.analysis.tree = checker.tree
            lanes[index](&checker)
            return checker
        }
    }
}
