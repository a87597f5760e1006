import EVM
import EthereumTypes
import Primitives

/// A chain of the network's own on this project's executor, under the rules of Cancun. Every transaction goes into a
/// block of its own and into the trace; the gas price is zero.
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
    private let executor: Executor

    private static let gasLimit: UInt64 = 16_000_000

    public init() {
        executor = Executor(fork: .cancun)
    }

    /// A chain that goes on from where another one is, with an empty trace.
    public init(copying other: Chain) {
        executor = Executor(state: other.executor.state.clone(), fork: .cancun, block: other.executor.block)
        timestamp = other.timestamp
    }

    public func create(code: [UInt8], from sender: Address) -> Receipt {
        mine(to: nil, code, from: sender)
    }

    public func send(_ data: [UInt8], to contract: Address, from sender: Address) -> Receipt {
        mine(to: contract, data, from: sender)
    }

    /// Executes a call and undoes it; it leaves no trace.
    public func call(_ data: [UInt8], to contract: Address, from sender: Address) -> Receipt {
        Chain(copying: self).execute(to: contract, data, from: sender)
    }

    private func mine(to: Address?, _ data: [UInt8], from sender: Address) -> Receipt {
        executor.block.number += 1
        let receipt = execute(to: to, data, from: sender)
        trace.transactions.append(
            Trace.Transaction(
                from: sender, to: to, data: data, gasLimit: Self.gasLimit, number: executor.block.number,
                timestamp: timestamp, receipt: receipt))
        return receipt
    }

    private func execute(to: Address?, _ data: [UInt8], from sender: Address) -> Receipt {
        executor.block.timestamp = timestamp
        var transaction = Transaction()
        transaction.nonce = executor.state.nonce(of: sender)
        transaction.gasLimit = Self.gasLimit
        transaction.to = to
        transaction.data = data
        do {
            let result = try executor.execute(transaction, sender: sender)
            return Receipt(
                succeeded: result.isSuccess,
                halt: result.isSuccess || result.halt == .revert ? nil : "\(result.halt)", output: result.output,
                logs: result.logs, gasUsed: result.gasUsed, created: result.createdAddress)
        } catch {
            return Receipt(
                succeeded: false, halt: "invalid transaction: \(error)", output: [], logs: [], gasUsed: 0, created: nil)
        }
    }
}
