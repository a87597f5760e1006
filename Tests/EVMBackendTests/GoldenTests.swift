import Foundation
import IR
import Testing

@testable import EVMBackend

/// Golden assembly: `Tests/Fixtures/machine/*.ir` and the text of the runtime object beside each.
/// `UPDATE_FIXTURES=1 swift test --filter GoldenTests` rewrites them.
@Suite struct GoldenTests {
    static let directory = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures/machine")

    static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return files.filter { $0.hasSuffix(".ir") }.map { String($0.dropLast(3)) }.sorted()
    }

    @Test func fixturesExist() { #expect(Self.names.count >= 4) }

    @Test(arguments: Self.names)
    func assembly(name: String) throws {
        let source = try String(contentsOf: Self.directory.appendingPathComponent(name + ".ir"), encoding: .utf8)
        let module = try IRParser.parse(source)
        let code = try Harness.compile(module.runtime)
        let golden = Self.directory.appendingPathComponent(name + ".asm")
        let text = "; \(code.bytes.count) bytes, \(code.reservedWords) reserved words\n" + code.assembly.text
        if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
            try text.write(to: golden, atomically: true, encoding: .utf8)
            return
        }
        #expect(try String(contentsOf: golden, encoding: .utf8) == text)
    }
}
