// Statements that start with a name, a type or a parenthesis: a declaration and an expression can look alike for any
// number of tokens (`a.b[1][2] c;` and `a.b[1][2] = c;`), so the common part is parsed before the choice is made.

import SoliditySource

/// `a.b.c[x][y:z]`: identifiers (or one elementary type expression) and brackets, not yet a type or an expression.
struct IndexAccessedPath {
    struct Index {
        var start: NodeID
        var end: NodeID
        var isRange: Bool
        var span: Span
    }

    /// The nodes of the names, which follow one another in the tree.
    private(set) var parts: Range<Int32> = 0..<0
    var indices: [Index] = []

    var isEmpty: Bool { parts.isEmpty }
    var first: NodeID? { parts.first.map { NodeID($0) } }

    /// Adds the node that was added to the tree last.
    mutating func append(_ part: NodeID) {
        assert(isEmpty || part.rawValue == parts.upperBound)
        parts = (isEmpty ? part.rawValue : parts.lowerBound)..<part.rawValue + 1
    }
}

extension Parser {
    private enum Lookahead { case declaration, expression, path }

    mutating func parseSimpleStatement(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        if at(.leftParenthesis) { return try parseTupleStatement(documentation) }
        if at(.comma) && startsUnopenedTuple() { return try parseUnopenedTuple(documentation, .none, startPosition) }
        let (isDeclaration, path) = try parseStatementStart()
        if isDeclaration { return try parseVariableStatement(documentation, type: try typeName(from: path)) }
        return try parseExpressionStatement(documentation, partial: expression(from: path))
    }

    /// `(a, b) = …;` or `(T a, U b) = …;`
    private mutating func parseTupleStatement(_ documentation: Symbol) throws(ParseAbort) -> NodeID {
        let start = startPosition
        advance()
        let mark = tree.nodeMark
        var omitted = 0
        while accept(.comma) { omitted += 1 }
        var (isDeclaration, path) = try parseStatementStart()
        let options = VariableOptions(allowsLocation: true)
        let first: NodeID
        if isDeclaration {
            first = try parseVariable(options, type: try typeName(from: path))
        } else {
            first = try parseExpression(partial: expression(from: path))
        }
        for _ in 0..<omitted { tree.push(NodeID.none) }
        tree.push(first)
        while !at(.rightParenthesis) && !endsUnclosedTuple(isDeclaration) {
            try expectTupleComma(isDeclaration)
            if at(.comma) || at(.rightParenthesis) {
                tree.push(NodeID.none)
            } else if isDeclaration || startsForgottenDeclaration(since: mark) {
                isDeclaration = true
                try parseTupleVariable(options)
            } else {
                tree.push(try parseExpression())
            }
        }
        if isDeclaration { return try parseTupleValue(documentation, start, mark) }
        let end = endPosition
        advance()
        let tuple = add(AST.TupleExpression(components: tree.nodes(since: mark)), start, end)
        return try parseExpressionStatement(documentation, partial: tuple)
    }

    /// Parses the parenthesis at the end of a list of variables, and their value.
    /// - Parameter mark: where the variables were pushed.
    mutating func parseTupleValue(
        _ documentation: Symbol, _ start: UInt32, _ mark: Int
    ) throws(ParseAbort) -> NodeID {
        if at(.rightParenthesis) { advance() }
        if !accept(.assign) { try replaceAssignment() }
        let value: NodeID = at(.semicolon) ? .none : try parseInitialValue()
        let node = AST.VariableDeclarationStatement(
            documentation: documentation, declarations: tree.nodes(since: mark), value: value)
        return add(node, start, value.isNone ? base + previousEnd : self.end(of: value))
    }

    /// Parses as much as is needed to know whether a declaration follows.
    private mutating func parseStatementStart() throws(ParseAbort) -> (isDeclaration: Bool, path: IndexAccessedPath) {
        switch lookahead() {
        case .declaration: return (true, IndexAccessedPath())
        case .expression: return (false, IndexAccessedPath())
        case .path:
            let path = try parseIndexAccessedPath()
            return (at(.identifier) || current.kind.isLocation, path)
        }
    }

    @inline(__always)
    private func lookahead() -> Lookahead {
        if at(.mapping) || at(.function) { return .declaration }
        let isElementary = current.kind.isElementaryType
        guard isElementary || at(.identifier) else { return .expression }
        if isElementary && next.kind.isStateMutability { return .declaration }
        if next.kind == .identifier || next.kind.isLocation { return .declaration }
        return next.kind == .leftBracket || next.kind == .period ? .path : .expression
    }

    private mutating func parseIndexAccessedPath() throws(ParseAbort) -> IndexAccessedPath {
        var path = IndexAccessedPath()
        if at(.identifier) {
            path.append(try parseIdentifier())
            while accept(.period) {
                try enter()
                defer { leave() }
                let name = try expectIdentifierOrAddress()
                path.append(tree.add(AST.Identifier(name: name.name), span: name.span))
            }
        } else {
            let span = currentSpan
            let type = addElementaryType()
            path.append(tree.add(AST.ElementaryTypeNameExpression(type: type), span: span))
            advance()
        }
        let start = path.first.map { self.start(of: $0) } ?? startPosition
        while accept(.leftBracket) {
            let index: NodeID = at(.rightBracket) || at(.colon) ? .none : try parseExpression()
            let isRange = accept(.colon)
            let end: NodeID = !isRange || at(.rightBracket) ? .none : try parseExpression()
            let span = Span(start: start, end: endPosition)
            path.indices.append(IndexAccessedPath.Index(start: index, end: end, isRange: isRange, span: span))
            try expect(.rightBracket)
        }
        return path
    }

    /// The type that a path means in a declaration; `.none` for an empty path.
    private mutating func typeName(from path: IndexAccessedPath) throws(ParseAbort) -> NodeID {
        guard let first = path.first, let last = path.parts.last else { return .none }
        let span = tree.span(first).through(tree.span(NodeID(last)))
        var type: NodeID
        if let elementary = tree.find(AST.ElementaryTypeNameExpression.self, first) {
            let name = tree.get(AST.ElementaryTypeName.self, elementary.type)
            type = tree.add(AST.ElementaryTypeName(type: name.type, stateMutability: nil), span: span)
        } else {
            let mark = tree.nameMark
            for part in path.parts { tree.push(NamedSpan(tree.name(NodeID(part)), tree.span(NodeID(part)))) }
            let identifierPath = tree.add(AST.IdentifierPath(path: tree.names(since: mark)), span: span)
            type = tree.add(AST.UserDefinedTypeName(path: identifierPath), span: span)
        }
        for index in path.indices {
            if index.isRange {
                report(.rangeAsLength, "an array type takes one length", at: index.span)
            }
            type = tree.add(AST.ArrayTypeName(baseType: type, length: index.start), span: index.span)
            try checkHeight(type)
        }
        return type
    }

    /// The expression that a path means; `.none` for an empty path.
    mutating func expression(from path: IndexAccessedPath) -> NodeID {
        guard let first = path.first else { return .none }
        var expression = first
        for part in path.parts.dropFirst() {
            let span = tree.span(NodeID(part))
            let access = AST.MemberAccess(memberName: tree.name(NodeID(part)), expression: expression, memberSpan: span)
            expression = tree.add(access, span: tree.span(first).through(span))
        }
        for index in path.indices {
            if index.isRange {
                let access = AST.IndexRangeAccess(base: expression, start: index.start, end: index.end)
                expression = tree.add(access, span: index.span)
            } else {
                let access = AST.IndexAccess(base: expression, index: index.start)
                expression = tree.add(access, span: index.span)
            }
        }
        return expression
    }

    private mutating func parseVariableStatement(
        _ documentation: Symbol, type: NodeID
    ) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = type.isNone ? startPosition : self.start(of: type)
        let variable = try parseVariable(VariableOptions(allowsLocation: true), type: type)
        let mark = tree.nodeMark
        if at(.comma) && startsUnopenedTuple() { return try parseUnopenedTuple(documentation, variable, start) }
        let value: NodeID = accept(.assign) ? try parseInitialValue() : .none
        tree.push(variable)
        let node = AST.VariableDeclarationStatement(
            documentation: documentation, declarations: tree.nodes(since: mark), value: value)
        return add(node, start, end(of: value.isNone ? variable : value))
    }

    mutating func parseExpressionStatement(
        _ documentation: Symbol, partial: NodeID = .none
    ) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let value = try parseExpression(partial: partial)
        return tree.add(
            AST.ExpressionStatement(documentation: documentation, expression: value), span: tree.span(value))
    }
}
