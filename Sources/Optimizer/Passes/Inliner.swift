// Replaces internal calls by the body of the callee, callees first.
//
// A function with one call is always inlined; another one if the bytes its copies add cost less than the gas that the
// calls would cost over the expected number of runs. Recursive functions are left alone.

import IR
import Primitives

public enum Inliner {
    /// Functions above this size are not inlined more than once however often the code runs.
    private static let largestCopy = 220
    /// Bytes that all copies of one function may add, unless a copy is about as short as a call.
    private static let largestGrowth = 400
    private static let shortCopy = 48
    /// Where a caller becomes too large for the back end to treat well.
    private static let largestCaller = 40_000
    /// The same where values that move from the stack to memory make all memory accesses dearer, because assembly may
    /// write anywhere.
    private static let largestUnsafeCaller = 300

    /// Runs on an object; true if anything was inlined. `runs` is the expected number of executions of the code.
    @discardableResult
    public static func run(_ object: inout IRObject, runs: Int) -> Bool {
        let graph = CallGraph(object)
        var sizes = object.functions.map { CostModel.bytes($0) }
        let largest = object.mayAccessReservedMemory ? largestUnsafeCaller : largestCaller
        var changed = false
        let limit = min(
            largestCopy, CostModel.callBytes + CostModel.callGas * min(runs, 100_000) / CostModel.gasPerByte)
        for caller in graph.bottomUp where graph.isReachable[caller.index] {
            var function = object[caller]
            let calls = function.blocks.flatMap { block in
                block.isRemoved ? [] : block.instructions.filter { function[$0].opcode == .invoke }
            }
            var isChanged = false
            for call in calls {
                let callee = FunctionID(rawValue: function[call].auxiliary)
                guard callee != caller, !graph.isRecursive[callee.index],
                    isWorthIt(object[callee], callee, graph, sizes[callee.index], limit),
                    sizes[caller.index] + sizes[callee.index] < largest
                else { continue }
                InlineExpansion.inline(object[callee], at: call, into: &function)
                sizes[caller.index] += sizes[callee.index]
                isChanged = true
            }
            if isChanged {
                function.removeUnreachableBlocks()
                object[caller] = function
                changed = true
            }
        }
        if changed { DeadFunctions.run(&object) }
        return changed
    }

    private static func isWorthIt(
        _ callee: IRFunction, _ id: FunctionID, _ graph: CallGraph, _ size: Int, _ limit: Int
    ) -> Bool {
        if callee.hints.contains(.noInline) { return false }
        if callee.hints.contains(.alwaysInline) { return true }
        if callee.hints.contains(.neverReturns) { return false }
        let calls = graph.callCounts[id.index]
        if calls == 1 { return true }
        return size <= limit && (size <= shortCopy || (calls - 1) * (size - CostModel.callBytes) <= largestGrowth)
    }
}
