// Experimental Solidity: files, definitions and parameter lists.

import SoliditySource

extension SolidityParser {
    /// Parses a file that starts with `pragma experimental solidity`. What is wrong with its pragmas has been reported
    /// by ``parse(_:into:interner:diagnostics:options:)``, which skips the rest of such files.
    public static func parseExperimental(
        _ file: SourceFile, diagnostics: inout DiagnosticList, options: ParserOptions = ParserOptions()
    ) -> ExperimentalTree {
        var parser = Parser(file, options: options)
        parser.lexer.interner = Interner()
        parser.tree = SyntaxTree()
        parser.refill()
        var tree = ExperimentalTree()
        parser.parseExperimentalUnit(&tree)
        diagnostics.append(parser.diagnostics)
        return tree
    }

    /// Whether a file is written in experimental Solidity: one of its leading pragmas says so.
    public static func isExperimental(_ root: NodeID, in tree: SyntaxTree) -> Bool {
        guard let unit = tree.find(AST.SourceUnit.self, root) else { return false }
        for node in tree.nodes(unit.nodes) {
            guard let pragma = tree.find(AST.PragmaDirective.self, node) else { return false }
            let tokens = tree.names(pragma.tokens)
            if tokens.count > 1, tokens[0].name == .experimental, tokens[1].name == .solidity { return true }
        }
        return false
    }
}

/// The words that only experimental Solidity reserves.
enum ExperimentalWord: String, CaseIterable {
    case `class`, instantiation, integer = "Integer", itself, staticAssert = "static_assert", builtin = "__builtin"
    case forall
}

typealias ExperimentalKind = ExperimentalTree.Kind

extension Parser {
    mutating func parseExperimentalUnit(_ tree: inout ExperimentalTree) {
        do {
            while at(.pragma) { self.tree.push(try parsePragma()) }
            diagnostics = DiagnosticList()
            isPastPragmas = true
            setMode(.experimental)
            while !at(.endOfSource) { try parseExperimentalTopLevel(&tree) }
        } catch {
            // The error has been reported; as with solc it ends the file.
        }
    }

    private mutating func parseExperimentalTopLevel(_ tree: inout ExperimentalTree) throws(ParseAbort) {
        switch (current.kind, experimentalWord) {
        case (.pragma, _): self.tree.push(try parsePragma())
        case (.import, _): try parseExperimentalImport(&tree)
        case (.contract, _): tree.roots.append(try parseExperimentalContract(&tree))
        case (.type, _): tree.roots.append(try parseTypeDefinition(&tree))
        case (.function, _): tree.roots.append(try parseExperimentalFunction(&tree, isFree: true))
        case (_, .forall): tree.roots.append(try parseQuantifier(&tree))
        case (_, .class): tree.roots.append(try parseTypeClass(&tree))
        case (_, .instantiation): tree.roots.append(try parseInstantiation(&tree))
        default:
            throw abort(
                .expectedTopLevel, "expected a definition or directive, found \(describe(current))")
        }
    }

    // MARK: Words

    /// The word at the current token that only this language reserves.
    var experimentalWord: ExperimentalWord? {
        current.kind == .identifier ? ExperimentalWord(rawValue: text(current.symbol)) : nil
    }

    /// A name that is not reserved.
    mutating func expectExperimentalName() throws(ParseAbort) -> (text: String, span: Span) {
        if experimentalWord != nil { throw unexpected(expected: .identifier) }
        let name = try expectIdentifier()
        return (text(name.name), name.span)
    }

    func spanThroughCurrent(_ start: UInt32) -> Span { Span(start: start, end: endPosition) }

    // MARK: Imports

    private mutating func parseExperimentalImport(_ tree: inout ExperimentalTree) throws(ParseAbort) {
        let start = startPosition
        try expect(.import)
        var directive = ExperimentalTree.Import(path: "", alias: "", names: [], span: currentSpan)
        if startsImportPath {
            directive.path = try parseImportPath()
            if accept(.as) { directive.alias = try expectExperimentalName().text }
        } else {
            if at(.leftBrace) {
                repeat {
                    advance()
                    let name = try expectExperimentalName().text
                    directive.names.append((name, accept(.as) ? try expectExperimentalName().text : name))
                } while at(.comma)
                try expect(.rightBrace)
            } else if accept(.multiply) {
                try expect(.as)
                directive.alias = try expectExperimentalName().text
            } else {
                throw abort(.expectedImport, "expected a path, `*` or `{`, found \(describe(current))")
            }
            guard atWord(.from) else {
                throw abort(.expectedFrom, "expected `from`, found \(describe(current))")
            }
            advance()
            guard startsImportPath else {
                throw abort(.expectedImportPath, "expected a path, found \(describe(current))")
            }
            directive.path = try parseImportPath()
        }
        if directive.path.isEmpty {
            throw abort(.emptyImportPath, "the path of this import is empty")
        }
        directive.span = spanThroughCurrent(start)
        try expect(.semicolon)
        tree.imports.append(directive)
    }

    private var startsImportPath: Bool {
        at(.stringLiteral) || (at(.identifier) && text(current.symbol) == "std")
    }

    /// A path in quotes, or `std.name`.
    private mutating func parseImportPath() throws(ParseAbort) -> String {
        let first = text(current.symbol)
        let isQuoted = at(.stringLiteral)
        advance()
        if isQuoted { return first }
        accept(.period)
        return "\(first).\(try expectExperimentalName().text)"
    }

    // MARK: Definitions

    private mutating func parseExperimentalContract(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let start = startPosition
        try expect(.contract)
        let name = try expectExperimentalName()
        try expect(.leftBrace)
        var members: [Int] = []
        while !at(.rightBrace) {
            if at(.identifier), experimentalWord == nil {
                members.append(try parseStateVariable(&tree))
                continue
            }
            guard at(.fallback) || (at(.function) && next.kind != .leftParenthesis) else {
                throw abort(.expectedMember, "expected a function, found \(describe(current))")
            }
            members.append(try parseExperimentalFunction(&tree))
        }
        let span = spanThroughCurrent(start)
        advance()
        return tree.add(.contract, span, members, name: name.text)
    }

    /// `Type name;`: the grammar knows it, the language does not.
    private mutating func parseStateVariable(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let start = startPosition
        _ = try parseIdentifierPath(&tree)
        let name = try expectExperimentalName()
        let variable = tree.add(.stateVariable, Span(start: start, end: name.span.end), name: name.text)
        try expect(.semicolon)
        return variable
    }

    private mutating func parseQuantifier(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let start = startPosition
        advance()
        let variables = try parseExperimentalParameters(&tree)
        let span = spanThroughCurrent(start)
        guard at(.function) else {
            throw abort(
                .expectedQuantifiedFunction,
                "expected the function that the type variables are for, found \(describe(current))")
        }
        let function = try parseExperimentalFunction(&tree, isFree: true)
        return tree.add(.quantifier, span, [variables, function])
    }

    /// - Parameter hasBody: whether a body may follow; otherwise a semicolon.
    mutating func parseExperimentalFunction(
        _ tree: inout ExperimentalTree, isFree: Bool = false, hasBody: Bool = true
    ) throws(ParseAbort) -> Int {
        try enter()
        defer { leave() }
        let start = startPosition
        var name = ""
        if accept(.fallback) {
        } else {
            try expect(.function)
            if at(.fallback) {
                report(.specialFunctionName, "this is an ordinary function of the name `fallback`")
                name = "fallback"
                advance()
            } else {
                name = try expectExperimentalName().text
            }
        }
        let parameters = try parseExperimentalParameters(&tree)
        var isExternal = false
        var modifiers: [Int] = []
        while at(.external) || (at(.identifier) && experimentalWord == nil) {
            if accept(.external) {
                isExternal = true
            } else {
                modifiers.append(try parseIdentifierPath(&tree))
                if at(.leftParenthesis) { _ = try parseExperimentalList(&tree, close: .rightParenthesis) }
            }
        }
        let result = accept(.rightArrow) ? try parseExperimentalBinary(&tree) : -1
        var span = spanThroughCurrent(start)
        var body = -1
        if at(.semicolon) || !hasBody {
            try expect(.semicolon)
        } else {
            body = try parseExperimentalBlock(&tree)
            span.end = tree.nodes[body].span.end
        }
        let node = tree.add(.function, span, [parameters, result, body] + modifiers, name: name)
        tree.nodes[node].isExternal = isExternal
        tree.nodes[node].isFree = isFree
        return node
    }

    /// Variables in parentheses, or a single one without.
    private mutating func parseExperimentalParameters(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let start = startPosition
        if at(.identifier), experimentalWord == nil {
            let variable = try parseExperimentalVariable(&tree)
            return tree.add(.parameterList, tree.nodes[variable].span, [variable])
        }
        try expect(.leftParenthesis)
        var variables: [Int] = []
        if !at(.rightParenthesis) {
            variables.append(try parseExperimentalVariable(&tree))
            while !at(.rightParenthesis) {
                if at(.comma) && next.kind == .rightParenthesis {
                    throw abort(.trailingParameterComma, "a parameter list does not end in a comma")
                }
                try expect(.comma)
                variables.append(try parseExperimentalVariable(&tree))
            }
        }
        let span = spanThroughCurrent(start)
        advance()
        return tree.add(.parameterList, span, variables)
    }

    /// `name` or `name: type`.
    mutating func parseExperimentalVariable(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let name = try expectExperimentalName()
        guard accept(.colon) else { return tree.add(.variable, name.span, [-1], name: name.text) }
        let type = try parseExperimentalBinary(&tree)
        return tree.add(.variable, name.span.through(tree.nodes[type].span), [type], name: name.text)
    }

    private mutating func parseTypeClass(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let start = startPosition
        advance()
        let variable = try expectExperimentalName()
        var children = [tree.add(.variable, variable.span, [-1], name: variable.text)]
        try expect(.colon)
        let name = try expectExperimentalName()
        try expect(.leftBrace)
        while !at(.rightBrace) {
            guard at(.function) else { throw unexpected(expected: .function) }
            children.append(try parseExperimentalFunction(&tree, hasBody: false))
        }
        let span = spanThroughCurrent(start)
        advance()
        return tree.add(.typeClass, span, children, name: name.text)
    }

    private mutating func parseInstantiation(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let start = startPosition
        advance()
        var children = [try parseIdentifierPath(&tree)]
        children.append(at(.leftParenthesis) ? try parseExperimentalParameters(&tree) : -1)
        try expect(.colon)
        if current.kind.isOperatorClass || experimentalWord == .integer {
            children.append(tree.add(.builtinClass, currentSpan, token: current.kind))
            advance()
        } else {
            children.append(try parseIdentifierPath(&tree))
        }
        try expect(.leftBrace)
        while !at(.rightBrace) {
            guard at(.function) else { throw unexpected(expected: .function) }
            children.append(try parseExperimentalFunction(&tree))
        }
        let span = spanThroughCurrent(start)
        advance()
        return tree.add(.instantiation, span, children)
    }

    private mutating func parseIdentifierPath(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        guard at(.identifier), experimentalWord == nil else {
            throw abort(.expectedType, "expected a type, found \(describe(current))")
        }
        var name = try expectExperimentalName()
        while accept(.period) {
            let member = try expectExperimentalName()
            name = ("\(name.text).\(member.text)", name.span.through(member.span))
        }
        return tree.add(.identifierPath, name.span, name: name.text)
    }

    private mutating func parseTypeDefinition(_ tree: inout ExperimentalTree) throws(ParseAbort) -> Int {
        let start = startPosition
        advance()
        let name = try expectExperimentalName()
        let arguments = at(.leftParenthesis) ? try parseExperimentalParameters(&tree) : -1
        var type = -1
        if accept(.assign) {
            if experimentalWord == .builtin {
                advance()
                try expect(.leftParenthesis)
                // As with solc the node ends with the string.
                type = tree.add(.builtin, spanThroughCurrent(start), name: text(current.symbol))
                try expect(.stringLiteral)
                try expect(.rightParenthesis)
            } else {
                type = try parseExperimentalExpression(&tree)
            }
        }
        let span = spanThroughCurrent(start)
        try expect(.semicolon)
        return tree.add(.typeDefinition, span, [arguments, type], name: name.text)
    }
}
