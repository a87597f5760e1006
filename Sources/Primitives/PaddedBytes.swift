import Glibc

/// A block of bytes that is filled once and then only looked at, with readable bytes behind it: a reader may look a few
/// bytes ahead, or load whole words, without asking where the text ends.
///
/// Not to be written to once it is shared.
public final class PaddedBytes: @unchecked Sendable {
    /// Readable bytes behind the last one.
    public static let padding = 16

    /// The first byte; valid as long as this block is.
    public private(set) var base: UnsafeMutablePointer<UInt8>
    public private(set) var count: Int
    private var capacity: Int

    /// An empty block with room for `capacity` bytes; nil if there is not so much memory.
    public init?(capacity: Int) {
        guard let base = Self.allocate(nil, capacity) else { return nil }
        self.base = base
        self.capacity = capacity
        count = 0
        terminate()
    }

    /// A copy of `bytes`. Traps if there is no memory for it, as arrays do.
    public init(_ bytes: some Collection<UInt8>) {
        count = bytes.count
        capacity = count
        guard let base = Self.allocate(nil, count) else { fatalError("out of memory") }
        self.base = base
        _ = UnsafeMutableBufferPointer(start: base, count: count).initialize(fromContentsOf: bytes)
        terminate()
    }

    deinit { free(base) }

    /// A copy of the bytes in a range.
    public subscript(range: Range<Int>) -> [UInt8] {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return withExtendedLifetime(self) {
            Array(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
        }
    }

    /// A copy of the bytes.
    public var array: [UInt8] { self[0..<count] }

    /// Fills the block from the outside: `fill` gets the room behind the bytes so far and says how much of it it has
    /// filled; 0 ends.
    /// - Returns: false if there is not enough memory for more.
    public func append<Failure: Error>(
        _ fill: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int
    ) throws(Failure) -> Bool {
        defer { terminate() }
        while true {
            if count == capacity, !grow() { return false }
            let filled = try fill(UnsafeMutableBufferPointer(start: base + count, count: capacity - count))
            if filled == 0 { return true }
            count += filled
        }
    }

    /// The memory behind the last block of a heap is free: such a block grows without being moved.
    private func grow() -> Bool {
        let larger = max(2 * capacity, 1 << 16)
        guard let moved = Self.allocate(base, larger) else { return false }
        base = moved
        capacity = larger
        return true
    }

    private func terminate() { (base + count).initialize(repeating: 0, count: Self.padding) }

    private static func allocate(_ old: UnsafeMutablePointer<UInt8>?, _ capacity: Int) -> UnsafeMutablePointer<UInt8>? {
        realloc(old, capacity + padding)?.assumingMemoryBound(to: UInt8.self)
    }
}
