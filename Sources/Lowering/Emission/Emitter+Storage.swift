import IR
import Primitives
import SolidityLayout
import SoliditySyntax

/// Reading and writing one value in storage, packed or not.
extension Emitter {
    /// The byte offset within a slot: known at compile time, or a word (array elements).
    enum ByteOffset {
        case known(Int)
        case word(V)
    }

    /// A slot and the offset of a value within it.
    struct StoragePlace {
        var slot: V
        var offset: ByteOffset
        var isTransient = false
    }

    func load(slot: V, transient: Bool) -> V {
        transient ? tload(slot) : sload(slot)
    }

    func store(slot: V, _ value: V, transient: Bool) {
        if transient { tstore(slot, value) } else { sstore(slot, value) }
    }

    /// The stack parts of the value at a place.
    func readStorage(_ place: StoragePlace, _ layout: LayoutID) -> Parts {
        let word = load(slot: place.slot, transient: place.isTransient)
        return partsFromWord(extract(word, place.offset, layout, clean: true), layout)
    }

    /// The value of a layout cut out of a slot's word, as a memory word.
    ///
    /// With `clean`, booleans are normalised and enums checked; without, as little as possible is done.
    func extract(_ word: V, _ offset: ByteOffset, _ layout: LayoutID, clean: Bool) -> V {
        let bytes = layouts.storageBytes(layout)
        let shifted: V
        var reachesTop = false
        switch offset {
        case .known(let byte):
            shifted = byte == 0 ? word : shr(k(byte * 8), word)
            reachesTop = byte + bytes == 32
        case .word(let byte):
            shifted = bytes == 32 ? word : shr(mul(byte, k(8)), word)
        }
        if bytes == 32 { return clean ? cleanStored(shifted, layout) : shifted }
        if layouts.isLeftAligned(layout) {
            if reachesTop { return and(word, k(leftMask(bytes: bytes))) }
            return shl(k(256 - 8 * bytes), shifted)
        }
        if case .integer(_, true) = layouts.kind(layout) { return signextend(k(bytes - 1), shifted) }
        let masked = reachesTop ? shifted : and(shifted, k(UInt256.mask(bits: bytes * 8)))
        return clean ? cleanStored(masked, layout) : masked
    }

    /// What a value read from storage still needs after masking to its width.
    private func cleanStored(_ value: V, _ layout: LayoutID) -> V {
        switch layouts.kind(layout) {
        case .bool, .enumeration: return cleanup(value, layout)
        default: return value
        }
    }

    /// The right-aligned bits that go into a slot for a value.
    func storedBits(_ parts: Parts, _ layout: LayoutID) -> V {
        let word = wordFromParts(parts, layout)
        let bytes = layouts.storageBytes(layout)
        if bytes == 32 { return word }
        switch layouts.kind(layout) {
        case .fixedBytes, .externalFunction: return shr(k(256 - 8 * bytes), word)
        case .integer(let bits, true): return and(word, k(UInt256.mask(bits: bits)))
        default: return word
        }
    }

    /// `word` with the bytes of one item replaced.
    func insert(_ bits: V, into word: V, _ offset: ByteOffset, bytes: Int) -> V {
        if bytes == 32 { return bits }
        let mask = UInt256.mask(bits: bytes * 8)
        switch offset {
        case .known(let byte):
            let kept = and(word, k(~(mask << UInt64(byte * 8))))
            return or(kept, byte == 0 ? bits : shl(k(byte * 8), bits))
        case .word(let byte):
            let shift = mul(byte, k(8))
            let kept = and(word, not(shl(shift, k(mask))))
            return or(kept, shl(shift, bits))
        }
    }

    /// Stores a clean value.
    func writeStorage(_ place: StoragePlace, _ layout: LayoutID, _ parts: Parts) {
        let bytes = layouts.storageBytes(layout)
        let bits = storedBits(parts, layout)
        if bytes == 32 {
            store(slot: place.slot, bits, transient: place.isTransient)
            return
        }
        let old = load(slot: place.slot, transient: place.isTransient)
        store(
            slot: place.slot, insert(bits, into: old, place.offset, bytes: bytes), transient: place.isTransient)
    }
}
