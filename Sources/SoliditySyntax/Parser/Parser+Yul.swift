// Inline assembly: Yul in its EVM dialect.

import SoliditySource

/// Where in a for loop the parser is.
enum YulLoopPart { case none, initialization, post, body }

/// What the Yul parser knows about its surroundings.
struct YulContext {
    var loopPart = YulLoopPart.none
    var isInsideFunction = false
}

extension Parser {
    /// Parses a block of inline assembly, with Yul's keywords from its opening to its closing brace.
    mutating func parseYulCode() throws(ParseAbort) -> NodeID {
        let outerDepth = depth
        let outerMode = lexer.mode
        setMode(.yul)
        yul = YulContext()
        depth = 0
        defer {
            depth = outerDepth
            setMode(outerMode)
        }
        return try parseYulBlock()
    }

    private mutating func parseYulBlock() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        try expect(.leftBrace)
        let mark = tree.nodeMark
        while !at(.rightBrace) { tree.push(try parseYulStatement()) }
        let end = endPosition
        advance()
        return add(AST.YulBlock(statements: tree.nodes(since: mark)), start, end)
    }

    private mutating func parseYulStatement() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        switch current.kind {
        case .let: return try parseYulVariables()
        case .function: return try parseYulFunction()
        case .leftBrace: return try parseYulBlock()
        case .if:
            let start = startPosition
            advance()
            let condition = try parseYulExpression()
            let body = try parseYulBlock()
            return add(AST.YulIf(condition: condition, body: body), start, end(of: body))
        case .switch: return try parseYulSwitch()
        case .for: return try parseYulFor()
        case .break:
            checkYulJump()
            return addYulKeyword(AST.YulBreak())
        case .continue:
            checkYulJump()
            return addYulKeyword(AST.YulContinue())
        case .leave:
            if !yul.isInsideFunction {
                report(.yulMisplacedLeave, "`leave` stands outside of a function")
            }
            return addYulKeyword(AST.YulLeave())
        default: return try parseYulCallOrAssignment()
        }
    }

    private mutating func addYulKeyword(_ node: some SyntaxNode) -> NodeID {
        let statement = tree.add(node, span: currentSpan)
        advance()
        return statement
    }

    private mutating func checkYulJump() {
        let word = text(current.symbol)
        switch yul.loopPart {
        case .none: report(.yulJumpOutsideLoop, "`\(word)` stands outside of a loop")
        case .initialization:
            report(.yulJumpInInit, "`\(word)` cannot stand in the first block of a for loop")
        case .post: report(.yulJumpInPost, "`\(word)` cannot stand in the post block of a for loop")
        case .body: break
        }
    }

    private mutating func parseYulSwitch() throws(ParseAbort) -> NodeID {
        let start = startPosition
        advance()
        let expression = try parseYulExpression()
        let mark = tree.nodeMark
        while at(.case) { tree.push(try parseYulCase()) }
        if at(.default) { tree.push(try parseYulCase()) }
        if at(.default) { throw abort(.yulTwoDefaults, "a second default case") }
        if at(.case) { throw abort(.yulCaseAfterDefault, "a case after the default case") }
        guard let last = tree.pendingNodes(since: mark).last else {
            throw abort(.yulNoCases, "this switch has no cases")
        }
        let node = AST.YulSwitch(expression: expression, cases: tree.nodes(since: mark))
        return add(node, start, end(of: last))
    }

    private mutating func parseYulCase() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let hasValue = at(.case)
        advance()
        var value = NodeID.none
        if hasValue {
            value = try parseYulElement()
            guard tree.kind(value) == .yulLiteral else {
                throw abort(.yulExpectedCaseLiteral, "the value of a case must be a literal")
            }
        }
        let body = try parseYulBlock()
        return add(AST.YulCase(value: value, body: body), start, end(of: body))
    }

    private mutating func parseYulFor() throws(ParseAbort) -> NodeID {
        try enter()
        let outer = yul.loopPart
        defer {
            yul.loopPart = outer
            leave()
        }
        let start = startPosition
        advance()
        yul.loopPart = .initialization
        let initialization = try parseYulBlock()
        yul.loopPart = .none
        let condition = try parseYulExpression()
        yul.loopPart = .post
        let post = try parseYulBlock()
        yul.loopPart = .body
        let body = try parseYulBlock()
        let node = AST.YulForLoop(initialization: initialization, condition: condition, post: post, body: body)
        return add(node, start, end(of: body))
    }

    private mutating func parseYulVariables() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        advance()
        let mark = tree.nodeMark
        var end: UInt32
        repeat {
            let variable = try parseYulTypedName()
            end = self.end(of: variable)
            tree.push(variable)
        } while accept(.comma)
        var value = NodeID.none
        if accept(.assemblyAssign) {
            value = try parseYulExpression()
            end = self.end(of: value)
        }
        return add(AST.YulVariableDeclaration(variables: tree.nodes(since: mark), value: value), start, end)
    }

    private mutating func parseYulFunction() throws(ParseAbort) -> NodeID {
        try enter()
        let outer = yul
        defer {
            yul = outer
            leave()
        }
        if yul.loopPart == .initialization {
            report(
                .yulFunctionInInit, "a function cannot be defined in the first block of a for loop")
        }
        yul.loopPart = .none
        let start = startPosition
        advance()
        let name = try expectYulName()
        try expect(.leftParenthesis)
        let mark = tree.nodeMark
        while !at(.rightParenthesis) {
            tree.push(try parseYulTypedName())
            if at(.rightParenthesis) { break }
            try expect(.comma)
        }
        advance()
        let parameterCount = tree.nodeMark - mark
        if accept(.rightArrow) {
            while true {
                tree.push(try parseYulTypedName())
                if at(.leftBrace) { break }
                try expect(.comma)
            }
        }
        yul.isInsideFunction = true
        let lists = tree.split(since: mark, after: parameterCount)
        let body = try parseYulBlock()
        let node = AST.YulFunctionDefinition(
            name: name.name, nameSpan: name.span, parameters: lists.first, returnVariables: lists.second, body: body)
        return add(node, start, end(of: body))
    }

    private mutating func parseYulTypedName() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let name = try expectYulName()
        let end = try skipYulType(from: name.span)
        return add(AST.YulTypedName(name: name.name), name.span.start, end)
    }

    /// Skips `: type` with an error.
    /// - Returns: where the typed construct ends.
    private mutating func skipYulType(from span: Span) throws(ParseAbort) -> UInt32 {
        guard accept(.colon) else { return span.end }
        let whole = span.through(currentSpan)
        _ = try expectYulName()
        report(.yulTyped, "Yul for the EVM has no types", at: whole)
        return whole.end
    }

    mutating func expectYulName() throws(ParseAbort) -> NamedSpan {
        if at(.identifier) && isYulBuiltin(current.symbol) {
            throw abort(
                .yulBuiltinAsName, "`\(text(current.symbol))` is a builtin function, not a free name")
        }
        return try expectIdentifier()
    }
}
