import Keccak
import Primitives

extension Log {
    /// keccak(rlp(logs)): how test fixtures state the logs of a transaction.
    public static func hash(_ logs: [Log]) -> UInt256 {
        var writer = RLPWriter()
        writer.list { list in
            for log in logs {
                list.list { entry in
                    entry.bytes(log.address.bytes)
                    entry.list { topics in log.topics.forEach { topics.bytes($0.bigEndianBytes) } }
                    entry.bytes(log.data)
                }
            }
        }
        return UInt256(bigEndian: keccak256(writer.output))
    }
}
