// Going on after an error inside of a list: parameters, members of structs and enums, base contracts. A broken item is
// left out, the others and the definition that holds them stand. Only for tools: the compiler says no more after an error.

import SoliditySource

/// The state of the parser at the start of an item of a list, to which it returns after an error.
struct ItemStart {
    let nodeMark: Int
    let nameMark: Int
    let depth: Int

    init(_ parser: borrowing Parser) {
        nodeMark = parser.tree.nodeMark
        nameMark = parser.tree.nameMark
        depth = parser.depth
    }
}

extension Parser {
    /// Passes an error on to the compiler; for tools, drops what was begun since `start`.
    mutating func drop(since start: ItemStart, after error: ParseAbort) throws(ParseAbort) {
        guard options.reportsAllErrors else { throw error }
        tree.dropPending(nodeMark: start.nodeMark, nameMark: start.nameMark)
        depth = start.depth
        isPanicking = false
    }

    // MARK: Parameters

    /// Consumes the parenthesis before parameters. For tools a missing one is reported where parameters follow.
    mutating func openParameters() throws(ParseAbort) {
        guard !at(.leftParenthesis), options.reportsAllErrors, startsUnopenedParameters() else {
            return try expect(.leftParenthesis)
        }
        _ = unexpected(expected: .leftParenthesis)
        isPanicking = false
    }

    private mutating func startsUnopenedParameters() -> Bool {
        at(.rightParenthesis) || startsWholeVariable || (startsVariableDeclaration && closesParameters())
    }

    /// Whether the name at hand is rather the type of the next parameter, before which the comma is missing, or the name of
    /// a parameter of a function type that has lost its parenthesis. Only for tools.
    func endsUnnamedParameter(_ place: VariableOptions) -> Bool {
        guard options.reportsAllErrors else { return false }
        if place.isReturnOfType && endsReturnsAtName { return true }
        switch next.kind {
        case .identifier: return afterNext.kind == .comma || afterNext.kind == .rightParenthesis
        case .period, .leftBracket: return true
        default: return next.kind.isLocation
        }
    }

    /// Whether the comma before the parameter at hand is missing.
    var startsNextParameter: Bool {
        startsWholeVariable || (at(.identifier) && (next.kind == .period || next.kind == .leftBracket))
    }

    /// Goes on behind an error in a parameter or behind one: to the next parameter or to the end of the list, which may
    /// have lost its parenthesis.
    /// - Returns: whether another parameter follows.
    mutating func resumeParameters() -> Bool {
        isPanicking = false
        // The words that end the list may belong to a function type that has lost its first word. In the parameters of a
        // function type they hardly do.
        let isClosed = parameterNesting == 1 && closesParameters()
        var nesting = 0
        while !endsParameters(exceptByWords: isClosed) {
            switch current.kind {
            case .leftParenthesis, .leftBracket: nesting += 1
            case .rightParenthesis where nesting == 0: return false
            case .rightParenthesis, .rightBracket: nesting = max(0, nesting - 1)
            case .comma where nesting == 0:
                advance()
                return !at(.rightParenthesis)
            default: break
            }
            advance()
        }
        return false
    }

    /// Whether the parenthesis that ends the list follows.
    private mutating func closesParameters() -> Bool {
        lookAhead { parser in
            var nesting = 0
            // The bound keeps the time linear.
            for _ in 0..<500 {
                switch parser.current.kind {
                case .leftParenthesis: nesting += 1
                case .rightParenthesis: nesting -= 1
                case .semicolon, .leftBrace, .rightBrace, .endOfSource: return false
                default: if parser.startsDefinition { return false }
                }
                if nesting < 0 { return true }
                parser.advance()
            }
            return false
        }
    }

    /// Goes back to a function type that has lost its last parenthesis, and so has taken that of the list and what stands
    /// behind it: the list ends where the function type seemed to.
    mutating func cutFunctionType(from first: Token, _ start: ItemStart, braces: Int, balance: Int) {
        _ = unexpected(expected: .rightParenthesis)
        isPanicking = false
        tree.dropPending(nodeMark: start.nodeMark, nameMark: start.nameMark)
        goBack(to: first, braceDepth: braces, braceBalance: balance)
        advance()
        var nesting = 0
        while !at(.endOfSource) {
            if at(.leftParenthesis) { nesting += 1 }
            if at(.rightParenthesis) { nesting -= 1 }
            if nesting <= 0 { return }
            advance()
        }
    }

    /// Whether a variable has a function type that names what it returns, as none may.
    func namesReturns(_ variable: NodeID) -> Bool {
        guard let type = tree.find(AST.VariableDeclaration.self, variable)?.typeName,
            let function = tree.find(AST.FunctionTypeName.self, type),
            let returns = tree.find(AST.ParameterList.self, function.returnParameters)
        else { return false }
        return tree.nodes(returns.parameters).contains { tree.name($0) != .empty }
    }

    /// Parses a parameter of a function type again: what it returns ends before the first name, because the parenthesis at
    /// its end is missing.
    mutating func parseCutReturns(_ place: VariableOptions) throws(ParseAbort) -> NodeID {
        let outer = endsReturnsAtName
        endsReturnsAtName = true
        defer { endsReturnsAtName = outer }
        return try parseVariable(place)
    }

    /// Whether a variable starts here, as its first words tell: what stands between it and what is before it is missing.
    var startsWholeVariable: Bool {
        switch current.kind {
        case .identifier: next.kind == .identifier || next.kind.isLocation
        case .mapping: next.kind == .leftParenthesis
        default: current.kind.isElementaryType
        }
    }

    /// Whether the current token cannot be part of parameters.
    /// - Parameter exceptByWords: whether words of a header may stand in the list.
    private func endsParameters(exceptByWords: Bool) -> Bool {
        switch current.kind {
        case .endOfSource, .semicolon, .leftBrace, .rightBrace: true
        case .returns, .virtual, .override, .assign, .view, .pure, .public, .private: !exceptByWords
        // Function types have these too, but hardly behind an error.
        case .external, .internal: !exceptByWords
        default: startsDefinition
        }
    }

    // MARK: Mappings

    /// Consumes a token of a mapping. For tools a missing one is reported, and the mapping goes on.
    mutating func expectInMapping(_ kind: TokenKind) throws(ParseAbort) {
        guard options.reportsAllErrors, !at(kind) else { return try expect(kind) }
        _ = unexpected(expected: kind)
        isPanicking = false
    }

    /// For tools, something in place of a type that is missing in a mapping.
    mutating func replaceMissingType(before kind: TokenKind) -> NodeID {
        guard options.reportsAllErrors, at(kind) else { return .none }
        _ = abort(.expectedType, "expected a type, found \(describe(current))")
        isPanicking = false
        return add(AST.ErrorNode(parts: .empty), startPosition, startPosition)
    }

    // MARK: Members of structs and enums

    /// Consumes the brace before members. For tools a missing one is reported where members follow.
    mutating func openMembers(ifAt startsMember: Bool) throws(ParseAbort) {
        guard !at(.leftBrace), options.reportsAllErrors, startsMember else { return try expect(.leftBrace) }
        _ = unexpected(expected: .leftBrace)
        isPanicking = false
        braceDepth += 1
    }

    /// Goes on behind an error in a member: behind the next separator.
    /// - Returns: false if the closing brace is missing.
    mutating func resumeMembers(behind separator: TokenKind) -> Bool {
        isPanicking = false
        if separator == .comma && at(.identifier) && !isOutdented(to: memberColumn) {
            // Only the comma is missing; or the brace, before a variable.
            return !lacksClosingBrace
        }
        while !at(.rightBrace) {
            if at(.endOfSource) || at(.leftBrace) || startsDefinition || isOutdented(to: memberColumn) { return false }
            if separator == .comma && startsVariableDeclaration && lacksClosingBrace { return false }
            if accept(separator) { return true }
            advance()
        }
        return true
    }

    /// Consumes the closing brace of members, which tools do without.
    /// - Parameter braces: how many braces were open before them.
    /// - Returns: the end of the definition.
    mutating func closeMembers(braces: Int) -> UInt32 {
        if accept(.rightBrace) { return base + previousEnd }
        braceDepth = braces
        return base + previousEnd
    }

    // MARK: Base contracts

    /// Parses base contracts, pushing each.
    mutating func parseBaseContracts() throws(ParseAbort) {
        repeat {
            if at(.is) || at(.comma) { advance() }
            let start = ItemStart(self)
            let position = startPosition
            do {
                tree.push(try parseInheritanceSpecifier())
            } catch {
                try drop(since: start, after: error)
                // What the contract inherits is not known.
                tree.push(add(AST.ErrorNode(parts: .empty), position, position))
                while !at(.comma) && !at(.leftBrace) && !at(.rightBrace) && !at(.semicolon) && !at(.endOfSource) {
                    if startsDefinition { return }
                    advance()
                }
            }
            if startsForgottenBase { _ = unexpected(expected: .comma) }
        } while at(.comma) || startsForgottenBase
        isPanicking = false
    }

    /// Whether a base contract starts here, though neither `is` nor a comma stands before it. Only for tools.
    var startsForgottenBase: Bool {
        guard options.reportsAllErrors, at(.identifier), !atWord(.layout) else { return false }
        switch next.kind {
        case .comma, .leftBrace, .period, .leftParenthesis: return true
        default: return next.kind == .identifier && next.symbol == .layout
        }
    }

    /// Whether a contract starts here without the word that says so. Only for tools.
    var startsUnnamedKindOfContract: Bool {
        guard options.reportsAllErrors, at(.identifier) else { return false }
        if next.symbol == .layout && next.kind == .identifier { return afterNext.symbol == .at }
        return next.kind == .is || next.kind == .leftBrace
    }

    /// The name of a contract; for tools, none if it is missing.
    mutating func parseContractName() throws(ParseAbort) -> NamedSpan {
        guard options.reportsAllErrors, at(.is) || at(.leftBrace) else { return try expectIdentifier() }
        _ = unexpected(expected: .identifier)
        isPanicking = false
        return NamedSpan(.empty, .none)
    }
}
