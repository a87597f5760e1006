import Keccak
import Primitives

/// The first topic of an event.
enum ABISignatureTopic {
    static func of(_ signature: String) -> UInt256 { UInt256(bigEndian: keccak256(signature)) }
}
