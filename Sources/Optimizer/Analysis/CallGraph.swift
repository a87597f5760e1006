// Which functions call which, in an order where callees come first, and what each function may do.

import IR
import Primitives

/// Facts about the functions of an object.
public struct CallGraph: Sendable {
    /// Distinct callees in the order of their first call. Indexed by function.
    public private(set) var callees: [[FunctionID]]
    /// Number of calls in the whole object. Indexed by function.
    public private(set) var callCounts: [Int]
    /// Callees before callers, except within cycles.
    public private(set) var bottomUp: [FunctionID] = []
    /// True for functions that can come to call themselves. Indexed by function.
    public private(set) var isRecursive: [Bool]
    /// True for functions that the entry function can come to call. Indexed by function.
    public private(set) var isReachable: [Bool]

    public init(_ object: IRObject) {
        let count = object.functions.count
        callees = [[FunctionID]](repeating: [], count: count)
        callCounts = [Int](repeating: 0, count: count)
        isRecursive = [Bool](repeating: false, count: count)
        isReachable = [Bool](repeating: false, count: count)
        for (index, function) in object.functions.enumerated() {
            for block in function.blocks where !block.isRemoved {
                for id in block.instructions where function[id].opcode == .invoke {
                    let callee = FunctionID(rawValue: function[id].auxiliary)
                    callCounts[callee.index] += 1
                    if !callees[index].contains(callee) { callees[index].append(callee) }
                }
            }
        }
        findComponents(count)
        var work = [object.entry]
        isReachable[object.entry.index] = true
        while let function = work.popLast() {
            for callee in callees[function.index] where !isReachable[callee.index] {
                isReachable[callee.index] = true
                work.append(callee)
            }
        }
    }

    /// Tarjan's strongly connected components, without recursion.
    private mutating func findComponents(_ count: Int) {
        var number = [Int](repeating: -1, count: count)
        var low = [Int](repeating: 0, count: count)
        var isOnStack = [Bool](repeating: false, count: count)
        var component: [Int] = []
        var clock = 0
        for root in 0..<count where number[root] < 0 {
            var frames: [(node: Int, next: Int)] = [(root, 0)]
            while let frame = frames.last {
                let node = frame.node
                if number[node] < 0 {
                    number[node] = clock
                    low[node] = clock
                    clock += 1
                    component.append(node)
                    isOnStack[node] = true
                }
                if frame.next < callees[node].count {
                    frames[frames.count - 1].next += 1
                    let target = callees[node][frame.next].index
                    if target == node { isRecursive[node] = true }
                    if number[target] < 0 {
                        frames.append((target, 0))
                    } else if isOnStack[target] {
                        low[node] = min(low[node], number[target])
                    }
                    continue
                }
                frames.removeLast()
                if let parent = frames.last { low[parent.node] = min(low[parent.node], low[node]) }
                if low[node] == number[node] { closeComponent(node, &component, &isOnStack) }
            }
        }
    }

    private mutating func closeComponent(_ root: Int, _ component: inout [Int], _ isOnStack: inout [Bool]) {
        var members: [Int] = []
        while let node = component.popLast() {
            isOnStack[node] = false
            members.append(node)
            if node == root { break }
        }
        for node in members {
            if members.count > 1 { isRecursive[node] = true }
            bottomUp.append(FunctionID(node))
        }
    }
}

/// What calls of each function may do, and whether they can return.
public struct FunctionEffects: Sendable {
    /// Indexed by function.
    public private(set) var effects: [Effects]
    /// True for functions that may read the free memory pointer (the word at 0x40). Indexed by function.
    public private(set) var readsPointer: [Bool]
    /// True for functions that may change it. Indexed by function.
    public private(set) var writesPointer: [Bool]
    /// True if the size of memory is read anywhere: then every memory access is observable.
    public private(set) var seesMemorySize = false
    /// True if assembly may read the free memory pointer: then allocations are observable even if nobody uses them.
    public private(set) var seesMemoryPointer = false

    public init(_ object: IRObject, _ graph: CallGraph) {
        effects = graph.isRecursive.map { $0 ? .everything : [] }
        readsPointer = graph.isRecursive
        writesPointer = graph.isRecursive
        for id in graph.bottomUp where !graph.isRecursive[id.index] {
            effects[id.index] = Self.effects(of: object[id], callees: effects)
            findPointerAccess(id, object[id], isMemorySafe: !object.hasMemoryUnsafeAssembly)
        }
        seesMemoryPointer = object.observesMemoryPointer
        seesMemorySize = object.functions.contains { function in
            function.blocks.contains { $0.instructions.contains { function[$0].opcode == .msize } }
        }
    }

    /// The effects of an instruction; a call has those of its callee.
    public func of(_ row: Instruction) -> Effects {
        row.opcode == .invoke ? effects[Int(row.auxiliary)] : row.opcode.effects
    }

    private static func effects(of function: IRFunction, callees: [Effects]) -> Effects {
        var result: Effects = []
        for block in function.blocks where !block.isRemoved {
            for id in block.instructions {
                let row = function[id]
                result.formUnion(row.opcode == .invoke ? callees[Int(row.auxiliary)] : row.opcode.effects)
            }
            if block.terminator.isHalt { result.insert(.mayHalt) }
            if block.terminator.isRevert { result.insert(.mayRevert) }
        }
        if hasCycle(function) { result.insert(.mayDiverge) }
        return result
    }

    private mutating func findPointerAccess(_ id: FunctionID, _ function: IRFunction, isMemorySafe: Bool) {
        var alias = AliasAnalysis(function, isMemorySafe: isMemorySafe)
        let pointer = Location.freeMemoryPointer
        for block in function.blocks where !block.isRemoved {
            for instruction in block.instructions {
                let row = function[instruction]
                if row.opcode == .invoke {
                    let callee = Int(row.auxiliary)
                    if readsPointer[callee] { readsPointer[id.index] = true }
                    if writesPointer[callee] { writesPointer[id.index] = true }
                    continue
                }
                let access = MemoryAccess(instruction, &alias, row.opcode.effects)
                if access.readsAnything, !isMemorySafe { readsPointer[id.index] = true }
                if access.writesAnything, !isMemorySafe { writesPointer[id.index] = true }
                for read in access.reads where alias.mayOverlap(read, pointer) { readsPointer[id.index] = true }
                for write in access.writes where alias.mayOverlap(write, pointer) { writesPointer[id.index] = true }
            }
        }
    }

    private static func hasCycle(_ function: IRFunction) -> Bool {
        let graph = ControlFlowGraph(function)
        return graph.reversePostorder.contains { block in
            graph.successors[block.index].contains { graph.order[$0.index] <= graph.order[block.index] }
        }
    }
}
