// Control flow checks: pointers that are used before they are assigned, return values that are never assigned, code that
// is never reached. Calls of functions that always revert end a path.

import SoliditySource
import SoliditySyntax

private struct FlowKey: Hashable {
    var contract: NodeID
    var function: NodeID
}

private enum RevertState { case unknown, returns, alwaysReverts }

private struct FlowTable {
    var keys: [FlowKey] = []
    var graphs: [FlowGraph] = []
    var indices: [FlowKey: Int] = [:]
    var states: [RevertState] = []
}

extension Checker {
    mutating func checkControlFlow() {
        var table = flowTable()
        findRevertStates(&table)
        pruneReverts(&table)
        var warnedReturns: Set<NodeID> = []
        var warnedSpans: Set<Span> = []
        var reportedUses: Set<Span> = []
        for (key, graph) in zip(table.keys, table.graphs) {
            for use in graph.uninitialisedUses() {
                reportUninitialised(use, key, &warnedReturns, &reportedUses)
            }
            for span in graph.unreachableSpans() where warnedSpans.insert(span).inserted {
                report(.unreachableCode, at: span, "this code is never reached")
            }
        }
    }

    private func flowTable() -> FlowTable {
        var table = FlowTable()
        func add(_ function: NodeID, _ contract: NodeID) {
            guard let definition = tree.find(AST.FunctionDefinition.self, function), !definition.body.isNone else {
                return
            }
            let key = FlowKey(contract: contract, function: function)
            table.indices[key] = table.keys.count
            table.keys.append(key)
            table.graphs.append(FlowBuilder.build(function, mostDerived: contract, self))
        }
        for unit in units {
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            for item in tree.nodes(node.nodes) where kind(item) == .functionDefinition { add(item, .none) }
        }
        for info in analysis.contracts {
            let functions = info.linearizedBases.flatMap { analysis.contract($0)?.functions ?? [] }
            for function in functions.sorted() { add(function, info.node) }
        }
        table.states = Array(repeating: .unknown, count: table.keys.count)
        return table
    }

    /// A base function is called with the same most derived contract, a library function with its library.
    private func calleeIndex(_ callee: NodeID, _ caller: FlowKey, _ table: FlowTable) -> Int? {
        if callee.isNone { return nil }
        let contract = analysis.enclosingContract(of: callee)
        let scope =
            contract.isNone
            ? NodeID.none
            : !caller.contract.isNone && analysis.derives(caller.contract, from: contract) ? caller.contract : contract
        return table.indices[FlowKey(contract: scope, function: callee)]
    }

    private func findRevertStates(_ table: inout FlowTable) {
        var pending = Array(table.keys.indices.reversed())
        var waiting: [Int: [Int]] = [:]
        while let index = pending.popLast() {
            if table.states[index] != .unknown { continue }
            let state = revertState(index, table, &waiting)
            table.states[index] = state
            if state != .unknown, let woken = waiting.removeValue(forKey: index) {
                pending += woken.filter { table.states[$0] == .unknown }
            }
        }
    }

    private func revertState(_ index: Int, _ table: FlowTable, _ waiting: inout [Int: [Int]]) -> RevertState {
        let graph = table.graphs[index]
        var seen = [Bool](repeating: false, count: graph.nodes.count)
        var pending = [FlowGraph.entry]
        seen[FlowGraph.entry] = true
        var foundUnknown = false
        while let next = pending.popLast() {
            if next == FlowGraph.exit { return .returns }
            if let callee = calleeIndex(graph.nodes[next].callee, table.keys[index], table) {
                if table.states[callee] == .unknown {
                    waiting[callee, default: []].append(index)
                    foundUnknown = true
                    continue
                }
                if table.states[callee] == .alwaysReverts { continue }
            }
            for exit in graph.nodes[next].exits where !seen[exit] {
                seen[exit] = true
                pending.append(exit)
            }
        }
        return foundUnknown ? .unknown : .alwaysReverts
    }

    /// Leads nodes that end with a call that never returns to the revert node. What is still unknown recurses endlessly.
    private func pruneReverts(_ table: inout FlowTable) {
        for index in table.keys.indices {
            for node in table.graphs[index].nodes.indices {
                guard let callee = calleeIndex(table.graphs[index].nodes[node].callee, table.keys[index], table),
                    table.states[callee] != .returns
                else { continue }
                for exit in table.graphs[index].nodes[node].exits {
                    table.graphs[index].nodes[exit].entries.removeAll { $0 == node }
                }
                table.graphs[index].nodes[node].exits = [FlowGraph.revert]
                table.graphs[index].nodes[FlowGraph.revert].entries.append(node)
            }
        }
    }

    private mutating func reportUninitialised(
        _ use: VariableOccurrence, _ key: FlowKey, _ warned: inout Set<NodeID>, _ reported: inout Set<Span>
    ) {
        let type = types[type(of: use.variable)]
        let place = use.span.isNone ? span(use.variable) : use.span
        if type.isInStorage || type.location == .calldata {
            guard reported.insert(place).inserted else { return }
            let what = use.kind == .returnValue ? "returned" : "used"
            report(
                .unassignedPointer, at: place,
                "this \(type.isInStorage ? "storage" : "calldata") pointer can be \(what) without having been assigned",
                secondary: use.span.isNone ? [] : [SecondaryLocation("declared here", span(use.variable))])
            return
        }
        let body = tree.get(AST.FunctionDefinition.self, key.function).body
        guard let block = tree.find(AST.Block.self, body), !block.statements.isEmpty,
            tree.name(use.variable) == .empty, warned.insert(use.variable).inserted
        else { return }
        let contract = key.contract
        let isOther = !contract.isNone && contract != analysis.enclosingContract(of: key.function)
        report(
            .unassignedReturn, at: span(use.variable),
            "this return value can remain unassigned"
                + (isOther ? " when the most derived contract is `\(analysis.name(of: contract))`" : ""),
            help: "name it, or return a value on every path")
    }
}
