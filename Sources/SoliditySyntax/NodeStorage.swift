// The memory of a tree: one block per column, all columns of nodes with the same capacity.

import Primitives
import SoliditySource

/// Owns the memory behind the pointers of a ``SyntaxTree``.
///
/// The tree that holds the only reference may write; it replaces the storage when it needs more room or shares it.
@usableFromInline
final class NodeStorage: @unchecked Sendable {
    let nodeCapacity: Int
    let poolCapacity: Int
    let kinds: UnsafeMutablePointer<NodeKind>
    let spans: UnsafeMutablePointer<Span>
    let names: UnsafeMutablePointer<Symbol>
    let payloads: UnsafeMutablePointer<Int32>
    /// Height of each node: 1 for a leaf. Meaningful while the file of the node is parsed, to bound the depth of trees.
    let heights: UnsafeMutablePointer<UInt16>
    let pool: UnsafeMutablePointer<Int32>
    /// The places of the symbols in the pool. As many as words fit: a symbol is a word.
    let symbolSlots: UnsafeMutablePointer<Int32>
    /// The files that the nodes are from, by position.
    var files: [SourceFile] = []
    /// Whose memory this is, if it is not its own.
    private let owner: NodeStorage?
    /// What the columns are part of, if they are large.
    private let memory: ReservedMemory?

    /// Smaller tables come from the heap.
    private static let leastReservation = 1 << 20
    private static let columnCount = 7
    private static let bytesPerNode =
        MemoryLayout<NodeKind>.stride + MemoryLayout<Span>.stride + MemoryLayout<Symbol>.stride
        + MemoryLayout<Int32>.stride + MemoryLayout<UInt16>.stride

    /// Memory without contents. All columns hold trivial types: nothing is ever deinitialised.
    init(nodeCapacity: Int, poolCapacity: Int) {
        self.nodeCapacity = nodeCapacity
        self.poolCapacity = poolCapacity
        let size = nodeCapacity * Self.bytesPerNode + 2 * poolCapacity * MemoryLayout<Int32>.stride
        let memory =
            size < Self.leastReservation
            ? nil : ReservedMemory(byteCount: ReservedMemory.byteCount(ofColumns: Self.columnCount, bytes: size))
        kinds = Self.column(nodeCapacity, in: memory)
        spans = Self.column(nodeCapacity, in: memory)
        names = Self.column(nodeCapacity, in: memory)
        payloads = Self.column(nodeCapacity, in: memory)
        heights = Self.column(nodeCapacity, in: memory)
        pool = Self.column(poolCapacity, in: memory)
        symbolSlots = Self.column(poolCapacity, in: memory)
        self.memory = memory
        owner = nil
    }

    private static func column<Element: BitwiseCopyable>(
        _ count: Int, in memory: ReservedMemory?
    ) -> UnsafeMutablePointer<Element> {
        guard let memory else { return .allocate(capacity: count) }
        guard let column = memory.column(Element.self, count: count) else { preconditionFailure("columns do not fit") }
        return column
    }

    /// The memory of another storage, without room to write.
    init(reading other: NodeStorage) {
        nodeCapacity = 0
        poolCapacity = 0
        kinds = other.kinds
        spans = other.spans
        names = other.names
        payloads = other.payloads
        heights = other.heights
        pool = other.pool
        symbolSlots = other.symbolSlots
        files = other.files
        memory = nil
        owner = other.owner ?? other
    }

    deinit {
        if owner != nil || memory != nil { return }
        kinds.deallocate()
        spans.deallocate()
        names.deallocate()
        payloads.deallocate()
        heights.deallocate()
        pool.deallocate()
        symbolSlots.deallocate()
    }

    /// Takes over the first nodes, words and symbol slots of another storage.
    func copy(_ other: NodeStorage, nodes: Int, words: Int, symbolSlots slots: Int) {
        kinds.update(from: other.kinds, count: nodes)
        spans.update(from: other.spans, count: nodes)
        names.update(from: other.names, count: nodes)
        payloads.update(from: other.payloads, count: nodes)
        heights.update(from: other.heights, count: nodes)
        pool.update(from: other.pool, count: words)
        symbolSlots.update(from: other.symbolSlots, count: slots)
        files = other.files
    }
}
