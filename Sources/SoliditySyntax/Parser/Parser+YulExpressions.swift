// Yul expressions, and the statements that start with one.

import SoliditySource

extension Parser {
    /// Whether the EVM dialect gives a name a builtin meaning that forbids it as the name of a variable or function.
    func isYulBuiltin(_ name: Symbol) -> Bool { options.builtins.contains(name) }

    mutating func parseYulCallOrAssignment() throws(ParseAbort) -> NodeID {
        let first = try parseYulElement()
        switch current.kind {
        case .leftParenthesis:
            let call = try parseYulCall(of: first)
            return tree.add(AST.YulExpressionStatement(expression: call), span: tree.span(call))
        case .comma, .assemblyAssign:
            return try parseYulAssignment(to: first)
        default:
            throw abort(
                .yulExpectedStatement, "expected a call or an assignment, found \(describe(current))")
        }
    }

    private mutating func parseYulAssignment(to first: NodeID) throws(ParseAbort) -> NodeID {
        let mark = tree.nodeMark
        var target = first
        while true {
            guard tree.kind(target) == .yulIdentifier else {
                throw abort(.yulAssignToLiteral, "only a variable can be assigned to")
            }
            if isYulBuiltin(tree.name(target)) {
                throw abort(
                    .yulAssignToBuiltin,
                    "`\(text(tree.name(target)))` is a builtin function and cannot be assigned to")
            }
            tree.push(target)
            guard accept(.comma) else { break }
            target = try parseYulElement()
        }
        try expect(.assemblyAssign)
        let value = try parseYulExpression()
        let node = AST.YulAssignment(targets: tree.nodes(since: mark), value: value)
        return add(node, start(of: first), end(of: value))
    }

    mutating func parseYulExpression() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let element = try parseYulElement()
        guard tree.kind(element) == .yulIdentifier else { return element }
        if at(.leftParenthesis) { return try parseYulCall(of: element) }
        if isYulBuiltin(tree.name(element)) {
            throw abort(
                .yulBuiltinNotCalled,
                "the builtin function `\(text(tree.name(element)))` must be called", at: tree.span(element))
        }
        return element
    }

    private mutating func parseYulCall(of function: NodeID) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        guard tree.kind(function) == .yulIdentifier else {
            throw abort(.yulExpectedFunction, "only a function can be called")
        }
        advance()
        let mark = tree.nodeMark
        if !at(.rightParenthesis) {
            tree.push(try parseYulExpression())
            while !at(.rightParenthesis) {
                try expect(.comma)
                tree.push(try parseYulExpression())
            }
        }
        let end = endPosition
        advance()
        let node = AST.YulFunctionCall(function: function, arguments: tree.nodes(since: mark))
        return add(node, start(of: function), end)
    }

    /// A literal or an identifier.
    mutating func parseYulElement() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let token = current
        switch token.kind {
        case .identifier:
            advance()
            return tree.add(AST.YulIdentifier(name: token.symbol), span: span(token))
        case .true, .false:
            return try addYulLiteral(token, .bool)
        case .number:
            guard Self.isValidYulNumber(lexer.bytes + Int(token.start), count: Int(token.end - token.start)) else {
                throw abort(
                    .yulInvalidNumber, "this number does not fit into 256 bits or is malformed")
            }
            return try addYulLiteral(token, .number)
        case .stringLiteral, .hexStringLiteral:
            return try addYulLiteral(token, .string)
        case .illegal:
            throw abort(.yulIllegalToken, token.error.message)
        default:
            throw abort(
                .yulExpectedLiteral, "expected a literal or a name, found \(describe(token))")
        }
    }

    private mutating func addYulLiteral(_ token: Token, _ kind: YulLiteralKind) throws(ParseAbort) -> NodeID {
        advance()
        var end = base + token.end
        if accept(.colon) {
            end = endPosition
            let whole = span(token).through(currentSpan)
            _ = try expectYulName()
            report(.yulTyped, "Yul for the EVM has no types", at: whole)
        }
        let node = AST.YulLiteral(
            value: token.symbol, literalKind: kind, isHex: token.kind == .hexStringLiteral)
        return add(node, base + token.start, end)
    }

    /// Decimal digits only, or `0x` and hex digits only. Whether the value fits is checked by the analysis.
    private static func isValidYulNumber(_ text: UnsafePointer<UInt8>, count: Int) -> Bool {
        if count > 2, text[0] == 0x30, text[1] == 0x78 { return (2..<count).allSatisfy { hexValue(text[$0]) != nil } }
        return (0..<count).allSatisfy { isDigit(text[$0]) }
    }
}
