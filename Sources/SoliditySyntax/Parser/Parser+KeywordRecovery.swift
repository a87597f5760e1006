// Definitions that have lost the word that says what they are, or their name. Their parameters and members are known all the
// same. Only for tools.

import SoliditySource

extension Parser {
    /// What a definition seems to be from what stands behind its name.
    enum ForgottenKeyword { case function, modifier, event, error, `struct`, `enum` }

    /// The word that is missing before a name or, in a contract, before the parameters of a constructor.
    mutating func forgottenKeyword() -> ForgottenKeyword? {
        // What follows an unfinished construct may be the rest of it.
        guard options.reportsAllErrors, !isPanicking, !lacksOpeningBrace, !lacksClosingBrace else { return nil }
        if at(.identifier) && next.kind == .leftBrace { return forgottenKeywordBeforeMembers() }
        let isNamed = at(.identifier) && next.kind == .leftParenthesis
        guard isNamed || at(.leftParenthesis) else { return nil }
        var found: ForgottenKeyword?
        _ = lookAhead { parser in
            if isNamed { parser.advance() }
            found = parser.keywordBeforeParameters()
            return true
        }
        return isNamed || found == .function || found == .modifier ? found : nil
    }

    /// The word that is missing before parameters, from what stands in and behind them.
    private mutating func keywordBeforeParameters() -> ForgottenKeyword? {
        advance()
        guard at(.rightParenthesis) || startsVariableDeclaration else { return nil }
        var nesting = 1
        var found = ForgottenKeyword.error
        // The bound keeps the time linear.
        for _ in 0..<500 where nesting > 0 {
            switch current.kind {
            case .leftParenthesis: nesting += 1
            case .rightParenthesis: nesting -= 1
            case .indexed: found = .event
            case .doubleArrow where nesting == 1: return nil
            case .semicolon, .leftBrace, .rightBrace, .endOfSource: return nil
            default: if startsDefinition { return nil }
            }
            advance()
        }
        switch current.kind {
        case .semicolon, .rightBrace: return found
        case .anonymous: return .event
        case .leftBrace: return holdsPlaceholder() ? .modifier : .function
        case .identifier, .returns, .virtual, .override: return .function
        default: return current.kind.isVisibility || current.kind.isStateMutability ? .function : nil
        }
    }

    /// Whether `_;` stands in the block at hand.
    private mutating func holdsPlaceholder() -> Bool {
        var open = 0
        // The bound keeps the time linear.
        for _ in 0..<500 {
            if at(.leftBrace) { open += 1 }
            if at(.rightBrace) { open -= 1 }
            if atWord(.underscore) && next.kind == .semicolon { return true }
            if open == 0 || at(.endOfSource) { return false }
            advance()
        }
        return false
    }

    /// The word that is missing before a name and a brace, if only members of a struct or enum follow.
    private mutating func forgottenKeywordBeforeMembers() -> ForgottenKeyword? {
        var found: ForgottenKeyword?
        _ = lookAhead { parser in
            parser.advance()
            parser.advance()
            guard parser.startsVariableDeclaration else { return false }
            found = parser.next.kind == .comma || parser.next.kind == .rightBrace ? .enum : .struct
            var nesting = 0
            // The bound keeps the time linear.
            for _ in 0..<500 where !parser.at(.rightBrace) {
                switch parser.current.kind {
                case .leftParenthesis: nesting += 1
                case .rightParenthesis: nesting -= 1
                case .leftBrace, .assign, .public, .private, .constant, .immutable, .override, .endOfSource:
                    found = nil
                case .internal where nesting == 0: found = nil
                default: if parser.startsDefinition { found = nil }
                }
                if found == nil { return false }
                parser.advance()
            }
            return true
        }
        return found
    }

    /// Parses a definition as if the missing word were there.
    mutating func parseDefinition(without keyword: ForgottenKeyword, isFree: Bool) throws(ParseAbort) -> NodeID {
        switch keyword {
        case .function: return try parseFunction(isFree: isFree)
        case .modifier: return try at(.identifier) ? parseModifier() : parseFunction(isFree: isFree)
        case .event: return try parseEvent()
        case .error:
            _ = abort(.expectedMember, "expected `error` or `event`, found \(describe(current))")
            isPanicking = false
            return try parseError()
        case .struct: return try parseStruct()
        case .enum: return try parseEnum()
        }
    }

    /// Consumes the word that starts a definition. Tools have made sure that the definition follows if the word is missing.
    mutating func expectKeyword(_ kind: TokenKind) throws(ParseAbort) {
        guard options.reportsAllErrors, !at(kind) else { return try expect(kind) }
        _ = unexpected(expected: kind)
        isPanicking = false
    }

    /// Consumes the word that starts a function, which may be missing before a name or before parameters.
    /// - Returns: the word.
    mutating func takeFunctionKeyword() -> TokenKind {
        let keyword: TokenKind =
            switch current.kind {
            case .identifier: .function
            case .leftParenthesis: .constructor
            default: current.kind
            }
        if keyword == current.kind {
            advance()
        } else {
            _ = unexpected(expected: keyword)
            isPanicking = false
        }
        return keyword
    }

    /// The name of a definition; for tools, none if it is missing.
    mutating func parseDefinitionName() throws(ParseAbort) -> NamedSpan {
        guard options.reportsAllErrors, at(.leftBrace) || at(.leftParenthesis) else { return try expectIdentifier() }
        _ = unexpected(expected: .identifier)
        isPanicking = false
        return NamedSpan(.empty, .none)
    }

    /// Whether a parameter starts behind the next token, and the parenthesis before it is missing.
    var startsParameterAfterNext: Bool {
        let kind = afterNext.kind
        return kind == .identifier || kind == .rightParenthesis || kind.isElementaryType
    }
}
