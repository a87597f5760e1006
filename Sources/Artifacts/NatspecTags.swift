// NatSpec comments taken apart into tags. Text before the first tag is a notice; spacing follows solc to the byte, since
// documentation is part of the hashed metadata.

/// The tags of one documentation comment, in source order.
struct NatspecTags: Sendable, Equatable {
    /// One `@tag content`. `name` is set for `@param`.
    struct Tag: Sendable, Equatable {
        var tag: String
        var name = ""
        var content: String
    }

    var tags: [Tag] = []

    init() {}

    /// Parses the text of a comment whose delimiters and leading asterisks have been removed.
    init(_ text: [UInt8]) {
        var position = 0
        while position < text.count {
            let lineEnd = text[position...].firstIndex(of: Self.newline) ?? text.count
            if let at = text[position..<lineEnd].firstIndex(of: UInt8(ascii: "@")) {
                position = startTag(text, at: at, lineEnd: lineEnd)
            } else if !tags.isEmpty {
                appendLine(text[position..<lineEnd])
                position = lineEnd + 1
            } else if position == 0 {
                tags.append(Tag(tag: "notice", content: Self.text(Self.skipSpace(text[..<lineEnd]))))
                position = lineEnd + 1
            } else {
                position = lineEnd + 1
            }
        }
    }

    private static let newline = UInt8(ascii: "\n")

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func skipSpace(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> { bytes.drop(while: isSpace) }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Starts the tag whose `@` is at `at`; returns where the next line starts.
    private mutating func startTag(_ text: [UInt8], at: Int, lineEnd: Int) -> Int {
        let nameEnd = text[at..<lineEnd].firstIndex(where: Self.isSpace) ?? lineEnd
        let tag = Self.text(text[(at + 1)..<nameEnd])
        if nameEnd == lineEnd, tag != "param" {
            // The content starts on the next line, if there is one.
            let nextEnd = text[min(lineEnd + 1, text.count)...].firstIndex(of: Self.newline) ?? text.count
            let content = lineEnd + 1 <= nextEnd ? text[(lineEnd + 1)..<nextEnd] : []
            tags.append(Tag(tag: tag, content: Self.text(Self.skipSpace(content))))
            return nextEnd + 1
        }
        var content = Self.skipSpace(text[min(nameEnd + 1, lineEnd)..<lineEnd])
        var name = ""
        if tag == "param" {
            let word = content.prefix { !Self.isSpace($0) }
            name = Self.text(word)
            content = Self.skipSpace(content[word.endIndex...])
        }
        tags.append(Tag(tag: tag, name: name, content: Self.text(content)))
        return lineEnd + 1
    }

    /// Further lines belong to the last tag; a line that does not start with a space is joined by one.
    private mutating func appendLine(_ line: ArraySlice<UInt8>) {
        let last = tags.count - 1
        if let first = line.first, !Self.isSpace(first) { tags[last].content += " " }
        // An empty line that is not the end of the text still counts as one without a leading space.
        if line.isEmpty { tags[last].content += " " }
        tags[last].content += Self.text(line)
    }

    // MARK: Look-up

    /// The contents of all tags of a kind, concatenated.
    func text(_ tag: String) -> String { tags.filter { $0.tag == tag }.map(\.content).joined() }

    func contains(_ tag: String) -> Bool { tags.contains { $0.tag == tag } }

    func all(_ tag: String) -> [Tag] { tags.filter { $0.tag == tag } }
}
