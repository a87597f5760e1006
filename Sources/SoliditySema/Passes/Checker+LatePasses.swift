// Passes that need a fully typed program. Each runs only if the ones before found no error, as in solc.

extension Checker {
    mutating func runLatePasses() {
    }

    /// Fills facts of contracts that need the types of expressions.
    mutating func finishContracts() {
        for index in analysis.contracts.indices {
            let order = analysis.contracts[index].linearizedBases
            analysis.contracts[index].baseConstructorArguments.sort { first, second in
                (order.firstIndex(of: first.base) ?? 0) < (order.firstIndex(of: second.base) ?? 0)
            }
        }
    }

    /// Override rules.
    mutating func checkOverrides(_ info: ContractInfo) {
    }
}
