// Adding nodes and joining trees.

import SoliditySource

extension SyntaxTree {
    /// Adds a node. Its children must be in the tree already; its lists are taken off the stacks of pending items.
    ///
    /// Lists are built in stack discipline: remember ``nodeMark``, push, take the list with ``nodes(since:)``, add the
    /// node that holds the list.
    @discardableResult
    public mutating func add<Node: SyntaxNode>(_ node: Node, span: Span) -> NodeID {
        makeRoom(
            nodes: 1, words: NodeWriter.maximumFixedWords &+ pendingNodes.count &+ 3 &* pendingNames.count)
        let id = count
        let writer = pendingNodes.withUnsafeBufferPointer { nodes in
            pendingNames.withUnsafeBufferPointer { names in
                var writer = NodeWriter(
                    owner: id, pool: pool, position: wordCount, symbolSlot: symbolSlots + symbolSlotCount,
                    heights: heights, pendingNodes: nodes, pendingNames: names)
                node.encode(to: &writer)
                return writer
            }
        }
        kinds[id] = Node.kind
        spans[id] = span
        names[id] = writer.ownName
        payloads[id] = Int32(truncatingIfNeeded: wordCount)
        heights[id] = writer.height
        wordCount = writer.position
        symbolSlotCount = writer.symbolSlot - symbolSlots
        count = id &+ 1
        dropPending(nodeMark: writer.nodeLow, nameMark: writer.nameLow)
        return NodeID(Int32(truncatingIfNeeded: id))
    }

    /// Says that the nodes that follow are those of a file. Files are added in the order of their positions.
    mutating func add(_ file: SourceFile) {
        makeRoom(nodes: 0, words: 0)
        if storage.files.last?.base != file.base { storage.files.append(file) }
    }

    /// Makes sure that the storage is this tree's alone and has room.
    @inline(__always)
    private mutating func makeRoom(nodes: Int, words: Int) {
        if count + nodes > storage.nodeCapacity || wordCount + words > storage.poolCapacity
            || !isKnownUniquelyReferenced(&storage)
        {
            reallocate(nodes: count + nodes, words: wordCount + words)
        }
    }

    @inline(never)
    private mutating func reallocate(nodes: Int, words: Int) {
        precondition(words < Int32.max && nodes < Int32.max, "more than 8 GiB of nodes")
        let larger = NodeStorage(
            nodeCapacity: nodes <= storage.nodeCapacity ? storage.nodeCapacity : max(nodes, 2 * count, 64),
            poolCapacity: words <= storage.poolCapacity ? storage.poolCapacity : max(2 * words, 512))
        larger.copy(storage, nodes: count, words: wordCount, symbolSlots: symbolSlotCount)
        storage = larger
        kinds = larger.kinds
        spans = larger.spans
        names = larger.names
        payloads = larger.payloads
        pool = larger.pool
        heights = larger.heights
        symbolSlots = larger.symbolSlots
    }

    /// The height of the stack of pending list items; pass it to ``nodes(since:)``.
    public var nodeMark: Int { pendingNodes.count }

    /// The height of the stack of pending names; pass it to ``names(since:)``.
    public var nameMark: Int { pendingNames.count }

    public mutating func push(_ node: NodeID) { pendingNodes.append(node) }

    public mutating func push(_ name: NamedSpan) { pendingNames.append(name) }

    /// The items pushed since `mark`, as a list for the next node that is added.
    public func nodes(since mark: Int) -> NodeList {
        NodeList(owner: -1, start: Int32(mark), count: pendingNodes.count - mark)
    }

    /// The names pushed since `mark`, as a list for the next node that is added.
    public func names(since mark: Int) -> NameList {
        NameList(owner: -1, start: Int32(mark), count: pendingNames.count - mark)
    }

    /// The items pushed since `mark`, before a node takes them.
    func pendingNodes(since mark: Int) -> ArraySlice<NodeID> { pendingNodes[from: mark] }

    /// The names pushed since `mark`, before a node takes them.
    func pendingNames(since mark: Int) -> ArraySlice<NamedSpan> { pendingNames[from: mark] }

    /// The items pushed since `mark` as two lists, the first of `count` items.
    func split(since mark: Int, after count: Int) -> (first: NodeList, second: NodeList) {
        let total = pendingNodes.count - mark
        return (
            NodeList(owner: -1, start: Int32(mark), count: count),
            NodeList(owner: -1, start: Int32(mark + count), count: total - count)
        )
    }

    /// The most levels that a tree may have; the parser reports longer chains.
    public static var maximumHeight: Int { 10_000 }

    /// Levels of the node that was added last.
    var lastHeight: Int { count > 0 ? Int(heights[count - 1]) : 0 }

    /// Makes room for the nodes of files with so many bytes together. Of small files it is what commented code needs; for
    /// large ones addresses are reserved for the densest code that people write, so that nothing has to be moved.
    public mutating func reserve(forBytes bytes: Int) {
        if bytes < 1 << 18 {
            makeRoom(nodes: bytes / 16, words: bytes / 4)
        } else {
            let limit = Int(Int32.max) / 2
            makeRoom(nodes: min(bytes / 2, limit), words: min(bytes * 2, limit))
        }
    }

    /// The state of the tree between two files; see ``truncate(to:)``.
    public struct Mark: Sendable {
        fileprivate let nodes, words, symbolSlots, files: Int
    }

    public var mark: Mark {
        Mark(nodes: count, words: wordCount, symbolSlots: symbolSlotCount, files: storage.files.count)
    }

    /// Takes away everything that was added since `mark`; its memory will be used again.
    public mutating func truncate(to mark: Mark) {
        makeRoom(nodes: 0, words: 0)
        count = mark.nodes
        wordCount = mark.words
        symbolSlotCount = mark.symbolSlots
        storage.files.removeLast(storage.files.count - mark.files)
        dropPending(nodeMark: 0, nameMark: 0)
    }

    /// Drops pending items that no node took, after an error.
    @inline(__always)
    public mutating func dropPending(nodeMark: Int, nameMark: Int) {
        pendingNodes.drop(to: nodeMark)
        pendingNames.drop(to: nameMark)
    }

    /// Appends another tree.
    /// - Parameter renumbered: for each symbol of the other tree's interner, the symbol in this tree's interner; nil
    ///   when both trees share one interner.
    /// - Returns: the offset to add to a node id of `other` to get its id in this tree.
    @discardableResult
    public mutating func append(_ other: SyntaxTree, renumbered: [Symbol]? = nil) -> Int32 {
        let nodeOffset = Int32(truncatingIfNeeded: count)
        let words = other.wordCount - 1
        makeRoom(nodes: other.count, words: words)
        // The first word of the other pool, unused, falls away.
        let poolOffset = Int32(truncatingIfNeeded: wordCount - 1)
        (kinds + count).update(from: other.kinds, count: other.count)
        (spans + count).update(from: other.spans, count: other.count)
        (names + count).update(from: other.names, count: other.count)
        (heights + count).update(from: other.heights, count: other.count)
        for node in 0..<other.count { payloads[count + node] = other.payloads[node] &+ poolOffset }
        (pool + wordCount).update(from: other.pool + 1, count: words)
        storage.files += other.storage.files
        let slots = symbolSlots + symbolSlotCount
        for slot in 0..<other.symbolSlotCount { slots[slot] = other.symbolSlots[slot] &+ poolOffset }
        if let renumbered {
            renumber(
                renumbered, nodes: count..<count + other.count,
                slots: UnsafeBufferPointer(start: slots, count: other.symbolSlotCount))
        }
        count += other.count
        wordCount += words
        symbolSlotCount += other.symbolSlotCount
        return nodeOffset
    }

    /// Replaces the symbols of nodes that were just copied from another tree.
    private func renumber(_ symbols: [Symbol], nodes: Range<Int>, slots: UnsafeBufferPointer<Int32>) {
        symbols.withUnsafeBufferPointer { symbols in
            for node in nodes where !names[node].isNone { names[node] = symbols[Int(names[node].rawValue)] }
            for slot in slots {
                let place = Int(slot)
                if pool[place] >= 0 { pool[place] = symbols[Int(pool[place])].rawValue }
            }
        }
    }
}
