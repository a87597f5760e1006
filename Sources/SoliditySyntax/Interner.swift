// Byte strings to dense symbols: one open-addressing table over one byte buffer.

import Primitives

/// Maps byte strings to ``Symbol``s and back. Starts with the texts of ``KnownSymbol`` and ``SizedTypeName``.
///
/// A value type: every file may be lexed with its own copy, joined later by ``merge(_:)``.
public struct Interner: Sendable {
    private var bytes: [UInt8] = []
    /// Start offset of each symbol's bytes, and one more for the end of the last.
    private var starts: [Int32] = [0]
    /// The hash table, by open addressing; the count is a power of two.
    private var slots: [Slot]

    private struct Slot: BitwiseCopyable {
        var key = ByteString.Key()
        /// Symbol + 1, or 0 if the slot is free.
        var entry: UInt32 = 0
    }

    /// An interner that holds the known symbols.
    public init() { self = Self.initial }

    /// A placeholder without contents, not even the known symbols, for where another will be put.
    static let placeholder = Interner(capacity: 1)

    private init(capacity: Int) { slots = Array(repeating: Slot(), count: capacity) }

    private static let initial: Interner = {
        var interner = Interner(capacity: 2048)
        for text in KnownSymbol.texts { _ = interner.intern(text) }
        for name in SizedTypeName.all { _ = interner.intern(name.text) }
        return interner
    }()

    /// Makes room for the names of files with so many bytes together.
    public mutating func reserve(forBytes count: Int) { bytes.reserveCapacity(bytes.count + count / 16) }

    /// Number of symbols.
    public var count: Int { starts.count - 1 }

    /// The symbol of a byte string, new or old.
    public mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Symbol { intern(text, ByteString.Key(text)) }

    /// The symbol of a text of at most ``ByteString/prefixLength`` bytes at the start of a block.
    @inline(__always)
    mutating func intern(_ block: ByteBlock, count: Int, at start: UnsafePointer<UInt8>) -> Symbol {
        intern(UnsafeBufferPointer(start: start, count: count), ByteString.Key(block, count: count))
    }

    @inline(__always)
    private mutating func intern(_ text: UnsafeBufferPointer<UInt8>, _ key: ByteString.Key) -> Symbol {
        let place = search(text, key)
        if place.symbol >= 0 { return Symbol(place.symbol) }
        return add(text, key, at: place.slot)
    }

    @inline(never)
    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ key: ByteString.Key, at place: Int) -> Symbol {
        let symbol = count
        slots[place] = Slot(key: key, entry: UInt32(truncatingIfNeeded: symbol + 1))
        bytes.append(contentsOf: text)
        starts.append(Int32(bytes.count))
        if count * 4 > slots.count { grow() }
        return Symbol(Int32(truncatingIfNeeded: symbol))
    }

    public mutating func intern(_ text: [UInt8]) -> Symbol { text.withUnsafeBufferPointer { intern($0) } }

    public mutating func intern(_ text: String) -> Symbol { intern(Array(text.utf8)) }

    /// The symbol of a text that is known already.
    public func find(_ text: String) -> Symbol? {
        Array(text.utf8).withUnsafeBufferPointer { text in
            let place = search(text, ByteString.Key(text))
            return place.symbol >= 0 ? Symbol(place.symbol) : nil
        }
    }

    /// The symbol of a text, or -1 and the slot where it belongs.
    @inline(__always)
    private func search(_ text: UnsafeBufferPointer<UInt8>, _ key: ByteString.Key) -> (symbol: Int32, slot: Int) {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count &- 1
            var place = key.place & mask
            while slots[place].entry != 0 {
                if slots[place].key == key {
                    let candidate = Int(slots[place].entry) &- 1
                    if isText(text, of: candidate) { return (Int32(truncatingIfNeeded: candidate), place) }
                }
                place = (place &+ 1) & mask
            }
            return (-1, place)
        }
    }

    /// Whether a symbol is that of a text with the same key.
    @inline(__always)
    private func isText(_ text: UnsafeBufferPointer<UInt8>, of symbol: Int) -> Bool {
        if text.count <= ByteString.prefixLength { return true }
        return starts.withUnsafeBufferPointer { starts in
            let start = Int(starts[symbol])
            let end = Int(starts[symbol + 1])
            if end &- start != text.count { return false }
            return bytes.withUnsafeBufferPointer {
                ByteString.equal(UnsafeBufferPointer(rebasing: $0[start..<end]), text)
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
        var larger = [Slot](repeating: Slot(), count: slots.count * 2)
        let mask = larger.count - 1
        for slot in slots where slot.entry != 0 {
            var place = slot.key.place & mask
            while larger[place].entry != 0 { place = (place + 1) & mask }
            larger[place] = slot
        }
        slots = larger
    }
}

/// Hash and comparison of short byte strings, eight bytes at a time.
enum ByteString {
    /// Texts up to this length are told apart by their keys alone.
    static let prefixLength = ByteBlock.count

    /// What decides about most texts: the first bytes and a hash of all, which tells the length of short texts.
    struct Key: BitwiseCopyable {
        /// The first sixteen bytes as two numbers, the first byte lowest; zeros stand for missing ones.
        var low: UInt64 = 0
        var high: UInt64 = 0
        /// The lowest bits are the length of the text, or the largest that fits.
        var hash: UInt32 = 0

        private static let lengthBits: UInt32 = 5
        private static let seed: UInt64 = 0x9e37_79b9_7f4a_7c15

        init() {}

        /// The key of a text.
        @inline(__always)
        init(_ text: UnsafeBufferPointer<UInt8>) {
            guard let base = text.baseAddress else {
                hash = Self.combine(Self.hash(0, 0, count: 0), 0)
                return
            }
            let raw = UnsafeRawPointer(base)
            low = tail(raw, min(8, text.count))
            high = text.count > 8 ? tail(raw + 8, min(8, text.count - 8)) : 0
            var hash = Self.hash(low, high, count: text.count)
            var offset = prefixLength
            while offset < text.count {
                hash = mix(hash ^ tail(raw + offset, min(8, text.count - offset)))
                offset += 8
            }
            self.hash = Self.combine(hash, text.count)
        }

        /// The key of the first `count` bytes of a block.
        @inline(__always)
        init(_ block: ByteBlock, count: Int) {
            (low, high) = block.prefix(count).words
            hash = Self.combine(Self.hash(low, high, count: count), count)
        }

        /// Where to look for the text first: the bits of the hash that vary most.
        @inline(__always)
        var place: Int { Int(hash >> Self.lengthBits) }

        @inline(__always)
        static func == (left: Key, right: Key) -> Bool {
            (left.low ^ right.low) | (left.high ^ right.high) | UInt64(left.hash ^ right.hash) == 0
        }

        /// A multiplicative hash; fixed, so that nothing depends on a random seed.
        @inline(__always)
        private static func hash(_ low: UInt64, _ high: UInt64, count: Int) -> UInt64 {
            mix(mix(UInt64(truncatingIfNeeded: count) &* seed ^ low) ^ high)
        }

        @inline(__always)
        private static func combine(_ hash: UInt64, _ count: Int) -> UInt32 {
            let lengths: UInt32 = 1 << lengthBits - 1
            return UInt32(truncatingIfNeeded: hash >> 32) & ~lengths
                | UInt32(truncatingIfNeeded: min(count, Int(lengths)))
        }
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

    /// At most eight bytes as a number, the first byte lowest, without reading others.
    @inline(__always)
    private static func tail(_ raw: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count == 8 { return UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self)) }
        if count >= 4 {
            let low = UInt64(UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self)))
            let high = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return low | UInt64(high) << UInt64(8 * (count - 4))
        }
        var value: UInt64 = 0
        for index in 0..<count { value |= UInt64(raw.load(fromByteOffset: index, as: UInt8.self)) << UInt64(8 * index) }
        return value
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
        return product.high ^ product.low
    }
}
