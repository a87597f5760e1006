// Searching in the padded text of a file, many bytes at a time. Comments are half of real sources: most bytes of a program
// are looked at here only.

import Glibc

enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The first place from `start` on with a byte that is not printable ASCII. The zero bytes behind the text end the
    /// search.
    @inline(__always)
    static func endOfPlainText(_ bytes: UnsafePointer<UInt8>, from start: Int) -> Int {
        search(bytes, from: start) { word in
            // The lowest marked byte is exact: a borrow only reaches bytes above one that was found.
            ((word &- ones &* 0x20) & ~word) | word
        }
    }

    /// Like ``endOfPlainText(_:from:)``, but stops at `*` too.
    @inline(__always)
    static func endOfPlainTextOrStar(_ bytes: UnsafePointer<UInt8>, from start: Int) -> Int {
        search(bytes, from: start) { word in
            let star = word ^ (ones &* 0x2a)
            return ((word &- ones &* 0x20) & ~word) | word | ((star &- ones) & ~star)
        }
    }

    /// The first place from `start` on whose byte `mark` marks with its highest bit.
    @inline(__always)
    private static func search(
        _ bytes: UnsafePointer<UInt8>, from start: Int, _ mark: (UInt64) -> UInt64
    ) -> Int {
        let raw = UnsafeRawPointer(bytes)
        var place = start
        while true {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let found = mark(word) & highBits
            if found != 0 { return place &+ found.trailingZeroBitCount >> 3 }
            place &+= 8
        }
    }

    /// The first place of a byte between two places, or nil.
    @inline(__always)
    static func first(_ byte: UInt8, in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
        guard start < end, let found = memchr(bytes + start, Int32(byte), end - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
    }

    /// The place behind the first `*/` between two places, or nil.
    @inline(__always)
    static func endOfBlockComment(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
        // Slashes are rarer than stars, which start every line of many comments.
        var place = start + 1
        while let slash = first(0x2f, in: bytes, from: place, to: end) {
            if bytes[slash - 1] == 0x2a { return slash + 1 }
            place = slash + 1
        }
        return nil
    }

    /// The first place from `start` on that is no white space.
    @inline(__always)
    static func endOfWhitespace(_ bytes: UnsafePointer<UInt8>, from start: Int) -> Int {
        // Most tokens follow the one before at once or behind one blank.
        guard isWhitespace(bytes[start]) else { return start }
        guard isWhitespace(bytes[start &+ 1]) else { return start &+ 1 }
        return search(bytes, from: start &+ 2) { word in
            ~(zeros(word ^ ones &* 0x20) | zeros(word ^ ones &* 0x0a) | zeros(word ^ ones &* 0x0d)
                | zeros(word ^ ones &* 0x09))
        }
    }

    /// The highest bit of each byte that is zero.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        // No carry leaves a byte here: every mark is exact.
        ~((word & ~highBits) &+ ~highBits | word) & highBits
    }
}
