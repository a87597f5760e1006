// Checks of single nodes that need the types of all expressions.

import SoliditySource
import SoliditySyntax

private struct AfterTypingState {
    /// The call of an `emit` or `revert` statement.
    var statementCall = NodeID.none
    var statementKind = NodeKind.block
    var requireDepth = 0
    var modifierInvocationDepth = 0
    var structDepth = 0
    var currentConstant = NodeID.none
    var constants: [NodeID] = []
    var dependencies: [NodeID: Set<NodeID>] = [:]
}

extension Checker {
    mutating func checkAfterTyping() {
        var state = AfterTypingState()
        walkUnits(
            enter: { checker, node, kind in
                checker.enterAfterTyping(node, kind, &state)
                return !kind.isYul
            },
            leave: { checker, node, kind in checker.leaveAfterTyping(node, kind, &state) })
        var lengths: [NodeID: Int] = [:]
        for constant in state.constants {
            let length = chainLength(from: constant, 0, &lengths, state.dependencies)
            if length > 0 && length < Self.maximumDependencyDepth { continue }
            var done: Set<NodeID> = []
            var exhausting = NodeID.none
            let via = cycle(from: constant, [], &done, state.dependencies, &exhausting)
            if !exhausting.isNone {
                return fatal(
                    .constantNesting, at: exhausting, "constants depend on each other over more than 255 steps")
            }
            if let via {
                report(
                    .constantCycle, at: constant,
                    "the value of `\(text(tree.name(constant)))` depends on itself, through `\(text(tree.name(via)))`")
            }
        }
    }

    /// As many steps of a chain of definitions as solc follows: structs in structs, constants of constants, code of
    /// contracts in contracts.
    static var maximumDependencyDepth: Int { 256 }

    /// Nodes on the longest chain from a node; 0 if there is a cycle, or a chain that is too long to follow.
    private func chainLength(
        from node: NodeID, _ depth: Int, _ known: inout [NodeID: Int], _ edges: [NodeID: Set<NodeID>]
    ) -> Int {
        if let length = known[node] { return length }
        if depth >= Self.maximumDependencyDepth { return 0 }
        // As long as the chains from here are being followed: who comes back here has met a cycle.
        known[node] = 0
        var length = 1
        for next in edges[node] ?? [] {
            let behind = chainLength(from: next, depth + 1, &known, edges)
            if behind == 0 { return 0 }
            length = max(length, behind + 1)
        }
        known[node] = length
        return length
    }

    /// The first node on a cycle. A chain that is too long to follow ends the search at the node `exhausting`.
    private func cycle(
        from node: NodeID, _ path: [NodeID], _ done: inout Set<NodeID>, _ edges: [NodeID: Set<NodeID>],
        _ exhausting: inout NodeID
    ) -> NodeID? {
        if path.contains(node) { return node }
        if !done.insert(node).inserted { return nil }
        if path.count + 1 >= Self.maximumDependencyDepth {
            exhausting = node
            return nil
        }
        for next in (edges[node] ?? []).sorted() {
            if let found = cycle(from: next, path + [node], &done, edges, &exhausting) { return found }
            if !exhausting.isNone { return nil }
        }
        return nil
    }

    private mutating func enterAfterTyping(_ node: NodeID, _ kind: NodeKind, _ state: inout AfterTypingState) {
        switch kind {
        case .variableDeclaration:
            let variable = tree.get(AST.VariableDeclaration.self, node)
            if variable.mutability == .constant {
                state.currentConstant = node
                state.constants.append(node)
            }
            if state.structDepth == 0, analysis.contract(currentContract)?.isInterface ?? false,
                !role(of: node).isCallableOrCatchParameter, role(of: node) != .eventOrErrorParameter
            {
                report(.interfaceVariable, at: node, "an interface has no variables")
            }
        case .structDefinition: state.structDepth += 1
        case .modifierInvocation: state.modifierInvocationDepth += 1
        case .identifier, .memberAccess:
            let target = analysis.reference(of: node).node
            if !state.currentConstant.isNone,
                tree.find(AST.VariableDeclaration.self, target)?.mutability == .constant
            {
                state.dependencies[state.currentConstant, default: []].insert(target)
            }
            if kind == .identifier, state.modifierInvocationDepth == 0, types[type(of: node)].kind == .modifier {
                report(.modifierAsValue, at: node, "a modifier can only be named in the header of a function")
            }
        case .emitStatement:
            state.statementCall = tree.get(AST.EmitStatement.self, node).eventCall
            state.statementKind = kind
        case .revertStatement:
            state.statementCall = tree.get(AST.RevertStatement.self, node).errorCall
            state.statementKind = kind
        case .functionCall: enterCall(node, &state)
        case .overrideSpecifier:
            for path in tree.nodes(tree.get(AST.OverrideSpecifier.self, node).overrides)
            where contractNode(analysis.reference(of: path)).isNone {
                report(.overrideNotContract, at: path, "`\(pathText(path))` is not a contract")
            }
        case .errorDefinition: checkReservedError(node)
        default: break
        }
    }

    private mutating func enterCall(_ node: NodeID, _ state: inout AfterTypingState) {
        let call = tree.get(AST.FunctionCall.self, node)
        guard analysis.callKind(of: node) == .functionCall, !call.expression.isNone,
            let callee = analysis.types.functionKind(of: type(of: call.expression))
        else { return }
        if callee == .require { state.requireDepth += 1 }
        let statement = state.statementCall == node ? state.statementKind : .block
        if callee == .event && statement != .emitStatement {
            report(.eventWithoutEmit, at: node, "an event is emitted with `emit`")
        } else if callee == .error && statement != .revertStatement && state.requireDepth == 0 {
            report(.errorWithoutRevert, at: node, "an error is used in `revert E(...)` or `require(condition, E(...))`")
        }
    }

    private mutating func leaveAfterTyping(_ node: NodeID, _ kind: NodeKind, _ state: inout AfterTypingState) {
        switch kind {
        case .variableDeclaration:
            if state.currentConstant == node { state.currentConstant = .none }
        case .structDefinition: state.structDepth -= 1
        case .modifierInvocation: state.modifierInvocationDepth -= 1
        case .functionCall:
            let call = tree.get(AST.FunctionCall.self, node)
            if analysis.callKind(of: node) == .functionCall, !call.expression.isNone,
                analysis.types.functionKind(of: type(of: call.expression)) == .require
            {
                state.requireDepth -= 1
            }
        default: break
        }
    }

    private mutating func checkReservedError(_ node: NodeID) {
        if tree.name(node) == .Error || tree.name(node) == .Panic {
            report(.builtinErrorName, at: node, "the errors `Error` and `Panic` are builtin")
        } else if let selector = analysis.selector(of: node), selector == 0 || selector == .max {
            report(.reservedErrorSelector, at: node, "the selector of this error is reserved: rename the error")
        }
    }

    /// Errors with equal selectors in one contract.
    mutating func checkErrorSelectors() {
        for info in analysis.contracts {
            var errors = Set(info.usedErrors)
            for base in info.linearizedBases {
                errors.formUnion(analysis.contract(base)?.errors ?? [])
            }
            var seen: [Int: (signature: String, node: NodeID)] = [:]
            for error in errors.sorted() {
                let facts = memberFacts(error)
                guard facts.signature >= 0 else { continue }
                let signature = members.signatures[Int(facts.signature)]
                let selector = Int(facts.selector)
                if let other = seen[selector], other.signature != signature {
                    report(
                        .errorSelectorClash, at: tree.get(AST.ErrorDefinition.self, error).nameSpan,
                        "`\(signature)` and `\(other.signature)` have the same selector",
                        secondary: [SecondaryLocation("the other error", span(other.node))])
                } else {
                    seen[selector] = (signature, error)
                }
            }
        }
    }

    /// Immutables are only written by constructors and initial values.
    mutating func checkImmutables() {
        let writers = immutableWriters()
        if writers.isEmpty { return }
        var reported: Set<NodeID> = []
        for info in analysis.contracts {
            for base in info.linearizedBases.reversed() {
                guard let baseInfo = analysis.contract(base) else { continue }
                for callable in baseInfo.functions + baseInfo.modifiers where writers.contains(callable) {
                    if tree.find(AST.FunctionDefinition.self, callable)?.functionKind == .constructor { continue }
                    if !reported.insert(callable).inserted { continue }
                    walk(callable) { checker, node, kind in
                        if kind == .identifier || kind == .memberAccess { checker.checkImmutableUse(node) }
                        return !kind.isYul
                    }
                }
            }
        }
    }

    /// The functions and modifiers whose code may write immutables, and perhaps others: the first ones that end behind
    /// a write. Children come before their parents in the tree.
    private func immutableWriters() -> Set<NodeID> {
        var writers: Set<NodeID> = []
        var isFound = false
        for index in 0..<tree.count {
            let node = NodeID(Int32(truncatingIfNeeded: index))
            switch tree.kind(node) {
            case .identifier, .memberAccess:
                if isFound || !hasFlag(.willBeWrittenTo, node) { continue }
                let target = analysis.reference(of: node).node
                isFound = tree.find(AST.VariableDeclaration.self, target)?.mutability == .immutable
            case .functionDefinition, .modifierDefinition:
                if isFound { writers.insert(node) }
                isFound = false
            default: continue
            }
        }
        return writers
    }

    private mutating func checkImmutableUse(_ node: NodeID) {
        let target = analysis.reference(of: node).node
        guard let variable = tree.find(AST.VariableDeclaration.self, target), variable.mutability == .immutable,
            hasFlag(.willBeWrittenTo, node)
        else { return }
        report(
            .immutableWrite, at: node, "an immutable is only written where it is declared, or in the constructor itself"
        )
    }
}
