// Import directives with an error: tools need the names that they bring, because the types of a file depend on them.

import SoliditySource

/// What is found in a broken import directive.
private struct ImportParts {
    var path = Symbol.empty
    var unitAlias = NamedSpan(.empty, .none)
    /// A name for the whole file may follow.
    var namesFile = false
    var isList = false
    /// Some name stands with a new name.
    var hasAliases = false
    /// A name is missing between braces and commas.
    var hasHole = false
    var isBehindName = false
}

extension Parser {
    /// Takes an import directive apart that cannot be parsed: looks for names and a path wherever they stand.
    ///
    /// Where a name is missing the directive is taken to import everything. Without a path it imports from a file that is
    /// not known. The parser has been set back to the start of the directive.
    mutating func salvageImport() -> NodeID {
        let start = startPosition
        let mark = ItemStart(self)
        let (braces, balance) = (braceDepth, braceBalance)
        accept(.import)
        var parts = ImportParts()
        while !endsImport(parts) { takeImportPart(&parts) }
        let end = base + previousEnd
        accept(.semicolon)
        braceDepth = braces
        // What it lacks is missing nowhere else.
        braceBalance = balance
        let hasNames = tree.nodeMark > mark.nodeMark
        let importsAll = parts.path != .empty && (parts.hasHole || !hasNames)
        if importsAll && parts.hasAliases {
            // New names are known by this directive only; before it everything is imported.
            let named = addImport(parts, since: mark, start, end)
            tree.push(addImport(parts, since: ItemStart(self), start, end))
            return named
        }
        if importsAll || !parts.unitAlias.span.isNone {
            tree.dropPending(nodeMark: mark.nodeMark, nameMark: mark.nameMark)
        }
        return addImport(parts, since: mark, start, end)
    }

    private mutating func addImport(
        _ parts: ImportParts, since marks: ItemStart, _ start: UInt32, _ end: UInt32
    ) -> NodeID {
        add(
            AST.ImportDirective(
                unitAlias: parts.unitAlias.name, path: parts.path, unitAliasSpan: parts.unitAlias.span,
                symbols: tree.nodes(since: marks.nodeMark), aliases: tree.names(since: marks.nameMark)), start, end)
    }

    /// Whether an import directive stands here that has lost the word `import`. Only for tools.
    var startsForgottenImport: Bool {
        guard options.reportsAllErrors else { return false }
        switch current.kind {
        case .stringLiteral: return next.kind == .semicolon || next.kind == .as
        case .multiply: return next.kind == .as
        case .leftBrace:
            let behind = afterNext.kind
            return next.kind == .identifier && (behind == .comma || behind == .rightBrace || behind == .as)
        default: return false
        }
    }

    private func endsImport(_ parts: ImportParts) -> Bool {
        if at(.semicolon) || at(.endOfSource) || at(.using) || at(.type) || at(.leftParenthesis) { return true }
        if parts.path != .empty && isOnNewLine { return true }
        return startsDefinition || current.kind.isElementaryType || isErrorDefinition
    }

    /// Consumes one name, with its new name, or one token.
    private mutating func takeImportPart(_ parts: inout ImportParts) {
        let isBehindName = parts.isBehindName
        parts.isBehindName = false
        switch current.kind {
        case .stringLiteral:
            parts.path = current.symbol
            parts.namesFile = next.kind == .as
        case .identifier where atWord(.from) && next.kind != .comma && next.kind != .rightBrace: break
        case .identifier where parts.namesFile: parts.unitAlias = NamedSpan(current.symbol, currentSpan)
        case .identifier: return takeImportedName(&parts)
        case .leftBrace: parts.isList = true
        case .multiply: parts.namesFile = true
        case .comma, .rightBrace: parts.hasHole = parts.hasHole || !isBehindName
        case .as where parts.isList:
            // The name before it is missing, or that behind it.
            parts.hasHole = true
            if next.kind == .identifier && !isBehindName { advance() }
        case .as: parts.namesFile = true
        default: break
        }
        advance()
    }

    /// Consumes a name of a list, with its new name.
    private mutating func takeImportedName(_ parts: inout ImportParts) {
        var alias = NamedSpan(.none, currentSpan)
        tree.push(tree.add(AST.Identifier(name: current.symbol), span: currentSpan))
        advance()
        // Between two names either `as` is missing or a comma.
        let hasLostWord = parts.isList && at(.identifier) && !atWord(.from)
        if hasLostWord || (at(.as) && next.kind == .identifier) {
            accept(.as)
            parts.hasHole = parts.hasHole || hasLostWord
            alias = NamedSpan(current.symbol, currentSpan)
            parts.hasAliases = true
            advance()
        }
        tree.push(alias)
        parts.isBehindName = true
    }
}
