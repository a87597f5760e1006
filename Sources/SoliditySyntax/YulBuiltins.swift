// The names that inline assembly takes for builtin functions. Arity and effects of builtins are told elsewhere; the
// parser only needs to know which names cannot be declared, and that depends on the EVM version.

/// Names of builtin functions in inline assembly.
public struct YulBuiltins: Sendable {
    /// Byzantium and later: `returndatasize`, `returndatacopy`, `staticcall`.
    public var hasByzantium = true
    /// Constantinople and later: shifts, `create2`, `extcodehash`.
    public var hasConstantinople = true
    /// Istanbul and later: `chainid`, `selfbalance`.
    public var hasIstanbul = true
    /// London and later.
    public var hasBaseFee = true
    /// Paris and later: `prevrandao` instead of `difficulty`.
    public var hasPrevRandao = true
    /// Cancun and later: `blobhash`, `blobbasefee`, `mcopy`, `tload`, `tstore`.
    public var hasCancun = true
    /// Osaka and later.
    public var hasCLZ = false

    public init() {}

    /// Whether a name is a builtin function and so cannot be declared or used without a call.
    public func contains(_ name: Symbol) -> Bool {
        guard let known = name.known else { return false }
        switch known {
        case .stop, .add, .sub, .mul, .div, .sdiv, .mod, .smod, .exp, .not, .lt, .gt, .slt, .sgt, .eq, .iszero, .and,
            .or, .xor, .byte, .addmod, .mulmod, .signextend, .keccak256, .pop, .mload, .mstore,
            .mstore8, .sload, .sstore, .msize, .gas, .address, .balance, .caller, .callvalue,
            .calldataload, .calldatasize, .calldatacopy, .codesize, .codecopy, .extcodesize, .extcodecopy,
            .create, .call, .callcode, .delegatecall, .return, .revert, .selfdestruct, .invalid, .log0, .log1, .log2,
            .log3, .log4,
            .origin, .gasprice, .blockhash, .coinbase, .timestamp, .number, .gaslimit:
            return true
        case .returndatasize, .returndatacopy, .staticcall: return hasByzantium
        case .shl, .shr, .sar, .create2, .extcodehash: return hasConstantinople
        case .chainid, .selfbalance: return hasIstanbul
        case .basefee: return hasBaseFee
        case .prevrandao: return hasPrevRandao
        case .difficulty: return !hasPrevRandao
        case .blobhash, .blobbasefee, .mcopy, .tload, .tstore: return hasCancun
        case .clz: return hasCLZ
        default: return false
        }
    }
}
