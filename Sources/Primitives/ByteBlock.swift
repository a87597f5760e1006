/// Sixteen bytes of a text, looked at together: two words, each byte of which is compared by carries that stay within it.
public struct ByteBlock {
    @usableFromInline typealias Words = SIMD2<UInt64>
    public static let count = 16

    @usableFromInline let words: Words

    /// The bytes from an offset on; all sixteen must be readable.
    @inlinable @inline(__always)
    public init(_ text: UnsafePointer<UInt8>, at offset: Int) {
        words = UnsafeRawPointer(text).loadUnaligned(fromByteOffset: offset, as: Words.self)
    }

    @inlinable @inline(__always)
    public func store(to text: UnsafeMutablePointer<UInt8>, at offset: Int) {
        UnsafeMutableRawPointer(text).storeBytes(of: words, toByteOffset: offset, as: Words.self)
    }

    /// Some of the sixteen bytes: those whose highest bit is set here.
    public struct Marks {
        @usableFromInline let words: Words

        @inlinable @inline(__always)
        init(_ words: Words) { self.words = words }

        /// The place of the first marked byte, nil if there is none.
        @inlinable @inline(__always)
        public var first: Int? {
            let marked = words & ByteBlock.highBits
            let low = UInt64(littleEndian: marked[0])
            if low != 0 { return low.trailingZeroBitCount >> 3 }
            let high = UInt64(littleEndian: marked[1])
            return high == 0 ? nil : 8 &+ high.trailingZeroBitCount >> 3
        }

        @inlinable @inline(__always)
        public static func | (left: Marks, right: Marks) -> Marks { Marks(left.words | right.words) }

        @inlinable @inline(__always)
        public static prefix func ! (marks: Marks) -> Marks { Marks(~marks.words) }
    }

    @inlinable @inline(__always)
    static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    @inlinable @inline(__always)
    static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// The bytes that are not ASCII.
    @inlinable @inline(__always)
    public var nonASCII: Marks { Marks(words) }

    @inlinable @inline(__always)
    public static func == (block: ByteBlock, byte: UInt8) -> Marks {
        let difference = block.words ^ repeated(byte)
        return Marks(~((difference & ~highBits) &+ ~highBits | difference))
    }

    /// The ASCII bytes below `byte`, which is ASCII too.
    @inlinable @inline(__always)
    public static func < (block: ByteBlock, byte: UInt8) -> Marks {
        Marks(~((block.words & ~highBits) &+ repeated(0x80 &- byte) | block.words))
    }
}
