/// Why a transaction cannot be part of a block. The state is unchanged.
public enum TransactionError: Error, Hashable, Sendable, CaseIterable {
    case typeNotSupported
    case initCodeTooLarge
    case blobCreation
    case noBlobs
    case tooManyBlobs
    case invalidBlobVersion
    case blobFeeTooLow
    case priorityFeeAboveMaxFee
    case maxFeeBelowBaseFee
    case gasLimitAboveBlock
    case gasLimitAboveCap
    case senderHasCode
    case nonceTooLow
    case nonceTooHigh
    case nonceIsMax
    case intrinsicGasTooLow
    case floorGasTooLow
    case insufficientFunds
    case setCodeCreation
    case noAuthorizations
    case invalidChainID
    case invalidSignature
    /// The bytes are not a transaction.
    case malformed
}
