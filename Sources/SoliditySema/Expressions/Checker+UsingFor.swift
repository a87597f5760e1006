// Functions and operators attached to types by `using` directives.

import SoliditySyntax

/// The `using` directives of a file or contract, by the types that they are for, in source order.
struct UsingTable {
    var forAllTypes: [NodeID] = []
    /// By canonical type, as a storage pointer.
    var byType: [TypeID: [NodeID]] = [:]
}

extension Checker {
    /// The directives in force here that apply to a type.
    mutating func usingDirectives(for type: TypeID) -> [NodeID] {
        let owner = memberCache.owner(type, in: currentDefinitionScope)
        if let known = memberCache.usingDirectives(for: owner) { return known }
        let found = findUsingDirectives(for: type)
        memberCache.remember(usingDirectives: found, for: owner)
        return found
    }

    private mutating func findUsingDirectives(for type: TypeID) -> [NodeID] {
        let wanted = types.canonical(atStoragePointer(type))
        let contract = analysis.contract(currentContract)
        var directives = directives(of: currentContract, contract?.usingDirectives ?? [], for: wanted)
        let unit = contract?.sourceUnit ?? currentUnit
        directives += self.directives(of: unit, unitDirectives(unit), for: wanted)
        let record = types[type]
        switch record.kind {
        case .structure, .enumeration, .userDefinedValue:
            let scope = analysis.scope(of: record.declaration)
            if kind(scope) == .sourceUnit {
                directives += self.directives(of: scope, unitDirectives(scope), for: wanted).filter {
                    let directive = tree.get(AST.UsingForDirective.self, $0)
                    return directive.isGlobal && !directive.typeName.isNone
                }
            }
        default: break
        }
        return directives
    }

    /// Of the directives of a file or contract, those for a type.
    private mutating func directives(of scope: NodeID, _ all: [NodeID], for wanted: TypeID) -> [NodeID] {
        if all.isEmpty { return [] }
        if let known = usingTables[scope] {
            return ((known.byType[wanted] ?? []) + known.forAllTypes).sorted()
        }
        var table = UsingTable()
        for node in all {
            let typeName = tree.get(AST.UsingForDirective.self, node).typeName
            if typeName.isNone {
                table.forAllTypes.append(node)
            } else {
                table.byType[types.canonical(atStoragePointer(type(of: typeName))), default: []].append(node)
            }
        }
        usingTables[scope] = table
        return ((table.byType[wanted] ?? []) + table.forAllTypes).sorted()
    }

    private func atStoragePointer(_ type: TypeID) -> TypeID { types.at(.storagePointer, type) }

    private func unitDirectives(_ unit: NodeID) -> [NodeID] {
        analysis.sourceUnitIndex(unit).map { analysis.sourceUnits[$0].usingDirectives } ?? []
    }

    mutating func attachedFunctions(to type: TypeID, named name: Symbol) -> [Member] {
        if type == .error { return [] }
        var result: [Member] = []
        var seen: Set<NodeID> = []
        for node in usingDirectives(for: type) {
            let directive = tree.get(AST.UsingForDirective.self, node)
            for index in 0..<directive.functions.count {
                let path = tree.node(directive.functions, index)
                if index < directive.operators.count, !tree.name(directive.operators, index).name.isNone { continue }
                let target = analysis.reference(of: path).node
                if kind(target) == .contractDefinition {
                    let scope = scopes.scope(of: target)
                    for declaration in scopes.find(name, in: scope, includingInvisible: true) {
                        let function = declaration.node
                        guard let definition = tree.find(AST.FunctionDefinition.self, function),
                            analysis.scope(of: function) == target, definition.functionKind == .function,
                            analysis.visibility(of: function) != .private
                        else { continue }
                        attach(function, to: type, &seen, &result)
                    }
                } else if kind(target) == .functionDefinition, lastName(of: path) == name {
                    attach(target, to: type, &seen, &result)
                }
            }
        }
        return result
    }

    private mutating func lastName(of path: NodeID) -> Symbol? {
        guard let parts = tree.find(AST.IdentifierPath.self, path)?.path, !parts.isEmpty else { return nil }
        return tree.name(parts, parts.count - 1).name
    }

    private mutating func attach(
        _ function: NodeID, to type: TypeID, _ seen: inout Set<NodeID>, _ result: inout [Member]
    ) {
        guard let signature = attachableSignature(function), let first = signature.parameters.first,
            analysis.isImplicitlyConvertible(type, to: first), seen.insert(function).inserted
        else { return }
        let bound = withOptions(signature, [.boundFirstArgument])
        result.append(Member(type: bound, declaration: DeclarationID(function)))
    }

    mutating func attachableType(_ function: NodeID) -> TypeID {
        isLibraryFunction(function) ? typeViaContractName(function) : declarationType(DeclarationID(function))
    }

    mutating func attachableSignature(_ function: NodeID) -> FunctionSignature? {
        let type = attachableType(function)
        return analysis.types.function(of: type)
    }

    /// The functions bound to an operator for operands of a user-defined value type.
    mutating func operatorDefinitions(_ symbol: String, _ type: TypeID, isUnary: Bool) -> [NodeID] {
        let record = types[type]
        guard record.kind == .structure || record.kind == .enumeration || record.kind == .userDefinedValue else {
            return []
        }
        var result: [NodeID] = []
        for node in usingDirectives(for: type) {
            let directive = tree.get(AST.UsingForDirective.self, node)
            for index in 0..<min(directive.functions.count, directive.operators.count) {
                let bound = tree.name(directive.operators, index).name
                guard !bound.isNone, text(bound) == symbol else { continue }
                let function = analysis.reference(of: tree.node(directive.functions, index)).node
                guard let signature = attachableSignature(function),
                    signature.parameters.count == (isUnary ? 1 : 2), let first = signature.parameters.first,
                    types.isSame(first, type), !result.contains(function)
                else { continue }
                result.append(function)
            }
        }
        return result.sorted()
    }
}
