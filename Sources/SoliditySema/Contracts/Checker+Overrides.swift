// Override rules: what an overriding function, modifier or public variable has to share with what it overrides, and the
// lists of overridden contracts.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkOverrides(_ info: ContractInfo) {
        let functions = inheritedFunctions(info)
        let modifiers = inheritedModifiers(info)
        overrides.places.clear(capacity: members.keys.count)
        for inherited in [functions, modifiers] {
            for (place, group) in inherited.groups.enumerated() {
                overrides.places[group.key] = Int32(truncatingIfNeeded: place)
            }
        }
        overrides.names.clear(capacity: interner.count)
        if !info.modifiers.isEmpty {
            markNames(of: functions)
        }
        for modifier in info.modifiers {
            if isNameMarked(modifier) {
                report(
                    .modifierOverridesFunction, at: modifier,
                    "a function or public variable of this name is inherited, this is a modifier")
            }
            checkOverrideList(modifier, modifiers)
        }
        overrides.names.clear(capacity: interner.count)
        markNames(of: modifiers)
        for function in info.functions {
            let functionKind = tree.get(AST.FunctionDefinition.self, function).functionKind
            if functionKind == .constructor { continue }
            if functionKind == .function, isNameMarked(function) {
                report(
                    .functionOverridesModifier, at: function, "a modifier of this name is inherited, this is a function"
                )
            }
            checkOverrideList(function, functions)
        }
        for variable in info.stateVariables {
            let definition = tree.get(AST.VariableDeclaration.self, variable)
            if definition.visibility != .public {
                if !definition.overrides.isNone {
                    report(.overridingInternalVariable, at: variable, "only public variables can override")
                }
                continue
            }
            if isNameMarked(variable) {
                report(
                    .variableOverridesModifier, at: variable, "a modifier of this name is inherited, this is a variable"
                )
            }
            checkOverrideList(variable, functions)
        }
        checkAmbiguities(info, functions, info.functions + info.stateVariables)
        checkAmbiguities(info, modifiers, info.modifiers)
    }

    private mutating func markNames(of inherited: InheritedMembers) {
        for group in inherited.groups {
            let name = members.keys[Int(group.key)].name
            if !name.isNone { overrides.names[name.rawValue] = 1 }
        }
    }

    private func isNameMarked(_ node: NodeID) -> Bool {
        let name = tree.name(node)
        return !name.isNone && overrides.names[name.rawValue] >= 0
    }

    func overrideSpecifier(_ node: NodeID) -> NodeID {
        switch kind(node) {
        case .functionDefinition: return tree.get(AST.FunctionDefinition.self, node).overrides
        case .modifierDefinition: return tree.get(AST.ModifierDefinition.self, node).overrides
        case .variableDeclaration: return tree.get(AST.VariableDeclaration.self, node).overrides
        default: return .none
        }
    }

    private func hasNoBody(_ node: NodeID) -> Bool {
        switch kind(node) {
        case .functionDefinition: return tree.get(AST.FunctionDefinition.self, node).body.isNone
        case .modifierDefinition: return tree.get(AST.ModifierDefinition.self, node).body.isNone
        default: return false
        }
    }

    private mutating func checkOverrideList(_ node: NodeID, _ inherited: InheritedMembers) {
        let specifier = overrideSpecifier(node)
        let place = overrides.places[memberFacts(node).key]
        if place < 0 && specifier.isNone { return }
        let paths = tree.find(AST.OverrideSpecifier.self, specifier).map { Array(tree.nodes($0.overrides)) } ?? []
        var listed: [NodeID: NodeID] = [:]
        for path in paths {
            let contract = contractNode(analysis.reference(of: path))
            if contract.isNone { continue }
            if let first = listed[contract] {
                report(
                    .repeatedOverrideContract, at: path, "`\(pathText(path))` is listed twice",
                    secondary: [SecondaryLocation("first listed here", span(first))])
            } else {
                listed[contract] = path
            }
        }
        var expected: Set<NodeID> = []
        for base in place < 0 ? [] : inherited.nodes(of: inherited.groups[Int(place)]) {
            checkOverride(node, base)
            expected.insert(analysis.scope(of: base))
        }
        if !specifier.isNone && expected.isEmpty {
            report(.nothingOverridden, at: specifier, "nothing is overridden here")
        }
        let listPlace = specifier.isNone ? node : specifier
        let missing = expected.count > 1 ? expected.subtracting(listed.keys) : []
        if !missing.isEmpty {
            report(
                .overrideListIncomplete, at: listPlace,
                "several contracts are overridden here, and \(contractNames(missing)) not listed",
                secondary: missing.sorted().map { SecondaryLocation("this contract", span($0)) },
                help: "write `override(...)` with all of them")
        }
        let surplus = Set(listed.keys).subtracting(expected)
        if !surplus.isEmpty {
            report(
                .overrideListSurplus, at: listPlace,
                "\(contractNames(surplus)) listed, but nothing of it is overridden",
                secondary: surplus.sorted().map { SecondaryLocation("this contract", span($0)) })
        }
    }

    private func contractNames(_ contracts: Set<NodeID>) -> String {
        let names = contracts.sorted().map { "`\(analysis.name(of: $0))`" }.joined(separator: ", ")
        return names + (contracts.count == 1 ? " is" : " are")
    }

    private mutating func checkOverride(_ node: NodeID, _ base: NodeID) {
        let baseKind = kind(base)
        let isVariable = kind(node) == .variableDeclaration
        let place = [SecondaryLocation("what it overrides", span(base))]
        if baseKind != .variableDeclaration, analysis.baseFunctions[node]?.contains(base) != true {
            analysis.baseFunctions[node, default: []].append(base)
        }
        if kind(node) == .modifierDefinition, modifierParameters(node) != modifierParameters(base) {
            report(.modifierParametersDiffer, at: node, "the overriding modifier has other parameters")
        }
        let isInterfaceFunction =
            baseKind == .functionDefinition && analysis.contract(analysis.scope(of: base))?.isInterface ?? false
        if overrideSpecifier(node).isNone && !isInterfaceFunction {
            report(.missingOverride, at: node, "`override` is missing", secondary: place)
        }
        let here = [SecondaryLocation("overridden here", span(node))]
        if baseKind == .variableDeclaration {
            report(.overriddenVariable, at: base, "a public variable cannot be overridden", secondary: here)
        } else if !analysis.hasVirtualSemantics(base) {
            report(.missingVirtual, at: base, "it is overridden, but not `virtual`", secondary: here)
        }
        let visibility = isVariable ? Visibility.external : analysis.visibility(of: node)
        let baseVisibility =
            baseKind == .variableDeclaration ? Visibility.external : analysis.visibility(of: base)
        if isVariable {
            if baseVisibility != .external {
                report(
                    .variableOverridesNonExternal, at: node, "a public variable only overrides external functions",
                    secondary: place)
            }
        } else if visibility != baseVisibility, !(baseVisibility == .external && visibility == .public) {
            report(.overrideVisibility, at: node, "the visibility differs from what it overrides", secondary: place)
        }
        if hasNoBody(node) && !hasNoBody(base) {
            report(.overrideRemovesBody, at: node, "this has no body, but what it overrides has one", secondary: place)
        }
        if baseKind == .functionDefinition { checkFunctionOverride(node, base, baseVisibility, place) }
    }

    private func modifierParameters(_ node: NodeID) -> [TypeID] {
        guard let modifier = tree.find(AST.ModifierDefinition.self, node) else { return [] }
        return analysis.parameters(of: modifier.parameters).map { types.canonical(type(of: $0)) }
    }

    private mutating func checkFunctionOverride(
        _ node: NodeID, _ base: NodeID, _ baseVisibility: Visibility, _ place: [SecondaryLocation]
    ) {
        guard let signature = analysis.signature(of: node, kind: .external),
            let baseSignature = analysis.signature(of: base, kind: .external)
        else { return }
        let functionKind = tree.find(AST.FunctionDefinition.self, node)?.functionKind ?? .function
        var returnsDiffer = false
        if functionKind != .fallback {
            let returns = externallyCallable(signature).returns.map { types.canonical($0) }
            if returns != externallyCallable(baseSignature).returns.map({ types.canonical($0) }) {
                returnsDiffer = true
                report(.overrideReturns, at: node, "the return types differ from what it overrides", secondary: place)
            }
        }
        if kind(node) == .functionDefinition, !returnsDiffer, baseVisibility != .external, functionKind != .fallback {
            let message = "have to be in the same data locations as in the function that is overridden"
            if signature.parameters.map({ types.canonical($0) })
                != baseSignature.parameters.map({ types.canonical($0) })
            {
                report(.overrideParameterLocation, at: node, "the parameters \(message)", secondary: place)
            }
            if signature.returns.map({ types.canonical($0) }) != baseSignature.returns.map({ types.canonical($0) }) {
                report(.overrideReturnLocation, at: node, "the return values \(message)", secondary: place)
            }
        }
        let mutability = mutabilityForOverride(node)
        let baseMutability = mutabilityForOverride(base)
        if mutability != baseMutability, mutability > baseMutability || baseMutability == .payable {
            report(
                .overrideMutability, at: node,
                "a `\(mutability.text)` function cannot override a `\(baseMutability.text)` one",
                secondary: place)
        }
    }

    private func mutabilityForOverride(_ node: NodeID) -> StateMutability {
        if let function = tree.find(AST.FunctionDefinition.self, node) { return function.stateMutability }
        return tree.find(AST.VariableDeclaration.self, node)?.mutability == .constant ? .pure : .view
    }
}
