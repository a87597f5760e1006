import EVM
import EthereumTypes
import Primitives

/// The transactions of a chain with what came of them, for another machine to replay.
/// Format: docs in `scripts/replay.py`, which reads it.
public struct Trace: Sendable {
    public struct Transaction: Sendable {
        let from: Address
        /// nil: a creation.
        let to: Address?
        let data: [UInt8]
        let gasLimit: UInt64
        let number: UInt64
        let timestamp: UInt64
        let receipt: Chain.Receipt
    }

    public internal(set) var transactions: [Transaction] = []

    public func json(name: String) -> JSONValue {
        .object([
            ("name", .string(name)), ("fork", "cancun"),
            ("transactions", .array(transactions.map(Self.json))),
        ])
    }

    private static func json(_ transaction: Transaction) -> JSONValue {
        let receipt = transaction.receipt
        let logs = receipt.logs.map { log -> JSONValue in
            .object([
                ("address", .string(log.address.hex)),
                ("topics", .array(log.topics.map { .string($0.paddedHex) })),
                ("data", .string(Hex.encode(log.data, prefix: true))),
            ])
        }
        return .object([
            ("from", .string(transaction.from.hex)),
            ("to", transaction.to.map { .string($0.hex) } ?? nil),
            ("value", "0x0"),
            ("data", .string(Hex.encode(transaction.data, prefix: true))),
            ("gasLimit", .number(String(transaction.gasLimit))),
            ("number", .number(String(transaction.number))),
            ("timestamp", .number(String(transaction.timestamp))),
            ("status", .bool(receipt.succeeded)),
            ("created", receipt.created.map { .string($0.hex) } ?? nil),
            ("output", .string(Hex.encode(receipt.output, prefix: true))),
            ("gasUsed", .number(String(receipt.gasUsed))),
            ("logs", .array(logs)),
        ])
    }
}
