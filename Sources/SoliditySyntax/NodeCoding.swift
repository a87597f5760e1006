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

/// Encodes payloads into the pool and holds the stacks on which lists are collected before their node exists.
///
/// Lists are built in stack discipline: remember ``nodeMark``, push, take the list with ``nodes(since:)``, add the node
/// that holds the list. Adding the node pops the items.
public struct NodeWriter: @unchecked Sendable {
    /// As many words as any node writes besides the items of its lists.
    static let maximumFixedWords = 32

    private var pool = UnsafeMutablePointer<Int32>(bitPattern: 4).unsafelyUnwrapped
    private var heights = UnsafeMutablePointer<UInt16>(bitPattern: 2).unsafelyUnwrapped
    /// The next word of the pool. The tree has made sure that there is room for one node.
    private(set) var position = 0
    /// Places in the pool that hold symbols, for renumbering when trees of different interners are joined.
    var symbolSlots: [Int32] = []
    private var owner: Int32 = 0
    private(set) var ownName = Symbol.none
    var pendingNodes = PendingStack<NodeID>()
    var pendingNames = PendingStack<NamedSpan>()
    private var childHeight: UInt16 = 0
    private var nodeLow = Int.max
    private var nameLow = Int.max

    init() {}

    /// As many words as the pending items can become.
    var pendingWords: Int { pendingNodes.count + 3 * pendingNames.count }

    @inline(__always)
    mutating func begin(
        owner: Int32, pool: UnsafeMutablePointer<Int32>, position: Int, heights: UnsafeMutablePointer<UInt16>
    ) {
        self.owner = owner
        self.pool = pool
        self.position = position
        self.heights = heights
        ownName = .none
        childHeight = 0
        nodeLow = .max
        nameLow = .max
    }

    /// Takes the items that the node has written off the stacks. Returns the height of the node.
    @inline(__always)
    mutating func end() -> UInt16 {
        pendingNodes.drop(to: nodeLow)
        pendingNames.drop(to: nameLow)
        return childHeight == .max ? .max : childHeight + 1
    }

    public mutating func name(_ symbol: Symbol) { ownName = symbol }

    @inline(__always)
    public mutating func word(_ word: Int32) {
        pool[position] = word
        position &+= 1
    }

    public mutating func flag(_ flag: Bool) { word(flag ? 1 : 0) }

    public mutating func enumeration<E: RawRepresentable>(_ value: E) where E.RawValue == UInt8 {
        word(Int32(value.rawValue))
    }

    @inline(__always)
    public mutating func node(_ node: NodeID) {
        guard !node.isNone else { return word(0) }
        word(node.rawValue &- owner)
        childHeight = max(childHeight, heights[node.index])
    }

    public mutating func nodes(_ list: NodeList) {
        word(Int32(truncatingIfNeeded: list.count))
        guard list.count > 0 else { return }
        let start = Int(list.start)
        nodeLow = min(nodeLow, start)
        for index in start..<start + list.count { node(pendingNodes[index]) }
    }

    public mutating func names(_ list: NameList) {
        word(Int32(truncatingIfNeeded: list.count))
        guard list.count > 0 else { return }
        let start = Int(list.start)
        nameLow = min(nameLow, start)
        for index in start..<start + list.count {
            symbol(pendingNames[index].name)
            span(pendingNames[index].span)
        }
    }

    public mutating func symbol(_ symbol: Symbol) {
        symbolSlots.append(Int32(truncatingIfNeeded: position))
        word(symbol.rawValue)
    }

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

    subscript(index: Int) -> Item { items[index] }

    subscript(from mark: Int) -> ArraySlice<Item> { items[mark..<count] }
}
