import Compilation
import Primitives
import Testing

@testable import Conformance

/// Runs every file of `Tests/Fixtures/semantic` with and without optimisation.
@Suite struct SemanticFixtureTests {
    static let folder = SourcePath.absolute(
        "../Fixtures/semantic", workingDirectory: SourcePath.parent(of: #filePath))

    static let files: [String] = {
        let all = (try? FileSystem.files(under: folder, suffix: ".sol")) ?? []
        return all.compactMap { SourcePath.relative($0, to: folder) }
    }()

    @Test func fixturesExist() { #expect(Self.files.count > 50) }

    @Test(arguments: files, [true, false])
    func behavesAsExpected(_ file: String, optimize: Bool) throws {
        let bytes = try FileSystem.read(SourcePath.join(Self.folder, file))
        let text = String(decoding: bytes, as: UTF8.self)
        let outcome = LargeStack.run { SemanticTest(text, optimize: optimize).run().outcome }
        #expect(outcome == .passed)
    }

    /// A runner that accepts everything would prove nothing.
    @Test(arguments: [
        "// f(uint256): 1 -> 3", "// f(uint256): 1 -> FAILURE", "// f(uint256): 1 -> 2, 0", "// f(uint256): 1 ->",
        "// f(uint256): 1 -> 2\n// ~ emit E(uint256): 1", "// g() -> 2", "// balance -> 1", "// storageEmpty -> 0",
    ])
    func noticesDifferences(_ expectation: String) {
        let source = "contract C { function f(uint256 x) external pure returns (uint256) { return x + 1; } }\n"
        let outcome = LargeStack.run { SemanticTest(source + "// ----\n" + expectation + "\n").run().outcome }
        guard case .failed = outcome else {
            Issue.record("\(expectation) passed: \(outcome)")
            return
        }
    }

    @Test func recordsTransactions() {
        let source = "contract C { event E(uint256 x); function f() external payable { emit E(msg.value); } }\n"
        let calls = "// ----\n// f(), 5 wei ->\n// ~ emit E(uint256): 5\n// balance -> 5\n"
        let (outcome, records) = LargeStack.run { SemanticTest(source + calls).run() }
        #expect(outcome == .passed)
        #expect(records.count == 2)
        #expect(records.last?.json(gasLimit: 1)["value"] == "0x5")
        #expect(records.last?.result.logs.count == 1)
    }
}
