import EVMTarget
import EthereumTypes
import Primitives

/// A receipt and the difference that the transaction made to the state.
public struct TransactionOutcome: Equatable, Sendable {
    public var receipt: Receipt
    public var diff: StateDiff
}

extension Executor {
    /// Validates and executes a transaction, keeps its changes, and says what they are. Throws the reason when no
    /// block could hold it; the state is then unchanged.
    public func transition(
        _ transaction: Transaction, sender: Address
    ) throws(TransactionError) -> TransactionOutcome {
        var tracer = NoTracer()
        return try transition(transaction, sender: sender, &tracer)
    }

    /// As `transition(_:sender:)`, watched by `tracer`.
    public func transition<T: Tracer>(
        _ transaction: Transaction, sender: Address, _ tracer: inout T
    ) throws(TransactionError) -> TransactionOutcome {
        let result = try execute(transaction, sender: sender, &tracer)
        let receipt = Receipt(
            transaction, result, gasPrice: effectiveGasPrice(transaction), blobGasPrice: block.blobBaseFee)
        return TransactionOutcome(receipt: receipt, diff: state.journaledDiff)
    }

    /// Executes a signed transaction from its bytes (EIP-2718 envelope or legacy RLP); the sender is recovered.
    public func transition(encoded bytes: [UInt8]) throws(TransactionError) -> TransactionOutcome {
        guard let transaction = try? Transaction(decoding: bytes), transaction.encoded == bytes else {
            throw .malformed
        }
        guard let sender = transaction.recoverSender(requiresLowS: fork >= .homestead) else { throw .invalidSignature }
        return try transition(transaction, sender: sender)
    }
}

extension StateSnapshot {
    /// Executes one transaction on this state, which stays as it is: receipt and difference, or the reason why the
    /// transaction is invalid. For many transactions keep an `Executor`.
    public func execute(
        _ transaction: Transaction, sender: Address, fork: Fork, block: BlockEnvironment = BlockEnvironment()
    ) throws(TransactionError) -> TransactionOutcome {
        try Executor(state: WorldState(self), fork: fork, block: block).transition(transaction, sender: sender)
    }
}
