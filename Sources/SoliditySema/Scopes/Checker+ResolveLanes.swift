// Names of a large program: once the bases of all contracts are known, every lane binds the names in some of the source
// units. The lanes write about different nodes.

import SoliditySource
import SoliditySyntax

extension Checker {
    /// Returns false if nothing was done. An error makes the program start over: what is reported after one depends on
    /// what was done before.
    mutating func resolveReferencesInLanes() -> Bool {
        if workers < 2 || bindsInOrder || diagnostics.hasErrors { return false }
        let reported = diagnostics.items.count
        let contractsBefore = resolveBases()
        let parts = parts(shares: [Double](repeating: 1 / Double(workers), count: workers)) { $0.count }
        let lanes =
            diagnostics.hasErrors
            ? []
            : fork(
                parts.map { part in
                    { checker in
                        checker.analysis.overloads = [:]
                        checker.analysis.pathReferences = [:]
                        checker.resolveMembers(
                            ofUnits: part.units, contractsBefore: contractsBefore[part.units.lowerBound])
                    }
                })
        // Warnings about bases would have to stand between those about members.
        hasToStartOver =
            diagnostics.items.count > reported || lanes.contains { $0.diagnostics.hasErrors || $0.isAborted }
        if hasToStartOver { return true }
        for (lane, part) in zip(lanes, parts) { takeOver(namesOf: lane, part) }
        return true
    }

    /// Resolves the bases of all contracts and lets them inherit names. Returns the number of contracts before each unit.
    private mutating func resolveBases() -> [Int] {
        var contractCount = 0
        var result: [Int] = []
        for unit in units {
            result.append(contractCount)
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            currentUnit = unit.node
            for item in tree.nodes(node.nodes) where kind(item) == .contractDefinition {
                if diagnostics.hasErrors || isAborted { return result }
                currentScope = scopes.scope(of: unit.node)
                currentContract = item
                resolveBases(of: item)
                currentContract = .none
                contractCount += 1
            }
        }
        return result
    }

    /// Binds the names in some units. Contracts that come later have not inherited anything as far as they can see.
    private mutating func resolveMembers(ofUnits places: Range<Int>, contractsBefore: Int) {
        lastBoundContract = contractsBefore - 1
        for unit in units[places] {
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            currentUnit = unit.node
            for item in tree.nodes(node.nodes) where !item.isNone {
                if diagnostics.hasErrors || isAborted { return }
                currentScope = scopes.scope(of: unit.node)
                if kind(item) == .contractDefinition {
                    lastBoundContract = contractIndex(item)
                    currentContract = item
                    resolveMembers(of: item, errorsBefore: hinderingErrors)
                    currentContract = .none
                } else {
                    resolveHeader(item)
                    resolveCode(item)
                }
            }
        }
    }

    private mutating func takeOver(namesOf lane: Checker, _ part: ProgramPart) {
        diagnostics.append(lane.diagnostics)
        for range in part.nodes { analysis.references.takeOver(range, of: lane.analysis.references) }
        scopes.takeOver(visibilityOf: lane.scopes)
        yulNames += lane.yulNames
        analysis.overloads.merge(lane.analysis.overloads) { $1 }
        analysis.pathReferences.merge(lane.analysis.pathReferences) { $1 }
        analysis.inheritedDocumentation.merge(lane.analysis.inheritedDocumentation) { $1 }
    }
}
