// Members that the language gives to addresses, arrays, functions and magic names.

import SoliditySyntax

extension Checker {
    mutating func addressMember(_ name: Symbol, isPayable: Bool) -> [Member] {
        let call: (TypeID, [TypeID]) = (.bytesMemory, [.bool, .bytesMemory])
        switch name.known {
        case .balance: return [Member(.uint256, .addressBalance)]
        case .code: return [Member(.bytesMemory, .addressCode)]
        case .codehash: return [Member(.bytes32, .addressCodehash)]
        case .call: return [Member(builtinFunction(.bareCall, [call.0], call.1, .payable), .addressCall)]
        case .callcode: return [Member(builtinFunction(.bareCallCode, [call.0], call.1, .payable), .addressCallcode)]
        case .delegatecall:
            return [Member(builtinFunction(.bareDelegateCall, [call.0], call.1, .nonpayable), .addressDelegatecall)]
        case .staticcall: return [Member(builtinFunction(.bareStaticCall, [call.0], call.1, .view), .addressStaticcall)]
        case .send where isPayable:
            return [Member(builtinFunction(.send, [.uint256], [.bool], .nonpayable), .addressSend)]
        case .transfer where isPayable:
            return [Member(builtinFunction(.transfer, [.uint256], [], .nonpayable), .addressTransfer)]
        default: return []
        }
    }

    mutating func arrayMember(_ type: TypeID, _ record: Type, _ name: Symbol) -> [Member] {
        if record.isString { return [] }
        if name == .length { return [Member(.uint256, .arrayLength)] }
        guard record.isDynamicallySized, record.location.isStorage else { return [] }
        let pointer = types.asPointer(type)
        let bound: FunctionTypeOptions = [.boundFirstArgument]
        switch name.known {
        case .push:
            return [
                Member(builtinFunction(.arrayPush, [pointer], [record.element], .nonpayable, bound), .arrayPush),
                Member(builtinFunction(.arrayPush, [pointer, record.element], [], .nonpayable, bound), .arrayPush),
            ]
        case .pop: return [Member(builtinFunction(.arrayPop, [pointer], [], .nonpayable, bound), .arrayPop)]
        default: return []
        }
    }

    mutating func magicMember(_ record: Type, _ name: Symbol) -> [Member] {
        switch record.magicKind {
        case .block: return blockMember(name)
        case .message:
            switch name.known {
            case .sender: return [Member(.address, .msgSender)]
            case .gas: return [Member(.uint256, .msgGas)]
            case .value: return [Member(.uint256, .msgValue)]
            case .data: return [Member(.bytesCalldata, .msgData)]
            case .sig: return [Member(.bytes4, .msgSig)]
            default: return []
            }
        case .transaction:
            switch name.known {
            case .origin: return [Member(.address, .txOrigin)]
            case .gasprice: return [Member(.uint256, .txGasprice)]
            default: return []
            }
        case .abi: return abiMember(name)
        case .error: return []
        case .metaType: return metaTypeMember(record.element, name)
        }
    }

    private mutating func blockMember(_ name: Symbol) -> [Member] {
        switch name.known {
        case .coinbase: return [Member(.addressPayable, .blockCoinbase)]
        case .timestamp: return [Member(.uint256, .blockTimestamp)]
        case .blockhash: return [Member(builtinFunction(.blockhash, [.uint256], [.bytes32], .view), .blockBlockhash)]
        case .difficulty: return [Member(.uint256, .blockDifficulty)]
        case .prevrandao: return [Member(.uint256, .blockPrevrandao)]
        case .number: return [Member(.uint256, .blockNumber)]
        case .gaslimit: return [Member(.uint256, .blockGaslimit)]
        case .chainid: return [Member(.uint256, .blockChainid)]
        case .basefee: return [Member(.uint256, .blockBasefee)]
        case .blobbasefee: return [Member(.uint256, .blockBlobbasefee)]
        default: return []
        }
    }

    private mutating func abiMember(_ name: Symbol) -> [Member] {
        let any: FunctionTypeOptions = [.arbitraryParameters]
        let bytes: [TypeID] = [.bytesMemory]
        switch name.known {
        case .encode: return [Member(builtinFunction(.abiEncode, [], bytes, .pure, any), .abiEncode)]
        case .encodePacked: return [Member(builtinFunction(.abiEncodePacked, [], bytes, .pure, any), .abiEncodePacked)]
        case .encodeWithSelector:
            return [
                Member(builtinFunction(.abiEncodeWithSelector, [.bytes4], bytes, .pure, any), .abiEncodeWithSelector)
            ]
        case .encodeCall: return [Member(builtinFunction(.abiEncodeCall, [], bytes, .pure, any), .abiEncodeCall)]
        case .encodeWithSignature:
            return [
                Member(
                    builtinFunction(.abiEncodeWithSignature, [.stringMemory], bytes, .pure, any),
                    .abiEncodeWithSignature)
            ]
        case .decode: return [Member(builtinFunction(.abiDecode, [], [], .pure, any), .abiDecode)]
        default: return []
        }
    }

    private func metaTypeMember(_ argument: TypeID, _ name: Symbol) -> [Member] {
        let record = types[argument]
        switch record.kind {
        case .contract:
            if name == .name { return [Member(.stringMemory, .typeName)] }
            let isDeployable = analysis.contract(record.declaration)?.canBeDeployed ?? false
            switch name.known {
            case .creationCode where isDeployable: return [Member(.bytesMemory, .typeCreationCode)]
            case .runtimeCode where isDeployable: return [Member(.bytesMemory, .typeRuntimeCode)]
            case .interfaceId where !isDeployable: return [Member(.bytes4, .typeInterfaceId)]
            default: return []
            }
        case .integer, .enumeration:
            return name == .min ? [Member(argument, .typeMin)] : name == .max ? [Member(argument, .typeMax)] : []
        default: return []
        }
    }

    mutating func functionMember(_ type: TypeID, _ name: Symbol) -> [Member] {
        guard let signature = analysis.types.function(of: type) else { return [] }
        switch signature.kind {
        case .declaration:
            let isExternal = analysis.isPartOfExternalInterface(signature.declaration)
            return name == .selector && isExternal ? [Member(.bytes4, .functionSelector)] : []
        case .internal:
            let declaration = signature.declaration
            guard name == .selector, kind(declaration) == .functionDefinition else { return [] }
            let contract = analysis.scope(of: declaration)
            let isInherited = kind(contract) == .contractDefinition && contract != currentDefinitionScope
            return isInherited && analysis.isPartOfExternalInterface(declaration)
                ? [Member(.bytes4, .functionSelector)] : []
        case .external, .creation, .bareCall, .bareCallCode, .bareDelegateCall, .bareStaticCall:
            return callOptionMember(type, signature, name)
        case .delegateCall:
            return name == .selector && !signature.declaration.isNone ? [Member(.bytes4, .functionSelector)] : []
        case .error: return name == .selector ? [Member(.bytes4, .errorSelector)] : []
        case .event:
            let isAnonymous = tree.find(AST.EventDefinition.self, signature.declaration)?.isAnonymous ?? false
            return name == .selector && !isAnonymous ? [Member(.bytes32, .eventSelector)] : []
        default: return []
        }
    }

    private mutating func callOptionMember(_ type: TypeID, _ signature: FunctionSignature, _ name: Symbol) -> [Member] {
        switch name.known {
        case .selector where signature.kind == .external: return [Member(.bytes4, .functionSelector)]
        case .address where signature.kind == .external: return [Member(.address, .functionAddress)]
        case .value where signature.kind != .bareDelegateCall && signature.mutability == .payable:
            let result = withOptions(signature, [.valueSet])
            return [Member(builtinFunction(.setValue, [.uint256], [result]), .functionValue)]
        case .gas where signature.kind != .creation:
            let result = withOptions(signature, [.gasSet])
            return [Member(builtinFunction(.setGas, [.uint256], [result]), .functionGas)]
        default: return []
        }
    }

    mutating func withOptions(_ signature: FunctionSignature, _ options: FunctionTypeOptions) -> TypeID {
        var result = signature
        result.options.formUnion(options)
        return types.function(result)
    }
}
