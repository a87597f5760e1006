// Import remappings: `context:prefix=target`, and the rule that chooses among several that match.

/// One import remapping. Inside source units whose name starts with `context`, an import that starts with `prefix` is
/// read as if it started with `target`.
public struct Remapping: Sendable, Equatable {
    public var context: String
    public var prefix: String
    public var target: String

    public init(context: String = "", prefix: String, target: String) {
        self.context = context
        self.prefix = prefix
        self.target = target
    }

    /// Parses `[context:]prefix=[target]`; nil when there is no `=` or the prefix is empty.
    public init?(_ text: String) {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        let left = text[..<equals]
        if let colon = left.firstIndex(of: ":") {
            context = String(left[..<colon])
            prefix = String(left[left.index(after: colon)...])
        } else {
            context = ""
            prefix = String(left)
        }
        target = String(text[text.index(after: equals)...])
        if prefix.isEmpty { return nil }
    }

    /// The text form used in metadata: always with the colon.
    public var description: String { "\(context):\(prefix)=\(target)" }
}

extension Array where Element == Remapping {
    /// Applies the best remapping to `path` as imported from `importer`: the longest context wins, then the longest
    /// prefix, then the later one. Without a match the path is unchanged.
    public func apply(to path: String, in importer: String) -> String {
        var best: Remapping?
        var longestContext = 0
        var longestPrefix = 0
        for candidate in self {
            let context = candidate.context.utf8.count
            let prefix = candidate.prefix.utf8.count
            guard context >= longestContext, importer.utf8.starts(with: candidate.context.utf8) else { continue }
            if prefix < longestPrefix, context == longestContext { continue }
            guard path.utf8.starts(with: candidate.prefix.utf8) else { continue }
            longestContext = context
            longestPrefix = prefix
            best = candidate
        }
        guard let best else { return path }
        return best.target + String(decoding: path.utf8.dropFirst(longestPrefix), as: UTF8.self)
    }
}
