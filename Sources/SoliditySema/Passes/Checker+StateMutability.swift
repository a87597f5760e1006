// `pure` and `view`: what functions read and write against what their headers promise.

import SoliditySource
import SoliditySyntax

private struct MutabilityState {
    var function = NodeID.none
    var declared = StateMutability.nonpayable
    var inferred = StateMutability.pure
    var inferredAt = Span.none
    var modifiers: [NodeID: (mutability: StateMutability, span: Span)] = [:]
}

extension Checker {
    mutating func checkStateMutability() {
        var state = MutabilityState()
        walkUnits(
            enter: { checker, node, kind in checker.enterMutability(node, kind, &state) },
            leave: { checker, node, kind in checker.leaveMutability(node, kind, &state) })
    }

    private mutating func enterMutability(_ node: NodeID, _ kind: NodeKind, _ state: inout MutabilityState) -> Bool {
        switch kind {
        case .functionDefinition:
            state.function = node
            state.declared = tree.get(AST.FunctionDefinition.self, node).stateMutability
            state.inferred = .pure
            state.inferredAt = span(node)
        case .modifierDefinition:
            state.function = .none
            state.inferred = .pure
            state.inferredAt = span(node)
        case .memberAccess:
            // `this.f.selector` is known without reading anything.
            let access = tree.get(AST.MemberAccess.self, node)
            if access.memberName == .selector, types[type(of: access.expression)].kind == .function,
                let inner = tree.find(AST.MemberAccess.self, access.expression),
                self.kind(inner.expression) == .identifier, tree.name(inner.expression) == .this
            {
                return false
            }
        case .inlineAssembly:
            checkYulMutability(tree.get(AST.InlineAssembly.self, node).body, &state)
            return false
        default: break
        }
        return true
    }

    private mutating func leaveMutability(_ node: NodeID, _ kind: NodeKind, _ state: inout MutabilityState) {
        switch kind {
        case .functionDefinition:
            suggestMutability(node, state)
            state.function = .none
        case .modifierDefinition: state.modifiers[node] = (state.inferred, state.inferredAt)
        case .identifier: require(identifierMutability(node), at: node, &state)
        case .memberAccess: require(memberMutability(node), at: node, &state)
        case .indexAccess:
            let access = tree.get(AST.IndexAccess.self, node)
            if !access.index.isNone, types[type(of: access.base)].isInStorage {
                require(hasFlag(.willBeWrittenTo, node) ? .nonpayable : .view, at: node, &state)
            }
        case .indexRangeAccess:
            let access = tree.get(AST.IndexRangeAccess.self, node)
            if types[type(of: access.base)].isInStorage {
                require(hasFlag(.willBeWrittenTo, node) ? .nonpayable : .view, at: node, &state)
            }
        case .unaryOperation, .binaryOperation:
            if let function = tree.find(AST.FunctionDefinition.self, analysis.operatorFunction(of: node)) {
                require(min(function.stateMutability, .nonpayable), at: node, &state)
            }
        case .functionCall:
            let call = tree.get(AST.FunctionCall.self, node)
            if analysis.callKind(of: node) == .functionCall,
                let mutability = analysis.types.functionMutability(of: type(of: call.expression))
            {
                require(min(mutability, .nonpayable), at: node, &state)
            }
        case .modifierInvocation: requireModifier(node, &state)
        default: break
        }
    }

    private mutating func suggestMutability(_ node: NodeID, _ state: MutabilityState) {
        let function = tree.get(AST.FunctionDefinition.self, node)
        guard state.inferred < function.stateMutability, function.stateMutability != .payable,
            function.functionKind == .function, !analysis.hasVirtualSemantics(node),
            let body = tree.find(AST.Block.self, function.body), !body.statements.isEmpty
        else { return }
        report(
            .mutabilityRestrictable, at: node, "the function can be declared `\(state.inferred.text)`",
            suggestion: state.inferred.text)
    }

    private mutating func requireModifier(_ node: NodeID, _ state: inout MutabilityState) {
        let path = tree.get(AST.ModifierInvocation.self, node).modifierName
        let modifier = path.isNone ? NodeID.none : analysis.reference(of: path).node
        guard kind(modifier) == .modifierDefinition else { return }
        if state.modifiers[modifier] == nil {
            var inner = MutabilityState()
            inner.modifiers = state.modifiers
            walk(
                modifier, enter: { checker, item, kind in checker.enterMutability(item, kind, &inner) },
                leave: { checker, item, kind in checker.leaveMutability(item, kind, &inner) })
            state.modifiers = inner.modifiers
        }
        guard let (mutability, place) = state.modifiers[modifier] else { return }
        require(mutability, at: node, &state, nested: place)
    }

    @inline(__always)
    private func identifierMutability(_ node: NodeID) -> StateMutability {
        let reference = analysis.reference(of: node)
        if let builtin = reference.builtin { return builtin == .this || builtin == .now ? .view : .pure }
        guard let variable = tree.find(AST.VariableDeclaration.self, reference.node) else { return .pure }
        if variable.mutability == .immutable {
            let isLiteral = !variable.value.isNone && types[type(of: variable.value)].kind == .rational
            return isLiteral ? .pure : .view
        }
        guard analysis.isStateVariable(reference.node), variable.mutability != .constant else { return .pure }
        return hasFlag(.willBeWrittenTo, node) ? .nonpayable : .view
    }

    @inline(__always)
    private func memberMutability(_ node: NodeID) -> StateMutability {
        let access = tree.get(AST.MemberAccess.self, node)
        let object = types[type(of: access.expression)]
        let isWritten = hasFlag(.willBeWrittenTo, node)
        switch object.kind {
        case .address:
            switch analysis.reference(of: node).builtin {
            case .addressBalance, .addressCode, .addressCodehash: return .view
            default: return .pure
            }
        case .magic:
            switch analysis.reference(of: node).builtin {
            case .msgData, .msgSig: return .pure
            case .msgValue: return .payable
            default: return object.magicKind == .abi || object.magicKind == .metaType ? .pure : .view
            }
        case .structure: return object.isInStorage ? (isWritten ? .nonpayable : .view) : .pure
        case .array:
            let isLength = access.memberName == .length && object.isDynamicallySized
            return isLength && object.isInStorage ? .view : .pure
        default:
            let target = analysis.reference(of: node).node
            guard let variable = tree.find(AST.VariableDeclaration.self, target), analysis.isStateVariable(target),
                variable.mutability != .constant
            else { return .pure }
            return isWritten ? .nonpayable : .view
        }
    }

    private mutating func checkYulMutability(_ node: NodeID, _ state: inout MutabilityState) {
        if node.isNone { return }
        for place in walkOrder.places(from: node) {
            let next = walkOrder.nodes[place]
            if let call = tree.find(AST.YulFunctionCall.self, next), !call.function.isNone {
                require(yulMutability(tree.name(call.function)), at: next, &state)
            }
        }
    }

    private mutating func require(
        _ mutability: StateMutability, at node: NodeID, _ state: inout MutabilityState, nested: Span? = nil
    ) {
        if mutability > state.inferred {
            state.inferred = mutability
            state.inferredAt = span(node)
        }
        if state.function.isNone || mutability <= state.declared { return }
        if mutability == .view || (mutability == .payable && state.declared == .pure) {
            report(.pureReads, at: node, "this reads the state or the environment, which a pure function cannot")
        } else if mutability == .nonpayable {
            report(.viewWrites, at: node, "this may change the state, which a `\(state.declared.text)` function cannot")
        } else {
            requirePayable(node, state, nested)
        }
    }

    private mutating func requirePayable(_ node: NodeID, _ state: MutabilityState, _ nested: Span?) {
        let function = tree.get(AST.FunctionDefinition.self, state.function)
        let visibility = analysis.visibility(of: state.function)
        let isPublic = visibility == .public || visibility == .external
        guard function.functionKind == .constructor || isPublic, !isLibraryFunction(state.function) else { return }
        if let nested {
            report(
                .modifierUsesValue, at: node,
                "the modifier uses the value sent along, so the function has to be payable",
                secondary: [SecondaryLocation("used here", nested)])
        } else {
            report(
                .valueInNonPayable, at: node, "only payable functions and internal ones can use the value sent along")
        }
    }

    /// What an EVM instruction needs; everything that is not an instruction of the fork is pure: a function of that name.
    private func yulMutability(_ name: Symbol) -> StateMutability {
        let mutability: StateMutability
        switch name.known {
        case .sstore, .tstore, .log0, .log1, .log2, .log3, .log4, .create, .create2, .call, .callcode, .delegatecall,
            .selfdestruct:
            mutability = .nonpayable
        case .address, .callvalue, .selfbalance, .balance, .origin, .caller, .chainid, .basefee, .blobhash,
            .blobbasefee, .gas,
            .gasprice, .extcodesize, .extcodecopy, .extcodehash, .blockhash, .coinbase, .timestamp, .number,
            .difficulty, .prevrandao, .gaslimit, .staticcall, .sload, .tload:
            mutability = .view
        default: return .pure
        }
        return YulInstruction.opcode(named: interner.text(name), fork: options.fork) == nil ? .pure : mutability
    }
}
