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
            guard scanBlockDocumentation(collecting: false) else {
                fail(&token, .unterminatedComment)
                return false
            }
            token.docEnd = UInt32(truncatingIfNeeded: position)
            return true
        default:
            return nil
        }
    }

    private mutating func skipLineComment(_ token: inout Token) -> Bool {
        let bytes = self.bytes
        let start = position
        var sawMark = false
        while true {
            var next = position
            while bytes[next] >= 0x20 && bytes[next] < 0x80 { next += 1 }
            position = next
            let byte = bytes[next]
            if isAtEnd || isLineBreak(at: position) { break }
            if byte == 0xe2 { sawMark = true }
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
        var sawMark = false
        while !isAtEnd {
            let byte = bytes[position]
            position += 1
            if byte == 0x2a && bytes[position] == 0x2f {
                position += 1
                if sawMark, let error = directionError(from: start, to: position - 1) {
                    fail(&token, error)
                    return false
                }
                return true
            }
            if byte == 0xe2 { sawMark = true }
        }
        fail(&token, .unterminatedComment)
        return false
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
            if collecting {
                scratch.append(bytes[position])
                position += 1
            } else {
                // All but the last of the plain characters: the end is the start of the last character read.
                var next = position + 1
                while bytes[next] >= 0x20 && bytes[next] < 0x80 && next + 1 < count { next += 1 }
                position = next
            }
        }
        return end
    }

    /// Reads a `/** */` comment from behind its opening. Returns false if it never ends.
    private mutating func scanBlockDocumentation(collecting: Bool) -> Bool {
        var hasText = false
        while isWhitespace(bytes[position]) && !isAtLineEnd() { position += 1 }
        while !isAtEnd {
            if isAtLineEnd() {
                while isWhitespace(bytes[position]) { position += 1 }
                if position + 1 < count && bytes[position] == 0x2a {
                    let second = bytes[position + 1]
                    if second == 0x2a {
                        if collecting { scratch.append(0x2a) }
                        position += 1
                    } else if second == 0x2f {
                        position += 2
                        return true
                    } else {
                        position += 1
                        if isAtLineEnd() { continue }
                        if hasText && collecting { scratch.append(0x0a) }
                    }
                } else if hasText && collecting {
                    scratch.append(0x0a)
                }
            }
            if position + 1 < count && bytes[position] == 0x2a && bytes[position + 1] == 0x2f {
                position += 2
                return true
            }
            if collecting { scratch.append(bytes[position]) }
            hasText = true
            position += 1
        }
        position = count
        return false
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
            _ = scanBlockDocumentation(collecting: true)
        }
        return scratch.isEmpty ? .none : interner.intern(scratch)
    }
}
