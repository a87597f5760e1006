// Comments. Documentation comments are remembered by place; their text is extracted when a node wants it.

extension Lexer {
    /// A comment that was skipped.
    struct Comment: BitwiseCopyable {
        var isDocumentation = false
        /// Why it is malformed, if it is; then the position is the end of the token that stands for it.
        var error = LexicalError.none
        /// Behind its last character. Only of documentation.
        var end = 0

        fileprivate init(error: LexicalError = .none) { self.error = error }

        fileprivate init(documentationUpTo end: Int) {
            isDocumentation = true
            self.end = end
        }
    }

    /// Skips a comment that starts here; nil if the slash starts none.
    mutating func scanComment() -> Comment? {
        let start = position
        switch bytes[start + 1] {
        case 0x2f:
            if bytes[start + 2] == 0x2f && bytes[start + 3] != 0x2f {
                let comment = DocumentationComment.endOfLines(in: bytes, count: count, at: start)
                position = comment.next
                return Comment(documentationUpTo: comment.end)
            }
            return Comment(error: skipLineComment(from: start + 2))
        case 0x2a:
            guard bytes[start + 2] == 0x2a else { return Comment(error: skipBlockComment(from: start + 2)) }
            if bytes[start + 3] == 0x2f {
                position = start + 4
                return Comment()
            }
            if bytes[start + 3] == 0x2a { return Comment(error: skipBlockComment(from: start + 3)) }
            guard let end = ByteScan.endOfBlockComment(bytes, from: start + 3, to: count) else {
                position = count
                return Comment(error: .unterminatedComment)
            }
            position = end
            return Comment(documentationUpTo: end)
        default:
            return nil
        }
    }

    private mutating func skipLineComment(from start: Int) -> LexicalError {
        var sawMark = false
        var place = start
        while true {
            place = ByteScan.endOfPlainText(bytes, from: place)
            if place >= count || isLineBreak(at: place) { break }
            if bytes[place] == 0xe2 { sawMark = true }
            place += 1
        }
        position = place
        return sawMark ? directionError(from: start, to: place) ?? .none : .none
    }

    private mutating func skipBlockComment(from start: Int) -> LexicalError {
        guard let end = ByteScan.endOfBlockComment(bytes, from: start, to: count) else {
            position = count
            return .unterminatedComment
        }
        position = end
        guard ByteScan.first(0xe2, in: bytes, from: start, to: end) != nil else { return .none }
        return directionError(from: start, to: end - 1) ?? .none
    }

    /// The text of a documentation comment, or ``Symbol/none`` if it has none.
    mutating func documentation(of token: Token) -> Symbol {
        guard token.hasDoc else { return .none }
        let text = DocumentationComment.text(in: bytes, count: count, at: Int(token.docStart))
        return text.isEmpty ? .none : interner.intern(text)
    }
}
