import EVMTarget
import IR
import Primitives
import Testing

@testable import EVMBackend

/// Random programs must do on the machine what their IR says: output, kind of end and storage.
@Suite struct RandomProgramTests {
    static let calldata: [UInt8] = (0..<96).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }

    /// True if the program was short enough to be compared.
    private func check(_ seed: UInt64, _ shape: RandomProgram.Shape, _ options: BackendOptions) throws -> Bool {
        let object = RandomProgram.make(seed: seed, shape: shape)
        var module = IRModule(name: "random")
        module.hasRuntime = false
        module.creation = object
        let violations = IRVerifier.verify(module, phase: .expanded)
        try #require(violations.isEmpty, "seed \(seed): \(violations)")
        var evaluator = IREvaluator(object)
        evaluator.calldata = Self.calldata
        evaluator.storage = [UInt256(1): UInt256(5)]
        guard let expected = try? evaluator.run() else { return false }
        let code = try Harness.compile(object, options: options)
        let run = Harness.run(code.bytes, calldata: Self.calldata, storage: [UInt256(1): UInt256(5)])
        #expect(run.outcome == expected, "seed \(seed)")
        switch expected {
        case .returned, .stopped:
            for key in 0..<4 {
                let word = run.state.storage(of: Harness.contract, at: UInt256(UInt64(key)))
                #expect(word == evaluator.storage[UInt256(UInt64(key))] ?? .zero, "seed \(seed), slot \(key)")
            }
        default: break
        }
        return true
    }

    private func checkMany(_ seeds: Range<UInt64>, _ shape: RandomProgram.Shape, _ options: BackendOptions) throws {
        var compared = 0
        for seed in seeds where try check(seed, shape, options) { compared += 1 }
        #expect(compared > seeds.count / 3)
    }

    @Test func smallPrograms() throws {
        try checkMany(0..<80, RandomProgram.Shape(), BackendOptions())
    }

    @Test func withoutAssemblyOptimisation() throws {
        try checkMany(200..<230, RandomProgram.Shape(), BackendOptions(optimizesAssembly: false))
    }

    @Test func manyLiveValues() throws {
        let shape = RandomProgram.Shape(
            functions: 4, statements: 22, liveValues: 40, maximumParameters: 20, maximumResults: 18)
        try checkMany(1000..<1024, shape, BackendOptions())
    }

    @Test func oldFork() throws {
        try checkMany(2000..<2030, RandomProgram.Shape(), BackendOptions(fork: .london, runs: 1))
    }

    @Test func equalInputGivesEqualBytes() throws {
        for seed in UInt64(3000)..<3010 {
            let first = try Harness.compile(RandomProgram.make(seed: seed))
            let second = try Harness.compile(RandomProgram.make(seed: seed))
            #expect(first.bytes == second.bytes)
        }
    }
}
