// Functions that a contract inherits from several bases without overriding them. A function on which all paths of
// overriding meet (a cut vertex of the override graph) settles what lies above it.

import SoliditySource
import SoliditySyntax

/// The override graph of one signature: node 0 is the contract, node 1 joins everything that overrides nothing.
private struct OverrideGraph {
    var indices: [NodeID: Int] = [:]
    var members: [NodeID] = [.none, .none]
    var edges: [Set<Int>] = [[], []]

    mutating func connect(_ a: Int, _ b: Int) {
        edges[a].insert(b)
        edges[b].insert(a)
    }

    mutating func add(_ member: NodeID, _ bases: (NodeID) -> [NodeID]) -> Int {
        if let known = indices[member] { return known }
        let index = members.count
        indices[member] = index
        members.append(member)
        edges.append([])
        let parents = bases(member)
        if parents.isEmpty { connect(index, 1) }
        for parent in parents { connect(index, add(parent, bases)) }
        return index
    }

    /// Members without which the graph falls apart.
    func cutVertices() -> [NodeID] {
        var depth = [Int](repeating: -1, count: members.count)
        var low = depth
        var parent = depth
        var result: Set<NodeID> = []
        func visit(_ node: Int, _ level: Int) {
            depth[node] = level
            low[node] = level
            for next in edges[node].sorted() {
                if depth[next] < 0 {
                    parent[next] = node
                    visit(next, level + 1)
                    if low[next] >= depth[node], parent[node] != -1 { result.insert(members[node]) }
                    low[node] = min(low[node], low[next])
                } else if next != parent[node] {
                    low[node] = min(low[node], depth[next])
                }
            }
        }
        visit(0, 0)
        return result.filter { !$0.isNone }.sorted()
    }
}

extension Checker {
    mutating func checkAmbiguities(_ info: ContractInfo, _ inherited: InheritedMembers, _ own: [NodeID]) {
        guard inherited.groups.contains(where: inherited.isAmbiguous) else { return }
        let ownKeys = Set(own.map { memberFacts($0).key })
        for group in inherited.groups where inherited.isAmbiguous(group) && !ownKeys.contains(group.key) {
            checkAmbiguity(info, inherited.nodes(of: group))
        }
    }

    private mutating func checkAmbiguity(_ info: ContractInfo, _ group: [NodeID]) {
        var graph = OverrideGraph()
        let bases: (NodeID) -> [NodeID] = { [known = analysis.baseFunctions] in (known[$0] ?? []).sorted() }
        for member in group { graph.connect(0, graph.add(member, bases)) }
        var left = Set(group)
        for cut in graph.cutVertices() {
            var pending = bases(cut)
            while let base = pending.popLast() {
                left.remove(base)
                pending += bases(base)
            }
            let hasBody =
                tree.find(AST.FunctionDefinition.self, cut).map { !$0.body.isNone }
                ?? tree.find(AST.ModifierDefinition.self, cut).map { !$0.body.isNone } ?? true
            if !hasBody { left.remove(cut) }
        }
        if left.count <= 1 { return }
        let sorted = left.sorted()
        let hasVariable = sorted.contains { kind($0) == .variableDeclaration }
        report(
            .ambiguousInheritance, at: info.node,
            "`\(text(tree.name(sorted[0])))` is inherited from several bases and has to be overridden",
            secondary: sorted.map { SecondaryLocation("inherited from here", span($0)) },
            help: hasVariable ? "a public variable cannot be overridden: rename one of them" : nil)
    }
}
