// What the commands that compile do to the process they run in: where memory comes from, and how it ends.

import CMalloc
import Glibc

/// A process that compiles once and ends.
enum CompilerProcess {
    /// Address space that the heap gets at the start. Pages are committed when touched.
    private static let reserve = 1 << 30
    /// The smallest reserve worth having, where addresses are rationed.
    private static let leastReserve = 1 << 26
    /// Larger blocks come from the system and go back to it. The largest threshold that glibc accepts.
    private static let separateBlockSize: Int32 = 32 << 20

    /// Makes allocation cheap for a process that builds tables up and then ends, at the price of keeping freed pages:
    /// - One heap for all threads. The compiler does most of its work on one thread, which is not the first one, and
    ///   glibc grows the heaps of further threads page by page through system calls.
    /// - The heap is one range of large pages, so that touching it does not fault for each 4 kB.
    ///
    /// To be called before other threads are started.
    static func prepareHeap() {
        mallopt(M_ARENA_MAX, 1)
        mallopt(M_MMAP_THRESHOLD, separateBlockSize)
        mallopt(M_TRIM_THRESHOLD, Int32.max)
        // While blocks of their own are forbidden, the reserve has to come from the heap, which keeps it.
        mallopt(M_MMAP_MAX, 0)
        defer { mallopt(M_MMAP_MAX, 1 << 16) }
        var size = reserve
        var block = malloc(size)
        while block == nil, size > leastReserve {
            size /= 2
            block = malloc(size)
        }
        guard let block else { return }
        let pageSize = sysconf(Int32(_SC_PAGESIZE))
        let start = (UInt(bitPattern: block) + UInt(pageSize) - 1) & ~UInt(pageSize - 1)
        madvise(UnsafeMutableRawPointer(bitPattern: start), size - pageSize, MADV_HUGEPAGE)
        free(block)
    }

    /// Ends the process once the output is written. The tables of the compilation are still there: the system takes
    /// their pages back at once, which is cheaper than to free them one by one.
    static func end(_ status: Int32) -> Never {
        fflush(nil)
        _exit(status)
    }
}
