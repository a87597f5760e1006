/// What a scenario came to, and where it differs from what had to come out.
public struct ScenarioReport: Sendable {
    public struct Delivery: Sendable {
        public let slot: Int
        public let energy: Int
        public let source: String
        public let doublePrice: Int
        public let amount: Int
        public let payer: String
        public let payee: String
        /// Whether nobody took the energy, so that the grid paid the feed-in tariff.
        public let fedIn: Bool
    }

    public struct Wallet: Sendable {
        public let peer: String
        public let before: Int
        public let after: Int
    }

    public let scenario: Scenario
    public var deliveries: [Delivery] = []
    public var wallets: [Wallet] = []
    public var levels: [(vehicle: String, level: Int)] = []
    public var distances: [(seller: String, millimetres: Int)] = []
    public var gas: [(label: String, used: UInt64)] = []
    /// EV demand in Wh that others scheduled, by slot; empty unless the grid delivers.
    public var background: [Int] = []
    /// Savings against charging at once, in 1e-4; nil unless there is something to compare with.
    public var savingBase: Int?
    public var savingDynamic: Int?
    public var failures: [String] = []

    public init(scenario: Scenario) {
        self.scenario = scenario
    }

    /// Energy in Wh by slot, of the session itself.
    public var load: [Int] {
        var load = [Int](repeating: 0, count: 24)
        for delivery in deliveries where !delivery.fedIn && (1...24).contains(delivery.slot) {
            load[delivery.slot - 1] += delivery.energy
        }
        return load
    }
}

extension ScenarioReport {
    /// The report as text tables.
    public var text: String {
        var out = "\(scenario.title)\n\(scenario.note)\n\n"
        out +=
            TextTable(
                header: ["slot", "kWh", "price SEK/kWh", "amount SEK", "from", "source", "who pays -> whom"],
                rows: deliveries.map { delivery in
                    [
                        String(delivery.slot), FixedPoint.text(delivery.energy, decimals: 3),
                        FixedPoint.text(delivery.doublePrice * 5, decimals: 8),
                        FixedPoint.text(delivery.amount, decimals: 10),
                        delivery.fedIn ? delivery.payee : supplier(delivery),
                        delivery.fedIn ? "unsold PV" : delivery.source, "\(delivery.payer) -> \(delivery.payee)",
                    ]
                }
            ).text
        if !distances.isEmpty {
            let list = distances.map {
                "\($0.seller) \(FixedPoint.rounded($0.millimetres, decimals: 3, places: 1)) m"
            }
            out += "distance from \(scenario.consumer.vehicle): \(list.joined(separator: ", "))\n"
        }
        let charges = levels.map { "\($0.vehicle) \(FixedPoint.text($0.level, decimals: 6)) kWh" }
        out += "batteries at the end: \(charges.joined(separator: ", "))\n"
        if let savingBase, let savingDynamic {
            out += """
                saved against charging at once (slots \(Self.range(scenario.chargeAtOnce))): \
                \(FixedPoint.text(savingBase, decimals: 2)) % at base prices, \
                \(FixedPoint.text(savingDynamic, decimals: 2)) % at dynamic prices

                """
        }
        out += "\n" + walletTable + "\n" + gasTable
        for failure in failures { out += "DIFFERS: \(failure)\n" }
        return out
    }

    private func supplier(_ delivery: Delivery) -> String { delivery.source == "grid" ? "grid" : delivery.payee }

    private var walletTable: String {
        TextTable(
            header: ["wallet", "before SEK", "after SEK", "change SEK"],
            rows: wallets.map { wallet in
                [
                    wallet.peer, FixedPoint.text(wallet.before, decimals: 10),
                    FixedPoint.text(wallet.after, decimals: 10),
                    FixedPoint.text(wallet.after - wallet.before, decimals: 10),
                ]
            }
        ).text
    }

    /// Gas by kind of transaction: how many, the cheapest and the dearest.
    private var gasTable: String {
        var labels: [String] = []
        var used: [String: [UInt64]] = [:]
        for entry in gas {
            if used[entry.label] == nil { labels.append(entry.label) }
            used[entry.label, default: []].append(entry.used)
        }
        return TextTable(
            header: ["transaction", "count", "gas least", "gas most"],
            rows: labels.map { label in
                let all = used[label] ?? []
                return [label, String(all.count), String(all.min() ?? 0), String(all.max() ?? 0)]
            }
        ).text
    }

    static func range(_ slots: [Int]) -> String {
        guard let first = slots.first, let last = slots.last else { return "none" }
        return "\(first) to \(last)"
    }
}
