import EVMTarget
import EthereumTypes
import Primitives

/// A chain of one's own for tools and tests: every call is a real transaction (intrinsic gas, refunds, nonces) at gas
/// price zero, from an account that is given enough ether first.
public final class EVMSession {
    public let executor: Executor
    public var state: WorldState { executor.state }
    /// Gas limit of transactions that do not say otherwise.
    public var gasLimit: UInt64 = 16_000_000
    /// The default sender.
    public static let defaultSender = Address(0x1212_1212_1212_1212, 0x1212_1212_1212_1212, 0x1212_1212)

    public init(fork: Fork = .cancun, block: BlockEnvironment = BlockEnvironment()) {
        executor = Executor(fork: fork, block: block)
    }

    /// Runs `initCode` (creation bytecode followed by ABI-encoded constructor arguments) and keeps the contract.
    @discardableResult
    public func deploy(
        _ initCode: [UInt8], value: UInt256 = .zero, from: Address = defaultSender, gas: UInt64? = nil
    ) -> ExecutionResult {
        send(to: nil, initCode, value, from, gas)
    }

    /// Calls a contract and keeps the changes.
    @discardableResult
    public func call(
        _ to: Address, _ input: [UInt8], value: UInt256 = .zero, from: Address = defaultSender, gas: UInt64? = nil
    ) -> ExecutionResult {
        send(to: to, input, value, from, gas)
    }

    /// Calls a contract and undoes all changes.
    public func simulate(
        _ to: Address, _ input: [UInt8], value: UInt256 = .zero, from: Address = defaultSender, gas: UInt64? = nil
    ) -> ExecutionResult {
        let copy = Executor(state: state.clone(), fork: executor.fork, block: executor.block)
        return Self.send(copy, to: to, input, value, from, gas ?? gasLimit)
    }

    private func send(
        to: Address?, _ data: [UInt8], _ value: UInt256, _ from: Address, _ gas: UInt64?
    ) -> ExecutionResult {
        Self.send(executor, to: to, data, value, from, gas ?? gasLimit)
    }

    private static func send(
        _ executor: Executor, to: Address?, _ data: [UInt8], _ value: UInt256, _ from: Address, _ gas: UInt64
    ) -> ExecutionResult {
        let state = executor.state
        var transaction = Transaction()
        transaction.nonce = state.nonce(of: from)
        transaction.to = to
        transaction.data = data
        transaction.value = value
        transaction.gasLimit = gas
        if state.balance(of: from) < value { state.setBalance(of: from, to: value) }
        do throws(TransactionError) {
            return try executor.execute(transaction, sender: from)
        } catch {
            // Too little gas for the intrinsic cost, or code too large: as a transaction that ran out of gas.
            return ExecutionResult(halt: .outOfGas, gasUsed: gas, gasRefunded: 0, output: [], logs: [])
        }
    }
}
