// Bytes to tokens. The lexer is driven by the parser, because inline assembly has other words than Solidity.
// There is a zero byte after the end of the text, so that looking a few bytes ahead needs no bounds check.

import Primitives
import SoliditySource

/// Which words are keywords.
enum LexerMode: UInt8, CaseIterable {
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

/// Reads one token at a time.
struct Lexer {
    /// Keeps ``bytes`` alive.
    private let text: SourceBytes
    let bytes: UnsafePointer<UInt8>
    let count: Int
    private let tables = LexerTables.shared
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
    /// Static, and so are other questions of the parser: a method of a large value that is being changed gets a copy.
    @inline(never)
    static func lineStartColumn(of start: UInt32, in bytes: UnsafePointer<UInt8>) -> Int {
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
        let start = ByteScan.endOfWhitespace(bytes, from: position)
        return bytes[start] == 0x2f ? tokenBehindComments(from: start) : token(at: start)
    }

    /// The token that starts at a place, which is not that of a comment.
    @inline(__always)
    private mutating func token(at start: Int) -> Token {
        position = start
        let byte = bytes[start]
        let kind = tables.kind(ofByte: byte)
        // The token is built in registers: to store it byte by byte and to load it as words at once is slow.
        let lexeme: Lexeme
        if kind == .identifier {
            lexeme = scanWord()
        } else if kind != .illegal {
            lexeme = Lexeme(kind)
            position = start &+ 1
        } else {
            lexeme = scanOther(byte)
        }
        return Token(lexeme, start, position)
    }

    /// The token at a place where a comment may start.
    @inline(never)
    private mutating func tokenBehindComments(from place: Int) -> Token {
        var start = place
        var documentation: Range<Int> = 0..<0
        while bytes[start] == 0x2f {
            position = start
            guard let comment = scanComment() else { break }
            if comment.isDocumentation { documentation = start..<comment.end }
            if comment.error != .none {
                return Token(Lexeme(comment.error), start, position, documentation: documentation)
            }
            start = ByteScan.endOfWhitespace(bytes, from: position)
        }
        let token = token(at: start)
        return Token(token.lexeme, start, position, documentation: documentation)
    }

    /// The symbol of the text from a place up to here.
    @inline(__always)
    mutating func symbol(from start: Int) -> Symbol {
        let count = position &- start
        if count <= ByteString.prefixLength {
            return interner.intern(ByteBlock(bytes, at: start), count: count, at: bytes + start)
        }
        return interner.intern(UnsafeBufferPointer(start: bytes + start, count: count))
    }

    /// The symbol of the text of a token.
    mutating func symbol(of token: Token) -> Symbol {
        let start = Int(token.start)
        return interner.intern(UnsafeBufferPointer(start: bytes + start, count: Int(token.end) - start))
    }

    @inline(__always)
    private mutating func scanWord() -> Lexeme {
        let start = position
        let block = ByteBlock(bytes, at: start)
        let parts = ByteScan.identifierParts(block)
        let count = (mode == .yul ? !(parts | (block == 0x2e)) : !parts).unmarkedCount
        position = start &+ count
        let symbol =
            count < ByteBlock.count
            ? interner.intern(block, count: count, at: bytes + start) : scanLongWord(from: start)
        let lexeme = tables.lexeme(of: symbol, mode)
        // What is rarer is asked first.
        if isDigit(bytes[position &- 1]) && lexeme.kind == .identifier && mode == .solidity {
            return fixedPointType(from: start, symbol) ?? lexeme
        }
        if lexeme.kind == .hex || lexeme.kind == .unicode { return scanPrefixedString(lexeme.kind) }
        return lexeme
    }

    /// The symbol of a word whose first bytes have been scanned and are all of its.
    @inline(never)
    private mutating func scanLongWord(from start: Int) -> Symbol {
        position =
            mode == .yul
            ? ByteScan.endOfYulName(bytes, from: position) : ByteScan.endOfIdentifier(bytes, from: position)
        return interner.intern(UnsafeBufferPointer(start: bytes + start, count: position &- start))
    }

    /// `hex` and `unicode` must be followed by a quote.
    @inline(never)
    private mutating func scanPrefixedString(_ kind: TokenKind) -> Lexeme {
        guard bytes[position] == 0x22 || bytes[position] == 0x27 else { return Lexeme(.illegalToken) }
        return kind == .hex ? scanHexString() : scanString(isUnicode: true)
    }

    /// What starts neither a word nor a comment and is not one of the characters that stand for themselves.
    @inline(never)
    private mutating func scanOther(_ byte: UInt8) -> Lexeme {
        if isDigit(byte) { return scanNumber() }
        let kind: TokenKind
        switch byte {
        case 0x00 where isAtEnd: return Lexeme(.endOfSource)
        case 0x22, 0x27: return scanString(isUnicode: false)
        case 0x2e:
            if mode != .experimental && isDigit(bytes[position + 1]) { return scanNumber() }
            kind = take(.period)
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
            return Lexeme(.illegalToken)
        }
        return Lexeme(kind)
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
