// Golden files of single passes: `Tests/Fixtures/ir/<pass>/*.ir` holds a module, the line `; ---- after`, and the module
// after the pass. `UPDATE_FIXTURES=1 swift test --filter OptimizerTests` rewrites the second half.

import IR
import Optimizer
import TestSupport
import Testing

@Suite struct FixtureTests {
    static let separator = "; ---- after\n"
    static let files = Fixtures.list("ir", suffix: ".ir")

    @Test(arguments: files) func golden(file: String) throws {
        let text = String(decoding: try #require(Fixtures.read(file)), as: UTF8.self)
        let folder = file.split(separator: "/").dropLast().last.map(String.init) ?? ""
        let pass = try #require(Pass(rawValue: folder))
        let parts = text.split(separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        try #require(parts.count == 2)
        let input = parts[0]
        var module = try IRParser.parse(input)
        try #require(IRVerifier.verify(module) == [])
        try Optimizer.run(&module, Pipeline([pass]), options: OptimizerOptions(verifiesPasses: true))
        for index in module.creation.functions.indices { module.creation.functions[index].removeUnreachableBlocks() }
        let output = IRPrinter.print(module)
        #expect(try IRPrinter.print(IRParser.parse(output)) == output)
        if Fixtures.isUpdating {
            try Fixtures.write(input + Self.separator + output, to: file)
        } else {
            #expect(parts[1] == output)
        }
        // A fixture whose first line says that it is a negative case must not lose what it guards.
        let canonical = try IRPrinter.print(IRParser.parse(input))
        let isNegative = input.hasPrefix("; Negative")
        if !isNegative { #expect(canonical != output, "the pass did nothing") }
    }

    @Test func thereAreFixtures() { #expect(Self.files.count > 25) }
}
