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

    /// Reads an enumeration whose raw values were written by ``NodeWriter/enumeration(_:)``. Its raw values are those that
    /// cases have by default: their numbers, which is what they are in memory. Other modules do not see that the
    /// conversion does nothing, and would call it for each node.
    @inlinable @inline(__always)
    public mutating func enumeration<E: RawRepresentable & BitwiseCopyable>(_: E.Type) -> E where E.RawValue == UInt8 {
        unsafeBitCast(UInt8(truncatingIfNeeded: word()), to: E.self)
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

/// Encodes the payload of one node into the pool. The tree has made sure that there is room.
public struct NodeWriter {
    /// As many words as any node writes besides the items of its lists.
    static let maximumFixedWords = 32

    private let pool: UnsafeMutablePointer<Int32>
    private let heights: UnsafePointer<UInt16>
    private let owner: Int32
    private let pendingNodes: UnsafeBufferPointer<NodeID>
    private let pendingNames: UnsafeBufferPointer<NamedSpan>
    /// The next word of the pool.
    private(set) var position: Int
    /// The next free place for the position of a symbol.
    private(set) var symbolSlot: UnsafeMutablePointer<Int32>
    private(set) var ownName = Symbol.none
    /// Where the pending items start that were written.
    private(set) var nodeLow = Int.max
    private(set) var nameLow = Int.max
    private var childHeight: UInt16 = 0

    /// - Parameters:
    ///   - owner: the node.
    ///   - position: its first word in `pool`.
    ///   - symbolSlot: where to note which words are symbols.
    ///   - heights: those of the nodes so far.
    @inline(__always)
    init(
        owner: Int, pool: UnsafeMutablePointer<Int32>, position: Int, symbolSlot: UnsafeMutablePointer<Int32>,
        heights: UnsafePointer<UInt16>, pendingNodes: UnsafeBufferPointer<NodeID>,
        pendingNames: UnsafeBufferPointer<NamedSpan>
    ) {
        self.owner = Int32(truncatingIfNeeded: owner)
        self.pool = pool
        self.position = position
        self.symbolSlot = symbolSlot
        self.heights = heights
        self.pendingNodes = pendingNodes
        self.pendingNames = pendingNames
    }

    /// The height of the node, once it is written.
    @inline(__always)
    var height: UInt16 { childHeight == .max ? .max : childHeight &+ 1 }

    @inline(__always)
    public mutating func name(_ symbol: Symbol) { ownName = symbol }

    @inline(__always)
    public mutating func word(_ word: Int32) {
        pool[position] = word
        position &+= 1
    }

    @inline(__always)
    public mutating func flag(_ flag: Bool) { word(flag ? 1 : 0) }

    @inline(__always)
    public mutating func enumeration<E: RawRepresentable>(_ value: E) where E.RawValue == UInt8 {
        word(Int32(value.rawValue))
    }

    @inline(__always)
    public mutating func node(_ node: NodeID) {
        guard !node.isNone else { return word(0) }
        word(node.rawValue &- owner)
        childHeight = max(childHeight, heights[node.index])
    }

    @inline(__always)
    public mutating func nodes(_ list: NodeList) {
        word(Int32(truncatingIfNeeded: list.count))
        guard list.count > 0 else { return }
        let start = Int(list.start)
        nodeLow = min(nodeLow, start)
        for index in start..<start &+ list.count { node(pendingNodes[index]) }
    }

    @inline(__always)
    public mutating func names(_ list: NameList) {
        word(Int32(truncatingIfNeeded: list.count))
        guard list.count > 0 else { return }
        let start = Int(list.start)
        nameLow = min(nameLow, start)
        for index in start..<start &+ list.count {
            symbol(pendingNames[index].name)
            span(pendingNames[index].span)
        }
    }

    @inline(__always)
    public mutating func symbol(_ symbol: Symbol) {
        symbolSlot.pointee = Int32(truncatingIfNeeded: position)
        symbolSlot += 1
        word(symbol.rawValue)
    }

    @inline(__always)
    public mutating func span(_ span: Span) {
        word(Int32(bitPattern: span.start))
        word(Int32(bitPattern: span.end))
    }
}

/// A stack whose memory stays when items are dropped.
struct PendingStack<Item: BitwiseCopyable & Sendable>: Sendable {
    private var items: [Item] = []
    private(set) var count = 0

    @inline(__always)
    mutating func append(_ item: Item) {
        if count < items.count { items[count] = item } else { items.append(item) }
        count &+= 1
    }

    /// Drops the items above a height; nothing if the stack is not that high.
    @inline(__always)
    mutating func drop(to height: Int) { count = min(count, height) }

    @inline(__always)
    func withUnsafeBufferPointer<R>(_ body: (UnsafeBufferPointer<Item>) -> R) -> R {
        items.withUnsafeBufferPointer(body)
    }

    subscript(from mark: Int) -> ArraySlice<Item> { items[mark..<count] }
}
