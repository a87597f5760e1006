// Which EVM instructions are functions of inline assembly, and since when.

import EVMTarget
import SoliditySyntax

enum YulInstruction {
    /// Instructions that assembly can call, by their name there.
    private static let opcodes: [String: Opcode] = {
        var result: [String: Opcode] = [:]
        for opcode in Opcode.allCases where isCallable(opcode) { result["\(opcode)"] = opcode }
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
        return OpcodeTable.rows[Int(opcode.rawValue)].introduced <= fork ? opcode : nil
    }

    /// solc's error code for an instruction that the fork does not have yet; nil for those without one.
    static func unavailableCode(_ opcode: Opcode) -> Int? {
        switch opcode {
        case .returndatacopy: 7756
        case .returndatasize: 4778
        case .staticcall: 1503
        case .shl: 6612
        case .shr: 7458
        case .sar: 2054
        case .create2: 6166
        case .extcodehash: 7110
        case .chainid: 1561
        case .selfbalance: 7721
        case .basefee: 5430
        case .blobbasefee: 6679
        case .blobhash: 8314
        case .mcopy: 7755
        case .tstore, .tload: 6243
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
