// AST JSON of definitions.

import Primitives
import SoliditySema
import SoliditySyntax

extension ASTExporter {
    mutating func definition(_ id: NodeID) -> JSONValue {
        switch tree.kind(id) {
        case .pragmaDirective: return pragma(id)
        case .importDirective: return importDirective(id)
        case .structuredDocumentation: return documentation(id)
        case .usingForDirective: return usingFor(id)
        case .contractDefinition: return contract(id)
        case .inheritanceSpecifier: return inheritanceSpecifier(id)
        case .storageLayoutSpecifier:
            let specifier = tree.get(AST.StorageLayoutSpecifier.self, id)
            return node(id, "StorageLayoutSpecifier", [("baseSlotExpression", json(specifier.baseSlot))])
        case .structDefinition: return structure(id)
        case .enumDefinition: return enumeration(id)
        case .enumValue:
            return node(
                id, "EnumValue", [("name", string(tree.name(id))), ("nameLocation", location(tree.span(id)))])
        case .userDefinedValueTypeDefinition: return userDefinedValueType(id)
        case .functionDefinition: return function(id)
        case .modifierDefinition: return modifier(id)
        case .eventDefinition: return event(id)
        case .errorDefinition: return error(id)
        case .variableDeclaration: return variable(id)
        case .parameterList:
            return node(id, "ParameterList", [("parameters", list(tree.get(AST.ParameterList.self, id).parameters))])
        case .modifierInvocation: return modifierInvocation(id)
        case .overrideSpecifier:
            let specifier = tree.get(AST.OverrideSpecifier.self, id)
            return node(id, "OverrideSpecifier", [("overrides", list(specifier.overrides))])
        case .identifierPath: return identifierPath(id)
        default: return .null
        }
    }

    private func canonicalName(_ id: NodeID) -> JSONValue {
        analysis.map { .string($0.canonicalName(of: id)) } ?? .null
    }

    private mutating func contract(_ id: NodeID) -> JSONValue {
        let contract = tree.get(AST.ContractDefinition.self, id)
        let info = analysis?.contract(id)
        let outerScope = scope
        var members: [Member] = [
            ("name", string(contract.name)), ("nameLocation", location(contract.nameSpan)),
            ("documentation", documentation(contract.documentation)),
            ("contractKind", .string(contract.contractKind.text)), ("abstract", .bool(contract.isAbstract)),
            ("contractDependencies", ids(info?.dependencies.map(\.contract) ?? [])),
            ("scope", outerScope), ("canonicalName", canonicalName(id)),
        ]
        if let analysis, let info {
            members.append(("usedEvents", ids(analysis.interfaceEvents(of: info))))
            members.append(("usedErrors", ids(analysis.interfaceErrors(of: info))))
            members.append(("fullyImplemented", .bool(info.unimplemented.isEmpty)))
            members.append(("linearizedBaseContracts", ids(info.linearizedBases)))
            let targets = info.deployedGraph.dispatchTargets.sorted()
            if !targets.isEmpty {
                let numbers = targets.enumerated().map { (String(astID($1)), JSONValue.number($0 + 1)) }
                members.append(("internalFunctionIDs", .object(numbers)))
            }
        } else {
            members.append(("usedEvents", .array([])))
            members.append(("usedErrors", .array([])))
        }
        let body: [Member] = inside(id) {
            [
                ("baseContracts", $0.list(contract.baseContracts)), ("storageLayout", $0.json(contract.storageLayout)),
                ("nodes", $0.list(contract.members)),
            ]
        }
        return node(id, "ContractDefinition", members + body)
    }

    private mutating func inheritanceSpecifier(_ id: NodeID) -> JSONValue {
        let specifier = tree.get(AST.InheritanceSpecifier.self, id)
        return node(
            id, "InheritanceSpecifier",
            [
                ("baseName", json(specifier.baseName)),
                ("arguments", specifier.hasArguments ? list(specifier.arguments) : .null),
            ])
    }

    private mutating func structure(_ id: NodeID) -> JSONValue {
        let structure = tree.get(AST.StructDefinition.self, id)
        let outerScope = scope
        return node(
            id, "StructDefinition",
            [
                ("name", string(structure.name)), ("nameLocation", location(structure.nameSpan)),
                ("documentation", documentation(structure.documentation)), ("visibility", "public"),
                ("members", inside(id) { $0.list(structure.members) }), ("scope", outerScope),
                ("canonicalName", canonicalName(id)),
            ])
    }

    private mutating func enumeration(_ id: NodeID) -> JSONValue {
        let enumeration = tree.get(AST.EnumDefinition.self, id)
        return node(
            id, "EnumDefinition",
            [
                ("name", string(enumeration.name)), ("nameLocation", location(enumeration.nameSpan)),
                ("documentation", documentation(enumeration.documentation)), ("members", list(enumeration.members)),
                ("canonicalName", canonicalName(id)),
            ])
    }

    private mutating func userDefinedValueType(_ id: NodeID) -> JSONValue {
        let definition = tree.get(AST.UserDefinedValueTypeDefinition.self, id)
        return node(
            id, "UserDefinedValueTypeDefinition",
            [
                ("name", string(definition.name)), ("nameLocation", location(definition.nameSpan)),
                ("underlyingType", json(definition.underlyingType)), ("canonicalName", canonicalName(id)),
            ])
    }

    private mutating func event(_ id: NodeID) -> JSONValue {
        let event = tree.get(AST.EventDefinition.self, id)
        isInEvent = true
        defer { isInEvent = false }
        return node(
            id, "EventDefinition",
            [
                ("name", string(event.name)), ("nameLocation", location(event.nameSpan)),
                ("documentation", documentation(event.documentation)),
                ("parameters", inside(id) { $0.json(event.parameters) }), ("anonymous", .bool(event.isAnonymous)),
                ("eventSelector", analysis?.eventTopic(of: id).map { .string(Hex.encode($0)) } ?? .null),
            ])
    }

    private mutating func error(_ id: NodeID) -> JSONValue {
        let error = tree.get(AST.ErrorDefinition.self, id)
        return node(
            id, "ErrorDefinition",
            [
                ("name", string(error.name)), ("nameLocation", location(error.nameSpan)),
                ("documentation", documentation(error.documentation)),
                ("parameters", inside(id) { $0.json(error.parameters) }), ("errorSelector", selector(of: id)),
            ])
    }

    /// Eight hex digits, or null.
    func selector(of id: NodeID) -> JSONValue {
        guard let selector = analysis?.selector(of: id) else { return .null }
        return .string(Hex.encode([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: selector >> UInt32($0)) }))
    }

    func identifierPath(_ id: NodeID) -> JSONValue {
        let parts = tree.names(tree.get(AST.IdentifierPath.self, id).path)
        return node(
            id, "IdentifierPath",
            [
                ("name", .string(parts.map { context.interner.text($0.name) }.joined(separator: "."))),
                ("nameLocations", .array(parts.map { location($0.span) })),
                ("referencedDeclaration", analysis.map { reference($0.reference(of: id)) } ?? .null),
            ])
    }
}
