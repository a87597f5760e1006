// NatSpec comments taken apart into tags, as solc does it: text before the first tag is a notice, further lines belong to
// the last tag.

import Glibc

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
    public var tags: [DocumentationTag] = []
    var problem: DocumentationProblem?

    public init() {}

    /// Parses the text of a comment without delimiters and leading asterisks.
    public init(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { text in
            var parser = DocumentationParser(text: text)
            parser.run()
            tags = parser.tags
            problem = parser.problem
        }
    }

    public func all(_ tag: String) -> [DocumentationTag] { tags.filter { $0.tag == tag } }

    public func contains(_ tag: String) -> Bool { tags.contains { $0.tag == tag } }

    /// The contents of all tags of a kind, concatenated.
    public func text(_ tag: String) -> String { all(tag).map(\.content).joined() }
}

/// Takes one comment apart.
private struct DocumentationParser {
    let text: UnsafeBufferPointer<UInt8>
    var tags: [DocumentationTag] = []
    var problem: DocumentationProblem?
    /// More lines may follow that belong to the last tag; this is what it says so far.
    private var isOpen = false
    private var content: [UInt8] = []

    init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    mutating func run() {
        var position = 0
        while position < text.count {
            let lineEnd = index(of: Self.newline, from: position, to: text.count)
            let at = index(of: UInt8(ascii: "@"), from: position, to: lineEnd)
            if at < lineEnd {
                var nameEnd = at
                while nameEnd < lineEnd && !Self.isSpace(text[nameEnd]) { nameEnd += 1 }
                let start = min(nameEnd + 1, text.count)
                // A lone `@` starts a tag only if there is none that could go on.
                let isLone = nameEnd == at + 1 && !tags.isEmpty
                position = isLone ? continueTag(from: start) : addTag(string(at + 1..<nameEnd), from: start)
            } else if !tags.isEmpty {
                position = continueTag(from: position)
            } else if position == 0 {
                position = addTag("notice", from: 0)
            } else {
                position = lineEnd + 1
            }
        }
        endTag()
    }

    /// Returns where the next line starts; the end of the text after a problem.
    private mutating func addTag(_ name: String, from start: Int) -> Int {
        endTag()
        var position = start
        while position < text.count && Self.isSpace(text[position]) { position += 1 }
        if name == "param" { return addParameter(from: position) }
        // A line break right after the tag: its content is the next line.
        let end = index(of: Self.newline, from: start, to: text.count)
        tags.append(DocumentationTag(tag: name, content: ""))
        isOpen = true
        content += text[min(position, end)..<end]
        return end + 1
    }

    private mutating func addParameter(from start: Int) -> Int {
        if start == text.count {
            problem = .parameterNameMissing
            return text.count
        }
        let lineEnd = index(of: Self.newline, from: start, to: text.count)
        var wordEnd = start
        if text[start] < UInt8(ascii: "0") || text[start] > UInt8(ascii: "9") {
            while wordEnd < lineEnd && Self.isIdentifierPart(text[wordEnd]) { wordEnd += 1 }
        }
        var position = wordEnd
        while position < text.count && Self.isSpace(text[position]) { position += 1 }
        let parameter = string(start..<wordEnd)
        if position == text.count || text[position] == Self.newline {
            problem = .parameterDescriptionMissing(parameter)
            return text.count
        }
        tags.append(DocumentationTag(tag: "param", parameter: parameter, content: ""))
        isOpen = true
        content += text[position..<lineEnd]
        return lineEnd + 1
    }

    /// Adds the rest of a line to the last tag; returns where the next line starts.
    private mutating func continueTag(from start: Int) -> Int {
        let end = index(of: Self.newline, from: start, to: text.count)
        if start < text.count && !Self.isSpace(text[start]) { content.append(UInt8(ascii: " ")) }
        content += text[start..<end]
        return end + 1
    }

    private mutating func endTag() {
        if !isOpen { return }
        isOpen = false
        tags[tags.count - 1].content = String(decoding: content, as: UTF8.self)
        content.removeAll(keepingCapacity: true)
    }

    /// The first place of a byte, or `end`.
    private func index(of byte: UInt8, from start: Int, to end: Int) -> Int {
        guard start < end, let base = text.baseAddress,
            let found = memchr(base + start, Int32(byte), end - start)
        else { return end }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    }

    private static let newline = UInt8(ascii: "\n")
    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

    private static func isIdentifierPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
            return true
        default: return false
        }
    }
}
