/// Constant gas of every opcode per fork: the introduction cost of `OpcodeTable` and the repricings since.
/// Parts that depend on operands or state (memory, words, cold access, SSTORE, calls' value) are not in here.
public enum GasSchedule {
    /// One repricing: from `fork` on, `opcodes` cost `gas`.
    private struct Change {
        let fork: Fork
        let gas: Int16
        let opcodes: [Opcode]
    }

    /// From EIP-2929 (Berlin) on, state-reading opcodes carry the warm cost here; the cold surcharge is extra.
    private static let changes: [Change] = [
        Change(
            fork: .tangerineWhistle, gas: 700, opcodes: [.extcodesize, .extcodecopy, .call, .callcode, .delegatecall]),
        Change(fork: .tangerineWhistle, gas: 400, opcodes: [.balance]),
        Change(fork: .tangerineWhistle, gas: 200, opcodes: [.sload]),
        Change(fork: .tangerineWhistle, gas: 5000, opcodes: [.selfdestruct]),
        Change(fork: .byzantium, gas: 700, opcodes: [.staticcall]),
        Change(fork: .istanbul, gas: 700, opcodes: [.balance, .extcodehash]),
        Change(fork: .istanbul, gas: 800, opcodes: [.sload]),
        Change(
            fork: .berlin, gas: 100,
            opcodes: [
                .balance, .extcodesize, .extcodecopy, .extcodehash, .sload, .call, .callcode, .delegatecall,
                .staticcall,
            ]),
    ]

    private static let tables: [[Int16]] = Fork.allCases.map(makeTable)

    private static func makeTable(_ fork: Fork) -> [Int16] {
        var table = [Int16](repeating: -1, count: 256)
        for opcode in Opcode.allCases where opcode.info.introduced <= fork {
            table[Int(opcode.rawValue)] = Int16(opcode.info.baseGas)
        }
        for change in changes where change.fork <= fork {
            for opcode in change.opcodes where table[Int(opcode.rawValue)] >= 0 {
                table[Int(opcode.rawValue)] = change.gas
            }
        }
        return table
    }

    /// 256 entries by opcode byte: constant gas, or -1 where the fork has no such instruction.
    /// INVALID (0xfe) counts as an instruction of every fork with cost 0.
    public static func constantGas(_ fork: Fork) -> [Int16] { tables[Int(fork.rawValue)] }

    /// Constant gas of one opcode in `fork`; nil where the fork lacks it.
    public static func constantGas(of opcode: Opcode, in fork: Fork) -> Int? {
        let gas = tables[Int(fork.rawValue)][Int(opcode.rawValue)]
        return gas < 0 ? nil : Int(gas)
    }
}
