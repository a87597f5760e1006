// Diagnostics in the shape that solc's clients parse: the standard-JSON error object and its `formattedMessage`.

import Primitives

/// Renders diagnostics as solc does.
public struct SolcRenderer: Sendable {
    private let sources: SourceManager

    public init(_ sources: SourceManager) { self.sources = sources }

    /// The error object of solc's standard-JSON output, with its order of keys.
    public func json(_ diagnostic: Diagnostic) -> JSONValue {
        var members: [(String, JSONValue)] = [("component", "general")]
        if diagnostic.entry.code > 0 {
            members.append(("errorCode", .string(String(diagnostic.entry.code))))
        }
        members.append(("formattedMessage", .string(formattedMessage(diagnostic))))
        members.append(("message", .string(diagnostic.message)))
        if !diagnostic.secondary.isEmpty {
            let places = diagnostic.secondary.map { place in
                JSONValue.object(location(place.span) + [("message", .string(place.label))])
            }
            members.append(("secondarySourceLocations", .array(places)))
        }
        members.append(("severity", .string(diagnostic.severity.name)))
        let primary = location(diagnostic.span)
        if !primary.isEmpty { members.append(("sourceLocation", .object(primary))) }
        members.append(("type", .string(diagnostic.entry.type.rawValue)))
        return .object(members)
    }

    /// The members of solc's source location: offsets in the file, -1 for a file without a place in it.
    private func location(_ span: Span) -> [(String, JSONValue)] {
        guard let id = sources.file(at: span.start) else { return [] }
        let file = sources[id]
        let isWhole = span.isWholeFile
        return [
            ("end", .number(isWhole ? -1 : Int(span.end - file.base))),
            ("file", .string(file.path)),
            ("start", .number(isWhole ? -1 : Int(span.start - file.base))),
        ]
    }

    /// The text that solc prints for a diagnostic, ending in an empty line.
    /// - Parameters:
    ///   - heading: what stands before the message; the type as in JSON unless given (the command line of solc prints
    ///     the severity).
    public func formattedMessage(_ diagnostic: Diagnostic, heading: String? = nil) -> String {
        var text = (heading ?? diagnostic.entry.type.rawValue) + ": " + diagnostic.message + "\n"
        text += excerpt(diagnostic.span)
        for place in diagnostic.secondary {
            text += "Note:" + (place.label.isEmpty ? "" : " " + place.label) + "\n"
            text += excerpt(place.span)
        }
        return text + "\n"
    }

    private func excerpt(_ span: Span) -> String {
        guard let id = sources.file(at: span.start) else { return "" }
        let file = sources[id]
        guard !span.isWholeFile else { return "--> \(file.path)\n" }
        let line = ExcerptLine(span, in: file)
        let number = String(line.number)
        let pad = String(repeating: " ", count: number.utf8.count)
        var text = "\(pad)--> \(file.path):\(number):\(line.column):\n"
        let before = line.bytes[..<line.start]
        text += "\(pad) |\n\(number) | \(String(decoding: line.bytes, as: UTF8.self))\n"
        text += "\(pad) | \(Self.replacing(before, by: 0x20))"
        if line.isMultiline {
            text += "^ (Relevant source part starts here and spans across multiple lines).\n"
        } else {
            let marked = line.bytes[line.start..<max(line.start, line.end)]
            text += (marked.isEmpty ? "^" : Self.replacing(marked, by: 0x5e)) + "\n"
        }
        return text
    }

    /// Everything but tabs replaced by one byte.
    private static func replacing(_ bytes: ArraySlice<UInt8>, by byte: UInt8) -> String {
        String(decoding: bytes.map { $0 == 0x09 ? $0 : byte }, as: UTF8.self)
    }
}

/// The line that a span starts in, cut down where it is very long, as solc cuts it.
private struct ExcerptLine {
    var number: Int
    var column: Int
    var bytes: [UInt8]
    /// Marked columns in `bytes`.
    var start: Int
    var end: Int
    var isMultiline: Bool

    init(_ span: Span, in file: SourceFile) {
        let offset = min(span.start - file.base, UInt32(file.bytes.count))
        let endOffset = min(span.end - file.base, UInt32(file.bytes.count))
        let lineIndex = file.lineIndex(ofOffset: offset)
        let lineStart = Int(file.lineStarts[lineIndex])
        number = lineIndex + 1
        start = Int(offset) - lineStart
        column = start + 1
        let endLine = file.lineIndex(ofOffset: endOffset)
        isMultiline = endLine != lineIndex
        bytes = file.line(lineIndex)
        end = isMultiline ? bytes.count : Int(endOffset) - lineStart
        shorten()
        start = min(start, bytes.count)
        end = min(max(end, start), bytes.count)
    }

    private mutating func shorten() {
        var length = end - start
        if length > 150 {
            let left = bytes.prefix(start + 35)
            let right = bytes.dropFirst(max(0, (isMultiline ? bytes.count : end) - 35))
            bytes = left + Array(" ... ".utf8) + right
            end = start + 75
            length = 75
        }
        guard bytes.count > 150 else { return }
        let count = bytes.count
        let from = max(0, start - 35)
        let taken = min(start, 35) + min(length + 35, count - start)
        bytes = Array(bytes.dropFirst(from).prefix(taken))
        if start + length + 35 < count { bytes += Array(" ...".utf8) }
        if start > 35 {
            bytes = Array(" ... ".utf8) + bytes
            start = 40
        }
        end = start + length
    }
}

extension SourceFile {
    /// The bytes of a line without its terminator.
    func line(_ index: Int) -> [UInt8] {
        let start = Int(lineStarts[index])
        var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) - 1 : bytes.count
        if end > start, bytes[end - 1] == 0x0d { end -= 1 }
        return Array(bytes[start..<max(start, end)])
    }
}
