// Test files of solc's ASTJSON suite: sources, with the expected AST in `NAME.json` (checked) and
// `NAME_parseOnly.json` (parsed only) beside them.

import Artifacts
import Compilation
import Primitives
import SoliditySource

/// One file of the ASTJSON suite.
struct ASTJSONTest: Sendable {
    private let sources: [SourceText]
    private let stem: String
    private let read: @Sendable (String) -> [UInt8]?

    init(_ text: String, path: String, read: @Sendable @escaping (String) -> [UInt8]?) {
        sources = Self.sources(in: text)
        let name = path.split(separator: "/").last ?? ""
        stem = String(name.dropLast(4))
        self.read = read
    }

    /// The suite has a reader of its own: it drops empty lines, and sources are numbered from 1 in file order.
    private static func sources(in text: String) -> [SourceText] {
        let marker = "==== Source: "
        var result: [SourceText] = []
        var name = ""
        var current = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix(marker) {
                if !name.isEmpty { result.append(SourceText(name: name, bytes: Array(current.utf8))) }
                name = String(line.dropFirst(marker.count).dropLast(5))
                current = ""
            } else if !line.hasPrefix("// failAfter:"), !line.hasPrefix("// ----") {
                current += line + "\n"
            }
        }
        result.append(SourceText(name: name.isEmpty ? "a" : name, bytes: Array(current.utf8)))
        return result
    }

    func run() -> FrontEndOutcome {
        var differences: [String] = []
        for (suffix, parseOnly) in [("_parseOnly.json", true), (".json", false)] {
            guard let expected = read(stem + suffix) else { continue }
            differences += compare(expected, parseOnly: parseOnly).map { (parseOnly ? "parsed: " : "checked: ") + $0 }
        }
        return differences.isEmpty ? .passed : .failed(differences)
    }

    private func compare(_ expected: [UInt8], parseOnly: Bool) -> [String] {
        var settings = CompilerSettings()
        settings.stopAfterParsing = parseOnly
        settings.reportsAllErrors = false
        settings.workers = 1
        let text = String(decoding: expected, as: UTF8.self)
            .split(separator: "%EVMVERSION%", omittingEmptySubsequences: false)
            .joined(separator: "\"\(settings.evmVersion.name)\"")
        guard let json = try? JSONValue(parsing: Array(text.utf8), depthLimit: 10_000) else {
            return ["the expectation is no JSON"]
        }
        let compilation = Compilation.check(CompilerInput(sources: sources, settings: settings))
        let files = compilation.program.sources.files
        let indices = files.map { file in (sources.firstIndex { $0.name == file.path } ?? -2) + 1 }
        let context = compilation.astContext(sourceIndices: indices)
        let asts = sources.map { compilation.ast(ofSource: $0.name, in: context) ?? .null }
        if asts.contains(.null) {
            return compilation.diagnostics.items.prefix(3).map { "\($0.entry.code): \($0.message)" }
        }
        return JSONDifference.find(expected: json, obtained: asts.count == 1 ? asts[0] : .array(asts))
    }
}
