// The first places where two JSON values differ, as paths: `nodes[2].body.src`.

import Primitives

enum JSONDifference {
    /// Up to `limit` differences; the order of object members does not matter.
    static func find(expected: JSONValue, obtained: JSONValue, limit: Int = 6) -> [String] {
        var search = Search(limit: limit)
        search.compare(expected, obtained, "")
        return search.found
    }

    private struct Search {
        let limit: Int
        var found: [String] = []

        mutating func compare(_ expected: JSONValue, _ obtained: JSONValue, _ path: String) {
            guard found.count < limit else { return }
            switch (expected, obtained) {
            case (.object(let left), .object(let right)):
                for key in left.keys where right[key] == nil { report("missing", path + "." + key, left[key]) }
                for key in right.keys where left[key] == nil { report("extra", path + "." + key, right[key]) }
                for (key, value) in left.members {
                    if let other = right[key] { compare(value, other, path + "." + key) }
                }
            case (.array(let left), .array(let right)):
                if left.count != right.count { found.append("\(path): \(left.count) items, got \(right.count)") }
                for (index, pair) in zip(left, right).enumerated() { compare(pair.0, pair.1, "\(path)[\(index)]") }
            default:
                if expected != obtained {
                    found.append("\(path): \(Self.short(expected)), got \(Self.short(obtained))")
                }
            }
        }

        private mutating func report(_ what: String, _ path: String, _ value: JSONValue?) {
            if found.count < limit { found.append("\(what) \(path): \(Self.short(value ?? .null))") }
        }

        private static func short(_ value: JSONValue) -> String {
            let text = value.compact
            return text.utf8.count <= 160 ? text : String(text.prefix(157)) + "..."
        }
    }
}
