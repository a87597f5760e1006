// Finds what was probably meant by a misspelt name.

/// Distances between names: single insertions, deletions, replacements and swaps of neighbours count one each.
public enum EditDistance {
    /// The longest names that are compared.
    static let maximumLength = 80

    /// How far a name of a length may be from another to pass for its misspelling.
    public static func limit(_ length: Int) -> Int { length > 7 ? 3 : length > 3 ? 2 : length > 1 ? 1 : 0 }

    /// The distance, or nil if it is larger than `limit`. A change of case only counts half: 1 for the whole name.
    public static func between(_ a: some Collection<UInt8>, _ b: some Collection<UInt8>, limit: Int) -> Int? {
        if abs(a.count - b.count) > limit || a.count > maximumLength || b.count > maximumLength { return nil }
        let a = Array(a)
        let b = Array(b)
        if a == b { return 0 }
        if a.count == b.count, zip(a, b).allSatisfy({ lowercase($0) == lowercase($1) }) { return min(1, limit) }
        var older: [Int] = []
        var previous = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
                row.append(best)
            }
            older = previous
            previous = row
        }
        return previous[b.count] <= limit ? previous[b.count] : nil
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// The candidate closest to a misspelt text; the first in byte order among equals. Nil if none is close.
    public static func closest(to text: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(text.utf8)
        var best: (distance: Int, text: String)?
        for candidate in candidates where candidate != text {
            let limit = min(limit(wanted.count), best?.distance ?? .max)
            guard let distance = between(wanted, Array(candidate.utf8), limit: limit) else { continue }
            if let best, (distance, candidate) >= (best.distance, best.text) { continue }
            best = (distance, candidate)
        }
        return best?.text
    }
}
