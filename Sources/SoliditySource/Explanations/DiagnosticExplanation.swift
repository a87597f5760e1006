// Longer explanations of the diagnostics that people meet most, with an example of each. The files beside this one hold
// them by area; a test checks every example.

/// Why a condition is reported, and a program with and without it.
public struct DiagnosticExplanation: Sendable {
    public let entry: DiagnosticEntry
    /// What the row's help leaves open; may be empty.
    public let text: String
    /// A file (without licence and version pragma) in which the condition is reported.
    public let wrong: String
    /// The same without it.
    public let right: String

    init(_ entry: DiagnosticEntry, _ text: String = "", wrong: String, right: String) {
        self.entry = entry
        self.text = text
        self.wrong = wrong
        self.right = right
    }

    /// All of them.
    public static let all: [DiagnosticExplanation] = [
        grammar, names, types, contracts, overriding, calls, expressions, statements, flow, assembly,
    ].flatMap { $0 }

    private static let ofCode = Dictionary(uniqueKeysWithValues: all.map { ($0.entry.code, $0) })

    /// The explanation of a row, if it has one.
    public static func of(_ entry: DiagnosticEntry) -> DiagnosticExplanation? { ofCode[entry.code] }
}
