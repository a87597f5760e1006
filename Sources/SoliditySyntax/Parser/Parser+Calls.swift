// Arguments of calls.

import SoliditySource

extension Parser {
    /// Parses arguments and the closing parenthesis behind an opening one.
    mutating func parseCall(of callee: NodeID, start: UInt32) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let nodeMark = tree.nodeMark
        let nameMark = tree.nameMark
        let hasBraces = at(.leftBrace)
        if hasBraces {
            advance()
            try parseNamedArguments()
            try expect(.rightBrace)
        } else {
            try parseArgumentList()
        }
        let end = endPosition
        try expect(.rightParenthesis)
        let node = AST.FunctionCall(
            expression: callee, arguments: tree.nodes(since: nodeMark), names: tree.names(since: nameMark),
            hasBraces: hasBraces)
        return add(node, start, end)
    }

    /// `{value: 1, gas: 2}` behind an expression.
    mutating func parseCallOptions(of callee: NodeID, start: UInt32) throws(ParseAbort) -> NodeID {
        advance()
        let nodeMark = tree.nodeMark
        let nameMark = tree.nameMark
        try parseNamedArguments()
        let end = endPosition
        try expect(.rightBrace)
        let node = AST.FunctionCallOptions(
            expression: callee, options: tree.nodes(since: nodeMark), names: tree.names(since: nameMark))
        return add(node, start, end)
    }

    /// Expressions up to a closing parenthesis, pushing each.
    mutating func parseArgumentList() throws(ParseAbort) {
        try enter()
        defer { leave() }
        guard !at(.rightParenthesis) else { return }
        tree.push(try parseExpression())
        while !at(.rightParenthesis) {
            try expectComma(or: .rightParenthesis)
            tree.push(try parseExpression())
        }
    }

    /// `name: expression` pairs up to a closing brace, pushing names and expressions.
    private mutating func parseNamedArguments() throws(ParseAbort) {
        var isFirst = true
        while !at(.rightBrace) {
            if !isFirst { try expectComma(or: .rightBrace) }
            let name = try expectIdentifier()
            try expect(.colon)
            let value = try parseExpression()
            tree.push(name)
            tree.push(value)
            if at(.comma) && next.kind == .rightBrace {
                report(.trailingArgumentComma, "named arguments cannot end in a comma")
                advance()
            }
            isFirst = false
        }
    }
}
