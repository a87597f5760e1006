// Functions, modifiers and the parts of their headers.

import SoliditySource

/// What stands between the name of a function and its body.
struct FunctionHeader {
    var parameters = NodeID.none
    var visibility = Visibility.default
    var stateMutability = StateMutability.nonpayable
    var isVirtual = false
    var overrides = NodeID.none
    var modifiers = NodeList.empty
    /// Where the last modifier ends in the file.
    var modifierEnd = UInt32.max
    var returnParameters = NodeID.none
}

extension Parser {
    mutating func parseFunction(isFree: Bool) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let documentation = parseDocumentation()
        let keyword = takeFunctionKeyword()
        var name = NamedSpan(.empty, .none)
        var kind = FunctionKind.function
        switch keyword {
        case .constructor: kind = .constructor
        case .receive: kind = .receive
        case .fallback: kind = .fallback
        default: name = try parseFunctionName()
        }
        let mark = tree.nodeMark
        let header = try parseFunctionHeader(isType: false, mark: mark)
        var end = endPosition
        let body = try parseBody(&end, behindModifier: header.modifierEnd == previousEnd)
        let node = AST.FunctionDefinition(
            name: name.name, nameSpan: name.span, documentation: documentation, functionKind: kind, isFree: isFree,
            visibility: header.visibility, stateMutability: header.stateMutability, isVirtual: header.isVirtual,
            overrides: header.overrides, parameters: header.parameters, modifiers: header.modifiers,
            returnParameters: header.returnParameters, body: body)
        return add(node, start, end)
    }

    /// The name after `function`; the names of the special functions are told apart from them.
    private mutating func parseFunctionName() throws(ParseAbort) -> NamedSpan {
        let name = NamedSpan(current.symbol, currentSpan)
        switch current.kind {
        case .constructor:
            report(.constructorAsFunction, "a constructor is written without `function`")
        case .fallback, .receive:
            report(
                .specialFunctionName,
                "this is an ordinary function; the \(text(name.name)) function is written without `function`")
        case .leftParenthesis where options.reportsAllErrors:
            // The error has been reported if this was taken for a variable before.
            let wasPanicking = isPanicking
            _ = unexpected(expected: .identifier)
            isPanicking = wasPanicking
            return NamedSpan(.empty, .none)
        default:
            return try expectIdentifier()
        }
        advance()
        return name
    }

    /// Parses parameters, attributes and return parameters of a function or, if `isType`, of a function type.
    /// Modifier invocations are pushed behind `mark`.
    mutating func parseFunctionHeader(isType: Bool, mark: Int) throws(ParseAbort) -> FunctionHeader {
        try enter()
        defer { leave() }
        var header = FunctionHeader()
        header.parameters = try parseParameterList(VariableOptions(allowsLocation: true))
        while true {
            let kind = current.kind
            if !isType && kind == .identifier && !(options.reportsAllErrors && isErrorDefinition) {
                let modifier = try parseHeaderPart { parser throws(ParseAbort) in try parser.parseModifierInvocation() }
                if !modifier.isNone { tree.push(modifier) }
                header.modifierEnd = previousEnd
            } else if kind.isVisibility {
                if header.visibility != .default {
                    // `function () external public f` declares a public variable of an external function type.
                    if isType && (header.visibility == .external || header.visibility == .internal) { break }
                    report(
                        .repeatedVisibility,
                        "the visibility is already \(header.visibility.text)")
                    advance()
                } else {
                    header.visibility = parseVisibility()
                }
            } else if kind.isStateMutability {
                if header.stateMutability != .nonpayable {
                    report(
                        .repeatedMutability,
                        "the state mutability is already \(header.stateMutability.text)")
                    advance()
                } else {
                    header.stateMutability = parseStateMutability()
                }
            } else if !isType && kind == .override {
                if !header.overrides.isNone { report(.repeatedOverride, "a second `override`") }
                let start = startPosition
                header.overrides = try parseHeaderPart { parser throws(ParseAbort) in try parser.parseOverride() }
                if header.overrides.isNone {
                    header.overrides = add(AST.OverrideSpecifier(overrides: .empty), start, base + previousEnd)
                }
            } else if !isType && kind == .virtual {
                if header.isVirtual { report(.repeatedVirtual, "a second `virtual`") }
                header.isVirtual = true
                advance()
            } else if isType || !skipStrayArguments() {
                break
            }
        }
        header.modifiers = tree.nodes(since: mark)
        header.returnParameters = try parseReturns(isType: isType)
        return header
    }

    /// Parses what a function or, if `isType`, a function type returns. For tools `returns` may be missing.
    private mutating func parseReturns(isType: Bool) throws(ParseAbort) -> NodeID {
        if !accept(.returns) {
            guard !isType, options.reportsAllErrors, at(.leftParenthesis) else { return addEmptyParameterList() }
            _ = unexpected(expected: .returns)
            isPanicking = false
        }
        let place = VariableOptions(allowsLocation: true, isReturnOfType: isType)
        return try parseParameterList(place, allowsNone: false)
    }

    /// Parses a body, or the semicolon in place of one.
    /// - Parameters:
    ///   - end: becomes the end of the body.
    ///   - behindModifier: whether a modifier stands directly before it.
    private mutating func parseBody(_ end: inout UInt32, behindModifier: Bool = false) throws(ParseAbort) -> NodeID {
        if lacksOpeningBrace, !at(.leftBrace), behindModifier || !at(.semicolon), !startsDefinition {
            return try parseUnopenedBody(&end)
        }
        if options.reportsAllErrors, !at(.semicolon), !at(.leftBrace), try skipToBody(&end) { return .none }
        if accept(.semicolon) { return .none }
        let body = try parseBlock()
        end = self.end(of: body)
        return body
    }

    mutating func addEmptyParameterList() -> NodeID {
        add(AST.ParameterList(parameters: .empty), startPosition, startPosition)
    }

    mutating func parseVisibility() -> Visibility {
        defer { advance() }
        switch current.kind {
        case .public: return .public
        case .internal: return .internal
        case .private: return .private
        default: return .external
        }
    }

    mutating func parseStateMutability() -> StateMutability {
        defer { advance() }
        switch current.kind {
        case .payable: return .payable
        case .view: return .view
        default: return .pure
        }
    }

    mutating func parseOverride() throws(ParseAbort) -> NodeID {
        let start = startPosition
        var end = endPosition
        advance()
        let mark = tree.nodeMark
        if !startsForgottenReturns, accept(.leftParenthesis) {
            while true {
                tree.push(try parseIdentifierPath())
                if at(.rightParenthesis) { break }
                try expectComma(or: .rightParenthesis)
            }
            end = endPosition
            advance()
        }
        return add(AST.OverrideSpecifier(overrides: tree.nodes(since: mark)), start, end)
    }

    private mutating func parseModifierInvocation() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let name = try parseIdentifierPath()
        guard at(.leftParenthesis) else {
            return add(AST.ModifierInvocation(modifierName: name, arguments: .empty), start, end(of: name))
        }
        advance()
        let mark = tree.nodeMark
        try parseArgumentList()
        let end = endPosition
        try expect(.rightParenthesis)
        let node = AST.ModifierInvocation(
            modifierName: name, hasArguments: true, arguments: tree.nodes(since: mark))
        return add(node, start, end)
    }

    mutating func parseModifier() throws(ParseAbort) -> NodeID {
        try enter()
        isInsideModifier = true
        defer {
            isInsideModifier = false
            leave()
        }
        let start = startPosition
        let documentation = parseDocumentation()
        try expectKeyword(.modifier)
        let name = try parseDefinitionName()
        let parameters =
            at(.leftParenthesis)
            ? try parseParameterList(VariableOptions(allowsLocation: true)) : addEmptyParameterList()
        var overrides = NodeID.none
        var isVirtual = false
        while true {
            if at(.override) {
                if !overrides.isNone { report(.repeatedModifierOverride, "a second `override`") }
                overrides = try parseOverride()
            } else if at(.virtual) {
                if isVirtual { report(.repeatedModifierVirtual, "a second `virtual`") }
                isVirtual = true
                advance()
            } else {
                break
            }
        }
        var end = endPosition
        let body = try parseBody(&end)
        let node = AST.ModifierDefinition(
            name: name.name, nameSpan: name.span, documentation: documentation, parameters: parameters,
            isVirtual: isVirtual, overrides: overrides, body: body)
        return add(node, start, end)
    }
}
