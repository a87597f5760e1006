// The catalogue is complete, and every row of it has a golden file.

import Foundation
import SoliditySource
import TestSupport
import Testing

@Suite struct CatalogueTests {
    /// Rows without a golden file, with the reason. Every other condition can be raised, and is.
    private static let withoutFixture: [(entry: DiagnosticEntry, reason: String)] = [
        (.tooManySources, "needs sources of more than 4 GiB"),
        (.backendFailure, "a defect of the compiler"),
        (.optimizerFailure, "a defect of the compiler"),
        (.incomplete, "a defect of the compiler"),
        (.variableInSort, "no expression of experimental Solidity holds a declaration"),
        (.unsupported, "no program is known that code cannot be generated for"),
    ]

    /// The names of the rows as they are declared.
    private static func declaredNames() throws -> [String] {
        let folder = Fixtures.root + "/../../Sources/SoliditySource/Catalogue"
        var names: [String] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let text = String(
                decoding: try #require(Fixtures.read("../../Sources/SoliditySource/Catalogue/" + file)),
                as: UTF8.self)
            names += text.matches(of: #/static let (\w+) = DiagnosticEntry\(/#).map { String($0.output.1) }
        }
        return names
    }

    @Test func everyDeclaredRowIsListedOnce() throws {
        let names = try Self.declaredNames()
        #expect(names.count > 500)
        #expect(Set(names).count == names.count)
        #expect(DiagnosticCatalogue.all.count == names.count)
        #expect(Set(DiagnosticCatalogue.all.map(\.code)).count == names.count)
    }

    @Test func everyRowSaysWhatAndWhy() {
        for entry in DiagnosticCatalogue.all {
            #expect(!entry.summary.isEmpty && !entry.summary.hasSuffix("."), "\(entry.code)")
            #expect(entry.help.hasSuffix(".") && entry.help.count > 8, "\(entry.code)")
            #expect(DiagnosticCatalogue.entry(code: entry.code) == entry)
        }
        #expect(DiagnosticCatalogue.entry(code: 1) == nil)
    }

    @Test func everyRowHasAFixture() {
        var seen: Set<Int> = []
        for name in Fixtures.list("", suffix: ".sol") {
            let file = FixtureFile(name: name, text: String(decoding: Fixtures.read(name) ?? [], as: UTF8.self))
            for line in file.expectations {
                if let code = line.firstMatch(of: #/^\w+ (\d+): /#) { seen.insert(Int(code.output.1) ?? 0) }
            }
        }
        for name in Fixtures.list("", suffix: "expected") {
            let text = String(decoding: Fixtures.read(name) ?? [], as: UTF8.self)
            for code in text.matches(of: #/(?:error|warning|info)\[(\d+)\]/#) { seen.insert(Int(code.output.1) ?? 0) }
            for code in text.matches(of: #/"errorCode": ?"(\d+)"/#) { seen.insert(Int(code.output.1) ?? 0) }
        }
        let missing = DiagnosticCatalogue.all.filter { !seen.contains($0.code) }.map(\.code)
        #expect(missing.sorted() == Self.withoutFixture.map(\.entry.code).sorted())
    }
}
