import ChargingNetwork
import EthereumTypes
import Primitives

/// One random history of the network: members do what comes to their minds, sensible or not, while time goes on.
struct History {
    private(set) var violations: [String] = []
    private(set) var settled = 0
    private(set) var sold = 0

    private let bench: Bench
    private let network: Network
    private let probe: Address
    private let custody: Address
    private var random: SplitMix64
    private var slot = 1
    private var capacities: [Int]
    private var sessions = 0
    private var offers = 0

    private static let vehicles = ["EV1", "EV2"]
    private static let producers = ["PV1", "PV2", "PV3"]
    private static let all = [Bench.aggregator] + vehicles + producers

    init(seed: UInt64) throws {
        bench = try Bench()
        network = bench.network
        random = SplitMix64(state: seed)
        capacities = Self.vehicles.map { _ in 0 }
        let receipt = try network.create("Probe", "constructor()", [])
        guard let probe = receipt.created else { throw DemoError("the probe cannot be created") }
        self.probe = probe
        custody = network.account(of: .billing)
    }

    mutating func step() throws {
        let vehicle = random.below(Self.vehicles.count)
        let user = Self.vehicles[vehicle]
        switch random.below(16) {
        case 0...2: try advance()
        case 3: try connect(vehicle)
        case 4: try attempt(user, .control, "disconnect()")
        case 5: try offerProduction()
        case 6:
            if try attempt(
                user, .scheduling, "offerVehicle(uint8,uint64)", .int(random.below(2)), .int(random.below(5_000_000)))
            {
                offers += 1
            }
        case 7, 8: try schedule(user)
        case 9: try attempt(user, .control, "start(uint256)", .int(anySession()))
        case 10...12: try record()
        case 13: try attempt(user, .control, "stop(uint256)", .int(anySession()))
        case 14:
            if try attempt(Bench.aggregator, .control, "settle(uint256)", .int(anySession())) { settled += 1 }
        default: try finish()
        }
        try check()
    }

    // MARK: - Actions

    @discardableResult
    private func attempt(
        _ sender: String, _ contract: Network.Contract, _ signature: String, _ arguments: ABIValue...
    ) throws -> Bool {
        try network.attempt(sender, contract, signature, arguments).succeeded
    }

    private mutating func anySession() -> Int { sessions == 0 ? 1 : 1 + random.below(sessions) }

    private mutating func advance() throws {
        slot = min(slot + 1 + random.below(2), 24)
        network.enter(slot: slot, minute: random.below(60))
    }

    private mutating func connect(_ vehicle: Int) throws {
        let capacity = 1000 * (20 + random.below(100))
        let done = try attempt(
            Self.vehicles[vehicle], .control, Bench.connect,
            Bench.vehicle(
                capacity: capacity, initial: random.below(capacity / 10 + 1) * 10, health: 70 + random.below(31),
                stay: 1 + random.below(24)))
        if done { capacities[vehicle] = capacity }
    }

    private mutating func offerProduction() throws {
        let first = slot + random.below(2)
        let done = try attempt(
            Self.producers[random.below(3)], .scheduling, Bench.offer, .int(10 * random.below(6000)),
            .int(random.below(4_000_000)), .int(first), .int(min(first + random.below(20), 24)),
            .place(
                Place(
                    latitude: Bench.plaza.latitude + random.below(9000) - 4500,
                    longitude: Bench.plaza.longitude + random.below(9000) - 4500)))
        if done { offers += 1 }
    }

    /// Submits the cheapest slots of the stay, as an honest vehicle does, or one too few.
    private mutating func schedule(_ user: String) throws {
        let words = Calldata.words(try network.read(.control, "vehicleOf(address)", network.address(user)))
        guard let last = words[7].asInt, last >= slot, last <= 24 else { return }
        let demand = try network.number(.control, "demandOf(address)", network.address(user))
        let prices = bench.shared.data.prices
        let sorted = (slot...last).sorted { (prices[$0].basePrice, $0) < (prices[$1].basePrice, $1) }
        let count = (demand + 9_999) / 10_000 - (random.below(8) == 0 ? 1 : 0)
        if try attempt(user, .scheduling, Bench.schedule, .ints(Array(sorted.prefix(max(count, 0))))) {
            sessions += 1
            if try network.supplier(ofSession: sessions).source != "grid" { sold += 1 }
        }
    }

    private mutating func record() throws {
        let session = anySession()
        let plan = sessions == 0 ? [] : try network.plan(ofSession: session)
        guard !plan.isEmpty else { return }
        // Mostly what was planned, else anything, too much included.
        for index in plan.indices where plan[index].slot < slot || random.below(8) == 0 {
            let energy = random.below(4) == 0 ? random.below(1200) * 10 : plan[index].planned
            try attempt(
                Bench.aggregator, .control, Bench.record, .int(session), .int(index), .int(energy))
        }
    }

    private mutating func finish() throws {
        let offer = 1 + random.below(max(offers, 1))
        if random.below(2) == 0 {
            try attempt(
                Bench.aggregator, .scheduling, "settleOffer(uint256,uint48)", .int(offer), .int(10 * random.below(3000))
            )
        } else {
            try attempt(
                Self.producers[random.below(3)], .scheduling, "withdrawOffer(uint256)", .int(offer))
        }
    }

    // MARK: - Invariants

    private mutating func check() throws {
        let accounts = ABIValue.list(Self.all.map { network.address($0) })
        let money = try probe("money(address,address,address[])", network.address(.token), .address(custody), accounts)
        if money.count != 3 || money[0] != money[1] { violations.append("tokens are not conserved: \(money)") }
        var held = UInt256.zero
        for session in 1..<(sessions + 1) where sessions > 0 {
            held = held &+ Calldata.words(try network.read(.billing, "holdOf(uint256)", .int(session)))[1]
        }
        if money.count == 3, money[2] != held { violations.append("the custody is \(money[2]), the holds \(held)") }

        let users = ABIValue.list(Self.vehicles.map { network.address($0) })
        let levels = try probe("levels(address,address[])", network.address(.control), users).dropFirst(2)
        for (level, capacity) in zip(levels, capacities) where level > UInt256(UInt64(capacity * 1000)) {
            violations.append("a battery of \(capacity) Wh holds \(level) mWh")
        }
    }

    private func probe(_ signature: String, _ arguments: ABIValue...) throws -> [UInt256] {
        let receipt = network.chain.call(
            try Calldata.call(signature, arguments), to: probe, from: network.account(Bench.aggregator))
        guard receipt.succeeded else { throw DemoError("the probe failed: \(network.reason(receipt))") }
        return Calldata.words(receipt.output)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, seedable, the same everywhere.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// 0 ..< bound.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
