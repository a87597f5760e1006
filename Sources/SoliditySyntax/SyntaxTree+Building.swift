// Adding nodes and joining trees.

import SoliditySource

extension SyntaxTree {
    /// Adds a node. Its children must be in the tree already; its pending lists are taken off the writer's stacks.
    @discardableResult
    public mutating func add(_ node: some SyntaxNode, span: Span) -> NodeID {
        makeRoom(nodes: 1, words: NodeWriter.maximumFixedWords + writer.pendingWords)
        let id = count
        writer.begin(owner: Int32(truncatingIfNeeded: id), pool: pool, position: wordCount, heights: storage.heights)
        node.encode(to: &writer)
        kinds[id] = type(of: node).kind
        spans[id] = span
        names[id] = writer.ownName
        payloads[id] = Int32(truncatingIfNeeded: wordCount)
        storage.heights[id] = writer.end()
        wordCount = writer.position
        count = id + 1
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
        larger.copy(storage, nodes: count, words: wordCount)
        storage = larger
        kinds = larger.kinds
        spans = larger.spans
        names = larger.names
        payloads = larger.payloads
        pool = larger.pool
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
    func pendingNodes(since mark: Int) -> ArraySlice<NodeID> { writer.pendingNodes[from: mark] }

    /// The names pushed since `mark`, before a node takes them.
    func pendingNames(since mark: Int) -> ArraySlice<NamedSpan> { writer.pendingNames[from: mark] }

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
    var lastHeight: Int { count > 0 ? Int(storage.heights[count - 1]) : 0 }

    /// Makes room for the nodes of files with so many bytes together. Of small files it is what commented code needs; for
    /// large ones addresses are reserved for the densest code that people write, so that nothing has to be moved.
    public mutating func reserve(forBytes bytes: Int) {
        if bytes < 1 << 18 {
            makeRoom(nodes: bytes / 16, words: bytes / 4)
        } else {
            let limit = Int(Int32.max) / 2
            makeRoom(nodes: min(bytes / 2, limit), words: min(bytes * 2, limit))
        }
        writer.symbolSlots.reserveCapacity(writer.symbolSlots.count + bytes / 80)
    }

    /// The state of the tree between two files; see ``truncate(to:)``.
    struct Mark {
        fileprivate let nodes, words, symbolSlots: Int
    }

    var mark: Mark { Mark(nodes: count, words: wordCount, symbolSlots: writer.symbolSlots.count) }

    /// Takes away everything that was added since `mark`.
    mutating func truncate(to mark: Mark) {
        count = mark.nodes
        wordCount = mark.words
        writer.symbolSlots.removeLast(writer.symbolSlots.count - mark.symbolSlots)
        dropPending(nodeMark: 0, nameMark: 0)
    }

    /// Drops pending items that no node took, after an error.
    public mutating func dropPending(nodeMark: Int, nameMark: Int) {
        writer.pendingNodes.drop(to: nodeMark)
        writer.pendingNames.drop(to: nameMark)
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
        (storage.heights + count).update(from: other.storage.heights, count: other.count)
        for node in 0..<other.count { payloads[count + node] = other.payloads[node] &+ poolOffset }
        (pool + wordCount).update(from: other.pool + 1, count: words)
        storage.files += other.storage.files
        writer.symbolSlots.append(contentsOf: other.writer.symbolSlots.lazy.map { $0 &+ poolOffset })
        if let renumbered {
            renumber(renumbered, nodes: count..<count + other.count, slots: other.writer.symbolSlots, poolOffset)
        }
        count += other.count
        wordCount += words
        return nodeOffset
    }

    /// Replaces the symbols of nodes that were just copied from another tree.
    private func renumber(_ symbols: [Symbol], nodes: Range<Int>, slots: [Int32], _ poolOffset: Int32) {
        symbols.withUnsafeBufferPointer { symbols in
            for node in nodes where !names[node].isNone { names[node] = symbols[Int(names[node].rawValue)] }
            for slot in slots {
                let place = Int(slot &+ poolOffset)
                if pool[place] >= 0 { pool[place] = symbols[Int(pool[place])].rawValue }
            }
        }
    }
}
