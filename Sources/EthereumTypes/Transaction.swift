import Primitives

/// A transaction of any type up to EIP-7702, without its sender. Amounts are in wei.
public struct Transaction: Hashable, Sendable {
    /// EIP-2718 type byte; `legacy` has none.
    public enum Kind: UInt8, Sendable, Comparable {
        case legacy = 0
        /// EIP-2930.
        case accessList = 1
        /// EIP-1559.
        case dynamicFee = 2
        /// EIP-4844.
        case blob = 3
        /// EIP-7702.
        case setCode = 4

        public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
    }

    public struct Access: Hashable, Sendable {
        public var address: Address
        public var keys: [UInt256]

        public init(address: Address, keys: [UInt256]) {
            self.address = address
            self.keys = keys
        }
    }

    /// A signed permission to run the code of `address` for the signer (EIP-7702).
    public struct Authorization: Hashable, Sendable {
        public var chainID: UInt256
        public var address: Address
        public var nonce: UInt64
        public var parity: UInt256
        public var r: UInt256
        public var s: UInt256

        public init(chainID: UInt256, address: Address, nonce: UInt64, parity: UInt256, r: UInt256, s: UInt256) {
            self.chainID = chainID
            self.address = address
            self.nonce = nonce
            self.parity = parity
            self.r = r
            self.s = s
        }
    }

    public var kind = Kind.legacy
    /// nil for legacy transactions signed without a chain (before EIP-155).
    public var chainID: UInt64?
    public var nonce: UInt64 = 0
    public var gasLimit: UInt64 = 0
    /// The gas price of types 0 and 1; the maximum fee per gas of the others.
    public var maxFeePerGas = UInt256.zero
    /// Equal to `maxFeePerGas` for types 0 and 1.
    public var maxPriorityFeePerGas = UInt256.zero
    /// nil creates a contract.
    public var to: Address?
    public var value = UInt256.zero
    public var data: [UInt8] = []
    public var accessList: [Access] = []
    public var maxFeePerBlobGas = UInt256.zero
    public var blobHashes: [UInt256] = []
    public var authorizations: [Authorization] = []
    /// Signature; `v` is the parity for typed transactions and the legacy v else.
    public var v = UInt256.zero
    public var r = UInt256.zero
    public var s = UInt256.zero

    public init() {}
}
