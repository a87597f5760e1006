// Where the braces of a file do not match, and whether line starts can tell more.

import SoliditySource

/// What is found out about a file whose braces do not match, before it is parsed again.
///
/// `contract`, `interface` and `library` before a name can stand nowhere but in front of a contract. They divide the file
/// into sections, and only sections whose own braces do not match can have lost one.
struct BraceLayout {
    /// Whether lines inside of contracts, functions and structs are indented.
    private(set) var isIndented = true
    /// Sections in order, each with the number of its opening braces less that of its closing ones.
    private var sections: [(start: UInt32, surplus: Int)] = [(0, 0)]

    init(_ text: SourceBytes) {
        var lexer = Lexer(text, interner: Interner())
        var indentation = IndentationCheck()
        var token = lexer.next()
        while token.kind != .endOfSource {
            let next = lexer.next()
            switch token.kind {
            case .leftBrace: sections[sections.count - 1].surplus += 1
            case .rightBrace: sections[sections.count - 1].surplus -= 1
            case .contract, .interface, .library:
                if next.kind == .identifier { sections.append((token.start, 0)) }
            default: break
            }
            indentation.note(token, before: next, column: Lexer.lineStartColumn(of: token.start, in: lexer.bytes))
            token = next
        }
        isIndented = indentation.isRegular
    }

    /// How many more braces are opened than closed in the section of a place.
    func surplus(at place: UInt32) -> Int {
        var (low, high) = (0, sections.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if sections[middle].start <= place { low = middle } else { high = middle }
        }
        return sections[low].surplus
    }
}

/// Looks at the lines that must stand right of the definition that they belong to, if anything is indented at all.
private struct IndentationCheck {
    private enum Place { case outside, header, opened, inside }

    private var place = Place.outside
    private var ownerColumn = -1
    private var isInStruct = false
    private var lines = 0
    private var irregularLines = 0

    /// A few lines may stand anywhere.
    var isRegular: Bool { irregularLines * 4 <= lines }

    mutating func note(_ token: Token, before next: Token, column: Int) {
        if place == .opened && token.kind != .rightBrace { count(column) }
        if Self.isOwner(token, before: next) {
            place = .header
            ownerColumn = column
            isInStruct = token.kind == .struct || token.kind == .enum
        } else if place == .header {
            if token.kind == .leftBrace { place = .opened }
            if token.kind == .semicolon { place = .outside }
        } else if place == .opened {
            place = .inside
        } else if place == .inside {
            if isInStruct && token.kind == .rightBrace {
                place = .outside
            } else if isInStruct || Self.isStatementKeyword(token.kind) {
                count(column)
            }
        }
    }

    private mutating func count(_ column: Int) {
        guard column >= 0, ownerColumn >= 0 else { return }
        lines += 1
        guard column <= ownerColumn else { return }
        irregularLines += 1
        // It may be the struct that has lost its brace: what follows tells nothing.
        if isInStruct { place = .outside }
    }

    private static func isOwner(_ token: Token, before next: Token) -> Bool {
        switch token.kind {
        case .contract, .interface, .library, .function, .modifier, .struct, .enum: next.kind == .identifier
        case .constructor, .receive, .fallback: next.kind == .leftParenthesis
        default: false
        }
    }

    private static func isStatementKeyword(_ kind: TokenKind) -> Bool {
        switch kind {
        case .if, .while, .do, .for, .unchecked, .try, .assembly, .return, .emit: true
        default: false
        }
    }
}
