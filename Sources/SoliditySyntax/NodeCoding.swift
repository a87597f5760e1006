// How payloads become words of the pool and come back. Child references are stored relative to their parent (0 is
// "none"), so that trees of different files are joined by appending their arrays.

import SoliditySource

/// A typed view of one node kind: what a node holds besides kind and span.
///
/// `encode(to:)` and `init(from:)` name the same fields in the same order, children in source order.
public protocol SyntaxNode: Sendable, BitwiseCopyable {
    static var kind: NodeKind { get }
    init(from reader: inout some NodeReading)
    func encode(to writer: inout NodeWriter)
}

/// Source of the fields of one node, in order.
public protocol NodeReading {
    /// The node's own name slot.
    mutating func name() -> Symbol
    mutating func node() -> NodeID
    mutating func nodes() -> NodeList
    mutating func names() -> NameList
    mutating func symbol() -> Symbol
    mutating func span() -> Span
    mutating func word() -> Int32
}

extension NodeReading {
    @inlinable
    public mutating func flag() -> Bool { word() != 0 }

    /// Reads an enumeration whose raw values were written by ``NodeWriter/enumeration(_:)``.
    @inlinable
    public mutating func enumeration<E: RawRepresentable>(_: E.Type) -> E where E.RawValue == UInt8 {
        E(rawValue: UInt8(truncatingIfNeeded: word())).unsafelyUnwrapped
    }
}

/// Decodes a payload from the pool.
public struct NodeReader: NodeReading {
    @usableFromInline let pool: UnsafePointer<Int32>
    @usableFromInline let owner: Int32
    @usableFromInline let ownName: Symbol
    @usableFromInline var position: Int

    @inlinable
    init(pool: UnsafePointer<Int32>, position: Int, owner: Int32, name: Symbol) {
        self.pool = pool
        self.position = position
        self.owner = owner
        ownName = name
    }

    @inlinable
    public mutating func word() -> Int32 {
        defer { position += 1 }
        return pool[position]
    }

    @inlinable
    public mutating func name() -> Symbol { ownName }

    @inlinable
    public mutating func node() -> NodeID {
        let relative = word()
        return relative == 0 ? .none : NodeID(owner &+ relative)
    }

    @inlinable
    public mutating func nodes() -> NodeList {
        let count = Int(word())
        defer { position += count }
        return NodeList(owner: owner, start: Int32(position), count: count)
    }

    @inlinable
    public mutating func names() -> NameList {
        let count = Int(word())
        defer { position += 3 * count }
        return NameList(owner: owner, start: Int32(position), count: count)
    }

    @inlinable
    public mutating func symbol() -> Symbol { Symbol(word()) }

    @inlinable
    public mutating func span() -> Span {
        let start = UInt32(bitPattern: word())
        return Span(start: start, end: UInt32(bitPattern: word()))
    }
}

/// Collects the children of a node while its payload is decoded.
struct ChildCollector: NodeReading {
    var reader: NodeReader
    var children: [NodeID] = []

    mutating func name() -> Symbol { reader.name() }
    mutating func names() -> NameList { reader.names() }
    mutating func symbol() -> Symbol { reader.symbol() }
    mutating func span() -> Span { reader.span() }
    mutating func word() -> Int32 { reader.word() }

    mutating func node() -> NodeID {
        let child = reader.node()
        if !child.isNone { children.append(child) }
        return child
    }

    mutating func nodes() -> NodeList {
        let list = reader.nodes()
        for item in 0..<list.count {
            let relative = reader.pool[Int(list.start) + item]
            if relative != 0 { children.append(NodeID(reader.owner &+ relative)) }
        }
        return list
    }
}

/// Encodes payloads into the pool and holds the stacks on which lists are collected before their node exists.
///
/// Lists are built in stack discipline: remember ``nodeMark``, push, take the list with ``nodes(since:)``, add the node
/// that holds the list. Adding the node pops the items.
public struct NodeWriter: Sendable {
    @usableFromInline var pool: [Int32] = [0]
    /// Places in the pool that hold symbols, for renumbering when trees of different interners are joined.
    var symbolSlots: [Int32] = []
    var owner: Int32 = 0
    var ownName = Symbol.none
    var pendingNodes: [NodeID] = []
    var pendingNames: [NamedSpan] = []
    /// Height of each node: 1 for a leaf. Kept while building only, to bound the depth of trees.
    var heights: [UInt16] = []
    /// The node of the first height: nodes before it are of files that were parsed earlier.
    var firstNode = 0
    private var childHeight: UInt16 = 0
    private var nodeLow = Int.max
    private var nameLow = Int.max

    init() {}

    mutating func reserve(nodes: Int) {
        heights.reserveCapacity(nodes)
        pool.reserveCapacity(pool.count + 5 * nodes)
        symbolSlots.reserveCapacity(symbolSlots.count + nodes / 4)
    }

    mutating func begin(owner: Int32) {
        self.owner = owner
        ownName = .none
        childHeight = 0
        nodeLow = .max
        nameLow = .max
    }

    mutating func end() {
        heights.append(childHeight == .max ? .max : childHeight + 1)
        if nodeLow < pendingNodes.count { pendingNodes.removeSubrange(nodeLow...) }
        if nameLow < pendingNames.count { pendingNames.removeSubrange(nameLow...) }
    }

    public mutating func name(_ symbol: Symbol) { ownName = symbol }

    public mutating func word(_ word: Int32) { pool.append(word) }

    public mutating func flag(_ flag: Bool) { pool.append(flag ? 1 : 0) }

    public mutating func enumeration<E: RawRepresentable>(_ value: E) where E.RawValue == UInt8 {
        pool.append(Int32(value.rawValue))
    }

    public mutating func node(_ node: NodeID) {
        guard !node.isNone else { return pool.append(0) }
        pool.append(node.rawValue &- owner)
        childHeight = max(childHeight, heights[node.index - firstNode])
    }

    public mutating func nodes(_ list: NodeList) {
        pool.append(Int32(list.count))
        guard list.count > 0 else { return }
        let start = Int(list.start)
        nodeLow = min(nodeLow, start)
        for index in start..<start + list.count { node(pendingNodes[index]) }
    }

    public mutating func names(_ list: NameList) {
        pool.append(Int32(list.count))
        guard list.count > 0 else { return }
        let start = Int(list.start)
        nameLow = min(nameLow, start)
        for index in start..<start + list.count {
            symbol(pendingNames[index].name)
            span(pendingNames[index].span)
        }
    }

    public mutating func symbol(_ symbol: Symbol) {
        symbolSlots.append(Int32(pool.count))
        pool.append(symbol.rawValue)
    }

    public mutating func span(_ span: Span) {
        pool.append(Int32(bitPattern: span.start))
        pool.append(Int32(bitPattern: span.end))
    }
}
