// Control flow checks: pointers that are used before they are assigned, return values that are never assigned, code that
// is never reached. Calls of functions that always revert end a path.

import SoliditySource
import SoliditySyntax

/// A function that runs in an object of a contract; free functions run in none.
private struct FlowKey {
    var contract: NodeID
    var function: NodeID

    var index: UInt64 { PairIndex.key(contract.rawValue, function.rawValue) }
}

private enum RevertState { case unknown, returns, alwaysReverts }

/// Functions whose control flow depends on the contract, in the order of reporting.
private struct ContractFlows {
    var keys: [FlowKey] = []
    /// The place of each key in `keys`.
    var indices = PairIndex()
    var states: [RevertState] = []
    /// The graph of each function that does not depend on the contract.
    var graphs: [NodeID: FlowGraph] = [:]
    /// What was found out about calls whose target depends on the contract.
    var targets: [FlowCallSite: NodeID] = [:]
}

/// A call of a virtual function, or of one of `super`, in an object of a contract.
private struct FlowCallSite: Hashable {
    var contract: NodeID
    var function: NodeID
    /// The contract of `super`.
    var context: NodeID
}

private struct FlowReports {
    var returns: Set<NodeID> = []
    var spans: Set<Span> = []
    var uses: Set<Span> = []
}

extension Checker {
    mutating func checkControlFlow() {
        let table = flowFacts()
        let order = flowOrder(table)
        var flows = ContractFlows()
        for key in order {
            guard let index = flowIndex(key.function, table), !table.facts[index].isClean else { continue }
            flows.indices.insert(key.index, head: Int32(truncatingIfNeeded: flows.keys.count))
            flows.keys.append(key)
        }
        flows.states = Array(repeating: .unknown, count: flows.keys.count)
        var builder = FlowBuilder(checker: self)
        findRevertStates(&flows, table, &builder)
        var reports = FlowReports()
        var evaluator = FlowEvaluator()
        for key in order {
            guard let index = flowIndex(key.function, table) else { continue }
            if table.facts[index].isClean {
                report(table.facts[index].uses, table.facts[index].unreachable, key, &reports)
                continue
            }
            let graph = flowGraph(key, &flows, &builder)
            var ending: [Int32] = []
            for call in graph.calls {
                let state = state(of: resolve(call.callee, key, &flows), key, flows, table)
                if state != nil && state != .returns { ending.append(call.node) }
            }
            if ending.isEmpty, !table.facts[index].isContextual {
                report(table.facts[index].uses, table.facts[index].unreachable, key, &reports)
                continue
            }
            evaluator.load(graph, ending: ending)
            report(evaluator.uninitialisedUses(graph), evaluator.unreachableSpans(graph), key, &reports)
        }
    }

    /// All functions by contract; where the flow is the same in all contracts, only for the first.
    private func flowOrder(_ table: FlowFactTable) -> [FlowKey] {
        var order: [FlowKey] = []
        for unit in units {
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            for item in tree.nodes(node.nodes) where kind(item) == .functionDefinition {
                if flowIndex(item, table) != nil { order.append(FlowKey(contract: .none, function: item)) }
            }
        }
        var isSeen = [Bool](repeating: false, count: analysis.contracts.count)
        var contextual = [[NodeID]](repeating: [], count: analysis.contracts.count)
        for info in analysis.contracts {
            var functions: [NodeID] = []
            for base in info.linearizedBases {
                let index = contractIndex(base)
                if isSeen[index] {
                    functions += contextual[index]
                    continue
                }
                isSeen[index] = true
                for function in analysis.contracts[index].functions {
                    guard let place = flowIndex(function, table) else { continue }
                    functions.append(function)
                    if !table.facts[place].isClean { contextual[index].append(function) }
                }
            }
            for function in functions.sorted() { order.append(FlowKey(contract: info.node, function: function)) }
        }
        return order
    }

    private func flowGraph(_ key: FlowKey, _ flows: inout ContractFlows, _ builder: inout FlowBuilder) -> FlowGraph {
        if let known = flows.graphs[key.function] { return known }
        builder.build(key.function, mostDerived: key.contract)
        if !builder.isContextual { flows.graphs[key.function] = builder.graph }
        return builder.graph
    }

    /// The function that a call runs in the contract of `caller`.
    private func resolve(_ callee: FlowCallee, _ caller: FlowKey, _ flows: inout ContractFlows) -> NodeID {
        if callee.function.isNone || callee.lookup == .fixed { return callee.function }
        if caller.contract.isNone && callee.lookup == .virtual { return callee.function }
        let site = FlowCallSite(contract: caller.contract, function: callee.function, context: callee.context)
        if let known = flows.targets[site] { return known }
        let target =
            callee.lookup == .virtual
            ? mostDerived(callee.function, in: caller.contract)
            : analysis.resolveSuper(callee.function, from: callee.context, mostDerived: caller.contract)
        flows.targets[site] = target
        return target
    }

    /// A base function is called with the same most derived contract, a library function with its library.
    private func callKey(_ callee: NodeID, _ caller: FlowKey) -> FlowKey {
        let contract = analysis.enclosingContract(of: callee)
        let scope =
            contract.isNone
            ? NodeID.none
            : !caller.contract.isNone && analysis.derives(caller.contract, from: contract) ? caller.contract : contract
        return FlowKey(contract: scope, function: callee)
    }

    /// Nil if nothing is known about the callee: it has no body.
    private func state(
        of callee: NodeID, _ caller: FlowKey, _ flows: ContractFlows, _ table: FlowFactTable
    ) -> RevertState? {
        guard !callee.isNone, let index = flowIndex(callee, table) else { return nil }
        if table.facts[index].returns { return .returns }
        if table.facts[index].isClean { return table.facts[index].reachesExit ? .returns : .alwaysReverts }
        let place = flows.indices.head(callKey(callee, caller).index)
        return place < 0 ? nil : flows.states[Int(place)]
    }

    private func findRevertStates(_ flows: inout ContractFlows, _ table: FlowFactTable, _ builder: inout FlowBuilder) {
        var pending = Array(flows.keys.indices.reversed())
        var waiting: [Int: [Int]] = [:]
        var evaluator = FlowEvaluator()
        while let index = pending.popLast() {
            if flows.states[index] != .unknown { continue }
            let key = flows.keys[index]
            if let place = flowIndex(key.function, table), table.facts[place].returns {
                flows.states[index] = .returns
            } else {
                flows.states[index] = revertState(index, &flows, table, &waiting, &builder, &evaluator)
            }
            if flows.states[index] != .unknown, let woken = waiting.removeValue(forKey: index) {
                pending += woken.filter { flows.states[$0] == .unknown }
            }
        }
    }

    private func revertState(
        _ index: Int, _ flows: inout ContractFlows, _ table: FlowFactTable, _ waiting: inout [Int: [Int]],
        _ builder: inout FlowBuilder, _ evaluator: inout FlowEvaluator
    ) -> RevertState {
        let key = flows.keys[index]
        let graph = flowGraph(key, &flows, &builder)
        var ending: [Int32] = []
        var unknown: [(node: Int32, callee: Int)] = []
        for (node, callee) in graph.calls {
            let function = resolve(callee, key, &flows)
            switch state(of: function, key, flows, table) {
            case .alwaysReverts: ending.append(node)
            case .unknown:
                ending.append(node)
                let callee = flows.indices.head(callKey(function, key).index)
                if callee >= 0 { unknown.append((node, Int(callee))) }
            case .returns, nil: break
            }
        }
        if ending.isEmpty, let place = flowIndex(key.function, table), !table.facts[place].isContextual {
            return table.facts[place].reachesExit ? .returns : .alwaysReverts
        }
        evaluator.load(graph, ending: ending)
        if evaluator.isReachable(FlowGraph.exit) { return .returns }
        var isUnknown = false
        for (node, callee) in unknown where evaluator.isReachable(node) {
            waiting[callee, default: []].append(index)
            isUnknown = true
        }
        return isUnknown ? .unknown : .alwaysReverts
    }

    // MARK: - Reports

    private mutating func report(
        _ uses: [VariableOccurrence], _ unreachable: [Span], _ key: FlowKey, _ reports: inout FlowReports
    ) {
        for use in uses { reportUninitialised(use, key, &reports) }
        for span in unreachable where reports.spans.insert(span).inserted {
            report(.unreachableCode, at: span, "this code is never reached")
        }
    }

    private mutating func reportUninitialised(_ use: VariableOccurrence, _ key: FlowKey, _ reports: inout FlowReports) {
        let type = types[type(of: use.variable)]
        let place = use.span.isNone ? span(use.variable) : use.span
        if type.isInStorage || type.location == .calldata {
            guard reports.uses.insert(place).inserted else { return }
            let what = use.kind == .returnValue ? "returned" : "used"
            report(
                .unassignedPointer, at: place,
                "this \(type.isInStorage ? "storage" : "calldata") pointer can be \(what) without having been assigned",
                secondary: use.span.isNone ? [] : [SecondaryLocation("declared here", span(use.variable))])
            return
        }
        let body = tree.get(AST.FunctionDefinition.self, key.function).body
        guard let block = tree.find(AST.Block.self, body), !block.statements.isEmpty,
            tree.name(use.variable) == .empty, reports.returns.insert(use.variable).inserted
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
