// The examples of explanations: the wrong ones give the diagnostic, the right ones neither it nor any error.

import Compilation
import SoliditySource
import Testing

@Suite struct ExplanationTests {
    private func items(_ text: String) -> [Diagnostic] {
        let source = "// SPDX-License-Identifier: MIT\n" + text + "\n"
        return Compilation.check(CompilerInput(sources: [SourceText(name: "a.sol", bytes: Array(source.utf8))]))
            .diagnostics.items
    }

    @Test func commonCodesAreExplained() {
        #expect(DiagnosticExplanation.all.count >= 120)
        #expect(Set(DiagnosticExplanation.all.map(\.entry)).count == DiagnosticExplanation.all.count)
    }

    @Test func examplesAreTrue() {
        for explanation in DiagnosticExplanation.all {
            let entry = explanation.entry
            let wrong = items(explanation.wrong)
            #expect(wrong.contains { $0.entry == entry }, "\(entry.code): \(wrong.map(\.entry.code))")
            let right = items(explanation.right).filter { $0.severity == .error || $0.entry == entry }
            #expect(right.isEmpty, "\(entry.code): \(right.map { "\($0.entry.code) \($0.message)" })")
        }
    }
}
