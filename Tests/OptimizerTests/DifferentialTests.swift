// Random programs behave the same before and after each pass and after the whole pipeline.

import IR
import Optimizer
import Primitives
import Testing

@Suite struct DifferentialTests {
    static let inputs: [[UInt8]] = [
        [UInt8](repeating: 0, count: 96), [UInt8](repeating: 0xff, count: 96),
        Array(UInt256(1).bigEndianBytes + UInt256(2).bigEndianBytes + UInt256(300).bigEndianBytes),
        (0..<96).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) },
    ]

    /// Number of programs that are compared and whose first run ends normally.
    static func compare(seeds: Range<UInt64>, _ label: String, _ passes: [Pass]) throws -> Int {
        var finished = 0
        for seed in seeds {
            let before = RandomProgram.make(seed: seed)
            var module = IRModule(name: "m")
            module.creation = before
            module.hasRuntime = false
            try #require(IRVerifier.verify(module) == [], "seed \(seed)")
            let options = OptimizerOptions(verifiesPasses: true)
            do {
                try Optimizer.run(&module, Pipeline(passes), options: options)
            } catch {
                Issue.record("\(label), seed \(seed): \(error)")
                continue
            }
            for (index, input) in inputs.enumerated() {
                let expected = Evaluator.run(before, before.entry, [], calldata: input, storage: [1: 5])
                if case .unknown = expected.outcome { continue }
                if case .halted = expected.outcome { finished += 1 }
                let actual = Evaluator.run(
                    module.creation, module.creation.entry, [], calldata: input, storage: [1: 5])
                if actual != expected {
                    let culprit = try firstWrong(before, passes, input, expected)
                    Issue.record("\(label), seed \(seed), input \(index): \(culprit)\n\(expected)\n\(actual)")
                    return finished
                }
            }
        }
        return finished
    }

    /// The shortest prefix of the passes after which the program behaves differently, with the text around its last pass.
    static func firstWrong(
        _ before: IRObject, _ passes: [Pass], _ input: [UInt8], _ expected: RunResult
    ) throws -> String {
        var module = IRModule(name: "m")
        module.creation = before
        module.hasRuntime = false
        for (number, pass) in passes.enumerated() {
            let previous = IRPrinter.print(module)
            try Optimizer.run(&module, Pipeline([pass]), options: OptimizerOptions(verifiesPasses: false))
            let actual = Evaluator.run(module.creation, module.creation.entry, [], calldata: input, storage: [1: 5])
            if actual != expected { return "pass \(number) \(pass)\n\(previous)\n\(IRPrinter.print(module))" }
        }
        return "none alone"
    }

    @Test(arguments: Pass.allCases) func onePass(pass: Pass) throws {
        let finished = try Self.compare(seeds: 0..<60, pass.rawValue, [pass])
        #expect(finished > 40)
    }

    @Test func pipeline() throws {
        let finished = try Self.compare(seeds: 1000..<1120, "standard", Pipeline.standard(runs: 200).passes)
        #expect(finished > 90)
    }

    @Test func pipelineGivesSameTextTwice() throws {
        for seed in 0..<10 as Range<UInt64> {
            func optimised() throws -> String {
                var module = IRModule(name: "m")
                module.creation = RandomProgram.make(seed: seed)
                module.hasRuntime = false
                try Optimizer.run(&module, options: OptimizerOptions())
                return IRPrinter.print(module)
            }
            #expect(try optimised() == optimised())
        }
    }
}
