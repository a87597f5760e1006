import ChargingNetwork
import EthereumTypes
import Glibc
import Primitives
import Testing

/// A prepared network to test on: five members with wallets, the price table announced, slot 1 running.
/// The code is this project's compiler's; `CHARGING_ARTIFACTS` names a standard JSON output to test instead.
struct Bench {
    static let example =
        String(#filePath.prefix(#filePath.count - "Tests/ChargingTests/Bench.swift".count))
        + "examples/charging"

    static let shared = Result { try Shared() }

    struct Shared {
        let data: ScenarioData
        let code: ContractCode
        let prepared: Prepared

        init() throws {
            data = try ScenarioData(folder: "\(Bench.example)/scenarios")
            let artifacts = getenv("CHARGING_ARTIFACTS").map { String(cString: $0) }
            let compiler: any ContractCompiler = artifacts.map { StandardJSONOutput(path: $0) } ?? SolwattCompiler()
            code = try compiler.compile(folder: "\(Bench.example)/contracts")
            let network = try ScenarioRunner(data: data, code: code).makeNetwork()
            try ScenarioRunner(data: data, code: code).announce(in: network)
            prepared = Prepared(network: network)
        }
    }

    /// A network that nobody changes any more: it is only ever copied.
    struct Prepared: @unchecked Sendable {
        let network: Network
    }

    static let aggregator = Network.aggregator
    static let plaza = Place(latitude: 57_697_437, longitude: 11_984_428)

    let shared: Shared
    let network: Network

    init() throws {
        shared = try Self.shared.get()
        network = Network(copying: shared.prepared.network)
    }

    // MARK: - What must succeed, what must not

    @discardableResult
    func send(
        _ sender: String, _ contract: Network.Contract, _ signature: String, _ arguments: ABIValue...,
        at location: SourceLocation = #_sourceLocation
    ) throws -> [UInt256] {
        let receipt = try network.attempt(sender, contract, signature, arguments)
        try #require(
            receipt.succeeded, "\(sender): \(signature): \(network.reason(receipt))", sourceLocation: location)
        return Calldata.words(receipt.output)
    }

    /// The transaction must revert with exactly this custom error, or with no data if `error` is nil.
    func refused(
        _ sender: String, _ contract: Network.Contract, _ signature: String, _ arguments: ABIValue...,
        error: String?, at location: SourceLocation = #_sourceLocation
    ) throws {
        let receipt = try network.attempt(sender, contract, signature, arguments)
        expect(receipt, refusedWith: error, at: location)
    }

    /// Creating a contract must revert with this custom error.
    func refusedCreation(
        _ contract: String, _ signature: String, _ arguments: ABIValue..., error: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        expect(try network.create(contract, signature, arguments), refusedWith: error, at: location)
    }

    func expect(_ receipt: Chain.Receipt, refusedWith error: String?, at location: SourceLocation) {
        #expect(!receipt.succeeded && receipt.halt == nil, "it did not revert", sourceLocation: location)
        let selector = error.map(Calldata.selector) ?? []
        #expect(
            Array(receipt.output.prefix(4)) == selector,
            "expected \(error ?? "no data"), got \(network.reason(receipt))", sourceLocation: location)
    }

    // MARK: - Steps that many tests share

    /// Makes a member with a loaded wallet. Roles: 1 EV user, 2 prosumer.
    func join(_ name: String, role: Int) throws {
        try send(name, .authorization, "requestMembership(uint8)", .int(role))
        try send(Self.aggregator, .authorization, "approve(address)", network.address(name))
        try send(
            Self.aggregator, .token, "mint(address,uint256)", network.address(name),
            .int(shared.data.parameters.wallet))
        try send(name, .token, "approve(address,uint256)", network.address(.billing), .word(.max))
    }

    static func vehicle(
        capacity: Int = 100_000, initial: Int = 58_000, health: Int = 88, stay: Int = 5, place: Place = plaza
    ) -> ABIValue {
        .list([.int(capacity), .int(initial), .int(health), .int(stay), .place(place)])
    }

    static let connect = "connect((uint48,uint48,uint8,uint8,(int32,int32)))"
    static let offer = "offerProduction(uint48,uint64,uint32,uint32,(int32,int32))"
    static let schedule = "schedule(uint32[])"
    static let record = "record(uint256,uint256,uint48)"

    func connect(_ user: String, _ vehicle: ABIValue = Bench.vehicle()) throws {
        try send(user, .control, Self.connect, vehicle)
    }

    @discardableResult
    func offer(
        _ seller: String, energy: Int = 40_000, minPrice: Int = 0, first: Int = 1, last: Int = 24,
        place: Place = plaza
    ) throws -> Int {
        let words = try send(
            seller, .scheduling, Self.offer, .int(energy), .int(minPrice), .int(first), .int(last), .place(place))
        return try #require(words.first?.asInt)
    }

    @discardableResult
    func schedule(_ user: String, _ slots: [Int] = []) throws -> Int {
        try #require(try send(user, .scheduling, Self.schedule, .ints(slots)).first?.asInt)
    }

    /// EV1, 30 kWh short, scheduled on the grid in slots 3 to 5; by price the plan is 5, 4, 3.
    func gridSession() throws -> Int {
        network.enter(slot: 3)
        try connect("EV1", Self.vehicle(stay: 3))
        return try schedule("EV1", [5, 4, 3])
    }

    /// Runs a session through all its slots, stops and settles it.
    func complete(_ session: Int, user: String) throws {
        let plan = try network.plan(ofSession: session)
        let order = plan.indices.sorted { plan[$0].slot < plan[$1].slot }
        for (position, index) in order.enumerated() {
            if position == 0 {
                network.enter(slot: plan[index].slot)
                try send(user, .control, "start(uint256)", .int(session))
            }
            network.enter(slot: plan[index].slot + 1)
            try send(
                Self.aggregator, .control, Self.record, .int(session), .int(index), .int(plan[index].planned))
        }
        try send(user, .control, "stop(uint256)", .int(session))
        try send(Self.aggregator, .control, "settle(uint256)", .int(session))
    }

    func balance(_ name: String) throws -> Int { try network.balance(of: network.account(name)) }
}
