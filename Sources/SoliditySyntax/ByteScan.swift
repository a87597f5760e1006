// Searching in the padded text of a file, many bytes at a time. Comments are half of real sources: most bytes of a program
// are looked at here only.

import Glibc
import Primitives

enum ByteScan {
    /// The first place from `start` on with a byte that is not printable ASCII. The zero bytes behind the text end the
    /// search.
    @inline(__always)
    static func endOfPlainText(_ bytes: UnsafePointer<UInt8>, from start: Int) -> Int {
        search(bytes, from: start) { ($0 < 0x20) | $0.nonASCII }
    }

    /// Like ``endOfPlainText(_:from:)``, but stops at `*` too.
    @inline(__always)
    static func endOfPlainTextOrStar(_ bytes: UnsafePointer<UInt8>, from start: Int) -> Int {
        search(bytes, from: start) { ($0 < 0x20) | $0.nonASCII | ($0 == 0x2a) }
    }

    /// The first place from `start` on whose byte `mark` marks.
    @inline(__always)
    private static func search(
        _ bytes: UnsafePointer<UInt8>, from start: Int, _ mark: (ByteBlock) -> ByteBlock.Marks
    ) -> Int {
        var place = start
        while true {
            if let found = mark(ByteBlock(bytes, at: place)).first { return place &+ found }
            place &+= ByteBlock.count
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
        return search(bytes, from: start &+ 2) { !(($0 == 0x20) | ($0 == 0x0a) | ($0 == 0x0d) | ($0 == 0x09)) }
    }

    /// The first place from `start` on that is no part of an identifier (Solidity grammar, `Identifier`).
    @inline(__always)
    static func endOfIdentifier(_ bytes: UnsafePointer<UInt8>, from start: Int) -> Int {
        var place = start
        while true {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let others = ~identifierParts(word) & highBits
            if others != 0 { return place &+ others.trailingZeroBitCount >> 3 }
            place &+= 8
        }
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The highest bit of each byte that is a letter, a digit, `_` or `$`. Most names have no more than eight bytes.
    @inline(__always)
    private static func identifierParts(_ word: UInt64) -> UInt64 {
        let low = word & ~highBits
        let lowerCase = low | ones &* 0x20
        let letters = reaching(0x61, lowerCase) & ~reaching(0x7b, lowerCase)
        let digits = reaching(0x30, low) & ~reaching(0x3a, low)
        let others = ~(reaching(1, low ^ ones &* 0x5f) & reaching(1, low ^ ones &* 0x24))
        return (letters | digits | others) & ~word
    }

    /// The highest bit of each byte that is at least `least`; all bytes are ASCII.
    @inline(__always)
    private static func reaching(_ least: UInt64, _ word: UInt64) -> UInt64 { word &+ ones &* (0x80 &- least) }
}
