// Statements other than the ones that start with an expression or a type.

import SoliditySource

extension Parser {
    mutating func parseBlock(
        allowsUnchecked: Bool = false, documentation: Symbol = .none
    ) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let isUnchecked = at(.unchecked)
        if isUnchecked {
            if !allowsUnchecked {
                report(.misplacedUnchecked, "an `unchecked` block cannot stand here")
            }
            advance()
        }
        try openBlock()
        let mark = tree.nodeMark
        let end = try parseStatementsAndBrace(from: start - base)
        let node = AST.Block(
            documentation: documentation, isUnchecked: isUnchecked, statements: tree.nodes(since: mark))
        return add(node, start, max(start, end))
    }

    // The functions that call each other are kept small: unoptimised code has a slot on the stack for every value.

    private mutating func openBlock() throws(ParseAbort) {
        if !at(.leftBrace) && (isOnNewLine || lacksOpeningBrace) && !startsDefinition && !at(.rightBrace)
            && !at(.endOfSource)
        {
            // Most likely only the brace is missing: go on as if it were there.
            report(.expectedToken, unexpectedMessage(.leftBrace))
            isPanicking = true
            if !options.reportsAllErrors { isSilenced = true }
            braceDepth += 1
        } else {
            try expect(.leftBrace)
        }
    }

    /// Parses statements and the closing brace, pushing each statement. Tools do without a brace that is missing before
    /// a member.
    /// - Returns: the end of the block.
    private mutating func parseStatementsAndBrace(from start: UInt32) throws(ParseAbort) -> UInt32 {
        let braces = braceDepth
        do throws(ParseAbort) {
            if try parseStatements(from: start) { return base + previousEnd }
            let end = endPosition
            try expect(.rightBrace)
            return end
        } catch {
            guard options.reportsAllErrors, startsDefinition || isOutdented(to: memberColumn) else { throw error }
            braceDepth = braces - 1
            return base + previousEnd
        }
    }

    /// Parses statements up to the closing brace, pushing each.
    /// - Returns: whether they are inline assembly without its word, whose closing brace has been consumed.
    private mutating func parseStatements(from start: UInt32) throws(ParseAbort) -> Bool {
        blockDepth += 1
        defer { blockDepth -= 1 }
        var assembly = UnnamedAssembly(self, from: start)
        var declarations = TrailingDeclarations()
        while try !isAtBlockEnd() {
            let start = ConstructStart(self)
            let wasPanicking = isPanicking
            do {
                try checkMissingBrace()
                let statement = try parseStatement(allowsUnchecked: true)
                tree.push(statement)
                calmDown(wasPanicking: wasPanicking)
                if lacksClosingBrace { declarations.note(statement, from: start, in: tree) }
            } catch {
                if parseUnnamedAssembly(&assembly) { return true }
                if startsDefinition && current.start == start.first.start { giveBack(declarations) }
                // They are given back once at most: going back must not go on for ever.
                declarations = TrailingDeclarations()
                try recoverStatement(start)
            }
        }
        if endsContract(behind: declarations) {
            giveBack(declarations)
            throw unexpected(expected: .rightBrace)
        }
        return false
    }

    /// Whether the block is over. Where braces do not match, a brace ends the block to which it belongs by its column.
    private mutating func isAtBlockEnd() throws(ParseAbort) -> Bool {
        while at(.rightBrace) {
            guard trustsIndentation, memberColumn >= 0 else { return true }
            // The brace of the member ends its outermost block and no other.
            if isOutdented(to: memberColumn) {
                if isMemberEnd { return true }
                throw abort(.expectedToken, "expected another `}` before this one")
            }
            if blockDepth > 1 || lineStartColumn < 0 { return true }
            skipInnerBrace()
        }
        return false
    }

    private mutating func recoverStatement(_ start: ConstructStart) throws(ParseAbort) {
        tree.dropPending(nodeMark: start.nodeMark, nameMark: start.nameMark)
        depth = start.depth
        tree.push(recover(from: start.first, braces: start.braces, to: .statement))
        if at(.endOfSource) || startsDefinition || (isOutdented(to: memberColumn) && !isMemberEnd) {
            // The closing brace is missing: the enclosing construct goes on as if it were there.
            braceDepth = start.braces - 1
            throw ParseAbort()
        }
    }

    /// Whether the closing brace at hand is that of the member, by where it stands.
    private var isMemberEnd: Bool {
        at(.rightBrace) && blockDepth == 1 && (contractColumn >= memberColumn || !isOutdented(to: contractColumn))
    }

    /// Fails where a named function starts: a brace before it is missing.
    private mutating func checkMissingBrace() throws(ParseAbort) {
        guard at(.function) && next.kind == .identifier else {
            if isOutdented(to: memberColumn) || startsStateVariable() { throw unexpected(expected: .rightBrace) }
            return
        }
        throw abort(
            .expectedToken, "expected `}`: a function cannot be defined inside of another",
            at: span(next))
    }

    mutating func parseStatement(allowsUnchecked: Bool = false) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let documentation = documentationText()
        let statement: NodeID
        switch current.kind {
        case .if: return try parseIf(documentation)
        case .while: return try parseWhile(documentation)
        case .do: return try parseDoWhile(documentation)
        case .for: return try parseFor(documentation)
        case .unchecked, .leftBrace:
            return try parseBlock(allowsUnchecked: allowsUnchecked, documentation: documentation)
        case .try: return try parseTry(documentation)
        case .assembly: return try parseInlineAssembly(documentation)
        case .continue: statement = addKeyword(AST.Continue(documentation: documentation))
        case .break: statement = addKeyword(AST.Break(documentation: documentation))
        case .throw: statement = addKeyword(AST.Throw(documentation: documentation))
        case .return: statement = try parseReturn(documentation)
        case .emit: statement = try parseEmit(documentation)
        case .identifier where current.symbol == .revert && next.kind == .identifier:
            statement = try parseRevert(documentation)
        case .identifier where isInsideModifier && current.symbol == .underscore:
            statement = addKeyword(AST.PlaceholderStatement(documentation: documentation))
        case .leftParenthesis where startsForgottenAssembly(), .stringLiteral where startsForgottenAssembly():
            return try parseInlineAssembly(documentation)
        default: statement = try parseSimpleStatement(documentation)
        }
        if options.reportsAllErrors { endStatement() } else { try expect(.semicolon) }
        return statement
    }

    /// Adds a statement of one word and consumes the word.
    private mutating func addKeyword(_ node: some SyntaxNode) -> NodeID {
        let statement = tree.add(node, span: currentSpan)
        advance()
        return statement
    }

    private mutating func parseReturn(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        let start = startPosition
        advance()
        guard !at(.semicolon) else {
            // As with solc the span then includes the semicolon.
            return add(AST.Return(documentation: documentation), start, endPosition)
        }
        let value = try parseExpression()
        return add(AST.Return(documentation: documentation, expression: value), start, end(of: value))
    }

    private mutating func parseIf(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        advance()
        let condition = try parseCondition()
        let trueBody = try parseStatement()
        let falseBody: NodeID = accept(.else) ? try parseStatement() : .none
        let node = AST.IfStatement(
            documentation: documentation, condition: condition, trueBody: trueBody, falseBody: falseBody)
        return add(node, start, end(of: falseBody.isNone ? trueBody : falseBody))
    }

    private mutating func parseWhile(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        advance()
        let condition = try parseCondition()
        let body = try parseStatement()
        let node = AST.WhileStatement(documentation: documentation, condition: condition, body: body)
        return add(node, start, end(of: body))
    }

    private mutating func parseDoWhile(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        advance()
        let body = try parseStatement()
        try expect(.while)
        let condition = try parseCondition()
        let end = endPosition
        try expect(.semicolon)
        let node = AST.WhileStatement(
            documentation: documentation, isDoWhile: true, condition: condition, body: body)
        return add(node, start, end)
    }

    private mutating func parseFor(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        advance()
        var node = AST.ForStatement(
            documentation: documentation, initialization: .none, condition: .none, loopExpression: .none, body: .none)
        try parseLoopHeader(&node)
        node.body = try parseStatement()
        return add(node, start, end(of: node.body))
    }

    /// Parses what stands in parentheses behind `for`. Tools do without what is broken.
    private mutating func parseLoopHeader(_ loop: inout AST.ForStatement) throws(ParseAbort) {
        let start = ItemStart(self)
        do throws(ParseAbort) {
            try expectInLoop(.leftParenthesis)
            if !at(.semicolon) { loop.initialization = try parseSimpleStatement(.none) }
            try expectInLoop(.semicolon)
            if !at(.semicolon) { loop.condition = try parseExpression() }
            try expectInLoop(.semicolon)
            if !at(.rightParenthesis) { loop.loopExpression = try parseExpressionStatement(.none) }
            try expect(.rightParenthesis)
        } catch {
            try drop(since: start, after: error)
            skipToParenthesis(behindSemicolons: true)
        }
    }

    private mutating func parseTry(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        advance()
        let call = try parseExpression()
        let mark = tree.nodeMark
        let clauseStart = startPosition
        var parameters = NodeID.none
        if accept(.returns) {
            parameters = try parseParameterList(VariableOptions(allowsLocation: true), allowsNone: false)
        }
        let block = try parseBlock()
        let success = AST.TryCatchClause(errorName: .empty, parameters: parameters, block: block)
        tree.push(add(success, clauseStart, end(of: block)))
        var end: UInt32
        repeat {
            let clause = try parseCatch()
            end = self.end(of: clause)
            tree.push(clause)
        } while at(.catch)
        let node = AST.TryStatement(
            documentation: documentation, externalCall: call, clauses: tree.nodes(since: mark))
        return add(node, start, end)
    }

    private mutating func parseCatch() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        try expect(.catch)
        var name = Symbol.empty
        var parameters = NodeID.none
        if !at(.leftBrace) {
            if at(.identifier) { name = try expectIdentifier().name }
            parameters = try parseParameterList(VariableOptions(allowsLocation: true), allowsNone: name != .empty)
        }
        let block = try parseBlock()
        let node = AST.TryCatchClause(errorName: name, parameters: parameters, block: block)
        return add(node, start, end(of: block))
    }

    private mutating func parseEmit(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        let start = startPosition
        advance()
        guard at(.identifier) else {
            throw abort(.expectedEvent, "expected the name of an event, found \(describe(current))")
        }
        let call = try parseNamedCall()
        return add(AST.EmitStatement(documentation: documentation, eventCall: call), start, end(of: call))
    }

    private mutating func parseRevert(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        let start = startPosition
        advance()
        let call = try parseNamedCall()
        return add(AST.RevertStatement(documentation: documentation, errorCall: call), start, end(of: call))
    }

    /// The call of a path, as after `emit` and `revert`.
    private mutating func parseNamedCall() throws(ParseAbort) -> NodeID {
        let start = startPosition
        var path = IndexAccessedPath()
        repeat {
            path.append(try parseIdentifier())
        } while accept(.period)
        let callee = expression(from: path)
        try expect(.leftParenthesis)
        return try parseCall(of: callee, start: start)
    }

    mutating func parseInlineAssembly(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        try expectKeyword(.assembly)
        var dialect = Symbol.none
        if at(.stringLiteral) {
            guard current.symbol == .evmasm else {
                throw abort(.unknownDialect, "unknown dialect of inline assembly")
            }
            dialect = current.symbol
            advance()
        }
        let mark = tree.nameMark
        let hasFlags = at(.leftParenthesis)
        if hasFlags {
            repeat {
                advance()
                guard at(.stringLiteral) else { throw unexpected(expected: .stringLiteral) }
                tree.push(NamedSpan(current.symbol, currentSpan))
                advance()
            } while at(.comma)
            try expect(.rightParenthesis)
        }
        let body = try parseYulCode()
        let node = AST.InlineAssembly(
            documentation: documentation, hasFlags: hasFlags, flags: tree.names(since: mark), dialect: dialect,
            body: body)
        return add(node, start, end(of: body))
    }
}
