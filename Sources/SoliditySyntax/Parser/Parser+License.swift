// The SPDX licence comment: searched in the text between the top-level nodes, since the lexer skips plain comments.

import SoliditySource

extension Parser {
    private static let tag = Array("SPDX-License-Identifier:".utf8)

    /// The licence of the file, or ``Symbol/none``; reports a missing, doubled or malformed one.
    mutating func findLicense(between nodes: ArraySlice<NodeID>) -> Symbol {
        var found: [Range<Int>] = []
        var start = 0
        for node in nodes {
            let span = tree.span(node)
            findLicenses(from: start, to: Int(span.start - base), &found)
            start = Int(span.end - base)
        }
        findLicenses(from: start, to: lexer.count, &found)
        let file = Span.file(at: base)
        guard let first = found.first else {
            report(.missingLicense, "this file states no SPDX licence", at: file)
            return .none
        }
        guard found.count == 1 else {
            report(.repeatedLicense, "this file states several SPDX licences", at: file)
            return .none
        }
        let text = UnsafeBufferPointer(start: lexer.bytes + first.lowerBound, count: first.count)
        guard !text.isEmpty, text.allSatisfy(Self.isLicenseByte) else {
            report(.invalidLicense, "the SPDX licence of this file is malformed", at: file)
            return .none
        }
        return lexer.interner.intern(text)
    }

    private static func isLicenseByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x28, 0x29, 0x2b, 0x2d, 0x2e: true
        default: isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a)
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) }

    /// Appends the trimmed ranges of all licence texts in a part of the file. A licence ends with the line or the
    /// comment, within the part.
    private func findLicenses(from start: Int, to end: Int, _ found: inout [Range<Int>]) {
        let bytes = lexer.bytes
        let tag = Self.tag
        var position = start
        while let next = ByteScan.first(tag[0], in: bytes, from: position, to: end - tag.count + 1) {
            position = next
            guard tag.indices.allSatisfy({ bytes[position + $0] == tag[$0] }) else {
                position += 1
                continue
            }
            var first = position + tag.count
            while first < end && isSpace(bytes[first]) { first += 1 }
            var last = first + 1
            while last < end && !endsLicense(last, end) { last += 1 }
            position = max(position + tag.count, min(last, end))
            guard last < end else { continue }
            while last > first && isSpace(bytes[last - 1]) { last -= 1 }
            found.append(first..<last)
        }
    }

    private func endsLicense(_ position: Int, _ end: Int) -> Bool {
        let byte = lexer.bytes[position]
        return byte == 0x0a || byte == 0x0d
            || (byte == 0x2a && position + 1 < end && lexer.bytes[position + 1] == 0x2f)
    }
}
