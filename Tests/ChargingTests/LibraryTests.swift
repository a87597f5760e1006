import ChargingNetwork
import EthereumTypes
import Primitives
import Testing

/// The libraries by themselves: limits that the network's own rules never let anybody reach.
@Suite struct LibraryTests {
    let bench: Bench
    let battery: Address
    let geography: Address

    init() throws {
        bench = try Bench()
        battery = try #require(try bench.network.create("BatteryHarness", "constructor()", []).created)
        geography = try #require(try bench.network.create("GeographyHarness", "constructor()", []).created)
    }

    private func call(_ to: Address, _ signature: String, _ arguments: [ABIValue]) throws -> Chain.Receipt {
        bench.network.chain.send(try Calldata.call(signature, arguments), to: to, from: bench.network.account("EV1"))
    }

    private func send(
        _ signature: String, _ arguments: ABIValue..., at location: SourceLocation = #_sourceLocation
    ) throws {
        #expect(try call(battery, signature, arguments).succeeded, sourceLocation: location)
    }

    private func refused(
        _ signature: String, _ arguments: ABIValue..., error: String, at location: SourceLocation = #_sourceLocation
    ) throws {
        bench.expect(try call(battery, signature, arguments), refusedWith: error, at: location)
    }

    private func number(_ signature: String, _ arguments: ABIValue...) throws -> Int? {
        Calldata.words(try call(battery, signature, arguments).output).first?.asInt
    }

    private func set(_ capacity: Int, _ level: Int, health: Int = 100) throws {
        try send("set(uint48,uint64,uint8)", .int(capacity), .int(level), .int(health))
    }

    @Test func theLevelStaysWithinZeroAndTheCapacity() throws {
        try set(1000, 990_000)
        try send("begin(uint8)", .int(1))
        try refused("charge(uint256,uint256)", .int(11), .int(1000), error: "BatteryFull(uint256,uint256)")
        try send("charge(uint256,uint256)", .int(10), .int(1000))
        #expect(try number("currentLevel()") == 1_000_000)
        try send("end()")
        try send("begin(uint8)", .int(2))
        try refused("discharge(uint256,uint256)", .int(1001), .int(1000), error: "BatteryEmpty(uint256,uint256)")
        try send("discharge(uint256,uint256)", .int(1000), .int(1000))
        #expect(try number("currentLevel()") == 0)
    }

    @Test func chargingAndDischargingExcludeEachOther() throws {
        try set(1000, 500_000)
        try refused("charge(uint256,uint256)", .int(1), .int(1000), error: "WrongBatteryMode(uint8)")
        try refused("discharge(uint256,uint256)", .int(1), .int(1000), error: "WrongBatteryMode(uint8)")
        try send("begin(uint8)", .int(1))
        try refused("begin(uint8)", .int(2), error: "BatteryBusy(uint8)")
        try refused("begin(uint8)", .int(1), error: "BatteryBusy(uint8)")
        try refused("discharge(uint256,uint256)", .int(1), .int(1000), error: "WrongBatteryMode(uint8)")
        try send("end()")
        try send("begin(uint8)", .int(2))
        try refused("charge(uint256,uint256)", .int(1), .int(1000), error: "WrongBatteryMode(uint8)")
    }

    @Test func lossesAreExactInAndRoundUpOut() throws {
        try set(1000, 500_000)
        try send("begin(uint8)", .int(1))
        try send("charge(uint256,uint256)", .int(10), .int(950))
        #expect(try number("currentLevel()") == 509_500)
        try send("end()")
        try send("begin(uint8)", .int(2))
        // 10 Wh / 0.95 = 10.5263… Wh
        try send("discharge(uint256,uint256)", .int(10), .int(950))
        #expect(try number("currentLevel()") == 509_500 - 10_527)
    }

    @Test func demandIsWhatHealthAllows() throws {
        for (level, expected) in [(58_000_000, 30_000), (88_000_000, 0), (95_000_000, 0), (58_001_000, 29_990)] {
            try set(100_000, level, health: 88)
            #expect(try number("demand()") == expected)
        }
    }

    @Test(arguments: [
        (0, 1000, 90_000_000, 40_000), (0, 1000, 50_000_000, 0), (0, 1000, 50_009_999, 0),
        (0, 1000, 50_010_000, 10), (1, 1000, 90_000_000, 30_000), (1, 1000, 55_000_000, 15_000),
        (1, 1000, 40_000_000, 0), (0, 950, 90_000_000, 37_990), (0, 950, 50_000_024, 0),
    ])
    func bandsLimitWhatIsOnOffer(_ band: Int, _ efficiency: Int, _ level: Int, _ expected: Int) throws {
        try set(100_000, level)
        #expect(try number("available(uint8,uint256)", .int(band), .int(efficiency)) == expected)
    }

    @Test func squareRootsAreRoundedDown() throws {
        for root in [0, 1, 2, 3, 10, 255, 65_535, 4_294_967_295, 3_037_000_499] {
            let square = UInt256(truncatingIfNeeded: root) &* UInt256(truncatingIfNeeded: root)
            for (value, expected) in [(square, root), (square &+ UInt256(UInt64(2 * root)), root)] {
                let receipt = try call(geography, "squareRoot(uint256)", [.word(value)])
                #expect(Calldata.words(receipt.output).first?.asInt == expected)
            }
        }
        let largest = try call(geography, "squareRoot(uint256)", [.word(.max)])
        #expect(Calldata.words(largest.output) == [UInt256(.max, .max, 0, 0)])
    }

    @Test func distancesAreSymmetricAndExact() throws {
        let a = Place(latitude: -57_000_003, longitude: 11_000_000)
        let b = Place(latitude: -57_000_000, longitude: 10_999_996)
        for (from, to) in [(a, b), (b, a)] {
            let receipt = try call(
                geography, "squaredDistance((int32,int32),(int32,int32),uint32)",
                [.place(from), .place(to), .int(500_000)])
            #expect(Calldata.words(receipt.output).first?.asInt == 9_000_000_000_000 + 4_000_000_000_000)
        }
    }
}
