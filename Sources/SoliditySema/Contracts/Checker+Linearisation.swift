// The order of a contract's bases (C3) and the names that it inherits.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func linearizeBases(of contract: NodeID) {
        let definition = tree.get(AST.ContractDefinition.self, contract)
        let index = Int(analysis.auxiliary[contract.index])
        var lists: [[NodeID]] = []
        var direct: [NodeID] = []
        for specifier in tree.nodes(definition.baseContracts) where kind(specifier) == .inheritanceSpecifier {
            let path = tree.get(AST.InheritanceSpecifier.self, specifier).baseName
            guard !path.isNone else { continue }
            let base = contractNode(analysis.reference(of: path))
            if base.isNone {
                fatal(.baseNotAContract, at: path, "`\(pathText(path))` is not a contract")
                continue
            }
            guard let linearised = linearisation[base] else {
                fatal(.baseDefinedLater, at: path, "a base has to be defined before the contracts that derive from it")
                continue
            }
            direct.append(base)
            lists.insert(linearised, at: 0)
        }
        analysis.contracts[index].directBases = direct
        lists.append([contract] + direct.reversed())
        guard let result = merge(lists) else {
            fatal(
                .linearisationImpossible, at: contract,
                "the bases contradict each other's order, so they cannot be linearised")
            linearisation[contract] = [contract]
            return
        }
        linearisation[contract] = result
        analysis.contracts[index].linearizedBases = result
    }

    /// C3: repeatedly takes the first head that is in no tail. Nil if there is none.
    private func merge(_ input: [[NodeID]]) -> [NodeID]? {
        // One base: its list, after the contract.
        if input.count == 2, input[1].count == 2, input[0].first == input[1][1] { return [input[1][0]] + input[0] }
        var lists = input.map { $0[...] }.filter { !$0.isEmpty }
        var tailCounts: [NodeID: Int] = [:]
        for list in lists { for node in list.dropFirst() { tailCounts[node, default: 0] += 1 } }
        var result: [NodeID] = []
        while !lists.isEmpty {
            guard let next = lists.lazy.compactMap(\.first).first(where: { tailCounts[$0, default: 0] == 0 }) else {
                return nil
            }
            result.append(next)
            for index in lists.indices where lists[index].first == next {
                lists[index] = lists[index].dropFirst()
                if let head = lists[index].first { tailCounts[head, default: 0] -= 1 }
            }
            lists.removeAll { $0.isEmpty }
        }
        return result
    }

    mutating func inheritNames(of base: NodeID, into scope: Int32) {
        // What the base itself declares comes first in its scope, then what it inherits.
        var place = scopes.scopes[Int(scopes.scope(of: base))].entries.first
        while place >= 0 {
            let entry = scopes.entries[Int(place)]
            place = entry.nextInScope
            let node = entry.declaration.node
            if node.isNone || analysis.scope(of: node) != base { break }
            guard entry.isInherited else { continue }
            guard let conflict = conflict(with: entry.declaration, named: entry.name, in: scope) else {
                scopes.addNew(entry.name, entry.declaration, to: scope, isInvisible: false)
                continue
            }
            // A modifier may override a modifier, a public variable a function.
            if kind(node) == .modifierDefinition && kind(conflict) == .modifierDefinition { continue }
            if kind(node) == .functionDefinition, analysis.isStateVariable(conflict),
                analysis.visibility(of: conflict) == .public
            {
                continue
            }
            // Offsets decide which is first, as with solc, whatever the files.
            let isFirst = tree.offset(of: node) < tree.offset(of: conflict)
            toleratedErrors += 1
            report(
                .conflictWithBase, at: isFirst ? conflict : node,
                "this name is already declared in a base or derived contract",
                secondary: [SecondaryLocation("previous declaration", span(isFirst ? node : conflict))])
        }
    }
}
