// Finds the one item of a list that equals another: a hash table of places, whose items stay with the list. Unlike the keys
// of a `Dictionary` they are neither copied nor hashed byte by byte.

struct InternIndex: Sendable {
    /// -1 for a free slot. The number of slots is a power of two, at most half of them are used.
    private var places: [Int32] = Array(repeating: -1, count: 256)
    private var hashes: [UInt64] = Array(repeating: 0, count: 256)
    private var count = 0

    /// The place of the item with this hash for which `isEqual` holds.
    @inline(__always)
    func find(_ hash: UInt64, where isEqual: (Int) -> Bool) -> Int? {
        let mask = places.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while places[slot] >= 0 {
            if hashes[slot] == hash && isEqual(Int(places[slot])) { return Int(places[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Enters a place whose item is not in the table.
    mutating func insert(_ place: Int, _ hash: UInt64) {
        if 2 * (count + 1) > places.count { grow() }
        enter(Int32(truncatingIfNeeded: place), hash)
        count += 1
    }

    private mutating func enter(_ place: Int32, _ hash: UInt64) {
        let mask = places.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while places[slot] >= 0 { slot = (slot + 1) & mask }
        places[slot] = place
        hashes[slot] = hash
    }

    private mutating func grow() {
        let (oldPlaces, oldHashes) = (places, hashes)
        places = Array(repeating: -1, count: 4 * oldPlaces.count)
        hashes = Array(repeating: 0, count: places.count)
        for (place, hash) in zip(oldPlaces, oldHashes) where place >= 0 { enter(place, hash) }
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
