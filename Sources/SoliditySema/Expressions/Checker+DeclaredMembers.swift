// Members that come from declarations: of contracts, of types named in an expression, and functions attached by
// `using`.

import SoliditySyntax

extension Checker {
    /// The type of an expression that names a declaration.
    mutating func declarationType(_ declaration: DeclarationID) -> TypeID {
        if let builtin = declaration.builtin { return builtinType(builtin) }
        let node = declaration.node
        guard !node.isNone else { return .error }
        switch tree.kind(node) {
        case .variableDeclaration: return type(of: node).isNone ? .error : type(of: node)
        case .functionDefinition, .eventDefinition, .errorDefinition:
            let cached = type(of: node)
            if !cached.isNone { return cached }
            guard let signature = analysis.signature(of: node) else { return .error }
            let result = types.function(signature)
            setType(result, of: node)
            typedDeclarations.append(node)
            return result
        case .modifierDefinition:
            let cached = type(of: node)
            if !cached.isNone { return cached }
            let parameters = analysis.parameters(of: tree.get(AST.ModifierDefinition.self, node).parameters)
            let result = types.modifier(node, parameters: parameters.map { type(of: $0) })
            setType(result, of: node)
            typedDeclarations.append(node)
            return result
        case .contractDefinition: return namedType(types.contract(node))
        case .structDefinition: return namedType(types.structure(node))
        case .enumDefinition: return namedType(types.enumeration(node))
        case .userDefinedValueTypeDefinition: return namedType(types.userDefinedValue(node))
        case .enumValue: return types.enumeration(analysis.scope(of: node))
        case .importDirective:
            let unit = importedUnits[node] ?? .none
            return unit.isNone ? .error : types.module(unit)
        default: return .error
        }
    }

    private mutating func namedType(_ type: TypeID) -> TypeID { types.typeType(type) }

    /// The type of a declaration named through its contract or library.
    mutating func typeViaContractName(_ node: NodeID) -> TypeID {
        guard kind(node) == .functionDefinition else { return declarationType(DeclarationID(node)) }
        if isLibraryFunction(node) {
            let visibility = analysis.visibility(of: node)
            guard visibility == .public || visibility == .external else { return declarationType(DeclarationID(node)) }
            guard let signature = analysis.signature(of: node, kind: .delegateCall) else { return .error }
            return types.function(externallyCallable(signature))
        }
        guard let signature = analysis.signature(of: node, kind: .declaration) else { return .error }
        return types.function(signature)
    }

    /// With calldata parameters and results read as memory: how the caller sees them.
    func externallyCallable(_ signature: FunctionSignature) -> FunctionSignature {
        var result = signature
        result.parameters = result.parameters.map { analysis.asExternallyCallable($0) }
        result.returns = result.returns.map { analysis.asExternallyCallable($0) }
        return result
    }

    mutating func declaredSignature(_ declaration: DeclarationID) -> FunctionSignature? {
        let type = declarationType(declaration)
        return analysis.types.function(of: type)
    }

    /// Where the functions of a name are in the interface of a contract.
    private mutating func interfacePlaces(of info: ContractInfo, named name: Symbol) -> [Int32] {
        if let known = interfaceNames[info.node] { return known[name] ?? [] }
        var places: [Symbol: [Int32]] = [:]
        for (place, function) in info.interfaceFunctions.enumerated() {
            places[tree.name(function.declaration), default: []].append(Int32(truncatingIfNeeded: place))
        }
        interfaceNames[info.node] = places
        return places[name] ?? []
    }

    mutating func contractMember(_ record: Type, _ name: Symbol) -> [Member] {
        guard !record.isSuper, let info = analysis.contract(record.declaration), !info.isLibrary else { return [] }
        var result: [Member] = []
        for place in interfacePlaces(of: info, named: name) {
            let function = info.interfaceFunctions[Int(place)]
            guard let signature = analysis.types.function(of: function.type) else { continue }
            let type = types.function(externallyCallable(signature))
            result.append(Member(type: type, declaration: DeclarationID(function.declaration)))
        }
        return result
    }

    mutating func typeMember(_ type: TypeID, _ name: Symbol) -> [Member] {
        let record = types[type]
        switch record.kind {
        case .contract: return record.isSuper ? superMember(record, name) : contractTypeMember(record, name)
        case .enumeration:
            return analysis.members(ofEnum: type).filter { tree.name($0) == name }
                .map { Member(type: type, declaration: DeclarationID($0)) }
        case .userDefinedValue:
            let underlying = analysis.underlyingType(type)
            switch name.known {
            case .wrap: return [Member(builtinFunction(.wrap, [underlying], [type]), .userTypeWrap)]
            case .unwrap: return [Member(builtinFunction(.unwrap, [type], [underlying]), .userTypeUnwrap)]
            default: return []
            }
        case .array where record.isByteArrayOrString && name == .concat:
            let options: FunctionTypeOptions = [.arbitraryParameters]
            return record.isString
                ? [Member(builtinFunction(.stringConcat, [], [.stringMemory], .pure, options), .stringConcat)]
                : [Member(builtinFunction(.bytesConcat, [], [.bytesMemory], .pure, options), .bytesConcat)]
        default: return []
        }
    }

    private mutating func superMember(_ record: Type, _ name: Symbol) -> [Member] {
        var result: [Member] = []
        var seen: [[TypeID]] = []
        for base in analysis.contract(record.declaration)?.linearizedBases.dropFirst() ?? [] {
            for function in analysis.contract(base)?.functions ?? [] where tree.name(function) == name {
                let definition = tree.get(AST.FunctionDefinition.self, function)
                guard definition.functionKind == .function, !definition.body.isNone,
                    isVisibleInDerivedContracts(function)
                else { continue }
                let type = declarationType(DeclarationID(function))
                let parameters = analysis.types.function(of: types.canonical(type))?.parameters ?? []
                if seen.contains(parameters) { continue }
                seen.append(parameters)
                result.append(Member(type: type, declaration: DeclarationID(function)))
            }
        }
        return result
    }

    private mutating func contractTypeMember(_ record: Type, _ name: Symbol) -> [Member] {
        let contract = record.declaration
        let isLibrary = analysis.contract(contract)?.isLibrary ?? false
        let isDeriving = !currentContract.isNone && analysis.derives(currentContract, from: contract)
        let scope = scopes.scope(of: contract)
        guard scope > 0 else { return [] }
        var result: [Member] = []
        for declaration in scopes.find(name, in: scope, includingInvisible: true) {
            let node = declaration.node
            if kind(node) == .modifierDefinition || analysis.scope(of: node) != contract { continue }
            if !isLibrary && isDeriving && isVisibleInDerivedContracts(node) {
                let isDeclaredOnly = tree.find(AST.FunctionDefinition.self, node)?.body.isNone ?? false
                let type = isDeclaredOnly ? typeViaContractName(node) : declarationType(declaration)
                result.append(Member(type: type, declaration: declaration))
            } else if isLibrary ? analysis.visibility(of: node) != .private : isVisibleViaContractName(node) {
                result.append(Member(type: typeViaContractName(node), declaration: declaration))
            }
        }
        return result
    }

    private func isVisibleViaContractName(_ node: NodeID) -> Bool {
        switch kind(node) {
        case .structDefinition, .enumDefinition, .userDefinedValueTypeDefinition, .eventDefinition, .errorDefinition:
            return true
        case .functionDefinition:
            let visibility = analysis.visibility(of: node)
            return visibility == .public || visibility == .external
        default: return false
        }
    }
}
