/// The thesis' load curves and prices as charts, by file name.
public struct Figures {
    private let data: ScenarioData

    public init(data: ScenarioData) {
        self.data = data
    }

    /// The figures that a scenario's report shows.
    public func charts(for report: ScenarioReport) throws(DemoError) -> [(file: String, chart: SlotChart)] {
        switch report.scenario.figure {
        case "7.2": [("figure-7.2-pv.svg", try photovoltaic(report))]
        case "7.3": [("figure-7.3-v2g.svg", vehicleToGrid(report))]
        case "7.4":
            [
                ("figure-7.4-grid-at-once.svg", grid(report, load: atOnce(report), title: "Grid, charging at once")),
                ("figure-7.5-grid-cheapest.svg", grid(report, load: report.load, title: "Grid, in the cheapest slots")),
            ]
        case nil: []
        case let other?: throw DemoError("scenario \(report.scenario.name): no figure \(other)")
        }
    }

    public func prices(_ table: PriceTableRun) -> (file: String, chart: SlotChart) {
        let chart = SlotChart(
            title: "Dynamic price and base price", axis: "SEK/kWh by slot", decimals: 7,
            series: [
                .init("base price", .line, table.rows.map(\.base)),
                .init("dynamic price", .line, table.rows.map(\.dynamic)),
            ])
        return ("figure-7.7-prices.svg", chart)
    }

    /// The offer has no hourly curve: it is drawn evenly over its hours.
    private func photovoltaic(_ report: ScenarioReport) throws(DemoError) -> SlotChart {
        var production = [Int](repeating: 0, count: 24)
        if let offer = report.scenario.production.first(where: { $0.seller == report.scenario.expect.supplier }) {
            let whole = try data.peers.photovoltaic(offer.seller).production
            let energy = offer.energy ?? whole
            for slot in offer.firstSlot...offer.lastSlot {
                production[slot - 1] = energy / (offer.lastSlot - offer.firstSlot + 1)
            }
        }
        return SlotChart(
            title: "PV: \(report.scenario.expect.supplier) and \(report.scenario.consumer.vehicle)",
            axis: "kWh by slot", decimals: 3,
            series: [
                .init("\(report.scenario.expect.supplier): offer, even over its hours", .steps, production),
                .init("\(report.scenario.consumer.vehicle): charging", .bars, report.load),
            ])
    }

    private func vehicleToGrid(_ report: ScenarioReport) -> SlotChart {
        SlotChart(
            title: "V2G: \(report.scenario.expect.supplier) charges \(report.scenario.consumer.vehicle)",
            axis: "kWh by slot; below zero: discharging", decimals: 3,
            series: [
                .init("\(report.scenario.consumer.vehicle): charging", .bars, report.load),
                .init("\(report.scenario.expect.supplier): discharging", .bars, report.load.map { -$0 }),
            ])
    }

    private func grid(_ report: ScenarioReport, load: [Int], title: String) -> SlotChart {
        let total = zip(report.background, load).map { $0 + $1 }
        return SlotChart(
            title: title, axis: "kWh by slot", decimals: 3,
            series: [
                .init("\(report.scenario.consumer.vehicle): charging", .bars, load),
                .init("EV demand of all vehicles", .steps, total),
                .init("forecast", .line, data.prices.rows.map(\.forecast)),
            ])
    }

    private func atOnce(_ report: ScenarioReport) -> [Int] {
        var load = [Int](repeating: 0, count: 24)
        var left = report.load.reduce(0, +)
        for slot in report.scenario.chargeAtOnce {
            load[slot - 1] = min(left, data.parameters.slotEnergy)
            left -= load[slot - 1]
        }
        return load
    }
}
