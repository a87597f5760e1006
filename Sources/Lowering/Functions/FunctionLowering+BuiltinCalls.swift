import IR
import Keccak
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Calls of what the language provides.
extension FunctionLowering {
    func lowerBuiltinCall(_ id: NodeID, _ node: AST.FunctionCall, _ signature: FunctionSignature, _ type: TypeID)
        -> Value
    {
        switch signature.kind {
        case .event:
            lowerEventCall(id, node)
            return Value(type)
        case .wrap, .unwrap:
            guard let argument = lowerArguments(id, node).first else { return Value(type) }
            return convert(argument, to: type)
        case .assert, .require:
            lowerRequire(id, node, signature)
            return Value(type)
        case .revert:
            lowerRevertCall(id, node)
            return Value(type)
        case .bareCall, .bareDelegateCall, .bareStaticCall: return lowerBareCall(id, node, type)
        case .send: return lowerTransfer(id, node, type, isTransfer: false)
        case .transfer: return lowerTransfer(id, node, type, isTransfer: true)
        case .abiEncode, .abiEncodePacked, .abiEncodeWithSelector, .abiEncodeCall, .abiEncodeWithSignature:
            return lowerEncode(id, node, signature.kind, type)
        case .abiDecode: return lowerDecode(id, node, type)
        case .objectCreation:
            guard let length = lowerArguments(id, node).first else { return Value(type) }
            return Value(type, e.newArray(layouts.layout(of: type), convert(length, to: .uint256).parts[0]))
        case .keccak256: return lowerKeccak(id, node, type)
        case .arrayPush: return lowerPush(id, node, type)
        case .arrayPop:
            if let array = lowerCallee(node.expression).bound {
                e.pop(array.parts[0], layouts.layout(of: array.type))
            }
            return Value(type)
        case .stringConcat, .bytesConcat: return lowerConcat(id, node, type)
        case .error, .metaType:
            _ = lowerArguments(id, node)
            return Value(type)
        default: return lowerWordBuiltin(id, node, signature, type)
        }
    }

    /// Builtins that map words to a word.
    private func lowerWordBuiltin(
        _ id: NodeID, _ node: AST.FunctionCall, _ signature: FunctionSignature, _ type: TypeID
    ) -> Value {
        let values = lowerArguments(id, node)
        let isPrecompile = signature.kind == .ecrecover || signature.kind == .sha256 || signature.kind == .ripemd160
        if isPrecompile { return lowerPrecompile(values, signature, type) }
        func word(_ index: Int) -> V {
            guard index < values.count, index < signature.parameters.count else { return e.k(0) }
            return convert(values[index], to: signature.parameters[index]).parts[0]
        }
        switch signature.kind {
        case .addmod, .mulmod:
            let modulus = word(2)
            e.panicIf(e.isZero(modulus), .divisionByZero)
            let a = word(0)
            let b = word(1)
            return Value(type, signature.kind == .addmod ? e.addmod(a, b, modulus) : e.mulmod(a, b, modulus))
        case .gasleft: return Value(type, e.gas())
        case .blockhash: return Value(type, e.blockhash(word(0)))
        case .blobhash: return Value(type, e.blobhash(word(0)))
        case .selfdestruct:
            e.builder.terminate(.selfdestruct(beneficiary: word(0)))
            return Value(type)
        default:
            contract.unsupported("this call", at: id)
            return Value(type)
        }
    }

    private func lowerPrecompile(_ values: [Value], _ signature: FunctionSignature, _ type: TypeID) -> Value {
        let sources = zip(values, signature.parameters).map { encodeSource($0, as: $1) }
        let isRecover = signature.kind == .ecrecover
        let start = e.freeMemoryPointer()
        let end = isRecover ? e.encodeTuple(sources, at: start) : e.encodePacked(sources, at: start)
        if isRecover { e.mstore(e.k(0), e.k(0)) }
        let number = isRecover ? 1 : signature.kind == .sha256 ? 2 : 3
        let zero = e.k(0)
        let length = e.sub(end, start)
        let success: V
        if contract.options.fork.hasStaticCall {
            success = e.builder.value(.staticcall, callGas(), e.k(number), start, length, zero, e.k(32))
        } else {
            success = e.builder.value(
                .call, callGas(createsAccount: true), e.k(number), zero, start, length, zero, e.k(32))
        }
        e.revertForwardIf(e.isZero(success))
        let word = e.mload(e.k(0))
        return Value(type, signature.kind == .ripemd160 ? e.shl(e.k(96), word) : word)
    }

    private func lowerKeccak(_ id: NodeID, _ node: AST.FunctionCall, _ type: TypeID) -> Value {
        guard let data = lowerArguments(id, node).first else { return Value(type) }
        if let literal = types.literalBytes(of: data.type) {
            return Value(type, e.k(UInt256(bigEndian: keccak256(literal))))
        }
        let bytes = convert(data, to: .bytesMemory).parts[0]
        return Value(type, e.keccak256(e.add(bytes, e.k(32)), e.mload(bytes)))
    }

    private func lowerPush(_ id: NodeID, _ node: AST.FunctionCall, _ type: TypeID) -> Value {
        guard let array = lowerCallee(node.expression).bound else { return Value(type) }
        let layout = layouts.layout(of: array.type)
        let slot = array.parts[0]
        guard let argument = lowerArguments(id, node).first else {
            let place = e.pushZero(slot, layout)
            return read(Destination(place: .storage(place), type: type))
        }
        if layouts.kind(layout) == .byteArray {
            e.pushByte(slot, convert(argument, to: .bytes1).parts[0])
            return Value(type)
        }
        let element = types[array.type].element
        let isValue = types[element].isValueType
        let value = isValue ? convert(argument, to: element) : argument
        let place = e.pushUnwritten(slot, layout)
        write(value, to: Destination(place: .storage(place), type: element))
        return Value(type)
    }

    private func lowerConcat(_ id: NodeID, _ node: AST.FunctionCall, _ type: TypeID) -> Value {
        let values = lowerArguments(id, node)
        let sources = values.map { value in
            let layout = types.kind(value.type) == .fixedBytes ? layouts.layout(of: value.type) : layouts.bytes
            return encodeSource(value, layout)
        }
        let start = e.freeMemoryPointer()
        let data = e.add(start, e.k(32))
        let end = e.encodePacked(sources, at: data)
        e.mstore(start, e.sub(end, data))
        return Value(type, e.finalizeAllocation(from: start, to: end))
    }
}
