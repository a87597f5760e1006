// Glob patterns for paths: `*` and `?` stay within one part of a path, `**` spans any number of parts.

/// A pattern such as `lib/**` or `**/*.t.sol`.
public struct PathPattern: Sendable, Hashable {
    private let parts: [String]

    public init(_ text: String) {
        var text = text[...]
        while text.hasPrefix("./") { text = text.dropFirst(2) }
        while text.hasSuffix("/") { text = text.dropLast() }
        parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether a path, or a directory that it lies in, has this form.
    public func matches(_ path: String) -> Bool {
        let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        // All places that the parts read so far can end at, so that many `**` cost no more than their number.
        var reachable = Set([names.startIndex])
        for part in parts {
            var next: Set<Int> = []
            for start in reachable {
                if part == "**" {
                    next.formUnion(start...names.endIndex)
                } else if start < names.endIndex, Self.matches(Array(part.utf8), Array(names[start].utf8)) {
                    next.insert(start + 1)
                }
            }
            reachable = next
        }
        return !reachable.isEmpty
    }

    /// `*` and `?` within one name.
    private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
        var (patternIndex, nameIndex, star, mark) = (0, 0, -1, 0)
        while nameIndex < name.count {
            if patternIndex < pattern.count, pattern[patternIndex] == 0x2a {
                star = patternIndex
                mark = nameIndex
                patternIndex += 1
            } else if patternIndex < pattern.count,
                pattern[patternIndex] == 0x3f || pattern[patternIndex] == name[nameIndex]
            {
                patternIndex += 1
                nameIndex += 1
            } else if star >= 0 {
                patternIndex = star + 1
                mark += 1
                nameIndex = mark
            } else {
                return false
            }
        }
        while patternIndex < pattern.count, pattern[patternIndex] == 0x2a { patternIndex += 1 }
        return patternIndex == pattern.count
    }
}
