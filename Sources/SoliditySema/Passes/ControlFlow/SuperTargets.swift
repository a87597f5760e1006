// Contracts in which `super` means the same in every object: all contracts that derive from one of them have its bases, and
// nothing between, at the end of their linearisation. So it is wherever nobody inherits from several contracts.

import SoliditySyntax

struct SuperTargets {
    /// By contract index.
    private var isFixed: [Bool]

    init(_ analysis: Analysis) {
        isFixed = Array(repeating: true, count: analysis.contracts.count)
        for info in analysis.contracts {
            let bases = info.linearizedBases
            for (place, base) in bases.enumerated().dropFirst() {
                // The order of the bases stays what it was, so equal numbers mean equal lists.
                let index = Int(analysis.auxiliary[base.index])
                if analysis.contracts[index].linearizedBases.count != bases.count - place { isFixed[index] = false }
            }
        }
    }

    /// What `super.f()` written in `contract` runs in all objects; nil if that depends on the object.
    func onlyTarget(of function: NodeID, from contract: NodeID, _ analysis: Analysis) -> NodeID? {
        guard let info = analysis.contract(contract), isFixed[Int(analysis.auxiliary[info.node.index])] else {
            return nil
        }
        let target = analysis.resolveSuper(function, from: contract, mostDerived: contract)
        return target.isNone ? nil : target
    }
}
