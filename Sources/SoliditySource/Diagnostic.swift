// What the compiler says to its user: plain values, rendered elsewhere.

/// How bad a diagnostic is.
public enum Severity: UInt8, Sendable, Hashable {
    case error, warning, info

    /// The word that solc's JSON uses.
    public var name: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .info: "info"
        }
    }
}

/// solc's error types: the `type` field of its JSON output.
public enum DiagnosticType: String, Sendable, Hashable {
    case jsonError = "JSONError"
    case ioError = "IOError"
    case parserError = "ParserError"
    case docstringParsingError = "DocstringParsingError"
    case syntaxError = "SyntaxError"
    case declarationError = "DeclarationError"
    case typeError = "TypeError"
    case unimplementedFeatureError = "UnimplementedFeatureError"
    case codeGenerationError = "CodeGenerationError"
    case internalCompilerError = "InternalCompilerError"
    case exception = "Exception"
    case compilerError = "CompilerError"
    case fatalError = "FatalError"
    case yulException = "YulException"
    case warning = "Warning"
    case info = "Info"

    public var severity: Severity {
        switch self {
        case .warning: .warning
        case .info: .info
        default: .error
        }
    }
}

/// A row of the catalogue: a condition that can be reported. The rows are static members, listed in
/// ``DiagnosticCatalogue``.
public struct DiagnosticEntry: Sendable {
    public let type: DiagnosticType
    /// solc's numeric code where the condition is solc's; a number from 10,000 up where it is our own. Identifies the
    /// row: solc gives each code one type, and so does the catalogue.
    public let code: Int
    /// The condition in a few words.
    public let summary: String
    /// Why the condition is reported and what to do.
    public let help: String

    public init(_ type: DiagnosticType, _ code: Int, _ summary: String = "", help: String = "") {
        self.type = type
        self.code = code
        self.summary = summary
        self.help = help
    }

    public var severity: Severity { type.severity }
}

extension DiagnosticEntry: Hashable {
    public static func == (left: DiagnosticEntry, right: DiagnosticEntry) -> Bool { left.code == right.code }

    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// A labelled place that explains a diagnostic.
public struct SecondaryLocation: Sendable, Hashable {
    public var label: String
    public var span: Span

    public init(_ label: String, _ span: Span) {
        self.label = label
        self.span = span
    }
}

/// An edit that would resolve a diagnostic: replace the text of `span` by `replacement`.
public struct FixIt: Sendable, Hashable {
    public var title: String
    public var span: Span
    public var replacement: String

    public init(_ title: String, replace span: Span, with replacement: String) {
        self.title = title
        self.span = span
        self.replacement = replacement
    }
}

/// One message about the user's program.
public struct Diagnostic: Sendable, Hashable {
    public var entry: DiagnosticEntry
    public var message: String
    public var span: Span
    public var secondary: [SecondaryLocation] = []
    public var notes: [String] = []
    public var help: String?
    public var fixIts: [FixIt] = []
    /// A word that belongs here, such as the state mutability that fits; for fixes that depend on the text around.
    public var suggestion: String?
    /// A warning that the user wants to be taken for an error.
    public var isDenied = false

    public init(
        _ entry: DiagnosticEntry, _ message: String, at span: Span, secondary: [SecondaryLocation] = [],
        notes: [String] = [], help: String? = nil, fixIts: [FixIt] = []
    ) {
        self.entry = entry
        self.message = message
        self.span = span
        self.secondary = secondary
        self.notes = notes
        self.help = help
        self.fixIts = fixIts
    }

    public var severity: Severity { isDenied ? .error : entry.severity }
}

/// The diagnostics of a stage in the order in which they were found.
public struct DiagnosticList: Sendable {
    public private(set) var items: [Diagnostic] = []
    public private(set) var errorCount = 0

    public init() {}

    public var hasErrors: Bool { errorCount > 0 }

    public mutating func report(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { errorCount += 1 }
        items.append(diagnostic)
    }

    public mutating func report(
        _ entry: DiagnosticEntry, _ message: String, at span: Span, secondary: [SecondaryLocation] = []
    ) {
        report(Diagnostic(entry, message, at: span, secondary: secondary))
    }

    /// Replaces the notes of a diagnostic that was reported before.
    public mutating func setNotes(_ notes: [String], of index: Int) { items[index].notes = notes }

    public mutating func append(_ other: DiagnosticList) {
        items.append(contentsOf: other.items)
        errorCount += other.errorCount
    }
}
