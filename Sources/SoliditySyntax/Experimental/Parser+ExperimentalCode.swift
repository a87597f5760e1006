// Experimental Solidity: statements and expressions.

import SoliditySource

extension Parser {
    // MARK: Statements

    mutating func parseExperimentalBlock(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        try enter()
        defer { leave() }
        let start = startPosition
        try expect(.leftBrace)
        var statements: [Int] = []
        while !at(.rightBrace) { statements.append(try parseExperimentalStatement(&tree)) }
        let span = spanThroughCurrent(start)
        advance()
        return tree.add(.block, span, statements)
    }

    private mutating func parseExperimentalStatement(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        try enter()
        defer { leave() }
        let start = startPosition
        switch current.kind {
        case .leftBrace: return try parseExperimentalBlock(&tree)
        case .if: return try parseExperimentalIf(&tree)
        case .while, .for, .do: return try parseExperimentalLoop(&tree)
        case .assembly: return try parseExperimentalAssembly(&tree)
        case .continue, .break:
            let statement = tree.add(.unsupported, currentSpan)
            advance()
            try expect(.semicolon)
            return statement
        case .return:
            var span = currentSpan
            advance()
            var value = -1
            if !at(.semicolon) {
                value = try parseExperimentalExpression(&tree)
                span.end = tree.nodes[value].span.end
            }
            try expect(.semicolon)
            return tree.add(.returnStatement, span, [value])
        case .let:
            advance()
            let variable = try parseExperimentalVariable(&tree)
            var end = tree.nodes[variable].span.end
            var value = -1
            if accept(.assign) {
                value = try parseExperimentalExpression(&tree)
                end = tree.nodes[value].span.end
            }
            try expect(.semicolon)
            return tree.add(.variableStatement, Span(start: start, end: end), [variable, value])
        default:
            let expression = try parseExperimentalExpression(&tree)
            try expect(.semicolon)
            return tree.add(.expressionStatement, tree.nodes[expression].span, [expression])
        }
    }

    private mutating func parseExperimentalIf(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let start = startPosition
        advance()
        try expect(.leftParenthesis)
        let condition = try parseExperimentalExpression(&tree)
        try expect(.rightParenthesis)
        let then = try parseExperimentalStatement(&tree)
        let otherwise = accept(.else) ? try parseExperimentalStatement(&tree) : -1
        let end = tree.nodes[otherwise >= 0 ? otherwise : then].span.end
        return tree.add(.ifStatement, Span(start: start, end: end), [condition, then, otherwise])
    }

    /// Loops have their place in the grammar only: one unsupported node.
    private mutating func parseExperimentalLoop(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let start = startPosition
        let kind = current.kind
        advance()
        var scratch = tree
        if kind == .do {
            _ = try parseExperimentalStatement(&scratch)
            try expect(.while)
        }
        try expect(.leftParenthesis)
        if kind == .for {
            if !accept(.semicolon) { _ = try parseExperimentalStatement(&scratch) }
            if !at(.semicolon) { _ = try parseExperimentalExpression(&scratch) }
            try expect(.semicolon)
            if !at(.rightParenthesis) { _ = try parseExperimentalExpression(&scratch) }
        } else {
            _ = try parseExperimentalExpression(&scratch)
        }
        var end = endPosition
        try expect(.rightParenthesis)
        if kind == .do {
            try expect(.semicolon)
        } else {
            end = scratch.nodes[try parseExperimentalStatement(&scratch)].span.end
        }
        return tree.add(.unsupported, Span(start: start, end: end))
    }

    private mutating func parseExperimentalAssembly(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let first = self.tree.count
        let node = try parseInlineAssembly(.none)
        var declared: Set<Symbol> = []
        var used: [(Symbol, Span)] = []
        for index in first..<self.tree.count {
            let id = NodeID(Int32(index))
            switch self.tree.kind(id) {
            case .yulTypedName, .yulFunctionDefinition: declared.insert(self.tree.name(id))
            case .yulIdentifier: used.append((self.tree.name(id), self.tree.span(id)))
            default: break
            }
        }
        let names = used.filter { !declared.contains($0.0) && !isYulBuiltin($0.0) }.map { name, span in
            tree.add(.identifier, span, name: text(name))
        }
        return tree.add(.assembly, self.tree.span(node), names)
    }

    // MARK: Expressions

    mutating func parseExperimentalExpression(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        try enter()
        defer { leave() }
        let left = try parseExperimentalBinary(&tree)
        let start = tree.nodes[left].span
        if current.kind.isAssignment {
            let token = current.kind
            advance()
            let right = try parseExperimentalExpression(&tree)
            return tree.add(.assignment, start.through(tree.nodes[right].span), [left, right], token: token)
        }
        guard accept(.question) else { return left }
        _ = try parseExperimentalExpression(&tree)
        try expect(.colon)
        let last = try parseExperimentalExpression(&tree)
        return tree.add(.unsupported, start.through(tree.nodes[last].span))
    }

    /// Infix operators that bind at least as strongly as `minimum`, left to right; `**` right to left.
    mutating func parseExperimentalBinary(
        _ tree: inout ExperimentalTree, _ minimum: Int = 4
    ) throws(ParseAbort) -> Int {
        try enter()
        defer { leave() }
        var left = try parseExperimentalUnary(&tree)
        let start = tree.nodes[left].span
        var precedence = current.kind.experimentalPrecedence
        while precedence >= minimum {
            while current.kind.experimentalPrecedence == precedence {
                let token = current.kind
                advance()
                let right = try parseExperimentalBinary(&tree, token == .exponentiate ? precedence : precedence + 1)
                left = tree.add(.binary, start.through(tree.nodes[right].span), [left, right], token: token)
                try checkExperimentalSize(tree)
            }
            precedence -= 1
        }
        return left
    }

    /// Chains make deep trees without recursion here; the analysis recurses.
    private mutating func checkExperimentalSize(_ tree: ExperimentalTree) throws(ParseAbort) {
        if tree.nodes.count > 1_000_000 {
            throw abort(.tooHigh, "this file is too long for experimental Solidity")
        }
    }

    private mutating func parseExperimentalUnary(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        try enter()
        defer { leave() }
        let start = currentSpan
        if at(.add) { throw abort(.unaryPlus, "a sign `+` is not allowed") }
        if at(.not) || at(.bitNot) || at(.subtract) || current.kind.isCount {
            advance()
            let operand = try parseExperimentalUnary(&tree)
            return tree.add(.unsupported, start.through(tree.nodes[operand].span))
        }
        let operand = try parseExperimentalPostfix(&tree)
        guard current.kind.isCount else { return operand }
        let span = start.through(currentSpan)
        advance()
        return tree.add(.unsupported, span)
    }

    private mutating func parseExperimentalPostfix(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let start = currentSpan
        var expression = try parseExperimentalPrimary(&tree)
        while true {
            switch current.kind {
            case .leftBracket:
                advance()
                if !at(.rightBracket) && !at(.colon) { _ = try parseExperimentalExpression(&tree) }
                if accept(.colon), !at(.rightBracket) { _ = try parseExperimentalExpression(&tree) }
                let span = start.through(currentSpan)
                try expect(.rightBracket)
                expression = tree.add(.unsupported, span)
            case .period:
                advance()
                let name: (text: String, span: Span)
                if at(.number) {
                    name = (text(current.symbol), currentSpan)
                    advance()
                } else {
                    name = try expectExperimentalName()
                }
                expression = tree.add(.member, start.through(name.span), [expression], name: name.text)
            case .leftParenthesis:
                let arguments = try parseExperimentalList(&tree, close: .rightParenthesis)
                expression = tree.add(
                    .call, start.through(arguments.last), [expression] + arguments.items.filter { $0 >= 0 })
            default: return expression
            }
            try checkExperimentalSize(tree)
        }
    }

    private mutating func parseExperimentalPrimary(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let span = currentSpan
        switch current.kind {
        case .identifier, .type:
            if experimentalWord != nil { break }
            let node = tree.add(.identifier, span, name: text(current.symbol))
            advance()
            return node
        case .number, .stringLiteral, .unicodeStringLiteral, .hexStringLiteral:
            let node = tree.add(.literal, span, name: text(current.symbol), token: current.kind)
            advance()
            return node
        case .leftParenthesis, .leftBracket:
            let close: TokenKind = at(.leftParenthesis) ? .rightParenthesis : .rightBracket
            let list = try parseExperimentalList(&tree, close: close)
            return tree.add(.tuple, span.through(list.last), list.items)
        case .illegal: throw abort(.illegalToken, current.error.message)
        default: break
        }
        throw abort(.expectedPrimary, "expected an expression, found \(describe(current))")
    }

    /// Expressions between brackets; -1 for those left out.
    mutating func parseExperimentalList(
        _ tree: inout ExperimentalTree, close: TokenKind
    ) throws(ParseAbort) -> (items: [Int], last: Span) {
        try enter()
        defer { leave() }
        advance()
        var items: [Int] = []
        if !at(close) {
            while true {
                if !at(.comma) && !at(close) {
                    items.append(try parseExperimentalExpression(&tree))
                } else if close == .rightBracket {
                    report(.omittedArrayElement, "elements of an array cannot be left out")
                } else {
                    items.append(-1)
                }
                if at(close) { break }
                try expectComma(or: close)
            }
        }
        let last = currentSpan
        try expect(close)
        return (items, last)
    }
}
