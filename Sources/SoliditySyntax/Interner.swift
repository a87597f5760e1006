// Byte strings to dense symbols: one open-addressing table over one byte buffer.

/// Maps byte strings to ``Symbol``s and back. Starts with the texts of ``KnownSymbol``.
///
/// A value type: every file may be lexed with its own copy, joined later by ``merge(_:)``.
public struct Interner: Sendable {
    private var bytes: [UInt8] = []
    /// Start offset of each symbol's bytes, and one more for the end of the last.
    private var starts: [Int32] = [0]
    private var hashes: [UInt32] = []
    /// Symbol + 1, or 0 for a free slot; the count is a power of two.
    private var slots: [Int32]

    /// An interner that holds the known symbols.
    public init() { self = Self.initial }

    /// A placeholder without contents, for when an interner has been moved elsewhere.
    init(moved: Void) { self.init(capacity: 1) }

    private init(capacity: Int) { slots = Array(repeating: 0, count: capacity) }

    private static let initial: Interner = {
        var interner = Interner(capacity: 2048)
        for known in KnownSymbol.allCases { _ = interner.intern(known.text) }
        return interner
    }()

    /// Number of symbols.
    public var count: Int { hashes.count }

    /// The symbol of a byte string, new or old.
    public mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Symbol {
        let hash = Self.hash(text)
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let candidate = Int(slots[slot]) - 1
            if hashes[candidate] == hash, equals(candidate, text) { return Symbol(Int32(candidate)) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let symbol = Int32(hashes.count)
        slots[slot] = symbol + 1
        hashes.append(hash)
        bytes.append(contentsOf: text)
        starts.append(Int32(bytes.count))
        if hashes.count * 2 > slots.count { grow() }
        return Symbol(symbol)
    }

    public mutating func intern(_ text: [UInt8]) -> Symbol { text.withUnsafeBufferPointer { intern($0) } }

    public mutating func intern(_ text: String) -> Symbol { intern(Array(text.utf8)) }

    /// The symbol of a text that is known already.
    public func find(_ text: String) -> Symbol? {
        Array(text.utf8).withUnsafeBufferPointer { text in
            let hash = Self.hash(text)
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 {
                let candidate = Int(slots[slot]) - 1
                if hashes[candidate] == hash, equals(candidate, text) { return Symbol(Int32(candidate)) }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// The bytes of a symbol; empty for ``Symbol/none``.
    public func bytes(_ symbol: Symbol) -> ArraySlice<UInt8> {
        guard !symbol.isNone else { return [] }
        let index = Int(symbol.rawValue)
        return bytes[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// The text of a symbol, with replacement characters where it is not UTF-8.
    public func text(_ symbol: Symbol) -> String { String(decoding: bytes(symbol), as: UTF8.self) }

    /// Interns everything that `other` holds.
    /// - Returns: for each symbol of `other` its symbol here, for ``SyntaxTree/append(_:renumbered:)``.
    public mutating func merge(_ other: Interner) -> [Symbol] {
        var renumbered: [Symbol] = []
        renumbered.reserveCapacity(other.count)
        other.bytes.withUnsafeBufferPointer { buffer in
            for index in 0..<other.count {
                let range = Int(other.starts[index])..<Int(other.starts[index + 1])
                renumbered.append(intern(UnsafeBufferPointer(rebasing: buffer[range])))
            }
        }
        return renumbered
    }

    private func equals(_ candidate: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[candidate])
        guard Int(starts[candidate + 1]) - start == text.count else { return false }
        return bytes.withUnsafeBufferPointer { buffer in
            for index in 0..<text.count where buffer[start + index] != text[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        var larger = [Int32](repeating: 0, count: slots.count * 2)
        for (symbol, hash) in hashes.enumerated() {
            var slot = Int(hash) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = Int32(symbol + 1)
        }
        slots = larger
    }

    /// FNV-1a with a final mix; fixed, so that nothing depends on a random seed.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in text { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        hash ^= hash >> 15
        return hash
    }
}
