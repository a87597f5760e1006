/// The thesis' figure 7.6: 24 slots with base price, demand, forecast and dynamic price, all exact.
public struct PriceTable: Sendable {
    public struct Row: Sendable {
        /// 1 to 24; slot h covers hour h-1 to hour h.
        public let slot: Int
        /// 1e-4 EUR/MWh.
        public let spotPrice: Int
        /// phi, 1e-7 SEK/kWh.
        public let basePrice: Int
        /// q, Wh.
        public let scheduled: Int
        /// Q, Wh.
        public let forecast: Int
        /// lambda, 1e-7 SEK/kWh.
        public let dynamicPrice: Int

        /// phi from the spot price at 10.12 SEK/EUR: EUR/MWh * 10.12 / 1000.
        public var convertedSpotPrice: Int { spotPrice * 1012 / 100 }
    }

    public let rows: [Row]

    /// - Throws: an error that names the line, unless `csv` holds slots 1 to 24 with exact numbers.
    public init(csv: String) throws(DemoError) {
        var rows: [Row] = []
        for (index, line) in csv.split(whereSeparator: \.isNewline).dropFirst().enumerated() {
            let fields = line.split(separator: ",").map(String.init)
            guard fields.count == 6, fields[0] == String(index + 1),
                let spot = FixedPoint.parse(fields[1], decimals: 4),
                let base = FixedPoint.parse(fields[2], decimals: 7),
                let scheduled = FixedPoint.parse(fields[3], decimals: 3),
                let forecast = FixedPoint.parse(fields[4], decimals: 3),
                let dynamic = FixedPoint.parse(fields[5], decimals: 7)
            else { throw DemoError("price table: line \(index + 2) is not a row of exact numbers") }
            rows.append(
                Row(
                    slot: index + 1, spotPrice: spot, basePrice: base, scheduled: scheduled, forecast: forecast,
                    dynamicPrice: dynamic))
        }
        guard rows.count == 24 else { throw DemoError("price table: \(rows.count) rows instead of 24") }
        self.rows = rows
    }

    public subscript(slot: Int) -> Row { rows[slot - 1] }
}
