// solc's limits on the number of diagnostics: it gives up after 256 errors and keeps 255 warnings.

import SoliditySource

extension DiagnosticList {
    private static let maximum = 256

    /// Drops what solc does not report, and says so in a warning: what follows the 256th error, and warnings from the
    /// 256th on.
    mutating func limit() {
        guard items.count >= Self.maximum else { return }
        var kept = DiagnosticList()
        var warnings = 0
        for item in items {
            switch item.severity {
            case .error:
                if kept.errorCount == Self.maximum {
                    kept.report(.tooManyErrors, "more than 256 errors: the rest is not reported", at: .none)
                    self = kept
                    return
                }
                kept.report(item)
            case .warning:
                warnings += 1
                if warnings < Self.maximum {
                    kept.report(item)
                } else if warnings == Self.maximum {
                    kept.report(.tooManyWarnings, "more than 255 warnings: the rest is not reported", at: .none)
                }
            case .info: kept.report(item)
            }
        }
        self = kept
    }

    /// Drops everything but errors: after an error in the grammar solc says nothing about the licence.
    mutating func keepErrors() {
        var kept = DiagnosticList()
        for item in items where item.severity == .error { kept.report(item) }
        self = kept
    }
}
