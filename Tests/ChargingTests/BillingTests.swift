import ChargingNetwork
import EthereumTypes
import Primitives
import Testing

/// The billing contract by itself, with two plain accounts in the places of charging control and scheduling.
@Suite struct BillingTests {
    let bench: Bench
    let billing: Address
    var network: Network { bench.network }

    init() throws {
        bench = try Bench()
        let receipt = try bench.network.create(
            "Billing", "constructor(address,address,uint256)",
            [
                bench.network.address(.authorization), bench.network.address(.token),
                .int(bench.shared.data.parameters.epoch),
            ])
        billing = try #require(receipt.created)
        for name in ["EV1", Bench.aggregator] {
            try bench.send(name, .token, "approve(address,uint256)", .address(billing), .word(.max))
        }
    }

    private func attempt(_ sender: String, _ signature: String, _ arguments: ABIValue...) throws -> Chain.Receipt {
        network.chain.send(
            try Calldata.call(signature, arguments), to: billing, from: network.account(sender))
    }

    private func send(
        _ sender: String, _ signature: String, _ arguments: ABIValue..., at location: SourceLocation = #_sourceLocation
    ) throws {
        let receipt = network.chain.send(
            try Calldata.call(signature, arguments), to: billing, from: network.account(sender))
        #expect(receipt.succeeded, "\(signature): \(network.reason(receipt))", sourceLocation: location)
    }

    private func link() throws {
        try send(Bench.aggregator, "link(address,address)", network.address("control"), network.address("scheduling"))
        try send(
            Bench.aggregator, "setTerms(uint32,(uint64,uint48,uint48,uint48)[])", .int(1),
            .list([.ints([3_000_000, 10_000, 30_000, 5_000])]))
    }

    private func delivery(source: Int, energy: Int, doublePrice: Int) -> ABIValue {
        .list([.int(source), network.address("PV1"), .int(1), .int(energy), .int(doublePrice)])
    }

    private let hold = "hold(uint256,address,uint256)"
    private let pay = "pay(uint256,(uint8,address,uint32,uint48,uint96))"
    private let book = "bookDemand((uint32,uint48,uint96)[])"

    @Test func linkingIsTheAggregatorsAndHappensOnce() throws {
        let (control, scheduling) = (network.address("control"), network.address("scheduling"))
        let link = "link(address,address)"
        let here = #_sourceLocation
        bench.expect(try attempt("EV1", link, control, scheduling), refusedWith: "OnlyAggregator(address)", at: here)
        bench.expect(try attempt(Bench.aggregator, link, .int(0), scheduling), refusedWith: "ZeroAddress()", at: here)
        bench.expect(try attempt(Bench.aggregator, link, control, .int(0)), refusedWith: "ZeroAddress()", at: here)
        try send(Bench.aggregator, link, control, scheduling)
        bench.expect(
            try attempt(Bench.aggregator, link, control, scheduling), refusedWith: "AlreadyLinked()", at: here)
    }

    @Test func itNeedsARegisterAndAToken() throws {
        try bench.refusedCreation(
            "Billing", "constructor(address,address,uint256)", .int(0), network.address(.token), .int(1),
            error: "ZeroAddress()")
        try bench.refusedCreation(
            "Billing", "constructor(address,address,uint256)", network.address(.authorization), .int(0), .int(1),
            error: "ZeroAddress()")
    }

    @Test func onlyTheLinkedContractsUseTheCustody() throws {
        try link()
        let here = #_sourceLocation
        let calls: [(String, [ABIValue], String)] = [
            (book, [.list([.ints([1, 1000, 0])])], "control"),
            ("releaseDemand(uint32,uint48)", [.int(1), .int(0)], "scheduling"),
            (hold, [.int(1), network.address("EV1"), .int(5)], "control"),
            (pay, [.int(1), delivery(source: 0, energy: 0, doublePrice: 0)], "scheduling"),
            ("release(uint256)", [.int(1)], "scheduling"),
            (
                "payFeedIn(uint256,address,uint32,uint48,uint64)",
                [.int(1), network.address("PV1"), .int(1), .int(10), .int(1)], "control"
            ),
        ]
        for (signature, arguments, other) in calls {
            for caller in [Bench.aggregator, "EV1", other] {
                let receipt = network.chain.send(
                    try Calldata.call(signature, arguments), to: billing, from: network.account(caller))
                bench.expect(receipt, refusedWith: "OnlyContract(address)", at: here)
            }
        }
    }

    @Test func aHoldNeedsAWalletThatCoversIt() throws {
        try link()
        let balance = try bench.balance("EV1")
        bench.expect(
            try attempt("scheduling", hold, .int(1), network.address("EV1"), .int(balance + 1)),
            refusedWith: "WalletDoesNotCover(uint256,uint256)", at: #_sourceLocation)
        bench.expect(
            try attempt("scheduling", hold, .int(1), network.address("PV1"), .int(1)),
            refusedWith: "InsufficientAllowance(address,uint256,uint256)", at: #_sourceLocation)
        try send("scheduling", hold, .int(1), network.address("EV1"), .int(balance))
        #expect(try bench.balance("EV1") == 0)
        #expect(try network.balance(of: billing) == balance)
    }

    @Test func agreedPricesArePaidExactlyAndTheRestReturns() throws {
        try link()
        let (payer, payee) = (try bench.balance("EV1"), try bench.balance("PV1"))
        try send("scheduling", hold, .int(9), network.address("EV1"), .int(100_000))
        // 30 Wh at half of 2333: an odd double price stays exact.
        try send("control", pay, .int(9), delivery(source: 0, energy: 30, doublePrice: 2333))
        #expect(try bench.balance("PV1") == payee + 34_995)
        try send("control", "release(uint256)", .int(9))
        #expect(try bench.balance("EV1") == payer - 34_995)
        #expect(try network.balance(of: billing) == 0)
        // The hold is used up: a second payment finds nothing.
        bench.expect(
            try attempt("control", pay, .int(9), delivery(source: 0, energy: 30, doublePrice: 2333)),
            refusedWith: "Panic(uint256)", at: #_sourceLocation)
    }

    @Test func theGridIsPaidAtTheDynamicPrice() throws {
        try link()
        try send("scheduling", book, .list([.ints([1, 20_000, 0])]))
        let payee = try bench.balance("PV1")
        try send("scheduling", hold, .int(9), network.address("EV1"), .int(1_000_000_000_000))
        try send("control", pay, .int(9), delivery(source: 2, energy: 10_000, doublePrice: 0))
        // phi + mu * (5 + 20 - 10 kWh) = 0.3 + 0.15 SEK/kWh
        #expect(try bench.balance("PV1") == payee + 45_000_000_000)
    }

    @Test func demandStaysWithinTheLimit() throws {
        try link()
        bench.expect(
            try attempt("scheduling", book, .list([.ints([1, 25_010, 0])])), refusedWith: "LimitExceeded(uint32)",
            at: #_sourceLocation)
        try send("scheduling", book, .list([.ints([1, 25_000, 0])]))
        bench.expect(
            try attempt("scheduling", book, .list([.ints([1, 10, 0])])), refusedWith: "LimitExceeded(uint32)",
            at: #_sourceLocation)
        try send("control", "releaseDemand(uint32,uint48)", .int(1), .int(10))
        try send("scheduling", book, .list([.ints([1, 10, 0])]))
    }

    @Test func paymentsLeaveARecordAndAnEvent() throws {
        try link()
        try send("scheduling", hold, .int(9), network.address("EV1"), .int(100_000))
        let receipt = try attempt("control", pay, .int(9), delivery(source: 1, energy: 30, doublePrice: 2000))
        let topic = ABISignatureTopic.of(
            "Settled(uint256,address,address,uint8,uint32,uint256,uint256,uint256)")
        let event = try #require(receipt.logs.first { $0.address == billing && $0.topics.first == topic })
        #expect(event.topics.dropFirst() == [9, network.account("EV1").word, network.account("PV1").word])
        #expect(Calldata.words(event.data) == [1, 1, 30, 2000, 30_000])
        let record = network.chain.call(
            try Calldata.call("settlementAt(uint256)", [.int(0)]), to: billing, from: network.account("EV1"))
        #expect(
            Calldata.words(record.output) == [
                network.account("EV1").word, 1, 30, 1, network.account("PV1").word, 2000, 9, 30_000,
            ])
    }

    @Test func unsoldEnergyIsPaidByTheAggregator() throws {
        try link()
        let (payer, payee) = (try bench.balance(Bench.aggregator), try bench.balance("PV1"))
        try send(
            "scheduling", "payFeedIn(uint256,address,uint32,uint48,uint64)", .int(4), network.address("PV1"), .int(1),
            .int(40), .int(2_000_000))
        #expect(try bench.balance("PV1") == payee + 80_000_000)
        #expect(try bench.balance(Bench.aggregator) == payer - 80_000_000)
    }
}
