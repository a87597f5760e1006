import Primitives
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The big tables of a machine: stack words, frames and memory. They are kept for the next machine, because fresh pages
/// cost more than most calls. Pages that were never touched cost nothing.
struct MachineArena: @unchecked Sendable {
    let stack: UnsafeMutablePointer<UInt256>
    let frames: UnsafeMutablePointer<Frame>
    let memory: FrameMemory
    let hashes: KeccakCache

    private static let depth = Machine.maxDepth + 1
    /// A free machine keeps this many stack words' pages.
    private static let keptWords = 1 << 15
    private static let free = Mutex<[MachineArena]>([])

    private init() {
        let bytes = Self.depth * Machine.stackLimit * MemoryLayout<UInt256>.stride
        stack = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 4096)
            .bindMemory(to: UInt256.self, capacity: Self.depth * Machine.stackLimit)
        frames = .allocate(capacity: Self.depth)
        memory = FrameMemory()
        hashes = KeccakCache()
    }

    /// A free arena, or a new one. Its frames and stack hold garbage.
    static func take() -> MachineArena { free.withLock { $0.popLast() } ?? MachineArena() }

    /// Makes the arena free; keeps as many as there may be threads.
    func giveBack() {
        memory.trim()
        let kept = Self.keptWords * MemoryLayout<UInt256>.stride
        let all = Self.depth * Machine.stackLimit * MemoryLayout<UInt256>.stride
        madvise(UnsafeMutableRawPointer(stack) + kept, all - kept, MADV_DONTNEED)
        let isKept = Self.free.withLock { list in
            if list.count >= 16 { return false }
            list.append(self)
            return true
        }
        if !isKept { deallocate() }
    }

    private func deallocate() {
        stack.deallocate()
        frames.deallocate()
        memory.deallocate()
        hashes.deallocate()
    }
}

/// The memory of all running frames, one behind the other, in one reserved range of addresses.
/// Invariant: bytes from `dirtyEnd` on are zero.
struct FrameMemory: @unchecked Sendable {
    /// All frames together may have this many bytes. A single frame would need more than 2^41 gas for it.
    static let limit = 1 << 30
    /// A free machine keeps this many bytes of pages.
    private static let kept = 1 << 22

    let base: UnsafeMutablePointer<UInt8>
    private let capacity: Int
    private let dirtyEnd: UnsafeMutablePointer<Int>

    init() {
        var size = Self.limit
        var range = Self.map(size)
        // Where addresses are rationed: less.
        while range == nil && size > 1 << 20 {
            size /= 2
            range = Self.map(size)
        }
        capacity = range == nil ? 0 : size
        base = range ?? .allocate(capacity: 1)
        dirtyEnd = .allocate(capacity: 1)
        dirtyEnd.initialize(to: 0)
    }

    private static func map(_ size: Int) -> UnsafeMutablePointer<UInt8>? {
        guard let range = mmap(nil, size, PROT_READ | PROT_WRITE, mapFlags, -1, 0), range != MAP_FAILED else {
            return nil
        }
        #if canImport(Glibc)
            // Calls with little memory use small pages; what grows past them comes in large ones.
            if size > 2 * smallPages { madvise(range + smallPages, size - smallPages, MADV_HUGEPAGE) }
        #endif
        return range.bindMemory(to: UInt8.self, capacity: size)
    }

    private static let smallPages = 1 << 20

    private static var mapFlags: Int32 {
        #if canImport(Glibc)
            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        #else
            MAP_PRIVATE | MAP_ANON
        #endif
    }

    func deallocate() {
        if capacity > 0 { munmap(base, capacity) } else { base.deallocate() }
        dirtyEnd.deallocate()
    }

    /// Makes the bytes of `start..<end` zero and usable; false beyond the limit.
    @inline(__always)
    func reserve(from start: Int, to end: Int) -> Bool {
        guard end <= capacity else { return false }
        let dirty = dirtyEnd.pointee
        if start < dirty { (base + start).update(repeating: 0, count: min(end, dirty) &- start) }
        if end > dirty { dirtyEnd.pointee = end }
        return true
    }

    /// Gives pages back to the system, but for the first ones.
    func trim() {
        guard dirtyEnd.pointee > Self.kept else { return }
        // Fresh zero pages in the place of the old ones.
        let size = dirtyEnd.pointee - Self.kept
        let range = mmap(base + Self.kept, size, PROT_READ | PROT_WRITE, Self.mapFlags | MAP_FIXED, -1, 0)
        if range != MAP_FAILED { dirtyEnd.pointee = Self.kept }
    }
}
