// What code of a function, modifier or variable does to other definitions, in source order and independent of the contract
// that runs it. Call graphs of contracts are put together from these lists, so that every body is walked once.

import SoliditySyntax

/// One use of another definition.
struct CodeUse {
    enum Kind: UInt8 {
        /// A call through an internal function pointer.
        case dispatch
        case event, error
        /// The value of a constant.
        case constant
        /// A function or modifier: exactly that one, the most derived override, or the next one after `context`.
        case fixed, virtual, superLookup
        /// A contract whose code is needed by the expression `context`.
        case code
    }

    var kind: Kind
    /// Functions: called, not taken as a value.
    var isCall = true
    var target: NodeID
    var context = NodeID.none
}

/// The uses of all code that was asked for.
struct CodeSummaries {
    private var starts: [Int32]
    private var counts: [Int32] = []
    private(set) var uses: [CodeUse] = []

    init(nodeCount: Int) { starts = Array(repeating: -1, count: nodeCount) }

    /// The places in `uses` of what the code at `root` uses; nil if it has not been summarised.
    func range(of root: NodeID) -> Range<Int>? {
        let index = Int(starts[root.index])
        if index < 0 { return nil }
        let start = Int(counts[2 * index])
        return start..<start + Int(counts[2 * index + 1])
    }

    mutating func add(_ root: NodeID, _ found: [CodeUse]) -> Range<Int> {
        starts[root.index] = Int32(truncatingIfNeeded: counts.count / 2)
        counts += [Int32(truncatingIfNeeded: uses.count), Int32(truncatingIfNeeded: found.count)]
        uses += found
        return uses.count - found.count..<uses.count
    }
}

extension Checker {
    /// Walks the code below `root`. Assembly uses nothing that matters here.
    func codeUses(of root: NodeID) -> [CodeUse] {
        var uses: [CodeUse] = []
        let places = walkOrder.places(from: root)
        var place = places.lowerBound
        while place < places.upperBound {
            let node = walkOrder.nodes[place]
            let kind = tree.kind(node)
            if kind == .inlineAssembly {
                place = Int(walkOrder.ends[place])
                continue
            }
            appendUses(of: node, kind, to: &uses)
            place += 1
        }
        return uses
    }

    private func appendUses(of node: NodeID, _ kind: NodeKind, to uses: inout [CodeUse]) {
        switch kind {
        case .functionCall:
            let call = tree.get(AST.FunctionCall.self, node)
            guard analysis.callKind(of: node) == .functionCall else { return }
            let callee = types.functionKind(of: type(of: call.expression))
            if callee == .internal, !analysis.isCalledDirectly(call.expression) {
                uses.append(CodeUse(kind: .dispatch, target: .none))
            } else if callee == .error, let error = types.functionDeclaration(of: type(of: call.expression)),
                !error.isNone
            {
                uses.append(CodeUse(kind: .error, target: error))
            }
        case .emitStatement:
            if let call = tree.find(AST.FunctionCall.self, tree.get(AST.EmitStatement.self, node).eventCall),
                let event = types.functionDeclaration(of: type(of: call.expression)), !event.isNone
            {
                uses.append(CodeUse(kind: .event, target: event))
            }
        case .identifier: appendIdentifier(node, to: &uses)
        case .memberAccess: appendMember(node, to: &uses)
        case .unaryOperation, .binaryOperation:
            let function = analysis.operatorFunction(of: node)
            if !function.isNone { uses.append(CodeUse(kind: .fixed, target: function)) }
        case .modifierInvocation:
            let path = tree.get(AST.ModifierInvocation.self, node).modifierName
            let modifier = analysis.reference(of: path).node
            guard self.kind(modifier) == .modifierDefinition else { return }
            let isVirtual =
                analysis.lookup(of: path) == .virtual && tree.get(AST.ModifierDefinition.self, modifier).isVirtual
            uses.append(CodeUse(kind: isVirtual ? .virtual : .fixed, target: modifier))
        case .newExpression:
            let type = types[type(of: tree.get(AST.NewExpression.self, node).typeName)]
            if type.kind == .contract { uses.append(CodeUse(kind: .code, target: type.declaration, context: node)) }
        default: break
        }
    }

    private func appendIdentifier(_ node: NodeID, to uses: inout [CodeUse]) {
        let target = analysis.reference(of: node).node
        switch kind(target) {
        case .variableDeclaration:
            if tree.get(AST.VariableDeclaration.self, target).mutability == .constant {
                uses.append(CodeUse(kind: .constant, target: target))
            }
        case .functionDefinition where types.functionKind(of: type(of: node)) == .internal:
            uses.append(
                CodeUse(
                    kind: analysis.hasVirtualSemantics(target) ? .virtual : .fixed,
                    isCall: analysis.isCalledDirectly(node), target: target))
        default: break
        }
    }

    private func appendMember(_ node: NodeID, to uses: inout [CodeUse]) {
        let reference = analysis.reference(of: node)
        if reference.builtin == .typeCreationCode || reference.builtin == .typeRuntimeCode {
            let type = types[type(of: tree.get(AST.MemberAccess.self, node).expression)]
            uses.append(CodeUse(kind: .code, target: types[type.element].declaration, context: node))
        }
        guard kind(reference.node) == .functionDefinition, types.functionKind(of: type(of: node)) == .internal else {
            return
        }
        var use = CodeUse(kind: .fixed, isCall: analysis.isCalledDirectly(node), target: reference.node)
        if analysis.lookup(of: node) == .superLookup {
            let object = types[type(of: tree.get(AST.MemberAccess.self, node).expression)]
            use.kind = .superLookup
            use.context = types[object.element].declaration
        }
        uses.append(use)
    }
}
