/// Sixteen bytes of a text, looked at together.
public struct ByteBlock {
    public static let count = 16

    @usableFromInline typealias Bytes = SIMD16<UInt8>
    @usableFromInline let bytes: Bytes

    @inlinable @inline(__always)
    init(_ bytes: Bytes) { self.bytes = bytes }

    /// The bytes from an offset on; all sixteen must be readable.
    @inlinable @inline(__always)
    public init(_ text: UnsafePointer<UInt8>, at offset: Int) {
        bytes = UnsafeRawPointer(text).loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    }

    @inlinable @inline(__always)
    public func store(to text: UnsafeMutablePointer<UInt8>, at offset: Int) {
        UnsafeMutableRawPointer(text).storeBytes(of: bytes, toByteOffset: offset, as: Bytes.self)
    }

    /// The bytes as two numbers, the first byte lowest.
    @inlinable @inline(__always)
    public var words: (low: UInt64, high: UInt64) {
        let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
    }

    /// The first `count` bytes, zeros behind them.
    @inlinable @inline(__always)
    public func prefix(_ count: Int) -> ByteBlock {
        let places = Bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
        let isBefore = places .< Bytes(repeating: UInt8(truncatingIfNeeded: count))
        return ByteBlock(bytes & unsafeBitCast(isBefore, to: Bytes.self))
    }

    /// Some of the sixteen bytes.
    public struct Marks {
        @usableFromInline let mask: SIMDMask<SIMD16<Int8>>

        @inlinable @inline(__always)
        init(_ mask: SIMDMask<SIMD16<Int8>>) { self.mask = mask }

        /// The place of the first marked byte, or the number of bytes. Unlike ``first`` without a branch that depends on
        /// the place.
        @inlinable @inline(__always)
        public var unmarkedCount: Int {
            let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
            let low = UInt64(littleEndian: words[0]).trailingZeroBitCount
            let high = UInt64(littleEndian: words[1]).trailingZeroBitCount
            return (low &+ (low == 64 ? high : 0)) >> 3
        }

        /// The place of the first marked byte, nil if there is none.
        @inlinable @inline(__always)
        public var first: Int? {
            // A marked byte has all bits set, another none.
            let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
            let low = UInt64(littleEndian: words[0])
            if low != 0 { return low.trailingZeroBitCount >> 3 }
            let high = UInt64(littleEndian: words[1])
            return high == 0 ? nil : 8 &+ high.trailingZeroBitCount >> 3
        }

        @inlinable @inline(__always)
        public static func | (left: Marks, right: Marks) -> Marks { Marks(left.mask .| right.mask) }

        @inlinable @inline(__always)
        public static prefix func ! (marks: Marks) -> Marks { Marks(.!marks.mask) }
    }

    /// The bytes that are not ASCII.
    @inlinable @inline(__always)
    public var nonASCII: Marks { Marks(bytes .>= Bytes(repeating: 0x80)) }

    @inlinable @inline(__always)
    public static func == (block: ByteBlock, byte: UInt8) -> Marks { Marks(block.bytes .== Bytes(repeating: byte)) }

    /// The bytes below `byte`.
    @inlinable @inline(__always)
    public static func < (block: ByteBlock, byte: UInt8) -> Marks { Marks(block.bytes .< Bytes(repeating: byte)) }

    /// The bytes with some more bits set.
    @inlinable @inline(__always)
    public static func | (block: ByteBlock, bits: UInt8) -> ByteBlock {
        ByteBlock(block.bytes | Bytes(repeating: bits))
    }

    /// The bytes from `least` up to, but without, `least + count`.
    @inlinable @inline(__always)
    public func isInRange(from least: UInt8, count: UInt8) -> Marks {
        Marks((bytes &- Bytes(repeating: least)) .< Bytes(repeating: count))
    }
}
