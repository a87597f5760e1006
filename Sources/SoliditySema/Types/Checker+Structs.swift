// Structs: types of their members, and the two kinds of recursion. Recursion through mappings and dynamic arrays is
// allowed, direct recursion is not.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkStruct(_ node: NodeID) {
        if declarationTypes.knownStructs.contains(node) {
            if !declarationTypes.structsBeingVisited.isEmpty, analysis.isRecursive(structDefinition: node) {
                declarationTypes.recursiveStructSeen = true
            }
            return
        }
        if declarationTypes.structsBeingVisited.contains(node) {
            analysis.withFacts(ofStruct: node) { $0.isRecursive = true }
            declarationTypes.knownStructs.insert(node)
            declarationTypes.recursiveStructSeen = true
            return
        }
        let sawRecursion = declarationTypes.recursiveStructSeen
        var hasRecursiveMember = false
        declarationTypes.structsBeingVisited.insert(node)
        for member in tree.nodes(tree.get(AST.StructDefinition.self, node).members) where !member.isNone {
            declarationTypes.recursiveStructSeen = false
            checkDeclaration(member)
            if declarationTypes.recursiveStructSeen { hasRecursiveMember = true }
        }
        if declarationTypes.knownStructs.insert(node).inserted {
            analysis.withFacts(ofStruct: node) { $0.isRecursive = hasRecursiveMember }
        }
        declarationTypes.recursiveStructSeen = sawRecursion || analysis.isRecursive(structDefinition: node)
        declarationTypes.structsBeingVisited.remove(node)
        if declarationTypes.structsBeingVisited.isEmpty { declarationTypes.recursiveStructSeen = false }
        declarationTypes.structsInOrder.append(node)
        let length = chainLength(of: node)
        analysis.withFacts(ofStruct: node) { $0.chainLength = length }
        if length > 0 && length < Self.maximumDependencyDepth { return }
        var walk = ContainmentWalk()
        if containsItself(node, &walk) {
            fatal(.recursiveStruct, at: node, "a struct cannot contain itself: use a mapping or a dynamic array")
        }
    }

    /// The structs that are parts of a struct, so that it cannot be one of theirs.
    private func parts(of node: NodeID) -> [NodeID] {
        guard let definition = tree.find(AST.StructDefinition.self, node) else { return [] }
        return tree.nodes(definition.members).compactMap { member in
            if member.isNone { return nil }
            var memberType = type(of: member)
            while types[memberType].kind == .array, !types[memberType].isDynamicallySized {
                memberType = types[memberType].element
            }
            let record = types[memberType]
            return record.kind == .structure ? record.declaration : nil
        }
    }

    private func chainLength(of node: NodeID) -> Int {
        var length = 1
        for part in parts(of: node) {
            let known = analysis.factIndex(ofStruct: part).map { analysis.structFacts[$0].chainLength } ?? 0
            if known == 0 { return 0 }
            length = max(length, known + 1)
        }
        return length
    }

    /// A walk down the parts of a struct, in solc's order: that decides which chains are followed too far.
    private struct ContainmentWalk {
        var active: Set<NodeID> = []
        var done: Set<NodeID> = []
    }

    private mutating func containsItself(_ node: NodeID, _ walk: inout ContainmentWalk) -> Bool {
        if walk.done.contains(node) { return false }
        if walk.active.contains(node) { return true }
        if walk.active.count + 1 >= Self.maximumDependencyDepth {
            // Once: every struct on the way would be too deep as well.
            if !diagnostics.items.contains(where: { $0.entry == .structNesting }) {
                fatal(.structNesting, at: node, "structs are nested too deeply")
            }
            return false
        }
        walk.active.insert(node)
        defer {
            walk.active.remove(node)
            walk.done.insert(node)
        }
        for part in parts(of: node) where containsItself(part, &walk) { return true }
        return false
    }
}
