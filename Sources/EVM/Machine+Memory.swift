import Primitives

// Memory of the running frame: growth is charged before it happens (Yellow Paper appendix H, eq. 326).

extension Machine {
    /// Total cost of `words` words of memory.
    @inline(__always)
    static func memoryCost(_ words: UInt64) -> UInt64 { 3 &* words &+ (words &* words) &>> 9 }

    /// Makes bytes [offset, offset + size) exist. Gives the gas left, negative when it does not suffice.
    /// A size of zero never grows memory, whatever the offset.
    @inline(__always)
    func expand(_ offset: UInt256, _ size: UInt256, _ gas: Int64) -> Int64 {
        if size.isZero { return gas }
        if (offset.w1 | offset.w2 | offset.w3 | size.w1 | size.w2 | size.w3) != 0 { return -1 }
        return expand(offset.w0, size.w0, gas)
    }

    @inline(__always)
    func expand(_ offset: UInt64, _ size: UInt64, _ gas: Int64) -> Int64 {
        // Above, an offset is out of reach of any gas, and sums could overflow.
        if offset >= 1 &<< 40 || size >= 1 &<< 40 { return -1 }
        let end = offset &+ size
        return end <= frame.pointee.memorySize ? gas : grow(to: end, gas)
    }

    /// Charges first, then reserves: what gas cannot pay is never allocated, and what it could pay beyond the arena's
    /// capacity (only with gas above 2^41) ends the frame as if gas had run out.
    @inline(never)
    private func grow(to end: UInt64, _ gas: Int64) -> Int64 {
        let frame = self.frame
        let oldSize = frame.pointee.memorySize
        let words = (end &+ 31) &>> 5
        let left = gas &- Int64(Self.memoryCost(words) &- Self.memoryCost(oldSize &>> 5))
        if left < 0 { return -1 }
        let start = frame.pointee.memoryStart
        guard reserveMemory(from: start &+ Int(oldSize), to: start &+ Int(words &<< 5)) else { return -1 }
        frame.pointee.memorySize = words &<< 5
        return left
    }

    /// Copies `size` bytes from `source[from...]` (zeros outside `count`) to memory at `to`, which exists.
    func copyPadded(
        _ source: UnsafePointer<UInt8>, _ count: Int, from: UInt256, to: UInt256, size: UInt256
    ) {
        let size = Int(size.w0)
        if size == 0 { return }
        let target = frame.pointee.memory + Int(to.w0)
        let start = Int(clamping: from.saturatedUInt64)
        let available = start < count ? min(size, count - start) : 0
        target.update(from: source + (available > 0 ? start : 0), count: available)
        (target + available).update(repeating: 0, count: size - available)
    }
}
