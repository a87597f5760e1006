// "Did you mean" for the path of an import that leads nowhere.

import SoliditySource

/// A file that an import was probably meant to name: one of the same directory with a similar name.
struct ImportSuggestion {
    /// The path as it should be written.
    let path: String

    /// - Parameters:
    ///   - name: source unit name that was not found.
    ///   - written: the path as written.
    ///   - known: source units of the program.
    init?(for name: String, written: String, known: some Sequence<String>, reader: any SourceReader) {
        let directory = SourcePath.parent(of: name)
        let file = SourcePath.fileName(of: name)
        let neighbours = known.filter { SourcePath.parent(of: $0) == directory }.map(SourcePath.fileName)
        guard written.hasSuffix(file),
            let meant = EditDistance.closest(to: file, among: neighbours + reader.fileNames(besides: name))
        else { return nil }
        path = String(written.dropLast(file.count)) + meant
    }

    var help: String { "did you mean \"\(path)\"?" }

    /// Replaces the path in the text of an import directive.
    func fixIts(directive span: Span, in sources: SourceManager) -> [FixIt] {
        guard let id = sources.file(at: span.start) else { return [] }
        let file = sources[id]
        let start = Int(span.start - file.base)
        let words = SourceWords(file.bytes, from: start, to: start + span.length)
        guard let literal = words.items.first(where: { $0.kind == .string }), literal.end - literal.start > 2 else {
            return []
        }
        let place = Span(start: file.base + UInt32(literal.start) + 1, end: file.base + UInt32(literal.end) - 1)
        return [FixIt("import \"\(path)\"", replace: place, with: path)]
    }
}
