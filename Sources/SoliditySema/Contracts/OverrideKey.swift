// What makes one function override another: name, kind and external parameter types; for modifiers the name alone.

import SoliditySyntax

struct OverrideKey: Equatable {
    var name: Symbol
    var isModifier: Bool
    var functionKind: FunctionKind
    /// Index of the parameter types in ``MemberTable``, or -1 where they do not matter.
    var parameters: Int32

    /// For `InternIndex`.
    var numberHash: UInt64 {
        var hash = NumberHash()
        hash.combine(name.rawValue)
        hash.combine(UInt64(functionKind.rawValue) << 1 | (isModifier ? 1 : 0))
        hash.combine(parameters)
        return hash.value
    }
}

/// Members that a contract inherits, grouped by key in order of first appearance.
struct InheritedMembers {
    struct Group {
        var key: Int32
        var first: NodeID
        /// Index into `others`, or -1.
        var others: Int32 = -1
    }

    private(set) var groups: [Group] = []
    private var others: [[NodeID]] = []

    /// - Parameter places: the places of all keys in `groups`.
    mutating func insert(_ node: NodeID, _ key: Int32, _ places: inout StampedMap) {
        let place = Int(places[key])
        if place < 0 {
            places[key] = Int32(truncatingIfNeeded: groups.count)
            groups.append(Group(key: key, first: node))
        } else if groups[place].first != node {
            let list = Int(groups[place].others)
            if list < 0 {
                groups[place].others = Int32(truncatingIfNeeded: others.count)
                others.append([node])
            } else if !others[list].contains(node) {
                others[list].append(node)
            }
        }
    }

    /// Whether several bases have the member.
    func isAmbiguous(_ group: Group) -> Bool { group.others >= 0 }

    func nodes(of group: Group) -> [NodeID] {
        group.others < 0 ? [group.first] : [group.first] + others[Int(group.others)]
    }
}

struct OverrideState {
    var functions: [NodeID: InheritedMembers] = [:]
    var modifiers: [NodeID: InheritedMembers] = [:]
    /// Key to place in the groups of the contract that is being checked; keys of functions and modifiers are distinct.
    var places = StampedMap()
    /// Keys of the members of one contract.
    var own = StampedMap()
    var names = StampedMap()
}

extension Checker {
    /// Functions and public variables of the direct bases, and what these inherit and do not override.
    mutating func inheritedFunctions(_ info: ContractInfo) -> InheritedMembers {
        if let known = overrides.functions[info.node] { return known }
        let bases = info.directBases.compactMap { analysis.contract($0) }
        let inherited = bases.map { inheritedFunctions($0) }
        var result = InheritedMembers()
        overrides.places.clear(capacity: members.keys.count)
        for (base, more) in zip(bases, inherited) {
            overrides.own.clear(capacity: members.keys.count)
            let own = members.ownMembers[contractIndex(base.node)]
            for isVariable in [false, true] {
                for member in own
                where member.isOverridable && member.kind == (isVariable ? .variableDeclaration : .functionDefinition)
                    && overrides.own.insert(member.key)
                { result.insert(member.node, member.key, &overrides.places) }
            }
            for group in more.groups where overrides.own[group.key] < 0 {
                result.insert(group.first, group.key, &overrides.places)
                if more.isAmbiguous(group) {
                    for node in more.nodes(of: group) { result.insert(node, group.key, &overrides.places) }
                }
            }
        }
        overrides.functions[info.node] = result
        return result
    }

    /// One modifier per name and direct base.
    mutating func inheritedModifiers(_ info: ContractInfo) -> InheritedMembers {
        if let known = overrides.modifiers[info.node] { return known }
        let bases = info.directBases.compactMap { analysis.contract($0) }
        let inherited = bases.map { inheritedModifiers($0) }
        var result = InheritedMembers()
        overrides.places.clear(capacity: members.keys.count)
        for (base, more) in zip(bases, inherited) {
            overrides.own.clear(capacity: members.keys.count)
            for member in members.ownMembers[contractIndex(base.node)]
            where member.kind == .modifierDefinition && overrides.own.insert(member.key) {
                result.insert(member.node, member.key, &overrides.places)
            }
            for group in more.groups where overrides.own.insert(group.key) {
                result.insert(group.first, group.key, &overrides.places)
            }
        }
        overrides.modifiers[info.node] = result
        return result
    }
}
