// What is known about the control flow of every function without looking at contracts: whether it reaches its end, what it
// does wrong, and whether these answers are the same in all contracts. They are if all functions that it can call are
// known to return; only for the others graphs are built for each contract.

import SoliditySource
import SoliditySyntax

/// The control flow of one function, if all its calls return.
struct FlowFacts {
    var uses: [VariableOccurrence] = []
    var unreachable: [Span] = []
    var reachesExit = false
    /// A path to the exit has no calls on it.
    var reachesExitWithoutCalls = false
    /// A modifier depends on the contract, and so does the graph.
    var isContextual = false
    /// Members (by their index in `MemberTable`), and keys of virtual functions, that are called; sorted and without
    /// repetitions.
    var fixedCallees: [Int32] = []
    var virtualCallees: [Int32] = []

    /// Reaches its exit whatever contract it runs in.
    var returns = false
    /// It is known of all callees whether they return, so that the facts hold in every contract.
    var isClean = false

    /// Reverts whatever contract it runs in.
    var alwaysReverts: Bool { isClean && !reachesExit }
}

struct FlowFactTable {
    private(set) var functions: [NodeID] = []
    var facts: [FlowFacts] = []
    /// By the index of a member in `MemberTable`, its index in `functions` or -1.
    private var indices: [Int32] = []
    /// Functions with a key that are not known to return.
    private var open: [Int32: Int] = [:]

    func index(ofMember member: Int32) -> Int? {
        guard member >= 0, Int(member) < indices.count, indices[Int(member)] >= 0 else { return nil }
        return Int(indices[Int(member)])
    }

    mutating func add(_ function: NodeID, member: Int, key: Int32, _ facts: FlowFacts) {
        if indices.count <= member {
            indices.append(contentsOf: repeatElement(-1, count: max(member + 1, 2 * indices.count) - indices.count))
        }
        indices[member] = Int32(truncatingIfNeeded: functions.count)
        functions.append(function)
        self.facts.append(facts)
        open[key, default: 0] += 1
    }

    /// The callers of each function.
    func callers() -> [[Int32]] {
        var result = [[Int32]](repeating: [], count: functions.count)
        for (index, fact) in facts.enumerated() {
            for callee in fact.fixedCallees {
                if let place = self.index(ofMember: callee) { result[place].append(Int32(truncatingIfNeeded: index)) }
            }
        }
        return result
    }

    /// Finds out which functions return for sure, by following calls from functions that need none to those that call
    /// them.
    mutating func findReturning(_ callers: [[Int32]], key: (NodeID) -> Int32) {
        var virtualCallers: [Int32: [Int32]] = [:]
        for (index, fact) in facts.enumerated() {
            for callee in fact.virtualCallees {
                virtualCallers[callee, default: []].append(Int32(truncatingIfNeeded: index))
            }
        }
        var pending = (0..<Int32(truncatingIfNeeded: facts.count)).reversed().map { $0 }
        while let next = pending.popLast() {
            let index = Int(next)
            if facts[index].returns || facts[index].isContextual { continue }
            let isClean = hasOnlyReturningCallees(facts[index])
            guard facts[index].reachesExitWithoutCalls || (isClean && facts[index].reachesExit) else { continue }
            facts[index].returns = true
            pending += callers[index]
            let key = key(functions[index])
            open[key, default: 1] -= 1
            if open[key] == 0 { pending += virtualCallers[key] ?? [] }
        }
        for index in facts.indices where !facts[index].isContextual {
            facts[index].isClean = hasOnlyReturningCallees(facts[index])
        }
    }

    /// It is known of all callees whether they return, whatever the contract.
    func hasOnlyKnownCallees(_ fact: FlowFacts) -> Bool {
        fact.fixedCallees.allSatisfy { callee in
            index(ofMember: callee).map { facts[$0].returns || facts[$0].isClean } ?? true
        }
            && fact.virtualCallees.allSatisfy { open[$0, default: 0] == 0 }
    }

    func alwaysReverts(member: Int32) -> Bool { index(ofMember: member).map { facts[$0].alwaysReverts } ?? false }

    /// Enters what was found out when all callees were known.
    mutating func settle(_ index: Int, key: Int32, _ found: FlowFacts) {
        facts[index] = found
        facts[index].isClean = true
        if found.reachesExit && !found.returns {
            facts[index].returns = true
            open[key, default: 1] -= 1
        }
    }

    private func hasOnlyReturningCallees(_ fact: FlowFacts) -> Bool {
        fact.fixedCallees.allSatisfy { callee in index(ofMember: callee).map { facts[$0].returns } ?? true }
            && fact.virtualCallees.allSatisfy { open[$0, default: 0] == 0 }
    }
}

extension Checker {
    /// Builds the graphs of all functions with a body, once.
    mutating func flowFacts() -> FlowFactTable {
        var table = FlowFactTable()
        var builder = FlowBuilder(checker: self)
        var evaluator = FlowEvaluator()
        for unit in units {
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            for item in tree.nodes(node.nodes) where kind(item) == .functionDefinition {
                addFlowFacts(item, &table, &builder, &evaluator)
            }
        }
        for info in analysis.contracts {
            for function in info.functions { addFlowFacts(function, &table, &builder, &evaluator) }
        }
        let callers = table.callers()
        table.findReturning(callers) { members.facts[members.index(of: $0)].key }
        settle(&table, callers, &builder, &evaluator)
        return table
    }

    func flowIndex(_ function: NodeID, _ table: FlowFactTable) -> Int? {
        table.index(ofMember: Int32(truncatingIfNeeded: members.index(of: function)))
    }

    /// Looks again at functions that call some that always revert, callees before callers.
    private mutating func settle(
        _ table: inout FlowFactTable, _ callers: [[Int32]], _ builder: inout FlowBuilder,
        _ evaluator: inout FlowEvaluator
    ) {
        var pending: [Int32] = []
        for (index, fact) in table.facts.enumerated() where !fact.isClean && !fact.isContextual {
            pending.append(Int32(truncatingIfNeeded: index))
        }
        pending.reverse()
        while let next = pending.popLast() {
            let index = Int(next)
            var facts = table.facts[index]
            if facts.isClean || facts.isContextual || !table.hasOnlyKnownCallees(facts) { continue }
            let function = table.functions[index]
            builder.build(function, mostDerived: .none)
            let graph = builder.graph
            let ending = graph.calls.filter { call in
                call.callee.lookup == .fixed && !call.callee.function.isNone
                    && table.alwaysReverts(member: Int32(truncatingIfNeeded: members.index(of: call.callee.function)))
            }
            evaluator.load(graph, ending: ending.map(\.node))
            facts.reachesExit = evaluator.isReachable(FlowGraph.exit)
            facts.uses = evaluator.uninitialisedUses(graph)
            facts.unreachable = evaluator.unreachableSpans(graph)
            table.settle(index, key: memberFacts(function).key, facts)
            pending += callers[index]
        }
    }

    private mutating func addFlowFacts(
        _ function: NodeID, _ table: inout FlowFactTable, _ builder: inout FlowBuilder, _ evaluator: inout FlowEvaluator
    ) {
        guard !tree.get(AST.FunctionDefinition.self, function).body.isNone, flowIndex(function, table) == nil else {
            return
        }
        var facts = FlowFacts()
        builder.build(function, mostDerived: .none)
        facts.isContextual = builder.isContextual
        if !facts.isContextual {
            let graph = builder.graph
            if !graph.calls.isEmpty {
                evaluator.load(graph, ending: graph.calls.map(\.node))
                facts.reachesExitWithoutCalls = evaluator.isReachable(FlowGraph.exit)
                collectCallees(graph, &facts)
            }
            evaluator.load(graph)
            facts.reachesExit = evaluator.isReachable(FlowGraph.exit)
            if graph.calls.isEmpty { facts.reachesExitWithoutCalls = facts.reachesExit }
            facts.uses = evaluator.uninitialisedUses(graph)
            facts.unreachable = evaluator.unreachableSpans(graph)
        }
        let key = memberFacts(function).key
        table.add(function, member: members.index(of: function), key: key, facts)
    }

    private mutating func collectCallees(_ graph: FlowGraph, _ facts: inout FlowFacts) {
        for (_, callee) in graph.calls where !callee.function.isNone {
            let key = memberFacts(callee.function).key
            if callee.lookup == .fixed {
                facts.fixedCallees.append(Int32(truncatingIfNeeded: members.index(of: callee.function)))
            } else {
                facts.virtualCallees.append(key)
            }
        }
        facts.fixedCallees.sortAndRemoveRepetitions()
        facts.virtualCallees.sortAndRemoveRepetitions()
    }
}

extension [Int32] {
    fileprivate mutating func sortAndRemoveRepetitions() {
        if count < 2 { return }
        sort()
        var kept = 1
        for index in 1..<count where self[index] != self[kept - 1] {
            self[kept] = self[index]
            kept += 1
        }
        removeLast(count - kept)
    }
}
