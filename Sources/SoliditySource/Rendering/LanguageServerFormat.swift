// Diagnostics as the Language Server Protocol wants them: lines from 0, columns in UTF-16 code units.

import Primitives

/// Renders diagnostics as LSP `Diagnostic` objects.
public struct LanguageServerRenderer: Sendable {
    private let sources: SourceManager
    private let uri: @Sendable (String) -> String

    /// - Parameter uri: turns a path into a document URI.
    public init(
        _ sources: SourceManager,
        uri: @escaping @Sendable (String) -> String = { LanguageServerRenderer.fileURI($0) }
    ) {
        self.sources = sources
        self.uri = uri
    }

    /// The diagnostic as an LSP object. The document it belongs to is ``document(of:)``.
    public func json(_ diagnostic: Diagnostic) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("range", range(diagnostic.span)),
            ("severity", .number(severity(diagnostic.severity))),
            ("code", .string(String(diagnostic.entry.code))),
            ("source", "solwatt"),
            ("message", .string(diagnostic.message)),
        ]
        if let tag = diagnostic.entry.tag { members.append(("tags", .array([.number(tag)]))) }
        let related = diagnostic.secondary.compactMap(relatedInformation)
        if !related.isEmpty { members.append(("relatedInformation", .array(related))) }
        members.append(("data", data(diagnostic)))
        return .object(members)
    }

    /// The URI of the document that a diagnostic belongs to; nil if it has no place.
    public func document(of diagnostic: Diagnostic) -> String? {
        sources.file(at: diagnostic.span.start).map { uri(sources[$0].path) }
    }

    private func severity(_ severity: Severity) -> Int {
        switch severity {
        case .error: 1
        case .warning: 2
        case .info: 3
        }
    }

    private func relatedInformation(_ place: SecondaryLocation) -> JSONValue? {
        guard let id = sources.file(at: place.span.start) else { return nil }
        return .object([
            ("location", .object([("uri", .string(uri(sources[id].path))), ("range", range(place.span))])),
            ("message", .string(place.label)),
        ])
    }

    /// What a client needs to offer code actions.
    private func data(_ diagnostic: Diagnostic) -> JSONValue {
        let edits = diagnostic.fixIts.map { fix in
            JSONValue.object([
                ("title", .string(fix.title)), ("range", range(fix.span)), ("newText", .string(fix.replacement)),
            ])
        }
        return .object([
            ("type", .string(diagnostic.entry.type.rawValue)),
            ("notes", .array(diagnostic.notes.map { .string($0) })),
            ("help", diagnostic.help.map { .string($0) } ?? .null),
            ("fixes", .array(edits)),
        ])
    }

    /// An LSP range; the start of the document for what has no place.
    public func range(_ span: Span) -> JSONValue {
        let end = span.isWholeFile ? span.start : span.end
        return .object([("start", position(span.start)), ("end", position(end))])
    }

    private func position(_ position: UInt32) -> JSONValue {
        let place = sources.utf16Position(of: position)
        return .object([("line", .number(place.line)), ("character", .number(place.column))])
    }

    /// A `file` URI for an absolute path; a relative reference otherwise.
    public static func fileURI(_ path: String) -> String {
        var text = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e, 0x2f:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%" + Hex.encode([byte]).uppercased()
            }
        }
        return text
    }
}

extension DiagnosticEntry {
    /// The LSP tag: 1 (unnecessary) for what can be left out, 2 (deprecated).
    var tag: Int? {
        switch self {
        case .unusedVariable, .unusedParameter, .unreachableCode, .statementWithoutEffect, .virtualInInterface,
            .constructorVisibility, .nameInFunctionType, .docMemorySafeTwice, .unusedSuppression:
            1
        case .selfdestructDeprecated, .yulSelfdestruct, .difficultyDeprecated: 2
        default: nil
        }
    }
}
