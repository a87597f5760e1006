// Source units: pragmas, imports and the choice among top-level definitions.

import SoliditySource

extension Parser {
    /// Parses the whole file. Always returns a source unit.
    mutating func parseSourceUnit() -> NodeID {
        let start = startPosition
        let mark = tree.nodeMark
        while !at(.endOfSource) {
            isPastPragmas = isPastPragmas || !at(.pragma)
            if isPastPragmas && isExperimental {
                lexer.position = lexer.count
                refill()
                break
            }
            let first = current
            memberColumn = lineStartColumn
            let braces = braceDepth
            let nodeMark = tree.nodeMark
            let nameMark = tree.nameMark
            let wasPanicking = isPanicking
            do {
                let node = try parseTopLevel()
                tree.push(node)
                calmDown(wasPanicking: wasPanicking)
            } catch {
                tree.dropPending(nodeMark: nodeMark, nameMark: nameMark)
                depth = 0
                tree.push(recover(from: first, braces: braces, to: .topLevel))
            }
        }
        let license = findLicense(between: tree.pendingNodes(since: mark))
        return add(AST.SourceUnit(nodes: tree.nodes(since: mark), license: license), start, endPosition)
    }

    private mutating func parseTopLevel() throws(ParseAbort) -> NodeID {
        switch current.kind {
        case .pragma: return try parsePragma()
        case .import: return try parseImport()
        case .abstract, .interface, .contract, .library: return try parseContract()
        case .struct: return try parseStruct()
        case .enum: return try parseEnum()
        case .type: return try parseUserDefinedValueType()
        case .using: return try parseUsing()
        case .function: return try parseFunction(isFree: true)
        case .event: return try parseEvent()
        default:
            if isErrorDefinition { return try parseError() }
            if startsForgottenImport {
                report(.expectedTopLevel, "expected `import`, found \(describe(current))")
                return salvageImport()
            }
            if let forgotten = forgottenKeyword() { return try parseDefinition(without: forgotten, isFree: true) }
            if startsUnnamedKindOfContract { return try parseContract() }
            if startsVariableDeclaration && next.kind != .endOfSource {
                let variable = try parseVariable(VariableOptions(place: .file, allowsValue: true))
                try expectSemicolon()
                return variable
            }
            throw abort(
                .expectedTopLevel, "expected a definition or directive, found \(describe(current))")
        }
    }

    /// `error` is not reserved: `error Name (` starts a definition.
    @inline(__always)
    var isErrorDefinition: Bool {
        guard atWord(.error), next.kind == .identifier else { return false }
        return afterNext.kind == .leftParenthesis || (options.reportsAllErrors && startsParameterAfterNext)
    }

    @inline(__always)
    var startsVariableDeclaration: Bool {
        current.kind == .identifier || current.kind == .mapping || current.kind.isElementaryType
            || (current.kind == .function && next.kind == .leftParenthesis)
    }

    /// The documentation comment before the current token as a node.
    mutating func parseDocumentation() -> NodeID {
        guard current.hasDoc,
            DocumentationComment.hasText(in: lexer.bytes, count: lexer.count, at: Int(current.docStart))
        else { return .none }
        return add(AST.StructuredDocumentation(), base + current.docStart, base + current.docEnd)
    }

    /// The documentation comment before the current token as a text.
    mutating func documentationText() -> Symbol {
        current.hasDoc ? lexer.documentation(of: current) : .none
    }

    // MARK: Pragmas

    mutating func parsePragma() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        try expect(.pragma)
        let mark = tree.nameMark
        var kinds: [TokenKind] = []
        kinds.reserveCapacity(8)
        repeat {
            if at(.illegal) {
                report(.illegalPragmaToken, "not a token of a pragma: \(describe(current))")
            } else {
                var literal = current.symbol
                // An operator or bracket is its text.
                if literal == .empty, current.kind.text != nil { literal = lexer.symbol(of: current) }
                tree.push(NamedSpan(literal, currentSpan))
                kinds.append(current.kind)
            }
            advance()
        } while !at(.semicolon) && !at(.endOfSource) && !isPastUnfinishedPragma
        let end = endPosition
        try expectSemicolon()
        let tokens = tree.pendingNames(since: mark)
        let span = Span(start: start, end: end)
        if let first = tokens.first?.name {
            if first == .solidity {
                checkVersion(kinds.dropFirst(), tokens.dropFirst().map { lexer.interner.bytes($0.name) }, at: span)
            } else if first == .experimental && tokens.count > 1 && tokens[1].name == .solidity {
                try enableExperimental()
            }
        }
        return add(AST.PragmaDirective(tokens: tree.names(since: mark)), start, end)
    }

    /// Whether the semicolon of a pragma is missing: any word could belong to the pragma, but hardly one that starts a
    /// definition on a new line. solc goes on to the next semicolon.
    private var isPastUnfinishedPragma: Bool {
        guard options.reportsAllErrors else { return false }
        if startsDefinition { return true }
        return isOnNewLine && (current.kind.isElementaryType || (at(.identifier) && next.kind == .constant))
    }

    private mutating func enableExperimental() throws(ParseAbort) {
        if !options.builtins.hasConstantinople {
            throw abort(.experimentalForkTooOld, "experimental Solidity needs an EVM version from Constantinople on")
        }
        if isPastPragmas {
            throw abort(
                .misplacedExperimentalPragma, "this pragma can only stand before all other parts of the file")
        }
        isExperimental = true
    }

    private mutating func checkVersion(_ kinds: ArraySlice<TokenKind>, _ texts: [ArraySlice<UInt8>], at span: Span) {
        let version = SemVer.Version.language
        do throws(SemVer.RangeError) {
            if try SemVer.contains(version, kinds: Array(kinds), texts: texts) { return }
            report(
                .versionMismatch,
                "this file asks for another compiler version; this compiler implements Solidity \(version)", at: span)
        } catch {
            report(.invalidVersion, "invalid version pragma: \(error.message)", at: span)
        }
        isSilenced = true
    }

    // MARK: Imports

    private mutating func parseImport() throws(ParseAbort) -> NodeID {
        let first = current
        let (braces, balance) = (braceDepth, braceBalance)
        let mark = ItemStart(self)
        do {
            return try parseImportDirective()
        } catch {
            try drop(since: mark, after: error)
            goBack(to: first, braceDepth: braces, braceBalance: balance)
            return salvageImport()
        }
    }

    private mutating func parseImportDirective() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        try expect(.import)
        let nodeMark = tree.nodeMark
        let nameMark = tree.nameMark
        var path = Symbol.empty
        var alias = NamedSpan(.empty, .none)
        if at(.stringLiteral) {
            path = current.symbol
            advance()
            if accept(.as) { alias = try expectIdentifier() }
        } else {
            if at(.leftBrace) {
                try parseImportedNames()
            } else if at(.multiply) {
                advance()
                try expect(.as)
                alias = try expectIdentifier()
            } else {
                throw abort(.expectedImport, "expected a path, `*` or `{`, found \(describe(current))")
            }
            guard atWord(.from) else {
                throw abort(.expectedFrom, "expected `from`, found \(describe(current))")
            }
            advance()
            guard at(.stringLiteral) else {
                throw abort(.expectedImportPath, "expected a path, found \(describe(current))")
            }
            path = current.symbol
            advance()
        }
        if path == .empty { throw abort(.emptyImportPath, "the path of this import is empty") }
        let end = endPosition
        try expectSemicolon()
        let node = AST.ImportDirective(
            unitAlias: alias.name, path: path, unitAliasSpan: alias.span, symbols: tree.nodes(since: nodeMark),
            aliases: tree.names(since: nameMark))
        return add(node, start, end)
    }

    private mutating func parseImportedNames() throws(ParseAbort) {
        repeat {
            advance()
            var alias = NamedSpan(.none, currentSpan)
            tree.push(try parseIdentifier())
            if accept(.as) { alias = try expectIdentifier() }
            tree.push(alias)
        } while at(.comma)
        try expect(.rightBrace)
    }

    /// An identifier node.
    mutating func parseIdentifier() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let name = try expectIdentifier()
        return tree.add(AST.Identifier(name: name.name), span: name.span)
    }
}
