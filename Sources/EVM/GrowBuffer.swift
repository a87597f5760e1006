#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A growable array of plain values in manually managed memory: no bounds checks, no reference counting.
/// The owner must call `deallocate()` once.
@usableFromInline
struct GrowBuffer<Element: BitwiseCopyable> {
    @usableFromInline var base: UnsafeMutablePointer<Element>
    @usableFromInline var count = 0
    @usableFromInline var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 4)
        base = .allocate(capacity: self.capacity)
    }

    func deallocate() { base.deallocate() }

    @inline(__always)
    subscript(_ index: Int) -> Element {
        get { base[index] }
        nonmutating _modify { yield &base[index] }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        base[count] = element
        count &+= 1
    }

    @inline(never)
    private mutating func grow() {
        let bytes = 2 * capacity * MemoryLayout<Element>.stride
        // Large blocks are moved by remapping their pages.
        base = realloc(base, bytes)!.bindMemory(to: Element.self, capacity: 2 * capacity)
        capacity *= 2
    }

    /// A copy with its own memory.
    func clone() -> GrowBuffer {
        var copy = GrowBuffer(capacity: capacity)
        copy.base.update(from: base, count: count)
        copy.count = count
        return copy
    }
}

/// An open-addressing index from hashes to positions of a table that holds the keys itself.
struct HashIndex {
    private var slots: UnsafeMutablePointer<Int32>
    private var mask: Int
    private var used = 0

    init(capacity: Int = 64) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = .allocate(capacity: size)
        slots.initialize(repeating: -1, count: size)
        mask = size - 1
    }

    func deallocate() { slots.deallocate() }

    /// The position whose key matches, or -1.
    @inline(__always)
    func find(_ hash: UInt64, _ matches: (Int) -> Bool) -> Int {
        var i = Int(truncatingIfNeeded: hash) & mask
        while true {
            let candidate = slots[i]
            if candidate < 0 { return -1 }
            if matches(Int(candidate)) { return Int(candidate) }
            i = (i &+ 1) & mask
        }
    }

    /// Adds `position`; its key must be absent. `rehash` gives the hash of any position when the index grows.
    mutating func insert(_ hash: UInt64, _ position: Int, rehash: (Int) -> UInt64) {
        if used * 2 > mask {
            let old = slots
            let oldMask = mask
            mask = mask * 2 + 1
            slots = .allocate(capacity: mask + 1)
            slots.initialize(repeating: -1, count: mask + 1)
            for i in 0...oldMask where old[i] >= 0 { place(rehash(Int(old[i])), old[i]) }
            old.deallocate()
        }
        place(hash, Int32(truncatingIfNeeded: position))
        used += 1
    }

    private func place(_ hash: UInt64, _ position: Int32) {
        var i = Int(truncatingIfNeeded: hash) & mask
        while slots[i] >= 0 { i = (i &+ 1) & mask }
        slots[i] = position
    }

    func clone() -> HashIndex {
        let copy = HashIndex(copying: slots, mask: mask, used: used)
        return copy
    }

    private init(copying other: UnsafeMutablePointer<Int32>, mask: Int, used: Int) {
        slots = .allocate(capacity: mask + 1)
        slots.update(from: other, count: mask + 1)
        self.mask = mask
        self.used = used
    }
}

/// Mixes three words into a table hash; fixed, so that runs repeat exactly.
@inline(__always)
func mixHash(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    let p = (a ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: b ^ 0xe703_7ed1_a0b4_28db)
    let q = (p.low ^ p.high ^ c).multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return q.low ^ q.high
}
