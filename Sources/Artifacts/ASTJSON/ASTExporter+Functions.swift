// AST JSON of functions, modifiers and variables.

import Primitives
import SoliditySema
import SoliditySyntax

extension ASTExporter {
    mutating func function(_ id: NodeID) -> JSONValue {
        let function = tree.get(AST.FunctionDefinition.self, id)
        let isInterface = analysis?.isPartOfExternalInterface(id) ?? false
        var members: [Member] = [
            ("name", string(function.name)), ("nameLocation", location(function.nameSpan)),
            ("documentation", documentation(function.documentation)),
            ("kind", .string(function.isFree ? "freeFunction" : function.functionKind.text)),
            ("stateMutability", .string(function.stateMutability.text)), ("virtual", .bool(function.isVirtual)),
            ("implemented", .bool(!function.body.isNone)), ("scope", scope), ("visibility", visibility(function)),
            ("functionSelector", isInterface ? selector(of: id) : .null), ("baseFunctions", baseFunctions(id)),
        ]
        members += inside(id) { exporter -> [Member] in
            [
                ("overrides", exporter.json(function.overrides)), ("parameters", exporter.json(function.parameters)),
                ("returnParameters", exporter.json(function.returnParameters)),
                ("modifiers", exporter.list(function.modifiers)), ("body", exporter.json(function.body)),
            ]
        }
        return node(id, "FunctionDefinition", members)
    }

    private func visibility(_ function: AST.FunctionDefinition) -> JSONValue {
        if function.functionKind == .constructor, !function.isFree {
            guard let info = analysis?.contract(scopeNode) else { return .null }
            return info.isAbstract ? "internal" : "public"
        }
        if function.visibility != .default { return .string(function.visibility.text) }
        return function.isFree ? "internal" : "public"
    }

    private func baseFunctions(_ id: NodeID) -> JSONValue {
        let bases = analysis?.overriddenDeclarations(of: id) ?? []
        return bases.isEmpty ? .null : ids(bases.sorted())
    }

    mutating func modifier(_ id: NodeID) -> JSONValue {
        let modifier = tree.get(AST.ModifierDefinition.self, id)
        var members: [Member] = [
            ("name", string(modifier.name)), ("nameLocation", location(modifier.nameSpan)),
            ("documentation", documentation(modifier.documentation)), ("visibility", "internal"),
            ("virtual", .bool(modifier.isVirtual)), ("baseModifiers", baseFunctions(id)),
        ]
        members += inside(id) { exporter -> [Member] in
            [
                ("parameters", exporter.json(modifier.parameters)), ("overrides", exporter.json(modifier.overrides)),
                ("body", exporter.json(modifier.body)),
            ]
        }
        return node(id, "ModifierDefinition", members)
    }

    mutating func modifierInvocation(_ id: NodeID) -> JSONValue {
        let invocation = tree.get(AST.ModifierInvocation.self, id)
        var kind = JSONValue.null
        if let target = analysis?.reference(of: invocation.modifierName).node, !target.isNone {
            switch tree.kind(target) {
            case .modifierDefinition: kind = "modifierInvocation"
            case .contractDefinition: kind = "baseConstructorSpecifier"
            default: break
            }
        }
        return node(
            id, "ModifierInvocation",
            [
                ("modifierName", json(invocation.modifierName)),
                ("arguments", invocation.hasArguments ? list(invocation.arguments) : .null), ("kind", kind),
            ])
    }

    mutating func variable(_ id: NodeID) -> JSONValue {
        let variable = tree.get(AST.VariableDeclaration.self, id)
        let isState = analysis?.isStateVariable(id) ?? false
        let visibility = variable.visibility == .default ? .internal : variable.visibility
        let hasSelector = isState && visibility == .public
        return node(
            id, "VariableDeclaration",
            [
                ("name", string(variable.name)), ("nameLocation", location(variable.nameSpan)),
                ("typeName", json(variable.typeName)), ("constant", .bool(variable.mutability == .constant)),
                ("mutability", .string(variable.mutability.text)), ("stateVariable", .bool(isState)),
                ("storageLocation", .string(variable.location.text)), ("overrides", json(variable.overrides)),
                ("visibility", .string(visibility.text)), ("value", json(variable.value)), ("scope", scope),
                ("typeDescriptions", typeDescriptions(id)),
                ("functionSelector", hasSelector ? selector(of: id) : .null),
                ("documentation", isState ? documentation(variable.documentation) : .null),
                ("indexed", isInEvent ? .bool(variable.isIndexed) : .null), ("baseFunctions", baseFunctions(id)),
            ])
    }
}
