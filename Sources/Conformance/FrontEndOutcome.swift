// What a test of the front end found, and how far it agrees with the expectation.

/// How far the result of a test agrees, from nothing to everything.
public enum Agreement: Int, Sendable, Comparable, CaseIterable {
    case none
    /// Accepted or rejected as expected.
    case verdict
    /// The same errors and warnings, somewhere.
    case codes
    /// Everything that the suite compares.
    case full

    /// The word for it in ledgers.
    public var name: String { "\(self)" }

    public init?(name: some StringProtocol) {
        guard let agreement = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = agreement
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The result of one test file.
public struct FrontEndOutcome: Sendable {
    public var agreement: Agreement
    /// First differences, for people.
    public var details: [String] = []
    /// Why the test does not apply; nil for tests that ran.
    public var skipped: String?

    public init(agreement: Agreement, details: [String] = [], skipped: String? = nil) {
        self.agreement = agreement
        self.details = details
        self.skipped = skipped
    }

    static let passed = FrontEndOutcome(agreement: .full)

    static func failed(_ details: [String]) -> FrontEndOutcome { FrontEndOutcome(agreement: .none, details: details) }
}

/// The suites of the front end in solc's repository.
public enum FrontEndSuite: String, Sendable, CaseIterable {
    case syntax
    case astJSON = "ASTJSON"
    case abiJSON = "ABIJson"
    case natspecJSON

    /// Runs one file. `read` gives other files by their path relative to the test.
    public func run(
        _ text: String, path: String, read: @Sendable @escaping (String) -> [UInt8]?
    ) -> FrontEndOutcome {
        switch self {
        case .syntax: SyntaxTest(text, read: read).run()
        case .astJSON: ASTJSONTest(text, path: path, read: read).run()
        case .abiJSON: ABIJSONTest(text).run()
        case .natspecJSON: NatspecJSONTest(text, read: read).run()
        }
    }
}
