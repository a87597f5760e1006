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

    /// An empty block with room for `capacity` bytes.
    public init(capacity: Int) {
        base = Self.allocate(nil, capacity)
        self.capacity = capacity
        count = 0
        terminate()
    }

    public convenience init(_ bytes: some Collection<UInt8>) {
        self.init(capacity: bytes.count)
        _ = UnsafeMutableBufferPointer(start: base, count: capacity).initialize(fromContentsOf: bytes)
        count = capacity
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
    public func append<Failure: Error>(
        _ fill: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int
    ) throws(Failure) {
        defer { terminate() }
        while true {
            // The memory behind the last block of a heap is free: growing it does not move it.
            if count == capacity {
                capacity = max(2 * capacity, 1 << 16)
                base = Self.allocate(base, capacity)
            }
            let filled = try fill(UnsafeMutableBufferPointer(start: base + count, count: capacity - count))
            if filled == 0 { return }
            count += filled
        }
    }

    private func terminate() { (base + count).initialize(repeating: 0, count: Self.padding) }

    private static func allocate(_ old: UnsafeMutablePointer<UInt8>?, _ capacity: Int) -> UnsafeMutablePointer<UInt8> {
        guard let block = realloc(old, capacity + padding) else { fatalError("out of memory") }
        return block.assumingMemoryBound(to: UInt8.self)
    }
}
