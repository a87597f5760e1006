// Generic walk for passes that look at few kinds of nodes.

import SoliditySyntax

extension Checker {
    /// Visits a node and, if `enter` says so, its children in source order; then calls `leave`. Does not recurse: chains
    /// such as `a + b + …` make trees of any depth.
    mutating func walk(
        _ root: NodeID, enter: (inout Checker, NodeID, NodeKind) -> Bool,
        leave: (inout Checker, NodeID, NodeKind) -> Void = { _, _, _ in }
    ) {
        if root.isNone { return }
        var pending: [(node: NodeID, isEntered: Bool)] = [(root, false)]
        while let (node, isEntered) = pending.popLast() {
            let kind = tree.kind(node)
            if isEntered {
                leave(&self, node, kind)
                continue
            }
            pending.append((node, true))
            if enter(&self, node, kind) {
                for child in tree.children(of: node).reversed() { pending.append((child, false)) }
            }
        }
    }

    /// Walks all source units, keeping `currentUnit` and `currentContract` up to date.
    mutating func walkUnits(
        enter: (inout Checker, NodeID, NodeKind) -> Bool,
        leave: (inout Checker, NodeID, NodeKind) -> Void = { _, _, _ in }
    ) {
        for unit in units {
            currentUnit = unit.node
            walk(
                unit.node,
                enter: { checker, node, kind in
                    if kind == .contractDefinition { checker.currentContract = node }
                    return kind == .importDirective ? false : enter(&checker, node, kind)
                },
                leave: { checker, node, kind in
                    leave(&checker, node, kind)
                    if kind == .contractDefinition { checker.currentContract = .none }
                })
        }
    }
}
