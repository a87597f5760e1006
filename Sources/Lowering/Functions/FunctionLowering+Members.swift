import IR
import Keccak
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// `x.member`, `x[i]` and `x[a:b]` where they are read.
extension FunctionLowering {
    func lowerMember(_ id: NodeID, _ node: AST.MemberAccess, _ type: TypeID) -> Value {
        let reference = analysis.reference(of: id)
        let baseType = analysis.type(of: node.expression)
        if let signature = types.function(of: type), signature.hasBoundFirstArgument {
            // Nothing can be done with a bound function but calling it.
            _ = lower(node.expression)
            return Value(type)
        }
        switch types.kind(baseType) {
        case .structure: return lowerStructMember(id, node, type)
        case .contract where !types[baseType].isSuper && types.function(of: type)?.kind == .external:
            let address = lower(node.expression).parts[0]
            let selector = analysis.selector(of: reference.node) ?? 0
            return Value(type, Parts(address, e.k(UInt256(UInt64(selector)))))
        case .enumeration: return Value(type, e.k(analysis.enumValueIndex(reference.node)))
        case .fixedBytes:
            _ = lower(node.expression)
            return Value(type, e.k(types[baseType].byteCount))
        case .array, .arraySlice: return lowerArrayLength(id, node, type)
        case .address, .function, .magic: return lowerBuiltinMember(id, node, reference, baseType, type)
        case .typeType: return lowerTypeMember(id, node, reference, baseType, type)
        default:
            _ = lower(node.expression)
            if !reference.node.isNone { return lowerReference(id, reference.node, type) }
            contract.unsupported("this member", at: id)
            return Value(type)
        }
    }

    private func lowerStructMember(_ id: NodeID, _ node: AST.MemberAccess, _ type: TypeID) -> Value {
        let base = lower(node.expression)
        setSpan(id)
        guard layouts.location(of: base.type) == .calldata else {
            return read(Destination(place: memberPlace(base, node.memberName), type: type))
        }
        let layout = layouts.layout(of: base.type)
        let members = layouts.members(of: types[base.type].declaration)
        guard let member = members.first(where: { $0.name == node.memberName }) else { return Value(type) }
        let offset = e.calldataOffset(of: member, in: layout)
        let pointer = offset.isZero ? base.parts[0] : e.add(base.parts[0], e.k(offset))
        return Value(type, e.calldataAccess(base.parts[0], pointer, member.layout, .expression))
    }

    private func lowerArrayLength(_ id: NodeID, _ node: AST.MemberAccess, _ type: TypeID) -> Value {
        // `a.code.length` needs no copy of the code.
        if let inner = tree.find(AST.MemberAccess.self, node.expression),
            analysis.reference(of: node.expression).builtin == .addressCode
        {
            return Value(type, e.extcodesize(lower(inner.expression).parts[0]))
        }
        let base = lower(node.expression)
        setSpan(id)
        let layout = layouts.layout(of: base.type)
        switch layouts.location(of: base.type) {
        case .calldata: return Value(type, e.calldataArrayLength(base.parts, layout))
        case .memory:
            if case .array(_, let length?) = layouts.kind(layout) { return Value(type, e.k(length)) }
            return Value(type, e.mload(base.parts[0]))
        default: return Value(type, e.storageArrayLength(base.parts[0], layout))
        }
    }

    // MARK: Types

    private func lowerTypeMember(
        _ id: NodeID, _ node: AST.MemberAccess, _ reference: DeclarationID, _ baseType: TypeID, _ type: TypeID
    ) -> Value {
        _ = lower(node.expression)
        let denoted = types[baseType].element
        if types.kind(denoted) == .enumeration, types.kind(type) == .enumeration {
            return Value(type, e.k(analysis.enumValueIndex(reference.node)))
        }
        if let signature = types.function(of: type), signature.kind == .delegateCall { return Value(type) }
        if !reference.node.isNone { return lowerReference(id, reference.node, type) }
        return Value(type)
    }

    // MARK: Builtin members

    private func lowerBuiltinMember(
        _ id: NodeID, _ node: AST.MemberAccess, _ reference: DeclarationID, _ baseType: TypeID, _ type: TypeID
    ) -> Value {
        guard let builtin = reference.builtin else { return Value(type) }
        switch builtin {
        case .msgSender: return Value(type, e.caller())
        case .msgValue: return Value(type, e.callvalue())
        case .msgData: return Value(type, Parts(e.k(0), e.calldatasize()))
        case .msgSig: return Value(type, e.and(e.calldataload(e.k(0)), e.k(e.leftMask(bytes: 4))))
        case .txOrigin: return Value(type, e.origin())
        case .txGasprice: return Value(type, e.gasprice())
        case .blockCoinbase: return Value(type, e.coinbase())
        case .blockTimestamp: return Value(type, e.timestamp())
        case .blockDifficulty, .blockPrevrandao: return Value(type, e.prevrandao())
        case .blockNumber: return Value(type, e.number())
        case .blockGaslimit: return Value(type, e.gaslimit())
        case .blockChainid: return Value(type, e.chainid())
        case .blockBasefee: return Value(type, e.basefee())
        case .blockBlobbasefee: return Value(type, e.blobbasefee())
        case .addressBalance, .addressCode, .addressCodehash:
            return lowerAccountMember(builtin, node, type)
        case .functionSelector, .functionAddress, .eventSelector, .errorSelector:
            return lowerFunctionMember(id, builtin, node, baseType, type)
        case .typeMin, .typeMax, .typeName, .typeCreationCode, .typeRuntimeCode, .typeInterfaceId:
            return lowerMetaMember(builtin, types[baseType].element, type)
        default:
            // Members that are functions are evaluated where they are called.
            return Value(type)
        }
    }

    private func lowerAccountMember(_ builtin: Builtin, _ node: AST.MemberAccess, _ type: TypeID) -> Value {
        let isSelf =
            tree.find(AST.FunctionCall.self, node.expression).map { call in
                tree.nodes(call.arguments).first.map { analysis.reference(of: $0).builtin == .this } ?? false
            } ?? false
        let address = lower(node.expression).parts[0]
        switch builtin {
        case .addressBalance:
            return Value(type, isSelf && unit.options.fork.hasSelfBalance ? e.selfbalance() : e.balance(address))
        case .addressCodehash: return Value(type, e.extcodehash(address))
        default:
            return Value(
                type,
                e.shared(.externalCode, [address]) { e, p in
                    let length = e.extcodesize(p[0])
                    let pointer = e.allocateArray(e.layouts.bytes, length)
                    e.builder.effect(.extcodecopy, p[0], e.add(pointer, e.k(32)), e.k(0), length)
                    return [pointer]
                }[0])
        }
    }

    private func lowerFunctionMember(
        _ id: NodeID, _ builtin: Builtin, _ node: AST.MemberAccess, _ baseType: TypeID, _ type: TypeID
    ) -> Value {
        guard let signature = types.function(of: baseType) else { return Value(type) }
        let declaration = signature.declaration
        switch builtin {
        case .eventSelector:
            return Value(type, e.k(UInt256(bigEndian: analysis.eventTopic(of: declaration) ?? [])))
        case .errorSelector:
            return Value(type, e.k(UInt256(UInt64(analysis.selector(of: declaration) ?? 0)) << 224))
        case .functionAddress:
            return Value(type, lower(node.expression).parts[0])
        default: break
        }
        let isName = analysis.isFunctionName(node.expression) && signature.kind == .internal
        let function = isName ? Value(baseType) : lower(node.expression)
        setSpan(id)
        if function.parts.count == 2 { return Value(type, e.shl(e.k(224), function.parts[1])) }
        return Value(type, e.k(UInt256(UInt64(analysis.selector(of: declaration) ?? 0)) << 224))
    }

    private func lowerMetaMember(_ builtin: Builtin, _ argument: TypeID, _ type: TypeID) -> Value {
        let record = types[argument]
        switch builtin {
        case .typeMin, .typeMax:
            let isMax = builtin == .typeMax
            if record.kind == .enumeration {
                return Value(type, e.k(isMax ? analysis.members(ofEnum: argument).count - 1 : 0))
            }
            let range = types.range(ofInteger: argument)
            return Value(type, e.k(UInt256(isMax ? range.upperBound : range.lowerBound)))
        case .typeInterfaceId:
            return Value(type, e.k(UInt256(UInt64(analysis.interfaceID(of: record.declaration))) << 224))
        case .typeName:
            return Value(type, e.literalInMemory(Array(analysis.name(of: record.declaration).utf8)))
        default:
            let name = contract.program.qualifiedName(of: record.declaration)
            let segment = unit.segment(
                builtin == .typeCreationCode ? .creation(contract: name) : .runtime(contract: name))
            let size = e.builder.value(.dataSize, auxiliary: segment.rawValue)
            let pointer = e.allocate(e.add(size, e.k(32)))
            e.mstore(pointer, size)
            let offset = e.builder.value(.dataOffset, auxiliary: segment.rawValue)
            e.codecopy(e.add(pointer, e.k(32)), offset, size)
            return Value(type, pointer)
        }
    }

    // MARK: Index and slice

    func lowerIndex(_ id: NodeID, _ node: AST.IndexAccess, _ type: TypeID) -> Value {
        if types.kind(analysis.type(of: node.base)) == .typeType { return Value(type) }
        let base = lower(node.base)
        let index = lower(node.index)
        setSpan(id)
        if types.kind(base.type) == .fixedBytes {
            let position = convert(index, to: .uint256).parts[0]
            e.panicIf(e.isZero(e.lt(position, e.k(types[base.type].byteCount))), .arrayOutOfBounds)
            return Value(type, e.shl(e.k(248), e.byte(position, base.parts[0])))
        }
        if layouts.location(of: base.type) == .calldata {
            let position = convert(index, to: .uint256).parts[0]
            return Value(type, e.calldataElement(base.parts, layouts.layout(of: base.type), position))
        }
        return read(Destination(place: elementPlace(base, index), type: type))
    }

    func lowerSlice(_ node: AST.IndexRangeAccess, _ type: TypeID) -> Value {
        let base = lower(node.base)
        let start = node.start.isNone ? e.k(0) : convert(lower(node.start), to: .uint256).parts[0]
        let end = node.end.isNone ? base.parts[1] : convert(lower(node.end), to: .uint256).parts[0]
        e.revertIf(e.gt(start, end), "Slice starts after end")
        e.revertIf(e.gt(end, base.parts[1]), "Slice is greater than length")
        let stride = layouts.calldataStride(ofArray: layouts.layout(of: base.type))
        let offset = stride == .one ? start : e.mul(start, e.k(stride))
        return Value(type, Parts(e.add(base.parts[0], offset), e.sub(end, start)))
    }
}

extension Analysis {
    /// The expression is the name of a function definition.
    func isFunctionName(_ expression: NodeID) -> Bool {
        let reference = reference(of: expression).node
        return !reference.isNone && tree.kind(reference) == .functionDefinition
    }

    /// A member of the struct, or of a part of it, is a mapping.
    func containsMapping(ofStruct declaration: NodeID) -> Bool {
        guard let node = tree.find(AST.StructDefinition.self, declaration) else { return false }
        return tree.nodes(node.members).contains { containsMapping(type(of: $0)) }
    }
}
