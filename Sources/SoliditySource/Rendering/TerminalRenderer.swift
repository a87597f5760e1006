// Diagnostics for people: message, excerpt with carets, secondary places, notes and help.

/// Renders diagnostics for a terminal.
///
///     error[2314]: expected `;`, found `}`
///       --> a.sol:3:12
///        |
///      3 |     return x
///        |            ^ …
///        = help: …
public struct TerminalRenderer: Sendable {
    private let sources: SourceManager
    /// Whether to use ANSI colours.
    public var usesColour: Bool
    /// Columns of the terminal; longer lines are cut around what is marked.
    public var width: Int

    public init(_ sources: SourceManager, usesColour: Bool = false, width: Int = 100) {
        self.sources = sources
        self.usesColour = usesColour
        self.width = max(40, width)
    }

    /// The diagnostic as lines of text, ending in an empty line.
    public func render(_ diagnostic: Diagnostic) -> String {
        let spans = [diagnostic.span] + diagnostic.secondary.map(\.span)
        let lastLine = spans.compactMap { sources.lineColumn(at: $0.start)?.line }.max() ?? 1
        let gutter = String(lastLine).count
        let severity = paint(
            "\(diagnostic.severity.name)[\(diagnostic.entry.code)]", Style(diagnostic.severity))
        var text = severity + paint(": \(diagnostic.message)", .bold) + "\n"
        text += excerpt(diagnostic.span, gutter: gutter, label: "", style: Style(diagnostic.severity))
        for place in diagnostic.secondary {
            text += excerpt(place.span, gutter: gutter, label: place.label, style: .frame)
        }
        let pad = String(repeating: " ", count: gutter + 2)
        for note in diagnostic.notes { text += pad + paint("= note: ", .frame) + note + "\n" }
        if let help = diagnostic.help { text += pad + paint("= help: ", .frame) + help + "\n" }
        // A help that shows what to write needs no fix that says so again.
        for fix in diagnostic.fixIts where fix.replacement.isEmpty || !isShown(fix.replacement, in: diagnostic.help) {
            text += pad + paint("= fix: ", .frame) + fix.title + "\n"
        }
        return text + "\n"
    }

    private func isShown(_ replacement: String, in help: String?) -> Bool {
        guard let help else { return false }
        let words = replacement.split(whereSeparator: \.isWhitespace)
        return words.allSatisfy { help.contains($0) }
    }

    private enum Style {
        case error, warning, info, frame, bold

        init(_ severity: Severity) {
            switch severity {
            case .error: self = .error
            case .warning: self = .warning
            case .info: self = .info
            }
        }

        var code: String {
            switch self {
            case .error: "1;31"
            case .warning: "1;33"
            case .info: "1;36"
            case .frame: "1;34"
            case .bold: "1"
            }
        }
    }

    private func paint(_ text: String, _ style: Style) -> String {
        usesColour && !text.isEmpty ? "\u{1b}[\(style.code)m\(text)\u{1b}[0m" : text
    }

    private func excerpt(_ span: Span, gutter: Int, label: String, style: Style) -> String {
        let pad = String(repeating: " ", count: gutter)
        guard let id = sources.file(at: span.start) else {
            return label.isEmpty ? "" : "\(pad)  \(paint("= note: ", .frame))\(label)\n"
        }
        let file = sources[id]
        guard !span.isWholeFile else { return "\(pad) \(paint("-->", .frame)) \(file.path)\n" }
        let offset = span.start - file.base
        let index = file.lineIndex(ofOffset: offset)
        let lineStart = file.lineStarts[index]
        let endOffset = min(span.end - file.base, UInt32(file.bytes.count))
        let isMultiline = file.lineIndex(ofOffset: endOffset) != index && endOffset > offset
        let line = file.line(index)
        let first = min(Int(offset - lineStart), line.count)
        let last = isMultiline ? line.count : max(first, min(Int(endOffset - lineStart), line.count))
        let shown = DisplayLine(line, marked: first..<last, width: width - gutter - 4)
        let number = String(index + 1)
        let numberPad = String(repeating: " ", count: gutter - number.count)
        let bar = paint("|", .frame)
        var marks = String(repeating: label.isEmpty ? "^" : "-", count: max(1, shown.markWidth))
        if isMultiline { marks += "…" }
        if !label.isEmpty { marks += " " + label }
        var text = "\(pad) \(paint("-->", .frame)) \(file.path):\(number):\(first + 1)\n"
        text += "\(pad)  \(bar)\n"
        text += " \(numberPad)\(paint(number, .frame)) \(bar) \(shown.text)\n"
        text += "\(pad)  \(bar) \(String(repeating: " ", count: shown.markStart))\(paint(marks, style))\n"
        return text
    }
}

/// A source line as it is shown: tabs expanded, control characters replaced, cut to a width around the marked part.
private struct DisplayLine {
    var text = ""
    /// Columns before the marked part.
    var markStart = 0
    /// Columns of the marked part.
    var markWidth = 0

    init(_ bytes: [UInt8], marked: Range<Int>, width: Int) {
        // Characters are not torn apart where only a part of one is marked.
        var (start, end) = (marked.lowerBound, marked.upperBound)
        while start > 0, start < bytes.count, bytes[start] & 0xc0 == 0x80 { start -= 1 }
        while end > start, end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
        let before = Self.cells(bytes[..<start])
        let inside = Self.cells(bytes[start..<end])
        let after = Self.cells(bytes[end...])
        let cells = before + inside + after
        let total = cells.reduce(0) { $0 + $1.width }
        markStart = before.reduce(0) { $0 + $1.width }
        markWidth = inside.reduce(0) { $0 + $1.width }
        guard total > width else {
            text = cells.map(\.text).joined()
            return
        }
        let from = max(0, min(markStart - 8, total - width))
        var column = 0
        for cell in cells {
            if column >= from && column + cell.width <= from + width - 2 { text += cell.text }
            column += cell.width
        }
        let lead = from > 0 ? "…" : ""
        text = lead + text + "…"
        markStart = markStart - from + lead.count
        markWidth = min(markWidth, max(1, width - 2 - markStart))
    }

    private static func cells(_ bytes: ArraySlice<UInt8>) -> [(text: String, width: Int)] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x09: ("    ", 4)
            case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0x2066...0x2069: ("\u{fffd}", 1)
            case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
                0xff00...0xff60, 0x1f300...0x1faff:
                (String(scalar), 2)
            case 0x300...0x36f, 0x200b...0x200d, 0xfe00...0xfe0f: (String(scalar), 0)
            default: (String(scalar), 1)
            }
        }
    }
}
