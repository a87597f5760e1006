// Passes that need a fully typed program, in the order of solc. Each runs only if the ones before found no error.

import SoliditySyntax

extension Checker {
    /// The passes only read what is known, apart from what the building of call graphs enters into `ContractInfo`, which
    /// is read by the passes of the same lane alone.
    mutating func runLatePasses() {
        if diagnostics.hasErrors || isAborted { return }
        // The longest lane starts first.
        let lanes = fork([
            { $0.checkControlFlow() },
            { $0.checkCommonMistakes() },
            { $0.checkAfterTyping() },
            { checker in
                checker.runInOrder([
                    { $0.buildCallGraphs() },
                    { $0.checkContractDependencies() },
                    { $0.checkErrorSelectors() },
                    { $0.checkImmutables() },
                ])
            },
            { $0.checkStateMutability() },
        ])
        for lane in [2, 3, 0, 1, 4] where !diagnostics.hasErrors && !isAborted {
            diagnostics.append(lanes[lane].diagnostics)
            isAborted = lanes[lane].isAborted
        }
    }

    private mutating func runInOrder(_ passes: [CheckerLane]) {
        for pass in passes where !diagnostics.hasErrors && !isAborted { pass(&self) }
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
