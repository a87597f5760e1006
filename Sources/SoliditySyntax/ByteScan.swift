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
        // Most tokens follow the one before at once or behind one blank; which of both is not worth a branch.
        let second = start &+ (isWhitespace(bytes[start]) ? 1 : 0)
        guard isWhitespace(bytes[second]) else { return second }
        return search(bytes, from: second &+ 1) { !(($0 == 0x20) | ($0 == 0x0a) | ($0 == 0x0d) | ($0 == 0x09)) }
    }

    /// The first place from `start` on that is no part of an identifier (Solidity grammar, `Identifier`).
    @inline(__always)
    static func endOfIdentifier(_ bytes: UnsafePointer<UInt8>, from start: Int) -> Int {
        search(bytes, from: start) { !identifierParts($0) }
    }

    /// The first place from `start` on that is no part of a name in inline assembly (Solidity grammar, `YulIdentifier`
    /// and `YulPath`).
    @inline(__always)
    static func endOfYulName(_ bytes: UnsafePointer<UInt8>, from start: Int) -> Int {
        search(bytes, from: start) { !(identifierParts($0) | ($0 == 0x2e)) }
    }

    /// The bytes that are a letter, a digit, `_` or `$`.
    @inline(__always)
    static func identifierParts(_ block: ByteBlock) -> ByteBlock.Marks {
        (block | 0x20).isInRange(from: 0x61, count: 26) | block.isInRange(from: 0x30, count: 10) | (block == 0x5f)
            | (block == 0x24)
    }
}
