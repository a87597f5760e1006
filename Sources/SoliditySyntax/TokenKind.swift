// The kinds of tokens. Keywords come first and have the raw values of their known symbols, so that a word becomes a
// token by its symbol alone.

/// What a token is. Sized elementary types (`uint8`, `bytes4`) have kinds of their own; reserved words are tokens too.
public enum TokenKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case endOfSource

    // MARK: Keywords, in the order of `KnownSymbol`
    case abstract, anonymous, `as`, assembly, `break`, `case`, `catch`, constant, constructor, `continue`, contract
    case `default`, delete, `do`, `else`, emit, `enum`, event, external, fallback, `for`, function, hex, `if`
    case immutable, `import`, indexed, interface, `internal`, `is`, leave, `let`, library, mapping, memory, modifier
    case new, override, payable, pragma, `private`, `public`, pure, receive, `return`, returns, storage, calldata
    case `struct`, `switch`, `throw`, `try`, type, unchecked, unicode, using, view, virtual, `while`, wei, gwei
    case ether, seconds, minutes, hours, days, weeks, years, int, uint, bytes, string, address, bool, fixed, ufixed
    case `true`, `false`, after, alias, apply, auto, byte, copyof, define, final, implements, `in`, inline, macro
    case match, mutable, null, of, partial, promise, reference, relocatable, sealed, sizeof, `static`, supports
    case typedef, typeof, `var`

    // MARK: Punctuation
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace, colon, semicolon
    case period, question, doubleArrow, rightArrow, assign, assignBitOr, assignBitXor, assignBitAnd, assignShiftLeft
    case assignShiftRight, assignUnsignedShiftRight, assignAdd, assignSubtract, assignMultiply, assignDivide
    case assignModulo, comma, or, and, bitOr, bitXor, bitAnd, shiftLeft, shiftRight, unsignedShiftRight, add
    case subtract, multiply, divide, modulo, exponentiate, equal, notEqual, lessThan, greaterThan, lessThanOrEqual
    case greaterThanOrEqual, not, bitNot, increment, decrement, assemblyAssign

    // MARK: Tokens with a value
    case sizedInt, sizedUInt, sizedBytes, sizedFixed, sizedUFixed
    case number, stringLiteral, unicodeStringLiteral, hexStringLiteral
    case identifier
    /// Something that is no token; ``Token/error`` says why.
    case illegal
}

extension TokenKind {
    /// The fixed text of keywords and punctuation; nil for tokens with a value.
    public var text: String? {
        if let known = KnownSymbol(rawValue: Int32(rawValue)), known.rawValue <= KnownSymbol.`var`.rawValue {
            return known == .empty ? nil : known.text
        }
        return punctuation
    }

    private var punctuation: String? {
        switch self {
        case .leftParenthesis: "("
        case .rightParenthesis: ")"
        case .leftBracket: "["
        case .rightBracket: "]"
        case .leftBrace: "{"
        case .rightBrace: "}"
        case .colon: ":"
        case .semicolon: ";"
        case .period: "."
        case .question: "?"
        case .doubleArrow: "=>"
        case .rightArrow: "->"
        case .assign: "="
        case .assignBitOr: "|="
        case .assignBitXor: "^="
        case .assignBitAnd: "&="
        case .assignShiftLeft: "<<="
        case .assignShiftRight: ">>="
        case .assignUnsignedShiftRight: ">>>="
        case .assignAdd: "+="
        case .assignSubtract: "-="
        case .assignMultiply: "*="
        case .assignDivide: "/="
        case .assignModulo: "%="
        case .comma: ","
        case .or: "||"
        case .and: "&&"
        case .bitOr: "|"
        case .bitXor: "^"
        case .bitAnd: "&"
        case .shiftLeft: "<<"
        case .shiftRight: ">>"
        case .unsignedShiftRight: ">>>"
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .modulo: "%"
        case .exponentiate: "**"
        case .equal: "=="
        case .notEqual: "!="
        case .lessThan: "<"
        case .greaterThan: ">"
        case .lessThanOrEqual: "<="
        case .greaterThanOrEqual: ">="
        case .not: "!"
        case .bitNot: "~"
        case .increment: "++"
        case .decrement: "--"
        case .assemblyAssign: ":="
        default: nil
        }
    }
}
