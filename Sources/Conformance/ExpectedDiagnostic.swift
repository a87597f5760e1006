// Diagnostics as test files write them: `Warning 2072: (b:74-81): Unused local variable.` Texts are not compared.

import Compilation
import SoliditySource

/// One expected or obtained diagnostic.
struct ExpectedDiagnostic: Hashable, Sendable, CustomStringConvertible {
    var type: String
    /// Zero if the file gives none.
    var code: Int
    var source = ""
    /// Byte offsets; -1 for no place.
    var start = -1
    var end = -1

    var isError: Bool { type != "Warning" && type != "Info" }

    var description: String { "\(type) \(code): (\(source.isEmpty ? "" : source + ":")\(start)-\(end))" }

    /// The line without its place.
    var key: String { "\(type) \(code)" }

    /// Parses a line without its `//`; nil for a blank line.
    init?(line: String) {
        let line = FixtureFile.trimmed(line)
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let head = line[..<colon].split(separator: " ")
        guard let type = head.first else { return nil }
        self.type = String(type)
        code = head.count > 1 ? Int(head[1]) ?? 0 : 0
        let rest = FixtureFile.trimmed(line[line.utf8.index(after: colon)...])
        guard rest.hasPrefix("("), let close = rest.firstIndex(of: ")") else { return }
        var place = rest[rest.index(after: rest.startIndex)..<close]
        if let split = place.lastIndex(of: ":") {
            source = String(place[..<split])
            place = place[place.index(after: split)...]
        }
        let numbers = place.split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.count == 2 else { return }
        start = Int(numbers[0]) ?? -1
        end = Int(numbers[1]) ?? -1
    }

    /// An obtained diagnostic. `offset` is subtracted from places: the length of what was put before each source.
    init(_ diagnostic: Diagnostic, sources: SourceManager, offset: Int) {
        type = diagnostic.entry.type.rawValue
        code = diagnostic.entry.code
        guard !diagnostic.span.isNone, let id = sources.file(at: diagnostic.span.start) else { return }
        let file = sources[id]
        source = file.path
        if diagnostic.span.isWholeFile { return }
        start = Int(diagnostic.span.start) - Int(file.base) - offset
        end = Int(diagnostic.span.end) - Int(file.base) - offset
    }

    /// The expectations of a file: lines up to a second `// ----`.
    static func parse(_ text: String) -> [ExpectedDiagnostic] {
        var result: [ExpectedDiagnostic] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("// ----") { break }
            if let diagnostic = ExpectedDiagnostic(line: String(line.drop { $0 == "/" })) { result.append(diagnostic) }
        }
        return result
    }

    /// How far two lists agree, and what only one of them has.
    static func compare(expected: [Self], obtained: [Self]) -> FrontEndOutcome {
        let isSame = Set(expected) == Set(obtained) && expected.count == obtained.count
        if isSame { return .passed }
        let (wanted, got) = (Set(expected), Set(obtained))
        let details =
            expected.filter { !got.contains($0) }.map { "missing " + $0.description }
            + obtained.filter { !wanted.contains($0) }.map { "extra " + $0.description }
        let agreement: Agreement =
            expected.map(\.key).sorted() == obtained.map(\.key).sorted()
            ? .codes : expected.contains(where: \.isError) == obtained.contains(where: \.isError) ? .verdict : .none
        return FrontEndOutcome(agreement: agreement, details: details)
    }
}
