import IR
import TestSupport
import Testing

/// Golden IR: `Tests/Fixtures/lowering/*.sol` hold a source and, below `// ----`, the runtime object it is lowered to.
@Suite("Golden IR of small contracts")
struct LoweringFixtureTests {
    @Test("fixtures are lowered to the IR they state")
    func golden() throws {
        let differences = try Fixtures.check("lowering") { file in
            LoweredSource(file.sources[0].text).runtimeText
        }
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
        #expect(!Fixtures.list("lowering", suffix: ".sol").isEmpty)
    }

    @Test("every fixture keeps the rules of the semantic phase")
    func verifies() throws {
        for name in Fixtures.list("lowering", suffix: ".sol") {
            let file = FixtureFile(name: name, text: String(decoding: Fixtures.read(name) ?? [], as: UTF8.self))
            for module in LoweredSource(file.sources[0].text).modules {
                #expect(IRVerifier.verify(module, phase: .semantic).isEmpty, "\(name)")
            }
        }
    }
}
