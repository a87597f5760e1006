// What the lexer looks up by byte and by word. Filled once, from what is said elsewhere about characters and keywords.

/// Tables that live as long as the process.
struct LexerTables: @unchecked Sendable {
    static let shared = LexerTables()

    private let kindOfByte: UnsafePointer<TokenKind>
    /// One table for each mode, by known symbol; all symbols behind the keywords share the last entry.
    private let kindOfWord: UnsafePointer<TokenKind>

    private static let wordCount = Int(KnownSymbol.`var`.rawValue) + 2

    /// The kind of a token that is this byte alone; ``TokenKind/identifier`` if a word starts with it and
    /// ``TokenKind/illegal`` if more has to be looked at.
    @inline(__always)
    func kind(ofByte byte: UInt8) -> TokenKind { kindOfByte[Int(byte)] }

    /// What a word is: a keyword or an identifier.
    @inline(__always)
    func kind(ofWord word: Symbol, _ mode: LexerMode) -> TokenKind {
        let row = Int(mode.rawValue) &* Self.wordCount
        return kindOfWord[row &+ min(Int(word.rawValue), Self.wordCount &- 1)]
    }

    private init() {
        let bytes = UnsafeMutablePointer<TokenKind>.allocate(capacity: 256)
        for byte in 0..<256 {
            bytes[byte] = isIdentifierStart(UInt8(byte)) ? .identifier : Self.single(UInt8(byte))
        }
        kindOfByte = UnsafePointer(bytes)
        let words = UnsafeMutablePointer<TokenKind>.allocate(capacity: LexerMode.allCases.count * Self.wordCount)
        for mode in LexerMode.allCases {
            let row = words + Int(mode.rawValue) * Self.wordCount
            for word in 0..<Self.wordCount { row[word] = .identifier }
            for word in KnownSymbol.allCases where word != .empty && word.rawValue <= KnownSymbol.`var`.rawValue {
                guard let kind = TokenKind(rawValue: UInt8(word.rawValue)), kind.isKeyword(in: mode) else { continue }
                row[Int(word.rawValue)] = kind
            }
        }
        kindOfWord = UnsafePointer(words)
    }

    /// A character that starts no longer token.
    private static func single(_ byte: UInt8) -> TokenKind {
        switch byte {
        case 0x28: .leftParenthesis
        case 0x29: .rightParenthesis
        case 0x5b: .leftBracket
        case 0x5d: .rightBracket
        case 0x7b: .leftBrace
        case 0x7d: .rightBrace
        case 0x3b: .semicolon
        case 0x2c: .comma
        case 0x3f: .question
        case 0x7e: .bitNot
        default: .illegal
        }
    }
}
