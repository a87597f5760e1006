// Comments that suppress warnings:
//
//     // solwatt-disable-next-line 2072, 5667 -- why
//     f(x); // solwatt-disable-line 2072
//     // solwatt-disable 2072
//     ...
//     // solwatt-enable 2072
//
// Without codes a comment is about all warnings.

import SoliditySource

/// One such comment.
struct SuppressionComment {
    enum Kind: String, CaseIterable {
        case nextLine = "disable-next-line"
        case line = "disable-line"
        case disable
        case enable
    }

    /// Nil if the word is none of these.
    var kind: Kind?
    /// From `solwatt-` to the last code.
    var span: Span
    /// Zero-based line.
    var line: Int
    /// Codes with their places; empty means all.
    var codes: [(code: Int, span: Span)] = []
    /// Something that is not a code stands among the codes.
    var isMalformed = false

    private static let marker = Array("solwatt-".utf8)

    /// All suppression comments of a file, in order.
    static func find(in file: SourceFile) -> [SuppressionComment] {
        let bytes = file.bytes
        guard contains(bytes, marker) else { return [] }
        var found: [SuppressionComment] = []
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            let following = position + 1 < bytes.count ? bytes[position + 1] : 0
            if byte == 0x22 || byte == 0x27 {
                position = endOfString(bytes, position)
            } else if byte == 0x2f, following == 0x2f {
                let end = bytes[position...].firstIndex { $0 == 0x0a || $0 == 0x0d } ?? bytes.count
                if let comment = parse(file, position + 2, end) { found.append(comment) }
                position = end
            } else if byte == 0x2f, following == 0x2a {
                var end = position + 2
                while end + 1 < bytes.count, bytes[end] != 0x2a || bytes[end + 1] != 0x2f { end += 1 }
                if let comment = parse(file, position + 2, min(end, bytes.count)) { found.append(comment) }
                position = end + 2
            } else {
                position += 1
            }
        }
        return found
    }

    private static func contains(_ bytes: SourceBytes, _ text: [UInt8]) -> Bool {
        (0..<max(0, bytes.count - text.count + 1)).contains { start in
            bytes[start] == text[0] && text.indices.allSatisfy { bytes[start + $0] == text[$0] }
        }
    }

    private static func endOfString(_ bytes: SourceBytes, _ start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] != bytes[start], bytes[end] != 0x0a { end += bytes[end] == 0x5c ? 2 : 1 }
        return end + 1
    }

    /// Reads the text of a comment; nil if it is about something else.
    private static func parse(_ file: SourceFile, _ start: Int, _ end: Int) -> SuppressionComment? {
        let words = words(file.bytes, start, end)
        guard let first = words.first, first.text.hasPrefix("solwatt-") else { return nil }
        let line = file.lineIndex(ofOffset: UInt32(start))
        func span(_ range: Range<Int>) -> Span {
            Span(start: file.base + UInt32(range.lowerBound), end: file.base + UInt32(range.upperBound))
        }
        var comment = SuppressionComment(
            kind: Kind(rawValue: String(first.text.dropFirst(8))), span: span(first.range), line: line)
        for word in words.dropFirst() {
            if word.text.hasPrefix("--") { break }
            comment.span.end = file.base + UInt32(word.range.upperBound)
            guard word.text.allSatisfy({ $0.isASCII && $0.isNumber }), let code = Int(word.text) else {
                comment.isMalformed = true
                break
            }
            comment.codes.append((code, span(word.range)))
        }
        return comment
    }

    /// What stands between blanks and commas.
    private static func words(_ bytes: SourceBytes, _ start: Int, _ end: Int) -> [(text: String, range: Range<Int>)] {
        var result: [(String, Range<Int>)] = []
        var position = start
        while position < end {
            let isBlank = { (byte: UInt8) in byte <= 0x20 || byte == 0x2c }
            if isBlank(bytes[position]) {
                position += 1
                continue
            }
            let wordEnd = bytes[position..<end].firstIndex(where: isBlank) ?? end
            result.append((String(decoding: bytes[position..<wordEnd], as: UTF8.self), position..<wordEnd))
            position = wordEnd
        }
        return result
    }
}
