// The text of documentation comments: what is left without delimiters and leading asterisks, as solc's scanner has it.

/// Reads one documentation comment, from behind its opening `///` or `/**`. There is a zero byte behind the text of the
/// file.
struct DocumentationComment {
    private let bytes: UnsafePointer<UInt8>
    /// The end of the file.
    private let count: Int
    private(set) var position: Int
    private var text: [UInt8] = []
    /// Text is only looked for, up to its first piece.
    private let isSearch: Bool
    private var hasText = false

    private init(_ bytes: UnsafePointer<UInt8>, count: Int, behindOpening position: Int, isSearch: Bool) {
        self.bytes = bytes
        self.count = count
        self.position = position
        self.isSearch = isSearch
    }

    /// The text of the comment that starts at an offset; empty if it has none.
    static func text(in bytes: UnsafePointer<UInt8>, count: Int, at start: Int) -> [UInt8] {
        var comment = DocumentationComment(bytes, count: count, behindOpening: start + 3, isSearch: false)
        comment.read()
        return comment.text
    }

    /// Whether the comment that starts at an offset has a text.
    static func hasText(in bytes: UnsafePointer<UInt8>, count: Int, at start: Int) -> Bool {
        var comment = DocumentationComment(bytes, count: count, behindOpening: start + 3, isSearch: true)
        comment.read()
        return comment.hasText
    }

    /// Finds the end of consecutive `///` lines.
    /// - Returns: where the comment ends, and the place behind whatever was looked at.
    static func endOfLines(in bytes: UnsafePointer<UInt8>, count: Int, at start: Int) -> (end: Int, next: Int) {
        var comment = DocumentationComment(bytes, count: count, behindOpening: start + 3, isSearch: false)
        let end = comment.readLines(collecting: false)
        return (end, comment.position)
    }

    private mutating func read() {
        if bytes[position - 1] == 0x2f { _ = readLines(collecting: true) } else { readBlock() }
    }

    private var isFinished: Bool { position >= count || (isSearch && hasText) }

    @inline(__always)
    private func isAtLineEnd() -> Bool { bytes[position] == 0x0a || bytes[position] == 0x0d }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let start = position
        while bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
        return position != start
    }

    private mutating func collect(_ byte: UInt8) {
        hasText = true
        if !isSearch { text.append(byte) }
    }

    private mutating func collect(to end: Int) {
        hasText = true
        if isSearch { return }
        text.append(contentsOf: UnsafeBufferPointer(start: bytes + position, count: end - position))
    }

    /// Reads `///` lines.
    /// - Returns: where the comment ends. The position is behind whatever was looked at.
    private mutating func readLines(collecting: Bool) -> Int {
        var end = position
        skipBlanks()
        while !isFinished {
            end = position
            if isAtLineEnd() {
                position += bytes[position] == 0x0d && bytes[position + 1] == 0x0a ? 2 : 1
                if !skipBlanks() { end = position }
                guard position + 3 < count, bytes[position] == 0x2f, bytes[position + 1] == 0x2f,
                    bytes[position + 2] == 0x2f
                else { break }
                if position + 4 < count && bytes[position + 3] == 0x2f { break }
                position += 3
                if isAtLineEnd() { continue }
                if collecting { collect(0x0a) }
            } else if isLineBreak(bytes, at: position) {
                break
            }
            // Up to the last of the plain characters: the end is the start of the last character read.
            let plain = ByteScan.endOfPlainText(bytes, from: position + 1)
            let next = max(position + 1, min(plain, count - 1))
            if collecting { collect(to: next) }
            position = next
        }
        return end
    }

    /// Reads a `/** */` comment, which has an end.
    private mutating func readBlock() {
        while isWhitespace(bytes[position]) && !isAtLineEnd() { position += 1 }
        while !isFinished {
            if isAtLineEnd() {
                position = ByteScan.endOfWhitespace(bytes, from: position)
                if bytes[position] == 0x2a {
                    let second = bytes[position + 1]
                    if second == 0x2f { return }
                    position += 1
                    if second == 0x2a {
                        collect(0x2a)
                    } else {
                        if isAtLineEnd() { continue }
                        if hasText { collect(0x0a) }
                    }
                } else if hasText {
                    collect(0x0a)
                }
            }
            if bytes[position] == 0x2a && bytes[position + 1] == 0x2f { return }
            let next = ByteScan.endOfPlainTextOrStar(bytes, from: position + 1)
            collect(to: next)
            position = next
        }
    }
}

/// Whether a line ends at an offset, by any of the line terminators that Unicode knows.
@inline(__always)
func isLineBreak(_ bytes: UnsafePointer<UInt8>, at offset: Int) -> Bool {
    switch bytes[offset] {
    case 0x0a...0x0d: true
    case 0xc2: bytes[offset + 1] == 0x85
    case 0xe2: bytes[offset + 1] == 0x80 && (bytes[offset + 2] == 0xa8 || bytes[offset + 2] == 0xa9)
    default: false
    }
}
