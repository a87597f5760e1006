import EthereumTypes
import Primitives

/// A payment for energy, as the chain recorded it.
public struct SettlementRecord: Sendable {
    public let payer: Address
    public let slot: Int
    /// Wh.
    public let energy: Int
    public let source: String
    public let payee: Address
    /// Twice the price in 1e-7 SEK/kWh.
    public let doublePrice: Int
    /// 0 for energy that nobody took.
    public let session: Int
    /// 1e-10 SEK.
    public let amount: Int
}

/// One slot of a session: what was planned, and what the meter said.
public struct PlanRecord: Sendable {
    public let slot: Int
    public let planned: Int
    public let delivered: Int
}

public struct OfferRecord: Sendable {
    public let seller: Address
    public let source: String
    public let lastSlot: Int
    public let remaining: Int
}

// Reading the contracts' structs. The word positions follow the order of members in Types.sol.
extension Network {
    private static let sources = ["PV", "V2G", "grid"]

    /// 1e-10 SEK.
    public func balance(of address: Address) throws(DemoError) -> Int {
        try number(.token, "balanceOf(address)", .address(address))
    }

    /// A battery's level in mWh.
    public func level(of user: String) throws(DemoError) -> Int {
        try int(try words(.control, "vehicleOf(address)", address(user), count: 10), 1)
    }

    /// Who delivers in a session: the source and the supplier.
    public func supplier(ofSession session: Int) throws(DemoError) -> (source: String, supplier: Address) {
        let words = try words(.control, "sessionOf(uint256)", .int(session), count: 8)
        return (Self.sources[try int(words, 1)], Address(words[5]))
    }

    public func plan(ofSession session: Int) throws(DemoError) -> [PlanRecord] {
        let output = try read(.control, "planOf(uint256)", .int(session))
        var plan: [PlanRecord] = []
        for item in Calldata.items(output, width: 5) {
            plan.append(
                PlanRecord(slot: try int(item, 0), planned: try int(item, 1), delivered: try int(item, 2)))
        }
        return plan
    }

    public func settlements() throws(DemoError) -> [SettlementRecord] {
        var records: [SettlementRecord] = []
        for index in 0..<(try number(.billing, "settlementCount()")) {
            let words = try words(.billing, "settlementAt(uint256)", .int(index), count: 8)
            records.append(
                SettlementRecord(
                    payer: Address(words[0]), slot: try int(words, 1), energy: try int(words, 2),
                    source: Self.sources[try int(words, 3)], payee: Address(words[4]),
                    doublePrice: try int(words, 5), session: try int(words, 6), amount: try int(words, 7)))
        }
        return records
    }

    public func openOffers() throws(DemoError) -> [Int] {
        var offers: [Int] = []
        for item in Calldata.items(try read(.scheduling, "openOffers()"), width: 1) { offers.append(try int(item, 0)) }
        return offers.sorted()
    }

    public func offer(_ id: Int) throws(DemoError) -> OfferRecord {
        let words = try words(.scheduling, "offerAt(uint256)", .int(id), count: 11)
        return OfferRecord(
            seller: Address(words[0]), source: Self.sources[try int(words, 1)], lastSlot: try int(words, 3),
            remaining: try int(words, 6))
    }

    private func words(
        _ contract: Contract, _ signature: String, _ argument: ABIValue, count: Int
    ) throws(DemoError) -> [UInt256] {
        let words = Calldata.words(try read(contract, signature, argument))
        guard words.count == count else {
            throw DemoError("\(contract.rawValue).\(signature) gave \(words.count) words instead of \(count)")
        }
        return words
    }

    private func int(_ words: [UInt256], _ index: Int) throws(DemoError) -> Int {
        guard let value = words[index].asInt else { throw DemoError("a number of the chain exceeds 63 bits") }
        return value
    }
}
