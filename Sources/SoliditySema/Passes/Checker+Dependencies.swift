// Contracts that need each other's code (`new`, `type(C).creationCode`) cannot be compiled.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkContractDependencies() {
        var reported: Set<NodeID> = []
        for info in analysis.contracts {
            var walk = DependencyWalk(origin: info.node)
            for dependency in info.dependencies {
                let isCyclic = meetsCycle(dependency.contract, &walk)
                if !walk.exhausting.isNone {
                    return fatal(
                        .circularCodeNesting, at: walk.exhausting,
                        "contracts contain each other's code over more than 255 steps")
                }
                guard isCyclic else { continue }
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

    /// The state of a walk along dependencies.
    private struct DependencyWalk {
        var active: Set<NodeID>
        var done: Set<NodeID> = []
        /// Where the walk became too long to be followed.
        var exhausting = NodeID.none

        init(origin: NodeID) { active = [origin] }
    }

    /// Whether the walk meets a contract twice from here; its origin counts as met.
    private func meetsCycle(_ contract: NodeID, _ walk: inout DependencyWalk) -> Bool {
        if walk.active.contains(contract) { return true }
        if !walk.done.insert(contract).inserted { return false }
        if walk.active.count + 1 >= Self.maximumDependencyDepth {
            walk.exhausting = contract
            return true
        }
        walk.active.insert(contract)
        defer { walk.active.remove(contract) }
        for next in analysis.contract(contract)?.dependencies ?? [] where meetsCycle(next.contract, &walk) {
            return true
        }
        return false
    }
}
