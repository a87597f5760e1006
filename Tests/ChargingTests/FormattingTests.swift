import ChargingNetwork
import Testing

@Suite struct FormattingTests {
    @Test(arguments: [
        ("0.2", 7, 2_000_000), ("46.69", 4, 466_900), ("-17", 2, -1700), ("38.1025", 4, 381_025), ("0", 0, 0),
    ])
    func decimalTextIsReadExactly(_ text: String, _ decimals: Int, _ value: Int) {
        #expect(FixedPoint.parse(text, decimals: decimals) == value)
        #expect(FixedPoint.text(value, decimals: decimals) == text)
    }

    @Test(arguments: ["", "-", ".5", "5.", "1.2.3", "1e3", "0.12345678", "1 ", "99999999999999999999"])
    func otherTextIsRefused(_ text: String) {
        #expect(FixedPoint.parse(text, decimals: 7) == nil)
    }

    @Test func roundingIsHalfUp() {
        #expect(FixedPoint.rounded(47_709, decimals: 3, places: 1) == "47.7")
        #expect(FixedPoint.rounded(138_250, decimals: 3, places: 1) == "138.3")
        #expect(FixedPoint.rounded(-1_999, decimals: 3, places: 0) == "-2")
    }

    @Test func chartsAreDeterministicAndEscaped() {
        let chart = SlotChart(
            title: "a < b & c", axis: "kWh", decimals: 3,
            series: [
                .init("up", .bars, [Int](repeating: 0, count: 23) + [10_000]),
                .init("down", .bars, [-10_000] + [Int](repeating: 0, count: 23)),
                .init("line", .steps, Array(1...24)),
            ])
        #expect(chart.svg() == chart.svg())
        #expect(chart.svg().contains("a &lt; b &amp; c"))
        // Two bars apart from the background and the three squares of the legend.
        #expect(chart.svg().split(separator: "<rect").count - 1 == 1 + 2 + 3)
    }

    @Test func badPriceTablesAreNamed() {
        #expect(throws: DemoError.self) { try PriceTable(csv: "slot\n1,2,3,4,5,6\n") }
        #expect(throws: DemoError.self) { try PriceTable(csv: "slot\n1,x,3,4,5,6\n") }
    }
}
