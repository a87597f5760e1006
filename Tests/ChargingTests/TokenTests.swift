import ChargingNetwork
import Primitives
import Testing

@Suite struct TokenTests {
    let bench: Bench
    var network: Network { bench.network }

    init() throws { bench = try Bench() }

    private let transfer = "transfer(address,uint256)"
    private let transferFrom = "transferFrom(address,address,uint256)"

    @Test func mintingLoadsAWalletAndIsTheAggregators() throws {
        let supply = try network.number(.token, "totalSupply()")
        try bench.send(Bench.aggregator, .token, "mint(address,uint256)", network.address("new"), .int(7))
        #expect(try bench.balance("new") == 7)
        #expect(try network.number(.token, "totalSupply()") == supply + 7)
        try bench.refused(
            "EV1", .token, "mint(address,uint256)", network.address("EV1"), .int(7), error: "OnlyAggregator(address)")
        try bench.refused(
            Bench.aggregator, .token, "mint(address,uint256)", .int(0), .int(7), error: "ZeroAddress()")
        try bench.refused(
            Bench.aggregator, .token, "mint(address,uint256)", network.address("new"), .word(.max),
            error: "Panic(uint256)")
    }

    @Test func transfersMoveExactlyTheAmount() throws {
        let (from, to) = (try bench.balance("EV1"), try bench.balance("PV1"))
        #expect(try bench.send("EV1", .token, transfer, network.address("PV1"), .int(123)) == [1])
        #expect(try bench.balance("EV1") == from - 123)
        #expect(try bench.balance("PV1") == to + 123)
        try bench.send("EV1", .token, transfer, network.address("EV1"), .int(50))
        #expect(try bench.balance("EV1") == from - 123)
    }

    @Test func transfersAreChecked() throws {
        try bench.refused("EV1", .token, transfer, .int(0), .int(1), error: "ZeroAddress()")
        try bench.refused(
            "EV1", .token, transfer, network.address("PV1"), .int(try bench.balance("EV1") + 1),
            error: "InsufficientBalance(address,uint256,uint256)")
    }

    @Test func allowancesAreUsedUp() throws {
        try bench.send("EV1", .token, "approve(address,uint256)", network.address("PV1"), .int(100))
        try bench.send("PV1", .token, transferFrom, network.address("EV1"), network.address("PV2"), .int(60))
        #expect(
            try network.number(
                .token, "allowance(address,address)", network.address("EV1"), network.address("PV1")) == 40)
        try bench.refused(
            "PV1", .token, transferFrom, network.address("EV1"), network.address("PV2"), .int(41),
            error: "InsufficientAllowance(address,uint256,uint256)")
        try bench.refused(
            "PV2", .token, transferFrom, network.address("EV1"), network.address("PV2"), .int(1),
            error: "InsufficientAllowance(address,uint256,uint256)")
    }

    @Test func theLargestAllowanceStays() throws {
        try bench.send("EV1", .token, "approve(address,uint256)", network.address("PV1"), .word(.max))
        try bench.send("PV1", .token, transferFrom, network.address("EV1"), network.address("PV2"), .int(60))
        let allowance = try network.read(
            .token, "allowance(address,address)", network.address("EV1"), network.address("PV1"))
        #expect(Calldata.words(allowance) == [.max])
    }

    @Test func itIsATokenWithTenDecimals() throws {
        #expect(try network.number(.token, "decimals()") == 10)
        let symbol = try network.read(.token, "symbol()")
        #expect(symbol[64..<68] == [0x43, 0x53, 0x45, 0x4b])
    }

    @Test func itNeedsARegister() throws {
        try bench.refusedCreation("EnergyToken", "constructor(address)", .int(0), error: "ZeroAddress()")
    }
}
