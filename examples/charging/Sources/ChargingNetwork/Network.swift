import EVM
import EthereumTypes
import Keccak
import Primitives

/// The deployed network: its contracts on one chain, its accounts by name, and the calls to them.
public final class Network {
    public enum Contract: String, CaseIterable, Sendable {
        case authorization = "Authorization"
        case token = "EnergyToken"
        case billing = "Billing"
        case control = "ChargingControl"
        case scheduling = "Scheduling"
    }

    public static let aggregator = "aggregator"

    public let chain: Chain
    public let parameters: NetworkParameters
    private let code: ContractCode
    private var contracts: [Contract: Address] = [:]
    /// Gas of every transaction, in order.
    public private(set) var gas: [(label: String, used: UInt64)] = []

    /// Deploys the contracts in slot 1 and links them.
    public init(code: ContractCode, parameters: NetworkParameters, chain: Chain = Chain()) throws(DemoError) {
        self.chain = chain
        self.code = code
        self.parameters = parameters
        enter(slot: 1)
        try deploy(.authorization, "constructor()")
        try deploy(.token, "constructor(address)", address(.authorization))
        try deploy(
            .billing, "constructor(address,address,uint256)", address(.authorization), address(.token),
            .int(parameters.epoch))
        try deploy(
            .control, "constructor(address,address,uint256,uint256)", address(.authorization), address(.billing),
            .int(parameters.chargingEfficiency), .int(parameters.dischargingEfficiency))
        try deploy(
            .scheduling, "constructor(address,address,address,uint48,uint32)", address(.authorization),
            address(.billing), address(.control), .int(parameters.slotEnergy), .int(parameters.cosLatitude))
        try send(Self.aggregator, .control, "link(address)", address(.scheduling))
        try send(Self.aggregator, .billing, "link(address,address)", address(.control), address(.scheduling))
    }

    /// The same network on a chain of its own that goes on from here.
    public init(copying other: Network) {
        chain = Chain(copying: other.chain)
        parameters = other.parameters
        code = other.code
        contracts = other.contracts
    }

    // MARK: - Accounts and time

    /// The account of a peer.
    public func account(_ name: String) -> Address { Address(bytes: keccak256("charging network: \(name)").suffix(20)) }

    public func account(of contract: Contract) -> Address { contracts[contract] ?? .zero }

    /// A contract's address as an argument.
    public func address(_ contract: Contract) -> ABIValue { .address(account(of: contract)) }

    /// A peer's address as an argument.
    public func address(_ name: String) -> ABIValue { .address(account(name)) }

    /// The name of a peer or contract.
    public func name(of address: Address, among peers: [String]) -> String {
        if let peer = peers.first(where: { account($0) == address }) { return peer }
        return contracts.first { $0.value == address }?.key.rawValue ?? address.hex
    }

    /// Lets the time go on to some minutes after the beginning of a slot.
    public func enter(slot: Int, minute: Int = 0) {
        chain.timestamp = UInt64(parameters.epoch + (slot - 1) * 3600 + minute * 60)
    }

    // MARK: - Calls

    /// Deploys a contract; for the aggregator.
    @discardableResult
    public func deploy(
        _ contract: Contract, _ signature: String, _ arguments: ABIValue...
    ) throws(DemoError) -> Address {
        let receipt = try create(contract.rawValue, signature, arguments)
        guard receipt.succeeded, let address = receipt.created else {
            throw DemoError("deploying \(contract.rawValue) failed: \(reason(receipt))")
        }
        gas.append(("deploy \(contract.rawValue)", receipt.gasUsed))
        contracts[contract] = address
        return address
    }

    /// Creates any of the compiled contracts, whatever becomes of it; as the aggregator.
    public func create(
        _ name: String, _ signature: String, _ arguments: [ABIValue]
    ) throws(DemoError) -> Chain.Receipt {
        let code = try code.creationCode(of: name) + Calldata.encode(signature, arguments)
        return chain.create(code: code, from: account(Self.aggregator))
    }

    /// Sends a transaction that has to succeed.
    @discardableResult
    public func send(
        _ sender: String, _ contract: Contract, _ signature: String, _ arguments: ABIValue...
    ) throws(DemoError) -> [UInt256] {
        let receipt = try attempt(sender, contract, signature, arguments)
        guard receipt.succeeded else {
            throw DemoError("\(sender): \(contract.rawValue).\(signature) failed: \(reason(receipt))")
        }
        return Calldata.words(receipt.output)
    }

    /// Sends a transaction, whatever becomes of it.
    public func attempt(
        _ sender: String, _ contract: Contract, _ signature: String, _ arguments: [ABIValue]
    ) throws(DemoError) -> Chain.Receipt {
        let receipt = chain.send(
            try Calldata.call(signature, arguments), to: account(of: contract), from: account(sender))
        gas.append(("\(contract.rawValue).\(signature.prefix { $0 != "(" })", receipt.gasUsed))
        return receipt
    }

    /// Reads something, without a transaction; as the aggregator unless someone else is named.
    public func read(
        _ contract: Contract, _ signature: String, _ arguments: ABIValue..., by caller: String = Network.aggregator
    ) throws(DemoError) -> [UInt8] {
        let receipt = chain.call(
            try Calldata.call(signature, arguments), to: account(of: contract), from: account(caller))
        guard receipt.succeeded else {
            throw DemoError("\(contract.rawValue).\(signature) failed: \(reason(receipt))")
        }
        return receipt.output
    }

    /// Reads one number.
    public func number(
        _ contract: Contract, _ signature: String, _ arguments: ABIValue...
    ) throws(DemoError) -> Int {
        let receipt = chain.call(
            try Calldata.call(signature, arguments), to: account(of: contract), from: account(Self.aggregator))
        guard receipt.succeeded, let number = Calldata.words(receipt.output).first?.asInt else {
            throw DemoError("\(contract.rawValue).\(signature) gave no number: \(reason(receipt))")
        }
        return number
    }

    /// Why a transaction failed: the custom error's signature if it is known, else the raw output.
    public func reason(_ receipt: Chain.Receipt) -> String {
        if let halt = receipt.halt { return halt }
        return code.errors[Array(receipt.output.prefix(4))] ?? Hex.encode(receipt.output, prefix: true)
    }
}
