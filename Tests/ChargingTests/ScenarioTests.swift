import ChargingNetwork
import Primitives
import Testing

/// The thesis' scenarios with their numbers; what each has to come to is in `examples/charging/scenarios`.
@Suite struct ScenarioTests {
    let shared: Bench.Shared

    init() throws { shared = try Bench.shared.get() }

    @Test(arguments: ["1a-pv", "1b-pv", "2-v2g", "3a-grid", "3b-grid"])
    func scenariosComeOutAsTheyHaveTo(_ name: String) throws {
        let scenario = try #require(shared.data.scenarios.first { $0.name == name })
        let report = try ScenarioRunner(data: shared.data, code: shared.code).run(scenario)
        #expect(report.failures == [])
        #expect(!report.deliveries.isEmpty)
    }

    /// The numbers of the thesis and of its data, once more where no expectation file can be changed along with them.
    @Test func theNumbersAreTheThesis() throws {
        let runner = ScenarioRunner(data: shared.data, code: shared.code)
        func report(_ name: String) throws -> ScenarioReport {
            try runner.run(try #require(shared.data.scenarios.first { $0.name == name }))
        }
        #expect(try report("3a-grid").savingBase == 1329)
        #expect(try report("3a-grid").savingDynamic == 1283)
        #expect(try report("3b-grid").savingBase == 1412)
        let exchange = try report("2-v2g")
        #expect(exchange.levels.map(\.level) == [88_000_000, 60_000_000])
        #expect(exchange.load[10...12] == [10_000, 10_000, 10_000])
        #expect(try report("1a-pv").deliveries.first?.payee == "PV3")
        #expect(try report("1b-pv").deliveries.first?.payee == "PV1")
    }

    @Test func aWrongExpectationIsReported() throws {
        let scenario = try #require(shared.data.scenarios.first { $0.name == "1a-pv" })
        var wrong = scenario
        wrong.expect.source = "V2G"
        wrong.expect.supplier = "PV1"
        wrong.expect.slots = [1]
        wrong.expect.distances = [("PV1", "1.0")]
        wrong.expect.levels = [("EV1", 1)]
        wrong.expect.changes = []
        wrong.expect.savingBase = "1.00"
        let report = try ScenarioRunner(data: shared.data, code: shared.code).run(wrong)
        #expect(report.failures.count >= 10)
        #expect(report.text.contains("DIFFERS: the source is PV, not V2G"))
    }

    @Test func all24RowsAreComputedOnChain() throws {
        let table = try PriceTableRun(data: shared.data, code: shared.code)
        #expect(table.failures == [])
        #expect(table.rows.count == 24)
        #expect(table.rows[18].dynamic == 2_864_408)
        #expect(table.text.contains("all 24 rows are equal to the last digit"))
    }

    @Test func figuresShowTheLoads() throws {
        let figures = Figures(data: shared.data)
        let runner = ScenarioRunner(data: shared.data, code: shared.code)
        var files: Set<String> = []
        for scenario in shared.data.scenarios {
            for (file, chart) in try figures.charts(for: runner.run(scenario)) {
                files.insert(file)
                #expect(chart.series.allSatisfy { $0.values.count == 24 })
                #expect(chart.svg().hasPrefix("<svg"))
            }
        }
        #expect(
            files == [
                "figure-7.2-pv.svg", "figure-7.3-v2g.svg", "figure-7.4-grid-at-once.svg",
                "figure-7.5-grid-cheapest.svg",
            ])
    }
}
