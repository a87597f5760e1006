import ChargingNetwork
import EthereumTypes
import Primitives
import TestSupport

/// One random history of the network: members do what comes to their minds, sensible or not, while time goes on.
struct History {
    private(set) var violations: [String] = []
    private(set) var settled = 0
    private(set) var sold = 0

    private let bench: Bench
    private let network: Network
    private let probe: Address
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
        random = SplitMix64(seed: seed)
        capacities = Self.vehicles.map { _ in 0 }
        let receipt = try network.create("Probe", "constructor()", [])
        guard let probe = receipt.created else { throw DemoError("the probe cannot be created") }
        self.probe = probe
    }

    /// One action of somebody; the invariants are looked at if it changed anything.
    mutating func step() throws {
        let vehicle = random.below(Self.vehicles.count)
        let user = Self.vehicles[vehicle]
        let changed =
            switch random.below(24) {
            case 0, 1: try advance()
            case 2, 3: try connect(vehicle)
            case 4: try attempt(user, .control, "disconnect()")
            case 5, 6: try offerProduction()
            case 7: try offerVehicle(user)
            case 8, 9: try schedule(user)
            case 10, 11: try attempt(user, .control, "start(uint256)", .int(anySession()))
            case 12, 13: try record()
            case 14: try attempt(user, .control, "stop(uint256)", .int(anySession()))
            case 15, 16: try settle()
            case 17: try closeOffer()
            default: try proceed()
            }
        if changed { try check() }
    }

    // MARK: - Actions

    @discardableResult
    private func attempt(
        _ sender: String, _ contract: Network.Contract, _ signature: String, _ arguments: ABIValue...
    ) throws -> Bool {
        try network.attempt(sender, contract, signature, arguments).succeeded
    }

    /// Mostly the latest session.
    private mutating func anySession() -> Int {
        sessions == 0 ? 1 : max(1, sessions - (random.below(3) == 0 ? random.below(sessions) : 0))
    }

    private mutating func advance() throws -> Bool {
        slot = min(slot + 1, 24)
        network.enter(slot: slot, minute: random.below(60))
        return false
    }

    private mutating func connect(_ vehicle: Int) throws -> Bool {
        let capacity = 1000 * (20 + random.below(100))
        let done = try attempt(
            Self.vehicles[vehicle], .control, Bench.connect,
            Bench.vehicle(
                capacity: capacity, initial: random.below(capacity / 10 + 1) * 10, health: 70 + random.below(31),
                stay: 8 + random.below(17)))
        if done { capacities[vehicle] = capacity }
        return done
    }

    private mutating func offerProduction() throws -> Bool {
        let first = slot + random.below(2)
        let done = try attempt(
            Self.producers[random.below(3)], .scheduling, Bench.offer, .int(10 * random.below(12_000)),
            .int(random.below(3_000_000)), .int(first), .int(min(first + 4 + random.below(20), 24)),
            .place(
                Place(
                    latitude: Bench.plaza.latitude + random.below(9000) - 4500,
                    longitude: Bench.plaza.longitude + random.below(9000) - 4500)))
        if done { offers += 1 }
        return done
    }

    private mutating func offerVehicle(_ user: String) throws -> Bool {
        let done = try attempt(
            user, .scheduling, "offerVehicle(uint8,uint64)", .int(random.below(2)), .int(random.below(3_000_000)))
        if done { offers += 1 }
        return done
    }

    /// Submits the cheapest slots of the stay, as an honest vehicle does, or one too few.
    private mutating func schedule(_ user: String) throws -> Bool {
        let words = Calldata.words(try network.read(.control, "vehicleOf(address)", network.address(user)))
        guard let last = words[7].asInt, last >= slot, last <= 24 else { return false }
        let demand = try network.number(.control, "demandOf(address)", network.address(user))
        let prices = bench.shared.data.prices
        let sorted = (slot...last).sorted { (prices[$0].basePrice, $0) < (prices[$1].basePrice, $1) }
        let count = (demand + 9_999) / 10_000 - (random.below(8) == 0 ? 1 : 0)
        let slots = ABIValue.ints(Array(sorted.prefix(max(count, 0))))
        guard try attempt(user, .scheduling, Bench.schedule, slots) else { return false }
        sessions += 1
        if try network.supplier(ofSession: sessions).source != "grid" { sold += 1 }
        return true
    }

    /// Reads the meters of a session: mostly what was planned, else anything, too much included.
    private mutating func record() throws -> Bool {
        let session = anySession()
        let plan = sessions == 0 ? [] : try network.plan(ofSession: session)
        var changed = false
        for index in plan.indices where plan[index].slot < slot || random.below(8) == 0 {
            let energy = random.below(4) == 0 ? random.below(1200) * 10 : plan[index].planned
            if try attempt(Bench.aggregator, .control, Bench.record, .int(session), .int(index), .int(energy)) {
                changed = true
            }
        }
        return changed
    }

    private mutating func settle() throws -> Bool {
        let done = try attempt(Bench.aggregator, .control, "settle(uint256)", .int(anySession()))
        if done { settled += 1 }
        return done
    }

    /// Takes the latest session one step further on its way.
    private mutating func proceed() throws -> Bool {
        guard sessions > 0 else { return false }
        let session = Calldata.words(try network.read(.control, "sessionOf(uint256)", .int(sessions)))
        let user = Self.vehicles.first { network.account($0).word == session[0] } ?? ""
        switch session[2].asInt {
        case 1:
            _ = try advance()
            return try attempt(user, .control, "start(uint256)", .int(sessions))
        case 2:
            _ = try advance()
            let recorded = try record()
            let stopped = random.below(3) == 0
            return try (stopped && attempt(user, .control, "stop(uint256)", .int(sessions))) || recorded
        case 3: return try settle()
        default: return false
        }
    }

    private mutating func closeOffer() throws -> Bool {
        let offer = ABIValue.int(1 + random.below(max(offers, 1)))
        if random.below(2) == 0 {
            return try attempt(
                Bench.aggregator, .scheduling, "settleOffer(uint256,uint48)", offer, .int(10 * random.below(3000)))
        }
        return try attempt(Self.producers[random.below(3)], .scheduling, "withdrawOffer(uint256)", offer)
    }

    /// Gives tokens to the custody, which no hold accounts for: the next look has to notice.
    mutating func disturb() throws {
        try attempt("EV1", .token, "transfer(address,uint256)", network.address(.billing), .int(1))
        try check()
    }

    // MARK: - Invariants

    /// Tokens are conserved, the custody holds the sum of all holds, batteries are within their bounds.
    private mutating func check() throws {
        let receipt = network.chain.call(
            try Calldata.call(
                "look(address,address,address[],address[])",
                [
                    network.address(.billing), network.address(.control),
                    .list(Self.all.map { network.address($0) }), .list(Self.vehicles.map { network.address($0) }),
                ]), to: probe, from: network.account(Bench.aggregator))
        let words = Calldata.words(receipt.output)
        guard receipt.succeeded, words.count == 6 + Self.vehicles.count else {
            throw DemoError("the probe failed: \(network.reason(receipt))")
        }
        if words[0] != words[1] { violations.append("all accounts hold \(words[0]) of \(words[1]) tokens") }
        if words[2] != words[3] { violations.append("the custody is \(words[2]), the holds are \(words[3])") }
        for (level, capacity) in zip(words[6...], capacities) where level > UInt256(UInt64(capacity * 1000)) {
            violations.append("a battery of \(capacity) Wh holds \(level) mWh")
        }
    }
}
