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

    /// Skips to where the next construct of the level can start and adds an error node for what was skipped.
    ///
    /// A semicolon or a closed brace ends the skipped construct; the closing brace of the enclosing construct and the
    /// start of a definition are left in place. At least one token is consumed.
    mutating func recover(from first: Token, to level: RecoveryLevel) -> NodeID {
        if current.start == first.start && !at(.rightBrace) { advance() }
        var braces = 0
        skipping: while !at(.endOfSource) {
            switch current.kind {
            case .leftBrace:
                braces += 1
            case .rightBrace:
                if braces == 0 {
                    if level == .topLevel { advance() }
                    break skipping
                }
                braces -= 1
                if braces == 0 {
                    advance()
                    break skipping
                }
            case .semicolon where braces == 0:
                advance()
                break skipping
            default:
                if level == .statement ? startsDefinition : startsDefinitionOutsideContract { break skipping }
                if level != .statement && braces == 0 && startsDefinition { break skipping }
            }
            advance()
        }
        let end = max(first.start, previousEnd)
        return add(AST.ErrorNode(parts: .empty), base + first.start, base + end)
    }
}
