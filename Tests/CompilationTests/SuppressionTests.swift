// Suppression of warnings by comments, codes and paths.

import Compilation
import SoliditySource
import Testing

@Suite struct SuppressionTests {
    private func codes(
        _ body: String, name: String = "src/a.sol", _ configure: (inout DiagnosticPolicy) -> Void = { _ in }
    ) -> [Int] {
        let text = "// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\n" + body
        let compilation = Compilation.check(CompilerInput(sources: [SourceText(name: name, bytes: Array(text.utf8))]))
        var policy = DiagnosticPolicy()
        configure(&policy)
        return policy.apply(to: compilation.diagnostics, in: compilation.program.sources).items.map(\.entry.code)
    }

    private func function(_ body: String) -> String { "contract C { function f() public pure {\n\(body)\n} }" }

    @Test func nextLine() {
        #expect(codes(function("uint x;")) == [2072])
        #expect(codes(function("// solwatt-disable-next-line 2072\nuint x;")) == [])
        #expect(codes(function("// solwatt-disable-next-line 5667, 2072 -- for the tests\nuint x;")) == [10_102])
        #expect(codes(function("// solwatt-disable-next-line\nuint x;")) == [])
        #expect(codes(function("// solwatt-disable-next-line 2072\n\nuint x;")) == [2072, 10_102])
    }

    @Test func sameLine() {
        #expect(codes(function("uint x; // solwatt-disable-line 2072")) == [])
        #expect(codes(function("uint x; /* solwatt-disable-line 2072 */ uint y;")) == [])
        #expect(codes(function("uint x; // solwatt-disable-line 5740")) == [2072, 10_102])
    }

    @Test func blocks() {
        let block = "// solwatt-disable 2072\nuint x;\nuint y;\n// solwatt-enable 2072\nuint z;"
        #expect(codes(function(block)) == [2072])
        #expect(codes(function("// solwatt-disable 2072\nuint x;\nuint y;")) == [])
        #expect(codes(function("// solwatt-disable\nuint x;\n// solwatt-enable\nuint y;")) == [2072])
    }

    @Test func errorsStay() {
        #expect(codes(function("// solwatt-disable-next-line 7576\nx;")) == [7576, 10_101])
        #expect(codes(function("// solwatt-disable-next-line\nx;")) == [7576])
        #expect(codes(function("x;")) { $0.allowed = [7576] } == [7576])
        #expect(codes(function("x;")) { $0.ignoredPaths = [PathPattern("**")] } == [7576])
    }

    @Test func wrongComments() {
        #expect(codes(function("// solwatt-disable-next-line 1\nuint x;")) == [2072, 10_100])
        #expect(codes(function("// solwatt-disable-next-line unused\nuint x;")) == [2072, 10_103])
        #expect(codes(function("// solwatt-disable-nextline 2072\nuint x;")) == [2072, 10_103])
        #expect(
            codes(function("// solwatt-disable-line 2072\nstring memory s = \"// solwatt-disable\"; s;")) == [10_102])
        #expect(codes(function("// solwatt is a compiler\nuint x;")) == [2072])
    }

    @Test func codesAndPaths() {
        #expect(codes(function("uint x;")) { $0.allowed = [2072] } == [])
        #expect(codes(function("uint x;")) { $0.ignoredPaths = [PathPattern("src/**")] } == [])
        #expect(codes(function("uint x;")) { $0.ignoredPaths = [PathPattern("lib/**")] } == [2072])
        let text = function("// solwatt-disable-next-line 5740\nuint x;")
        #expect(codes(text) { $0.ignoredPaths = [PathPattern("src")] } == [])
    }

    @Test func deniedWarningsAreErrors() {
        let bytes = Array("contract C {}".utf8)
        let compilation = Compilation.check(CompilerInput(sources: [SourceText(name: "a.sol", bytes: bytes)]))
        var policy = DiagnosticPolicy()
        policy.denied = [1878]
        let result = policy.apply(to: compilation.diagnostics, in: compilation.program.sources)
        #expect(result.errorCount == 1 && result.items.count == 2)
        policy.deniesAllWarnings = true
        #expect(policy.apply(to: compilation.diagnostics, in: compilation.program.sources).errorCount == 2)
    }

    @Test(arguments: [
        ("lib/**", "lib/a/b.sol", true), ("lib", "lib/a/b.sol", true), ("./lib/", "lib/a.sol", true),
        ("**/*.t.sol", "test/x/a.t.sol", true), ("**/*.t.sol", "a.t.sol", true), ("*.t.sol", "test/a.t.sol", false),
        ("src/?.sol", "src/a.sol", true), ("src/?.sol", "src/ab.sol", false), ("lib", "library/a.sol", false),
        ("a/**/c/*.sol", "a/b/b/c/x.sol", true), ("a/**/c/*.sol", "a/c/x.sol", true), ("**", "x.sol", true),
    ])
    func pathPatterns(_ pattern: String, _ path: String, _ isMatch: Bool) {
        #expect(PathPattern(pattern).matches(path) == isMatch)
    }
}
