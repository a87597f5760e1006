import ChargingNetwork
import EthereumTypes
import Primitives
import Testing

@Suite struct TariffTests {
    let bench: Bench
    var network: Network { bench.network }

    init() throws { bench = try Bench() }

    private let setTerms = "setTerms(uint32,(uint64,uint48,uint48,uint48)[])"

    private func terms(_ price: Int, _ forecast: Int, _ limit: Int, _ background: Int) -> ABIValue {
        .ints([price, forecast, limit, background])
    }

    @Test func theDynamicPriceFollowsTheDemand() throws {
        let row = bench.shared.data.prices[15]
        #expect(try network.number(.billing, "basePrice(uint32)", .int(15)) == row.basePrice)
        #expect(try network.number(.billing, "surcharge(uint32)", .int(15)) == 200_000)
        #expect(try network.number(.billing, "dynamicPrice(uint32)", .int(15)) == row.dynamicPrice)
        #expect(try network.number(.billing, "ceilingPrice(uint32)", .int(15)) == row.basePrice + 100 * 32_000)
        let below = Calldata.words(try network.read(.billing, "surcharge(uint32)", .int(16)))
        #expect(below == [UInt256(truncatingIfNeeded: -200_000)])
    }

    @Test func onlyTheAggregatorAnnounces() throws {
        try bench.refused(
            "EV1", .billing, "setFeedInTariff(uint64)", .int(1), error: "OnlyAggregator(address)")
        try bench.refused(
            "EV1", .billing, setTerms, .int(30), .list([terms(5, 0, 9, 0)]), error: "OnlyAggregator(address)")
        try bench.send(Bench.aggregator, .billing, "setFeedInTariff(uint64)", .int(123))
        #expect(try network.number(.billing, "feedInTariff()") == 123)
    }

    @Test func announcementsAreChecked() throws {
        let fine = terms(2_000_000, 20_000, 50_000, 0)
        func refused(_ first: Int, _ list: [ABIValue], _ error: String) throws {
            try bench.refused(Bench.aggregator, .billing, setTerms, .int(first), .list(list), error: error)
        }
        try refused(30, [], "InvalidSlotCount(uint256)")
        try refused(30, Array(repeating: fine, count: 25), "InvalidSlotCount(uint256)")
        try refused(0, [fine], "SlotClosed(uint32)")
        try refused(30, [fine, terms(2_000_000, 20_001, 50_000, 0)], "PriceMayTurnNegative(uint32)")
        try refused(30, [terms(5, 0, 0, 0)], "LimitExceeded(uint32)")
        try refused(30, [terms(5, 0, 9, 10)], "LimitExceeded(uint32)")
        try bench.send(Bench.aggregator, .billing, setTerms, .int(30), .list(Array(repeating: fine, count: 24)))
        #expect(try network.number(.billing, "dynamicPrice(uint32)", .int(53)) == 0)
        network.enter(slot: 3)
        try refused(2, [fine], "SlotClosed(uint32)")
        try bench.send(Bench.aggregator, .billing, setTerms, .int(3), .list([fine]))
    }

    @Test func bookedSlotsKeepTheirTerms() throws {
        _ = try bench.gridSession()
        try bench.refused(
            Bench.aggregator, .billing, setTerms, .int(4), .list([terms(5, 0, 50_000, 0)]),
            error: "SlotLocked(uint32)")
        try bench.send(Bench.aggregator, .billing, setTerms, .int(6), .list([terms(5, 0, 50_000, 0)]))
    }

    @Test func slotsThatNobodyAnnouncedHaveNoPrice() throws {
        try bench.refused("EV1", .billing, "dynamicPrice(uint32)", .int(25), error: "NoTerms(uint32)")
        try bench.refused("EV1", .billing, "market(uint32,uint32)", .int(24), .int(25), error: "NoTerms(uint32)")
    }

    @Test func aMarketIsAtMostADay() throws {
        let all = Calldata.items(try network.read(.billing, "market(uint32,uint32)", .int(1), .int(24)), width: 5)
        #expect(all.map { $0[0].asInt } == bench.shared.data.prices.rows.map(\.basePrice))
        try bench.refused(
            "EV1", .billing, "market(uint32,uint32)", .int(5), .int(4), error: "InvalidSlotCount(uint256)")
        try bench.refused(
            "EV1", .billing, "market(uint32,uint32)", .int(1), .int(25), error: "InvalidSlotCount(uint256)")
    }

    @Test func slotsAreHoursFromTheEpoch() throws {
        for slot in [1, 2, 24, 25] {
            network.enter(slot: slot)
            #expect(try network.number(.billing, "currentSlot()") == slot)
            network.enter(slot: slot, minute: 59)
            #expect(try network.number(.billing, "currentSlot()") == slot)
        }
        try bench.refusedCreation(
            "Billing", "constructor(address,address,uint256)", network.address(.authorization),
            network.address(.token), .int(Int(network.chain.timestamp) + 1), error: "InvalidEpoch(uint256)")
    }
}
