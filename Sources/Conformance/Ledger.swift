// The checked-in record of what passes: one line `AGREEMENT PATH` for each test that agrees at all, sorted by path.
// A test that falls behind its line is a regression.

/// A parsed ledger.
public struct Ledger: Sendable {
    public private(set) var entries: [String: Agreement] = [:]

    public init(_ text: String = "") {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let agreement = Agreement(name: parts[0]) else { continue }
            entries[String(parts[1])] = agreement
        }
    }

    /// Results that fall behind the ledger, in the order given. Tests that are not in `results` do not count.
    public func regressions(_ results: [(path: String, agreement: Agreement)]) -> [String] {
        results.compactMap { result in
            guard let before = entries[result.path], result.agreement < before else { return nil }
            return "\(result.path): \(before.name) before, now \(result.agreement.name)"
        }
    }

    /// The text of a ledger with exactly these results.
    public static func text(_ results: [(path: String, agreement: Agreement)]) -> String {
        let lines = results.filter { $0.agreement != .none }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            .map { "\($0.agreement.name) \($0.path)\n" }
        return lines.joined()
    }
}
