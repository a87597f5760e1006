// Going on after an error: skipping to a place where a statement, member or definition can start.

import SoliditySource

/// The state of the parser at the start of a statement, to which it returns after an error.
struct ConstructStart {
    let first: Token
    /// End of the token before it.
    let previousEnd: UInt32
    let braces: Int
    let depth: Int
    let nodeMark: Int
    let nameMark: Int

    init(_ parser: borrowing Parser) {
        first = parser.current
        previousEnd = parser.previousEnd
        braces = parser.braceDepth
        depth = parser.depth
        nodeMark = parser.tree.nodeMark
        nameMark = parser.tree.nameMark
    }
}

extension Parser {
    enum RecoveryLevel { case statement, member, topLevel }

    /// Whether a definition starts here that cannot stand inside of a function.
    var startsDefinition: Bool {
        switch current.kind {
        // A variable can start with `function` too.
        case _ where current.start == memberStart: true
        case .constructor, .modifier, .event, .struct, .enum: next.kind == .identifier || at(.constructor)
        case .function: next.kind == .identifier || next.kind == .receive || next.kind == .fallback
        case .receive, .fallback: next.kind == .leftParenthesis
        case .using: true
        case .type: next.kind == .identifier
        default: isErrorDefinition || startsDefinitionOutsideContract
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

    /// Whether a member of a contract starts here, as far as its first words tell.
    var startsMember: Bool {
        startsDefinition || startsVariableDeclaration
    }

    /// Whether the closing brace at hand stands where that of the contract cannot stand: right of the contract, or behind
    /// something on a later line.
    mutating func isInnerBrace() -> Bool {
        if trustsIndentation, contractColumn >= 0 {
            let column = lineStartColumn
            if column >= 0 { return column > contractColumn }
            if lexer.hasLineBreak(from: contractStart, to: Int(current.start)) { return true }
        }
        return lacksOpeningBrace && !endsContract()
    }

    /// Goes past a closing brace that ends nothing.
    mutating func skipInnerBrace() {
        _ = abort(.expectedMember, "this `}` closes nothing")
        advance()
        braceDepth += 1
        isPanicking = false
    }

    /// Whether the current token, behind a closing brace, shows that the construct is not over.
    private var continuesConstruct: Bool {
        switch current.kind {
        case .leftBrace, .semicolon, .comma, .period, .leftParenthesis, .rightParenthesis, .rightBracket, .else, .catch:
            true
        default: false
        }
    }

    /// Ends the silence about errors behind one that has been reported. Where a construct has lost its end inside of a
    /// line, it goes on for the next construct, which may be the rest of the same.
    mutating func calmDown(wasPanicking: Bool) {
        isPanicking = isPanicking && !wasPanicking && (!isOnNewLine || at(.endOfSource))
    }

    /// Skips to where the next construct of the level can start and adds an error node for what was skipped.
    ///
    /// A semicolon or a closed brace ends the skipped construct; the closing brace of the enclosing construct and the
    /// start of a definition are left in place.
    /// - Parameter braces: how many braces were open at the start of the construct.
    mutating func recover(from first: Token, braces: Int, to level: RecoveryLevel) -> NodeID {
        let endsEnclosing =
            switch level {
            case .statement where current.start != first.start && startsStateVariable(): true
            case .statement: at(.rightBrace) || startsDefinition || isOutdented(to: memberColumn)
            case .member: at(.rightBrace) || startsDefinitionOutsideContract
            case .topLevel: false
            }
        if current.start == first.start && !endsEnclosing { advance() }
        if level == .topLevel && first.kind == .rightBrace && (isOnNewLine || options.reportsAllErrors) {
            // A brace that closes nothing takes nothing with it.
            isPanicking = false
            return add(AST.ErrorNode(parts: .empty), base + first.start, base + first.end)
        }
        skipping: while !at(.endOfSource) {
            if level == .topLevel, isContractBody(first, braces) { return salvageContract(first) }
            if level == .statement || current.start != first.start, isOutdented(to: memberColumn),
                level != .topLevel || !(at(.leftBrace) || at(.rightBrace))
            {
                break
            }
            switch current.kind {
            case .leftBrace where level == .statement && startsUnnamedBlock(since: first, braces):
                isPanicking = false
                break skipping
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
                // Inline assembly has functions too.
                let isOutsideYul = first.kind != .assembly || self.braces != nil || !at(.function)
                if startsDefinition && (level == .statement && isOutsideYul || braceDepth <= braces) { break skipping }
            }
            advance()
        }
        braceDepth = min(braceDepth, braces)
        let end = max(first.start, previousEnd)
        return add(AST.ErrorNode(parts: .empty), base + first.start, base + end)
    }

    /// Whether the brace at hand opens what must be a contract whose header could not be parsed.
    private func isContractBody(_ first: Token, _ braces: Int) -> Bool {
        guard at(.leftBrace), braceDepth == braces, options.reportsAllErrors else { return false }
        switch first.kind {
        case .contract, .interface, .library, .abstract: return true
        case .identifier:
            // Only the word `contract` may be missing.
            let behind = lexer.word(behind: Int(first.end))
            return behind == Array("{".utf8) || behind == Array("is".utf8)
        default: return false
        }
    }

    /// Parses the members of a contract whose header is wrong, so that they are known.
    private mutating func salvageContract(_ first: Token) -> NodeID {
        contractColumn = -1
        isPanicking = false
        advance()
        let mark = tree.nodeMark
        parseMembers()
        accept(.rightBrace)
        let name = first.kind == .identifier ? first.symbol : .empty
        let kind: ContractKind =
            switch first.kind {
            case .interface: .interface
            case .library: .library
            default: .contract
            }
        return add(
            AST.ContractDefinition(
                name: name, nameSpan: span(first), documentation: .none, contractKind: kind, isAbstract: true,
                baseContracts: .empty, storageLayout: .none, members: tree.nodes(since: mark)),
            base + first.start, base + previousEnd)
    }
}
