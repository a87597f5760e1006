// What the commands that compile do to the process they run in: where memory comes from, and how it ends.

import CMalloc
import Glibc
import Primitives

/// A process that compiles once and ends.
enum CompilerProcess {
    /// Address space that the heap of the compiling thread gets at the start. Pages are committed when touched.
    private static let reserve = 1 << 30
    /// The smallest reserve worth having, where addresses are rationed.
    private static let leastReserve = 1 << 26
    /// Larger blocks come from the system and go back to it. The largest threshold that glibc accepts.
    private static let separateBlockSize: Int32 = 32 << 20
    /// What a helper's heap consists of: glibc takes it from the system in ranges of 64 MB.
    private static let helperReserve = 2 * 28 << 20
    /// Further threads, on machines with more processors, are started when there is work for them and share heaps: to
    /// start many takes longer than to compile a small contract.
    private static let mostHeaps = 4

    /// Makes allocation cheap for a process that builds tables up and then ends, at the price of keeping freed pages:
    /// - A heap for each thread. Two threads that allocate from one heap wait for each other's locks, and to be woken
    ///   takes longer than to allocate a hundred times.
    /// - The heaps are ranges of large pages, so that touching them does not fault for each 4 kB.
    ///
    /// glibc gives new threads heaps of their own up to a limit and shares them from then on, the first before others.
    /// The helpers are started first and take theirs; so the thread that is going to compile gets the first heap: the
    /// only one that can be large.
    ///
    /// To be called before other threads are started.
    static func prepareHeaps() {
        let heaps = min(LargeStack.processorCount, mostHeaps)
        mallopt(M_ARENA_MAX, Int32(clamping: heaps))
        mallopt(M_MMAP_THRESHOLD, separateBlockSize)
        mallopt(M_TRIM_THRESHOLD, Int32.max)
        // Ranges are opened whole: opening them page by page is a system call each time.
        mallopt(M_TOP_PAD, 64 << 20)
        reserveFirstHeap()
        LargeStack.startThreads(heaps - 1) { reserve(in: 2, blocksOf: helperReserve / 2) }
        LargeStack.startThreads(1) { free(malloc(1)) }
    }

    private static func reserveFirstHeap() {
        // While blocks of their own are forbidden, the reserve has to come from the heap, which keeps it.
        mallopt(M_MMAP_MAX, 0)
        defer { mallopt(M_MMAP_MAX, 1 << 16) }
        var size = reserve
        while !reserve(in: 1, blocksOf: size), size > leastReserve { size /= 2 }
    }

    /// Takes blocks from the heap of this thread, asks for large pages behind them, and gives them back to the heap.
    /// - Returns: whether there was room.
    @discardableResult
    private static func reserve(in count: Int, blocksOf size: Int) -> Bool {
        let blocks = (0..<count).compactMap { _ in malloc(size) }
        let pageSize = sysconf(Int32(_SC_PAGESIZE))
        for block in blocks {
            let start = (UInt(bitPattern: block) + UInt(pageSize) - 1) & ~UInt(pageSize - 1)
            madvise(UnsafeMutableRawPointer(bitPattern: start), size - pageSize, MADV_HUGEPAGE)
        }
        for block in blocks { free(block) }
        return blocks.count == count
    }

    /// Ends the process once the output is written. The tables of the compilation are still there: the system takes
    /// their pages back at once, which is cheaper than to free them one by one.
    static func end(_ status: Int32) -> Never {
        fflush(nil)
        _exit(status)
    }
}
