// Programs in experimental Solidity: they have a checker of their own, and no code is generated for them.

import SoliditySema
import SoliditySource
import SoliditySyntax

extension ParsedProgram {
    /// Whether all files are written in experimental Solidity.
    var isExperimental: Bool { !units.isEmpty && units.allSatisfy { $0.experimental != nil } }

    /// Reports the files of a program that mixes the languages.
    mutating func checkLanguages() {
        if isExperimental { return }
        for unit in units where unit.experimental != nil {
            guard let root = tree.find(AST.SourceUnit.self, unit.root) else { continue }
            let pragma = tree.nodes(root.nodes).first { node in
                guard let pragma = tree.find(AST.PragmaDirective.self, node) else { return false }
                return tree.names(pragma.tokens).contains { $0.name == .experimental }
            }
            diagnostics.report(
                .experimentalMixture, "this file is in experimental Solidity, and others are not",
                at: tree.span(pragma ?? unit.root))
        }
    }

    /// Diagnostics of names and types.
    func checkExperimental() -> DiagnosticList {
        var position: [Int: Int] = [:]
        for (index, unit) in order.enumerated() { position[unit] = index }
        return ExperimentalAnalyzer.analyze(
            order.compactMap { index in
                units[index].experimental.map { tree in
                    ExperimentalUnit(tree: tree, imports: units[index].imports.map { $0.unit.flatMap { position[$0] } })
                }
            })
    }

    /// The contracts of a program in experimental Solidity, which cannot be compiled.
    var experimentalContracts: [Span] {
        units.flatMap { unit in
            unit.experimental.map { tree in
                tree.roots.filter { tree.nodes[$0].kind == .contract }.map { tree.nodes[$0].span }
            } ?? []
        }
    }
}

extension Compilation {
    /// Whether there are contracts that no artifact can be made of.
    public var hasExperimentalContracts: Bool { !hasErrors && !program.experimentalContracts.isEmpty }

    /// Says that there are no artifacts of the first contract in experimental Solidity.
    func refuseExperimental(_ diagnostics: inout DiagnosticList) {
        guard let contract = program.experimentalContracts.first else { return }
        diagnostics.report(
            .unimplementedFeature, "artifacts of contracts in experimental Solidity are not implemented", at: .none,
            secondary: [SecondaryLocation("the contract", contract)])
    }
}
