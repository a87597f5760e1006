// From pairs of ids to places: a hash table with open addressing, at most half full. Names of scopes and members of types
// are looked for more often than anything else, so that the general dictionary is too slow here.

struct PairIndex {
    /// A pair of numbers that are not both 0, or 0 where nothing is.
    private var keys: [UInt64] = Array(repeating: 0, count: 1024)
    private var heads: [Int32] = Array(repeating: -1, count: 1024)
    private var count = 0

    static func key(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    /// The place of a key, or the one where it belongs.
    private func place(of key: UInt64) -> Int {
        // The finaliser of SplitMix64: pairs of small numbers spread over the table.
        var hash = (key ^ key >> 30) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ hash >> 27) &* 0x94d0_49bb_1331_11eb
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: hash ^ hash >> 31) & mask
        while keys[place] != key && keys[place] != 0 { place = (place + 1) & mask }
        return place
    }

    /// The first entry under a key other than 0, or -1.
    func head(_ key: UInt64) -> Int32 { heads[place(of: key)] }

    /// Enters a key that is not in the table.
    mutating func insert(_ key: UInt64, head: Int32) {
        if 2 * (count + 1) > keys.count { grow() }
        let place = place(of: key)
        keys[place] = key
        heads[place] = head
        count += 1
    }

    private mutating func grow() {
        let (oldKeys, oldHeads) = (keys, heads)
        keys = Array(repeating: 0, count: 2 * oldKeys.count)
        heads = Array(repeating: -1, count: 2 * oldKeys.count)
        for (old, key) in oldKeys.enumerated() where key != 0 {
            let place = place(of: key)
            keys[place] = key
            heads[place] = oldHeads[old]
        }
    }
}
