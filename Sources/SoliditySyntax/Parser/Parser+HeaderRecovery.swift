// Going on after an error between the name of a function and its body, or of a contract and its members. Only for tools.

import SoliditySource

extension Parser {
    /// Parses a part of a header that may end in parentheses. Tools do without one that is broken.
    /// - Returns: the part, or `.none`.
    mutating func parseHeaderPart(
        _ parse: (inout Parser) throws(ParseAbort) -> NodeID
    ) throws(ParseAbort) -> NodeID {
        let start = ItemStart(self)
        do throws(ParseAbort) {
            return try parse(&self)
        } catch {
            try drop(since: start, after: error)
            skipRestOfHeaderPart()
            return .none
        }
    }

    /// Skips what is left between the parentheses of a part of a header, and the closing one.
    private mutating func skipRestOfHeaderPart() {
        var nesting = 0
        while !at(.leftBrace) && !at(.semicolon) && !at(.rightBrace) && !at(.endOfSource) && !startsDefinition {
            switch current.kind {
            case .returns, .virtual, .override, .view, .pure: return
            case .leftParenthesis: nesting += 1
            case .rightParenthesis:
                nesting -= 1
                if nesting < 0 { return advance() }
            default: if current.kind.isVisibility { return }
            }
            advance()
        }
    }

    /// Skips arguments that have lost the name of their modifier, or a parenthesis that has lost the one before it. Only for
    /// tools.
    /// - Returns: whether something was skipped.
    mutating func skipStrayArguments() -> Bool {
        guard options.reportsAllErrors, at(.rightParenthesis) || (at(.leftParenthesis) && leadsToHeader()) else {
            return false
        }
        _ = unexpected(expected: .leftBrace)
        isPanicking = false
        let opens = at(.leftParenthesis)
        advance()
        if opens { skipRestOfHeaderPart() }
        return true
    }

    /// Whether more of a header stands behind the parentheses at hand.
    private mutating func leadsToHeader() -> Bool {
        lookAhead { parser in
            var nesting = 0
            // The bound keeps the time linear.
            for _ in 0..<200 {
                switch parser.current.kind {
                case .leftParenthesis: nesting += 1
                case .rightParenthesis: nesting -= 1
                case .semicolon, .leftBrace, .rightBrace, .endOfSource: return false
                default: break
                }
                parser.advance()
                guard nesting <= 0 else { continue }
                let kind = parser.current.kind
                return kind == .returns || kind == .virtual || kind == .override || kind == .identifier
                    || kind.isVisibility || kind.isStateMutability
            }
            return false
        }
    }

    /// Whether a list in parentheses behind `override` can only be what is returned: the word before it is missing.
    var startsForgottenReturns: Bool {
        guard options.reportsAllErrors, at(.leftParenthesis) else { return false }
        switch next.kind {
        case .mapping, .function: return true
        case .identifier:
            let behind = afterNext.kind
            return behind == .identifier || behind == .leftBracket || behind.isLocation
        default: return next.kind.isElementaryType
        }
    }

    /// Goes to the body of a function that does not start behind its header.
    /// - Returns: whether there is none: its semicolon is missing, or it cannot be found.
    mutating func skipToBody(_ end: inout UInt32) throws(ParseAbort) -> Bool {
        if at(.rightBrace) || startsDefinition || (isOnNewLine && !leadsToBody()) {
            end = base + previousEnd
            _ = unexpected(expected: .semicolon)
            isPanicking = false
            return true
        }
        _ = unexpected(expected: .leftBrace)
        skipRestOfHeader()
        end = endPosition
        return at(.rightBrace) || startsDefinition
    }

    /// Whether a body follows, with nothing before it that ends a definition.
    private mutating func leadsToBody() -> Bool {
        lookAhead { parser in
            // The bound keeps the time linear.
            for _ in 0..<200 {
                switch parser.current.kind {
                case .leftBrace: return true
                case .semicolon, .rightBrace, .endOfSource: return false
                default: if parser.startsDefinition { return false }
                }
                parser.advance()
            }
            return false
        }
    }

    /// Skips what cannot be understood between a header and the brace or semicolon behind it.
    mutating func skipRestOfHeader() {
        isPanicking = false
        while !at(.leftBrace) && !at(.semicolon) && !at(.rightBrace) && !at(.endOfSource) && !startsDefinition {
            if isOutdented(to: memberColumn) { return }
            advance()
        }
    }
}
