// A problem of the JSON input itself that ends the compilation before it starts.

import Primitives
import SoliditySource

/// Becomes the only entry of the output's `errors`.
public struct InputError: Error, Sendable {
    public var type: DiagnosticType
    public var message: String

    public init(_ message: String, type: DiagnosticType = .jsonError) {
        self.type = type
        self.message = message
    }
}

/// An `errors` entry without a place in a source.
struct PlainError: Sendable {
    var type: DiagnosticType
    var message: String

    var json: JSONValue {
        .object([
            ("component", "general"), ("formattedMessage", .string("\(type.rawValue): \(message)\n\n")),
            ("message", .string(message)), ("severity", .string(type.severity.name)), ("type", .string(type.rawValue)),
        ])
    }
}
