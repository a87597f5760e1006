// Passes that need a fully typed program, in the order of solc. Each runs only if the ones before found no error.

import SoliditySyntax

extension Checker {
    mutating func runLatePasses() {
        let passes: [(inout Checker) -> Void] = [
            { $0.checkAfterTyping() },
            { $0.buildCallGraphs() },
            { $0.checkContractDependencies() },
            { $0.checkErrorSelectors() },
            { $0.checkImmutables() },
            { $0.checkControlFlow() },
            { $0.checkCommonMistakes() },
            { $0.checkStateMutability() },
        ]
        for pass in passes {
            if diagnostics.hasErrors || isAborted { return }
            pass(&self)
        }
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
}
