// The catalogue of everything that can be reported: one row for each condition, grouped by area in the files beside
// this one.

/// All rows.
public enum DiagnosticCatalogue {
    public static let all: [DiagnosticEntry] = [
        DiagnosticEntry.grammarRows,
        DiagnosticEntry.yulGrammarRows,
        DiagnosticEntry.syntaxRows,
        DiagnosticEntry.namesRows,
        DiagnosticEntry.documentationRows,
        DiagnosticEntry.typesRows,
        DiagnosticEntry.contractsRows,
        DiagnosticEntry.overridingRows,
        DiagnosticEntry.usingForRows,
        DiagnosticEntry.callsRows,
        DiagnosticEntry.expressionsRows,
        DiagnosticEntry.abiFunctionsRows,
        DiagnosticEntry.statementsRows,
        DiagnosticEntry.assemblyRows,
        DiagnosticEntry.flowRows,
        DiagnosticEntry.generationRows,
        DiagnosticEntry.experimentalRows,
        DiagnosticEntry.suppressionRows,
    ].flatMap { $0 }

    private static let rowOfCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    /// The row of a code; nil if nothing is reported under it.
    public static func entry(code: Int) -> DiagnosticEntry? { rowOfCode[code] }
}
