import Primitives

/// A place in 1e-6 degrees.
public struct Place: Sendable, Equatable {
    public let latitude: Int
    public let longitude: Int

    public init(latitude: Int, longitude: Int) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// The peers of the thesis' tables 7.1 and 7.2. Energies in Wh.
public struct Peers: Sendable {
    public struct Vehicle: Sendable {
        public let name: String
        public let capacity: Int
        public let initial: Int
        public let stateOfHealth: Int
        public let place: Place
    }

    public struct Photovoltaic: Sendable {
        public let name: String
        public let production: Int
        public let place: Place
    }

    public let vehicles: [Vehicle]
    public let photovoltaics: [Photovoltaic]

    public func vehicle(_ name: String) throws(DemoError) -> Vehicle {
        guard let found = vehicles.first(where: { $0.name == name }) else { throw DemoError("no vehicle \(name)") }
        return found
    }

    public func photovoltaic(_ name: String) throws(DemoError) -> Photovoltaic {
        guard let found = photovoltaics.first(where: { $0.name == name }) else {
            throw DemoError("no producer \(name)")
        }
        return found
    }
}

/// The parameters of the network that the thesis leaves open or fixes for all scenarios.
public struct NetworkParameters: Sendable {
    public let epoch: Int
    /// 1e-7 SEK/kWh.
    public let feedInTariff: Int
    /// Wh that the grid connection carries in a slot.
    public let limit: Int
    /// Wh that a vehicle takes in a slot.
    public let slotEnergy: Int
    /// 1e-6.
    public let cosLatitude: Int
    /// Per mille.
    public let chargingEfficiency: Int
    /// Per mille.
    public let dischargingEfficiency: Int
    /// 1e-10 SEK that every wallet holds at the start.
    public let wallet: Int
}

/// One scenario: who offers, who charges, and what has to come out. Energies in Wh, money in 1e-10 SEK.
public struct Scenario: Sendable {
    public struct Production: Sendable {
        public let seller: String
        public let firstSlot: Int
        public let lastSlot: Int
        /// nil: the producer's whole production.
        public let energy: Int?
    }

    public struct PluggedVehicle: Sendable {
        public let vehicle: String
        public let plugSlot: Int
        public let stayHours: Int
        /// nil: the level of the peers' table.
        public let initial: Int?
        public let reducedBand: Bool
    }

    public struct Expectation: Sendable {
        public var source: String
        public var supplier: String
        public var slots: [Int]
        /// Metres with one decimal, by seller.
        public var distances: [(seller: String, metres: String)]
        public var levels: [(vehicle: String, energy: Int)]
        /// What every wallet that changes gains; all others stay as they are.
        public var changes: [(peer: String, amount: Int)]
        public var savingBase: String?
        public var savingDynamic: String?
    }

    public let name: String
    public let title: String
    public let note: String
    public let production: [Production]
    public let supplier: PluggedVehicle?
    public let consumer: PluggedVehicle
    /// The slots of charging at once, to compare a grid session with; empty for others.
    public let chargeAtOnce: [Int]
    public var expect: Expectation
    public let figure: String?
}

/// Everything the demonstration reads, from one folder.
public struct ScenarioData: Sendable {
    public let parameters: NetworkParameters
    public let peers: Peers
    public let prices: PriceTable
    public let scenarios: [Scenario]

    /// Reads `network.json`, `peers.json`, `prices.csv` and every other JSON file of a folder as a scenario.
    public init(folder: String) throws(DemoError) {
        let parameters = try DataReader(file: "\(folder)/network.json").parameters()
        let peers = try DataReader(file: "\(folder)/peers.json").peers()
        let names = try Files.list(folder, suffix: ".json").filter { $0 != "network.json" && $0 != "peers.json" }
        var scenarios: [Scenario] = []
        for name in names { scenarios.append(try DataReader(file: "\(folder)/\(name)").scenario()) }
        self.parameters = parameters
        self.peers = peers
        self.prices = try PriceTable(csv: Files.readText("\(folder)/prices.csv"))
        self.scenarios = scenarios
    }
}
