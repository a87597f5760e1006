import ChargingNetwork
import EthereumTypes
import Primitives
import Testing

@Suite struct ScheduleTests {
    let bench: Bench
    var network: Network { bench.network }

    init() throws { bench = try Bench() }

    private func supplier(_ session: Int) throws -> String {
        network.name(
            of: try network.supplier(ofSession: session).supplier,
            among: [Bench.aggregator, "EV1", "EV2", "EV3", "PV1", "PV2", "PV3"])
    }

    private func refused(_ slots: [Int], _ error: String?, by user: String = "EV1") throws {
        try bench.refused(user, .scheduling, Bench.schedule, .ints(slots), error: error)
    }

    /// EV1 in slots 3 to 7, 30 kWh short. Base prices fall: 7 < 6 < 5 < 4 < 3.
    private func plugIn(initial: Int = 58_000) throws {
        network.enter(slot: 3)
        try bench.connect("EV1", Bench.vehicle(initial: initial, stay: 5))
    }

    private func north(_ microdegrees: Int) -> Place {
        Place(latitude: Bench.plaza.latitude + microdegrees, longitude: Bench.plaza.longitude)
    }

    // MARK: - Who may ask

    @Test func requestsAreChecked() throws {
        try refused([7, 6, 5], "OnlyRole(address,uint8)", by: "PV1")
        try refused([7, 6, 5], "NotConnected(address)")
        try plugIn()
        network.enter(slot: 8)
        try refused([7, 6, 5], "StayOver(uint32)")
        network.enter(slot: 6)
        try refused([7, 6], "StayTooShort(uint256,uint256)")
        network.enter(slot: 5)
        try bench.schedule("EV1", [7, 6, 5])
        try refused([7, 6, 5], "SessionOpen(uint256)")
    }

    @Test func aFullBatteryAsksForNothing() throws {
        try plugIn(initial: 88_000)
        try refused([], "NoDemand()")
    }

    @Test func slotsWithoutPricesAreNotScheduled() throws {
        network.enter(slot: 22)
        try bench.connect("EV1", Bench.vehicle(stay: 5))
        try refused([22, 23, 24], "NoTerms(uint32)")
    }

    @Test func theWalletMustCoverTheBill() throws {
        try plugIn()
        let balance = try bench.balance("EV1")
        try bench.send("EV1", .token, "transfer(address,uint256)", network.address("EV2"), .int(balance - 1000))
        try refused([7, 6, 5], "WalletDoesNotCover(uint256,uint256)")
    }

    // MARK: - The grid

    @Test func gridSlotsMustBeTheCheapestOfTheStay() throws {
        try plugIn()
        try refused([7, 6], "WrongSlotCount(uint256,uint256)")
        try refused([7, 6, 5, 4], "WrongSlotCount(uint256,uint256)")
        try refused([8, 7, 6], "SlotOutsideWindow(uint32)")
        try refused([7, 6, 2], "SlotOutsideWindow(uint32)")
        try refused([7, 7, 6], "SlotRepeated(uint32)")
        try refused([6, 7, 5], "SlotsNotSorted(uint32)")
        try refused([7, 6, 4], "NotCheapest(uint32,uint32)")
        try refused([6, 5, 4], "NotCheapest(uint32,uint32)")
        let session = try bench.schedule("EV1", [7, 6, 5])
        #expect(try supplier(session) == Bench.aggregator)
        #expect(try network.plan(ofSession: session).map(\.slot) == [7, 6, 5])
    }

    @Test func theRestIsChargedInTheDearestSlot() throws {
        try plugIn(initial: 65_010)
        let session = try bench.schedule("EV1", [7, 6, 5])
        #expect(try network.plan(ofSession: session).map(\.planned) == [10_000, 10_000, 2_990])
    }

    @Test func fullSlotsAreLeftOut() throws {
        // Slot 7 carries 50 kWh, 17 of them scheduled elsewhere: three vehicles fill it up to 3 kWh.
        network.enter(slot: 3)
        for name in ["EV3", "EV4", "EV5"] {
            try bench.join(name, role: 1)
            try bench.connect(name, Bench.vehicle(initial: 78_000, stay: 5))
            try bench.schedule(name, [7])
        }
        try plugIn()
        try refused([7, 6, 5], "SlotFull(uint32)")
        let session = try bench.schedule("EV1", [6, 5, 4])
        #expect(try network.plan(ofSession: session).map(\.slot) == [6, 5, 4])
    }

    @Test func theHoldIsTheWorstCaseAndTheRestReturns() throws {
        try plugIn()
        let before = try bench.balance("EV1")
        let session = try bench.schedule("EV1", [7, 6, 5])
        let ceiling = try [7, 6, 5].reduce(0) {
            $0 + (try network.number(.billing, "ceilingPrice(uint32)", .int($1))) * 10_000
        }
        #expect(try bench.balance("EV1") == before - ceiling)
        try bench.complete(session, user: "EV1")
        let paid = try network.settlements().reduce(0) { $0 + $1.amount }
        #expect(paid < ceiling)
        #expect(try bench.balance("EV1") == before - paid)
    }

    // MARK: - PV before V2G before the grid

    @Test func theNearestThatCoversTheWholeDemandSells() throws {
        try plugIn()
        try bench.offer("PV1", energy: 30_000, first: 3, place: north(900))
        try bench.offer("PV2", energy: 40_000, first: 3, place: north(-800))
        try bench.offer("PV3", energy: 29_990, first: 3, place: north(1))
        #expect(try supplier(try bench.schedule("EV1")) == "PV2")
    }

    @Test func longitudesCountLessThanLatitudes() throws {
        try plugIn()
        let east = Place(latitude: Bench.plaza.latitude, longitude: Bench.plaza.longitude - 1800)
        try bench.offer("PV1", first: 3, place: north(1000))
        try bench.offer("PV2", first: 3, place: east)
        #expect(try supplier(try bench.schedule("EV1")) == "PV2")
    }

    @Test func theOlderOfTwoEquallyNearSells() throws {
        try plugIn()
        let first = try bench.offer("PV1", first: 3, place: north(5))
        try bench.offer("PV2", first: 3, place: north(10))
        try bench.offer("PV3", first: 3, place: north(-10))
        // Closing the first moves the last into its place: the order of the list is no longer that of age.
        try bench.send("PV1", .scheduling, "withdrawOffer(uint256)", .int(first))
        #expect(try supplier(try bench.schedule("EV1")) == "PV2")
    }

    @Test func anOfferMustLastAsLongAsTheCharge() throws {
        try bench.offer("PV1", first: 4, last: 24)
        try bench.offer("PV2", first: 1, last: 4)
        try plugIn()
        #expect(try supplier(try bench.schedule("EV1", [7, 6, 5])) == Bench.aggregator)
    }

    @Test func anOfferMayBeginEarlierAndEndWithTheCharge() throws {
        try bench.offer("PV2", first: 1, last: 5)
        try plugIn()
        let session = try bench.schedule("EV1")
        #expect(try supplier(session) == "PV2")
        #expect(try network.plan(ofSession: session).map(\.slot) == [3, 4, 5])
    }

    @Test func theTradingPriceIsTheAverageAndRespectsTheBid() throws {
        // The lowest average of slots 3 to 5 is (0.2 + 0.446292) / 2 = 0.323146 SEK/kWh.
        try bench.offer("PV1", minPrice: 3_231_461, first: 3)
        try bench.offer("PV2", minPrice: 3_231_460, first: 3, place: north(5))
        try plugIn()
        let session = try bench.schedule("EV1")
        #expect(try supplier(session) == "PV2")
        let plan = Calldata.items(try network.read(.control, "planOf(uint256)", .int(session)), width: 5)
        #expect(plan.map { $0[4].asInt } == [6_650_140, 6_498_340, 6_462_920])
    }

    @Test func theTradingPriceLiesAboveTheTariffAndBelowTheGridPrice() throws {
        // A tariff at the base price of slot 5 leaves nothing in between.
        try bench.send(Bench.aggregator, .billing, "setFeedInTariff(uint64)", .int(4_462_920))
        try bench.offer("PV1", first: 3)
        try plugIn()
        try bench.send(Bench.aggregator, .billing, "setFeedInTariff(uint64)", .int(4_462_919))
        try bench.offer("PV2", first: 3, place: north(5))
        #expect(try supplier(try bench.schedule("EV1")) == "PV2")
    }

    @Test func theDeregisteredSellNothing() throws {
        try bench.offer("PV1", first: 3)
        try bench.offer("PV2", first: 3, place: north(5))
        try bench.send(Bench.aggregator, .authorization, "deregister(address)", network.address("PV1"))
        try plugIn()
        #expect(try supplier(try bench.schedule("EV1")) == "PV2")
    }

    @Test func vehiclesSellOnlyWhereNoProducerDoes() throws {
        network.enter(slot: 3)
        try bench.connect("EV2", Bench.vehicle(initial: 90_000, stay: 10))
        try bench.send("EV2", .scheduling, "offerVehicle(uint8,uint64)", .int(0), .int(0))
        try bench.offer("PV1", first: 3, place: north(90_000))
        try plugIn()
        #expect(try supplier(try bench.schedule("EV1")) == "PV1")
        try bench.join("EV3", role: 1)
        try bench.connect("EV3")
        #expect(try supplier(try bench.schedule("EV3")) == "EV2")
        // EV2 has 10 kWh left, but serves one vehicle at a time.
        try bench.join("EV4", role: 1)
        try bench.connect("EV4", Bench.vehicle(initial: 78_000))
        #expect(try network.offer(1).remaining == 10_000)
        #expect(try supplier(try bench.schedule("EV4", [7])) == "PV1")
        try bench.join("EV5", role: 1)
        try bench.connect("EV5", Bench.vehicle(initial: 78_000))
        #expect(try supplier(try bench.schedule("EV5", [7])) == Bench.aggregator)
    }

    @Test func aVehicleNeverSellsToItself() throws {
        network.enter(slot: 3)
        try bench.connect("EV2", Bench.vehicle(initial: 70_000, stay: 5))
        try bench.send("EV2", .scheduling, "offerVehicle(uint8,uint64)", .int(0), .int(0))
        #expect(try supplier(try bench.schedule("EV2", [7, 6])) == Bench.aggregator)
    }
}
