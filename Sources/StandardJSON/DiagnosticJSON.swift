// Diagnostics as entries of `errors`, in solc's shape.

import Compilation
import Primitives
import SoliditySource

extension Diagnostic {
    /// solc's error object.
    public func json(in sources: SourceManager) -> JSONValue {
        var object = JSONObject([
            ("component", "general"), ("errorCode", .string(String(entry.code))),
            ("formattedMessage", .string(SolcText.format(self, in: sources))), ("message", .string(message)),
        ])
        if let location = Self.location(span, in: sources) { object["sourceLocation"] = .object(location) }
        if !secondary.isEmpty {
            object["secondarySourceLocations"] = .array(
                secondary.compactMap { place in
                    guard var location = Self.location(place.span, in: sources) else { return nil }
                    location["message"] = .string(place.label)
                    return .object(location)
                })
        }
        object["severity"] = .string(severity.name)
        object["type"] = .string(entry.type.rawValue)
        return .object(object)
    }

    private static func location(_ span: Span, in sources: SourceManager) -> JSONObject? {
        guard !span.isNone, let id = sources.file(at: span.start) else { return nil }
        let file = sources[id]
        return JSONObject([
            ("end", .number(Int(span.end) - Int(file.base))), ("file", .string(file.path)),
            ("start", .number(Int(span.start) - Int(file.base))),
        ])
    }
}
