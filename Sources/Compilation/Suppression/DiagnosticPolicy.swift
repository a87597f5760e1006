// What the user wants to hear: warnings that are allowed, denied, or not reported for some files.

import SoliditySource

/// Which warnings are dropped and which count as errors. Errors always stay.
public struct DiagnosticPolicy: Sendable {
    /// Codes of warnings that are not reported.
    public var allowed: Set<Int> = []
    /// Codes of warnings that count as errors.
    public var denied: Set<Int> = []
    public var deniesAllWarnings = false
    /// Glob patterns of source unit names whose warnings are not reported.
    public var ignoredPaths: [PathPattern] = []
    /// Whether comments in the sources suppress warnings.
    public var obeysComments = true

    public init() {}

    /// The diagnostics that remain, in their order; what is wrong with comments that suppress follows.
    /// - Parameter reportsComments: whether these are all diagnostics of the program, so that comments can be judged.
    public func apply(
        to diagnostics: DiagnosticList, in sources: SourceManager, reportsComments: Bool = true
    ) -> DiagnosticList {
        let isChecked = { (path: String) in !ignoredPaths.contains { $0.matches(path) } }
        var table = SuppressionTable(obeysComments ? sources : SourceManager(), isChecked: isChecked)
        var result = DiagnosticList()
        for diagnostic in diagnostics.items {
            if diagnostic.severity == .error {
                result.report(diagnostic)
                continue
            }
            let isSuppressed = table.suppresses(diagnostic, in: sources)
            if isSuppressed || !isWanted(diagnostic, in: sources) { continue }
            result.report(judged(diagnostic))
        }
        if !reportsComments { return result }
        // After errors passes are left out, whose warnings the comments may be for.
        let unused = diagnostics.hasErrors ? [] : table.unused(isChecked: isChecked, in: sources)
        for problem in table.problems + unused where isWanted(problem, in: sources) { result.report(judged(problem)) }
        return result
    }

    private func isWanted(_ diagnostic: Diagnostic, in sources: SourceManager) -> Bool {
        if allowed.contains(diagnostic.entry.code) { return false }
        guard !ignoredPaths.isEmpty, let file = sources.file(at: diagnostic.span.start) else { return true }
        return !ignoredPaths.contains { $0.matches(sources[file].path) }
    }

    private func judged(_ diagnostic: Diagnostic) -> Diagnostic {
        var result = diagnostic
        result.isDenied = deniesAllWarnings && diagnostic.severity == .warning || denied.contains(diagnostic.entry.code)
        return result
    }
}
