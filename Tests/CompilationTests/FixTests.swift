// Fixes: each `CODE_name.before.sol` in Tests/Fixtures/fixes becomes its `.after.sol`, in which the code is not reported.

import Compilation
import SoliditySource
import TestSupport
import Testing

@Suite struct FixTests {
    private static let names = Fixtures.list("fixes", suffix: ".before.sol")

    private func check(_ bytes: [UInt8]) -> Compilation {
        Compilation.check(CompilerInput(sources: [SourceText(name: "a.sol", bytes: bytes)]))
    }

    /// Rounds of fixes until nothing changes.
    private func fixed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<8 {
            let compilation = check(bytes)
            let application = FixApplication(
                compilation.diagnostics.items, in: compilation.program.sources, isFixable: { $0 == "a.sol" })
            guard let file = application.files.first else { break }
            bytes = file.bytes
        }
        return bytes
    }

    @Test func thereAreEnoughFixes() {
        #expect(Set(Self.names.map { $0.split(separator: "/").last?.prefix(4) }).count > 25)
    }

    @Test(arguments: names)
    func fixedFilesAreAsExpected(_ name: String) throws {
        let before = try #require(Fixtures.read(name))
        let code = try #require(name.split(separator: "/").last.flatMap { Int($0.prefix(4)) })
        #expect(check(before).diagnostics.items.contains { $0.entry.code == code }, "\(name)")
        let after = fixed(before)
        #expect(after != before, "\(name)")
        #expect(!check(after).diagnostics.items.contains { $0.entry.code == code }, "\(name)")
        let golden = String(name.dropLast(11)) + ".after.sol"
        if Fixtures.isUpdating { return try Fixtures.write(String(decoding: after, as: UTF8.self), to: golden) }
        #expect(String(decoding: after, as: UTF8.self) == String(decoding: Fixtures.read(golden) ?? [], as: UTF8.self))
    }

    @Test func filesThatAreNotNamedStay() {
        let compilation = check(Array("contract C {}".utf8))
        let application = FixApplication(
            compilation.diagnostics.items, in: compilation.program.sources, isFixable: { _ in false })
        #expect(application.files.isEmpty)
    }

    @Test func overlappingEditsWait() {
        var sources = SourceManager()
        _ = sources.add(path: "a", text: "abcdef")
        func diagnostic(_ start: UInt32, _ end: UInt32, _ text: String) -> Diagnostic {
            let span = Span(start: start, end: end)
            return Diagnostic(.unusedVariable, "", at: span, fixIts: [FixIt("", replace: span, with: text)])
        }
        let found = [diagnostic(3, 5, "Y"), diagnostic(1, 4, "X"), diagnostic(0, 0, "<"), diagnostic(6, 6, ">")]
        let file = FixApplication(found, in: sources, isFixable: { _ in true }).files.first
        #expect(file.map { String(decoding: $0.bytes, as: UTF8.self) } == "<aXef>")
        #expect(file?.codes.count == 3)
    }
}
