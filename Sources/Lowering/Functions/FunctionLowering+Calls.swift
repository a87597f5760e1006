import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Calls: what is called, and the calls that need no message to another contract.
extension FunctionLowering {
    func lowerCall(_ id: NodeID, _ node: AST.FunctionCall, _ type: TypeID) -> Value {
        switch analysis.callKind(of: id) {
        case .typeConversion:
            guard let argument = tree.nodes(node.arguments).first else { return Value(type) }
            let value = lower(argument)
            setSpan(id)
            return convert(value, to: type)
        case .structConstructor: return lowerStructConstructor(id, node, type)
        case .functionCall: break
        }
        guard let signature = types.function(of: analysis.type(of: node.expression)) else {
            contract.unsupported("this call", at: id)
            return Value(type)
        }
        switch signature.kind {
        case .internal: return lowerInternalCall(id, node, type)
        case .external, .delegateCall:
            let call = lowerExternalCall(id, node)
            e.revertForwardIf(e.isZero(call.success))
            return Value(type, call.decode())
        case .creation:
            let address = lowerCreation(id, node)
            e.revertForwardIf(e.isZero(address))
            return Value(type, address)
        default: return lowerBuiltinCall(id, node, signature, type)
        }
    }

    /// The arguments evaluated in source order, in the order of the parameters.
    func lowerArguments(_ id: NodeID, _ node: AST.FunctionCall) -> [Value] {
        let written = tree.nodes(node.arguments)
        let values = written.map { lower($0) }
        setSpan(id)
        if node.names.isEmpty { return values }
        return analysis.arguments(of: id).map { argument in
            written.firstIndex(of: argument).map { values[$0] } ?? Value(analysis.type(of: argument))
        }
    }

    // MARK: Callees

    /// Evaluates what stands before the parentheses.
    func lowerCallee(_ id: NodeID) -> Callee {
        let signature = types.function(of: analysis.type(of: id)) ?? FunctionSignature(kind: .internal)
        switch tree.kind(id) {
        case .functionCallOptions: return lowerOptions(id, signature)
        case .tupleExpression:
            let items = tree.nodes(tree.get(AST.TupleExpression.self, id).components)
            if items.count == 1, !items[0].isNone { return lowerCallee(items[0]) }
        case .newExpression: return Callee(signature: signature, name: id)
        case .identifier:
            let reference = analysis.reference(of: id)
            if reference.builtin != nil || resolveFunction(id) != nil || isEventOrError(reference.node) {
                return Callee(signature: signature, name: id)
            }
        case .memberAccess:
            if let callee = lowerMemberCallee(id, signature) { return callee }
        default: break
        }
        return lowerPointerCallee(id, signature)
    }

    private func isEventOrError(_ node: NodeID) -> Bool {
        !node.isNone && (tree.kind(node) == .eventDefinition || tree.kind(node) == .errorDefinition)
    }

    /// A callee that is a value: an internal pointer or an external function.
    private func lowerPointerCallee(_ id: NodeID, _ signature: FunctionSignature) -> Callee {
        let value = lower(id)
        var callee = Callee(signature: signature, name: id)
        if signature.kind == .external {
            callee.address = value.parts[0]
            callee.selector = value.parts[1]
        } else if value.parts.count > 0 {
            callee.pointer = value.parts[0]
        }
        return callee
    }

    private func lowerOptions(_ id: NodeID, _ signature: FunctionSignature) -> Callee {
        let node = tree.get(AST.FunctionCallOptions.self, id)
        var callee = lowerCallee(node.expression)
        callee.signature = signature
        for (name, option) in zip(tree.names(node.names), tree.nodes(node.options)) {
            let value = lower(option)
            switch name.name.known {
            case .value: callee.value = convert(value, to: .uint256).parts[0]
            case .gas: callee.gas = convert(value, to: .uint256).parts[0]
            case .salt: callee.salt = convert(value, to: .bytes32).parts[0]
            default: contract.unsupported("this call option", at: option)
            }
        }
        return callee
    }

    private func lowerMemberCallee(_ id: NodeID, _ signature: FunctionSignature) -> Callee? {
        let node = tree.get(AST.MemberAccess.self, id)
        var callee = Callee(signature: signature, name: id)
        let reference = analysis.reference(of: id)
        let baseType = analysis.type(of: node.expression)
        if signature.hasBoundFirstArgument {
            let isArray = signature.kind == .arrayPush || signature.kind == .arrayPop
            let base = lower(node.expression)
            callee.bound = isArray ? base : convert(base, to: signature.selfType)
            if signature.kind == .delegateCall { setLibrary(&callee, reference.node) }
            return callee
        }
        switch types.kind(baseType) {
        case .contract where !types[baseType].isSuper && signature.kind == .external:
            callee.address = lower(node.expression).parts[0]
            callee.selector = e.k(UInt256(UInt64(analysis.selector(of: reference.node) ?? 0)))
            return callee
        case .address:
            callee.address = lower(node.expression).parts[0]
            return callee
        case .typeType, .module, .magic, .contract:
            if signature.kind == .delegateCall {
                setLibrary(&callee, reference.node)
                return callee
            }
            let isVariable = !reference.node.isNone && tree.kind(reference.node) == .variableDeclaration
            if isVariable { return nil }
            _ = lower(node.expression)
            return callee
        default: return nil
        }
    }

    private func setLibrary(_ callee: inout Callee, _ function: NodeID) {
        callee.address = contract.libraryAddress(e, analysis.enclosingContract(of: function))
        callee.selector = e.k(UInt256(UInt64(analysis.selector(of: function) ?? 0)))
    }

    // MARK: Internal calls

    private func lowerInternalCall(_ id: NodeID, _ node: AST.FunctionCall, _ type: TypeID) -> Value {
        let callee = lowerCallee(node.expression)
        let values = lowerArguments(id, node)
        let target = callee.pointer.isNone ? resolveFunction(callee.name) : nil
        var arguments: [V] = callee.bound?.parts.array ?? []
        for (value, parameter) in zip(values, callee.signature.argumentTypes) {
            arguments += convert(value, to: parameter).parts.array
        }
        let results = contract.partCount(of: type)
        if let target {
            return Value(type, Parts(e.call(unit.function(target), arguments, results: results)))
        }
        guard !callee.pointer.isNone else {
            contract.unsupported("this call", at: id)
            return Value(type)
        }
        let dispatcher = unit.dispatcher(.init(parameters: arguments.count, results: results))
        return Value(type, Parts(e.call(dispatcher, [callee.pointer] + arguments, results: results)))
    }

    // MARK: Structs

    private func lowerStructConstructor(_ id: NodeID, _ node: AST.FunctionCall, _ type: TypeID) -> Value {
        let values = lowerArguments(id, node)
        let members = analysis.members(ofStruct: type)
        let pointer = e.allocate(bytes: layouts.memorySize(ofStruct: types[type].declaration))
        for (index, (value, member)) in zip(values, members).enumerated() {
            let converted = convert(value, to: member.type)
            e.writeMemory(
                index == 0 ? pointer : e.add(pointer, e.k(index * 32)), layouts.layout(of: member.type),
                converted.parts)
        }
        return Value(type, pointer)
    }
}
