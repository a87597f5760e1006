import ChargingNetwork
import EthereumTypes
import Primitives
import Testing

@Suite struct SessionTests {
    let bench: Bench
    var network: Network { bench.network }

    init() throws { bench = try Bench() }

    private func state(_ session: Int) throws -> Int? {
        Calldata.words(try network.read(.control, "sessionOf(uint256)", .int(session)))[2].asInt
    }

    private func start(_ session: Int, by user: String = "EV1") throws {
        try bench.send(user, .control, "start(uint256)", .int(session))
    }

    private func record(_ session: Int, _ index: Int, _ energy: Int) throws {
        try bench.send(Bench.aggregator, .control, Bench.record, .int(session), .int(index), .int(energy))
    }

    private func refusedRecord(
        _ session: Int, _ index: Int, _ energy: Int, _ error: String, by sender: String = Bench.aggregator
    ) throws {
        try bench.refused(
            sender, .control, Bench.record, .int(session), .int(index), .int(energy), error: error)
    }

    @Test func onlyItsVehicleStartsAPlannedSessionInTime() throws {
        network.enter(slot: 2)
        try bench.connect("EV1", Bench.vehicle(stay: 4))
        let session = try bench.schedule("EV1", [5, 4, 3])
        #expect(try state(session) == 1)
        try bench.refused("PV1", .control, "start(uint256)", .int(session), error: "OnlyRole(address,uint8)")
        try bench.refused("EV2", .control, "start(uint256)", .int(session), error: "OnlyVehicle(address)")
        try bench.refused(
            "EV1", .control, "start(uint256)", .int(session + 1), error: "WrongSessionState(uint256,uint8)")
        try bench.refused("EV1", .control, "start(uint256)", .int(session), error: "TooEarly(uint32)")
        network.enter(slot: 3)
        try start(session)
        #expect(try state(session) == 2)
        try bench.refused(
            "EV1", .control, "start(uint256)", .int(session), error: "WrongSessionState(uint256,uint8)")
    }

    @Test func metersAreReadByTheAggregatorOnceAndAfterTheSlot() throws {
        let session = try bench.gridSession()
        try refusedRecord(session, 2, 10_000, "WrongSessionState(uint256,uint8)")
        try start(session)
        try refusedRecord(session, 2, 10_000, "OnlyAggregator(address)", by: "EV1")
        try refusedRecord(session, 3, 10_000, "NoSuchSlot(uint256,uint256)")
        network.enter(slot: 3, minute: 59)
        try refusedRecord(session, 2, 10_000, "SlotNotOver(uint32)")
        network.enter(slot: 4)
        try refusedRecord(session, 2, 10_010, "MoreThanPlanned(uint256,uint256)")
        try refusedRecord(session, 2, 9_995, "NotMeterStep(uint256)")
        try record(session, 2, 9_990)
        try refusedRecord(session, 2, 10, "AlreadyRecorded(uint32)")
        #expect(try network.level(of: "EV1") == 67_990_000)
    }

    @Test func slotsOutsideTheSessionAreNotRecorded() throws {
        let session = try bench.gridSession()
        network.enter(slot: 4)
        try start(session)
        network.enter(slot: 5)
        try refusedRecord(session, 2, 10_000, "OutsideSession(uint32)")
        try record(session, 1, 10_000)
        network.enter(slot: 4, minute: 30)
        try bench.send("EV1", .control, "stop(uint256)", .int(session))
        network.enter(slot: 7)
        try refusedRecord(session, 0, 10_000, "OutsideSession(uint32)")
    }

    @Test func aStoppedSessionCanStillBeReadUpToItsStop() throws {
        let session = try bench.gridSession()
        try start(session)
        network.enter(slot: 4, minute: 10)
        try bench.send("EV1", .control, "stop(uint256)", .int(session))
        network.enter(slot: 5)
        try record(session, 2, 10_000)
        try record(session, 1, 1_000)
        network.enter(slot: 6)
        try refusedRecord(session, 0, 10_000, "OutsideSession(uint32)")
        try bench.send(Bench.aggregator, .control, "settle(uint256)", .int(session))
        try refusedRecord(session, 0, 10_000, "WrongSessionState(uint256,uint8)")
        #expect(try network.settlements().map(\.energy) == [1_000, 10_000])
    }

    @Test func itsVehicleAndTheAggregatorStopASession() throws {
        let session = try bench.gridSession()
        try bench.refused("EV2", .control, "stop(uint256)", .int(session), error: "OnlyVehicle(address)")
        try bench.refused(
            "EV1", .control, "stop(uint256)", .int(session + 1), error: "WrongSessionState(uint256,uint8)")
        try start(session)
        try bench.refused("EV2", .control, "stop(uint256)", .int(session), error: "OnlyVehicle(address)")
        try bench.send(Bench.aggregator, .control, "stop(uint256)", .int(session))
        try bench.refused(
            "EV1", .control, "stop(uint256)", .int(session), error: "WrongSessionState(uint256,uint8)")
        #expect(try state(session) == 3)
    }

    @Test func aCancelledSessionCostsNothingAndFreesItsSlots() throws {
        let before = try bench.balance("EV1")
        let demand = try network.number(.billing, "dynamicPrice(uint32)", .int(5))
        let session = try bench.gridSession()
        #expect(try network.number(.billing, "dynamicPrice(uint32)", .int(5)) == demand + 1_000_000)
        #expect(try bench.balance("EV1") < before)
        try bench.send("EV1", .control, "stop(uint256)", .int(session))
        #expect(try network.number(.billing, "dynamicPrice(uint32)", .int(5)) == demand)
        network.enter(slot: 6)
        try refusedRecord(session, 2, 10_000, "OutsideSession(uint32)")
        try bench.send(Bench.aggregator, .control, "settle(uint256)", .int(session))
        #expect(try bench.balance("EV1") == before)
        #expect(try network.settlements().isEmpty)
    }

    @Test func aSlotThatHasBegunKeepsItsPrice() throws {
        let session = try bench.gridSession()
        try start(session)
        network.enter(slot: 4)
        let prices = try [3, 4, 5].map { try network.number(.billing, "dynamicPrice(uint32)", .int($0)) }
        try bench.send("EV1", .control, "stop(uint256)", .int(session))
        let after = try [3, 4, 5].map { try network.number(.billing, "dynamicPrice(uint32)", .int($0)) }
        #expect(after == [prices[0], prices[1], prices[2] - 1_000_000])
    }

    @Test func settlingIsTheAggregatorsForADay() throws {
        let session = try bench.gridSession()
        try bench.refused(
            Bench.aggregator, .control, "settle(uint256)", .int(session), error: "WrongSessionState(uint256,uint8)")
        try start(session)
        network.enter(slot: 6)
        try bench.send("EV1", .control, "stop(uint256)", .int(session))
        try bench.refused("EV2", .control, "settle(uint256)", .int(session), error: "OnlyVehicle(address)")
        network.enter(slot: 29, minute: 59)
        try bench.refused("EV1", .control, "settle(uint256)", .int(session), error: "SettlementTooEarly(uint256)")
        network.enter(slot: 30)
        try bench.refused("EV2", .control, "settle(uint256)", .int(session), error: "OnlyVehicle(address)")
        try bench.send("EV1", .control, "settle(uint256)", .int(session))
        #expect(try state(session) == 4)
        try bench.refused(
            Bench.aggregator, .control, "settle(uint256)", .int(session), error: "WrongSessionState(uint256,uint8)")
    }

    @Test func gridEnergyIsPaidAtTheEndAndAtTheDynamicPrice() throws {
        let (before, aggregator) = (try bench.balance("EV1"), try bench.balance(Bench.aggregator))
        let session = try bench.gridSession()
        let prices = try [5, 4, 3].map { try network.number(.billing, "dynamicPrice(uint32)", .int($0)) }
        try start(session)
        network.enter(slot: 6)
        for index in 0..<3 { try record(session, index, 10_000) }
        #expect(try network.settlements().isEmpty)
        try bench.send("EV1", .control, "stop(uint256)", .int(session))
        try bench.send(Bench.aggregator, .control, "settle(uint256)", .int(session))
        let bill = prices.reduce(0) { $0 + $1 * 10_000 }
        #expect(try bench.balance("EV1") == before - bill)
        #expect(try bench.balance(Bench.aggregator) == aggregator + bill)
        #expect(try network.settlements().map(\.amount) == prices.map { $0 * 10_000 })
    }

    @Test func peersArePaidSlotBySlot() throws {
        try bench.offer("PV1", first: 3, last: 5)
        let before = try bench.balance("PV1")
        let session = try bench.gridSession()
        #expect(try network.supplier(ofSession: session).source == "PV")
        try start(session)
        network.enter(slot: 4)
        try record(session, 0, 10_000)
        let price = bench.shared.data.prices[3].basePrice + bench.shared.data.parameters.feedInTariff
        #expect(try bench.balance("PV1") == before + price * 5_000)
        network.enter(slot: 5)
        try record(session, 1, 0)
        #expect(try network.settlements().count == 1)
    }

    @Test func aBatteryNeverChargesAndDischargesAtOnce() throws {
        try bench.join("EV3", role: 1)
        network.enter(slot: 3)
        // EV2 has both a session of its own on the grid and energy on offer, which EV1 takes.
        try bench.connect("EV2", Bench.vehicle(capacity: 200_000, initial: 150_000, stay: 20))
        let own = try bench.schedule("EV2", [19, 18, 17])
        try bench.send("EV2", .scheduling, "offerVehicle(uint8,uint64)", .int(0), .int(0))
        try bench.connect("EV1", Bench.vehicle(stay: 20))
        let taken = try bench.schedule("EV1")
        #expect(try network.supplier(ofSession: taken).supplier == network.account("EV2"))
        network.enter(slot: 17)
        try start(own, by: "EV2")
        try bench.refused("EV1", .control, "start(uint256)", .int(taken), error: "BatteryBusy(uint8)")
        network.enter(slot: 20)
        try bench.send("EV2", .control, "stop(uint256)", .int(own))
        try bench.refused("EV1", .control, "start(uint256)", .int(taken), error: "BatteryBusy(uint8)")
        try bench.send(Bench.aggregator, .control, "settle(uint256)", .int(own))
        try start(taken)
        let again = try bench.schedule("EV2", [20, 21, 22])
        try bench.refused("EV2", .control, "start(uint256)", .int(again), error: "BatteryBusy(uint8)")
        try bench.send("EV1", .control, "stop(uint256)", .int(taken))
        try bench.send(Bench.aggregator, .control, "settle(uint256)", .int(taken))
        try start(again, by: "EV2")
    }

    @Test func whatASessionDoesNotTakeIsForSaleAgain() throws {
        let offer = try bench.offer("PV1", first: 3, last: 5)
        let session = try bench.gridSession()
        #expect(try network.offer(offer).remaining == 10_000)
        try start(session)
        network.enter(slot: 4)
        try record(session, 0, 9_000)
        try bench.send("EV1", .control, "stop(uint256)", .int(session))
        try bench.send(Bench.aggregator, .control, "settle(uint256)", .int(session))
        #expect(try network.offer(offer).remaining == 31_000)
        #expect(try network.balance(of: network.account(of: .billing)) == 0)
        try bench.refused(
            Bench.aggregator, .scheduling, "sessionEnded(uint256,uint48)", .int(offer), .int(10),
            error: "OnlyContract(address)")
    }
}
