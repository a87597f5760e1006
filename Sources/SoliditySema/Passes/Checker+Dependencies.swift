// Contracts that need each other's code (`new`, `type(C).creationCode`) cannot be compiled.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkContractDependencies() {
        var reported: Set<NodeID> = []
        for info in analysis.contracts {
            for dependency in info.dependencies where startsCycle(dependency.contract, from: info.node) {
                if reported.insert(dependency.referrer).inserted {
                    report(
                        .circularCode, at: dependency.referrer,
                        "the code of `\(analysis.name(of: dependency.contract))` is needed here, and leads back to code "
                            + "that is needed in turn",
                        secondary: [SecondaryLocation("the contract", span(dependency.contract))])
                }
                break
            }
        }
    }

    /// Whether a walk along dependencies from `start` meets a contract twice; `origin` counts as met.
    private func startsCycle(_ start: NodeID, from origin: NodeID) -> Bool {
        var active: Set<NodeID> = [origin]
        var done: Set<NodeID> = []
        func visit(_ contract: NodeID) -> Bool {
            if active.contains(contract) { return true }
            if !done.insert(contract).inserted { return false }
            active.insert(contract)
            defer { active.remove(contract) }
            return (analysis.contract(contract)?.dependencies ?? []).contains { visit($0.contract) }
        }
        return visit(start)
    }
}
