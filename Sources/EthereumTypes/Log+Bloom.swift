import Keccak

extension Log {
    /// The 2048-bit filter over addresses and topics, 256 bytes (Yellow Paper section 4.3.1).
    public static func bloom(_ logs: [Log]) -> [UInt8] {
        var filter = [UInt8](repeating: 0, count: 256)
        func add(_ bytes: [UInt8]) {
            let hash = keccak256(bytes)
            for pair in 0..<3 {
                let bit = (Int(hash[2 * pair]) << 8 | Int(hash[2 * pair + 1])) & 2047
                filter[255 - bit / 8] |= 1 << (bit % 8)
            }
        }
        for log in logs {
            add(log.address.bytes)
            for topic in log.topics { add(topic.bigEndianBytes) }
        }
        return filter
    }
}
