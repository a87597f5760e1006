import Primitives

// Memory of the running frame: growth is charged before it happens (Yellow Paper appendix H, eq. 326).

extension Machine {
    /// Total cost of `words` words of memory.
    @inline(__always)
    static func memoryCost(_ words: UInt64) -> UInt64 { 3 &* words &+ (words &* words) / 512 }

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
        if offset >= Self.memoryLimit || size >= Self.memoryLimit { return -1 }
        let end = offset &+ size
        return end <= frame.pointee.memorySize ? gas : grow(to: end, gas)
    }

    @inline(never)
    private func grow(to end: UInt64, _ gas: Int64) -> Int64 {
        let oldSize = frame.pointee.memorySize
        let words = (end &+ 31) / 32
        let cost = Self.memoryCost(words) &- Self.memoryCost(oldSize / 32)
        let left = gas &- Int64(cost)
        if left < 0 { return -1 }
        let newSize = words &* 32
        let start = frame.pointee.memoryStart
        let needed = start + Int(newSize)
        if needed > memoryCapacity { enlarge(needed) }
        (memory + start + Int(oldSize)).update(repeating: 0, count: Int(newSize &- oldSize))
        frame.pointee.memorySize = newSize
        return left
    }

    private func enlarge(_ needed: Int) {
        var capacity = memoryCapacity
        while capacity < needed { capacity *= 2 }
        let bigger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        let used = frame.pointee.memoryStart + Int(frame.pointee.memorySize)
        bigger.update(from: memory, count: used)
        memory.deallocate()
        memory = bigger
        memoryCapacity = capacity
        refreshPointers()
    }

    /// Recomputes the running frame's pointers into the shared buffer.
    func refreshPointers() {
        frame.pointee.memory = memory + frame.pointee.memoryStart
        if frame.pointee.inputOffset >= 0 {
            frame.pointee.input = UnsafePointer(memory + frame.pointee.inputOffset)
        }
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
