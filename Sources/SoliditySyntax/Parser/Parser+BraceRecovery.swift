// Going on where a brace is missing and line starts do not tell where: words that only a member can have, and the braces
// that follow, tell instead. Only for tools, in the second attempt at a file.

import SoliditySource

/// The declarations without effect at the end of a block. If the closing brace is missing behind them, they are more
/// likely state variables that follow the block.
struct TrailingDeclarations {
    private(set) var start: ConstructStart?

    mutating func note(_ statement: NodeID, from start: ConstructStart, in tree: SyntaxTree) {
        if isWithoutEffect(statement, tree) {
            self.start = self.start ?? start
        } else {
            self.start = nil
        }
    }

    private func isWithoutEffect(_ statement: NodeID, _ tree: SyntaxTree) -> Bool {
        guard let declaration = tree.find(AST.VariableDeclarationStatement.self, statement),
            let variable = tree.nodes(declaration.declarations).first, !variable.isNone,
            tree.get(AST.VariableDeclaration.self, variable).location == .unspecified
        else { return false }
        return declaration.value.isNone || tree.kind(declaration.value) == .literal
    }
}

extension Parser {
    /// Whether the braces of the contract at hand, or around it, do not match, and lines are indented: line starts tell to
    /// what a closing brace belongs.
    var trustsIndentation: Bool { braces.map { $0.isIndented && $0.surplus(at: current.start) != 0 } ?? false }

    /// Whether a closing brace is missing in the contract at hand or around it.
    @inline(__always)
    var lacksClosingBrace: Bool { braces.map { $0.surplus(at: current.start) > 0 } ?? false }

    /// Whether an opening brace is missing in the contract at hand or around it.
    @inline(__always)
    var lacksOpeningBrace: Bool { braces.map { $0.surplus(at: current.start) < 0 } ?? false }

    /// Looks at the tokens that follow, and comes back.
    mutating func lookAhead(_ scan: (inout Parser) -> Bool) -> Bool {
        let (position, end) = (lexer.position, previousEnd)
        let window = (current, next, afterNext)
        let (depth, balance) = (braceDepth, braceBalance)
        defer {
            lexer.position = position
            previousEnd = end
            (current, next, afterNext) = window
            (braceDepth, braceBalance) = (depth, balance)
        }
        return scan(&self)
    }

    // MARK: Missing opening braces

    /// Whether the closing brace at hand is the last one of the contract: none is left over before the next contract.
    mutating func endsContract() -> Bool {
        lookAhead { parser in
            var open = 1
            while true {
                if parser.at(.leftBrace) { open += 1 }
                if parser.at(.rightBrace) { open -= 1 }
                if open < 0 { return false }
                parser.advance()
                if parser.at(.endOfSource) || parser.startsDefinitionOutsideContract { return true }
            }
        }
    }

    /// Parses a body as if its opening brace were there.
    mutating func parseUnopenedBody(_ end: inout UInt32) throws(ParseAbort) -> NodeID {
        guard at(.rightBrace) else {
            let body = try parseBlock()
            end = self.end(of: body)
            return body
        }
        _ = unexpected(expected: .leftBrace)
        isPanicking = false
        end = endPosition
        braceDepth += 1
        advance()
        return .none
    }

    // MARK: Missing closing braces

    /// Goes back to the declarations at the end of a block: they are members.
    mutating func giveBack(_ declarations: TrailingDeclarations) {
        guard let start = declarations.start, blockDepth == 1 else { return }
        tree.dropPending(nodeMark: start.nodeMark, nameMark: start.nameMark)
        goBack(to: start.first, braceDepth: start.braces, braceBalance: braceBalance)
        previousEnd = start.previousEnd
        memberStart = current.start
    }

    /// Whether a closing brace is missing, and only functions without visibility follow: they are not of a contract.
    mutating func startsFreeFunctions() -> Bool {
        guard braces != nil, at(.function), next.kind == .identifier, lacksClosingBrace else { return false }
        return lookAhead { parser in
            // The bound keeps the time linear.
            for _ in 0..<2000 {
                if parser.current.kind.isVisibility { return false }
                parser.advance()
                if parser.at(.endOfSource) || parser.startsDefinitionOutsideContract { return true }
            }
            return false
        }
    }

    /// Whether the closing brace at hand, that of a function by its place, is rather that of the contract: another one is
    /// missing, and the block ends in declarations without effect.
    @inline(__always)
    func endsContract(behind declarations: TrailingDeclarations) -> Bool {
        guard declarations.start != nil, blockDepth == 1, at(.rightBrace), lacksClosingBrace else { return false }
        if trustsIndentation && lineStartColumn >= 0 { return false }
        switch next.kind {
        case .endOfSource, .contract, .interface, .library, .abstract: return true
        default: return false
        }
    }

    /// Whether the members of a struct are over, though its brace is missing. A member that names the struct is taken for
    /// a variable behind it.
    mutating func isPastStruct(_ name: Symbol) -> Bool {
        guard options.reportsAllErrors, startsDefinition || startsStateVariable(behind: name) else { return false }
        _ = unexpected(expected: .rightBrace)
        isPanicking = false
        return true
    }

    /// Whether a closing brace is missing, and what starts here can be a state variable but not a local one, or not a
    /// member of the struct `name`.
    mutating func startsStateVariable(behind name: Symbol = .empty) -> Bool {
        guard lacksClosingBrace, startsVariableDeclaration else { return false }
        let start = current.start
        let isFound = lookAhead { $0.findsStateVariable(behind: name) }
        if isFound { memberStart = start }
        return isFound
    }

    private mutating func findsStateVariable(behind name: Symbol) -> Bool {
        let isInStruct = name != .empty
        let isMapping = at(.mapping)
        var nesting = 0
        // Attributes stand near the start. The bound keeps the time linear.
        for _ in 0..<200 {
            switch current.kind {
            case .leftParenthesis, .leftBracket: nesting += 1
            case .rightParenthesis, .rightBracket: nesting -= 1
            case .public, .private, .constant, .immutable, .override:
                if nesting == 0 { return true }
            case .identifier where isInStruct && current.symbol == name: return true
            case .identifier where nesting == 0 && atWord(.transient) && next.kind == .identifier: return true
            case .assign where nesting == 0: return isInStruct
            case .semicolon: return isMapping && !isInStruct && nesting == 0
            case .leftBrace, .rightBrace, .endOfSource, .memory, .storage, .calldata: return false
            default:
                if nesting < 0 || startsDefinition { return false }
            }
            advance()
        }
        return false
    }
}
