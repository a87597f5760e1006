// The JSON text of standard JSON input, read so that the texts of the sources are not copied: they are most of it.

import Primitives
import SoliditySource

/// A JSON document and the texts of the sources in it.
struct InputDocument {
    /// The document. The member `content` of a source whose text is in ``contents`` is an empty string.
    private(set) var root: JSONValue
    /// By source: a string under `content`. Of members with one name the last counts; look into ``root`` whether that
    /// one is a string.
    private(set) var contents: [String: SourceBytes] = [:]

    /// Reads one JSON document. Strings are decoded in place: the texts of the sources are parts of `input` afterwards.
    init(decodingInPlace input: PaddedBytes) throws(JSONError) {
        var reader = JSONReader(decodingInPlace: input)
        root = .null
        root = try member(of: &reader) { (document, name, reader) throws(JSONError) in
            guard name == "sources" else { return try reader.value() }
            return try document.member(of: &reader) { (document, source, reader) throws(JSONError) in
                try document.member(of: &reader) { (document, key, reader) throws(JSONError) in
                    guard key == "content" else { return try reader.value() }
                    return try document.content(of: source, input, &reader)
                }
            }
        }
        try reader.end()
    }

    /// Reads a value; the members of an object by `read`.
    private mutating func member(
        of reader: inout JSONReader,
        read: (inout InputDocument, String, inout JSONReader) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        guard reader.peek() == UInt8(ascii: "{") else { return try reader.value() }
        var object = JSONObject()
        try reader.members { (key, reader) throws(JSONError) in object[key] = try read(&self, key, &reader) }
        return .object(object)
    }

    private mutating func content(
        of source: String, _ input: PaddedBytes, _ reader: inout JSONReader
    ) throws(JSONError) -> JSONValue {
        guard reader.peek() == UInt8(ascii: "\"") else {
            return try reader.value()
        }
        contents[source] = SourceBytes(input, try reader.stringInPlace(), isKnownUTF8: true)
        return .string("")
    }
}
