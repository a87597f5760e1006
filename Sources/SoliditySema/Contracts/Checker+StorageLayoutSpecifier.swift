// `layout at`: the constant base slot of a contract's storage.

import BigInt
import SoliditySource
import SoliditySyntax

extension Checker {
    /// Records the base slot. The finer rules (which contracts may have one, overflow of the end) are checked with it.
    mutating func checkStorageLayout(_ node: NodeID) {
        guard let specifier = tree.find(AST.StorageLayoutSpecifier.self, node) else { return }
        let expression = specifier.baseSlot
        let type = check(expression)
        let index = Int(analysis.auxiliary[currentContract.index])
        let value = types.rational(of: type) ?? evaluateConstant(expression)?.value
        guard let value else {
            if type == .error { return }
            report(
                isPure(expression) ? .layoutNotInteger : .layoutNotPure, at: expression,
                "the base slot has to be a constant integer")
            return
        }
        if !value.isInteger {
            report(.layoutType, at: expression, "the base slot has to be an integer")
        } else if value.isNegative || value.numerator.magnitudeBits > 256 {
            report(.layoutRange, at: expression, "the base slot has to be a slot number: 0 to 2**256 - 1")
        } else {
            analysis.contracts[index].layoutBase = value
        }
    }
}
