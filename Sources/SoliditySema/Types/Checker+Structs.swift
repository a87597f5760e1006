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
            analysis.structFacts[node] = StructFacts(isRecursive: true)
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
            analysis.structFacts[node] = StructFacts(isRecursive: hasRecursiveMember)
        }
        declarationTypes.recursiveStructSeen = sawRecursion || analysis.isRecursive(structDefinition: node)
        declarationTypes.structsBeingVisited.remove(node)
        if declarationTypes.structsBeingVisited.isEmpty { declarationTypes.recursiveStructSeen = false }
        var path: [NodeID] = []
        var done: Set<NodeID> = []
        if containsItself(node, &path, &done) {
            fatal(.recursiveStruct, at: node, "a struct cannot contain itself: use a mapping or a dynamic array")
        }
    }

    private mutating func containsItself(_ node: NodeID, _ path: inout [NodeID], _ done: inout Set<NodeID>) -> Bool {
        if done.contains(node) { return false }
        if path.contains(node) { return true }
        if path.count + 1 >= Self.maximumDependencyDepth {
            // Once: every struct on the way would be too deep as well.
            if !diagnostics.items.contains(where: { $0.entry == .structNesting }) {
                fatal(.structNesting, at: node, "structs are nested too deeply")
            }
            return false
        }
        path.append(node)
        defer {
            path.removeLast()
            done.insert(node)
        }
        guard let definition = tree.find(AST.StructDefinition.self, node) else { return false }
        for member in tree.nodes(definition.members) where !member.isNone {
            var memberType = type(of: member)
            while types[memberType].kind == .array, !types[memberType].isDynamicallySized {
                memberType = types[memberType].element
            }
            let record = types[memberType]
            if record.kind == .structure, containsItself(record.declaration, &path, &done) { return true }
        }
        return false
    }
}
