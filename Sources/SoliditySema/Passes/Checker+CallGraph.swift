// Builds the call graphs of all contracts, and from them the events, errors and contracts that each one uses.

import SoliditySource
import SoliditySyntax

struct CallGraphBuilder {
    let checker: Checker
    let contract: NodeID
    var graph = CallGraph()
    private var current = NodeID.none
    private var queue: [NodeID] = []
    private var seen: Set<NodeID> = []
    private var visitedConstants: Set<NodeID> = []

    private var tree: SyntaxTree { checker.tree }
    private var analysis: Analysis { checker.analysis }

    init(checker: Checker, contract: NodeID) {
        self.checker = checker
        self.contract = contract
    }

    static func creation(of info: ContractInfo, _ checker: Checker) -> CallGraph {
        var builder = CallGraphBuilder(checker: checker, contract: info.node)
        for base in info.linearizedBases.reversed() {
            guard let base = builder.analysis.contract(base) else { continue }
            builder.current = .none
            for variable in base.stateVariables
            where builder.tree.get(AST.VariableDeclaration.self, variable).mutability != .constant {
                builder.visit(variable)
            }
            if !base.constructor.isNone {
                builder.reference(base.constructor, isCall: true)
                builder.current = base.constructor
            }
            for specifier in builder.tree.nodes(
                builder.tree.get(AST.ContractDefinition.self, base.node).baseContracts)
            { builder.visit(specifier) }
        }
        builder.processQueue()
        return builder.graph
    }

    static func deployed(of info: ContractInfo, _ creation: CallGraph, _ checker: Checker) -> CallGraph {
        var builder = CallGraphBuilder(checker: checker, contract: info.node)
        for function in info.interfaceFunctions
        where builder.tree.kind(function.declaration) == .functionDefinition {
            builder.reference(function.declaration, isCall: true)
        }
        for function in [info.fallback, info.receive] where !function.isNone {
            builder.reference(function, isCall: true)
        }
        // Pointers taken during creation may be stored and called later.
        for target in creation.dispatchTargets { builder.reference(target, isCall: false) }
        builder.processQueue()
        return builder.graph
    }

    private mutating func processQueue() {
        var next = 0
        while next < queue.count {
            current = queue[next]
            next += 1
            visit(current)
        }
    }

    private mutating func reference(_ callable: NodeID, isCall: Bool) {
        if callable.isNone { return }
        if isCall {
            if graph.edges[current]?.contains(callable) != true { graph.edges[current, default: []].append(callable) }
        } else if !graph.dispatchTargets.contains(callable) {
            graph.dispatchTargets.append(callable)
        }
        if seen.insert(callable).inserted {
            queue.append(callable)
            graph.callables.append(callable)
        }
    }

    private mutating func visit(_ root: NodeID) {
        var pending = [root]
        while let node = pending.popLast() {
            if node.isNone || tree.kind(node) == .inlineAssembly { continue }
            enter(node)
            pending.append(contentsOf: tree.children(of: node).reversed())
        }
    }

    private mutating func enter(_ node: NodeID) {
        switch tree.kind(node) {
        case .functionCall: visitCall(node)
        case .emitStatement:
            if let call = tree.find(AST.FunctionCall.self, tree.get(AST.EmitStatement.self, node).eventCall),
                let event = analysis.types.function(of: analysis.type(of: call.expression))?.declaration,
                !event.isNone, !graph.events.contains(event)
            {
                graph.events.append(event)
            }
        case .identifier: visitIdentifier(node)
        case .memberAccess: visitMember(node)
        case .unaryOperation, .binaryOperation: reference(analysis.operatorFunction(of: node), isCall: true)
        case .modifierInvocation: visitModifier(node)
        case .newExpression:
            let type = analysis.types[analysis.type(of: tree.get(AST.NewExpression.self, node).typeName)]
            if type.kind == .contract { depend(on: type.declaration, node) }
        default: break
        }
    }

    private mutating func visitCall(_ node: NodeID) {
        let call = tree.get(AST.FunctionCall.self, node)
        guard analysis.callKind(of: node) == .functionCall,
            let signature = analysis.types.function(of: analysis.type(of: call.expression))
        else { return }
        if signature.kind == .internal, !analysis.isCalledDirectly(call.expression) {
            graph.callsDispatch = true
        } else if signature.kind == .error, !signature.declaration.isNone, !graph.errors.contains(signature.declaration)
        {
            graph.errors.append(signature.declaration)
        }
    }

    private mutating func visitIdentifier(_ node: NodeID) {
        let target = analysis.reference(of: node).node
        if let variable = tree.find(AST.VariableDeclaration.self, target) {
            if variable.mutability == .constant, visitedConstants.insert(target).inserted { visit(target) }
        } else if checker.kind(target) == .functionDefinition,
            analysis.types.function(of: analysis.type(of: node))?.kind == .internal
        {
            reference(
                analysis.resolveVirtual(target, mostDerived: contract), isCall: analysis.isCalledDirectly(node))
        }
    }

    private mutating func visitMember(_ node: NodeID) {
        let access = tree.get(AST.MemberAccess.self, node)
        let reference = analysis.reference(of: node)
        if reference.builtin == .typeCreationCode || reference.builtin == .typeRuntimeCode {
            let type = analysis.types[analysis.type(of: access.expression)]
            depend(on: analysis.types[type.element].declaration, node)
        }
        guard checker.kind(reference.node) == .functionDefinition,
            analysis.types.function(of: analysis.type(of: node))?.kind == .internal
        else { return }
        var target = reference.node
        if analysis.lookup(of: node) == .superLookup {
            let superType = analysis.types[analysis.types[analysis.type(of: access.expression)].element]
            target = analysis.resolveSuper(target, from: superType.declaration, mostDerived: contract)
        }
        self.reference(target, isCall: analysis.isCalledDirectly(node))
    }

    private mutating func visitModifier(_ node: NodeID) {
        let path = tree.get(AST.ModifierInvocation.self, node).modifierName
        guard !path.isNone else { return }
        let modifier = analysis.reference(of: path).node
        guard checker.kind(modifier) == .modifierDefinition else { return }
        let isVirtual = analysis.lookup(of: path) == .virtual
        reference(
            isVirtual ? analysis.resolveModifier(modifier, mostDerived: contract) : modifier, isCall: true)
    }

    private mutating func depend(on contract: NodeID, _ node: NodeID) {
        if !graph.dependencies.contains(where: { $0.contract == contract }) {
            graph.dependencies.append(ContractDependency(contract: contract, referrer: node))
        }
    }
}

extension Checker {
    mutating func buildCallGraphs() {
        for index in analysis.contracts.indices {
            let info = analysis.contracts[index]
            let creation = CallGraphBuilder.creation(of: info, self)
            let deployed = CallGraphBuilder.deployed(of: info, creation, self)
            analysis.contracts[index].creationGraph = creation
            analysis.contracts[index].deployedGraph = deployed
            analysis.contracts[index].usedEvents = Array(Set(creation.events + deployed.events)).sorted()
            analysis.contracts[index].usedErrors = Array(Set(creation.errors + deployed.errors)).sorted()
            var dependencies = creation.dependencies
            for dependency in deployed.dependencies
            where !dependencies.contains(where: { $0.contract == dependency.contract }) {
                dependencies.append(dependency)
            }
            analysis.contracts[index].dependencies = dependencies.sorted { $0.contract < $1.contract }
        }
    }
}
