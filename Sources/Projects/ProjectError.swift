// What is wrong with a project's configuration.

/// A configuration file that cannot be used: which, where in it, and why.
public struct ProjectError: Error, Sendable, Equatable, CustomStringConvertible {
    public var file: String
    /// One-based; nil when the reason concerns no single line.
    public var line: Int?
    public var reason: String

    public init(file: String, line: Int? = nil, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    /// One line, e.g. `foundry.toml:3: expected ']'`.
    public var description: String {
        (line.map { "\(file):\($0)" } ?? file) + ": " + reason
    }
}
