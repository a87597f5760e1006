// Going on after an error: skipping to a place where a statement, member or definition can start.

import SoliditySource

extension Parser {
    enum RecoveryLevel { case statement, member, topLevel }

    /// Whether a definition starts here that cannot stand inside of a function.
    var startsDefinition: Bool {
        switch current.kind {
        case .constructor, .modifier, .event, .struct, .enum: next.kind == .identifier || at(.constructor)
        case .function: next.kind == .identifier
        case .receive, .fallback: next.kind == .leftParenthesis
        default: startsDefinitionOutsideContract
        }
    }

    /// Whether a definition starts here that cannot stand inside of a contract.
    var startsDefinitionOutsideContract: Bool {
        switch current.kind {
        case .contract, .interface, .library: next.kind == .identifier
        case .abstract: next.kind == .contract
        case .pragma: next.kind == .identifier
        case .import: true
        default: false
        }
    }

    /// Whether the current token, behind a closing brace, shows that the construct is not over.
    private var continuesConstruct: Bool {
        switch current.kind {
        case .leftBrace, .semicolon, .comma, .period, .leftParenthesis, .rightParenthesis, .rightBracket, .else, .catch:
            true
        default: false
        }
    }

    /// Skips to where the next construct of the level can start and adds an error node for what was skipped.
    ///
    /// A semicolon or a closed brace ends the skipped construct; the closing brace of the enclosing construct and the
    /// start of a definition are left in place.
    /// - Parameter braces: how many braces were open at the start of the construct.
    mutating func recover(from first: Token, braces: Int, to level: RecoveryLevel) -> NodeID {
        let endsEnclosing =
            switch level {
            case .statement: at(.rightBrace) || startsDefinition
            case .member: at(.rightBrace) || startsDefinitionOutsideContract
            case .topLevel: false
            }
        if current.start == first.start && !endsEnclosing { advance() }
        skipping: while !at(.endOfSource) {
            switch current.kind {
            case .rightBrace:
                guard braceDepth > braces || level == .topLevel else { break skipping }
                advance()
                guard braceDepth <= braces, !continuesConstruct else { continue }
                isPanicking = false
                break skipping
            case .semicolon where braceDepth <= braces:
                advance()
                isPanicking = false
                break skipping
            default:
                if startsDefinitionOutsideContract { break skipping }
                if startsDefinition && (level == .statement || braceDepth <= braces) { break skipping }
            }
            advance()
        }
        braceDepth = min(braceDepth, braces)
        let end = max(first.start, previousEnd)
        return add(AST.ErrorNode(parts: .empty), base + first.start, base + end)
    }
}
