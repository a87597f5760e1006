// Builds the call graphs of all contracts, and from them the events, errors and contracts that each one uses.

import SoliditySource
import SoliditySyntax

/// What the building of call graphs keeps from one contract to the next.
private struct CallGraphState {
    var summaries: CodeSummaries
    /// For the contract at hand, by override key: the first member of its linearisation.
    var overrides = StampedMap()
    var overridden: [NodeID] = []
    /// By contract index: the place in the linearisation.
    var places = StampedMap()
    /// Nodes met in one graph: callables, targets of pointers, and everything else.
    var callables = StampedMap()
    var targets = StampedMap()
    var others = StampedMap()
}

/// One graph under construction.
private struct CallGraphRun {
    var graph = CallGraph()
    var queue: [NodeID] = []
    let info: ContractInfo
}

extension Checker {
    mutating func buildCallGraphs() {
        var state = CallGraphState(summaries: CodeSummaries(nodeCount: tree.count))
        for info in analysis.contracts {
            indexOverrides(info, &state)
            let creation = creationGraph(of: info, &state)
            let deployed = deployedGraph(of: info, creation, &state)
            info.creationGraph = creation
            info.deployedGraph = deployed
            info.usedEvents = Array(Set(creation.events + deployed.events)).sorted()
            info.usedErrors = Array(Set(creation.errors + deployed.errors)).sorted()
            var dependencies = creation.dependencies
            for dependency in deployed.dependencies
            where !dependencies.contains(where: { $0.contract == dependency.contract }) {
                dependencies.append(dependency)
            }
            info.dependencies = dependencies.sorted { $0.contract < $1.contract }
        }
    }

    /// Finds, for every function and modifier, the override that an object of the contract's type runs.
    private func indexOverrides(_ info: ContractInfo, _ state: inout CallGraphState) {
        state.overrides.clear(capacity: members.keys.count)
        state.places.clear(capacity: analysis.contracts.count)
        state.overridden.removeAll(keepingCapacity: true)
        for (place, base) in info.linearizedBases.enumerated() {
            let index = contractIndex(base)
            state.places[Int32(truncatingIfNeeded: index)] = Int32(truncatingIfNeeded: place)
            for member in members.ownMembers[index]
            where member.kind != .variableDeclaration && state.overrides[member.key] < 0 {
                state.overrides[member.key] = Int32(truncatingIfNeeded: state.overridden.count)
                state.overridden.append(member.node)
            }
        }
    }

    private func creationGraph(of info: ContractInfo, _ state: inout CallGraphState) -> CallGraph {
        var run = start(info, &state)
        for base in info.linearizedBases.reversed() {
            guard let base = analysis.contract(base) else { continue }
            for variable in base.stateVariables
            where tree.get(AST.VariableDeclaration.self, variable).mutability != .constant {
                visit(variable, &run, &state)
            }
            reach(base.constructor, isCall: true, &run, &state)
            for specifier in tree.nodes(tree.get(AST.ContractDefinition.self, base.node).baseContracts)
            where !specifier.isNone { visit(specifier, &run, &state) }
        }
        return finish(&run, &state)
    }

    private func deployedGraph(
        of info: ContractInfo, _ creation: CallGraph, _ state: inout CallGraphState
    ) -> CallGraph {
        var run = start(info, &state)
        for function in info.interfaceFunctions where tree.kind(function.declaration) == .functionDefinition {
            reach(function.declaration, isCall: true, &run, &state)
        }
        reach(info.fallback, isCall: true, &run, &state)
        reach(info.receive, isCall: true, &run, &state)
        // Pointers taken during creation may be stored and called later.
        for target in creation.dispatchTargets { reach(target, isCall: false, &run, &state) }
        return finish(&run, &state)
    }

    private func start(_ info: ContractInfo, _ state: inout CallGraphState) -> CallGraphRun {
        state.callables.clear(capacity: tree.count)
        state.targets.clear(capacity: tree.count)
        state.others.clear(capacity: tree.count)
        return CallGraphRun(info: info)
    }

    private func finish(_ run: inout CallGraphRun, _ state: inout CallGraphState) -> CallGraph {
        var next = 0
        while next < run.queue.count {
            visit(run.queue[next], &run, &state)
            next += 1
        }
        return run.graph
    }

    private func reach(
        _ callable: NodeID, isCall: Bool, _ run: inout CallGraphRun, _ state: inout CallGraphState
    ) {
        if callable.isNone { return }
        if !isCall, state.targets.insert(callable.rawValue) { run.graph.dispatchTargets.append(callable) }
        if state.callables.insert(callable.rawValue) {
            run.queue.append(callable)
            run.graph.callables.append(callable)
        }
    }

    private func visit(_ root: NodeID, _ run: inout CallGraphRun, _ state: inout CallGraphState) {
        let range = state.summaries.range(of: root) ?? state.summaries.add(root, codeUses(of: root))
        for place in range {
            let use = state.summaries.uses[place]
            switch use.kind {
            case .dispatch: run.graph.callsDispatch = true
            case .event: if state.others.insert(use.target.rawValue) { run.graph.events.append(use.target) }
            case .error: if state.others.insert(use.target.rawValue) { run.graph.errors.append(use.target) }
            case .constant: if state.others.insert(use.target.rawValue) { visit(use.target, &run, &state) }
            case .fixed: reach(use.target, isCall: use.isCall, &run, &state)
            case .virtual: reach(mostDerived(use.target, &state), isCall: use.isCall, &run, &state)
            case .superLookup:
                reach(superTarget(use, run.info, &state), isCall: use.isCall, &run, &state)
            case .code:
                if state.others.insert(use.target.rawValue) {
                    run.graph.dependencies.append(
                        ContractDependency(contract: use.target, referrer: use.context))
                }
            }
        }
    }

    /// `Analysis.resolveVirtual` and `resolveModifier` for the contract at hand.
    private func mostDerived(_ member: NodeID, _ state: inout CallGraphState) -> NodeID {
        let known = members.index(of: member)
        guard known >= 0 else { return member }
        let place = Int(state.overrides[members.facts[known].key])
        return place < 0 ? member : state.overridden[place]
    }

    /// `Analysis.resolveSuper` for the contract at hand.
    private func superTarget(_ use: CodeUse, _ info: ContractInfo, _ state: inout CallGraphState) -> NodeID {
        let known = members.index(of: use.target)
        guard known >= 0, kind(use.context) == .contractDefinition else { return .none }
        let key = members.facts[known].key
        let place = Int(state.places[Int32(truncatingIfNeeded: contractIndex(use.context))])
        if place < 0 { return .none }
        for base in info.linearizedBases[(place + 1)...] {
            for member in members.ownMembers[contractIndex(base)]
            where member.key == key && member.hasBody && member.kind == .functionDefinition { return member.node }
        }
        return .none
    }
}
