import Keccak
import Primitives

/// Bytecode made ready to run: a copy padded with zeros (so that neither PUSH data nor the end needs a check) and
/// the set of valid jump destinations. Immutable.
public final class Code: @unchecked Sendable {
    /// Bytes of padding: a PUSH32 at the very end and the STOP after it.
    static let padding = 33

    let base: UnsafeMutablePointer<UInt8>
    public let count: Int
    let jumpDestinations: UnsafeMutablePointer<UInt64>
    public let hash: UInt256

    public static let empty = Code([])

    public convenience init(_ bytes: [UInt8]) {
        self.init(bytes, hash: UInt256(bigEndian: keccak256(bytes)))
    }

    init(_ bytes: [UInt8], hash: UInt256) {
        count = bytes.count
        base = .allocate(capacity: bytes.count + Code.padding)
        for (i, byte) in bytes.enumerated() { base[i] = byte }
        (base + count).initialize(repeating: 0, count: Code.padding)
        let words = count / 64 + 1
        jumpDestinations = .allocate(capacity: words)
        jumpDestinations.initialize(repeating: 0, count: words)
        self.hash = hash
        var i = 0
        while i < count {
            let op = base[i]
            if op == 0x5b {
                jumpDestinations[i &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: i & 63)
            } else if op >= 0x60 && op <= 0x7f {
                i &+= Int(op) &- 0x5f
            }
            i &+= 1
        }
    }

    deinit {
        base.deallocate()
        jumpDestinations.deallocate()
    }

    /// The bytes without padding.
    public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

    /// The target of a delegation designator 0xef0100 + address (EIP-7702).
    var isDelegation: Bool { count == 23 && base[0] == 0xef && base[1] == 0x01 && base[2] == 0x00 }
}
