// Byte strings to dense symbols: one open-addressing table over one byte buffer.

/// Maps byte strings to ``Symbol``s and back. Starts with the texts of ``KnownSymbol``.
///
/// A value type: every file may be lexed with its own copy, joined later by ``merge(_:)``.
public struct Interner: Sendable {
    private var bytes: [UInt8] = []
    /// Start offset of each symbol's bytes, and one more for the end of the last.
    private var starts: [Int32] = [0]
    /// Hash (upper half) and symbol + 1 (lower half), or 0 for a free slot; the count is a power of two.
    private var slots: [UInt64]

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
    public var count: Int { starts.count - 1 }

    /// The symbol of a byte string, new or old.
    public mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Symbol {
        let hash = ByteString.hash(text)
        let place = search(text, hash)
        if place.symbol >= 0 { return Symbol(place.symbol) }
        let symbol = Int32(count)
        slots[place.slot] = UInt64(hash) << 32 | UInt64(symbol + 1)
        bytes.append(contentsOf: text)
        starts.append(Int32(bytes.count))
        if count * 2 > slots.count { grow() }
        return Symbol(symbol)
    }

    public mutating func intern(_ text: [UInt8]) -> Symbol { text.withUnsafeBufferPointer { intern($0) } }

    public mutating func intern(_ text: String) -> Symbol { intern(Array(text.utf8)) }

    /// The symbol of a text that is known already.
    public func find(_ text: String) -> Symbol? {
        Array(text.utf8).withUnsafeBufferPointer { text in
            let place = search(text, ByteString.hash(text))
            return place.symbol >= 0 ? Symbol(place.symbol) : nil
        }
    }

    /// The symbol of a text, or -1 and the slot where it belongs.
    @inline(__always)
    private func search(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> (symbol: Int32, slot: Int) {
        slots.withUnsafeBufferPointer { slots in
            starts.withUnsafeBufferPointer { starts in
                bytes.withUnsafeBufferPointer { bytes in
                    let mask = slots.count - 1
                    var slot = Int(hash) & mask
                    while slots[slot] != 0 {
                        if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
                            let candidate = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
                            let start = Int(starts[candidate])
                            let end = Int(starts[candidate + 1])
                            if ByteString.equal(UnsafeBufferPointer(rebasing: bytes[start..<end]), text) {
                                return (Int32(candidate), slot)
                            }
                        }
                        slot = (slot + 1) & mask
                    }
                    return (-1, slot)
                }
            }
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

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: slots.count * 2)
        let mask = larger.count - 1
        for entry in slots where entry != 0 {
            var slot = Int(entry >> 32) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = entry
        }
        slots = larger
    }
}

/// Hash and comparison of short byte strings, eight bytes at a time.
enum ByteString {
    /// A multiplicative hash; fixed, so that nothing depends on a random seed.
    @inline(__always)
    static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard let base = text.baseAddress else { return 0 }
        let raw = UnsafeRawPointer(base)
        var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9e37_79b9_7f4a_7c15
        var offset = 0
        while text.count - offset > 8 {
            hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        hash = mix(hash ^ tail(raw + offset, text.count - offset))
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    @inline(__always)
    static func equal(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        let a = UnsafeRawPointer(first)
        let b = UnsafeRawPointer(second)
        var offset = 0
        while left.count - offset > 8 {
            if a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                != b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            {
                return false
            }
            offset += 8
        }
        return tail(a + offset, left.count - offset) == tail(b + offset, left.count - offset)
    }

    /// At most eight bytes as a number, without reading others.
    @inline(__always)
    private static func tail(_ raw: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count == 8 { return raw.loadUnaligned(as: UInt64.self) }
        if count >= 4 {
            let low = UInt64(raw.loadUnaligned(as: UInt32.self))
            let high = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return low | high << 32
        }
        var value: UInt64 = 0
        for index in 0..<count { value = value << 8 | UInt64(raw.load(fromByteOffset: index, as: UInt8.self)) }
        return value
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
        return product.high ^ product.low
    }
}
