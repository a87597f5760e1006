// Finds the one item of a list that equals another: a hash table of places, whose items stay with the list. Unlike the keys
// of a `Dictionary` they are neither copied nor hashed byte by byte.

struct InternIndex: Sendable {
    /// The upper half of a hash and the place of its item, or `free`. The number of slots is a power of two.
    private var slots = [UInt64](repeating: InternIndex.free, count: 256)

    private static let free = UInt64.max

    /// The place of the item with this hash for which `isEqual` holds.
    @inline(__always)
    func find(_ hash: UInt64, where isEqual: (Int) -> Bool) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while slots[slot] != Self.free {
            let place = Int(truncatingIfNeeded: slots[slot] & 0xffff_ffff)
            if (slots[slot] ^ hash) >> 32 == 0 && isEqual(place) { return place }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Enters a place, below 2³² - 1, whose item is not in the table. `count` is the number of places in the table.
    mutating func insert(_ place: Int, _ hash: UInt64, count: Int) {
        if 2 * (count + 1) > slots.count { grow() }
        enter(hash & 0xffff_ffff_0000_0000 | UInt64(truncatingIfNeeded: place))
    }

    private mutating func enter(_ entry: UInt64) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: entry >> 32) & mask
        while slots[slot] != Self.free { slot = (slot + 1) & mask }
        slots[slot] = entry
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Self.free, count: 4 * old.count)
        for entry in old where entry != Self.free { enter(entry) }
    }
}

/// A hash of a few numbers, for tables whose keys are made of ids.
struct NumberHash {
    private(set) var value: UInt64 = 0x9e37_79b9_7f4a_7c15

    @inline(__always)
    mutating func combine(_ number: UInt64) {
        let product = (value ^ number).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
        value = product.high ^ product.low
    }

    @inline(__always)
    mutating func combine(_ number: Int32) { combine(UInt64(UInt32(bitPattern: number))) }
}
