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
                position += 3
                token.docStart = UInt32(truncatingIfNeeded: start)
                token.docEnd = UInt32(truncatingIfNeeded: scanLineDocumentation(collecting: false))
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

    @inline(__always)
    private func isAtLineEnd() -> Bool { bytes[position] == 0x0a || bytes[position] == 0x0d }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let start = position
        while bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
        return position != start
    }

    /// Reads `///` lines from behind the first slashes.
    /// - Returns: where the comment ends. The position is behind whatever was looked at.
    private mutating func scanLineDocumentation(collecting: Bool) -> Int {
        var end = position
        skipBlanks()
        while !isAtEnd {
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
                if collecting { scratch.append(0x0a) }
            } else if isLineBreak(at: position) {
                break
            }
            // Up to the last of the plain characters: the end is the start of the last character read.
            let plain = ByteScan.endOfPlainText(bytes, from: position + 1)
            let next = max(position + 1, min(plain, count - 1))
            if collecting { collect(from: position, to: next) }
            position = next
        }
        return end
    }

    private mutating func collect(from start: Int, to end: Int) {
        scratch.append(contentsOf: UnsafeBufferPointer(start: bytes + start, count: end - start))
    }

    /// Collects the text of a `/** */` comment from behind its opening. The comment has an end.
    private mutating func collectBlockDocumentation() {
        var hasText = false
        while isWhitespace(bytes[position]) && !isAtLineEnd() { position += 1 }
        while !isAtEnd {
            if isAtLineEnd() {
                position = ByteScan.endOfWhitespace(bytes, from: position)
                if bytes[position] == 0x2a {
                    let second = bytes[position + 1]
                    if second == 0x2f { return }
                    position += 1
                    if second == 0x2a {
                        scratch.append(0x2a)
                    } else {
                        if isAtLineEnd() { continue }
                        if hasText { scratch.append(0x0a) }
                    }
                } else if hasText {
                    scratch.append(0x0a)
                }
            }
            if bytes[position] == 0x2a && bytes[position + 1] == 0x2f { return }
            let next = ByteScan.endOfPlainTextOrStar(bytes, from: position + 1)
            collect(from: position, to: next)
            hasText = true
            position = next
        }
    }

    /// The text of a documentation comment, or ``Symbol/none`` if it has none.
    mutating func documentation(of token: Token) -> Symbol {
        guard token.hasDoc else { return .none }
        let saved = position
        defer { position = saved }
        scratch.removeAll(keepingCapacity: true)
        position = Int(token.docStart) + 3
        if bytes[position - 1] == 0x2f {
            _ = scanLineDocumentation(collecting: true)
        } else {
            collectBlockDocumentation()
        }
        return scratch.isEmpty ? .none : interner.intern(scratch)
    }
}
