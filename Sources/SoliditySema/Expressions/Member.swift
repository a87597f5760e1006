// Members of types: what may follow a dot.

import SoliditySyntax

/// A candidate for the name after a dot.
struct Member {
    var type: TypeID
    var declaration: DeclarationID
}

/// Members that were looked for before: by name and type, and the contract or file whose `using` directives were in force.
struct MemberCache {
    private var owners = PairIndex()
    private var places = PairIndex()
    private var lists: [[Member]] = []
    /// By owner; nil where nobody asked.
    private var directives: [[NodeID]?] = [nil]

    /// The number of a type in a scope.
    mutating func owner(_ type: TypeID, in scope: NodeID) -> Int32 {
        let key = PairIndex.key(scope.rawValue, type.rawValue + 1)
        let known = owners.head(key)
        if known >= 0 { return known }
        let new = Int32(truncatingIfNeeded: directives.count)
        owners.insert(key, head: new)
        directives.append(nil)
        return new
    }

    func members(of owner: Int32, named name: Symbol) -> [Member]? {
        let place = places.head(PairIndex.key(owner, name.rawValue))
        return place < 0 ? nil : lists[Int(place)]
    }

    mutating func remember(_ members: [Member], of owner: Int32, named name: Symbol) {
        places.insert(PairIndex.key(owner, name.rawValue), head: Int32(truncatingIfNeeded: lists.count))
        lists.append(members)
    }

    func usingDirectives(for owner: Int32) -> [NodeID]? { directives[Int(owner)] }

    mutating func remember(usingDirectives found: [NodeID], for owner: Int32) { directives[Int(owner)] = found }
}

/// Types and names of the arguments of a call, for choosing among overloads.
struct CallArguments {
    var types: [TypeID]
    /// Empty for positional arguments.
    var names: [Symbol]
    var hasNames: Bool
}

extension Checker {
    /// The contract or file whose `using` directives are in force.
    var currentDefinitionScope: NodeID { currentContract.isNone ? currentUnit : currentContract }

    /// All members of that name: those of the type itself, then attached functions.
    mutating func members(of type: TypeID, named name: Symbol) -> [Member] {
        let owner = memberCache.owner(type, in: currentDefinitionScope)
        if let known = memberCache.members(of: owner, named: name) { return known }
        let found = nativeMembers(of: type, named: name) + attachedFunctions(to: type, named: name)
        memberCache.remember(found, of: owner, named: name)
        return found
    }

    mutating func nativeMembers(of type: TypeID, named name: Symbol) -> [Member] {
        let record = types[type]
        switch record.kind {
        case .address: return addressMember(name, isPayable: record.isPayable)
        case .fixedBytes: return name == .length ? [Member(.uint8, .fixedBytesLength)] : []
        case .array: return arrayMember(type, record, name)
        case .contract: return contractMember(record, name)
        case .structure:
            // Of members of one name the scope only has the first.
            if !hasRedeclarations { return structMember(record, name) }
            return analysis.members(ofStruct: type).filter { $0.name == name }
                .map { Member(type: $0.type, declaration: DeclarationID($0.declaration)) }
        case .function: return functionMember(type, name)
        case .typeType: return typeMember(record.element, name)
        case .module:
            let scope = scopes.scope(of: record.declaration)
            guard scope > 0 else { return [] }
            return scopes.find(name, in: scope).compactMap { declaration in
                let type = declarationType(declaration)
                return Member(type: type, declaration: declaration)
            }
        case .magic: return magicMember(record, name)
        default: return []
        }
    }

    private func structMember(_ record: Type, _ name: Symbol) -> [Member] {
        let scope = scopes.scope(of: record.declaration)
        guard scope > 0 else { return [] }
        return scopes.find(name, in: scope, includingInvisible: true).map { declaration in
            let type = types.at(record.location.ofComponent, type(of: declaration.node))
            return Member(type: type, declaration: declaration)
        }
    }
}

extension Member {
    init(_ type: TypeID, _ builtin: Builtin) { self.init(type: type, declaration: DeclarationID(builtin)) }
}
