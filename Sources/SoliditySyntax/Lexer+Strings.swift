// String literals: plain, unicode and hexadecimal.

extension Lexer {
    func isLineBreak(at offset: Int) -> Bool { SoliditySyntax.isLineBreak(bytes, at: offset) }

    /// Reads a string from its opening quote on.
    mutating func scanString(isUnicode: Bool) -> Lexeme {
        let quote = bytes[position]
        position += 1
        let bytes = self.bytes
        let start = position
        var end = start
        while bytes[end] >= 0x20 && bytes[end] < 0x7f && bytes[end] != quote && bytes[end] != 0x5c { end += 1 }
        position = end
        if bytes[position] == quote {
            let symbol = symbol(from: start)
            position += 1
            return Lexeme(isUnicode ? .unicodeStringLiteral : .stringLiteral, symbol)
        }
        return scanUnusualString(isUnicode: isUnicode, quote: quote, start: start)
    }

    /// Reads the rest of a string that holds an escape or a character outside of printable ASCII.
    private mutating func scanUnusualString(isUnicode: Bool, quote: UInt8, start: Int) -> Lexeme {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: UnsafeBufferPointer(start: bytes + start, count: position - start))
        while bytes[position] != quote && !isAtEnd && !isLineBreak(at: position) {
            let byte = bytes[position]
            position += 1
            if byte == 0x5c {
                if isAtEnd || !scanEscape() { return Lexeme(.illegalEscape) }
            } else if !isUnicode && (byte <= 0x1f || byte >= 0x7f) {
                return Lexeme(mode == .yul ? LexicalError.illegalCharacterInString : .unicodeInPlainString)
            } else {
                scratch.append(byte)
            }
        }
        guard bytes[position] == quote, !isAtEnd else { return Lexeme(.unterminatedString) }
        if isUnicode, let error = directionError(from: start - 1, to: position) { return Lexeme(error) }
        position += 1
        return Lexeme(isUnicode ? .unicodeStringLiteral : .stringLiteral, interner.intern(scratch))
    }

    /// Reads what follows a backslash.
    private mutating func scanEscape() -> Bool {
        let byte = bytes[position]
        if byte == 0x0a {
            position += 1
            return true
        }
        if byte == 0x0d {
            position += bytes[position + 1] == 0x0a ? 2 : 1
            return true
        }
        position += 1
        switch byte {
        case 0x27, 0x22, 0x5c: scratch.append(byte)
        case 0x6e: scratch.append(0x0a)
        case 0x72: scratch.append(0x0d)
        case 0x74: scratch.append(0x09)
        case 0x78:
            guard let value = scanHexDigits(2) else { return false }
            scratch.append(UInt8(value))
        case 0x75:
            guard let value = scanHexDigits(4) else { return false }
            appendUTF8(value)
        default: return false
        }
        return true
    }

    /// Reads exactly `count` hex digits; stays in place if there are fewer.
    private mutating func scanHexDigits(_ count: Int) -> UInt32? {
        var value: UInt32 = 0
        for index in 0..<count {
            guard let digit = hexValue(bytes[position + index]) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        position += count
        return value
    }

    /// Appends a code point of the basic plane, surrogates included, as UTF-8 would have it.
    private mutating func appendUTF8(_ codePoint: UInt32) {
        if codePoint <= 0x7f {
            scratch.append(UInt8(codePoint))
        } else if codePoint <= 0x7ff {
            scratch.append(UInt8(0xc0 | codePoint >> 6))
            scratch.append(UInt8(0x80 | codePoint & 0x3f))
        } else {
            scratch.append(UInt8(0xe0 | codePoint >> 12))
            scratch.append(UInt8(0x80 | codePoint >> 6 & 0x3f))
            scratch.append(UInt8(0x80 | codePoint & 0x3f))
        }
    }

    /// Reads `"…"` after `hex`: pairs of digits, single underscores between pairs.
    mutating func scanHexString() -> Lexeme {
        let quote = bytes[position]
        position += 1
        scratch.removeAll(keepingCapacity: true)
        var allowsUnderscore = false
        while bytes[position] != quote && !isAtEnd {
            if let value = scanHexDigits(2) {
                scratch.append(UInt8(value))
                allowsUnderscore = true
            } else if bytes[position] == 0x5f {
                position += 1
                if !allowsUnderscore || bytes[position] == quote { return Lexeme(.illegalSeparator) }
                allowsUnderscore = false
            } else {
                return Lexeme(.oddHexString)
            }
        }
        guard !isAtEnd else { return Lexeme(.unterminatedString) }
        position += 1
        return Lexeme(.hexStringLiteral, interner.intern(scratch))
    }

    /// Checks that the marks which override the text direction are balanced (no text may hide behind them).
    /// The position moves to a mark that closes nothing, and else to `end` if a mark stays open.
    mutating func directionError(from start: Int, to end: Int) -> LexicalError? {
        var depth = 0
        for index in start..<max(start, end) where bytes[index] == 0xe2 && bytes[index + 1] == 0x80 {
            switch bytes[index + 2] {
            case 0xaa, 0xab, 0xad, 0xae: depth += 1
            case 0xac: depth -= 1
            default: break
            }
            if depth < 0 {
                position = index
                return .directionUnderflow
            }
        }
        guard depth > 0 else { return nil }
        position = end
        return .directionMismatch
    }
}
