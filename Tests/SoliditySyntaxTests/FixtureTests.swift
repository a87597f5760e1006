// The golden files of the parser: every error that it can report has one.

import SoliditySource
import TestSupport
import Testing

@testable import SoliditySyntax

@Suite struct SyntaxFixtureTests {
    private func lines(_ file: FixtureFile) -> [String] {
        file.sources.flatMap { source in
            let parsed = Parsed(Array(source.text.utf8), path: source.name)
            return parsed.diagnostics.items.map { item in
                let isWhole = item.span.isWholeFile
                let place = isWhole ? "" : "(\(item.span.start)-\(item.span.end)): "
                return "\(item.entry.type.rawValue) \(item.entry.code): \(place)\(item.message)"
            }
        }
    }

    @Test func diagnosticsAreAsExpected() throws {
        let differences = try Fixtures.check("syntax", run: lines)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    @Test func everyDiagnosticHasAFixture() throws {
        var seen: Set<Int> = []
        for name in Fixtures.list("syntax", suffix: ".sol") {
            let file = FixtureFile(name: name, text: String(decoding: Fixtures.read(name) ?? [], as: UTF8.self))
            for line in file.expectations {
                if let code = line.split(separator: " ").dropFirst().first?.dropLast() { seen.insert(Int(code) ?? -1) }
            }
        }
        let known = Set((DiagnosticEntry.grammarRows + DiagnosticEntry.yulGrammarRows).map(\.code))
        #expect(known.subtracting(seen).sorted() == [])
        #expect(seen.subtracting(known).sorted() == [])
    }

    @Test func validFixturesHaveNoErrors() {
        let names = Fixtures.list("syntax/valid", suffix: ".sol")
        #expect(names.count >= 8)
        for name in names {
            let file = FixtureFile(name: name, text: String(decoding: Fixtures.read(name) ?? [], as: UTF8.self))
            for source in file.sources { #expect(Parsed(source.text).errorCodes == [], "\(name)") }
        }
    }
}
