/// Keccak-256 as Ethereum uses it: rate 136 bytes, the original padding byte 0x01 (not SHA-3's 0x06).
public struct Keccak256 {
    private var state = InlineArray<25, UInt64>(repeating: 0)
    private var block = InlineArray<136, UInt8>(repeating: 0)
    private var filled = 0

    public init() {}

    /// Absorbs more of the message.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        for byte in bytes {
            block[filled] = byte
            filled &+= 1
            if filled == keccakRate {
                absorbBlock()
                filled = 0
            }
        }
    }

    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    private mutating func absorbBlock() {
        var lanes = state
        let input = block
        withUnsafeMutableBytes(of: &lanes) { target in
            withUnsafeBytes(of: input) { source in
                let s = target.baseAddress!.assumingMemoryBound(to: UInt64.self)
                xorBlock(s, source.baseAddress!)
                keccakPermute(s)
            }
        }
        state = lanes
    }

    /// Ends the message and gives the 32-byte digest; the value must not be used afterwards.
    public mutating func finalize() -> [UInt8] {
        for i in filled..<keccakRate { block[i] = 0 }
        block[filled] = 0x01
        block[keccakRate - 1] |= 0x80
        absorbBlock()
        let lanes = state
        return withUnsafeBytes(of: lanes) { Array($0.prefix(32)) }
    }
}

let keccakRate = 136

@inline(__always)
func xorBlock(_ s: UnsafeMutablePointer<UInt64>, _ p: UnsafeRawPointer) {
    var i = 0
    while i < 17 {
        s[i] ^= UInt64(littleEndian: p.loadUnaligned(fromByteOffset: i &* 8, as: UInt64.self))
        i &+= 1
    }
}

/// Hashes `count` bytes at `input` and writes 32 bytes to `output`. Allocates nothing on the heap.
public func keccak256(_ input: UnsafeRawPointer, count: Int, into output: UnsafeMutableRawPointer) {
    var state = InlineArray<25, UInt64>(repeating: 0)
    withUnsafeMutableBytes(of: &state) { raw in
        let s = raw.baseAddress!.assumingMemoryBound(to: UInt64.self)
        var p = input
        var rest = count
        while rest >= keccakRate {
            xorBlock(s, p)
            keccakPermute(s)
            p += keccakRate
            rest &-= keccakRate
        }
        let bytes = raw.baseAddress!.assumingMemoryBound(to: UInt8.self)
        let tail = p.assumingMemoryBound(to: UInt8.self)
        var lane = 0
        while lane &+ 8 <= rest {
            s[lane / 8] ^= UInt64(littleEndian: p.loadUnaligned(fromByteOffset: lane, as: UInt64.self))
            lane &+= 8
        }
        while lane < rest {
            bytes[lane] ^= tail[lane]
            lane &+= 1
        }
        bytes[rest] ^= 0x01
        bytes[keccakRate &- 1] ^= 0x80
        keccakPermute(s)
        output.copyMemory(from: raw.baseAddress!, byteCount: 32)
    }
}

/// The 32-byte Keccak-256 digest of a buffer.
public func keccak256(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
        withUnsafeTemporaryAllocation(byteCount: 8, alignment: 8) { empty in
            let base = bytes.baseAddress ?? UnsafeRawPointer(empty.baseAddress!)
            keccak256(base, count: bytes.count, into: UnsafeMutableRawPointer(digest.baseAddress!))
        }
        count = 32
    }
}

/// The 32-byte Keccak-256 digest of `bytes`.
public func keccak256(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { keccak256($0) }
}

/// The 32-byte Keccak-256 digest of a slice.
public func keccak256(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.withUnsafeBytes { keccak256($0) }
}

/// The 32-byte Keccak-256 digest of the UTF-8 form of `text`.
public func keccak256(_ text: String) -> [UInt8] {
    keccak256(Array(text.utf8))
}
