// The text form of diagnostics that solc prints: `Type: message`, the place, and the line with carets.

import SoliditySource

/// Formats diagnostics as solc does.
public enum SolcText {
    /// Ends with an empty line.
    public static func format(_ diagnostic: Diagnostic, in sources: SourceManager) -> String {
        var text = "\(diagnostic.entry.type.rawValue): \(diagnostic.message)\n"
        text += excerpt(diagnostic.span, in: sources)
        for place in diagnostic.secondary {
            text += place.label.isEmpty ? "Note:\n" : "Note: \(place.label)\n"
            text += excerpt(place.span, in: sources)
        }
        return text + "\n"
    }

    private static func excerpt(_ span: Span, in sources: SourceManager) -> String {
        guard !span.isNone, let id = sources.file(at: span.start) else { return "" }
        let file = sources[id]
        let offset = span.start - file.base
        let index = file.lineIndex(ofOffset: offset)
        let lineStart = Int(file.lineStarts[index])
        let lineEnd = file.bytes[lineStart...].firstIndex { $0 == 10 || $0 == 13 } ?? file.bytes.count
        var line = Array(file.bytes[lineStart..<lineEnd])
        var start = Int(offset) - lineStart
        let number = String(index + 1)
        let pad = String(repeating: " ", count: number.count)
        var text = "\(pad)--> \(file.path):\(number):\(start + 1):\n"
        let isMultiline = file.lineIndex(ofOffset: span.end - file.base) != index
        var end = isMultiline ? line.count : min(line.count, Int(span.end - file.base) - lineStart)
        shorten(&line, &start, &end)
        start = min(start, line.count)
        end = max(start, min(end, line.count))
        let blank = String(decoding: line[..<start].map { $0 == 9 ? 9 : 32 }, as: UTF8.self)
        text += "\(pad) |\n\(number) | \(String(decoding: line, as: UTF8.self))\n\(pad) | \(blank)"
        if isMultiline {
            return text + "^ (Relevant source part starts here and spans across multiple lines).\n"
        }
        let marks = line[start..<end].map { $0 == 9 ? UInt8(9) : UInt8(ascii: "^") }
        return text + (marks.isEmpty ? "^" : String(decoding: marks, as: UTF8.self)) + "\n"
    }

    /// Cuts long lines around the marked part, in solc's way.
    private static func shorten(_ line: inout [UInt8], _ start: inout Int, _ end: inout Int) {
        let dots = Array(" ... ".utf8)
        var length = end - start
        if length > 150 {
            line = Array(line[..<(start + 35)]) + dots + Array(line[(end - 35)...])
            end = start + 75
            length = 75
        }
        guard line.count > 150 else { return }
        let count = line.count
        let from = max(0, start - 35)
        let taken = min(start, 35) + min(length + 35, count - start)
        line = Array(line[from..<min(count, from + taken)])
        if start + length + 35 < count { line += Array(" ...".utf8) }
        if start > 35 {
            line = dots + line
            start = 40
        }
        end = start + length
    }
}
