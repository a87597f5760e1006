import EthereumTypes
import Keccak
import Primitives

/// What execution can see of the block and the chain.
public struct BlockEnvironment: Sendable {
    public var number: UInt64 = 1
    /// Seconds since 1970.
    public var timestamp: UInt64 = 1
    public var gasLimit: UInt64 = 30_000_000
    public var coinbase = Address.zero
    /// PREVRANDAO from Paris on, DIFFICULTY before.
    public var prevRandao = UInt256.zero
    /// Wei per gas (EIP-1559).
    public var baseFee = UInt256.zero
    /// Wei per blob gas (EIP-4844).
    public var blobBaseFee = UInt256.one
    public var chainID: UInt64 = 1
    /// Blobs allowed in a transaction; nil = the fork's number.
    public var maxBlobs: Int?
    /// Hash of an ancestor block; asked only for the last 256.
    public var blockHash: @Sendable (UInt64) -> UInt256 = { number in
        // The public state tests' convention: keccak of the decimal number.
        UInt256(bigEndian: keccak256(String(number)))
    }

    public init() {}
}

/// What execution can see of the transaction.
struct TransactionEnvironment {
    var origin = Address.zero
    var gasPrice = UInt256.zero
    var blobHashes: [UInt256] = []
}
