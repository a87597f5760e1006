// Diagnostics in SARIF 2.1.0 (OASIS), the exchange format of static analysis tools.

import Primitives

/// Renders diagnostics as one SARIF log with one run.
public struct SarifRenderer: Sendable {
    private let sources: SourceManager
    private let toolVersion: String
    private let uri: @Sendable (String) -> String

    /// - Parameter uri: turns a source unit name into a URI.
    public init(
        _ sources: SourceManager, toolVersion: String,
        uri: @escaping @Sendable (String) -> String = { LanguageServerRenderer.fileURI($0) }
    ) {
        self.sources = sources
        self.toolVersion = toolVersion
        self.uri = uri
    }

    /// The log. Its rules are the catalogue rows that are reported, in the order of their codes.
    public func json(_ diagnostics: [Diagnostic]) -> JSONValue {
        let rules = Set(diagnostics.map(\.entry)).sorted { $0.code < $1.code }
        let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element, $0.offset) })
        let driver: JSONValue = .object([
            ("name", "solwatt"), ("version", .string(toolVersion)), ("rules", .array(rules.map(rule))),
        ])
        let run: JSONValue = .object([
            ("tool", .object([("driver", driver)])), ("columnKind", "utf16CodeUnits"),
            ("results", .array(diagnostics.map { result($0, rule: places[$0.entry] ?? 0) })),
        ])
        return .object([
            ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), ("version", "2.1.0"), ("runs", .array([run])),
        ])
    }

    private func rule(_ entry: DiagnosticEntry) -> JSONValue {
        .object([
            ("id", .string(String(entry.code))), ("shortDescription", message(entry.summary)),
            ("fullDescription", message(entry.help)), ("help", message(entry.help)),
            ("defaultConfiguration", .object([("level", .string(level(entry.severity)))])),
            ("properties", .object([("type", .string(entry.type.rawValue))])),
        ])
    }

    private func result(_ diagnostic: Diagnostic, rule: Int) -> JSONValue {
        var text = diagnostic.message
        for note in diagnostic.notes { text += "\nnote: " + note }
        if let help = diagnostic.help { text += "\nhelp: " + help }
        var members: [(String, JSONValue)] = [
            ("ruleId", .string(String(diagnostic.entry.code))), ("ruleIndex", .number(rule)),
            ("level", .string(level(diagnostic.severity))), ("message", message(text)),
        ]
        members.append(("locations", .array(location(diagnostic.span).map { [.object($0)] } ?? [])))
        let related = diagnostic.secondary.compactMap { place in
            location(place.span).map { JSONValue.object($0 + [("message", message(place.label))]) }
        }
        if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
        let fixes = diagnostic.fixIts.compactMap(fix)
        if !fixes.isEmpty { members.append(("fixes", .array(fixes))) }
        return .object(members)
    }

    private func fix(_ fix: FixIt) -> JSONValue? {
        guard let id = sources.file(at: fix.span.start) else { return nil }
        let replacement: JSONValue = .object([
            ("deletedRegion", region(fix.span)), ("insertedContent", .object([("text", .string(fix.replacement))])),
        ])
        let change: JSONValue = .object([
            ("artifactLocation", artifact(id)), ("replacements", .array([replacement])),
        ])
        return .object([("description", message(fix.title)), ("artifactChanges", .array([change]))])
    }

    private func location(_ span: Span) -> [(String, JSONValue)]? {
        guard let id = sources.file(at: span.start) else { return nil }
        var physical: [(String, JSONValue)] = [("artifactLocation", artifact(id))]
        if !span.isWholeFile { physical.append(("region", region(span))) }
        return [("physicalLocation", .object(physical))]
    }

    private func artifact(_ file: FileID) -> JSONValue { .object([("uri", .string(uri(sources[file].path)))]) }

    /// Lines and columns from 1, columns in UTF-16 code units.
    private func region(_ span: Span) -> JSONValue {
        let start = sources.utf16Position(of: span.start)
        let end = sources.utf16Position(of: span.end)
        return .object([
            ("startLine", .number(start.line + 1)), ("startColumn", .number(start.column + 1)),
            ("endLine", .number(end.line + 1)), ("endColumn", .number(end.column + 1)),
        ])
    }

    private func message(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

    private func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "note"
        }
    }
}
