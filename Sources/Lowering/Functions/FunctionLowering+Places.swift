import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Places: what can be assigned to, read and deleted.
extension FunctionLowering {
    /// Evaluates an expression as the target of an assignment, `++`, `--` or `delete`.
    func lowerDestination(_ id: NodeID) -> Destination {
        let none = Destination(place: .tuple([]), type: .emptyTuple)
        return nested(id, none) {
            setSpan(id)
            switch tree.kind(id) {
            case .identifier: return variableDestination(analysis.reference(of: id).node)
            case .memberAccess: return memberDestination(id, tree.get(AST.MemberAccess.self, id))
            case .indexAccess: return indexDestination(id, tree.get(AST.IndexAccess.self, id))
            case .tupleExpression:
                let items = tree.nodes(tree.get(AST.TupleExpression.self, id).components)
                if items.count == 1, !items[0].isNone { return lowerDestination(items[0]) }
                let places = items.map { $0.isNone ? nil : lowerDestination($0) }
                return Destination(place: .tuple(places), type: analysis.type(of: id))
            case .functionCall:
                if let place = pushDestination(id) { return place }
                contract.unsupported("assignment to this call", at: id)
                return none
            default:
                contract.unsupported("assignment to this expression", at: id)
                return none
            }
        }
    }

    // MARK: Reading

    func read(_ destination: Destination) -> Value {
        let type = destination.type
        let layout = layouts.layout(of: type)
        switch destination.place {
        case .local(let declaration): return readLocal(declaration)
        case .storage(let place):
            return Value(type, layouts.isValue(layout) ? e.readStorage(place, layout) : Parts(place.slot))
        case .memory(let address, let isByte):
            if isByte { return Value(type, e.and(e.mload(address), e.k(e.leftMask(bytes: 1)))) }
            return Value(type, e.readMemory(address, layout))
        case .immutable(let declaration): return readImmutable(declaration, type, layout)
        case .tuple: return Value(type)
        }
    }

    private func readImmutable(_ declaration: NodeID, _ type: TypeID, _ layout: LayoutID) -> Value {
        if unit.isCreation {
            return Value(type, e.readMemory(immutableAddress(declaration), layout))
        }
        let id = contract.immutable(declaration)
        return Value(type, e.partsFromWord(e.builder.value(.loadImmutable, auxiliary: id.rawValue), layout))
    }

    /// Where creation code keeps an immutable: below the first free memory.
    func immutableAddress(_ declaration: NodeID) -> V {
        let index = contract.layout.immutables.firstIndex(of: declaration) ?? 0
        return e.add(e.builder.value(.memoryGuard), e.k(index * 32))
    }

    // MARK: Writing

    func write(_ value: Value, to destination: Destination) {
        let type = destination.type
        let layout = layouts.layout(of: type)
        switch destination.place {
        case .local(let declaration):
            writeLocal(declaration, convert(value, to: type).parts)
        case .storage(let place):
            if layouts.isValue(layout) {
                e.writeStorage(place, layout, convert(value, to: type).parts)
            } else {
                copyToStorage(value, place, layout)
            }
        case .memory(let address, let isByte):
            let parts = convert(value, to: type).parts
            if isByte {
                e.mstore8(address, e.shr(e.k(248), parts[0]))
            } else {
                e.writeMemory(address, layout, parts)
            }
        case .immutable(let declaration):
            e.writeMemory(immutableAddress(declaration), layout, convert(value, to: type).parts)
        case .tuple(let destinations):
            let values = components(of: value)
            for (target, component) in zip(destinations, values).reversed() {
                if let target { write(component, to: target) }
            }
        }
    }

    /// Copies an array or struct into storage. A reference type that does not start a slot panics with 0.
    private func copyToStorage(_ value: Value, _ place: Emitter.StoragePlace, _ layout: LayoutID) {
        if let literal = types.literalBytes(of: value.type) {
            e.copyLiteralToStorage(literal, slot: place.slot)
            return
        }
        e.copyToStorage(
            EncodeSource(
                layout: layouts.layout(of: value.type), location: layouts.location(of: value.type),
                parts: value.parts), slot: place.slot, layout)
    }

    func delete(_ destination: Destination) {
        let layout = layouts.layout(of: destination.type)
        switch destination.place {
        case .storage(let place):
            e.clearStorage(place, layout)
        case .tuple(let destinations):
            for case let target? in destinations.reversed() { delete(target) }
        default:
            write(Value(destination.type, defaultValue(of: destination.type)), to: destination)
        }
    }

    // MARK: Members and elements

    private func memberDestination(_ id: NodeID, _ node: AST.MemberAccess) -> Destination {
        let base = lower(node.expression)
        setSpan(id)
        let type = analysis.type(of: id)
        guard types.kind(base.type) == .structure else {
            // A state variable named through its contract.
            return variableDestination(analysis.reference(of: id).node)
        }
        return Destination(place: memberPlace(base, node.memberName), type: type)
    }

    /// The place of a member of a struct in storage or memory.
    func memberPlace(_ base: Value, _ name: Symbol) -> Place {
        let declaration = types[base.type].declaration
        guard let member = layouts.members(of: declaration).first(where: { $0.name == name }) else {
            return .tuple([])
        }
        if layouts.location(of: base.type) == .memory {
            return .memory(member.memory == 0 ? base.parts[0] : e.add(base.parts[0], e.k(member.memory)), isByte: false)
        }
        let slot = member.storage.slot.isZero ? base.parts[0] : e.add(base.parts[0], e.k(member.storage.slot))
        return .storage(Emitter.StoragePlace(slot: slot, offset: .known(member.storage.byte)))
    }

    private func indexDestination(_ id: NodeID, _ node: AST.IndexAccess) -> Destination {
        let base = lower(node.base)
        let index = lower(node.index)
        setSpan(id)
        return Destination(place: elementPlace(base, index), type: analysis.type(of: id))
    }

    /// The place of an element of a mapping, or of an array in storage or memory.
    func elementPlace(_ base: Value, _ index: Value) -> Place {
        let record = types[base.type]
        if record.kind == .mapping {
            return .storage(
                Emitter.StoragePlace(slot: mappingSlot(base, index, record.key), offset: .known(0)))
        }
        let layout = layouts.layout(of: base.type)
        let position = convert(index, to: .uint256).parts[0]
        if layouts.location(of: base.type) == .memory {
            return .memory(e.memoryElement(base.parts[0], layout, position), isByte: record.isByteArrayOrString)
        }
        return .storage(e.storageElement(base.parts[0], layout, position))
    }

    private func mappingSlot(_ base: Value, _ key: Value, _ keyType: TypeID) -> V {
        let slot = base.parts[0]
        let layout = layouts.layout(of: keyType)
        if layouts.kind(layout) != .byteArray {
            return e.mappingSlot(convert(key, to: keyType).parts[0], slot)
        }
        let start = e.freeMemoryPointer()
        let end = e.encodePacked([encodeSource(key, layout)], at: start)
        e.mstore(end, slot)
        return e.keccak256(start, e.add(e.sub(end, start), e.k(32)))
    }

    /// `a.push()` as a place.
    private func pushDestination(_ id: NodeID) -> Destination? {
        let node = tree.get(AST.FunctionCall.self, id)
        guard types.function(of: analysis.type(of: node.expression))?.kind == .arrayPush, node.arguments.isEmpty
        else { return nil }
        let callee = lowerCallee(node.expression)
        guard let array = callee.bound else { return nil }
        setSpan(id)
        return Destination(
            place: .storage(e.pushZero(array.parts[0], layouts.layout(of: array.type))), type: analysis.type(of: id))
    }
}
