// AST JSON of expressions.

import Primitives
import SoliditySema
import SoliditySource
import SoliditySyntax

extension ASTExporter {
    mutating func expression(_ id: NodeID) -> JSONValue {
        switch tree.kind(id) {
        case .identifier: return identifier(id)
        case .literal: return literal(id)
        case .functionCall: return functionCall(id)
        case .functionCallOptions: return functionCallOptions(id)
        case .memberAccess: return memberAccess(id)
        case .unaryOperation, .binaryOperation, .assignment: return operation(id)
        case .conditional:
            let conditional = tree.get(AST.Conditional.self, id)
            return expression(
                id, "Conditional",
                [
                    ("condition", json(conditional.condition)), ("trueExpression", json(conditional.trueExpression)),
                    ("falseExpression", json(conditional.falseExpression)),
                ])
        case .tupleExpression:
            let tuple = tree.get(AST.TupleExpression.self, id)
            return expression(
                id, "TupleExpression",
                [("isInlineArray", .bool(tuple.isInlineArray)), ("components", list(tuple.components))])
        case .newExpression:
            return expression(
                id, "NewExpression", [("typeName", json(tree.get(AST.NewExpression.self, id).typeName))])
        case .indexAccess:
            let access = tree.get(AST.IndexAccess.self, id)
            return expression(
                id, "IndexAccess", [("baseExpression", json(access.base)), ("indexExpression", json(access.index))])
        case .indexRangeAccess:
            let access = tree.get(AST.IndexRangeAccess.self, id)
            return expression(
                id, "IndexRangeAccess",
                [
                    ("baseExpression", json(access.base)), ("startExpression", json(access.start)),
                    ("endExpression", json(access.end)),
                ])
        case .elementaryTypeNameExpression:
            let type = tree.get(AST.ElementaryTypeNameExpression.self, id).type
            return expression(
                id, "ElementaryTypeNameExpression", [("typeName", elementaryTypeName(type, isExpression: true))])
        default: return .null
        }
    }

    /// An expression with its type and what is known about its value.
    private func expression(_ id: NodeID, _ type: String, _ members: [Member]) -> JSONValue {
        var members = members + typing(id)
        if let analysis {
            if !analysis.type(of: id).isNone {
                members.append(("isLValue", .bool(analysis.isLValue(id))))
                members.append(("isPure", .bool(analysis.isPure(id))))
                members.append(("isConstant", .bool(analysis.isConstant(id))))
            }
            members.append(("lValueRequested", .bool(analysis.isWrittenTo(id))))
        }
        return node(id, type, members)
    }

    /// The type, and for a callee the types of the arguments.
    private func typing(_ id: NodeID) -> [Member] {
        var members: [Member] = [("typeDescriptions", description(of: analysis?.type(of: id) ?? .none))]
        if let analysis, let call = calls[id], let node = tree.find(AST.FunctionCall.self, call) {
            let arguments = tree.nodes(node.arguments).map { description(of: analysis.type(of: $0)) }
            members.append(("argumentTypes", .array(arguments)))
        }
        return members
    }

    private func identifier(_ id: NodeID) -> JSONValue {
        let overloads = analysis?.overloadedDeclarations(of: id) ?? []
        return node(
            id, "Identifier",
            [
                ("name", string(tree.name(id))),
                ("referencedDeclaration", analysis.map { reference($0.reference(of: id)) } ?? .null),
                ("overloadedDeclarations", .array(overloads.map { reference($0) })),
            ] + typing(id))
    }

    private mutating func memberAccess(_ id: NodeID) -> JSONValue {
        let access = tree.get(AST.MemberAccess.self, id)
        return expression(
            id, "MemberAccess",
            [
                ("memberName", string(access.memberName)), ("memberLocation", location(access.memberSpan)),
                ("expression", json(access.expression)),
                ("referencedDeclaration", analysis.map { reference($0.reference(of: id).node) } ?? .null),
            ])
    }

    private mutating func functionCall(_ id: NodeID) -> JSONValue {
        let call = tree.get(AST.FunctionCall.self, id)
        calls[call.expression] = id
        let kind: JSONValue =
            switch analysis?.callKind(of: id) {
            case nil: .null
            case .functionCall: "functionCall"
            case .typeConversion: "typeConversion"
            case .structConstructor: "structConstructorCall"
            }
        let names = tree.names(call.names)
        return expression(
            id, "FunctionCall",
            [
                ("expression", json(call.expression)), ("names", .array(names.map { string($0.name) })),
                ("nameLocations", .array(names.map { location($0.span) })), ("arguments", list(call.arguments)),
                ("tryCall", .bool(analysis?.isTryCall(id) ?? false)), ("kind", kind),
            ])
    }

    private mutating func functionCallOptions(_ id: NodeID) -> JSONValue {
        let options = tree.get(AST.FunctionCallOptions.self, id)
        if let call = calls[id] { calls[options.expression] = call }
        return expression(
            id, "FunctionCallOptions",
            [
                ("expression", json(options.expression)),
                ("names", .array(tree.names(options.names).map { string($0.name) })),
                ("options", list(options.options)),
            ])
    }

    private mutating func operation(_ id: NodeID) -> JSONValue {
        let function = analysis?.operatorFunction(of: id) ?? .none
        switch tree.kind(id) {
        case .unaryOperation:
            let operation = tree.get(AST.UnaryOperation.self, id)
            return expression(
                id, "UnaryOperation",
                [
                    ("prefix", .bool(operation.isPrefix)), ("operator", .string(operation.operation.text)),
                    ("subExpression", json(operation.operand)), ("function", reference(function)),
                ])
        case .binaryOperation:
            let operation = tree.get(AST.BinaryOperation.self, id)
            let common = (function.isNone ? analysis?.commonType(of: id) : analysis?.type(of: operation.left)) ?? .none
            return expression(
                id, "BinaryOperation",
                [
                    ("operator", .string(operation.operation.text)), ("leftExpression", json(operation.left)),
                    ("rightExpression", json(operation.right)), ("commonType", description(of: common)),
                    ("function", reference(function)),
                ])
        default:
            let assignment = tree.get(AST.Assignment.self, id)
            return expression(
                id, "Assignment",
                [
                    ("operator", .string(assignment.operation.text)), ("leftHandSide", json(assignment.left)),
                    ("rightHandSide", json(assignment.right)),
                ])
        }
    }

    private func literal(_ id: NodeID) -> JSONValue {
        let literal = tree.get(AST.Literal.self, id)
        let bytes = Array(context.interner.bytes(literal.value))
        let kind =
            switch literal.literalKind {
            case .number: "number"
            case .string: "string"
            case .unicodeString: "unicodeString"
            case .hexString: "hexString"
            case .bool: "bool"
            }
        return expression(
            id, "Literal",
            [
                ("kind", .string(kind)), ("value", Self.text(bytes)), ("hexValue", .string(Hex.encode(bytes))),
                (
                    "subdenomination",
                    literal.subdenomination == .none ? .null : .string(literal.subdenomination.text)
                ),
            ])
    }

    /// A string, or null if the bytes are not UTF-8.
    static func text(_ bytes: [UInt8]) -> JSONValue {
        String(validating: bytes, as: UTF8.self).map { .string($0) } ?? .null
    }
}
