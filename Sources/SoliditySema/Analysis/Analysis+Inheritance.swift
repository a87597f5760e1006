// Which code a name runs, given the most derived contract.

import SoliditySyntax

extension Analysis {
    public func derives(_ contract: NodeID, from base: NodeID) -> Bool {
        self.contract(contract)?.linearizedBases.contains(base) ?? false
    }

    /// The function that a virtual call of `function` runs in an object of type `mostDerived`: the first function in
    /// its linearisation with the same name and parameter types. Returns `function` itself when it is not virtual.
    public func resolveVirtual(_ function: NodeID, mostDerived: NodeID) -> NodeID {
        guard let node = tree.find(AST.FunctionDefinition.self, function), hasVirtualSemantics(function),
            let info = contract(mostDerived)
        else { return function }
        return findFunction(node.name, like: function, in: info.linearizedBases[...], needsBody: false) ?? function
    }

    /// The function that `super.f()` runs when it is written in `contract` and the object is a `mostDerived`; `.none`
    /// if there is none with a body (reported by the checker).
    public func resolveSuper(_ function: NodeID, from contract: NodeID, mostDerived: NodeID) -> NodeID {
        guard let bases = self.contract(mostDerived)?.linearizedBases, let start = bases.firstIndex(of: contract),
            let node = tree.find(AST.FunctionDefinition.self, function)
        else { return .none }
        return findFunction(node.name, like: function, in: bases[(start + 1)...], needsBody: true) ?? .none
    }

    /// The modifier that an invocation of `modifier` runs in an object of type `mostDerived`. Use it when `lookup` is
    /// `.virtual`.
    public func resolveModifier(_ modifier: NodeID, mostDerived: NodeID) -> NodeID {
        guard let node = tree.find(AST.ModifierDefinition.self, modifier), node.isVirtual,
            let info = contract(mostDerived)
        else { return modifier }
        for base in info.linearizedBases {
            for candidate in contract(base)?.modifiers ?? [] where tree.name(candidate) == node.name {
                return candidate
            }
        }
        return modifier
    }

    /// The constructors to run for `mostDerived`, most basic first, and the contracts without one left out.
    public func constructors(of mostDerived: NodeID) -> [NodeID] {
        (contract(mostDerived)?.linearizedBases ?? []).reversed()
            .compactMap { contract($0)?.constructor }.filter { !$0.isNone }
    }

    /// Marked `virtual`, or in an interface.
    public func hasVirtualSemantics(_ function: NodeID) -> Bool {
        if let node = tree.find(AST.FunctionDefinition.self, function) {
            if node.isFree { return false }
            return node.isVirtual || (contract(scope(of: function))?.isInterface ?? false)
        }
        return tree.find(AST.ModifierDefinition.self, function)?.isVirtual ?? false
    }

    private func findFunction(
        _ name: Symbol, like function: NodeID, in bases: ArraySlice<NodeID>, needsBody: Bool
    ) -> NodeID? {
        let wanted = externalParameterTypes(of: function)
        for base in bases {
            for candidate in contract(base)?.functions ?? [] where tree.name(candidate) == name {
                guard let node = tree.find(AST.FunctionDefinition.self, candidate), node.functionKind == .function,
                    !needsBody || !node.body.isNone
                else { continue }
                if externalParameterTypes(of: candidate) == wanted { return candidate }
            }
        }
        return nil
    }

    /// Parameter types with calldata read as memory, in representative form, so that arrays of them compare.
    func externalParameterTypes(of function: NodeID) -> [TypeID] {
        guard let node = tree.find(AST.FunctionDefinition.self, function),
            let list = tree.find(AST.ParameterList.self, node.parameters)
        else { return [] }
        return tree.nodes(list.parameters).map { types.canonical(asExternallyCallable(type(of: $0))) }
    }

    func asExternallyCallable(_ type: TypeID) -> TypeID {
        types[type].location == .calldata ? types.at(.memory, type) : type
    }
}
