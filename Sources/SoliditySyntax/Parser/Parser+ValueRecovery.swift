// Going on after an error in a value or condition: what is declared before and behind it stands. Only for tools.

import SoliditySource

extension Parser {
    /// Parses the value of a variable. Tools do without one that is broken.
    mutating func parseInitialValue() throws(ParseAbort) -> NodeID {
        let start = ItemStart(self)
        let braces = braceDepth
        do {
            return try parseExpression()
        } catch {
            try drop(since: start, after: error)
            skipValue(braces: braces)
            isPanicking = !at(.semicolon)
            return .none
        }
    }

    /// Skips to the semicolon behind a value, or to where a statement or definition starts.
    /// - Parameter braces: how many braces were open before the value.
    private mutating func skipValue(braces: Int) {
        while !at(.semicolon) && !at(.endOfSource) && !startsDefinition && !(at(.rightBrace) && braceDepth <= braces) {
            if isOnNewLine && startsStatement || isOutdented(to: memberColumn) { return }
            advance()
        }
    }

    /// Whether the current token can only be the start of a statement.
    var startsStatement: Bool {
        switch current.kind {
        case .if, .while, .do, .for, .unchecked, .try, .assembly, .continue, .break, .return, .emit: true
        default: startsWholeVariable
        }
    }

    /// Parses a condition in parentheses. Tools do without one that is broken.
    mutating func parseCondition() throws(ParseAbort) -> NodeID {
        let start = ItemStart(self)
        let position = startPosition
        do throws(ParseAbort) {
            try expect(.leftParenthesis)
            let condition = try parseExpression()
            try expect(.rightParenthesis)
            return condition
        } catch {
            try drop(since: start, after: error)
            skipToParenthesis()
            return add(AST.ErrorNode(parts: .empty), position, max(position, base + previousEnd))
        }
    }

    /// Skips what is left between parentheses, and the closing one.
    mutating func skipToParenthesis(behindSemicolons: Bool = false) {
        var nesting = 0
        while !at(.leftBrace) && !at(.rightBrace) && !at(.endOfSource) && !startsDefinition {
            if behindSemicolons ? isOnNewLine && startsStatement : at(.semicolon) { return }
            if at(.leftParenthesis) { nesting += 1 }
            let isLast = at(.rightParenthesis) && nesting == 0
            if at(.rightParenthesis) { nesting -= 1 }
            advance()
            if isLast { return }
        }
    }
}
