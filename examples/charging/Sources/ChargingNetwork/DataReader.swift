import Primitives

/// Reads one JSON file of scenario data; every error names the file and the member.
struct DataReader {
    private let path: String
    private let value: JSONValue

    init(file path: String) throws(DemoError) {
        let bytes = try Files.read(path)
        self.path = path
        do {
            value = try JSONValue(parsing: bytes)
        } catch {
            throw DemoError("\(path): \(error)")
        }
    }

    private init(path: String, value: JSONValue) {
        self.path = path
        self.value = value
    }

    func parameters() throws(DemoError) -> NetworkParameters {
        NetworkParameters(
            epoch: try number("epoch"),
            feedInTariff: try number("feedInTariffSEKPerKWh", decimals: 7),
            limit: try number("limitKWh", decimals: 3),
            slotEnergy: try number("slotKWh", decimals: 3),
            cosLatitude: try number("cosLatitude", decimals: 6),
            chargingEfficiency: try number("chargingEfficiency", decimals: 3),
            dischargingEfficiency: try number("dischargingEfficiency", decimals: 3),
            wallet: try number("walletSEK", decimals: 10))
    }

    func peers() throws(DemoError) -> Peers {
        var vehicles: [Peers.Vehicle] = []
        for item in try list("vehicles") {
            vehicles.append(
                Peers.Vehicle(
                    name: try item.text("name"), capacity: try item.number("capacityKWh", decimals: 3),
                    initial: try item.number("initialKWh", decimals: 3),
                    stateOfHealth: try item.number("stateOfHealthPercent"), place: try item.place()))
        }
        var photovoltaics: [Peers.Photovoltaic] = []
        for item in try list("photovoltaics") {
            photovoltaics.append(
                Peers.Photovoltaic(
                    name: try item.text("name"), production: try item.number("productionKWh", decimals: 3),
                    place: try item.place()))
        }
        return Peers(vehicles: vehicles, photovoltaics: photovoltaics)
    }

    func scenario() throws(DemoError) -> Scenario {
        var production: [Scenario.Production] = []
        for item in try list("production") {
            production.append(
                Scenario.Production(
                    seller: try item.text("seller"), firstSlot: try item.number("firstSlot"),
                    lastSlot: try item.number("lastSlot"), energy: try item.optionalNumber("energyKWh", decimals: 3)))
        }
        return Scenario(
            name: try text("name"), title: try text("title"), note: try text("note"), production: production,
            supplier: value["supplier"] == nil ? nil : try member("supplier").pluggedVehicle(),
            consumer: try member("consumer").pluggedVehicle(),
            chargeAtOnce: value["chargeAtOnce"] == nil ? [] : try numbers("chargeAtOnce"),
            expect: try member("expect").expectation(), figure: value["figure"]?.stringValue)
    }

    private func pluggedVehicle() throws(DemoError) -> Scenario.PluggedVehicle {
        Scenario.PluggedVehicle(
            vehicle: try text("vehicle"), plugSlot: try number("plugSlot"), stayHours: try number("stayHours"),
            initial: try optionalNumber("initialKWh", decimals: 3),
            reducedBand: value["band"]?.stringValue == "reduced")
    }

    private func expectation() throws(DemoError) -> Scenario.Expectation {
        Scenario.Expectation(
            source: try text("source"), supplier: try text("supplier"), slots: try numbers("slots"),
            distances: try members("distancesMetres").map { ($0, $1.value.stringValue ?? "") },
            levels: try named("levelsKWh", decimals: 3).map { ($0, $1) },
            changes: try named("changesSEK", decimals: 10).map { ($0, $1) },
            savingBase: value["savingBasePercent"]?.stringValue,
            savingDynamic: value["savingDynamicPercent"]?.stringValue)
    }

    private func place() throws(DemoError) -> Place {
        Place(latitude: try number("latitude", decimals: 6), longitude: try number("longitude", decimals: 6))
    }

    // MARK: - Members

    private func member(_ key: String) throws(DemoError) -> DataReader {
        guard let found = value[key] else { throw DemoError("\(path): `\(key)` is missing") }
        return DataReader(path: path, value: found)
    }

    private func text(_ key: String) throws(DemoError) -> String {
        guard let found = try member(key).value.stringValue else { throw DemoError("\(path): `\(key)` is not text") }
        return found
    }

    /// A number, or a decimal number as text, as an exact multiple of 10^-`decimals`.
    private func number(_ key: String, decimals: Int = 0) throws(DemoError) -> Int {
        guard let number = Self.exact(try member(key).value, decimals: decimals) else {
            throw DemoError("\(path): `\(key)` is not a number with at most \(decimals) decimals")
        }
        return number
    }

    private func optionalNumber(_ key: String, decimals: Int) throws(DemoError) -> Int? {
        value[key] == nil ? nil : try number(key, decimals: decimals)
    }

    private static func exact(_ value: JSONValue, decimals: Int) -> Int? {
        switch value {
        case .number(let text), .string(let text): FixedPoint.parse(text, decimals: decimals)
        default: nil
        }
    }

    private func list(_ key: String) throws(DemoError) -> [DataReader] {
        guard let items = try member(key).value.arrayValue else { throw DemoError("\(path): `\(key)` is not a list") }
        return items.map { DataReader(path: path, value: $0) }
    }

    private func numbers(_ key: String) throws(DemoError) -> [Int] {
        let items = try list(key).map { $0.value.intValue }
        guard !items.contains(nil) else { throw DemoError("\(path): `\(key)` is not a list of integers") }
        return items.compactMap { $0 }
    }

    private func members(_ key: String) throws(DemoError) -> [(String, DataReader)] {
        guard let object = try member(key).value.objectValue else {
            throw DemoError("\(path): `\(key)` is not an object")
        }
        return object.members.map { ($0, DataReader(path: path, value: $1)) }
    }

    private func named(_ key: String, decimals: Int) throws(DemoError) -> [(String, Int)] {
        var found: [(String, Int)] = []
        for (name, _) in try members(key) {
            found.append((name, try member(key).number(name, decimals: decimals)))
        }
        return found
    }
}
