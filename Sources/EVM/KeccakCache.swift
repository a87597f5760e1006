import Keccak
import Primitives

/// Remembers recent hashes of one and two words: the slots of mappings and dynamic arrays, which contracts compute anew
/// at each access. Direct-mapped; an entry holds the whole input, so that an answer is always exact.
struct KeccakCache: @unchecked Sendable {
    private struct Entry {
        /// Bytes hashed; 0 = the entry is empty.
        var size: Int
        var first: UInt256
        var second: UInt256
        var digest: UInt256
    }

    private static let count = 1 << 10
    private let entries: UnsafeMutablePointer<Entry>

    init() {
        entries = .allocate(capacity: Self.count)
        entries.initialize(repeating: Entry(size: 0, first: .zero, second: .zero, digest: .zero), count: Self.count)
    }

    func deallocate() { entries.deallocate() }

    /// Writes the hash of `size` bytes at `input` as a word to `result`.
    @inline(__always)
    func hash(_ input: UnsafePointer<UInt8>, _ size: Int, into result: UnsafeMutablePointer<UInt256>) {
        guard size == 64 || size == 32 else {
            Self.compute(input, size, result)
            return
        }
        let first = Self.word(input)
        let second = size == 64 ? Self.word(input + 32) : .zero
        let mixed = mixHash(first.w3 ^ first.w1, second.w3 ^ first.w2, second.w0 ^ first.w0)
        let entry = entries + Int(truncatingIfNeeded: mixed & UInt64(Self.count &- 1))
        if entry.pointee.size != size || entry.pointee.first != first || entry.pointee.second != second {
            entry.pointee.size = size
            entry.pointee.first = first
            entry.pointee.second = second
            Self.compute(input, size, &entry.pointee.digest)
        }
        result.pointee = entry.pointee.digest
    }

    /// 32 bytes in the machine's order: only compared.
    @inline(__always)
    private static func word(_ p: UnsafePointer<UInt8>) -> UInt256 {
        let raw = UnsafeRawPointer(p)
        return UInt256(
            raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
            raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
            raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
            raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
    }

    @inline(never)
    private static func compute(
        _ input: UnsafePointer<UInt8>, _ size: Int, _ result: UnsafeMutablePointer<UInt256>
    ) {
        keccak256(input, count: size, into: result)
        result.pointee = UInt256(bigEndian32: result)
    }
}
