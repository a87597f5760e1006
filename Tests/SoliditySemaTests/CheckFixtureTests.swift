// The golden files of the checker.

import EVMTarget
import SoliditySema
import TestSupport
import Testing

@Suite struct CheckFixtureTests {
    private func lines(_ file: FixtureFile) -> [String] {
        var options = AnalyzerOptions()
        options.fork = file.setting("EVMVersion").flatMap { Fork(name: $0) } ?? .cancun
        options.yulOptimizer = file.setting("optimize-yul") == "true"
        return Analysed(file.sources, options: options).lines
    }

    @Test func diagnosticsAreAsExpected() throws {
        #expect(Fixtures.list("check", suffix: ".sol").count > 150)
        let differences = try Fixtures.check("check", run: lines)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    /// Tools ask for as many errors as possible: analysis goes on after errors at which solc stops, and never fails.
    @Test func analysisGoesOnAfterFatalErrors() {
        for name in Fixtures.list("check", suffix: ".sol") {
            let file = FixtureFile(name: name, text: String(decoding: Fixtures.read(name) ?? [], as: UTF8.self))
            var options = AnalyzerOptions()
            let strict = Analysed(file.sources, options: options)
            options.stopsAtFatalErrors = false
            let tolerant = Analysed(file.sources, options: options)
            #expect(tolerant.diagnostics.errorCount >= strict.diagnostics.errorCount, "\(name)")
        }
    }
}
