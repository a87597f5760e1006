// Recursive descent over the token stream: the state of the parser and its elementary steps.
//
// The functions mirror the productions of grammar/Solidity.ebnf. A construct that cannot be finished throws
// `ParseAbort` after reporting; the enclosing list of statements, members or definitions catches it and resumes.

import SoliditySource

/// Thrown when a construct cannot be finished. The error has been reported.
struct ParseAbort: Error {}

struct Parser {
    /// As many nested productions as solc allows.
    static let maximumDepth = 1200

    var lexer: Lexer
    let base: UInt32
    var tree: SyntaxTree
    var diagnostics: DiagnosticList
    var current = Token()
    var next = Token()
    var afterNext = Token()
    /// End of the token before the current one.
    var previousEnd: UInt32 = 0
    var depth = 0
    var isInsideModifier = false
    /// Set after an error until something has been parsed again: follow-up errors are not reported.
    var isPanicking = false
    var yul = YulContext()
    /// Braces opened and not closed so far.
    var braceDepth = 0
    /// All braces opened, less those closed: not zero at the end of a file that misses one.
    var braceBalance = 0
    /// Where braces do not match; nil as long as that is not known.
    var braces: BraceLayout?
    /// A token that must be the first of a member or definition, though it looks like a statement.
    var memberStart = UInt32.max
    /// Where the contract and the member start that are being parsed, if they start a line; -1 otherwise.
    var contractColumn = -1
    var memberColumn = -1
    /// First byte of the contract.
    var contractStart = 0
    /// Nested parameter lists that are being parsed.
    var parameterNesting = 0
    /// The return list of a function type has lost its parenthesis: it ends before the first name.
    var endsReturnsAtName = false
    /// Nested blocks of the function that is being parsed.
    var blockDepth = 0
    /// Set when nothing more is to be said about the file.
    var isSilenced = false
    /// Set behind the pragmas at the start of the file.
    var isPastPragmas = false
    /// The file is written in experimental Solidity.
    var isExperimental = false
    let options: ParserOptions

    /// A parser at the start of a file, with empty tables. ``refill()`` it before use.
    init(_ file: SourceFile, options: ParserOptions) {
        self.options = options
        lexer = Lexer(file.bytes, interner: .placeholder)
        base = file.base
        tree = .placeholder
        diagnostics = DiagnosticList()
    }

    /// Puts tables in the place of the parser's own.
    mutating func exchange(
        _ tree: inout SyntaxTree, _ interner: inout Interner, _ diagnostics: inout DiagnosticList
    ) {
        swap(&self.tree, &tree)
        swap(&lexer.interner, &interner)
        swap(&self.diagnostics, &diagnostics)
    }

    // MARK: Tokens

    /// Fills the window of three tokens from the lexer's position.
    mutating func refill() {
        current = lexer.next()
        next = lexer.next()
        afterNext = lexer.next()
    }

    mutating func advance() {
        if current.kind.isBrace { countBrace() }
        previousEnd = current.end
        current = next
        next = afterNext
        afterNext = lexer.next()
    }

    private mutating func countBrace() {
        let change = at(.leftBrace) ? 1 : -1
        braceDepth += change
        braceBalance += change
    }

    /// Goes back to a token, at which as many braces were open.
    mutating func goBack(to token: Token, braceDepth depth: Int, braceBalance balance: Int) {
        lexer.position = Int(token.hasDoc ? token.docStart : token.start)
        refill()
        braceDepth = depth
        braceBalance = balance
    }

    /// Changes the set of keywords, starting with the current token.
    mutating func setMode(_ mode: LexerMode) {
        guard lexer.mode != mode else { return }
        lexer.mode = mode
        lexer.position = Int(current.hasDoc ? current.docStart : current.start)
        refill()
    }

    @inline(__always)
    func at(_ kind: TokenKind) -> Bool { current.kind == kind }

    /// Whether the current token is an identifier with this text.
    func atWord(_ word: KnownSymbol) -> Bool { current.kind == .identifier && current.symbol == word }

    @discardableResult
    mutating func accept(_ kind: TokenKind) -> Bool {
        guard current.kind == kind else { return false }
        advance()
        return true
    }

    mutating func expect(_ kind: TokenKind) throws(ParseAbort) {
        guard current.kind == kind else { throw unexpected(expected: kind) }
        advance()
    }

    /// Consumes the comma of a list that could also have ended.
    mutating func expectComma(or close: TokenKind) throws(ParseAbort) {
        guard current.kind == .comma else {
            let message = "expected `,` or \(describe(close)), found \(describe(current))"
            throw abort(.expectedToken, message)
        }
        advance()
    }

    /// Reports that the current token is not what the grammar wants.
    mutating func unexpected(expected kind: TokenKind) -> ParseAbort {
        var fixIts: [FixIt] = []
        if kind == .semicolon, isOnNewLine || current.kind == .rightBrace {
            let end = base + previousEnd
            fixIts = [FixIt("insert `;`", replace: Span(start: end, end: end), with: ";")]
        }
        return abort(.expectedToken, unexpectedMessage(kind), fixIts: fixIts)
    }

    func unexpectedMessage(_ expected: TokenKind) -> String {
        "expected \(describe(expected)), found \(describe(current))"
    }

    mutating func expectIdentifier() throws(ParseAbort) -> NamedSpan {
        guard current.kind == .identifier else { throw unexpected(expected: .identifier) }
        let name = NamedSpan(current.symbol, span(current))
        advance()
        return name
    }

    /// An identifier, or `address`, which is a member name too.
    mutating func expectIdentifierOrAddress() throws(ParseAbort) -> NamedSpan {
        guard at(.address) else { return try expectIdentifier() }
        let name = NamedSpan(Symbol(.address), span(current))
        advance()
        return name
    }

    /// Whether a line ends between the previous token and the current one.
    var isOnNewLine: Bool {
        (Int(previousEnd)..<max(Int(previousEnd), Int(current.start))).contains { lexer.bytes[$0] == 0x0a }
    }

    /// The column of the current token if it is the first of its line, else -1.
    @inline(__always)
    var lineStartColumn: Int { Lexer.lineStartColumn(of: current.start, in: lexer.bytes) }

    /// Whether the current token starts a line at or left of a column. Only asked when braces do not match.
    @inline(__always)
    func isOutdented(to column: Int) -> Bool {
        guard trustsIndentation, column >= 0 else { return false }
        let own = lineStartColumn
        return own >= 0 && own <= column
    }

    /// Consumes the semicolon at the end of a definition. At the end of a line a missing one is reported, and the
    /// definition stands; for tools also where something else starts or ends.
    mutating func expectSemicolon() throws(ParseAbort) {
        let stands = (isOnNewLine && !at(.endOfSource)) || (options.reportsAllErrors && endsDefinition)
        guard !at(.semicolon), stands else { return try expect(.semicolon) }
        _ = unexpected(expected: .semicolon)
    }

    /// Whether the current token, in place of a semicolon, shows that a definition is over.
    var endsDefinition: Bool {
        startsVariableDeclaration || startsDefinition || at(.rightBrace) || at(.endOfSource)
    }

    // MARK: Spans

    func span(_ token: Token) -> Span { Span(start: base + token.start, end: base + token.end) }

    var currentSpan: Span { span(current) }

    /// Global position of the current token, for the start of a node.
    var startPosition: UInt32 { base + current.start }

    /// Global end of the current token, for the end of a node.
    var endPosition: UInt32 { base + current.end }

    // MARK: Nodes

    /// Adds a node that starts at `start` and ends at `end`.
    mutating func add(_ node: some SyntaxNode, _ start: UInt32, _ end: UInt32) -> NodeID {
        tree.add(node, span: Span(start: start, end: end))
    }

    func end(of node: NodeID) -> UInt32 { tree.span(node).end }

    func start(of node: NodeID) -> UInt32 { tree.span(node).start }

    // MARK: Depth

    /// Counts a nested production. Every caller leaves by ``leave()``.
    @inline(__always)
    mutating func enter() throws(ParseAbort) {
        depth += 1
        if depth >= Self.maximumDepth { throw tooDeep() }
    }

    @inline(__always)
    mutating func leave() { depth -= 1 }

    @inline(never)
    private mutating func tooDeep() -> ParseAbort {
        depth -= 1
        return abort(.tooDeep, "this is nested too deeply to be parsed")
    }

    /// Fails if the chain that ends in `node` has become too long to be walked.
    @inline(__always)
    mutating func checkHeight(_ node: NodeID) throws(ParseAbort) {
        if tree.lastHeight >= SyntaxTree.maximumHeight {
            throw abort(.tooHigh, "this expression is too long; split it into several")
        }
    }

    // MARK: Diagnostics

    mutating func report(
        _ entry: DiagnosticEntry, _ message: String, at span: Span? = nil, fixIts: [FixIt] = []
    ) {
        if isSilenced || (isPanicking && entry.severity == .error) { return }
        diagnostics.report(Diagnostic(entry, message, at: span ?? currentSpan, fixIts: fixIts))
    }

    /// Reports an error that makes it impossible to go on with the construct.
    @inline(never)
    mutating func abort(
        _ entry: DiagnosticEntry, _ message: String, at span: Span? = nil, fixIts: [FixIt] = []
    ) -> ParseAbort {
        report(entry, message, at: span, fixIts: fixIts)
        isPanicking = true
        if !options.reportsAllErrors { isSilenced = true }
        return ParseAbort()
    }

    func text(_ symbol: Symbol) -> String { lexer.interner.text(symbol) }

    func describe(_ kind: TokenKind) -> String {
        switch kind {
        case .identifier: "a name"
        case .endOfSource: "the end of the file"
        case .stringLiteral: "a string literal"
        default: "`\(kind.text ?? String(describing: kind))`"
        }
    }

    func describe(_ token: Token) -> String {
        switch token.kind {
        case .endOfSource: return "the end of the file"
        case .illegal: return "an invalid token (\(token.error.message))"
        case .identifier, .number: return "`\(text(token.symbol))`"
        case .stringLiteral, .unicodeStringLiteral, .hexStringLiteral: return "a string literal"
        default:
            if token.kind.isReserved { return "the reserved word `\(text(token.symbol))`" }
            if token.kind.isElementaryType { return "the type `\(token.elementaryType.text)`" }
            return describe(token.kind)
        }
    }
}
