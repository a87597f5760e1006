import EVMTarget
import EthereumCrypto
import EthereumTypes
import Primitives

/// What can be said of a transaction's bytes without a state: decoding, signature, type and intrinsic gas.
public struct TransactionCheck: Sendable {
    public let transaction: Transaction
    public let sender: Address
    public let intrinsicGas: UInt64

    /// Throws the reason why no block of `fork` could hold the transaction.
    public init(_ bytes: [UInt8], fork: Fork, chainID: UInt64 = 1) throws(TransactionError) {
        guard let transaction = try? Transaction(decoding: bytes), transaction.encoded == bytes else {
            throw .malformed
        }
        let executor = Executor(fork: fork)
        executor.block.chainID = chainID
        executor.block.gasLimit = UInt64(Int64.max)
        try executor.validateKind(transaction)
        // EIP-155 protects from Spurious Dragon on.
        if let chain = transaction.chainID {
            if chain != chainID { throw .invalidChainID }
            if transaction.kind == .legacy && fork < .spuriousDragon { throw .invalidSignature }
        }
        guard let sender = transaction.recoverSender(requiresLowS: fork >= .homestead) else { throw .invalidSignature }
        if transaction.nonce == .max { throw .nonceIsMax }
        if executor.rules.baseFee && transaction.maxPriorityFeePerGas > transaction.maxFeePerGas {
            throw .priorityFeeAboveMaxFee
        }
        let cost = UInt256(transaction.gasLimit).multipliedReportingOverflow(by: transaction.maxFeePerGas)
        if cost.overflow { throw .insufficientFunds }
        if transaction.to == nil && transaction.data.count > executor.rules.maxInitCodeSize { throw .initCodeTooLarge }
        let intrinsic = executor.intrinsicGas(transaction)
        if transaction.gasLimit < UInt64(intrinsic.gas) { throw .intrinsicGasTooLow }
        if transaction.gasLimit < UInt64(intrinsic.floor) { throw .floorGasTooLow }
        self.transaction = transaction
        self.sender = sender
        intrinsicGas = UInt64(intrinsic.gas)
    }
}
