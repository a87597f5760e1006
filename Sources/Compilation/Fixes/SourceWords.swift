// A coarse view of a piece of source: words, numbers, strings and single punctuation marks, without comments. Enough to
// find where an edit goes; it never fails.

import SoliditySource

/// One word, number, string or punctuation mark. Offsets count from the start of the file.
struct SourceWord {
    enum Kind { case word, number, string, mark }

    var kind: Kind
    var start: Int
    var end: Int
}

/// The words of a part of a file.
struct SourceWords {
    let bytes: SourceBytes
    private(set) var items: [SourceWord] = []

    init(_ bytes: SourceBytes, from start: Int = 0, to end: Int? = nil) {
        self.bytes = bytes
        let end = min(end ?? bytes.count, bytes.count)
        var position = start
        while position < end { position = next(position, end) }
    }

    subscript(index: Int) -> String { String(decoding: bytes[items[index].start..<items[index].end], as: UTF8.self) }

    var indices: Range<Int> { items.indices }

    /// The first index from `start` on of an item with this text.
    func index(of text: String, from start: Int = 0) -> Int? { indices.dropFirst(start).first { self[$0] == text } }

    /// The index of the bracket that closes the one at `open`.
    func closing(_ open: Int) -> Int? {
        var depth = 0
        for index in indices.dropFirst(open) where items[index].kind == .mark {
            switch bytes[items[index].start] {
            case 0x28, 0x5b, 0x7b: depth += 1
            case 0x29, 0x5d, 0x7d:
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
        }
        return nil
    }

    private mutating func next(_ start: Int, _ limit: Int) -> Int {
        let byte = bytes[start]
        if byte <= 0x20 { return start + 1 }
        let following = start + 1 < limit ? bytes[start + 1] : 0
        if byte == 0x2f, following == 0x2f {
            return bytes[start..<limit].firstIndex { $0 == 0x0a || $0 == 0x0d } ?? limit
        }
        if byte == 0x2f, following == 0x2a {
            var end = start + 2
            while end + 1 < limit, bytes[end] != 0x2a || bytes[end + 1] != 0x2f { end += 1 }
            return min(end + 2, limit)
        }
        var end = start + 1
        var kind = SourceWord.Kind.mark
        if byte == 0x22 || byte == 0x27 {
            kind = .string
            while end < limit, bytes[end] != byte, bytes[end] != 0x0a { end += bytes[end] == 0x5c ? 2 : 1 }
            end = min(end + 1, limit)
        } else if Self.isWordByte(byte) {
            kind = byte &- 0x30 < 10 ? .number : .word
            while end < limit, Self.isWordByte(bytes[end]) || (kind == .number && bytes[end] == 0x2e) { end += 1 }
        }
        items.append(SourceWord(kind: kind, start: start, end: end))
        return end
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return byte &- 0x30 < 10 || (lower >= 0x61 && lower <= 0x7a) || byte == 0x5f || byte == 0x24 || byte >= 0x80
    }
}
