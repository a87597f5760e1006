// What makes one function override another: name, kind and external parameter types; for modifiers the name alone.

import SoliditySyntax

struct OverrideKey: Hashable {
    var name: Symbol
    var isModifier: Bool
    var functionKind: FunctionKind
    var parameters: [TypeID]
}

/// Members that a contract inherits, grouped by key in order of first appearance.
struct InheritedMembers {
    var order: [OverrideKey] = []
    var groups: [OverrideKey: [NodeID]] = [:]

    mutating func insert(_ node: NodeID, _ key: OverrideKey) {
        if groups[key] == nil { order.append(key) }
        if groups[key]?.contains(node) != true { groups[key, default: []].append(node) }
    }
}

extension Checker {
    func overrideKey(_ node: NodeID) -> OverrideKey {
        if kind(node) == .modifierDefinition {
            return OverrideKey(name: tree.name(node), isModifier: true, functionKind: .function, parameters: [])
        }
        let functionKind = tree.find(AST.FunctionDefinition.self, node)?.functionKind ?? .function
        return OverrideKey(
            name: tree.name(node), isModifier: false, functionKind: functionKind,
            parameters: functionKind == .function ? externalParameters(node) : [])
    }

    /// Functions and public variables that can take part in overriding.
    private func overridableMembers(_ info: ContractInfo) -> [NodeID] {
        let functions = info.functions.filter {
            tree.get(AST.FunctionDefinition.self, $0).functionKind != .constructor
        }
        return functions + info.stateVariables.filter { analysis.visibility(of: $0) == .public }
    }

    /// Functions and public variables of the direct bases, and what these inherit and do not override.
    mutating func inheritedFunctions(_ info: ContractInfo) -> InheritedMembers {
        if let known = overrides.functions[info.node] { return known }
        var result = InheritedMembers()
        for base in info.directBases {
            guard let baseInfo = analysis.contract(base) else { continue }
            var own: Set<OverrideKey> = []
            for member in overridableMembers(baseInfo) {
                let key = overrideKey(member)
                if own.insert(key).inserted { result.insert(member, key) }
            }
            let inherited = inheritedFunctions(baseInfo)
            for key in inherited.order where !own.contains(key) {
                for member in inherited.groups[key] ?? [] { result.insert(member, key) }
            }
        }
        overrides.functions[info.node] = result
        return result
    }

    /// One modifier per name and direct base.
    mutating func inheritedModifiers(_ info: ContractInfo) -> InheritedMembers {
        if let known = overrides.modifiers[info.node] { return known }
        var result = InheritedMembers()
        for base in info.directBases {
            guard let baseInfo = analysis.contract(base) else { continue }
            var own: Set<OverrideKey> = []
            for modifier in baseInfo.modifiers {
                let key = overrideKey(modifier)
                if own.insert(key).inserted { result.insert(modifier, key) }
            }
            let inherited = inheritedModifiers(baseInfo)
            for key in inherited.order where own.insert(key).inserted {
                if let first = inherited.groups[key]?.first { result.insert(first, key) }
            }
        }
        overrides.modifiers[info.node] = result
        return result
    }
}

struct OverrideState {
    var functions: [NodeID: InheritedMembers] = [:]
    var modifiers: [NodeID: InheritedMembers] = [:]
}
