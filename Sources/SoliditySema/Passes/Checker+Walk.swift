// Walks over the syntax tree.

import SoliditySyntax

extension Checker {
    /// Visits a node and, if `enter` says so, its children in source order; then calls `leave`. Does not recurse: chains
    /// such as `a + b + …` make trees of any depth.
    mutating func walk(
        _ root: NodeID, enter: (inout Checker, NodeID, NodeKind) -> Bool,
        leave: (inout Checker, NodeID, NodeKind) -> Void = { _, _, _ in }
    ) {
        if root.isNone { return }
        // A node that has been entered stands for its end: as the complement of its id.
        var pending = [root]
        while let next = pending.popLast() {
            if next.rawValue < -1 {
                let node = NodeID(-2 - next.rawValue)
                leave(&self, node, tree.kind(node))
                continue
            }
            pending.append(NodeID(-2 - next.rawValue))
            if enter(&self, next, tree.kind(next)) { tree.pushChildren(of: next, to: &pending) }
        }
    }

    /// Walks all source units, keeping `currentUnit` and `currentContract` up to date. Imports have no children here.
    mutating func walkUnits(
        enter: (inout Checker, NodeID, NodeKind) -> Bool,
        leave: (inout Checker, NodeID, NodeKind) -> Void = { _, _, _ in }
    ) {
        let order = walkOrder
        let open = UnsafeMutablePointer<(node: NodeID, end: Int32)>.allocate(capacity: order.depth)
        defer { open.deallocate() }
        var depth = 0
        for range in order.units {
            currentUnit = order.nodes[range.lowerBound]
            var place = range.lowerBound
            while true {
                while depth > 0, open[depth - 1].end <= place {
                    depth -= 1
                    let node = open[depth].node
                    let kind = tree.kind(node)
                    leave(&self, node, kind)
                    if kind == .contractDefinition { currentContract = .none }
                }
                guard place < range.upperBound else { break }
                let node = order.nodes[place]
                let kind = tree.kind(node)
                if kind == .contractDefinition { currentContract = node }
                let isInside = kind != .importDirective && enter(&self, node, kind)
                let end = order.ends[place]
                if isInside && end > place + 1 {
                    open[depth] = (node, end)
                    depth += 1
                    place += 1
                } else {
                    leave(&self, node, kind)
                    if kind == .contractDefinition { currentContract = .none }
                    place = Int(end)
                }
            }
        }
    }
}
