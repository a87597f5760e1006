// Variable declarations of all places, and parameter lists.

import SoliditySource

/// What a variable declaration may look like where it stands.
struct VariableOptions {
    enum Place { case state, file, other }

    var place = Place.other
    var allowsValue = false
    var allowsIndexed = false
    var allowsNoName = false
    var allowsLocation = false
    /// The variables are what a function type returns, which has no names.
    var isReturnOfType = false
}

/// The attributes between type and name.
private struct VariableAttributes {
    var visibility = Visibility.default
    var mutability = VariableMutability.mutable
    var location = DataLocation.unspecified
    var isIndexed = false
    var overrides = NodeID.none
    var end: UInt32
}

extension Parser {
    /// Parses a variable declaration.
    /// - Parameter type: the type, if it has been parsed already.
    mutating func parseVariable(
        _ options: VariableOptions, type known: NodeID = .none
    ) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = known.isNone ? startPosition : self.start(of: known)
        let documentation = parseDocumentation()
        let type = known.isNone ? try parseTypeName() : known
        if tree.kind(type) == .functionTypeName && options.place == .state && at(.leftBrace) {
            throw abort(
                .fallbackAsVariable,
                "expected the name of a state variable; a function without name is written `fallback` or `receive`")
        }
        var attributes = try parseVariableAttributes(options, end: end(of: type))
        var name = NamedSpan(.empty, .none)
        if !options.allowsNoName || (at(.identifier) && !endsUnnamedParameter(options)) {
            attributes.end = endPosition
            name = try expectIdentifier()
        }
        var value = NodeID.none
        if options.allowsValue && accept(.assign) {
            value = try parseInitialValue()
            attributes.end = value.isNone ? base + previousEnd : end(of: value)
        }
        let node = AST.VariableDeclaration(
            name: name.name, nameSpan: name.span, documentation: documentation, typeName: type,
            visibility: attributes.visibility, mutability: attributes.mutability, location: attributes.location,
            isIndexed: attributes.isIndexed, overrides: attributes.overrides, value: value)
        return add(node, start, attributes.end)
    }

    private mutating func parseVariableAttributes(
        _ options: VariableOptions, end: UInt32
    ) throws(ParseAbort) -> VariableAttributes {
        var attributes = VariableAttributes(end: end)
        while true {
            let kind = current.kind
            if options.place == .state && kind.isVariableVisibility {
                attributes.end = endPosition
                if attributes.visibility != .default {
                    report(
                        .repeatedVariableVisibility,
                        "the visibility is already \(attributes.visibility.text)")
                    advance()
                } else {
                    attributes.visibility = parseVisibility()
                }
            } else if options.place == .state && kind == .override {
                if !attributes.overrides.isNone {
                    report(.repeatedVariableOverride, "a second `override`")
                }
                attributes.overrides = try parseOverride()
            } else if parseSimpleAttribute(options, &attributes) {
                attributes.end = endPosition
                advance()
            } else {
                return attributes
            }
        }
    }

    /// Notes the current token if it is an attribute of one word, without consuming it.
    private mutating func parseSimpleAttribute(
        _ options: VariableOptions, _ attributes: inout VariableAttributes
    ) -> Bool {
        let kind = current.kind
        if options.allowsIndexed && kind == .indexed {
            if attributes.isIndexed { report(.repeatedIndexed, "a second `indexed`") }
            attributes.isIndexed = true
            return true
        }
        if kind == .constant || kind == .immutable {
            if attributes.mutability != .mutable {
                report(
                    .repeatedVariableMutability,
                    "the variable is already \(attributes.mutability.text)")
            } else {
                attributes.mutability = kind == .constant ? .constant : .immutable
            }
            return true
        }
        if options.allowsLocation && kind.isLocation {
            setLocation(kind == .storage ? .storage : kind == .memory ? .memory : .calldata, &attributes)
            return true
        }
        // `transient` is not reserved: `uint transient;` declares a variable of that name.
        if options.place == .state && atWord(.transient) && next.kind != .assign && next.kind != .semicolon {
            setLocation(.transient, &attributes)
            return true
        }
        return false
    }

    private mutating func setLocation(_ location: DataLocation, _ attributes: inout VariableAttributes) {
        if attributes.location != .unspecified {
            report(.repeatedLocation, "the data location is already \(attributes.location.text)")
        } else {
            attributes.location = location
        }
    }

    /// Parses parameters in parentheses.
    /// - Parameter allowsNone: whether `()` is allowed.
    mutating func parseParameterList(
        _ options: VariableOptions, allowsNone: Bool = true
    ) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        var options = options
        options.allowsNoName = true
        let start = startPosition
        try openParameters()
        parameterNesting += 1
        defer { parameterNesting -= 1 }
        let mark = tree.nodeMark
        if !allowsNone || !at(.rightParenthesis) {
            while try parseParameter(options) {}
        }
        let end = at(.rightParenthesis) ? endPosition : base + previousEnd
        accept(.rightParenthesis)
        return add(AST.ParameterList(parameters: tree.nodes(since: mark)), start, end)
    }

    /// Parses a parameter and the comma behind it, and pushes it.
    /// - Returns: whether another parameter follows.
    private mutating func parseParameter(_ options: VariableOptions) throws(ParseAbort) -> Bool {
        let item = ItemStart(self)
        let first = current
        let (braces, balance) = (braceDepth, braceBalance)
        do {
            var variable = try parseVariable(options)
            if self.options.reportsAllErrors, first.kind == .function, !at(.comma), !at(.rightParenthesis) {
                if at(.leftBrace) || at(.semicolon) {
                    cutFunctionType(from: first, item, braces: braces, balance: balance)
                    return false
                }
                if namesReturns(variable) {
                    tree.dropPending(nodeMark: item.nodeMark, nameMark: item.nameMark)
                    goBack(to: first, braceDepth: braces, braceBalance: balance)
                    variable = try parseCutReturns(options)
                }
            }
            tree.push(variable)
            if options.isReturnOfType && endsReturnsAtName && at(.identifier) {
                _ = unexpected(expected: .rightParenthesis)
                isPanicking = false
                return false
            }
        } catch {
            try drop(since: item, after: error)
            return resumeParameters()
        }
        do throws(ParseAbort) {
            if at(.rightParenthesis) { return false }
            if at(.comma) && next.kind == .rightParenthesis {
                throw abort(.trailingParameterComma, "a parameter list cannot end in a comma")
            }
            try expectComma(or: .rightParenthesis)
            return true
        } catch {
            try drop(since: ItemStart(self), after: error)
            return startsNextParameter || resumeParameters()
        }
    }
}
