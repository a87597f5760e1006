import ChargingNetwork
import EthereumTypes
import Primitives
import Testing

@Suite struct VehicleTests {
    let bench: Bench
    var network: Network { bench.network }

    init() throws { bench = try Bench() }

    private func connected() throws -> [UInt256] {
        Calldata.items(try network.read(.control, "connectedVehicles()"), width: 1).map { $0[0] }
    }

    @Test func connectingRecordsTheVehicle() throws {
        network.enter(slot: 7, minute: 30)
        try bench.connect("EV1", Bench.vehicle(stay: 5))
        let words = Calldata.words(try network.read(.control, "vehicleOf(address)", network.address("EV1")))
        #expect(words == [100_000, 58_000_000, 88, 0, 57_697_437, 11_984_428, 7, 11, 1, 0])
        #expect(try network.number(.control, "demandOf(address)", network.address("EV1")) == 30_000)
    }

    @Test func connectingIsChecked() throws {
        func refused(_ vehicle: ABIValue, _ error: String, by user: String = "EV1") throws {
            try bench.refused(user, .control, Bench.connect, vehicle, error: error)
        }
        try refused(Bench.vehicle(), "OnlyRole(address,uint8)", by: "PV1")
        try refused(Bench.vehicle(), "OnlyRole(address,uint8)", by: "stranger")
        try refused(Bench.vehicle(), "OnlyRole(address,uint8)", by: Bench.aggregator)
        try refused(Bench.vehicle(capacity: 0, initial: 0), "InvalidCapacity(uint256)")
        try refused(Bench.vehicle(capacity: 100_500), "InvalidCapacity(uint256)")
        try refused(Bench.vehicle(initial: 100_010), "InvalidLevel(uint256)")
        try refused(Bench.vehicle(initial: 58_005), "InvalidLevel(uint256)")
        try refused(Bench.vehicle(health: 0), "InvalidStateOfHealth(uint256)")
        try refused(Bench.vehicle(health: 101), "InvalidStateOfHealth(uint256)")
        try refused(Bench.vehicle(stay: 0), "InvalidStay(uint256)")
        try refused(Bench.vehicle(stay: 25), "InvalidStay(uint256)")
        for (latitude, longitude) in [(90_000_001, 0), (-90_000_001, 0), (0, 180_000_001), (0, -180_000_001)] {
            try refused(
                Bench.vehicle(place: Place(latitude: latitude, longitude: longitude)), "InvalidLocation()")
        }
        try bench.connect("EV1", Bench.vehicle(place: Place(latitude: -90_000_000, longitude: 180_000_000)))
        try refused(Bench.vehicle(), "AlreadyConnected(address)")
    }

    @Test func onlyTheAggregatorListsVehicles() throws {
        try bench.join("EV3", role: 1)
        for name in ["EV1", "EV2", "EV3"] { try bench.connect(name) }
        #expect(try connected() == ["EV1", "EV2", "EV3"].map { network.account($0).word })
        try bench.refused("EV1", .control, "connectedVehicles()", error: "OnlyAggregator(address)")
        try bench.send("EV1", .control, "disconnect()")
        #expect(try connected() == ["EV3", "EV2"].map { network.account($0).word })
        try bench.send("EV2", .control, "disconnect()")
        #expect(try connected() == [network.account("EV3").word])
        try bench.connect("EV2")
        #expect(try connected() == ["EV3", "EV2"].map { network.account($0).word })
    }

    @Test func aVehicleLeavesOnlyWhenNothingIsOpen() throws {
        try bench.refused("EV1", .control, "disconnect()", error: "NotConnected(address)")
        let session = try bench.gridSession()
        try bench.refused("EV1", .control, "disconnect()", error: "SessionOpen(uint256)")
        try bench.complete(session, user: "EV1")
        try bench.send("EV1", .control, "disconnect()")

        try bench.connect("EV2", Bench.vehicle(initial: 90_000))
        let offer = try bench.send("EV2", .scheduling, "offerVehicle(uint8,uint64)", .int(0), .int(0))
        try bench.refused("EV2", .control, "disconnect()", error: "OfferOpen(address)")
        try bench.send("EV2", .scheduling, "withdrawOffer(uint256)", .word(offer[0]))
        try bench.send("EV2", .control, "disconnect()")
    }

    @Test func linkingIsTheAggregatorsAndHappensOnce() throws {
        let scheduling = network.address(.scheduling)
        try bench.refused("EV1", .control, "link(address)", scheduling, error: "OnlyAggregator(address)")
        try bench.refused(Bench.aggregator, .control, "link(address)", scheduling, error: "AlreadyLinked()")
        let control = "constructor(address,address,uint256,uint256)"
        let receipt = try network.create(
            "ChargingControl", control,
            [network.address(.authorization), network.address(.billing), .int(1000), .int(1)])
        let fresh = try #require(receipt.created)
        let refusal = network.chain.send(
            try Calldata.call("link(address)", [.int(0)]), to: fresh, from: network.account(Bench.aggregator))
        bench.expect(refusal, refusedWith: "ZeroAddress()", at: #_sourceLocation)
    }

    @Test func constructionIsChecked() throws {
        let (register, billing) = (network.address(.authorization), network.address(.billing))
        func refused(_ arguments: (ABIValue, ABIValue, Int, Int), _ error: String) throws {
            try bench.refusedCreation(
                "ChargingControl", "constructor(address,address,uint256,uint256)", arguments.0, arguments.1,
                .int(arguments.2), .int(arguments.3), error: error)
        }
        try refused((.int(0), billing, 1000, 1000), "ZeroAddress()")
        try refused((register, .int(0), 1000, 1000), "ZeroAddress()")
        try refused((register, billing, 0, 1000), "InvalidEfficiency(uint256)")
        try refused((register, billing, 1001, 1000), "InvalidEfficiency(uint256)")
        try refused((register, billing, 1000, 0), "InvalidEfficiency(uint256)")
        try refused((register, billing, 1000, 1001), "InvalidEfficiency(uint256)")
    }

    @Test func onlySchedulingOpensSessions() throws {
        try bench.refused(
            Bench.aggregator, .control, "openSession(address,address,uint8,uint256,(uint32,uint48,uint96)[])",
            network.address("EV1"), network.address("PV1"), .int(0), .int(1), .list([.ints([1, 10, 10])]),
            error: "OnlyContract(address)")
    }
}
