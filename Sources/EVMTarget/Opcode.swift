/// Every instruction of the EVM up to the latest fork; the raw value is its byte.
/// Facts about each (name, immediates, stack, fork, gas) are in `OpcodeInfo`.
public enum Opcode: UInt8, CaseIterable, Hashable, Sendable {
    case stop = 0x00, add, mul, sub, div, sdiv, mod, smod, addmod, mulmod, exp, signextend
    case lt = 0x10, gt, slt, sgt, eq, iszero, and, or, xor, not, byte, shl, shr, sar, clz
    case keccak256 = 0x20
    case address = 0x30, balance, origin, caller, callvalue, calldataload, calldatasize, calldatacopy, codesize,
        codecopy, gasprice, extcodesize, extcodecopy, returndatasize, returndatacopy, extcodehash
    case blockhash = 0x40, coinbase, timestamp, number, prevrandao, gaslimit, chainid, selfbalance, basefee,
        blobhash, blobbasefee
    case pop = 0x50, mload, mstore, mstore8, sload, sstore, jump, jumpi, pc, msize, gas, jumpdest, tload, tstore,
        mcopy, push0
    case push1 = 0x60, push2, push3, push4, push5, push6, push7, push8, push9, push10, push11, push12, push13,
        push14, push15, push16, push17, push18, push19, push20, push21, push22, push23, push24, push25, push26,
        push27, push28, push29, push30, push31, push32
    case dup1 = 0x80, dup2, dup3, dup4, dup5, dup6, dup7, dup8, dup9, dup10, dup11, dup12, dup13, dup14, dup15,
        dup16
    case swap1 = 0x90, swap2, swap3, swap4, swap5, swap6, swap7, swap8, swap9, swap10, swap11, swap12, swap13,
        swap14, swap15, swap16
    case log0 = 0xa0, log1, log2, log3, log4
    case create = 0xf0, call, callcode, `return`, delegatecall, create2
    case staticcall = 0xfa
    case revert = 0xfd, invalid, selfdestruct
}

extension Opcode {
    /// PUSHn for 0...32.
    @inlinable
    public static func push(_ byteCount: Int) -> Opcode? {
        byteCount >= 0 && byteCount <= 32 ? Opcode(rawValue: 0x5f + UInt8(byteCount)) : nil
    }

    /// DUPn for 1...16.
    @inlinable
    public static func dup(_ n: Int) -> Opcode? {
        n >= 1 && n <= 16 ? Opcode(rawValue: 0x7f + UInt8(n)) : nil
    }

    /// SWAPn for 1...16.
    @inlinable
    public static func swap(_ n: Int) -> Opcode? {
        n >= 1 && n <= 16 ? Opcode(rawValue: 0x8f + UInt8(n)) : nil
    }

    /// LOGn for 0...4.
    @inlinable
    public static func log(_ topics: Int) -> Opcode? {
        topics >= 0 && topics <= 4 ? Opcode(rawValue: 0xa0 + UInt8(topics)) : nil
    }

    /// Bytes of immediate data that follow the opcode: n for PUSHn, else 0.
    @inlinable
    public var immediateSize: Int {
        rawValue >= 0x60 && rawValue <= 0x7f ? Int(rawValue) - 0x5f : 0
    }

    /// Ends the block: nothing after it runs without a JUMPDEST.
    public var isTerminator: Bool {
        switch self {
        case .stop, .jump, .return, .revert, .invalid, .selfdestruct: true
        default: false
        }
    }

    public var info: OpcodeInfo { OpcodeTable.rows[Int(rawValue)] }
    public var name: String { info.name }
    public var stackInputs: Int { Int(info.inputs) }
    public var stackOutputs: Int { Int(info.outputs) }

    /// The opcode of an upper- or lower-case mnemonic; nil for unknown ones.
    public init?(name: String) {
        let key = name.uppercased()
        guard let match = Opcode.allCases.first(where: { $0.name == key }) else { return nil }
        self = match
    }
}
