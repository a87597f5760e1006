// Files that are parsed into one tree and one interner, one after another.

import AllocationCounter
import SoliditySource
import Testing

@testable import SoliditySyntax

@Suite struct SharedTableTests {
    /// What a file takes must not depend on the files before it: a copy of all their names or nodes would make projects of
    /// many files quadratic. The first token that is new comes early or late.
    @Test(arguments: ["contract", "pragma solidity >=0.8.0; contract", "/// Text.\ncontract"])
    func aFileTakesAsMuchAsItsOwnText(_ start: String) throws {
        var sources = SourceManager()
        let names = (0..<20_000).map { "uint constant aLongNameOfAConstant\($0) = \($0);" }.joined(separator: "\n")
        let added = sources.add(path: "first", text: names)
        let first = try #require(added)
        var (tree, interner, diagnostics) = (SyntaxTree(), Interner(), DiagnosticList())
        tree.reserve(forBytes: 4 << 20)
        _ = SolidityParser.parse(sources[first], into: &tree, interner: &interner, diagnostics: &diagnostics)
        let before = allocation_bytes()
        for index in 0..<200 {
            let added = sources.add(path: "f\(index)", text: "\(start) Name\(index) {}")
            let file = try #require(added)
            _ = SolidityParser.parse(sources[file], into: &tree, interner: &interner, diagnostics: &diagnostics)
        }
        #expect(!diagnostics.hasErrors && tree.count > 60_000)
        if before >= 0 { #expect(allocation_bytes() - before < 200 * 20_000) }
    }
}
