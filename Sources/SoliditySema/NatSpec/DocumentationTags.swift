// NatSpec comments taken apart into tags, as solc does it: text before the first tag is a notice, further lines belong to
// the last tag.

/// One `@tag content` of a documentation comment.
public struct DocumentationTag: Hashable, Sendable {
    public var tag: String
    /// The parameter that `@param` describes.
    public var parameter = ""
    public var content: String
}

/// What is wrong with the form of a comment.
enum DocumentationProblem: Equatable {
    case parameterNameMissing
    case parameterDescriptionMissing(String)
}

/// The tags of one comment in source order.
public struct DocumentationTags: Sendable {
    public private(set) var tags: [DocumentationTag] = []
    var problem: DocumentationProblem?

    /// Parses the text of a comment without delimiters and leading asterisks.
    public init(_ text: ArraySlice<UInt8>) {
        let text = Array(text)
        var position = 0
        while position < text.count {
            let lineEnd = text[position...].firstIndex(of: Self.newline) ?? text.count
            if let at = text[position..<lineEnd].firstIndex(of: UInt8(ascii: "@")) {
                let nameEnd = text[at...].firstIndex { Self.isSpace($0) || $0 == Self.newline } ?? text.count
                let name = Self.string(text[(at + 1)..<nameEnd])
                position = addTag(name, text, from: min(nameEnd + 1, text.count))
            } else if !tags.isEmpty {
                position = appendLine(text, from: position)
            } else if position == 0 {
                position = addTag("notice", text, from: 0)
            } else {
                position = lineEnd + 1
            }
        }
    }

    private static let newline = UInt8(ascii: "\n")
    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Returns where the next line starts; the end of the text after a problem.
    private mutating func addTag(_ name: String, _ text: [UInt8], from start: Int) -> Int {
        let content = text[start...].drop(while: Self.isSpace)
        let lineEnd = content.firstIndex(of: Self.newline) ?? text.count
        guard name == "param" else {
            // A line break right after the tag: its content is the next line.
            let end = text[start...].firstIndex(of: Self.newline) ?? text.count
            tags.append(
                DocumentationTag(tag: name, content: Self.string(text[start..<end].drop(while: Self.isSpace))))
            return end + 1
        }
        if content.isEmpty {
            problem = .parameterNameMissing
            return text.count
        }
        let word = content[..<lineEnd].prefix(while: Self.isIdentifierPart)
        let isIdentifier = word.first.map { $0 < UInt8(ascii: "0") || $0 > UInt8(ascii: "9") } ?? false
        let parameter = isIdentifier ? word : content[content.startIndex..<content.startIndex]
        let description = content[parameter.endIndex...].drop(while: Self.isSpace)
        if description.isEmpty || description.first == Self.newline {
            problem = .parameterDescriptionMissing(Self.string(parameter))
            return text.count
        }
        tags.append(
            DocumentationTag(
                tag: name, parameter: Self.string(parameter), content: Self.string(description[..<lineEnd])))
        return lineEnd + 1
    }

    private static func isIdentifierPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
            return true
        default: return false
        }
    }

    private mutating func appendLine(_ text: [UInt8], from start: Int) -> Int {
        let end = text[start...].firstIndex(of: Self.newline) ?? text.count
        if !Self.isSpace(text[start]) { tags[tags.count - 1].content += " " }
        tags[tags.count - 1].content += Self.string(text[start..<end])
        return end + 1
    }

    public func all(_ tag: String) -> [DocumentationTag] { tags.filter { $0.tag == tag } }
}
