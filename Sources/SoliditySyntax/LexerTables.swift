// What the lexer looks up by byte and by word. Filled once, from what is said elsewhere about characters and keywords.

/// Tables that live as long as the process.
struct LexerTables: @unchecked Sendable {
    static let shared = LexerTables()

    private let kindOfByte: UnsafePointer<TokenKind>
    /// One row for each mode, by symbol. All symbols that are not in every interner share the last place of a row.
    private let kindOfWord: UnsafePointer<TokenKind>
    private let rowLength: Int
    /// By symbol as well.
    private let sizeOfWord: UnsafePointer<UInt16>

    /// The kind of a token that is this byte alone; ``TokenKind/identifier`` if a word starts with it and
    /// ``TokenKind/illegal`` if more has to be looked at.
    @inline(__always)
    func kind(ofByte byte: UInt8) -> TokenKind { kindOfByte[Int(byte)] }

    /// What a word is: a keyword, the name of a sized type or an identifier.
    @inline(__always)
    func lexeme(of word: Symbol, _ mode: LexerMode) -> Lexeme {
        let place = min(Int(word.rawValue), rowLength &- 1)
        return Lexeme(kindOfWord[Int(mode.rawValue) &* rowLength &+ place], size: sizeOfWord[place], word)
    }

    private init() {
        kindOfByte = Self.table(256) { byte in
            isIdentifierStart(UInt8(byte)) ? .identifier : Self.single(UInt8(byte))
        }
        let names = SizedTypeName.all
        let length = SizedTypeName.firstSymbol + names.count + 1
        rowLength = length
        let name = { (place: Int) in
            names.indices.contains(place - SizedTypeName.firstSymbol) ? names[place - SizedTypeName.firstSymbol] : nil
        }
        kindOfWord = Self.table(LexerMode.allCases.count * length) { index in
            guard let mode = LexerMode(rawValue: UInt8(index / length)) else { return .identifier }
            let place = index % length
            if let name = name(place), mode == .solidity { return name.kind }
            guard place > 0, place <= KnownSymbol.`var`.rawValue else { return .identifier }
            return TokenKind(rawValue: UInt8(place)).flatMap { $0.isKeyword(in: mode) ? $0 : nil } ?? .identifier
        }
        sizeOfWord = Self.table(length) { name($0)?.size ?? 0 }
    }

    private static func table<Element: BitwiseCopyable>(
        _ count: Int, _ element: (Int) -> Element
    ) -> UnsafePointer<Element> {
        let table = UnsafeMutablePointer<Element>.allocate(capacity: count)
        for index in 0..<count { table[index] = element(index) }
        return UnsafePointer(table)
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
