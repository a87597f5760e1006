// The one tree type: parallel columns indexed by NodeID. Nodes are added children first, in the order in which solc's
// parser creates its nodes; analysis results live in tables beside the tree, never in it.

import SoliditySource

/// A forest of syntax nodes held in parallel columns.
///
/// Read a node with ``kind(_:)``, ``span(_:)``, ``name(_:)`` and ``get(_:_:)``:
///
///     switch tree.kind(id) {
///     case .binaryOperation:
///         let operation = tree.get(AST.BinaryOperation.self, id)
///         visit(operation.left)
///     …
///     }
///
/// A value type: copies share their memory until one of them is written to.
public struct SyntaxTree: @unchecked Sendable {
    /// Number of nodes; node ids run from 0 to `count - 1`.
    public internal(set) var count = 0
    /// Words of the pool in use. The first is unused.
    var wordCount = 1
    /// Copies of the pointers of `storage`, so that reading a node does not go through an object.
    @usableFromInline var kinds: UnsafeMutablePointer<NodeKind>
    @usableFromInline var spans: UnsafeMutablePointer<Span>
    @usableFromInline var names: UnsafeMutablePointer<Symbol>
    @usableFromInline var payloads: UnsafeMutablePointer<Int32>
    @usableFromInline var pool: UnsafeMutablePointer<Int32>
    var heights: UnsafeMutablePointer<UInt16>
    var symbolSlots: UnsafeMutablePointer<Int32>
    @usableFromInline var storage: NodeStorage
    /// Places in the pool that hold symbols, for renumbering when trees of different interners are joined: how many
    /// there are in ``NodeStorage/symbolSlots``.
    var symbolSlotCount = 0
    /// The items of lists whose node is not there yet.
    var pendingNodes = PendingStack<NodeID>()
    var pendingNames = PendingStack<NamedSpan>()

    public init() {
        storage = NodeStorage(nodeCapacity: 0, poolCapacity: 1)
        storage.pool[0] = 0
        kinds = storage.kinds
        spans = storage.spans
        names = storage.names
        payloads = storage.payloads
        pool = storage.pool
        heights = storage.heights
        symbolSlots = storage.symbolSlots
    }

    /// A tree without nodes, for where another will be put.
    static let placeholder = SyntaxTree()

    /// The same tree through a reference of its own, for another thread: threads that count references to one object
    /// wait for each other.
    public func forAnotherThread() -> SyntaxTree {
        var tree = self
        tree.storage = NodeStorage(reading: storage)
        return tree
    }

    @inlinable
    func check(_ id: NodeID) { precondition(id.index >= 0 && id.index < count, "no such node") }

    @inlinable
    public func kind(_ id: NodeID) -> NodeKind {
        check(id)
        return kinds[id.index]
    }

    @inlinable
    public func span(_ id: NodeID) -> Span {
        check(id)
        return spans[id.index]
    }

    /// The name slot of a node: the declared or used name, the text of a literal, the documentation of a statement; ``Symbol/none`` for kinds without one.
    @inlinable
    public func name(_ id: NodeID) -> Symbol {
        check(id)
        return names[id.index]
    }

    /// The text of a ``AST/StructuredDocumentation`` with delimiters and leading asterisks removed, as solc's scanner
    /// leaves it. Made anew by every call.
    public func documentation(_ id: NodeID) -> [UInt8] {
        guard let file = file(of: id) else { return [] }
        let start = Int(span(id).start - file.base)
        return DocumentationComment.text(in: file.bytes.base, count: file.bytes.count, at: start)
    }

    /// Where a node starts in its own file.
    public func offset(of id: NodeID) -> Int { Int(span(id).start - (file(of: id)?.base ?? 0)) }

    private func file(of id: NodeID) -> SourceFile? {
        let start = span(id).start
        var next = 0
        var end = storage.files.count
        while next < end {
            let middle = (next + end) / 2
            if storage.files[middle].base <= start { next = middle + 1 } else { end = middle }
        }
        return next > 0 ? storage.files[next - 1] : nil
    }

    /// Decodes a node. The kind must be the payload's kind: test ``kind(_:)`` first, or use ``find(_:_:)``.
    @inlinable @inline(__always)
    public func get<Node: SyntaxNode>(_ type: Node.Type, _ id: NodeID) -> Node {
        precondition(kind(id) == Node.kind, "node kind mismatch")
        var reader = reader(of: id)
        return Node(from: &reader)
    }

    /// Decodes a node if it exists and is of the wanted kind.
    @inlinable @inline(__always)
    public func find<Node: SyntaxNode>(_ type: Node.Type, _ id: NodeID) -> Node? {
        guard !id.isNone, kind(id) == Node.kind else { return nil }
        return get(type, id)
    }

    @inlinable
    func reader(of id: NodeID) -> NodeReader {
        NodeReader(pool: pool, position: Int(payloads[id.index]), owner: id.rawValue, name: names[id.index])
    }

    /// The items of a list of a node that is in the tree.
    @inlinable
    public func nodes(_ list: NodeList) -> NodeItems { NodeItems(pool: pool, list: list, storage: storage) }

    /// The item at `index` of a list of a node that is in the tree.
    @inlinable
    public func node(_ list: NodeList, _ index: Int) -> NodeID {
        precondition(index >= 0 && index < list.count)
        let relative = pool[Int(list.start) + index]
        return relative == 0 ? .none : NodeID(list.owner &+ relative)
    }

    /// The items of a name list of a node that is in the tree.
    @inlinable
    public func names(_ list: NameList) -> NameItems { NameItems(pool: pool, list: list, storage: storage) }

    /// The item at `index` of a name list of a node that is in the tree.
    @inlinable
    public func name(_ list: NameList, _ index: Int) -> NamedSpan { names(list)[index] }
}

/// The items of a ``NodeList``.
public struct NodeItems: RandomAccessCollection, @unchecked Sendable {
    @usableFromInline let pool: UnsafeMutablePointer<Int32>
    @usableFromInline let list: NodeList
    /// Keeps the pool alive.
    @usableFromInline let storage: NodeStorage

    @inlinable
    init(pool: UnsafeMutablePointer<Int32>, list: NodeList, storage: NodeStorage) {
        self.pool = pool
        self.list = list
        self.storage = storage
    }

    @inlinable
    public var startIndex: Int { 0 }

    @inlinable
    public var endIndex: Int { list.count }

    @inlinable
    public subscript(index: Int) -> NodeID {
        precondition(index >= 0 && index < list.count)
        let relative = pool[Int(list.start) + index]
        return relative == 0 ? .none : NodeID(list.owner &+ relative)
    }
}

/// The items of a ``NameList``.
public struct NameItems: RandomAccessCollection, @unchecked Sendable {
    @usableFromInline let pool: UnsafeMutablePointer<Int32>
    @usableFromInline let list: NameList
    /// Keeps the pool alive.
    @usableFromInline let storage: NodeStorage

    @inlinable
    init(pool: UnsafeMutablePointer<Int32>, list: NameList, storage: NodeStorage) {
        self.pool = pool
        self.list = list
        self.storage = storage
    }

    @inlinable
    public var startIndex: Int { 0 }

    @inlinable
    public var endIndex: Int { list.count }

    @inlinable
    public subscript(index: Int) -> NamedSpan {
        precondition(index >= 0 && index < list.count)
        let start = Int(list.start) + 3 * index
        return NamedSpan(
            Symbol(pool[start]),
            Span(start: UInt32(bitPattern: pool[start + 1]), end: UInt32(bitPattern: pool[start + 2])))
    }
}
