// Type names.

import SoliditySource

extension Parser {
    mutating func parseTypeName() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let type: NodeID
        switch current.kind {
        case .function: type = try parseFunctionType()
        case .mapping: type = try parseMapping()
        case .identifier: type = try parseUserDefinedType()
        default:
            guard current.kind.isElementaryType else {
                throw abort(.expectedType, "expected a type, found \(describe(current))")
            }
            type = parseElementaryType()
        }
        return try parseArraySuffixes(of: type, start: start)
    }

    private mutating func parseElementaryType() -> NodeID {
        let start = startPosition
        var end = endPosition
        let isAddress = at(.address)
        let type = current.elementaryType
        advance()
        var mutability = StateMutability.nonpayable
        if current.kind.isStateMutability {
            if isAddress {
                end = endPosition
                mutability = parseStateMutability()
            } else {
                report(.mutabilityOfType, "only `address` can be followed by a state mutability")
                advance()
            }
        }
        return add(AST.ElementaryTypeName(type: type, stateMutability: mutability), start, end)
    }

    private mutating func parseArraySuffixes(of type: NodeID, start: UInt32) throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        var type = type
        while at(.leftBracket) {
            advance()
            let length: NodeID = at(.rightBracket) ? .none : try parseExpression()
            let end = endPosition
            try expect(.rightBracket)
            type = add(AST.ArrayTypeName(baseType: type, length: length), start, end)
            try checkHeight(type)
        }
        return type
    }

    private mutating func parseUserDefinedType() throws(ParseAbort) -> NodeID {
        let path = try parseIdentifierPath()
        return tree.add(AST.UserDefinedTypeName(path: path), span: tree.span(path))
    }

    mutating func parseIdentifierPath() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        let mark = tree.nameMark
        var end = endPosition
        tree.push(try expectIdentifier())
        while accept(.period) {
            end = endPosition
            tree.push(try expectIdentifier())
        }
        return add(AST.IdentifierPath(path: tree.names(since: mark)), start, end)
    }

    /// Parses a function type. As with solc its span ends with the token after it.
    private mutating func parseFunctionType() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        try expect(.function)
        let header = try parseFunctionHeader(isType: true, mark: tree.nodeMark)
        let node = AST.FunctionTypeName(
            parameters: header.parameters, returnParameters: header.returnParameters, visibility: header.visibility,
            stateMutability: header.stateMutability)
        return add(node, start, endPosition)
    }

    private mutating func parseMapping() throws(ParseAbort) -> NodeID {
        try enter()
        defer { leave() }
        let start = startPosition
        try expect(.mapping)
        try expectInMapping(.leftParenthesis)
        var keyType = replaceMissingType(before: .doubleArrow)
        if !keyType.isNone {
            // The rest of the mapping is understood without it.
        } else if at(.identifier) {
            keyType = try parseUserDefinedType()
        } else if current.kind.isElementaryType {
            keyType = addElementaryType()
            advance()
        } else {
            throw abort(
                .expectedMappingKey,
                "expected an elementary type or a name as key of the mapping, found \(describe(current))")
        }
        let keyName = try parseOptionalName()
        try expectInMapping(.doubleArrow)
        let missing = replaceMissingType(before: .rightParenthesis)
        let valueType = missing.isNone ? try parseTypeName() : missing
        let valueName = try parseOptionalName()
        let end = at(.rightParenthesis) ? endPosition : base + previousEnd
        try expectInMapping(.rightParenthesis)
        let node = AST.Mapping(
            keyType: keyType, keyName: keyName.name, keyNameSpan: keyName.span, valueType: valueType,
            valueName: valueName.name, valueNameSpan: valueName.span)
        return add(node, start, end)
    }

    /// Adds the elementary type of the current token.
    mutating func addElementaryType() -> NodeID {
        let node = AST.ElementaryTypeName(type: current.elementaryType, stateMutability: nil)
        return tree.add(node, span: currentSpan)
    }

    private mutating func parseOptionalName() throws(ParseAbort) -> NamedSpan {
        at(.identifier) ? try expectIdentifier() : NamedSpan(.empty, .none)
    }
}
