import EthereumTypes
import Primitives

/// What a block would record of a transaction (EIP-658, EIP-1559, EIP-2718, EIP-4844), and what it returned.
public struct Receipt: Equatable, Sendable {
    public var kind: Transaction.Kind
    public var halt: Halt
    /// Gas paid for, after refunds and floor.
    public var gasUsed: UInt64
    /// Gas given back by the refund counter (EIP-3529).
    public var gasRefunded: UInt64
    /// Wei per gas.
    public var effectiveGasPrice: UInt256
    /// 2^17 for each blob (EIP-4844).
    public var blobGasUsed: UInt64
    /// Wei per blob gas; nil for a transaction without blobs.
    public var blobGasPrice: UInt256?
    /// Empty unless the transaction succeeded.
    public var logs: [Log]
    /// The account that a transaction without recipient made.
    public var contractAddress: Address?
    /// Return data, revert data, or the code of the created contract.
    public var output: [UInt8]

    public var isSuccess: Bool { halt == .success }
    /// 256 bytes (Yellow Paper section 4.3.1).
    public var logsBloom: [UInt8] { Log.bloom(logs) }

    init(_ transaction: Transaction, _ result: ExecutionResult, gasPrice: UInt256, blobGasPrice: UInt256) {
        kind = transaction.kind
        halt = result.halt
        gasUsed = result.gasUsed
        gasRefunded = result.gasRefunded
        effectiveGasPrice = gasPrice
        blobGasUsed = UInt64(transaction.blobHashes.count) * Executor.gasPerBlob
        self.blobGasPrice = transaction.kind == .blob ? blobGasPrice : nil
        logs = result.logs
        contractAddress = result.createdAddress
        output = result.output
    }
}

extension Receipt {
    /// As the Ethereum JSON-RPC writes it where it has the field; `halt` and `output` are additions.
    public var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("type", .string(UInt256(UInt64(kind.rawValue)).hex)), ("status", isSuccess ? "0x1" : "0x0"),
            ("halt", .string("\(halt)")), ("gasUsed", .string(UInt256(gasUsed).hex)),
            ("effectiveGasPrice", .string(effectiveGasPrice.hex)),
        ]
        if let blobGasPrice {
            members.append(("blobGasUsed", .string(UInt256(blobGasUsed).hex)))
            members.append(("blobGasPrice", .string(blobGasPrice.hex)))
        }
        members.append(("contractAddress", contractAddress.map { .string($0.hex) } ?? .null))
        members.append(("logs", .array(logs.map(\.json))))
        members.append(("logsBloom", .string(Hex.encode(logsBloom, prefix: true))))
        members.append(("output", .string(Hex.encode(output, prefix: true))))
        return .object(members)
    }
}

extension Log {
    public var json: JSONValue {
        [
            "address": .string(address.hex), "topics": .array(topics.map { .string($0.paddedHex) }),
            "data": .string(Hex.encode(data, prefix: true)),
        ]
    }
}
