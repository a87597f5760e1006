// Contracts and the definitions that are not functions or variables.

import SoliditySource

extension Parser {
    mutating func parseContract() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let documentation = parseDocumentation()
        contractColumn = lineStartColumn
        let isAbstract = accept(.abstract)
        contractStart = Int(start - base)
        defer { contractColumn = -1 }
        let kind = parseContractKind()
        let name = try parseContractName()
        let baseMark = tree.nodeMark
        var layout = NodeID.none
        while true {
            if at(.is) {
                if tree.nodeMark > baseMark {
                    report(.repeatedInheritance, "a second list of base contracts")
                }
                try parseBaseContracts()
            } else if startsForgottenBase {
                _ = unexpected(expected: .is)
                try parseBaseContracts()
            } else if atWord(.layout) && kind == .contract {
                if !layout.isNone { report(.repeatedLayout, "a second storage layout") }
                layout = try parseStorageLayout()
            } else {
                break
            }
        }
        let bases = tree.nodes(since: baseMark)
        try openContract()
        let memberMark = tree.nodeMark
        parseMembers()
        let end = endPosition
        if at(.rightBrace) {
            advance()
        } else {
            report(.expectedMember, "expected `}` or a member, found \(describe(current))")
            if !options.reportsAllErrors { isSilenced = true }
        }
        let node = AST.ContractDefinition(
            name: name.name, nameSpan: name.span, documentation: documentation, contractKind: kind,
            isAbstract: isAbstract, baseContracts: bases, storageLayout: layout,
            members: tree.nodes(since: memberMark))
        return add(node, start, end)
    }

    /// Consumes the brace before the members, as if it were there where members follow.
    private mutating func openContract() throws(ParseAbort) {
        if at(.leftBrace) { return advance() }
        let isForTools = options.reportsAllErrors
        let isInLine = isForTools && !atWord(.layout) && (!at(.identifier) || startsWholeVariable || startsDefinition)
        if startsMember, isOnNewLine || isInLine {
            _ = unexpected(expected: .leftBrace)
            isPanicking = false
            braceDepth += 1
            return
        }
        if isForTools {
            _ = unexpected(expected: .leftBrace)
            skipRestOfHeader()
        }
        try expect(.leftBrace)
    }

    private mutating func parseContractKind() -> ContractKind {
        let kind: ContractKind
        switch current.kind {
        case .interface: kind = .interface
        case .contract: kind = .contract
        case .library: kind = .library
        default:
            report(
                .expectedContractKind,
                "expected `contract`, `interface` or `library`, found \(describe(current))")
            return .contract
        }
        advance()
        return kind
    }

    mutating func parseInheritanceSpecifier() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let name = try parseIdentifierPath()
        guard at(.leftParenthesis) else {
            return add(AST.InheritanceSpecifier(baseName: name, arguments: .empty), start, end(of: name))
        }
        advance()
        let mark = tree.nodeMark
        try parseArgumentList()
        let end = endPosition
        try expect(.rightParenthesis)
        let node = AST.InheritanceSpecifier(
            baseName: name, hasArguments: true, arguments: tree.nodes(since: mark))
        return add(node, start, end)
    }

    private mutating func parseStorageLayout() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        advance()
        if !atWord(.at) {
            report(.expectedAt, "expected `at`, found \(describe(current))")
        }
        advance()
        let slot = try parseExpression()
        return add(AST.StorageLayoutSpecifier(baseSlot: slot), start, end(of: slot))
    }

    /// Parses members up to the closing brace, pushing each.
    mutating func parseMembers() {
        let outerColumn = memberColumn
        defer { memberColumn = outerColumn }
        var firstColumn: Int?
        while !at(.endOfSource) {
            if at(.rightBrace) {
                guard isInnerBrace() else { return }
                skipInnerBrace()
                continue
            }
            if trustsIndentation {
                let column = firstColumn ?? lineStartColumn
                firstColumn = column
                // Where members are indented or on the line of the contract, the closing brace is missing before others.
                if (column < 0 || column > contractColumn) && isOutdented(to: contractColumn) { return }
            }
            if startsFreeFunctions() { return }
            let first = current
            memberColumn = lineStartColumn
            let braces = braceDepth
            let nodeMark = tree.nodeMark
            let nameMark = tree.nameMark
            let outerDepth = depth
            let wasPanicking = isPanicking
            do {
                let node = try parseMember()
                tree.push(node)
                calmDown(wasPanicking: wasPanicking)
            } catch {
                tree.dropPending(nodeMark: nodeMark, nameMark: nameMark)
                depth = outerDepth
                isInsideModifier = false
                tree.push(recover(from: first, braces: braces, to: .member))
                if startsDefinitionOutsideContract { return }
            }
        }
    }

    private mutating func parseMember() throws(ParseAbort) -> NodeID {
        switch current.kind {
        case .function where next.kind != .leftParenthesis: return try parseFunction(isFree: false)
        case .constructor, .receive, .fallback: return try parseFunction(isFree: false)
        case .struct: return try parseStruct()
        case .enum: return try parseEnum()
        case .type: return try parseUserDefinedValueType()
        case .modifier: return try parseModifier()
        case .event: return try parseEvent()
        case .using: return try parseUsing()
        default:
            if isErrorDefinition { return try parseError() }
            if let forgotten = forgottenKeyword() { return try parseDefinition(without: forgotten, isFree: false) }
            if at(.function) { return try parseFunctionVariable() }
            if startsVariableDeclaration {
                let variable = try parseVariable(VariableOptions(place: .state, allowsValue: true))
                try expectSemicolon()
                return variable
            }
            throw abort(
                .expectedMember, "expected a member of the contract, found \(describe(current))")
        }
    }

    /// Parses a state variable of a function type. For tools it may turn out to be a function that has lost its name.
    private mutating func parseFunctionVariable() throws(ParseAbort) -> NodeID {
        let first = current
        let (braces, balance) = (braceDepth, braceBalance)
        let start = ItemStart(self)
        do throws(ParseAbort) {
            let variable = try parseVariable(VariableOptions(place: .state, allowsValue: true))
            try expectSemicolon()
            return variable
        } catch {
            try drop(since: start, after: error)
            goBack(to: first, braceDepth: braces, braceBalance: balance)
            isPanicking = true
            return try parseFunction(isFree: false)
        }
    }

    mutating func parseStruct() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let documentation = parseDocumentation()
        try expectKeyword(.struct)
        let name = try parseDefinitionName()
        let braces = braceDepth
        try openMembers(ifAt: startsVariableDeclaration)
        let mark = tree.nodeMark
        while !at(.rightBrace) && !isPastStruct(name.name) {
            let item = ItemStart(self)
            do throws(ParseAbort) {
                if isOutdented(to: memberColumn) { throw unexpected(expected: .rightBrace) }
                tree.push(try parseStructMember())
            } catch {
                try drop(since: item, after: error)
                if !resumeMembers(behind: .semicolon) { break }
            }
        }
        let end = closeMembers(braces: braces)
        let node = AST.StructDefinition(
            name: name.name, nameSpan: name.span, documentation: documentation, members: tree.nodes(since: mark))
        return add(node, start, end)
    }

    private mutating func parseStructMember() throws(ParseAbort) -> NodeID {
        let member = try parseVariable(VariableOptions())
        if options.reportsAllErrors, !at(.semicolon), startsWholeVariable || at(.rightBrace) {
            // Only the semicolon is missing.
            _ = unexpected(expected: .semicolon)
        } else {
            try expectSemicolon()
        }
        return member
    }

    mutating func parseEnum() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let documentation = parseDocumentation()
        try expectKeyword(.enum)
        let name = try parseDefinitionName()
        let braces = braceDepth
        try openMembers(ifAt: at(.identifier))
        let mark = tree.nodeMark
        while !at(.rightBrace) {
            do throws(ParseAbort) {
                if isOutdented(to: memberColumn) { throw unexpected(expected: .rightBrace) }
                try parseEnumMember()
            } catch {
                try drop(since: ItemStart(self), after: error)
                if !resumeMembers(behind: .comma) { break }
            }
        }
        if tree.nodeMark == mark { report(.noEnumMember, "this enum has no members") }
        let end = closeMembers(braces: braces)
        let node = AST.EnumDefinition(
            name: name.name, nameSpan: name.span, documentation: documentation, members: tree.nodes(since: mark))
        return add(node, start, end)
    }

    /// Parses a member of an enum and the comma behind it, if another one follows, and pushes it.
    private mutating func parseEnumMember() throws(ParseAbort) {
        let member = try expectIdentifier()
        tree.push(tree.add(AST.EnumValue(name: member.name), span: member.span))
        if at(.rightBrace) { return }
        try expectComma(or: .rightBrace)
        guard at(.identifier) else {
            throw abort(
                .expectedEnumMember, "expected a name after the comma, found \(describe(current))")
        }
    }

    mutating func parseUserDefinedValueType() throws(ParseAbort) -> NodeID {
        let start = startPosition
        try expect(.type)
        let name = try expectIdentifier()
        try expect(.is)
        let type = try parseTypeName()
        let end = endPosition
        try expectSemicolon()
        let node = AST.UserDefinedValueTypeDefinition(
            name: name.name, nameSpan: name.span, underlyingType: type)
        return add(node, start, end)
    }

    mutating func parseEvent() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let documentation = parseDocumentation()
        try expectKeyword(.event)
        let name = try parseDefinitionName()
        let parameters = try parseParameterList(VariableOptions(allowsIndexed: true))
        let isAnonymous = accept(.anonymous)
        let end = endPosition
        try expectSemicolon()
        let node = AST.EventDefinition(
            name: name.name, nameSpan: name.span, documentation: documentation, parameters: parameters,
            isAnonymous: isAnonymous)
        return add(node, start, end)
    }

    mutating func parseError() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let documentation = parseDocumentation()
        if isErrorDefinition { advance() }
        let name = try expectIdentifier()
        let parameters = try parseParameterList(VariableOptions())
        let end = endPosition
        try expectSemicolon()
        let node = AST.ErrorDefinition(
            name: name.name, nameSpan: name.span, documentation: documentation, parameters: parameters)
        return add(node, start, end)
    }

    mutating func parseUsing() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        try expect(.using)
        let nodeMark = tree.nodeMark
        let nameMark = tree.nameMark
        let usesBraces = at(.leftBrace)
        if usesBraces {
            repeat {
                advance()
                tree.push(try parseIdentifierPath())
                let operation = accept(.as) ? parseBoundOperator() : .none
                tree.push(operation)
            } while at(.comma)
            try expect(.rightBrace)
        } else {
            tree.push(try parseIdentifierPath())
            tree.push(NamedSpan.none)
        }
        let functions = tree.nodes(since: nodeMark)
        try expect(.for)
        let type: NodeID = accept(.multiply) ? .none : try parseTypeName()
        let isGlobal = atWord(.global)
        if isGlobal { advance() }
        let end = endPosition
        try expectSemicolon()
        let node = AST.UsingForDirective(
            functions: functions, operators: tree.names(since: nameMark), usesBraces: usesBraces, typeName: type,
            isGlobal: isGlobal)
        return add(node, start, end)
    }

    private mutating func parseBoundOperator() -> NamedSpan {
        if !current.kind.isUserDefinable {
            report(.operatorNotDefinable, "\(describe(current)) cannot be bound to a function")
        }
        let text = current.kind.text.map { lexer.interner.intern($0) } ?? current.symbol
        let operation = NamedSpan(text, currentSpan)
        advance()
        return operation
    }
}
