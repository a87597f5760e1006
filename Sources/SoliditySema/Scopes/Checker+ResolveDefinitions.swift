// Binds every name to its declaration. Contracts are taken in source order: bases, linearisation, inherited names,
// then headers of members, then code.

import SoliditySyntax

/// A name that nothing declares, in a contract or file.
struct UndeclaredPath: Hashable {
    var scope: NodeID
    var names: [Symbol]
}

extension Checker {
    mutating func resolveReferences() {
        if !resolveReferencesInLanes() { resolveReferencesInOrder() }
        fillTables { $0.resolveUnboundCode() }
        for name in yulNames {
            analysis.auxiliary[name.identifier.index] = Int32(truncatingIfNeeded: analysis.yulReferences.count)
            analysis.yulReferences.append(name.reference)
        }
        currentUnit = .none
    }

    private mutating func resolveReferencesInOrder() {
        let errorsBefore = hinderingErrors
        for unit in units {
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            currentUnit = unit.node
            for item in tree.nodes(node.nodes) where !item.isNone {
                if stopsAfterErrors(since: errorsBefore) { return }
                currentScope = scopes.scope(of: unit.node)
                if tree.kind(item) == .contractDefinition {
                    currentContract = item
                    let errorsBeforeContract = hinderingErrors
                    resolveBases(of: item)
                    if !isAborted { resolveMembers(of: item, errorsBefore: errorsBeforeContract) }
                    currentContract = .none
                } else {
                    resolveHeader(item)
                    resolveCode(item)
                }
            }
        }
    }

    /// Finds the bases of the current contract, their order, and the names that it inherits.
    mutating func resolveBases(of node: NodeID) {
        let definition = tree.get(AST.ContractDefinition.self, node)
        let errorsBefore = hinderingErrors
        for base in tree.nodes(definition.baseContracts) { resolveHeader(base) }
        resolveHeader(definition.storageLayout)
        let scope = scopes.scope(of: node)
        if hinderingErrors == errorsBefore {
            linearizeBases(of: node)
            if isAborted { return }
            for base in analysis.contract(node)?.linearizedBases.dropFirst() ?? [] {
                inheritNames(of: base, into: scope)
            }
            let bases = analysis.contract(node)?.linearizedBases ?? []
            let hasBrokenBase = tree.nodes(definition.baseContracts).contains { kind($0) == .errorNode }
            if hasBrokenBase || bases.contains(where: contractsWithUnknownBases.contains) {
                contractsWithUnknownBases.insert(node)
            }
        } else {
            // The contract counts as one without bases, and for what it may have inherited from them.
            linearisation[node] = [node]
            contractsWithUnknownBases.insert(node)
        }
    }

    /// Binds the names in the members of the current contract: in their bodies only if there is no error apart from them.
    mutating func resolveMembers(of node: NodeID, errorsBefore: Int) {
        let definition = tree.get(AST.ContractDefinition.self, node)
        let scope = scopes.scope(of: node)
        for member in tree.nodes(definition.members) {
            currentScope = scope
            resolveHeader(member)
        }
        if hinderingErrors != errorsBefore { return contractsWithUnboundCode.append((node, currentUnit)) }
        resolveCode(ofMembersOf: node)
    }

    private mutating func resolveCode(ofMembersOf node: NodeID) {
        for member in tree.nodes(tree.get(AST.ContractDefinition.self, node).members) {
            currentScope = scopes.scope(of: node)
            resolveCode(member)
        }
    }

    /// Binds the names in bodies that were left out because of errors apart from them.
    private mutating func resolveUnboundCode() {
        for (contract, unit) in contractsWithUnboundCode {
            currentUnit = unit
            currentContract = contract
            resolveCode(ofMembersOf: contract)
        }
        currentContract = .none
    }

    /// Everything of a definition but bodies of functions and modifiers.
    mutating func resolveHeader(_ node: NodeID) {
        if node.isNone || isAborted { return }
        let outer = currentScope
        let own = scopes.scope(of: node)
        if own > 0 { currentScope = own }
        defer { currentScope = outer }
        switch tree.kind(node) {
        case .inheritanceSpecifier:
            let specifier = tree.get(AST.InheritanceSpecifier.self, node)
            resolvePath(specifier.baseName)
            resolveExpressions(specifier.arguments)
        case .storageLayoutSpecifier: resolveExpression(tree.get(AST.StorageLayoutSpecifier.self, node).baseSlot)
        case .usingForDirective: resolveUsing(node)
        case .structDefinition:
            for member in tree.nodes(tree.get(AST.StructDefinition.self, node).members) { resolveHeader(member) }
        case .userDefinedValueTypeDefinition:
            resolveTypeName(tree.get(AST.UserDefinedValueTypeDefinition.self, node).underlyingType)
        case .functionDefinition:
            let function = tree.get(AST.FunctionDefinition.self, node)
            if !function.documentation.isNone { resolveInheritedDocumentation(node) }
            resolveHeader(function.overrides)
            resolveHeader(function.parameters)
            resolveHeader(function.returnParameters)
            for modifier in tree.nodes(function.modifiers) { resolveHeader(modifier) }
        case .modifierDefinition:
            let modifier = tree.get(AST.ModifierDefinition.self, node)
            if !modifier.documentation.isNone { resolveInheritedDocumentation(node) }
            resolveHeader(modifier.parameters)
            resolveHeader(modifier.overrides)
        case .modifierInvocation:
            let invocation = tree.get(AST.ModifierInvocation.self, node)
            resolvePath(invocation.modifierName)
            resolveExpressions(invocation.arguments)
        case .overrideSpecifier:
            for path in tree.nodes(tree.get(AST.OverrideSpecifier.self, node).overrides) { resolvePath(path) }
        case .eventDefinition: resolveHeader(tree.get(AST.EventDefinition.self, node).parameters)
        case .errorDefinition: resolveHeader(tree.get(AST.ErrorDefinition.self, node).parameters)
        case .parameterList:
            for parameter in tree.nodes(tree.get(AST.ParameterList.self, node).parameters) { resolveHeader(parameter) }
        case .variableDeclaration:
            let variable = tree.get(AST.VariableDeclaration.self, node)
            if !variable.documentation.isNone { resolveInheritedDocumentation(node) }
            resolveTypeName(variable.typeName)
            resolveHeader(variable.overrides)
            resolveExpression(variable.value)
        default: break
        }
    }

    /// Bodies of functions and modifiers.
    mutating func resolveCode(_ node: NodeID) {
        if node.isNone || isAborted { return }
        let outer = currentScope
        let own = scopes.scope(of: node)
        if own > 0 { currentScope = own }
        defer { currentScope = outer }
        switch tree.kind(node) {
        case .functionDefinition: resolveStatement(tree.get(AST.FunctionDefinition.self, node).body)
        case .modifierDefinition: resolveStatement(tree.get(AST.ModifierDefinition.self, node).body)
        default: break
        }
    }

    private mutating func resolveUsing(_ node: NodeID) {
        let directive = tree.get(AST.UsingForDirective.self, node)
        for path in tree.nodes(directive.functions) {
            // External library functions can be attached although they are not visible by name.
            let found = lookUpPath(names(of: path), includingInvisible: true)
            guard let last = found.last else {
                let what = directive.usesBraces ? "function" : "library"
                let meant = suggestPath(for: path)
                fatal(
                    .specifierNotUnique, at: path, "`\(pathText(path))` does not name exactly one \(what)",
                    help: meant.help, fixIts: meant.fixIts)
                return
            }
            setReference(last, of: path)
            analysis.pathReferences[path] = found
        }
        resolveTypeName(directive.typeName)
    }

    func names(of path: NodeID) -> [Symbol] {
        guard let node = tree.find(AST.IdentifierPath.self, path) else { return [] }
        return tree.names(node.path).map(\.name)
    }

    func pathText(_ path: NodeID) -> String { names(of: path).map { text($0) }.joined(separator: ".") }

    mutating func resolvePath(_ path: NodeID) {
        guard kind(path) == .identifierPath else { return }
        let found = lookUpPath(names(of: path))
        guard let last = found.last else {
            if contractsWithUnknownBases.contains(currentContract) { return resolveProbableType(path) }
            if repeatsUndeclaredPath(path) { return }
            let meant = suggestPath(for: path)
            fatal(
                .undeclaredPath, at: path, "`\(pathText(path))` is not declared, or is ambiguous", help: meant.help,
                fixIts: meant.fixIts)
            return
        }
        setReference(last, of: path)
        if found.count > 1 { analysis.pathReferences[path] = found }
    }

    /// Binds a name in a contract that has lost a base to the only type of that name in the contracts that its file knows.
    private mutating func resolveProbableType(_ path: NodeID) {
        let names = names(of: path)
        guard names.count == 1, let name = names.first else { return }
        let key = UndeclaredPath(scope: currentContract, names: names)
        let found = probableTypes[key] ?? typeInKnownContracts(named: name)
        probableTypes[key] = found
        if !found.node.isNone { setReference(found, of: path) }
    }

    private func typeInKnownContracts(named name: Symbol) -> DeclarationID {
        var found = DeclarationID.none
        for entry in scopes.visibleEntries(of: scopes.scope(of: currentUnit)) {
            let contract = contractNode(entry.declaration)
            if contract.isNone { continue }
            // The bases of later contracts may not be known yet.
            let isEarlier = contractIndex(contract) < contractIndex(currentContract)
            for base in isEarlier ? analysis.contract(contract)?.linearizedBases ?? [contract] : [contract] {
                for candidate in scopes.find(name, in: scopes.scope(of: base)) where candidate != found {
                    guard analysis.scope(of: candidate.node) == base, isType(candidate.node) else { continue }
                    if !found.node.isNone { return DeclarationID.none }
                    found = candidate
                }
            }
        }
        return found
    }

    private func isType(_ node: NodeID) -> Bool {
        switch kind(node) {
        case .structDefinition, .enumDefinition, .userDefinedValueTypeDefinition: true
        default: false
        }
    }

    /// Whether a name of the same contract or file was reported already. Tools count further places; solc reports each.
    private mutating func repeatsUndeclaredPath(_ path: NodeID) -> Bool {
        if options.stopsAtFatalErrors { return false }
        let key = UndeclaredPath(scope: currentDefinitionScope, names: names(of: path))
        guard var known = undeclaredPaths[key] else {
            undeclaredPaths[key] = (diagnostics.items.count, 0)
            return false
        }
        known.repetitions += 1
        undeclaredPaths[key] = known
        let places = known.repetitions == 1 ? "one other place" : "\(known.repetitions) other places"
        diagnostics.setNotes(["it is also used at \(places)"], of: known.index)
        return true
    }

    mutating func resolveTypeName(_ node: NodeID) {
        if node.isNone || isAborted { return }
        switch tree.kind(node) {
        case .userDefinedTypeName:
            let path = tree.get(AST.UserDefinedTypeName.self, node).path
            resolvePath(path)
            if !path.isNone { setReference(analysis.reference(of: path), of: node) }
        case .mapping:
            let mapping = tree.get(AST.Mapping.self, node)
            resolveTypeName(mapping.keyType)
            resolveTypeName(mapping.valueType)
        case .arrayTypeName:
            let array = tree.get(AST.ArrayTypeName.self, node)
            resolveTypeName(array.baseType)
            resolveExpression(array.length)
        case .functionTypeName:
            let function = tree.get(AST.FunctionTypeName.self, node)
            for list in [function.parameters, function.returnParameters] {
                for parameter in analysis.parameters(of: list) { resolveHeader(parameter) }
            }
        default: break
        }
    }
}
