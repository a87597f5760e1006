// Which builtin names of inline assembly the parser has to know under the rules of a fork.

import EVMTarget
import SoliditySyntax

extension YulBuiltins {
    /// The names that are builtins under the rules of `fork`.
    public init(_ fork: Fork) {
        self.init()
        hasByzantium = fork >= .byzantium
        hasConstantinople = fork >= .constantinople
        hasIstanbul = fork >= .istanbul
        hasBaseFee = fork >= .london
        hasPrevRandao = fork >= .paris
        hasCancun = fork >= .cancun
        hasCLZ = fork >= .osaka
    }
}
