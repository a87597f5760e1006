// Which builtin a bare name means.

import EVMTarget
import SoliditySyntax

extension Builtin {
    /// The builtins under a global name; more than one for overloaded ones.
    static func globals(named name: Symbol, fork: Fork, inContract: Bool, inLibrary: Bool) -> [Builtin] {
        guard let known = name.known else { return [] }
        switch known {
        case .abi: return [.abi]
        case .addmod: return [.addmod]
        case .assert: return [.assert]
        case .block: return [.block]
        case .blockhash: return [.blockhash]
        case .blobhash: return fork >= .cancun ? [.blobhash] : []
        case .ecrecover: return [.ecrecover]
        case .gasleft: return [.gasleft]
        case .keccak256: return [.keccak256]
        case .msg: return [.msg]
        case .mulmod: return [.mulmod]
        case .now: return [.now]
        case .require: return [.require, .requireMessage, .requireError]
        case .revert: return [.revert, .revertMessage]
        case .ripemd160: return [.ripemd160]
        case .selfdestruct: return [.selfdestruct]
        case .sha256: return [.sha256]
        case .sha3: return [.sha3]
        case .suicide: return [.suicide]
        case .tx: return [.tx]
        case .type: return [.type]
        case .this: return inContract ? [.this] : []
        case .super: return inContract && !inLibrary ? [.superName] : []
        default: return []
        }
    }
}
