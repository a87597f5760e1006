// Numbers, and the names of fixed-point types.

extension Lexer {
    private mutating func skipDecimalDigits() {
        guard isDigit(bytes[position]) else { return }
        while isDigit(bytes[position]) || bytes[position] == 0x5f { position += 1 }
    }

    /// Decimal, hexadecimal or fractional number. Whether underscores are well placed is checked by the analysis.
    mutating func scanNumber() -> Lexeme {
        let start = position
        var isHex = false
        if bytes[position] == 0x2e {
            position += 1
            skipDecimalDigits()
        } else if bytes[position] == 0x30 && bytes[position + 1] == 0x78 {
            isHex = true
            position += 2
            guard hexValue(bytes[position]) != nil else { return Lexeme(.illegalHexDigit) }
            while hexValue(bytes[position]) != nil || bytes[position] == 0x5f { position += 1 }
        } else {
            if bytes[position] == 0x30 {
                position += 1
                if isDigit(bytes[position]) { return Lexeme(.octal) }
            } else {
                skipDecimalDigits()
            }
            if bytes[position] == 0x2e {
                if bytes[position + 1] == 0x5f {
                    position += 2
                    skipDecimalDigits()
                }
                guard isDigit(bytes[position + 1]) else {
                    return Lexeme(.number, symbol(from: start))
                }
                position += 1
                skipDecimalDigits()
            }
        }
        if !isHex && bytes[position] | 0x20 == 0x65 {
            if let ended = scanExponent(from: start) { return ended }
        }
        if isIdentifierPart(bytes[position]) { return Lexeme(.illegalNumberEnd) }
        return Lexeme(.number, symbol(from: start))
    }

    /// Reads an exponent. Returns the token if it is complete, well formed or not.
    private mutating func scanExponent(from start: Int) -> Lexeme? {
        if bytes[position + 1] == 0x5f {
            position += 2
            skipDecimalDigits()
            return Lexeme(.number, symbol(from: start))
        }
        position += 1
        if bytes[position] == 0x2b || bytes[position] == 0x2d { position += 1 }
        guard isDigit(bytes[position]) else { return Lexeme(.illegalExponent) }
        skipDecimalDigits()
        return nil
    }

    /// The type that `fixed128x18` and the like name; nil for other words.
    @inline(never)
    mutating func fixedPointType(from start: Int, _ word: Symbol) -> Lexeme? {
        switch bytes[start] {
        case 0x66 where match("fixed", start): fixedPointType(.sizedFixed, start + 5, word)
        case 0x75 where match("ufixed", start): fixedPointType(.sizedUFixed, start + 6, word)
        default: nil
        }
    }

    private func match(_ word: StaticString, _ start: Int) -> Bool {
        for index in 0..<word.utf8CodeUnitCount where bytes[start + index] != word.utf8Start[index] { return false }
        return true
    }

    /// A number in shortest form without sign, at most 999; nil otherwise.
    private func number(_ start: Int, _ end: Int) -> Int? {
        guard end > start, end - start <= 3, bytes[start] != 0x30 || end - start == 1 else { return nil }
        var value = 0
        for index in start..<end {
            guard isDigit(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - 0x30)
        }
        return value
    }

    /// - Parameter start: of the bits, behind which come `x` and the fractional digits.
    private func fixedPointType(_ kind: TokenKind, _ start: Int, _ word: Symbol) -> Lexeme? {
        guard let cross = (start..<position).first(where: { bytes[$0] == 0x78 }),
            let digits = number(cross + 1, position), digits <= 80, let bits = number(start, cross),
            (8...256).contains(bits), bits % 8 == 0
        else { return nil }
        return Lexeme(kind, size: UInt16(bits), fractionalDigits: UInt8(digits), word)
    }
}
