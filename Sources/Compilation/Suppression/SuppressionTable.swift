// Which warnings the comments of a program suppress, and which of the comments do nothing.

import SoliditySource

/// The suppressions of all files of a program.
struct SuppressionTable {
    /// A code (nil: any) that is suppressed on some lines of a file.
    private struct Rule {
        var file: FileID
        var code: Int?
        var lines: Range<Int>
        /// Where to report that it did nothing.
        var span: Span
        var isUsed = false
    }

    private var rules: [Rule] = []
    /// What is wrong with the comments themselves.
    private(set) var problems: [Diagnostic] = []

    /// - Parameter isChecked: whether what is wrong with the comments of a source unit is reported.
    init(_ sources: SourceManager, isChecked: (String) -> Bool) {
        for index in sources.files.indices {
            let file = FileID(Int32(index))
            let comments = SuppressionComment.find(in: sources[file])
            if comments.isEmpty { continue }
            let problemsBefore = problems.count
            for (position, comment) in comments.enumerated() {
                add(comment, before: comments[(position + 1)...], in: file)
            }
            if !isChecked(sources[file].path) { problems.removeLast(problems.count - problemsBefore) }
        }
        rules.sort { ($0.file, $0.span.start) < ($1.file, $1.span.start) }
    }

    private mutating func add(
        _ comment: SuppressionComment, before later: ArraySlice<SuppressionComment>, in file: FileID
    ) {
        guard let kind = comment.kind, !comment.isMalformed else {
            problems.append(
                Diagnostic(
                    .malformedSuppression, "this comment does not say what to suppress", at: comment.span,
                    help: DiagnosticEntry.malformedSuppression.help))
            return
        }
        if kind == .enable { return }
        var codes: [(code: Int?, span: Span)] = comment.codes.isEmpty ? [(nil, comment.span)] : []
        for (code, span) in comment.codes {
            guard let entry = DiagnosticCatalogue.entry(code: code) else {
                problems.append(Diagnostic(.unknownSuppressedCode, "there is no diagnostic \(code)", at: span))
                continue
            }
            if entry.severity == .error {
                problems.append(
                    Diagnostic(.suppressedError, "\(code) is an error, which cannot be suppressed", at: span))
                continue
            }
            codes.append((code, span))
        }
        for (code, span) in codes {
            let lines: Range<Int>
            switch kind {
            case .nextLine: lines = comment.line + 1..<comment.line + 2
            case .line: lines = comment.line..<comment.line + 1
            default:
                let end = later.first { enable in
                    enable.kind == .enable && (enable.codes.isEmpty || enable.codes.contains { $0.code == code })
                }
                lines = comment.line..<(end.map { $0.line + 1 } ?? Int.max)
            }
            rules.append(Rule(file: file, code: code, lines: lines, span: span))
        }
    }

    /// Whether a comment suppresses a diagnostic; notes that it was of use.
    mutating func suppresses(_ diagnostic: Diagnostic, in sources: SourceManager) -> Bool {
        if rules.isEmpty || diagnostic.severity == .error { return false }
        guard let file = sources.file(at: diagnostic.span.start) else { return false }
        let line = sources[file].lineIndex(ofOffset: diagnostic.span.start - sources[file].base)
        var isSuppressed = false
        for index in rules.indices where rules[index].file == file && rules[index].lines.contains(line) {
            if let code = rules[index].code, code != diagnostic.entry.code { continue }
            rules[index].isUsed = true
            isSuppressed = true
        }
        return isSuppressed
    }

    /// Comments that suppressed nothing.
    func unused(isChecked: (String) -> Bool, in sources: SourceManager) -> [Diagnostic] {
        // Warnings of code generation are not there yet when programs are only checked.
        let later = Set(DiagnosticEntry.generationRows.map(\.code))
        let unused = rules.filter { rule in
            !rule.isUsed && isChecked(sources[rule.file].path) && !(rule.code.map(later.contains) ?? false)
        }
        return unused.map { rule in
            let what = rule.code.map { "no warning \($0)" } ?? "no warning"
            return Diagnostic(.unusedSuppression, "\(what) is reported here, so nothing is suppressed", at: rule.span)
        }
    }
}
