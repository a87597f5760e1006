// The transactions of a test as JSON, for replay on an independent machine.

import EthereumTypes
import Primitives

extension TransactionRecord {
    /// `{from, to, data, value, gasLimit, blockNumber, timestamp, status, output, gasUsed, logs, createdAddress}`; hex
    /// texts with prefix, `to` null for a creation.
    public func json(gasLimit: UInt64) -> JSONValue {
        func hex(_ bytes: [UInt8]) -> JSONValue { .string(Hex.encode(bytes, prefix: true)) }
        let logs = result.logs.map { log in
            JSONValue.object([
                ("address", .string(log.address.hex)), ("topics", .array(log.topics.map { hex($0.bigEndianBytes) })),
                ("data", hex(log.data)),
            ])
        }
        return .object([
            ("from", .string(from.hex)), ("to", to.map { .string($0.hex) } ?? .null), ("data", hex(data)),
            ("value", .string(value.hex)), ("gasLimit", .number(Int(gasLimit))),
            ("blockNumber", .number(Int(blockNumber))), ("timestamp", .number(Int(timestamp))),
            ("status", .string(result.status)), ("output", hex(result.output)),
            ("gasUsed", .number(Int(result.gasUsed))), ("logs", .array(logs)),
            ("createdAddress", result.createdAddress.map { .string($0.hex) } ?? .null),
        ])
    }
}
