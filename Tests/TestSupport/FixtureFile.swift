// Golden files in the form of solc's isoltest: sources, settings, expectations.
//
//     ==== Source: a.sol ====          (only with several sources)
//     contract C {}
//     // ====
//     // EVMVersion: >=cancun
//     // ----
//     // TypeError 1234: (10-12): text

import Foundation

/// One golden file.
public struct FixtureFile: Sendable {
    /// Path below `Tests/Fixtures`.
    public var name: String
    /// Sources by name; a single unnamed source has the name "".
    public var sources: [(name: String, text: String)]
    public var settings: [(key: String, value: String)]
    /// Lines below `// ----` without the comment marks.
    public var expectations: [String]
    /// Everything up to and including the line `// ----`.
    public var head: String

    public init(name: String, text: String) {
        self.name = name
        sources = []
        settings = []
        expectations = []
        head = ""
        var body: [Substring] = []
        var sourceName: String?
        var part = 0
        func flush(_ sources: inout [(name: String, text: String)]) {
            if sourceName != nil || !body.isEmpty {
                sources.append((sourceName ?? "", body.map { $0 + "\n" }.joined()))
            }
            body = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "// ----" {
                part = 2
                head += "// ----\n"
                continue
            }
            if part < 2 { head += line + "\n" }
            if line == "// ====" && part == 0 {
                part = 1
            } else if part == 0, line.hasPrefix("==== Source: "), line.hasSuffix(" ====") {
                flush(&sources)
                sourceName = String(line.dropFirst(13).dropLast(5))
            } else if part == 0 {
                body.append(line)
            } else if line.hasPrefix("// ") {
                let content = String(line.dropFirst(3))
                if part == 2 {
                    expectations.append(content)
                } else if let colon = content.firstIndex(of: ":") {
                    let value = content[content.index(after: colon)...].drop { $0 == " " }
                    settings.append((String(content[..<colon]), String(value)))
                }
            }
        }
        if part == 0, body.last == "" { body.removeLast() }
        flush(&sources)
    }

    /// The value of a setting.
    public func setting(_ key: String) -> String? { settings.first { $0.key == key }?.value }

    /// The text of the file with other expectations.
    public func text(expecting lines: [String]) -> String {
        head + lines.map { $0.isEmpty ? "//\n" : "// \($0)\n" }.joined()
    }
}

/// Access to `Tests/Fixtures`.
public enum Fixtures {
    /// The folder `Tests/Fixtures` of the project.
    public static let root: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(2)
        return parts.joined(separator: "/") + "/Fixtures"
    }()

    /// Whether the golden files are to be rewritten: `UPDATE_FIXTURES=1 swift test`.
    public static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" }

    /// Paths below ``root`` of all files under a folder, sorted.
    public static func list(_ folder: String, suffix: String) -> [String] {
        let enumerator = FileManager.default.enumerator(atPath: root + "/" + folder)
        let names = (enumerator?.allObjects ?? []).compactMap { $0 as? String }
        return names.filter { $0.hasSuffix(suffix) }.sorted().map { folder + "/" + $0 }
    }

    /// The bytes of a file below ``root``; nil if it cannot be read.
    public static func read(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: root + "/" + name).map(Array.init)
    }

    /// Replaces a file below ``root``.
    public static func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: root + "/" + name))
    }

    /// Runs all golden files of a folder and compares what they give with what they expect. With `UPDATE_FIXTURES=1`
    /// the expectations are rewritten instead.
    /// - Returns: one text for each file that differs.
    public static func check(
        _ folder: String, suffix: String = ".sol", run: (FixtureFile) throws -> [String]
    ) throws -> [String] {
        var differences: [String] = []
        for name in list(folder, suffix: suffix) {
            guard let bytes = read(name) else { continue }
            let file = FixtureFile(name: name, text: String(decoding: bytes, as: UTF8.self))
            let actual = try run(file)
            guard actual != file.expectations else { continue }
            if isUpdating {
                try write(file.text(expecting: actual), to: name)
            } else {
                differences.append("\(name):\n  expected \(file.expectations)\n  found    \(actual)")
            }
        }
        return differences
    }
}
