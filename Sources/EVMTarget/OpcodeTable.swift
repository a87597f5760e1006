/// What is fixed about one opcode.
@frozen
public struct OpcodeInfo: Sendable {
    /// Upper-case mnemonic; empty for an unassigned byte.
    public let name: String
    /// Words taken from the stack. DUPn counts n, SWAPn counts n + 1.
    public let inputs: UInt8
    /// Words put on the stack. DUPn counts n + 1, SWAPn counts n + 1.
    public let outputs: UInt8
    /// Bytes of immediate data.
    public let immediate: UInt8
    /// First fork that has the instruction.
    public let introduced: Fork
    /// Constant part of the gas when introduced; later changes are in `GasSchedule`.
    public let baseGas: UInt16

    public var isDefined: Bool { !name.isEmpty }
}

/// The one table of opcodes, by byte.
public enum OpcodeTable {
    public static let rows: [OpcodeInfo] = makeRows()

    private static func makeRows() -> [OpcodeInfo] {
        let undefined = OpcodeInfo(name: "", inputs: 0, outputs: 0, immediate: 0, introduced: .frontier, baseGas: 0)
        var table = [OpcodeInfo](repeating: undefined, count: 256)
        func row(
            _ opcode: Opcode, _ name: String, _ inputs: Int, _ outputs: Int, gas: UInt16, since fork: Fork = .frontier
        ) {
            table[Int(opcode.rawValue)] = OpcodeInfo(
                name: name, inputs: UInt8(inputs), outputs: UInt8(outputs), immediate: UInt8(opcode.immediateSize),
                introduced: fork, baseGas: gas)
        }
        func family(_ prefix: String, _ first: Opcode, _ range: ClosedRange<Int>, _ add: (Opcode, String, Int) -> Void)
        {
            for n in range {
                guard let opcode = Opcode(rawValue: first.rawValue + UInt8(n - range.lowerBound)) else { continue }
                add(opcode, prefix + String(n), n)
            }
        }
        row(.stop, "STOP", 0, 0, gas: 0)
        row(.add, "ADD", 2, 1, gas: 3)
        row(.mul, "MUL", 2, 1, gas: 5)
        row(.sub, "SUB", 2, 1, gas: 3)
        row(.div, "DIV", 2, 1, gas: 5)
        row(.sdiv, "SDIV", 2, 1, gas: 5)
        row(.mod, "MOD", 2, 1, gas: 5)
        row(.smod, "SMOD", 2, 1, gas: 5)
        row(.addmod, "ADDMOD", 3, 1, gas: 8)
        row(.mulmod, "MULMOD", 3, 1, gas: 8)
        row(.exp, "EXP", 2, 1, gas: 10)
        row(.signextend, "SIGNEXTEND", 2, 1, gas: 5)
        row(.lt, "LT", 2, 1, gas: 3)
        row(.gt, "GT", 2, 1, gas: 3)
        row(.slt, "SLT", 2, 1, gas: 3)
        row(.sgt, "SGT", 2, 1, gas: 3)
        row(.eq, "EQ", 2, 1, gas: 3)
        row(.iszero, "ISZERO", 1, 1, gas: 3)
        row(.and, "AND", 2, 1, gas: 3)
        row(.or, "OR", 2, 1, gas: 3)
        row(.xor, "XOR", 2, 1, gas: 3)
        row(.not, "NOT", 1, 1, gas: 3)
        row(.byte, "BYTE", 2, 1, gas: 3)
        row(.shl, "SHL", 2, 1, gas: 3, since: .constantinople)
        row(.shr, "SHR", 2, 1, gas: 3, since: .constantinople)
        row(.sar, "SAR", 2, 1, gas: 3, since: .constantinople)
        row(.clz, "CLZ", 1, 1, gas: 5, since: .osaka)
        row(.keccak256, "KECCAK256", 2, 1, gas: 30)
        row(.address, "ADDRESS", 0, 1, gas: 2)
        row(.balance, "BALANCE", 1, 1, gas: 20)
        row(.origin, "ORIGIN", 0, 1, gas: 2)
        row(.caller, "CALLER", 0, 1, gas: 2)
        row(.callvalue, "CALLVALUE", 0, 1, gas: 2)
        row(.calldataload, "CALLDATALOAD", 1, 1, gas: 3)
        row(.calldatasize, "CALLDATASIZE", 0, 1, gas: 2)
        row(.calldatacopy, "CALLDATACOPY", 3, 0, gas: 3)
        row(.codesize, "CODESIZE", 0, 1, gas: 2)
        row(.codecopy, "CODECOPY", 3, 0, gas: 3)
        row(.gasprice, "GASPRICE", 0, 1, gas: 2)
        row(.extcodesize, "EXTCODESIZE", 1, 1, gas: 20)
        row(.extcodecopy, "EXTCODECOPY", 4, 0, gas: 20)
        row(.returndatasize, "RETURNDATASIZE", 0, 1, gas: 2, since: .byzantium)
        row(.returndatacopy, "RETURNDATACOPY", 3, 0, gas: 3, since: .byzantium)
        row(.extcodehash, "EXTCODEHASH", 1, 1, gas: 400, since: .constantinople)
        row(.blockhash, "BLOCKHASH", 1, 1, gas: 20)
        row(.coinbase, "COINBASE", 0, 1, gas: 2)
        row(.timestamp, "TIMESTAMP", 0, 1, gas: 2)
        row(.number, "NUMBER", 0, 1, gas: 2)
        row(.prevrandao, "PREVRANDAO", 0, 1, gas: 2)
        row(.gaslimit, "GASLIMIT", 0, 1, gas: 2)
        row(.chainid, "CHAINID", 0, 1, gas: 2, since: .istanbul)
        row(.selfbalance, "SELFBALANCE", 0, 1, gas: 5, since: .istanbul)
        row(.basefee, "BASEFEE", 0, 1, gas: 2, since: .london)
        row(.blobhash, "BLOBHASH", 1, 1, gas: 3, since: .cancun)
        row(.blobbasefee, "BLOBBASEFEE", 0, 1, gas: 2, since: .cancun)
        row(.pop, "POP", 1, 0, gas: 2)
        row(.mload, "MLOAD", 1, 1, gas: 3)
        row(.mstore, "MSTORE", 2, 0, gas: 3)
        row(.mstore8, "MSTORE8", 2, 0, gas: 3)
        row(.sload, "SLOAD", 1, 1, gas: 50)
        row(.sstore, "SSTORE", 2, 0, gas: 0)
        row(.jump, "JUMP", 1, 0, gas: 8)
        row(.jumpi, "JUMPI", 2, 0, gas: 10)
        row(.pc, "PC", 0, 1, gas: 2)
        row(.msize, "MSIZE", 0, 1, gas: 2)
        row(.gas, "GAS", 0, 1, gas: 2)
        row(.jumpdest, "JUMPDEST", 0, 0, gas: 1)
        row(.tload, "TLOAD", 1, 1, gas: 100, since: .cancun)
        row(.tstore, "TSTORE", 2, 0, gas: 100, since: .cancun)
        row(.mcopy, "MCOPY", 3, 0, gas: 3, since: .cancun)
        row(.push0, "PUSH0", 0, 1, gas: 2, since: .shanghai)
        row(.create, "CREATE", 3, 1, gas: 32000)
        row(.call, "CALL", 7, 1, gas: 40)
        row(.callcode, "CALLCODE", 7, 1, gas: 40)
        row(.return, "RETURN", 2, 0, gas: 0)
        row(.delegatecall, "DELEGATECALL", 6, 1, gas: 40, since: .homestead)
        row(.create2, "CREATE2", 4, 1, gas: 32000, since: .constantinople)
        row(.staticcall, "STATICCALL", 6, 1, gas: 40, since: .byzantium)
        row(.revert, "REVERT", 2, 0, gas: 0, since: .byzantium)
        row(.invalid, "INVALID", 0, 0, gas: 0)
        row(.selfdestruct, "SELFDESTRUCT", 1, 0, gas: 0)
        family("PUSH", .push1, 1...32) { opcode, name, _ in row(opcode, name, 0, 1, gas: 3) }
        family("DUP", .dup1, 1...16) { row($0, $1, $2, $2 + 1, gas: 3) }
        family("SWAP", .swap1, 1...16) { row($0, $1, $2 + 1, $2 + 1, gas: 3) }
        family("LOG", .log0, 0...4) { row($0, $1, $2 + 2, 0, gas: 375 * UInt16($2 + 1)) }
        return table
    }
}
