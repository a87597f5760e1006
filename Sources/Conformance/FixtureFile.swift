// The outer format of solc's test files: sources, then settings after `// ====`, then expectations after `// ----`.

/// A test file split into its parts.
public struct FixtureFile: Sendable {
    /// Source units in file order. A file without `==== Source: … ====` lines is one unit with an empty name.
    public var sources: [(name: String, text: String)] = []
    /// External sources: their name and the path they are read from, relative to the test file.
    public var externalSources: [(name: String, path: String)] = []
    /// `// key: value` lines.
    public var settings: [String: String] = [:]
    /// Everything after the `// ----` line.
    public var expectations = ""
    /// One-based line number of the first expectation line.
    public var expectationLine = 1

    /// The last source unit is the main one: its last contract is the one under test.
    public var mainSource: String { sources.last?.name ?? "" }

    public init(_ text: String) {
        var name = ""
        var current = ""
        var inSource = true
        var lineNumber = 0
        var rest = text[...]
        while !rest.isEmpty {
            let end = rest.utf8.firstIndex(of: 10) ?? rest.endIndex
            let line = rest[..<end]
            rest = end == rest.endIndex ? "" : rest[rest.utf8.index(after: end)...]
            lineNumber += 1
            if line.hasPrefix("// ----") {
                expectations = String(rest)
                expectationLine = lineNumber + 1
                break
            } else if line.hasPrefix("// ====") {
                inSource = false
            } else if !inSource {
                addSetting(line)
            } else if let unit = Self.marker("==== Source:", in: line) {
                if !(name.isEmpty && current.isEmpty) { sources.append((name, current)) }
                (name, current) = (unit, "")
            } else if let external = Self.marker("==== ExternalSource:", in: line) {
                addExternal(external)
            } else {
                current += line
                current += "\n"
            }
        }
        sources.append((name, current))
    }

    private static func marker(_ prefix: String, in line: Substring) -> String? {
        guard line.hasPrefix(prefix), line.hasSuffix("===="), line.count >= prefix.count + 4 else { return nil }
        return trimmed(line.dropFirst(prefix.count).dropLast(4))
    }

    private mutating func addSetting(_ line: Substring) {
        guard line.hasPrefix("// "), let colon = line.firstIndex(of: ":") else { return }
        let key = Self.trimmed(line[line.index(line.startIndex, offsetBy: 3)..<colon])
        settings[key] = Self.trimmed(line[line.index(after: colon)...])
    }

    private mutating func addExternal(_ text: String) {
        if let equals = text.firstIndex(of: "=") {
            externalSources.append(
                (Self.trimmed(text[..<equals]), Self.trimmed(text[text.index(after: equals)...])))
        } else {
            externalSources.append((text, text))
        }
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var view = text[...]
        while let first = view.first, first.isWhitespace { view = view.dropFirst() }
        while let last = view.last, last.isWhitespace { view = view.dropLast() }
        return String(view)
    }
}
