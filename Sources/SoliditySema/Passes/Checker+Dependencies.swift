// Contracts that need each other's code (`new`, `type(C).creationCode`) cannot be compiled.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkContractDependencies() {
        var reported: Set<NodeID> = []
        for info in analysis.contracts {
            for dependency in dependencies(of: info.node)
            where reaches(dependency.contract, info.node) && reported.insert(dependency.referrer).inserted {
                typeError(
                    7813, at: dependency.referrer,
                    "the code of `\(analysis.name(of: dependency.contract))` is needed here, and it needs the code of "
                        + "`\(analysis.name(of: info.node))` itself")
            }
        }
    }

    /// Code of a contract includes that of its bases, and so its dependencies theirs.
    private func dependencies(of contract: NodeID) -> [ContractDependency] {
        (analysis.contract(contract)?.linearizedBases ?? []).flatMap { analysis.contract($0)?.dependencies ?? [] }
    }

    private func reaches(_ start: NodeID, _ goal: NodeID) -> Bool {
        var pending = [start]
        var seen: Set<NodeID> = [start]
        while let next = pending.popLast() {
            if next == goal { return true }
            for dependency in dependencies(of: next) where seen.insert(dependency.contract).inserted {
                pending.append(dependency.contract)
            }
        }
        return false
    }
}
