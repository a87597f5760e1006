// One token as the parser sees it.

/// Why a piece of input is no token.
public enum LexicalError: UInt8, Sendable, BitwiseCopyable {
    case none, illegalToken, oddHexString, illegalHexDigit, unterminatedComment, illegalEscape, unicodeInPlainString
    case illegalCharacterInString, unterminatedString, illegalSeparator, illegalExponent, illegalNumberEnd, octal
    case directionUnderflow, directionMismatch

    /// What to tell the user.
    var message: String {
        switch self {
        case .none: "no error"
        case .illegalToken: "invalid token"
        case .oddHexString: "a hex string takes an even number of hex digits"
        case .illegalHexDigit: "a hex digit is missing or invalid"
        case .unterminatedComment: "this comment never ends"
        case .illegalEscape: "invalid escape sequence"
        case .unicodeInPlainString:
            "a plain string holds printable ASCII only; write unicode\"...\" for other characters"
        case .illegalCharacterInString: "invalid character in a string"
        case .unterminatedString: "the closing quote of this string is missing"
        case .illegalSeparator: "misplaced digit separator `_`"
        case .illegalExponent: "invalid exponent"
        case .illegalNumberEnd: "a letter directly after a number"
        case .octal: "a number cannot start with 0: octal numbers do not exist"
        case .directionUnderflow: "a text direction mark is closed that was never opened in this comment or string"
        case .directionMismatch: "a text direction mark is still open at the end of this comment or string"
        }
    }
}

/// What a token is, wherever it stands. Small enough to be returned in registers.
struct Lexeme: BitwiseCopyable {
    var kind = TokenKind.endOfSource
    var error = LexicalError.none
    /// Fractional digits of a sized fixed-point type.
    var fractionalDigits: UInt8 = 0
    /// Bits or bytes of a sized elementary type.
    var size: UInt16 = 0
    /// Text of words and numbers, value of strings; `.empty` for other tokens.
    var symbol = Symbol.empty

    init(_ kind: TokenKind, _ symbol: Symbol = .empty) {
        self.kind = kind
        self.symbol = symbol
    }

    /// Not a token.
    init(_ error: LexicalError) {
        kind = .illegal
        self.error = error
    }

    /// A word, which may name a sized elementary type.
    @inline(__always)
    init(_ kind: TokenKind, size: UInt16, fractionalDigits: UInt8 = 0, _ symbol: Symbol) {
        self.kind = kind
        self.fractionalDigits = fractionalDigits
        self.size = size
        self.symbol = symbol
    }
}

/// A token with the documentation comment that stands before it. Positions are offsets in the file.
struct Token: BitwiseCopyable {
    var lexeme = Lexeme(.endOfSource)
    var start: UInt32 = 0
    var end: UInt32 = 0
    /// The last documentation comment before the token; empty range if there is none.
    var docStart: UInt32 = 0
    var docEnd: UInt32 = 0

    init() {}

    @inline(__always)
    init(_ lexeme: Lexeme, _ start: Int, _ end: Int, documentation: Range<Int> = 0..<0) {
        self.lexeme = lexeme
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
        docStart = UInt32(truncatingIfNeeded: documentation.lowerBound)
        docEnd = UInt32(truncatingIfNeeded: documentation.upperBound)
    }

    @inline(__always)
    var kind: TokenKind { lexeme.kind }

    /// Text of words and numbers, value of strings; `.empty` for other tokens.
    @inline(__always)
    var symbol: Symbol { lexeme.symbol }

    var error: LexicalError { lexeme.error }

    var hasDoc: Bool { docStart < docEnd }

    /// The elementary type of a token that names one.
    var elementaryType: ElementaryType {
        switch kind {
        case .int: ElementaryType(.int)
        case .uint: ElementaryType(.uint)
        case .bytes: ElementaryType(.bytes)
        case .string: ElementaryType(.string)
        case .address: ElementaryType(.address)
        case .bool: ElementaryType(.bool)
        case .fixed: ElementaryType(.fixed)
        case .ufixed: ElementaryType(.ufixed)
        case .sizedInt: ElementaryType(.int, size: lexeme.size)
        case .sizedUInt: ElementaryType(.uint, size: lexeme.size)
        case .sizedBytes: ElementaryType(.fixedBytes, size: lexeme.size)
        case .sizedFixed: ElementaryType(.fixed, size: lexeme.size, fractionalDigits: lexeme.fractionalDigits)
        default: ElementaryType(.ufixed, size: lexeme.size, fractionalDigits: lexeme.fractionalDigits)
        }
    }
}
