// Comments. Documentation comments are remembered by place; their text is extracted when a node wants it.

extension Lexer {
    /// Skips a comment that starts here, noting a documentation comment in the token.
    /// - Returns: nil if the slash starts no comment; true if the comment was skipped; false if it is malformed and the
    ///   token is the error.
    mutating func scanComment(_ token: inout Token) -> Bool? {
        let start = position
        switch bytes[position + 1] {
        case 0x2f:
            if bytes[position + 2] == 0x2f && bytes[position + 3] != 0x2f {
                let comment = DocumentationComment.endOfLines(in: bytes, count: count, at: start)
                position = comment.next
                token.docStart = UInt32(truncatingIfNeeded: start)
                token.docEnd = UInt32(truncatingIfNeeded: comment.end)
                return true
            }
            position += 2
            return skipLineComment(&token)
        case 0x2a:
            position += 2
            guard bytes[position] == 0x2a else { return skipBlockComment(&token) }
            position += 1
            if bytes[position] == 0x2f {
                position += 1
                return true
            }
            if bytes[position] == 0x2a { return skipBlockComment(&token) }
            token.docStart = UInt32(truncatingIfNeeded: start)
            guard let end = ByteScan.endOfBlockComment(bytes, from: position, to: count) else {
                position = count
                fail(&token, .unterminatedComment)
                return false
            }
            position = end
            token.docEnd = UInt32(truncatingIfNeeded: position)
            return true
        default:
            return nil
        }
    }

    private mutating func skipLineComment(_ token: inout Token) -> Bool {
        let start = position
        var sawMark = false
        while true {
            position = ByteScan.endOfPlainText(bytes, from: position)
            if isAtEnd || isLineBreak(at: position) { break }
            if bytes[position] == 0xe2 { sawMark = true }
            position += 1
        }
        if sawMark, let error = directionError(from: start, to: position) {
            fail(&token, error)
            return false
        }
        return true
    }

    private mutating func skipBlockComment(_ token: inout Token) -> Bool {
        let start = position
        guard let end = ByteScan.endOfBlockComment(bytes, from: start, to: count) else {
            position = count
            fail(&token, .unterminatedComment)
            return false
        }
        position = end
        if ByteScan.first(0xe2, in: bytes, from: start, to: end) != nil,
            let error = directionError(from: start, to: end - 1)
        {
            fail(&token, error)
            return false
        }
        return true
    }

    /// The text of a documentation comment, or ``Symbol/none`` if it has none.
    mutating func documentation(of token: Token) -> Symbol {
        guard token.hasDoc else { return .none }
        let text = DocumentationComment.text(in: bytes, count: count, at: Int(token.docStart))
        return text.isEmpty ? .none : interner.intern(text)
    }
}
