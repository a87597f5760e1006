import ChargingNetwork
import Compilation
import Primitives
import Testing

/// The contracts' artifacts against `Tests/Fixtures/charging/reference.json`: what solc makes of the same sources.
/// To renew it after a change of the contracts, see the README beside it.
@Suite struct ReferenceTests {
    let shared: Bench.Shared
    let reference: JSONValue

    init() throws {
        shared = try Bench.shared.get()
        let fixture = Bench.example + "/../../Tests/Fixtures/charging/reference.json"
        reference = try JSONValue(parsing: try Files.read(fixture))
    }

    @Test(arguments: Network.Contract.allCases)
    func theABIIsTheReferences(_ contract: Network.Contract) throws {
        let expected = try #require(reference["abi"]?[contract.rawValue])
        let actual = try #require(shared.code.abi[contract.rawValue])
        #expect(actual.compact == expected.compact)
    }

    @Test(arguments: Network.Contract.allCases)
    func theCodeIsNoLargerThanTheReferences(_ contract: Network.Contract) throws {
        let expected = try #require(reference["creationBytes"]?[contract.rawValue]?.intValue)
        let actual = try #require(shared.code.creation[contract.rawValue]?.count)
        #expect(actual <= expected)
    }

    @Test func noScenarioCostsMoreGasThanWithTheReference() throws {
        let runner = ScenarioRunner(data: shared.data, code: shared.code)
        for scenario in shared.data.scenarios {
            let expected = try #require(reference["callGas"]?[scenario.name]?.intValue)
            let gas = try runner.run(scenario).gas
            let calls = gas.filter { !$0.label.hasPrefix("deploy ") }.reduce(0) { $0 + Int($1.used) }
            #expect(calls <= expected, "\(scenario.name)")
            let deployment = gas.filter { $0.label.hasPrefix("deploy ") }.reduce(0) { $0 + Int($1.used) }
            #expect(deployment <= (try #require(reference["deploymentGas"]?.intValue)))
        }
    }

    @Test func theOrderOfSourcesDoesNotMatter() throws {
        let names = try Files.list("\(Bench.example)/contracts", suffix: ".sol")
        let sources = try names.map {
            SourceText(name: $0, bytes: try Files.read("\(Bench.example)/contracts/\($0)"))
        }
        var settings = CompilerSettings()
        settings.optimizerEnabled = true
        settings.workers = 1
        let compilation = Compilation.check(CompilerInput(sources: sources.reversed(), settings: settings))
        let token = try #require(compilation.contracts.first { $0.name == "EnergyToken" })
        let code = try #require(compilation.generate([token])[token])
        let bytes = try SolwattCompiler().compile(folder: "\(Bench.example)/contracts").creation["EnergyToken"]
        #expect(code.creation.bytes == bytes)
    }
}
