// Going on after an error in a statement: its variables and the blocks in it stand. Only for tools.

import SoliditySource

/// A block of statements that may be inline assembly without the word `assembly`.
struct UnnamedAssembly {
    /// Offset of the opening brace.
    let start: UInt32
    let braces: Int
    let balance: Int
    let marks: ItemStart
    /// It has been looked at once, which is enough.
    fileprivate(set) var isKnown: Bool

    /// - Parameter start: offset of the block, behind whose opening brace the parser is.
    init(_ parser: borrowing Parser, from start: UInt32) {
        self.start = start
        braces = parser.braceDepth - 1
        balance = parser.braceBalance - 1
        marks = ItemStart(parser)
        isKnown = !parser.options.reportsAllErrors || parser.blockDepth < 2
    }
}

extension Parser {
    // MARK: Ends of statements

    /// Consumes the semicolon at the end of a statement. If it is missing, what stands before it or before the next
    /// statement is not understood.
    mutating func endStatement() {
        if accept(.semicolon) { return }
        _ = unexpected(expected: .semicolon)
        if isOnNewLine || endsDefinition { return }
        let braces = braceDepth
        while !at(.endOfSource) && !startsDefinition && !(at(.rightBrace) && braceDepth <= braces) {
            if isOutdented(to: memberColumn) { break }
            // Not inside of named arguments.
            if braceDepth <= braces {
                if isOnNewLine || startsStatement { break }
                if (at(.leftBrace) && startsBlock) || at(.semicolon) {
                    isPanicking = false
                    accept(.semicolon)
                    break
                }
            }
            advance()
        }
        braceDepth = min(braceDepth, braces)
    }

    /// Whether the brace at hand opens a block rather than the options or named arguments of a call.
    private var startsBlock: Bool { next.kind != .identifier || afterNext.kind != .colon }

    /// Whether the brace at hand opens the block of a statement that starts with `first` and could not be parsed.
    func startsUnnamedBlock(since first: Token, _ braces: Int) -> Bool {
        options.reportsAllErrors && current.start != first.start && braceDepth == braces && startsBlock
    }

    // MARK: Loops

    /// Consumes a token in the parentheses of a loop. For tools a missing one is reported.
    mutating func expectInLoop(_ kind: TokenKind) throws(ParseAbort) {
        guard options.reportsAllErrors, !at(kind), !at(.rightParenthesis), !at(.leftBrace) else {
            return try expect(kind)
        }
        _ = unexpected(expected: kind)
        isPanicking = false
    }

    // MARK: Tuples

    /// Whether variables in parentheses start at a new line: the semicolon before them is missing.
    var startsTupleDeclaration: Bool {
        let isVariable =
            switch next.kind {
            case .identifier: afterNext.kind == .identifier || afterNext.kind.isLocation
            case .comma: true
            default: next.kind.isElementaryType && (afterNext.kind == .identifier || afterNext.kind.isLocation)
            }
        return isVariable && isOnNewLine
    }

    /// Whether the parenthesis at the end of a list of variables is missing. Only for tools.
    mutating func endsUnclosedTuple(_ isDeclaration: Bool) -> Bool {
        guard options.reportsAllErrors, isDeclaration, at(.assign) || at(.semicolon) else { return false }
        _ = unexpected(expected: .rightParenthesis)
        isPanicking = false
        return true
    }

    /// Whether a variable follows names that were taken for expressions: one of them has lost its type. They are dropped.
    mutating func startsForgottenDeclaration(since mark: Int) -> Bool {
        guard options.reportsAllErrors, startsWholeVariable else { return false }
        let isVariable = next.kind == .identifier || next.kind.isLocation || at(.mapping)
        guard isVariable else { return false }
        _ = abort(.expectedType, "expected a type before each variable")
        isPanicking = false
        let count = tree.nodeMark - mark
        tree.dropPending(nodeMark: mark, nameMark: tree.nameMark)
        for _ in 0..<count { tree.push(NodeID.none) }
        return true
    }

    /// Parses a variable of a tuple and pushes it. Tools do without one that is broken.
    mutating func parseTupleVariable(_ place: VariableOptions) throws(ParseAbort) {
        let start = ItemStart(self)
        do {
            tree.push(try parseVariable(place))
        } catch {
            try drop(since: start, after: error)
            tree.push(NodeID.none)
            while current.kind.isLocation || at(.identifier) { advance() }
        }
    }

    /// Consumes the comma between variables or values in parentheses. For tools a missing one is reported between variables.
    mutating func expectTupleComma(_ isDeclaration: Bool) throws(ParseAbort) {
        guard options.reportsAllErrors, isDeclaration, !at(.comma), startsWholeVariable else {
            return try expectComma(or: .rightParenthesis)
        }
        _ = unexpected(expected: .comma)
        isPanicking = false
    }

    /// Goes on without the sign before the value of a tuple. Only for tools.
    mutating func replaceAssignment() throws(ParseAbort) {
        let abort = unexpected(expected: .assign)
        guard options.reportsAllErrors else { throw abort }
        isPanicking = false
    }

    /// Whether the comma at hand stands between variables that have lost the parenthesis before them. Only for tools.
    mutating func startsUnopenedTuple() -> Bool {
        guard options.reportsAllErrors else { return false }
        return lookAhead { parser in
            // The bound keeps the time linear.
            for _ in 0..<200 {
                switch parser.current.kind {
                case .rightParenthesis: return parser.next.kind == .assign
                case .semicolon, .leftBrace, .rightBrace, .assign, .endOfSource: return false
                default: parser.advance()
                }
            }
            return false
        }
    }

    /// Parses variables behind the first one or, if it is `.none`, behind its place. The parenthesis before it is missing.
    mutating func parseUnopenedTuple(
        _ documentation: Symbol, _ first: NodeID, _ start: UInt32
    ) throws(ParseAbort) -> NodeID {
        let mark = tree.nodeMark
        tree.push(first)
        _ = unexpected(expected: .semicolon)
        isPanicking = false
        while accept(.comma) {
            if at(.comma) || at(.rightParenthesis) {
                tree.push(NodeID.none)
            } else {
                try parseTupleVariable(VariableOptions(allowsLocation: true))
            }
        }
        return try parseTupleValue(documentation, start, mark)
    }

    // MARK: Inline assembly

    /// Whether flags of inline assembly, or its dialect, start a statement: the word `assembly` is missing.
    mutating func startsForgottenAssembly() -> Bool {
        guard options.reportsAllErrors else { return false }
        if at(.stringLiteral) && next.kind == .leftBrace { return true }
        guard at(.stringLiteral) || next.kind == .stringLiteral else { return false }
        return lookAhead { parser in
            // The bound keeps the time linear.
            for _ in 0..<20 {
                switch parser.current.kind {
                case .leftParenthesis, .comma, .stringLiteral: parser.advance()
                case .rightParenthesis: return parser.next.kind == .leftBrace
                default: return false
                }
            }
            return false
        }
    }

    /// After an error in a block, parses it again as inline assembly if it holds what only that can hold.
    /// - Returns: whether it is inline assembly, which has been pushed, and whose end has been reached.
    mutating func parseUnnamedAssembly(_ block: inout UnnamedAssembly) -> Bool {
        guard !block.isKnown else { return false }
        block.isKnown = true
        guard lookAhead({ $0.holdsAssembly(block) }) else { return false }
        let place = ConstructStart(self)
        let (balance, wasPanicking, wasSilenced) = (braceBalance, isPanicking, isSilenced)
        isSilenced = true
        goBack(toOffset: block.start, block)
        do throws(ParseAbort) {
            let body = try parseYulCode()
            let node = AST.InlineAssembly(
                documentation: .none, hasFlags: false, flags: .empty, dialect: .none, body: body)
            tree.dropPending(nodeMark: block.marks.nodeMark, nameMark: block.marks.nameMark)
            tree.push(add(node, base + block.start, end(of: body)))
            isSilenced = wasSilenced
            isPanicking = false
            depth = block.marks.depth
            return true
        } catch {
            goBack(to: place.first, braceDepth: place.braces, braceBalance: balance)
        }
        tree.dropPending(nodeMark: place.nodeMark, nameMark: place.nameMark)
        (previousEnd, depth) = (place.previousEnd, place.depth)
        (isPanicking, isSilenced) = (wasPanicking, wasSilenced)
        return false
    }

    private mutating func goBack(toOffset offset: UInt32, _ block: UnnamedAssembly) {
        lexer.position = Int(offset)
        refill()
        braceDepth = block.braces
        braceBalance = block.balance
    }

    /// Whether a block holds signs that only inline assembly has.
    private mutating func holdsAssembly(_ block: UnnamedAssembly) -> Bool {
        goBack(toOffset: block.start, block)
        // The bound keeps the time linear.
        for _ in 0..<500 {
            switch current.kind {
            case .assemblyAssign, .rightArrow, .let: return true
            case .endOfSource: return false
            case .rightBrace where braceDepth <= block.braces + 1: return false
            default: advance()
            }
        }
        return false
    }
}
