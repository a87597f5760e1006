// Every name the language itself declares: global variables and functions, and members of builtin types. One table:
// the checker types them, lowering compiles them, the AST output numbers them.

/// A declaration that no source file contains.
public enum Builtin: UInt8, Sendable, CaseIterable {
    // Global names.
    case abi, addmod, assert, block, blockhash, ecrecover, gasleft, keccak256, msg, mulmod, now
    /// `require(bool)`, `require(bool, string)`, `require(bool, error)`.
    case require, requireMessage, requireError
    /// `revert()`, `revert(string)`.
    case revert, revertMessage
    case ripemd160, selfdestruct, sha256, sha3, suicide, superName, tx, type, this, blobhash

    // Members of `block`.
    case blockCoinbase, blockTimestamp, blockBlockhash, blockDifficulty, blockPrevrandao, blockNumber, blockGaslimit
    case blockChainid, blockBasefee, blockBlobbasefee
    // Members of `msg` and `tx`.
    case msgSender, msgGas, msgValue, msgData, msgSig, txOrigin, txGasprice
    // Members of `abi`.
    case abiEncode, abiEncodePacked, abiEncodeWithSelector, abiEncodeCall, abiEncodeWithSignature, abiDecode
    // Members of addresses.
    case addressBalance, addressCode, addressCodehash, addressCall, addressCallcode, addressDelegatecall
    case addressStaticcall, addressSend, addressTransfer
    // Members of arrays and `bytesN`.
    case arrayLength, arrayPush, arrayPop, fixedBytesLength
    // Members of types.
    case bytesConcat, stringConcat, userTypeWrap, userTypeUnwrap
    // Members of `type(T)`.
    case typeMin, typeMax, typeName, typeCreationCode, typeRuntimeCode, typeInterfaceId
    // Members of functions, events and errors. `functionValue` and `functionGas` only exist to be refused.
    case functionSelector, functionAddress, functionValue, functionGas, eventSelector, errorSelector
}

extension Builtin {
    /// The id that solc's AST output gives to a global name (negative); 0 for members, which it does not number.
    public var astID: Int {
        switch self {
        case .abi: -1
        case .addmod: -2
        case .assert: -3
        case .block: -4
        case .blockhash: -5
        case .ecrecover: -6
        case .gasleft: -7
        case .keccak256: -8
        case .msg: -15
        case .mulmod: -16
        case .now: -17
        case .require, .requireMessage, .requireError: -18
        case .revert, .revertMessage: -19
        case .ripemd160: -20
        case .selfdestruct: -21
        case .sha256: -22
        case .sha3: -23
        case .suicide: -24
        case .superName: -25
        case .tx: -26
        case .type: -27
        case .this: -28
        case .blobhash: -29
        default: 0
        }
    }
}
