// Adding nodes and joining trees.

import SoliditySource

extension SyntaxTree {
    /// Adds a node. Its children must be in the tree already; its pending lists are taken off the writer's stacks.
    @discardableResult
    public mutating func add(_ node: some SyntaxNode, span: Span) -> NodeID {
        let id = Int32(kinds.count)
        payloads.append(Int32(writer.pool.count))
        writer.begin(owner: id)
        node.encode(to: &writer)
        writer.end()
        kinds.append(type(of: node).kind)
        spans.append(span)
        names.append(writer.ownName)
        return NodeID(id)
    }

    /// The height of the stack of pending list items; pass it to ``nodes(since:)``.
    public var nodeMark: Int { writer.pendingNodes.count }

    /// The height of the stack of pending names; pass it to ``names(since:)``.
    public var nameMark: Int { writer.pendingNames.count }

    public mutating func push(_ node: NodeID) { writer.pendingNodes.append(node) }

    public mutating func push(_ name: NamedSpan) { writer.pendingNames.append(name) }

    /// The items pushed since `mark`, as a list for the next node that is added.
    public func nodes(since mark: Int) -> NodeList {
        NodeList(owner: -1, start: Int32(mark), count: writer.pendingNodes.count - mark)
    }

    /// The names pushed since `mark`, as a list for the next node that is added.
    public func names(since mark: Int) -> NameList {
        NameList(owner: -1, start: Int32(mark), count: writer.pendingNames.count - mark)
    }

    /// The items pushed since `mark`, before a node takes them.
    func pendingNodes(since mark: Int) -> ArraySlice<NodeID> { writer.pendingNodes[mark...] }

    /// The names pushed since `mark`, before a node takes them.
    func pendingNames(since mark: Int) -> ArraySlice<NamedSpan> { writer.pendingNames[mark...] }

    /// The items pushed since `mark` as two lists, the first of `count` items.
    func split(since mark: Int, after count: Int) -> (first: NodeList, second: NodeList) {
        let total = writer.pendingNodes.count - mark
        return (
            NodeList(owner: -1, start: Int32(mark), count: count),
            NodeList(owner: -1, start: Int32(mark + count), count: total - count)
        )
    }

    /// The most levels that a tree may have; the parser reports longer chains.
    public static var maximumHeight: Int { 10_000 }

    /// Levels of the node that was added last.
    var lastHeight: Int { Int(writer.heights.last ?? 0) }

    /// Makes room for the nodes of a file of a size.
    mutating func reserve(forBytes count: Int) {
        let nodes = self.count + count / 10
        kinds.reserveCapacity(nodes)
        spans.reserveCapacity(nodes)
        names.reserveCapacity(nodes)
        payloads.reserveCapacity(nodes)
        writer.reserve(nodes: count / 10)
    }

    /// Forgets what is needed only while the nodes of one file are added.
    mutating func finishFile() {
        writer.heights = []
        writer.firstNode = count
    }

    /// Drops pending items that no node took, after an error.
    public mutating func dropPending(nodeMark: Int, nameMark: Int) {
        if nodeMark < writer.pendingNodes.count { writer.pendingNodes.removeSubrange(nodeMark...) }
        if nameMark < writer.pendingNames.count { writer.pendingNames.removeSubrange(nameMark...) }
    }

    /// Appends another tree.
    /// - Parameter renumbered: for each symbol of the other tree's interner, the symbol in this tree's interner; nil
    ///   when both trees share one interner.
    /// - Returns: the offset to add to a node id of `other` to get its id in this tree.
    @discardableResult
    public mutating func append(_ other: SyntaxTree, renumbered: [Symbol]? = nil) -> Int32 {
        let nodeOffset = Int32(kinds.count)
        let poolOffset = Int32(writer.pool.count)
        kinds.append(contentsOf: other.kinds)
        spans.append(contentsOf: other.spans)
        payloads.append(contentsOf: other.payloads.lazy.map { $0 &+ poolOffset })
        writer.pool.append(contentsOf: other.writer.pool)
        writer.symbolSlots.append(contentsOf: other.writer.symbolSlots.lazy.map { $0 &+ poolOffset })
        writer.heights = []
        writer.firstNode = count
        guard let renumbered else {
            names.append(contentsOf: other.names)
            return nodeOffset
        }
        names.append(contentsOf: other.names.lazy.map { $0.isNone ? $0 : renumbered[Int($0.rawValue)] })
        for slot in other.writer.symbolSlots {
            let old = other.writer.pool[Int(slot)]
            if old >= 0 { writer.pool[Int(slot &+ poolOffset)] = renumbered[Int(old)].rawValue }
        }
        return nodeOffset
    }
}
