import ChargingNetwork
import EthereumTypes
import Primitives
import Testing

@Suite struct OfferTests {
    let bench: Bench
    var network: Network { bench.network }

    init() throws { bench = try Bench() }

    private let offerVehicle = "offerVehicle(uint8,uint64)"
    private let settleOffer = "settleOffer(uint256,uint48)"
    private let withdraw = "withdrawOffer(uint256)"

    @Test func bidsAreChecked() throws {
        network.enter(slot: 3)
        func refused(
            _ energy: Int, _ first: Int, _ last: Int, _ error: String, by seller: String = "PV1",
            from place: Place = Bench.plaza
        ) throws {
            try bench.refused(
                seller, .scheduling, Bench.offer, .int(energy), .int(0), .int(first), .int(last), .place(place),
                error: error)
        }
        try refused(10_000, 3, 5, "OnlyRole(address,uint8)", by: "EV1")
        try refused(10_000, 3, 5, "OnlyRole(address,uint8)", by: "stranger")
        try refused(0, 3, 5, "InvalidEnergy(uint256)")
        try refused(10_005, 3, 5, "InvalidEnergy(uint256)")
        try refused(10_000, 2, 5, "InvalidWindow(uint32,uint32)")
        try refused(10_000, 5, 4, "InvalidWindow(uint32,uint32)")
        try refused(10_000, 3, 27, "InvalidWindow(uint32,uint32)")
        try refused(10_000, 3, 5, "InvalidLocation()", from: Place(latitude: 90_000_001, longitude: 0))
        try bench.offer("PV1", energy: 10_000, first: 3, last: 26)
        try refused(10_000, 3, 5, "OfferAlreadyOpen(address)")
        #expect(try network.number(.scheduling, "offerOf(address)", network.address("PV1")) == 1)
    }

    @Test func theMarketIsBounded() throws {
        for index in 0..<64 {
            try bench.join("producer \(index)", role: 2)
            try bench.offer("producer \(index)")
        }
        try bench.refused(
            "PV1", .scheduling, Bench.offer, .int(10), .int(0), .int(1), .int(2), .place(Bench.plaza),
            error: "TooManyOffers()")
        try bench.send("producer 7", .scheduling, withdraw, .int(8))
        #expect(try bench.offer("PV1") == 65)
        // The last offer moved into the hole; it can still be found and closed.
        #expect(try network.openOffers().contains(64))
        try bench.send("producer 63", .scheduling, withdraw, .int(64))
        #expect(try network.openOffers().count == 63)
    }

    @Test func vehiclesOfferWhatLiesAboveTheirFloor() throws {
        try bench.connect("EV2", Bench.vehicle(initial: 90_000, stay: 10))
        let offer = try bench.send("EV2", .scheduling, offerVehicle, .int(0), .int(5))
        let words = Calldata.words(try network.read(.scheduling, "offerAt(uint256)", .word(offer[0])))
        #expect(
            words == [
                network.account("EV2").word, 1, 1, 10, 0, 1, 40_000, 5, 2_000_000, 57_697_437, 11_984_428,
            ])
        try bench.refused(
            "EV2", .scheduling, offerVehicle, .int(0), .int(5), error: "OfferAlreadyOpen(address)")
        try bench.send("EV2", .scheduling, withdraw, .word(offer[0]))
        // From 70 % down to 40 %.
        let reduced = try bench.send("EV2", .scheduling, offerVehicle, .int(1), .int(5))
        #expect(try network.offer(try #require(reduced[0].asInt)).remaining == 30_000)
    }

    @Test func vehicleOffersAreChecked() throws {
        func refused(_ error: String, by user: String = "EV2", band: Int = 0) throws {
            try bench.refused(user, .scheduling, offerVehicle, .int(band), .int(0), error: error)
        }
        try refused("OnlyRole(address,uint8)", by: "PV1")
        try refused("NotConnected(address)")
        try bench.connect("EV2", Bench.vehicle(initial: 90_000, health: 80))
        try refused("HealthTooLow(uint256)")
        try bench.send("EV2", .control, "disconnect()")
        try bench.connect("EV2", Bench.vehicle(initial: 50_000, health: 81, stay: 2))
        try refused("NothingToOffer()")
        try bench.refused("EV2", .scheduling, offerVehicle, .int(2), .int(0), error: nil)
        try bench.connect("EV1", Bench.vehicle(initial: 90_000, health: 81, stay: 2))
        network.enter(slot: 3)
        try refused("StayOver(uint32)", by: "EV1")
        network.enter(slot: 2)
        try bench.send("EV1", .scheduling, offerVehicle, .int(0), .int(0))
    }

    @Test func itsSellerAndTheAggregatorWithdrawAnOffer() throws {
        let offer = try bench.offer("PV1")
        try bench.refused("PV2", .scheduling, withdraw, .int(offer), error: "OnlySeller(address)")
        try bench.refused(Bench.aggregator, .scheduling, withdraw, .int(9), error: "OfferNotOpen(uint256)")
        let before = try bench.balance("PV1")
        try bench.send("PV1", .scheduling, withdraw, .int(offer))
        try bench.refused("PV1", .scheduling, withdraw, .int(offer), error: "OfferNotOpen(uint256)")
        #expect(try bench.balance("PV1") == before)
        let other = try bench.offer("PV1")
        try bench.send(Bench.aggregator, .scheduling, withdraw, .int(other))
        #expect(try network.openOffers().isEmpty)
    }

    @Test func anOfferInUseStays() throws {
        let offer = try bench.offer("PV1", first: 3, last: 5)
        let session = try bench.gridSession()
        try bench.refused("PV1", .scheduling, withdraw, .int(offer), error: "OfferInUse(uint256,uint256)")
        network.enter(slot: 6)
        try bench.refused(
            Bench.aggregator, .scheduling, settleOffer, .int(offer), .int(10_000),
            error: "OfferInUse(uint256,uint256)")
        try bench.send("EV1", .control, "stop(uint256)", .int(session))
        try bench.send(Bench.aggregator, .control, "settle(uint256)", .int(session))
        try bench.send("PV1", .scheduling, withdraw, .int(offer))
    }

    @Test func unsoldProductionSettlesAtTheFeedInTariff() throws {
        let offer = try bench.offer("PV1", energy: 40_000, first: 2, last: 3)
        // The tariff is the one of the bid, whatever it becomes later.
        try bench.send(Bench.aggregator, .billing, "setFeedInTariff(uint64)", .int(1))
        let (producer, aggregator) = (try bench.balance("PV1"), try bench.balance(Bench.aggregator))
        func refused(_ energy: Int, _ error: String, by sender: String = Bench.aggregator) throws {
            try bench.refused(sender, .scheduling, settleOffer, .int(offer), .int(energy), error: error)
        }
        network.enter(slot: 3, minute: 59)
        try refused(40_000, "OfferNotOver(uint32)")
        network.enter(slot: 4)
        try refused(40_000, "OnlyAggregator(address)", by: "PV1")
        try refused(40_010, "MoreThanOffered(uint256,uint256)")
        try refused(39_995, "InvalidEnergy(uint256)")
        try bench.send(Bench.aggregator, .scheduling, settleOffer, .int(offer), .int(39_990))
        let amount = 39_990 * bench.shared.data.parameters.feedInTariff
        #expect(try bench.balance("PV1") == producer + amount)
        #expect(try bench.balance(Bench.aggregator) == aggregator - amount)
        let record = try #require(try network.settlements().first)
        #expect((record.session, record.slot, record.energy, record.amount) == (0, 3, 39_990, amount))
        try refused(10, "OfferNotOpen(uint256)")
    }

    @Test func nothingFedInLeavesNoRecord() throws {
        let offer = try bench.offer("PV1", first: 2, last: 3)
        network.enter(slot: 4)
        try bench.send(Bench.aggregator, .scheduling, settleOffer, .int(offer), .int(0))
        #expect(try network.settlements().isEmpty)
        #expect(try network.openOffers().isEmpty)
    }

    @Test func onlyProductionSettlesWithTheGrid() throws {
        try bench.connect("EV2", Bench.vehicle(initial: 90_000, stay: 1))
        let offer = try bench.send("EV2", .scheduling, offerVehicle, .int(0), .int(0))
        network.enter(slot: 2)
        try bench.refused(
            Bench.aggregator, .scheduling, settleOffer, .word(offer[0]), .int(10), error: "NotProduction(uint256)")
    }

    @Test func constructionIsChecked() throws {
        let register = network.address(.authorization)
        let (billing, control) = (network.address(.billing), network.address(.control))
        func refused(
            _ register: ABIValue, _ billing: ABIValue, _ control: ABIValue, _ energy: Int, _ cosine: Int,
            _ error: String
        ) throws {
            try bench.refusedCreation(
                "Scheduling", "constructor(address,address,address,uint48,uint32)", register, billing, control,
                .int(energy), .int(cosine), error: error)
        }
        try refused(.int(0), billing, control, 10_000, 534_447, "ZeroAddress()")
        try refused(register, .int(0), control, 10_000, 534_447, "ZeroAddress()")
        try refused(register, billing, .int(0), 10_000, 534_447, "ZeroAddress()")
        try refused(register, billing, control, 0, 534_447, "InvalidEnergy(uint256)")
        try refused(register, billing, control, 10_005, 534_447, "InvalidEnergy(uint256)")
        try refused(register, billing, control, 10_000, 0, "InvalidCosine(uint256)")
        try refused(register, billing, control, 10_000, 1_000_001, "InvalidCosine(uint256)")
    }
}
