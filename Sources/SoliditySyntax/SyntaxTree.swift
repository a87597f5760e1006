// The one tree type: parallel arrays indexed by NodeID. Nodes are added children first, in the order in which solc's
// parser creates its nodes; analysis results live in tables beside the tree, never in it.

import SoliditySource

/// A forest of syntax nodes held in parallel arrays.
///
/// Read a node with ``kind(_:)``, ``span(_:)``, ``name(_:)`` and ``get(_:_:)``:
///
///     switch tree.kind(id) {
///     case .binaryOperation:
///         let operation = tree.get(AST.BinaryOperation.self, id)
///         visit(operation.left)
///     …
///     }
public struct SyntaxTree: Sendable {
    @usableFromInline var kinds: [NodeKind] = []
    @usableFromInline var spans: [Span] = []
    @usableFromInline var names: [Symbol] = []
    @usableFromInline var payloads: [Int32] = []
    @usableFromInline var writer = NodeWriter()

    public init() {}

    /// Number of nodes; node ids run from 0 to `count - 1`.
    @inlinable
    public var count: Int { kinds.count }

    @inlinable
    public func kind(_ id: NodeID) -> NodeKind { kinds[id.index] }

    @inlinable
    public func span(_ id: NodeID) -> Span { spans[id.index] }

    /// The name slot of a node: the declared or used name, the text of a literal, the text of a documentation node,
    /// the documentation of a statement; ``Symbol/none`` for kinds without one.
    @inlinable
    public func name(_ id: NodeID) -> Symbol { names[id.index] }

    /// Decodes a node. The kind must be the payload's kind: test ``kind(_:)`` first, or use ``find(_:_:)``.
    @inlinable
    public func get<Node: SyntaxNode>(_ type: Node.Type, _ id: NodeID) -> Node {
        precondition(kinds[id.index] == Node.kind, "node kind mismatch")
        return writer.pool.withUnsafeBufferPointer { pool in
            var reader = NodeReader(
                pool: pool.baseAddress.unsafelyUnwrapped, position: Int(payloads[id.index]), owner: id.rawValue,
                name: names[id.index])
            return Node(from: &reader)
        }
    }

    /// Decodes a node if it exists and is of the wanted kind.
    @inlinable
    public func find<Node: SyntaxNode>(_ type: Node.Type, _ id: NodeID) -> Node? {
        guard !id.isNone, kinds[id.index] == Node.kind else { return nil }
        return get(type, id)
    }

    /// The items of a list of a node that is in the tree.
    @inlinable
    public func nodes(_ list: NodeList) -> NodeItems { NodeItems(pool: writer.pool, list: list) }

    /// The item at `index` of a list of a node that is in the tree.
    @inlinable
    public func node(_ list: NodeList, _ index: Int) -> NodeID {
        precondition(index >= 0 && index < list.count)
        let relative = writer.pool[Int(list.start) + index]
        return relative == 0 ? .none : NodeID(list.owner &+ relative)
    }

    /// The items of a name list of a node that is in the tree.
    @inlinable
    public func names(_ list: NameList) -> NameItems { NameItems(pool: writer.pool, list: list) }

    /// The item at `index` of a name list of a node that is in the tree.
    @inlinable
    public func name(_ list: NameList, _ index: Int) -> NamedSpan { names(list)[index] }
}

/// The items of a ``NodeList``.
public struct NodeItems: RandomAccessCollection, Sendable {
    @usableFromInline let pool: [Int32]
    @usableFromInline let list: NodeList

    @inlinable
    init(pool: [Int32], list: NodeList) {
        self.pool = pool
        self.list = list
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
public struct NameItems: RandomAccessCollection, Sendable {
    @usableFromInline let pool: [Int32]
    @usableFromInline let list: NameList

    @inlinable
    init(pool: [Int32], list: NameList) {
        self.pool = pool
        self.list = list
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
