import IR

/// Which functions of an object can run, callees before callers, and which of them can be active twice at a time.
struct CallGraph {
    /// Functions that the entry reaches; members of one cycle are neighbours, callees come before callers.
    private(set) var order: [FunctionID] = []
    /// Number of the strongly connected component of each function, -1 for functions that never run.
    private(set) var component: [Int32]
    /// True for members of a cycle, also of one.
    private(set) var isRecursive: [Bool]
    private(set) var callees: [[FunctionID]]

    init(_ object: IRObject) {
        let count = object.functions.count
        component = [Int32](repeating: -1, count: count)
        isRecursive = [Bool](repeating: false, count: count)
        callees = object.functions.map(Self.callees)
        if object.entry.index < count && object.entry.index >= 0 { findComponents(from: object.entry) }
    }

    func inSameCycle(_ a: FunctionID, _ b: FunctionID) -> Bool {
        isRecursive[a.index] && component[a.index] == component[b.index]
    }

    private static func callees(of function: IRFunction) -> [FunctionID] {
        var result: [FunctionID] = []
        var seen = Set<Int32>()
        for block in function.blocks where !block.isRemoved {
            for id in block.instructions where function[id].opcode == .invoke {
                if seen.insert(function[id].auxiliary).inserted {
                    result.append(FunctionID(rawValue: function[id].auxiliary))
                }
            }
        }
        return result
    }

    /// Tarjan's algorithm with an explicit stack: long call chains must not use up the thread's stack.
    private mutating func findComponents(from root: FunctionID) {
        let count = callees.count
        var index = [Int](repeating: -1, count: count)
        var low = [Int](repeating: 0, count: count)
        var onStack = [Bool](repeating: false, count: count)
        var path: [FunctionID] = []
        var work: [(function: FunctionID, next: Int)] = []
        var counter = 0
        var componentCount: Int32 = 0
        func enter(_ function: FunctionID) {
            index[function.index] = counter
            low[function.index] = counter
            counter += 1
            path.append(function)
            onStack[function.index] = true
            work.append((function, 0))
        }
        enter(root)
        while let frame = work.last {
            let me = frame.function.index
            if frame.next < callees[me].count {
                work[work.count - 1].next += 1
                let callee = callees[me][frame.next]
                guard callee.index >= 0, callee.index < count else { continue }
                if callee.index == me { isRecursive[me] = true }
                if index[callee.index] < 0 {
                    enter(callee)
                } else if onStack[callee.index] {
                    low[me] = min(low[me], index[callee.index])
                }
                continue
            }
            work.removeLast()
            if let caller = work.last { low[caller.function.index] = min(low[caller.function.index], low[me]) }
            guard low[me] == index[me] else { continue }
            var size = 0
            while let member = path.popLast() {
                onStack[member.index] = false
                component[member.index] = componentCount
                order.append(member)
                size += 1
                if member == frame.function { break }
            }
            if size > 1 { for member in order.suffix(size) { isRecursive[member.index] = true } }
            componentCount += 1
        }
    }
}
