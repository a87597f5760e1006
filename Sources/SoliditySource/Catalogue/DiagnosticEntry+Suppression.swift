// Comments that suppress warnings.

extension DiagnosticEntry {
    public static let unknownSuppressedCode = DiagnosticEntry(
        .warning, 10_100, "suppression of an unknown code",
        help: "No diagnostic has this code, so nothing can be suppressed. Look at the number that the warning shows.")
    public static let suppressedError = DiagnosticEntry(
        .warning, 10_101, "suppression of an error",
        help: "Only warnings can be suppressed; an error means that the program cannot be compiled.")
    public static let unusedSuppression = DiagnosticEntry(
        .warning, 10_102, "suppression without effect",
        help: "No such warning is reported there (any more). Remove the comment.")
    public static let malformedSuppression = DiagnosticEntry(
        .warning, 10_103, "malformed suppression",
        help:
            "Write `solwatt-disable`, `solwatt-enable`, `solwatt-disable-line` or `solwatt-disable-next-line`, then codes."
    )

    public static let suppressionRows: [DiagnosticEntry] = [
        .unknownSuppressedCode, .suppressedError, .unusedSuppression, .malformedSuppression,
    ]
}
