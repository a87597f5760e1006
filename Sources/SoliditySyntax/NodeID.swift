// Names of nodes and of the lists that nodes hold.

import SoliditySource

/// Index of a node in a ``SyntaxTree``. `.none` stands for an absent child.
public struct NodeID: Hashable, Comparable, Sendable, BitwiseCopyable {
    public let rawValue: Int32

    @inlinable
    public init(_ rawValue: Int32) { self.rawValue = rawValue }

    @inlinable
    public static var none: NodeID { NodeID(-1) }

    @inlinable
    public var isNone: Bool { rawValue < 0 }

    /// For indexing tables that run parallel to the tree.
    @inlinable
    public var index: Int { Int(rawValue) }

    @inlinable
    public static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
}

/// Handle of a list of child nodes; see ``SyntaxTree/nodes(_:)``. Items may be ``NodeID/none`` where the grammar lets
/// an element be left out (tuples).
public struct NodeList: Sendable, BitwiseCopyable {
    /// Owning node, or -1 while the list still lies on the writer's stack.
    @usableFromInline let owner: Int32
    @usableFromInline let start: Int32
    public let count: Int

    @inlinable
    init(owner: Int32, start: Int32, count: Int) {
        self.owner = owner
        self.start = start
        self.count = count
    }

    @inlinable
    public var isEmpty: Bool { count == 0 }

    /// A list without items, for building nodes.
    @inlinable
    public static var empty: NodeList { NodeList(owner: -1, start: .max, count: 0) }
}

/// Handle of a list of names with their spans; see ``SyntaxTree/names(_:)``.
public struct NameList: Sendable, BitwiseCopyable {
    @usableFromInline let owner: Int32
    @usableFromInline let start: Int32
    public let count: Int

    @inlinable
    init(owner: Int32, start: Int32, count: Int) {
        self.owner = owner
        self.start = start
        self.count = count
    }

    @inlinable
    public var isEmpty: Bool { count == 0 }

    /// A list without items, for building nodes.
    @inlinable
    public static var empty: NameList { NameList(owner: -1, start: .max, count: 0) }
}

/// A name and where it stands. `name` is ``Symbol/none`` for an absent optional entry.
public struct NamedSpan: Hashable, Sendable, BitwiseCopyable {
    public var name: Symbol
    public var span: Span

    @inlinable
    public init(_ name: Symbol, _ span: Span) {
        self.name = name
        self.span = span
    }

    @inlinable
    public static var none: NamedSpan { NamedSpan(.none, .none) }
}
