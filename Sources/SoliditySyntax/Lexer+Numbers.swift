// Numbers, and elementary type names that end in a number.

extension Lexer {
    private mutating func skipDecimalDigits() {
        guard isDigit(bytes[position]) else { return }
        while isDigit(bytes[position]) || bytes[position] == 0x5f { position += 1 }
    }

    /// Decimal, hexadecimal or fractional number. Whether underscores are well placed is checked by the analysis.
    mutating func scanNumber(_ token: inout Token) {
        let start = position
        token.kind = .number
        var isHex = false
        if bytes[position] == 0x2e {
            position += 1
            skipDecimalDigits()
        } else if bytes[position] == 0x30 && bytes[position + 1] == 0x78 {
            isHex = true
            position += 2
            guard hexValue(bytes[position]) != nil else { return fail(&token, .illegalHexDigit) }
            while hexValue(bytes[position]) != nil || bytes[position] == 0x5f { position += 1 }
        } else {
            if bytes[position] == 0x30 {
                position += 1
                if isDigit(bytes[position]) { return fail(&token, .octal) }
            } else {
                skipDecimalDigits()
            }
            if bytes[position] == 0x2e {
                if bytes[position + 1] == 0x5f {
                    position += 2
                    skipDecimalDigits()
                }
                guard isDigit(bytes[position + 1]) else {
                    token.symbol = symbol(from: start)
                    return
                }
                position += 1
                skipDecimalDigits()
            }
        }
        if !isHex && bytes[position] | 0x20 == 0x65 {
            guard scanExponent(&token, from: start) else { return }
        }
        if isIdentifierPart(bytes[position]) { return fail(&token, .illegalNumberEnd) }
        token.symbol = symbol(from: start)
    }

    /// Reads an exponent. Returns false if the token is complete, well formed or not.
    private mutating func scanExponent(_ token: inout Token, from start: Int) -> Bool {
        if bytes[position + 1] == 0x5f {
            position += 2
            skipDecimalDigits()
            token.symbol = symbol(from: start)
            return false
        }
        position += 1
        if bytes[position] == 0x2b || bytes[position] == 0x2d { position += 1 }
        guard isDigit(bytes[position]) else {
            fail(&token, .illegalExponent)
            return false
        }
        skipDecimalDigits()
        return true
    }

    /// Turns `uint8`, `bytes4`, `fixed128x18` and the like into type tokens; leaves other words alone.
    mutating func scanSizedType(from start: Int, _ token: inout Token) {
        let end = position
        switch bytes[start] {
        case 0x69 where match("int", start):
            setSize(&token, .sizedInt, number(start + 3, end), 8...256, step: 8)
        case 0x75 where match("uint", start):
            setSize(&token, .sizedUInt, number(start + 4, end), 8...256, step: 8)
        case 0x62 where match("bytes", start):
            setSize(&token, .sizedBytes, number(start + 5, end), 1...32, step: 1)
        case 0x66 where match("fixed", start):
            setFixed(&token, .sizedFixed, start + 5, end)
        case 0x75 where match("ufixed", start):
            setFixed(&token, .sizedUFixed, start + 6, end)
        default:
            break
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

    private func setSize(
        _ token: inout Token, _ kind: TokenKind, _ size: Int?, _ range: ClosedRange<Int>, step: Int
    ) {
        guard let size, range.contains(size), size % step == 0 else { return }
        token.kind = kind
        token.size = UInt16(size)
    }

    private func setFixed(_ token: inout Token, _ kind: TokenKind, _ start: Int, _ end: Int) {
        guard let cross = (start..<end).first(where: { bytes[$0] == 0x78 }),
            let digits = number(cross + 1, end), digits <= 80
        else { return }
        setSize(&token, kind, number(start, cross), 8...256, step: 8)
        token.fractionalDigits = UInt8(digits)
    }
}
