import EthereumTypes
import Primitives

/// Runs scenarios on a fresh network each: deploy, register, offer, plug in, schedule, charge, settle, compare.
public struct ScenarioRunner {
    private let data: ScenarioData
    private let code: ContractCode

    public init(data: ScenarioData, code: ContractCode) {
        self.data = data
        self.code = code
    }

    /// The names of all accounts.
    public var accounts: [String] {
        [Network.aggregator] + data.peers.vehicles.map(\.name) + data.peers.photovoltaics.map(\.name)
    }

    /// A network with its members registered and their wallets loaded; nothing is announced yet.
    public func makeNetwork(chain: Chain = Chain()) throws(DemoError) -> Network {
        let network = try Network(code: code, parameters: data.parameters, chain: chain)
        for vehicle in data.peers.vehicles { try register(vehicle.name, role: 1, in: network) }
        for producer in data.peers.photovoltaics { try register(producer.name, role: 2, in: network) }
        for name in accounts {
            try network.send(
                Network.aggregator, .token, "mint(address,uint256)", network.address(name),
                .int(data.parameters.wallet))
            try network.send(
                name, .token, "approve(address,uint256)", network.address(.billing), .word(.max))
        }
        try network.send(
            Network.aggregator, .billing, "setFeedInTariff(uint64)", .int(data.parameters.feedInTariff))
        return network
    }

    private func register(_ name: String, role: Int, in network: Network) throws(DemoError) {
        try network.send(name, .authorization, "requestMembership(uint8)", .int(role))
        try network.send(Network.aggregator, .authorization, "approve(address)", network.address(name))
    }

    /// Announces all 24 slots. `own` is the demand, by slot, that the scenario's own vehicle will book: the table's
    /// scheduled demand includes it, so the rest is what others scheduled.
    @discardableResult
    public func announce(in network: Network, own: [Int: Int] = [:]) throws(DemoError) -> [Int] {
        let background = data.prices.rows.map { $0.scheduled - own[$0.slot, default: 0] }
        let terms = zip(data.prices.rows, background).map { row, others in
            ABIValue.ints([row.convertedSpotPrice, row.forecast, data.parameters.limit, others])
        }
        try network.send(
            Network.aggregator, .billing, "setTerms(uint32,(uint64,uint48,uint48,uint48)[])", .int(1), .list(terms))
        return background
    }

    // MARK: - One scenario

    public func run(_ scenario: Scenario, chain: Chain = Chain()) throws(DemoError) -> ScenarioReport {
        let network = try makeNetwork(chain: chain)
        var report = ScenarioReport(scenario: scenario)
        let demand = try self.demand(of: scenario.consumer)
        let isGrid = scenario.expect.source == "grid"
        let own = isGrid ? shares(of: demand, in: cheapestSlots(scenario.consumer, demand: demand)) : []
        let background = try announce(in: network, own: Dictionary(uniqueKeysWithValues: own))
        if isGrid { report.background = background }
        let before = try balances(in: network)

        var distances: [(String, Int)] = []
        let session = try schedule(scenario, demand: demand, in: network, distances: &distances)
        report.distances = distances.map { (seller: $0.0, millimetres: $0.1) }
        try charge(session, of: scenario, in: network)
        try closeOffers(of: scenario, in: network)

        let peers = accounts
        for record in try network.settlements().sorted(by: { ($0.slot, $0.payee) < ($1.slot, $1.payee) }) {
            report.deliveries.append(
                ScenarioReport.Delivery(
                    slot: record.slot, energy: record.energy, source: record.source,
                    doublePrice: record.doublePrice, amount: record.amount,
                    payer: network.name(of: record.payer, among: peers),
                    payee: network.name(of: record.payee, among: peers), fedIn: record.session == 0))
        }
        for (name, after) in try balances(in: network) {
            let start = before.first { $0.0 == name }?.1 ?? 0
            report.wallets.append(ScenarioReport.Wallet(peer: name, before: start, after: after))
        }
        for vehicle in [scenario.consumer.vehicle] + (scenario.supplier.map { [$0.vehicle] } ?? []) {
            report.levels.append((vehicle, try network.level(of: vehicle)))
        }
        if !scenario.chargeAtOnce.isEmpty { try compare(&report) }
        report.gas = network.gas
        try check(&report, session: session, in: network)
        return report
    }

    /// Posts the offers, plugs the vehicles in and schedules the consumer.
    private func schedule(
        _ scenario: Scenario, demand: Int, in network: Network, distances: inout [(String, Int)]
    ) throws(DemoError) -> Int {
        for item in scenario.production {
            let producer = try data.peers.photovoltaic(item.seller)
            try network.send(
                item.seller, .scheduling, "offerProduction(uint48,uint64,uint32,uint32,(int32,int32))",
                .int(item.energy ?? producer.production), .int(data.parameters.feedInTariff),
                .int(item.firstSlot), .int(item.lastSlot), .place(producer.place))
        }
        if let supplier = scenario.supplier {
            try plugIn(supplier, in: network)
            try network.send(
                supplier.vehicle, .scheduling, "offerVehicle(uint8,uint64)", .int(supplier.reducedBand ? 1 : 0),
                .int(data.parameters.feedInTariff))
        }
        try plugIn(scenario.consumer, in: network)
        let place = try data.peers.vehicle(scenario.consumer.vehicle).place
        for offer in try network.openOffers() {
            let seller = network.name(of: try network.offer(offer).seller, among: accounts)
            distances.append(
                (
                    seller,
                    try network.number(.scheduling, "distanceTo(uint256,(int32,int32))", .int(offer), .place(place))
                )
            )
        }
        let slots = cheapestSlots(scenario.consumer, demand: demand)
        let result = try network.send(scenario.consumer.vehicle, .scheduling, "schedule(uint32[])", .ints(slots))
        guard let session = result.first?.asInt else { throw DemoError("schedule gave no session") }
        return session
    }

    private func plugIn(_ plugged: Scenario.PluggedVehicle, in network: Network) throws(DemoError) {
        let vehicle = try data.peers.vehicle(plugged.vehicle)
        network.enter(slot: plugged.plugSlot)
        try network.send(
            plugged.vehicle, .control, "connect((uint48,uint48,uint8,uint8,(int32,int32)))",
            .list([
                .int(vehicle.capacity), .int(plugged.initial ?? vehicle.initial), .int(vehicle.stateOfHealth),
                .int(plugged.stayHours), .place(vehicle.place),
            ]))
    }

    /// Starts the session in its first slot, records every slot when it is over, stops and settles.
    private func charge(_ session: Int, of scenario: Scenario, in network: Network) throws(DemoError) {
        let plan = try network.plan(ofSession: session)
        let order = plan.indices.sorted { plan[$0].slot < plan[$1].slot }
        let user = scenario.consumer.vehicle
        for (position, index) in order.enumerated() {
            network.enter(slot: plan[index].slot)
            if position == 0 { try network.send(user, .control, "start(uint256)", .int(session)) }
            network.enter(slot: plan[index].slot + 1)
            try network.send(
                Network.aggregator, .control, "record(uint256,uint256,uint48)", .int(session), .int(index),
                .int(plan[index].planned))
        }
        try network.send(user, .control, "stop(uint256)", .int(session))
        try network.send(Network.aggregator, .control, "settle(uint256)", .int(session))
    }

    /// Settles unsold production with the grid, withdraws vehicles' offers, unplugs the vehicles.
    private func closeOffers(of scenario: Scenario, in network: Network) throws(DemoError) {
        for id in try network.openOffers() {
            let offer = try network.offer(id)
            if offer.source == "PV" {
                network.enter(slot: offer.lastSlot + 1)
                try network.send(
                    Network.aggregator, .scheduling, "settleOffer(uint256,uint48)", .int(id), .int(offer.remaining))
            } else {
                let seller = network.name(of: offer.seller, among: accounts)
                try network.send(seller, .scheduling, "withdrawOffer(uint256)", .int(id))
            }
        }
        for vehicle in [scenario.consumer.vehicle] + (scenario.supplier.map { [$0.vehicle] } ?? []) {
            try network.send(vehicle, .control, "disconnect()")
        }
    }

    public func balances(in network: Network) throws(DemoError) -> [(String, Int)] {
        var found: [(String, Int)] = []
        for name in accounts { found.append((name, try network.balance(of: network.account(name)))) }
        return found
    }

    // MARK: - What the vehicle works out for itself

    /// capacity * SOH / 100 - initial, in Wh.
    private func demand(of plugged: Scenario.PluggedVehicle) throws(DemoError) -> Int {
        let vehicle = try data.peers.vehicle(plugged.vehicle)
        return vehicle.capacity * vehicle.stateOfHealth / 100 - (plugged.initial ?? vehicle.initial)
    }

    /// The cheapest slots of the stay by base price, cheapest first: what an EV sorts off-chain and submits.
    func cheapestSlots(_ plugged: Scenario.PluggedVehicle, demand: Int) -> [Int] {
        let window = plugged.plugSlot..<min(plugged.plugSlot + plugged.stayHours, 25)
        let count = (demand + data.parameters.slotEnergy - 1) / data.parameters.slotEnergy
        let sorted = window.sorted { (data.prices[$0].basePrice, $0) < (data.prices[$1].basePrice, $1) }
        return Array(sorted.prefix(count))
    }

    /// How a demand spreads over slots: full slots, then what is left.
    private func shares(of demand: Int, in slots: [Int]) -> [(Int, Int)] {
        slots.enumerated().map { index, slot in
            (slot, min(data.parameters.slotEnergy, demand - index * data.parameters.slotEnergy))
        }
    }

    // MARK: - Comparison

    /// What the session costs against charging at once, with the prices of a network where the table is announced as is.
    private func compare(_ report: inout ScenarioReport) throws(DemoError) {
        let network = try makeNetwork()
        try announce(in: network)
        let demand = try self.demand(of: report.scenario.consumer)
        let atOnce = shares(of: demand, in: report.scenario.chargeAtOnce)
        let chosen = shares(of: demand, in: report.load.indices.map { $0 + 1 }.filter { report.load[$0 - 1] != 0 })
        var savings: [Int] = []
        for price in ["basePrice(uint32)", "dynamicPrice(uint32)"] {
            var costs: [Int] = []
            for plan in [atOnce, chosen] {
                var cost = 0
                for (slot, energy) in plan { cost += energy * (try network.number(.billing, price, .int(slot))) }
                costs.append(cost)
            }
            savings.append(((costs[0] - costs[1]) * 20_000 / costs[0] + 1) / 2)
        }
        report.savingBase = savings[0]
        report.savingDynamic = savings[1]
    }
}
