import Primitives

/// A way to spread the cases of a switch over up to sixteen buckets by a few bits of the value.
struct SwitchTable {
    /// The lowest bit of the value that selects the bucket.
    var shift: Int
    /// Numbers of the cases in each bucket, in the order in which they are compared. The count is a power of two.
    var buckets: [[Int]]

    /// Comparisons made until each case is found, added up.
    var comparisons: Int { buckets.reduce(0) { $0 + $1.count * ($1.count + 1) / 2 } }

    /// The bits that need the fewest comparisons; nil for switches too small to gain.
    static func best(for values: [UInt256]) -> SwitchTable? {
        guard values.count > 3, values.count < 4096 else { return nil }
        let width = values.reduce(0) { max($0, $1.significantBitCount) }
        let fields: Int = values.count <= 6 ? 8 : 16
        var best: SwitchTable?
        for shift in 0..<max(1, width) {
            var buckets = [[Int]](repeating: [], count: fields)
            for (index, value) in values.enumerated() {
                buckets[Int(truncatingIfNeeded: (value >> UInt64(shift)).w0) & (fields - 1)].append(index)
            }
            let table = SwitchTable(shift: shift, buckets: buckets)
            if best == nil || table.comparisons < (best?.comparisons ?? 0) { best = table }
        }
        return best
    }
}
