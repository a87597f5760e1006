// Bytes to tokens. The lexer is driven by the parser, because inline assembly has other words than Solidity.
// There is a zero byte after the end of the text, so that looking a few bytes ahead needs no bounds check.

import SoliditySource

/// Which words are keywords.
enum LexerMode: UInt8 {
    case solidity, yul, experimental
}

/// A byte of an identifier, or not.
@inline(__always)
func isIdentifierStart(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= 0x61 && lower <= 0x7a) || byte == 0x5f || byte == 0x24
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inline(__always)
func isIdentifierPart(_ byte: UInt8) -> Bool {
    // Two words of bits, one for each half of ASCII: digits and `$`; letters and `_`.
    let word: UInt64 = byte < 0x40 ? 0x03ff_0010_0000_0000 : 0x07ff_fffe_87ff_fffe
    return byte < 0x80 && (word >> UInt64(byte & 0x3f)) & 1 != 0
}

@inline(__always)
func isWhitespace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (0x1_0000_2600 as UInt64 >> UInt64(byte)) & 1 != 0
}

@inline(__always)
func hexValue(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - 0x30 }
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x61 + 10 : nil
}

/// ``isIdentifierPart(_:)`` as a table: names are most of what is not comment or white space. Written once, here.
private nonisolated(unsafe) let identifierParts: UnsafePointer<Bool> = {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    for byte in 0..<256 { table[byte] = isIdentifierPart(UInt8(byte)) }
    return UnsafePointer(table)
}()

/// Reads one token at a time.
struct Lexer {
    /// Keeps ``bytes`` alive.
    private let text: SourceBytes
    let bytes: UnsafePointer<UInt8>
    let count: Int
    private let identifierPart = identifierParts
    var position = 0
    var mode = LexerMode.solidity
    var interner: Interner
    /// Buffer for the values of strings with escapes.
    var scratch: [UInt8] = []

    init(_ text: SourceBytes, interner: Interner) {
        self.text = text
        bytes = text.base
        count = text.count
        self.interner = interner
    }

    @inline(__always)
    var isAtEnd: Bool { position >= count }

    func hasLineBreak(from start: Int, to end: Int) -> Bool { (start..<max(start, end)).contains { bytes[$0] == 0x0a } }

    /// The column of a place if nothing stands before it in its line, else -1. A tab is as wide as four spaces.
    func lineStartColumn(of start: UInt32) -> Int {
        var place = Int(start)
        var column = 0
        while place > 0 && (bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09) {
            place -= 1
            column += bytes[place] == 0x09 ? 4 : 1
        }
        return place == 0 || bytes[place - 1] == 0x0a ? column : -1
    }

    /// The word, or the single other character, that follows white space at a place.
    func word(behind place: Int) -> [UInt8] {
        var start = place
        while isWhitespace(bytes[start]) { start += 1 }
        var end = start
        while isIdentifierPart(bytes[end]) { end += 1 }
        return Array(UnsafeBufferPointer(start: bytes + start, count: max(end - start, 1)))
    }

    /// The next token with the documentation comment before it.
    mutating func next() -> Token {
        var token = Token()
        let bytes = self.bytes
        while true {
            let start = ByteScan.endOfWhitespace(bytes, from: position)
            position = start
            let byte = bytes[start]
            token.start = UInt32(truncatingIfNeeded: position)
            if byte == 0x2f, let finished = scanComment(&token) {
                if finished { continue }
                break
            }
            if isIdentifierStart(byte) {
                scanWord(&token)
            } else if isDigit(byte) {
                scanNumber(&token)
            } else if byte == 0 && isAtEnd {
                token.kind = .endOfSource
            } else {
                scanPunctuation(byte, &token)
            }
            break
        }
        token.end = UInt32(truncatingIfNeeded: position)
        return token
    }

    /// Makes the token illegal.
    @inline(never)
    func fail(_ token: inout Token, _ error: LexicalError) {
        token.kind = .illegal
        token.error = error
        token.symbol = .empty
    }

    @inline(__always)
    mutating func symbol(from start: Int) -> Symbol {
        interner.intern(padded: UnsafeBufferPointer(start: bytes + start, count: position - start))
    }

    /// The symbol of the text of a token.
    mutating func symbol(of token: Token) -> Symbol {
        let start = Int(token.start)
        return interner.intern(padded: UnsafeBufferPointer(start: bytes + start, count: Int(token.end) - start))
    }

    private mutating func scanWord(_ token: inout Token) {
        let bytes = self.bytes
        let start = position
        var end = start + 1
        if mode == .yul {
            while identifierPart[Int(bytes[end])] || bytes[end] == 0x2e { end += 1 }
        } else {
            end = ByteScan.endOfIdentifier(bytes, from: end)
        }
        position = end
        token.symbol = symbol(from: start)
        token.kind = .identifier
        let raw = token.symbol.rawValue
        if raw <= KnownSymbol.`var`.rawValue {
            guard let kind = TokenKind(rawValue: UInt8(truncatingIfNeeded: raw)) else { return }
            switch mode {
            case .solidity: if kind != .leave { scanKeyword(kind, &token) }
            case .yul: if kind.isYulKeyword { scanKeyword(kind, &token) }
            case .experimental: if kind.isExperimentalKeyword { scanKeyword(kind, &token) }
            }
        } else if mode == .solidity && isDigit(bytes[position - 1]) {
            scanSizedType(from: start, &token)
        }
    }

    /// `hex` and `unicode` must be followed by a quote; other keywords stand for themselves.
    private mutating func scanKeyword(_ kind: TokenKind, _ token: inout Token) {
        token.kind = kind
        guard kind == .hex || kind == .unicode else { return }
        token.symbol = .empty
        guard bytes[position] == 0x22 || bytes[position] == 0x27 else { return fail(&token, .illegalToken) }
        if kind == .hex { scanHexString(&token) } else { scanString(&token, isUnicode: true) }
    }

    private mutating func scanPunctuation(_ byte: UInt8, _ token: inout Token) {
        let kind: TokenKind
        switch byte {
        case 0x22, 0x27:
            return scanString(&token, isUnicode: false)
        case 0x2e:
            if mode != .experimental && isDigit(bytes[position + 1]) { return scanNumber(&token) }
            kind = .period
            position += 1
        case 0x28: kind = take(.leftParenthesis)
        case 0x29: kind = take(.rightParenthesis)
        case 0x5b: kind = take(.leftBracket)
        case 0x5d: kind = take(.rightBracket)
        case 0x7b: kind = take(.leftBrace)
        case 0x7d: kind = take(.rightBrace)
        case 0x3b: kind = take(.semicolon)
        case 0x2c: kind = take(.comma)
        case 0x3f: kind = take(.question)
        case 0x7e: kind = take(.bitNot)
        case 0x3a: kind = take(.colon, equals: .assemblyAssign)
        case 0x21: kind = take(.not, equals: .notEqual)
        case 0x25: kind = take(.modulo, equals: .assignModulo)
        case 0x5e: kind = take(.bitXor, equals: .assignBitXor)
        case 0x2f: kind = take(.divide, equals: .assignDivide)
        case 0x2b: kind = take(.add, equals: .assignAdd, or: (0x2b, .increment))
        case 0x2a: kind = take(.multiply, equals: .assignMultiply, or: (0x2a, .exponentiate))
        case 0x26: kind = take(.bitAnd, equals: .assignBitAnd, or: (0x26, .and))
        case 0x7c: kind = take(.bitOr, equals: .assignBitOr, or: (0x7c, .or))
        case 0x3d: kind = take(.assign, equals: .equal, or: (0x3e, .doubleArrow))
        case 0x2d:
            kind = bytes[position + 1] == 0x3e ? take(.rightArrow, length: 2) : takeMinus()
        case 0x3c:
            kind =
                bytes[position + 1] == 0x3c
                ? takeShift(.shiftLeft, .assignShiftLeft, length: 2) : take(.lessThan, equals: .lessThanOrEqual)
        case 0x3e: kind = takeGreater()
        default:
            position += 1
            return fail(&token, .illegalToken)
        }
        token.kind = kind
    }

    @inline(__always)
    private mutating func take(_ kind: TokenKind, length: Int = 1) -> TokenKind {
        position += length
        return kind
    }

    @inline(__always)
    private mutating func take(
        _ kind: TokenKind, equals: TokenKind, or second: (byte: UInt8, kind: TokenKind) = (0xff, .illegal)
    ) -> TokenKind {
        let next = bytes[position + 1]
        if next == 0x3d { return take(equals, length: 2) }
        if next == second.byte { return take(second.kind, length: 2) }
        return take(kind)
    }

    private mutating func takeMinus() -> TokenKind {
        take(.subtract, equals: .assignSubtract, or: (0x2d, .decrement))
    }

    private mutating func takeShift(_ kind: TokenKind, _ assignment: TokenKind, length: Int) -> TokenKind {
        bytes[position + length] == 0x3d ? take(assignment, length: length + 1) : take(kind, length: length)
    }

    private mutating func takeGreater() -> TokenKind {
        guard bytes[position + 1] == 0x3e else { return take(.greaterThan, equals: .greaterThanOrEqual) }
        guard bytes[position + 2] == 0x3e else { return takeShift(.shiftRight, .assignShiftRight, length: 2) }
        return takeShift(.unsignedShiftRight, .assignUnsignedShiftRight, length: 3)
    }
}
