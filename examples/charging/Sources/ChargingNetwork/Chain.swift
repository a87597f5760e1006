import EVM
import EthereumTypes
import Primitives

/// A chain of the network's own on this project's executor. Every transaction goes into its own block and into the
/// trace; the gas price is zero.
public final class Chain {
    public struct Receipt: Sendable {
        public let succeeded: Bool
        /// Why the machine stopped, unless the contract returned or reverted by itself.
        public let halt: String?
        public let output: [UInt8]
        public let logs: [Log]
        public let gasUsed: UInt64
        public let created: Address?
    }

    /// Seconds since 1970, of the next transaction's block.
    public var timestamp: UInt64 = 1
    public private(set) var trace = Trace()
    private let session = EVMSession(fork: .cancun)

    private static let gasLimit: UInt64 = 16_000_000

    public init() {}

    public func create(code: [UInt8], from sender: Address) -> Receipt {
        nextBlock()
        return record(session.deploy(code, from: sender, gas: Self.gasLimit), to: nil, code, from: sender)
    }

    public func send(_ data: [UInt8], to contract: Address, from sender: Address) -> Receipt {
        nextBlock()
        return record(
            session.call(contract, data, from: sender, gas: Self.gasLimit), to: contract, data, from: sender)
    }

    /// Executes a call and undoes it; it leaves no trace.
    public func call(_ data: [UInt8], to contract: Address, from sender: Address) -> Receipt {
        session.executor.block.timestamp = timestamp
        return Self.receipt(session.simulate(contract, data, from: sender, gas: Self.gasLimit))
    }

    private func nextBlock() {
        session.executor.block.number += 1
        session.executor.block.timestamp = timestamp
    }

    private func record(_ result: ExecutionResult, to: Address?, _ data: [UInt8], from sender: Address) -> Receipt {
        let receipt = Self.receipt(result)
        trace.transactions.append(
            Trace.Transaction(
                from: sender, to: to, data: data, gasLimit: Self.gasLimit,
                number: session.executor.block.number, timestamp: timestamp, receipt: receipt))
        return receipt
    }

    private static func receipt(_ result: ExecutionResult) -> Receipt {
        Receipt(
            succeeded: result.isSuccess,
            halt: result.isSuccess || result.halt == .revert ? nil : "\(result.halt)",
            output: result.output, logs: result.logs, gasUsed: result.gasUsed, created: result.createdAddress)
    }
}
