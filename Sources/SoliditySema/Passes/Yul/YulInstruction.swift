// Which EVM instructions are functions of inline assembly, and since when.

import EVMTarget
import SoliditySource
import SoliditySyntax

enum YulInstruction {
    /// Instructions that assembly can call, by their name there.
    private static let opcodes: [String: Opcode] = {
        var result: [String: Opcode] = [:]
        for opcode in Opcode.allCases where isCallable(opcode) {
            result[OpcodeTable.rows[Int(opcode.rawValue)].name.lowercased()] = opcode
        }
        result["difficulty"] = .prevrandao
        return result
    }()

    private static func isCallable(_ opcode: Opcode) -> Bool {
        switch opcode.rawValue {
        case 0x5f...0x9f: return false
        default: return opcode != .jump && opcode != .jumpi && opcode != .jumpdest
        }
    }

    /// The instruction of that name, whatever the fork.
    static func opcode(named name: String) -> Opcode? { opcodes[name] }

    /// The instruction of that name in a fork. Since Paris `difficulty` is `prevrandao`.
    static func opcode(named name: String, fork: Fork) -> Opcode? {
        guard let opcode = opcodes[name] else { return nil }
        if name == "difficulty" { return fork < .paris ? opcode : nil }
        if name == "prevrandao" { return fork >= .paris ? opcode : nil }
        // Before Byzantium it is an invalid instruction, which fails as well.
        if opcode == .revert { return opcode }
        return OpcodeTable.rows[Int(opcode.rawValue)].introduced <= fork ? opcode : nil
    }

    /// What to report for an instruction that the fork does not have yet; nil for those that only are unknown.
    static func unavailable(_ opcode: Opcode) -> DiagnosticEntry? {
        switch opcode {
        case .returndatacopy: .returndatacopyTooOld
        case .returndatasize: .returndatasizeTooOld
        case .staticcall: .yulStaticcallTooOld
        case .shl: .shlTooOld
        case .shr: .shrTooOld
        case .sar: .sarTooOld
        case .create2: .create2TooOld
        case .extcodehash: .extcodehashTooOld
        case .chainid: .yulChainidTooOld
        case .selfbalance: .selfbalanceTooOld
        case .basefee: .yulBasefeeTooOld
        case .blobbasefee: .yulBlobbasefeeTooOld
        case .blobhash: .blobhashTooOld
        case .mcopy: .mcopyTooOld
        case .tstore, .tload: .yulTransientTooOld
        default: nil
        }
    }

    /// Names that cannot be declared although they may not be builtins of the fork. Some newer instructions only became
    /// reserved with the fork that brought them.
    static func isReserved(_ name: String, fork: Fork) -> Bool {
        switch name {
        case "basefee": return fork >= .london
        case "prevrandao": return fork >= .paris
        case "blobhash", "blobbasefee", "mcopy", "tstore", "tload": return fork >= .cancun
        case "clz": return fork >= .osaka
        case "linkersymbol", "datasize", "dataoffset", "datacopy", "setimmutable", "loadimmutable", "jump", "jumpi",
            "jumpdest":
            return true
        default: break
        }
        if opcodes[name] != nil { return true }
        for prefix in ["push", "dup", "swap"] where name.hasPrefix(prefix) {
            guard let number = Int(name.dropFirst(prefix.count)), String(number) == name.dropFirst(prefix.count) else {
                continue
            }
            return prefix == "push" ? number <= 32 : number >= 1 && number <= 16
        }
        return false
    }
}
