// Expressions. `partial` is an expression whose beginning has been parsed already.

import SoliditySource

extension Parser {
    /// Assignment, conditional or infix expression.
    mutating func parseExpression(partial: NodeID = .none) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let left = try parseBinaryExpression(4, partial: partial)
        if current.kind.isAssignment {
            let operation = current.kind.assignmentOperator
            advance()
            let right = try parseExpression()
            return add(
                AST.Assignment(left: left, operation: operation, right: right), start(of: left), end(of: right))
        }
        guard accept(.question) else { return left }
        let trueExpression = try parseExpression()
        try expect(.colon)
        let falseExpression = try parseExpression()
        let node = AST.Conditional(
            condition: left, trueExpression: trueExpression, falseExpression: falseExpression)
        return add(node, start(of: left), end(of: falseExpression))
    }

    /// Infix operators that bind at least as strongly as `minimum`, left to right; `**` right to left.
    private mutating func parseBinaryExpression(
        _ minimum: Int, partial: NodeID = .none
    ) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        var left = try parseUnaryExpression(partial: partial)
        let start = self.start(of: left)
        var precedence = current.kind.precedence
        while precedence >= minimum {
            while current.kind.precedence == precedence {
                let operation = current.kind.binaryOperator
                advance()
                let right = try parseBinaryExpression(operation == .exponentiate ? precedence : precedence + 1)
                let node = AST.BinaryOperation(left: left, operation: operation, right: right)
                left = add(node, start, end(of: right))
                try checkHeight(left)
            }
            precedence -= 1
        }
        return left
    }

    private mutating func parseUnaryExpression(partial: NodeID = .none) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = partial.isNone ? startPosition : self.start(of: partial)
        if partial.isNone {
            if at(.add) { throw abort(.unaryPlus, "a sign `+` is not allowed") }
            if current.kind.isUnary || current.kind.isCount {
                let operation = current.kind.unaryOperator
                advance()
                let operand = try parseUnaryExpression()
                let node = AST.UnaryOperation(operation: operation, isPrefix: true, operand: operand)
                return add(node, start, end(of: operand))
            }
        }
        let operand = try parsePostfixExpression(partial: partial)
        guard current.kind.isCount else { return operand }
        let operation = current.kind.unaryOperator
        let end = endPosition
        advance()
        return add(AST.UnaryOperation(operation: operation, operand: operand), start, end)
    }

    /// A primary expression and the accesses and calls behind it.
    private mutating func parsePostfixExpression(partial: NodeID) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = partial.isNone ? startPosition : self.start(of: partial)
        var expression = partial.isNone ? try parsePostfixBase() : partial
        while true {
            switch current.kind {
            case .leftBracket:
                expression = try parseIndex(of: expression, start: start)
            case .period:
                advance()
                let name = try expectIdentifierOrAddress()
                let node = AST.MemberAccess(memberName: name.name, expression: expression, memberSpan: name.span)
                expression = add(node, start, name.span.end)
            case .leftParenthesis:
                if options.reportsAllErrors && startsTupleDeclaration { return expression }
                advance()
                expression = try parseCall(of: expression, start: start)
            case .leftBrace where next.kind == .identifier && afterNext.kind == .colon:
                expression = try parseCallOptions(of: expression, start: start)
            default:
                return expression
            }
            try checkHeight(expression)
        }
    }

    private mutating func parsePostfixBase() throws(ParseAbort) -> NodeID {
        let start = startPosition
        switch current.kind {
        case .new:
            advance()
            let type = try parseTypeName()
            return add(AST.NewExpression(typeName: type), start, end(of: type))
        case .payable:
            // As with solc the span of `payable` includes the parenthesis behind it.
            advance()
            let span = Span(start: start, end: endPosition)
            let address = AST.ElementaryTypeName(type: ElementaryType(.address), stateMutability: .payable)
            let type = tree.add(address, span: span)
            let expression = tree.add(AST.ElementaryTypeNameExpression(type: type), span: span)
            guard at(.leftParenthesis) else { throw unexpected(expected: .leftParenthesis) }
            return expression
        default:
            return try parsePrimaryExpression()
        }
    }

    private mutating func parseIndex(of base: NodeID, start: UInt32) throws(ParseAbort) -> NodeID {
        advance()
        let index: NodeID = at(.rightBracket) || at(.colon) ? .none : try parseExpression()
        guard accept(.colon) else {
            let end = endPosition
            try expect(.rightBracket)
            return add(AST.IndexAccess(base: base, index: index), start, end)
        }
        let last: NodeID = at(.rightBracket) ? .none : try parseExpression()
        let end = endPosition
        try expect(.rightBracket)
        return add(AST.IndexRangeAccess(base: base, start: index, end: last), start, end)
    }

    private mutating func parsePrimaryExpression() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        switch current.kind {
        case .true, .false, .number, .stringLiteral, .unicodeStringLiteral, .hexStringLiteral:
            return try parseLiteral()
        case .identifier, .type:
            // `type` is reserved, but stands for a function in expressions.
            let node = tree.add(AST.Identifier(name: current.symbol), span: currentSpan)
            advance()
            return node
        case .leftParenthesis: return try parseTuple(isArray: false)
        case .leftBracket: return try parseTuple(isArray: true)
        case .illegal: throw abort(.illegalToken, current.error.message)
        default:
            guard current.kind.isElementaryType else {
                throw abort(.expectedPrimary, "expected an expression, found \(describe(current))")
            }
            let span = currentSpan
            let type = addElementaryType()
            let node = tree.add(AST.ElementaryTypeNameExpression(type: type), span: span)
            advance()
            return node
        }
    }

    /// `()`, `(a)`, `(a, , b)`, `[a, b]`
    private mutating func parseTuple(isArray: Bool) throws(ParseAbort) -> NodeID {
        let start = startPosition
        let close: TokenKind = isArray ? .rightBracket : .rightParenthesis
        advance()
        let mark = tree.nodeMark
        if !at(close) {
            while true {
                if !at(.comma) && !at(close) {
                    tree.push(try parseExpression())
                } else if isArray {
                    report(.omittedArrayElement, "elements of an array cannot be left out")
                } else {
                    tree.push(NodeID.none)
                }
                if at(close) { break }
                try expectComma(or: close)
            }
        }
        let end = endPosition
        advance()
        return add(AST.TupleExpression(components: tree.nodes(since: mark), isInlineArray: isArray), start, end)
    }

    private mutating func parseLiteral() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let token = current
        switch token.kind {
        case .true, .false:
            advance()
            return add(
                AST.Literal(value: token.symbol, literalKind: .bool), start, base + token.end)
        case .number:
            advance()
            guard current.kind.isSubdenomination else {
                return add(AST.Literal(value: token.symbol, literalKind: .number), start, base + token.end)
            }
            let raw = current.kind.rawValue - TokenKind.wei.rawValue + Subdenomination.wei.rawValue
            let end = endPosition
            advance()
            let node = AST.Literal(
                value: token.symbol, literalKind: .number, subdenomination: Subdenomination(rawValue: raw) ?? .none)
            return add(node, start, end)
        default:
            return try parseStringPieces(token, start: start)
        }
    }

    /// A string literal: pieces of one kind in a row are one string.
    private mutating func parseStringPieces(_ token: Token, start: UInt32) throws(ParseAbort) -> NodeID {
        var value = token.symbol
        if next.kind == token.kind {
            var bytes = Array(lexer.interner.bytes(value))
            while next.kind == token.kind {
                advance()
                bytes.append(contentsOf: lexer.interner.bytes(current.symbol))
            }
            value = lexer.interner.intern(bytes)
        }
        let end = endPosition
        advance()
        if at(.illegal) { throw abort(.illegalStringPiece, current.error.message) }
        let kind: LiteralKind
        switch token.kind {
        case .unicodeStringLiteral: kind = .unicodeString
        case .hexStringLiteral: kind = .hexString
        default: kind = .string
        }
        return add(AST.Literal(value: value, literalKind: kind), start, end)
    }
}
