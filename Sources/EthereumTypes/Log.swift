import Primitives

/// One event record: LOG0 to LOG4 with the emitting address, up to four topics and the data.
public struct Log: Hashable, Sendable {
    public var address: Address
    public var topics: [UInt256]
    public var data: [UInt8]

    public init(address: Address, topics: [UInt256], data: [UInt8]) {
        self.address = address
        self.topics = topics
        self.data = data
    }
}
