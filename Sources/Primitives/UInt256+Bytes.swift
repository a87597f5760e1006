// Big-endian byte forms.

extension UInt256 {
    /// Reads 32 big-endian bytes.
    @inlinable @inline(__always)
    public init(bigEndian32 p: UnsafeRawPointer) {
        self.init(
            UInt64(bigEndian: p.loadUnaligned(fromByteOffset: 24, as: UInt64.self)),
            UInt64(bigEndian: p.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
            UInt64(bigEndian: p.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
            UInt64(bigEndian: p.loadUnaligned(fromByteOffset: 0, as: UInt64.self)))
    }

    /// Writes 32 big-endian bytes.
    @inlinable @inline(__always)
    public func storeBigEndian32(to p: UnsafeMutableRawPointer) {
        p.storeBytes(of: w3.bigEndian, toByteOffset: 0, as: UInt64.self)
        p.storeBytes(of: w2.bigEndian, toByteOffset: 8, as: UInt64.self)
        p.storeBytes(of: w1.bigEndian, toByteOffset: 16, as: UInt64.self)
        p.storeBytes(of: w0.bigEndian, toByteOffset: 24, as: UInt64.self)
    }

    /// The number written by big-endian `bytes`; only the last 32 bytes count.
    @inlinable
    public init<C: Collection>(bigEndian bytes: C) where C.Element == UInt8 {
        self = .zero
        for byte in bytes {
            self = (self << 8) | UInt256(UInt64(byte))
        }
    }

    /// Exactly 32 bytes, most significant first.
    @inlinable
    public var bigEndianBytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            storeBigEndian32(to: UnsafeMutableRawPointer(buffer.baseAddress!))
            count = 32
        }
    }

    /// The shortest big-endian form: empty for zero.
    @inlinable
    public var minimalBigEndianBytes: [UInt8] {
        let n = significantByteCount
        return n == 32 ? bigEndianBytes : Array(bigEndianBytes.suffix(n))
    }
}
