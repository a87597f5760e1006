import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Expressions that are read. Evaluation order is solc's: operands left to right, the right side of `=` first.
extension FunctionLowering {
    func lower(_ id: NodeID) -> Value {
        nested(id, Value(analysis.type(of: id))) {
            let type = analysis.type(of: id)
            if let constant = constantWord(type) { return Value(type, constant) }
            setSpan(id)
            let value = lowerBody(id, type)
            setSpan(id)
            return value
        }
    }

    /// The word of a constant number; fractions have none.
    func constantWord(_ type: TypeID) -> V? {
        types.rational(of: type).map { e.k(UInt256($0.truncated)) }
    }

    private func lowerBody(_ id: NodeID, _ type: TypeID) -> Value {
        switch tree.kind(id) {
        case .literal: return lowerLiteral(id, type)
        case .identifier: return lowerIdentifier(id, type)
        case .memberAccess: return lowerMember(id, tree.get(AST.MemberAccess.self, id), type)
        case .indexAccess: return lowerIndex(id, tree.get(AST.IndexAccess.self, id), type)
        case .indexRangeAccess: return lowerSlice(tree.get(AST.IndexRangeAccess.self, id), type)
        case .functionCall: return lowerCall(id, tree.get(AST.FunctionCall.self, id), type)
        case .assignment: return lowerAssignment(tree.get(AST.Assignment.self, id), type)
        case .conditional: return lowerConditional(tree.get(AST.Conditional.self, id), type)
        case .tupleExpression: return lowerTuple(id, tree.get(AST.TupleExpression.self, id), type)
        case .unaryOperation: return lowerUnary(id, tree.get(AST.UnaryOperation.self, id), type)
        case .binaryOperation: return lowerBinary(id, tree.get(AST.BinaryOperation.self, id), type)
        case .elementaryTypeNameExpression, .newExpression: return Value(type)
        case .functionCallOptions:
            // Options do not outlive the call: what is left is the function.
            let callee = lowerCallee(id)
            return callee.signature.kind == .external
                ? Value(type, Parts(callee.address, callee.selector)) : Value(type)
        default:
            contract.unsupported("this expression", at: id)
            return Value(type)
        }
    }

    private func lowerLiteral(_ id: NodeID, _ type: TypeID) -> Value {
        switch types.kind(type) {
        case .bool:
            let literal = tree.get(AST.Literal.self, id)
            return Value(type, e.k(literal.value == .true ? 1 : 0))
        case .address:
            let text = analysis.interner.bytes(tree.name(id)).filter { $0 != UInt8(ascii: "_") }
            return Value(type, e.k(UInt256(utf8: text[...]) ?? .zero))
        case .stringLiteral: return Value(type)
        default:
            contract.unsupported("this literal", at: id)
            return Value(type, e.k(0))
        }
    }

    // MARK: Names

    private func lowerIdentifier(_ id: NodeID, _ type: TypeID) -> Value {
        let reference = analysis.reference(of: id)
        if let builtin = reference.builtin {
            return builtin == .this ? Value(type, e.address()) : Value(type)
        }
        return lowerReference(id, reference.node, type)
    }

    /// The value of a name that refers to a declaration.
    func lowerReference(_ id: NodeID, _ declaration: NodeID, _ type: TypeID) -> Value {
        guard !declaration.isNone else { return Value(type) }
        switch tree.kind(declaration) {
        case .variableDeclaration:
            return lowerVariable(id, declaration)
        case .functionDefinition:
            guard types.function(of: type)?.kind == .internal, let target = resolveFunction(id) else {
                return Value(type)
            }
            return Value(type, e.k(unit.pointer(to: target)))
        default: return Value(type)
        }
    }

    /// The definition that a name of a function runs in this contract.
    func resolveFunction(_ name: NodeID) -> NodeID? {
        let reference = analysis.reference(of: name).node
        guard !reference.isNone, tree.kind(reference) == .functionDefinition else { return nil }
        switch analysis.lookup(of: name) {
        case .virtual: return analysis.resolveVirtual(reference, mostDerived: contract.contract)
        case .superLookup:
            let target = analysis.resolveSuper(reference, from: currentContract, mostDerived: contract.contract)
            return target.isNone ? nil : target
        case .fixed: return reference
        }
    }

    private func lowerVariable(_ id: NodeID, _ declaration: NodeID) -> Value {
        let node = tree.get(AST.VariableDeclaration.self, declaration)
        if node.mutability == .constant { return lowerConstant(id, declaration, node) }
        return read(variableDestination(declaration))
    }

    private func lowerConstant(_ id: NodeID, _ declaration: NodeID, _ node: AST.VariableDeclaration) -> Value {
        let type = analysis.type(of: declaration)
        guard !node.value.isNone else { return Value(type, e.k(0)) }
        let saved = isUnchecked
        isUnchecked = false
        let value = convert(lower(node.value), to: type)
        isUnchecked = saved
        setSpan(id)
        return value
    }

    /// The place of a variable that is not constant.
    func variableDestination(_ declaration: NodeID) -> Destination {
        let type = analysis.type(of: declaration)
        if locals[declaration] != nil { return Destination(place: .local(declaration), type: type) }
        let node = tree.get(AST.VariableDeclaration.self, declaration)
        if node.mutability == .immutable { return Destination(place: .immutable(declaration), type: type) }
        guard let position = contract.layout.position(of: declaration) else {
            contract.unsupported("this variable", at: declaration)
            return Destination(place: .storage(Emitter.StoragePlace(slot: e.k(0), offset: .known(0))), type: type)
        }
        return Destination(
            place: .storage(
                Emitter.StoragePlace(
                    slot: e.k(position.slot), offset: .known(position.byte), isTransient: node.location == .transient)),
            type: type)
    }

    // MARK: Assignment

    private func lowerAssignment(_ node: AST.Assignment, _ type: TypeID) -> Value {
        let right = lower(node.right)
        let leftType = analysis.type(of: node.left)
        let isValue = types[leftType].isValueType
        guard let operation = node.operation.binary else {
            let value = isValue ? convert(right, to: type) : right
            let destination = lowerDestination(node.left)
            write(value, to: destination)
            return types[destination.type].isReference ? read(destination) : value
        }
        let value = convert(right, to: operation.isShift ? mobileType(right.type) : type)
        let destination = lowerDestination(node.left)
        let left = read(destination)
        let result = Value(
            type, operation.isShift ? shift(operation, left, value) : arithmetic(operation, type, left, value))
        write(result, to: destination)
        return result
    }

    func mobileType(_ type: TypeID) -> TypeID {
        let mobile = types.mobileType(type)
        return mobile.isNone ? type : mobile
    }

    // MARK: Tuples, conditionals

    private func lowerTuple(_ id: NodeID, _ node: AST.TupleExpression, _ type: TypeID) -> Value {
        let items = tree.nodes(node.components)
        if node.isInlineArray { return lowerInlineArray(items, type) }
        if items.count == 1, !items[0].isNone { return lower(items[0]) }
        var parts = Parts()
        for item in items where !item.isNone { parts.append(lower(item).parts) }
        return Value(type, parts)
    }

    private func lowerInlineArray(_ items: NodeItems, _ type: TypeID) -> Value {
        let element = types[type].element
        let layout = layouts.layout(of: element)
        let pointer = e.allocate(bytes: items.count * 32)
        for (index, item) in items.enumerated() {
            let value = convert(lower(item), to: element)
            e.writeMemory(index == 0 ? pointer : e.add(pointer, e.k(index * 32)), layout, value.parts)
        }
        return Value(types.inMemory(type), pointer)
    }

    private func lowerConditional(_ node: AST.Conditional, _ type: TypeID) -> Value {
        let condition = lowerCondition(node.condition)
        let count = contract.partCount(of: type)
        let variables = (0..<count).map { _ in e.variable(e.k(0)) }
        func assign(_ branch: NodeID) {
            let value = convert(lower(branch), to: type)
            for (index, variable) in variables.enumerated() where index < value.parts.count {
                e.set(variable, value.parts[index])
            }
        }
        e.ifElse(condition, then: { assign(node.trueExpression) }, else: { assign(node.falseExpression) })
        return Value(type, Parts(variables.map { e.get($0) }))
    }
}
