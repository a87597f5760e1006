// AST JSON of type names.

import Primitives
import SoliditySema
import SoliditySyntax

extension ASTExporter {
    mutating func typeName(_ id: NodeID) -> JSONValue {
        switch tree.kind(id) {
        case .elementaryTypeName: return elementaryTypeName(id, isExpression: false)
        case .userDefinedTypeName:
            let name = tree.get(AST.UserDefinedTypeName.self, id)
            return node(
                id, "UserDefinedTypeName",
                [
                    ("pathNode", json(name.path)),
                    ("referencedDeclaration", analysis.map { reference($0.reference(of: name.path)) } ?? .null),
                    ("typeDescriptions", typeDescriptions(ofTypeName: id)),
                ])
        case .functionTypeName:
            let name = tree.get(AST.FunctionTypeName.self, id)
            let visibility = name.visibility == .default ? Visibility.internal : name.visibility
            let lists: [Member] = inside(id) {
                [
                    ("parameterTypes", $0.json(name.parameters)),
                    ("returnParameterTypes", $0.json(name.returnParameters)),
                ]
            }
            return node(
                id, "FunctionTypeName",
                [
                    ("visibility", .string(visibility.text)), ("stateMutability", .string(name.stateMutability.text)),
                    ("typeDescriptions", typeDescriptions(ofTypeName: id)),
                ] + lists)
        case .mapping: return mapping(id)
        case .arrayTypeName:
            let name = tree.get(AST.ArrayTypeName.self, id)
            return node(
                id, "ArrayTypeName",
                [
                    ("baseType", json(name.baseType)), ("length", json(name.length)),
                    ("typeDescriptions", typeDescriptions(ofTypeName: id)),
                ])
        default: return .null
        }
    }

    /// The type in a conversion carries no type.
    func elementaryTypeName(_ id: NodeID, isExpression: Bool) -> JSONValue {
        let name = tree.get(AST.ElementaryTypeName.self, id)
        let mutability = name.type.kind == .address ? name.stateMutability : nil
        return node(
            id, "ElementaryTypeName",
            [
                ("name", .string(name.type.text)),
                ("stateMutability", mutability.map { .string($0.text) } ?? .null),
                ("typeDescriptions", isExpression ? .object(JSONObject()) : typeDescriptions(ofTypeName: id)),
            ])
    }

    private mutating func mapping(_ id: NodeID) -> JSONValue {
        let mapping = tree.get(AST.Mapping.self, id)
        return node(
            id, "Mapping",
            [
                ("keyType", json(mapping.keyType)), ("keyName", string(mapping.keyName)),
                ("keyNameLocation", location(mapping.keyNameSpan)), ("valueType", json(mapping.valueType)),
                ("valueName", string(mapping.valueName)), ("valueNameLocation", location(mapping.valueNameSpan)),
                ("typeDescriptions", typeDescriptions(ofTypeName: id)),
            ])
    }
}
