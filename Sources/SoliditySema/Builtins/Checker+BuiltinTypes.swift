// Types of global builtins.

import SoliditySyntax

extension Checker {
    /// The type of a global name; `.none` for members, whose type depends on their object.
    mutating func builtinType(_ builtin: Builtin) -> TypeID {
        let index = Int(builtin.rawValue)
        if !builtinTypes[index].isNone { return builtinTypes[index] }
        let type = newBuiltinType(builtin)
        // What these two are depends on the contract.
        if builtin != .this && builtin != .superName { builtinTypes[index] = type }
        return type
    }

    private mutating func newBuiltinType(_ builtin: Builtin) -> TypeID {
        switch builtin {
        case .abi: return .magicABI
        case .block: return .magicBlock
        case .msg: return .magicMessage
        case .tx: return .magicTransaction
        case .now: return .uint256
        case .this: return currentContract.isNone ? .emptyTuple : types.contract(currentContract)
        case .superName:
            if currentContract.isNone { return .emptyTuple }
            let contract = types.contract(currentContract, isSuper: true)
            return types.typeType(contract)
        case .addmod: return builtinFunction(.addmod, [.uint256, .uint256, .uint256], [.uint256])
        case .mulmod: return builtinFunction(.mulmod, [.uint256, .uint256, .uint256], [.uint256])
        case .assert: return builtinFunction(.assert, [.bool], [])
        case .blockhash: return builtinFunction(.blockhash, [.uint256], [.bytes32], .view)
        case .blobhash: return builtinFunction(.blobhash, [.uint256], [.bytes32], .view)
        case .ecrecover: return builtinFunction(.ecrecover, [.bytes32, .uint8, .bytes32, .bytes32], [.address])
        case .gasleft: return builtinFunction(.gasleft, [], [.uint256], .view)
        case .keccak256, .sha3: return builtinFunction(.keccak256, [.bytesMemory], [.bytes32])
        case .require: return builtinFunction(.require, [.bool], [])
        case .requireMessage: return builtinFunction(.require, [.bool, .stringMemory], [])
        case .requireError: return builtinFunction(.require, [.bool, .magicError], [])
        case .revert: return builtinFunction(.revert, [], [])
        case .revertMessage: return builtinFunction(.revert, [.stringMemory], [])
        case .ripemd160: return builtinFunction(.ripemd160, [.bytesMemory], [.bytes20])
        case .sha256: return builtinFunction(.sha256, [.bytesMemory], [.bytes32])
        case .selfdestruct, .suicide: return builtinFunction(.selfdestruct, [.addressPayable], [], .nonpayable)
        case .type: return builtinFunction(.metaType, [], [], .pure, [.arbitraryParameters])
        default: return .none
        }
    }

    mutating func builtinFunction(
        _ kind: FunctionTypeKind, _ parameters: [TypeID], _ returns: [TypeID], _ mutability: StateMutability = .pure,
        _ options: FunctionTypeOptions = []
    ) -> TypeID {
        types.function(
            FunctionSignature(
                kind: kind, mutability: mutability, parameters: parameters, returns: returns, options: options))
    }
}
