import Glibc

/// Memory for tables whose size is not known when they are made: a generous range of addresses, of which the system
/// commits the pages that are touched.
public final class ReservedMemory {
    /// Blocks from this size on consist of large pages: they are going to be filled.
    private static let largePageThreshold = 64 << 20
    /// The start of a column that may become large. Large pages are not shared by columns.
    private static let largePageSize = 2 << 20

    private let start: UnsafeMutableRawPointer
    private let size: Int
    private let alignment: Int
    private var used = 0

    /// Reserves addresses; nil if the system has not as many left.
    public init?(byteCount: Int) {
        let isLarge = byteCount >= Self.largePageThreshold
        alignment = isLarge ? Self.largePageSize : Int(sysconf(Int32(_SC_PAGESIZE)))
        size = byteCount
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        guard let start = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0), start != MAP_FAILED else { return nil }
        self.start = start
        if isLarge { madvise(start, size, MADV_HUGEPAGE) }
    }

    deinit { munmap(start, size) }

    /// The next `count` elements of the memory, uninitialised; nil if they do not fit.
    public func column<Element: BitwiseCopyable>(_: Element.Type, count: Int) -> UnsafeMutablePointer<Element>? {
        let place = (used + alignment - 1) / alignment * alignment
        let end = place + count * MemoryLayout<Element>.stride
        guard end <= size else { return nil }
        used = end
        return (start + place).bindMemory(to: Element.self, capacity: count)
    }

    /// Room for columns of so many bytes together.
    public static func byteCount(ofColumns count: Int, bytes: Int) -> Int { bytes + count * largePageSize }
}
