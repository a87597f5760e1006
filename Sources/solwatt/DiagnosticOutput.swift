// Diagnostics in the forms that `check` and `compile` print.

import Primitives
import SoliditySource
import StandardJSON

enum DiagnosticOutput {
    /// For people: message, place, excerpt with carets, notes and help.
    static func text(_ diagnostic: Diagnostic, in sources: SourceManager) -> String {
        var text = SolcText.format(diagnostic, in: sources)
        while text.hasSuffix("\n") { text.removeLast() }
        for note in diagnostic.notes { text += "\n  = note: \(note)" }
        if let help = diagnostic.help { text += "\n  = help: \(help)" }
        return text + "\n"
    }

    /// An array of solc's error objects.
    static func json(_ diagnostics: [Diagnostic], in sources: SourceManager) -> JSONValue {
        .array(diagnostics.map { $0.json(in: sources) })
    }

    // MARK: Language Server Protocol

    /// One `PublishDiagnosticsParams`-shaped object per file that has diagnostics, in order of files.
    static func lsp(_ diagnostics: [Diagnostic], in sources: SourceManager) -> JSONValue {
        var files: [(path: String, items: [JSONValue])] = []
        for diagnostic in diagnostics {
            let path = sources.file(at: diagnostic.span.start).map { sources[$0].path } ?? ""
            let item = lspDiagnostic(diagnostic, in: sources)
            if let index = files.firstIndex(where: { $0.path == path }) {
                files[index].items.append(item)
            } else {
                files.append((path, [item]))
            }
        }
        return .array(
            files.map { .object([("uri", .string($0.path)), ("diagnostics", .array($0.items))]) })
    }

    private static func lspDiagnostic(_ diagnostic: Diagnostic, in sources: SourceManager) -> JSONValue {
        let severity =
            switch diagnostic.severity {
            case .error: 1
            case .warning: 2
            case .info: 3
            }
        var object = JSONObject([
            ("range", range(diagnostic.span, in: sources)), ("severity", .number(severity)),
            ("code", .string(String(diagnostic.entry.code))), ("source", "solwatt"),
            ("message", .string(([diagnostic.message] + diagnostic.notes).joined(separator: "\n"))),
        ])
        if !diagnostic.secondary.isEmpty {
            object["relatedInformation"] = .array(
                diagnostic.secondary.map { place in
                    let path = sources.file(at: place.span.start).map { sources[$0].path } ?? ""
                    let location = JSONValue.object([
                        ("uri", .string(path)), ("range", range(place.span, in: sources)),
                    ])
                    return .object([("location", location), ("message", .string(place.label))])
                })
        }
        return .object(object)
    }

    private static func range(_ span: Span, in sources: SourceManager) -> JSONValue {
        .object([("start", position(span.start, in: sources)), ("end", position(span.end, in: sources))])
    }

    /// Zero-based line and UTF-16 column.
    private static func position(_ position: UInt32, in sources: SourceManager) -> JSONValue {
        guard let id = sources.file(at: position) else {
            return .object([("line", 0), ("character", 0)])
        }
        let file = sources[id]
        let offset = Int(position - file.base)
        let line = file.lineIndex(ofOffset: UInt32(offset))
        let text = String(decoding: file.bytes[Int(file.lineStarts[line])..<min(offset, file.bytes.count)], as: UTF8.self)
        return .object([("line", .number(line)), ("character", .number(text.utf16.count))])
    }
}
