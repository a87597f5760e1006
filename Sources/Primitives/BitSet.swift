/// A growable set of small non-negative integers, one bit each; iteration is in ascending order.
public struct BitSet: Hashable, Sendable {
    @usableFromInline var words: [UInt64]

    /// An empty set with room for members below `capacity`.
    @inlinable
    public init(capacity: Int = 0) { words = [UInt64](repeating: 0, count: (Swift.max(0, capacity) + 63) / 64) }

    @inlinable
    public func contains(_ member: Int) -> Bool {
        let word = member >> 6
        return member >= 0 && word < words.count && words[word] & (1 << UInt64(member & 63)) != 0
    }

    /// Adds `member` (>= 0); true when it was not there.
    @inlinable @discardableResult
    public mutating func insert(_ member: Int) -> Bool {
        guard member >= 0 else { return false }
        let word = member >> 6
        while word >= words.count { words.append(0) }
        let bit: UInt64 = 1 << UInt64(member & 63)
        let isNew = words[word] & bit == 0
        words[word] |= bit
        return isNew
    }

    /// Removes `member`; true when it was there.
    @inlinable @discardableResult
    public mutating func remove(_ member: Int) -> Bool {
        guard contains(member) else { return false }
        words[member >> 6] &= ~(1 << UInt64(member & 63))
        return true
    }

    /// Adds all members of `other`; true when the set grew.
    @inlinable @discardableResult
    public mutating func formUnion(_ other: BitSet) -> Bool {
        while words.count < other.words.count { words.append(0) }
        var changed: UInt64 = 0
        for i in other.words.indices {
            changed |= other.words[i] & ~words[i]
            words[i] |= other.words[i]
        }
        return changed != 0
    }

    @inlinable
    public mutating func subtract(_ other: BitSet) {
        for i in 0..<Swift.min(words.count, other.words.count) { words[i] &= ~other.words[i] }
    }

    @inlinable
    public mutating func formIntersection(_ other: BitSet) {
        for i in words.indices { words[i] &= i < other.words.count ? other.words[i] : 0 }
    }

    @inlinable
    public mutating func removeAll() {
        for i in words.indices { words[i] = 0 }
    }

    @inlinable
    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    @inlinable
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Calls `body` with each member in ascending order.
    @inlinable
    public func forEach(_ body: (Int) throws -> Void) rethrows {
        for (i, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                try body((i << 6) + rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
    }
}
