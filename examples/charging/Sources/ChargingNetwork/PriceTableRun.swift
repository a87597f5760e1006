/// The thesis' figure 7.6 computed on chain: the spot price converted, the dynamic price from the two demand columns.
public struct PriceTableRun: Sendable {
    public let rows: [(row: PriceTable.Row, base: Int, dynamic: Int)]
    public let failures: [String]

    public init(data: ScenarioData, code: ContractCode, chain: Chain = Chain()) throws(DemoError) {
        let runner = ScenarioRunner(data: data, code: code)
        let network = try runner.makeNetwork(chain: chain)
        try runner.announce(in: network)
        var rows: [(PriceTable.Row, Int, Int)] = []
        var failures: [String] = []
        for row in data.prices.rows {
            let base = try network.number(.billing, "basePrice(uint32)", .int(row.slot))
            let dynamic = try network.number(.billing, "dynamicPrice(uint32)", .int(row.slot))
            if base != row.basePrice || dynamic != row.dynamicPrice {
                failures.append("slot \(row.slot): base price \(base), dynamic price \(dynamic) in 1e-7 SEK/kWh")
            }
            rows.append((row, base, dynamic))
        }
        self.rows = rows.map { (row: $0.0, base: $0.1, dynamic: $0.2) }
        self.failures = failures
    }

    public var text: String {
        let table = TextTable(
            header: ["slot", "EUR/MWh", "base SEK/kWh", "scheduled kWh", "forecast kWh", "dynamic SEK/kWh"],
            rows: rows.map { item in
                [
                    String(item.row.slot), FixedPoint.text(item.row.spotPrice, decimals: 4),
                    FixedPoint.text(item.base, decimals: 7), FixedPoint.text(item.row.scheduled, decimals: 3),
                    FixedPoint.text(item.row.forecast, decimals: 3), FixedPoint.text(item.dynamic, decimals: 7),
                ]
            }
        ).text
        let verdict = failures.isEmpty ? "all 24 rows are equal to the last digit\n" : ""
        return "Price table: the dynamic price of every slot, computed on chain\n\n" + table + verdict
            + failures.map { "DIFFERS: \($0)\n" }.joined()
    }
}
