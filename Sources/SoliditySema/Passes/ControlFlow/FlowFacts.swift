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
    /// Functions, and keys of virtual functions, that are called; sorted and without repetitions.
    var fixedCallees: [NodeID] = []
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
    private var indices: [NodeID: Int] = [:]
    /// Functions with a key that are not known to return.
    private var open: [Int32: Int] = [:]

    func index(of function: NodeID) -> Int? { indices[function] }

    mutating func add(_ function: NodeID, key: Int32, _ facts: FlowFacts) {
        indices[function] = functions.count
        functions.append(function)
        self.facts.append(facts)
        open[key, default: 0] += 1
    }

    /// Finds out which functions return for sure, by following calls from functions that need none to those that call
    /// them.
    mutating func findReturning(key: (NodeID) -> Int32) {
        var callers: [NodeID: [Int]] = [:]
        var virtualCallers: [Int32: [Int]] = [:]
        for (index, fact) in facts.enumerated() {
            for callee in fact.fixedCallees { callers[callee, default: []].append(index) }
            for callee in fact.virtualCallees { virtualCallers[callee, default: []].append(index) }
        }
        var pending = Array(facts.indices.reversed())
        while let index = pending.popLast() {
            if facts[index].returns || facts[index].isContextual { continue }
            let isClean = hasOnlyReturningCallees(facts[index])
            guard facts[index].reachesExitWithoutCalls || (isClean && facts[index].reachesExit) else { continue }
            facts[index].returns = true
            let function = functions[index]
            pending += callers[function] ?? []
            let key = key(function)
            open[key, default: 1] -= 1
            if open[key] == 0 { pending += virtualCallers[key] ?? [] }
        }
        for index in facts.indices where !facts[index].isContextual {
            facts[index].isClean = hasOnlyReturningCallees(facts[index])
        }
    }

    /// It is known of all callees whether they return, whatever the contract.
    func hasOnlyKnownCallees(_ fact: FlowFacts) -> Bool {
        fact.fixedCallees.allSatisfy { callee in indices[callee].map { facts[$0].returns || facts[$0].isClean } ?? true
        }
            && fact.virtualCallees.allSatisfy { open[$0, default: 0] == 0 }
    }

    func alwaysReverts(_ callee: FlowCallee) -> Bool {
        callee.lookup == .fixed && indices[callee.function].map { facts[$0].alwaysReverts } ?? false
    }

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
        fact.fixedCallees.allSatisfy { callee in indices[callee].map { facts[$0].returns } ?? true }
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
        table.findReturning { members.facts[members.index(of: $0)].key }
        settle(&table, &builder, &evaluator)
        return table
    }

    /// Looks again at functions that call some that always revert, callees before callers.
    private mutating func settle(
        _ table: inout FlowFactTable, _ builder: inout FlowBuilder, _ evaluator: inout FlowEvaluator
    ) {
        var callers: [NodeID: [Int]] = [:]
        var pending: [Int] = []
        for (index, fact) in table.facts.enumerated() where !fact.isClean && !fact.isContextual {
            pending.append(index)
            for callee in fact.fixedCallees { callers[callee, default: []].append(index) }
        }
        pending.reverse()
        while let index = pending.popLast() {
            var facts = table.facts[index]
            if facts.isClean || !table.hasOnlyKnownCallees(facts) { continue }
            let function = table.functions[index]
            builder.build(function, mostDerived: .none)
            let graph = builder.graph
            evaluator.load(graph, ending: graph.calls.filter { table.alwaysReverts($0.callee) }.map(\.node))
            facts.reachesExit = evaluator.isReachable(FlowGraph.exit)
            facts.uses = evaluator.uninitialisedUses(graph)
            facts.unreachable = evaluator.unreachableSpans(graph)
            table.settle(index, key: memberFacts(function).key, facts)
            pending += callers[function] ?? []
        }
    }

    private mutating func addFlowFacts(
        _ function: NodeID, _ table: inout FlowFactTable, _ builder: inout FlowBuilder, _ evaluator: inout FlowEvaluator
    ) {
        guard !tree.get(AST.FunctionDefinition.self, function).body.isNone, table.index(of: function) == nil else {
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
        table.add(function, key: memberFacts(function).key, facts)
    }

    private mutating func collectCallees(_ graph: FlowGraph, _ facts: inout FlowFacts) {
        var fixed: Set<NodeID> = []
        var virtual: Set<Int32> = []
        for (_, callee) in graph.calls where !callee.function.isNone {
            if callee.lookup == .fixed {
                fixed.insert(callee.function)
            } else {
                virtual.insert(memberFacts(callee.function).key)
            }
        }
        facts.fixedCallees = fixed.sorted()
        facts.virtualCallees = virtual.sorted()
    }
}
