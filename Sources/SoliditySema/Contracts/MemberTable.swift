// What contracts compare about their members, computed once per declaration: names and parameter types become one number,
// so do external signatures. Contracts with many bases then compare numbers.

import SoliditySyntax

/// What a function, getter, modifier, event or error is to the contracts that have or inherit it.
struct MemberFacts {
    /// Equal for declarations that override each other: name, kind and external parameter types; for modifiers the name.
    var key: Int32
    /// Equal for equal external parameter types.
    var parameters: Int32
    /// Index of the external signature, or -1 if there is none.
    var signature: Int32 = -1
    var selector: UInt32 = 0
    /// A function or getter that can be called from outside; its results may still not cross the boundary.
    var isInInterface = false
    /// What the contract's interface says about it; nil if it is not part of one.
    var interface: InterfaceFunction?
}

/// The facts of all members that were asked for.
struct MemberTable {
    private var indices: [Int32]
    private(set) var facts: [MemberFacts] = []
    private(set) var signatures: [String] = []
    private var signatureIndices: [String: Int32] = [:]
    private var parameterIndices: [[TypeID]: Int32] = [:]
    private var keyIndices: [OverrideKey: Int32] = [:]
    private(set) var keys: [OverrideKey] = []
    /// By contract index, the members of the contract itself that can be overridden or need an implementation.
    fileprivate(set) var ownMembers: [[ContractMember]] = []

    init(nodeCount: Int) { indices = Array(repeating: -1, count: nodeCount) }

    func index(of declaration: NodeID) -> Int { Int(indices[declaration.index]) }

    mutating func add(_ facts: MemberFacts, of declaration: NodeID) {
        indices[declaration.index] = Int32(truncatingIfNeeded: self.facts.count)
        self.facts.append(facts)
    }

    mutating func signatureIndex(_ signature: String) -> Int32 {
        if let known = signatureIndices[signature] { return known }
        let index = Int32(truncatingIfNeeded: signatures.count)
        signatures.append(signature)
        signatureIndices[signature] = index
        return index
    }

    mutating func parametersIndex(_ parameters: [TypeID]) -> Int32 {
        if let known = parameterIndices[parameters] { return known }
        let index = Int32(truncatingIfNeeded: parameterIndices.count)
        parameterIndices[parameters] = index
        return index
    }

    mutating func keyIndex(_ key: OverrideKey) -> Int32 {
        if let known = keyIndices[key] { return known }
        let index = Int32(truncatingIfNeeded: keys.count)
        keys.append(key)
        keyIndices[key] = index
        return index
    }
}

/// A member of a contract that takes part in overriding, in the order variables, functions, modifiers.
struct ContractMember {
    var node: NodeID
    var key: Int32
    /// Index of the external signature of functions and getters of the interface, else -1.
    var signature: Int32
    var kind: NodeKind
    var functionKind: FunctionKind
    var hasBody: Bool
    /// A public variable, or any other member: what overriding is about.
    var isOverridable: Bool
}

/// Remembers a number per small index; forgetting everything costs nothing.
struct StampedMap {
    private var stamps: [Int32] = []
    private var values: [Int32] = []
    private var current: Int32 = 0

    mutating func clear(capacity: Int) {
        if current == .max {
            stamps = []
            current = 0
        }
        current += 1
        if stamps.count < capacity {
            stamps.append(contentsOf: repeatElement(0, count: max(capacity, 2 * stamps.count) - stamps.count))
            values.append(contentsOf: repeatElement(0, count: stamps.count - values.count))
        }
    }

    /// The number at `index`, or -1.
    subscript(index: Int32) -> Int32 {
        get { stamps[Int(index)] == current ? values[Int(index)] : -1 }
        set {
            stamps[Int(index)] = current
            values[Int(index)] = newValue
        }
    }

    /// Returns whether `index` was new.
    mutating func insert(_ index: Int32) -> Bool {
        if stamps[Int(index)] == current { return false }
        self[index] = 0
        return true
    }
}

extension Checker {
    func externalParameters(_ declaration: NodeID) -> [TypeID] {
        if kind(declaration) == .functionDefinition { return analysis.externalParameterTypes(of: declaration) }
        return (analysis.signature(of: declaration)?.parameters ?? []).map {
            types.canonical(analysis.asExternallyCallable($0))
        }
    }

    /// The facts of a member; computed when they are asked for first. The types of declarations must be known.
    mutating func memberFacts(_ declaration: NodeID) -> MemberFacts {
        let known = members.index(of: declaration)
        if known >= 0 { return members.facts[known] }
        let declarationKind = kind(declaration)
        var facts = MemberFacts(key: -1, parameters: -1)
        if declarationKind == .modifierDefinition {
            facts.key = members.keyIndex(
                OverrideKey(name: tree.name(declaration), isModifier: true, functionKind: .function, parameters: -1))
        } else {
            let functionKind = tree.find(AST.FunctionDefinition.self, declaration)?.functionKind ?? .function
            facts.parameters = members.parametersIndex(externalParameters(declaration))
            facts.key = members.keyIndex(
                OverrideKey(
                    name: tree.name(declaration), isModifier: false, functionKind: functionKind,
                    parameters: functionKind == .function ? facts.parameters : -1))
            let isCallable = declarationKind == .functionDefinition || declarationKind == .variableDeclaration
            facts.isInInterface = isCallable && analysis.isPartOfExternalInterface(declaration)
            if facts.isInInterface || declarationKind == .errorDefinition,
                let signature = analysis.externalSignature(of: declaration)
            {
                facts.signature = members.signatureIndex(signature)
                facts.selector = Analysis.selector(ofSignature: signature)
                if facts.isInInterface, let type = analysis.signature(of: declaration, kind: .external),
                    returnsCross(declaration, type)
                {
                    facts.interface = InterfaceFunction(
                        selector: facts.selector, declaration: declaration, type: types.function(type),
                        signature: signature)
                }
            }
        }
        members.add(facts, of: declaration)
        return facts
    }

    private func returnsCross(_ declaration: NodeID, _ signature: FunctionSignature) -> Bool {
        let isLibrary = isLibraryFunction(declaration)
        if kind(declaration) == .variableDeclaration && signature.returns.isEmpty { return false }
        return signature.returns.allSatisfy { !analysis.interfaceType($0, inLibrary: isLibrary).isNone }
    }

    /// Fills `members.ownMembers`.
    mutating func collectMembers() {
        for info in analysis.contracts {
            var own: [ContractMember] = []
            for variable in info.stateVariables {
                let isPublic = analysis.visibility(of: variable) == .public
                if isPublic { own.append(contractMember(variable, hasBody: true)) }
            }
            for function in info.functions {
                let definition = tree.get(AST.FunctionDefinition.self, function)
                own.append(contractMember(function, hasBody: !definition.body.isNone, definition.functionKind))
            }
            for modifier in info.modifiers {
                let definition = tree.get(AST.ModifierDefinition.self, modifier)
                own.append(contractMember(modifier, hasBody: !definition.body.isNone))
            }
            members.ownMembers.append(own)
        }
    }

    private mutating func contractMember(
        _ node: NodeID, hasBody: Bool, _ functionKind: FunctionKind = .function
    ) -> ContractMember {
        let facts = memberFacts(node)
        return ContractMember(
            node: node, key: facts.key, signature: facts.isInInterface ? facts.signature : -1, kind: kind(node),
            functionKind: functionKind, hasBody: hasBody, isOverridable: functionKind != .constructor)
    }

    /// `Analysis.resolveVirtual` for a function with virtual semantics, by the keys of members.
    func mostDerived(_ function: NodeID, in contract: NodeID) -> NodeID {
        let known = members.index(of: function)
        if known < 0 { return function }
        let key = members.facts[known].key
        for base in analysis.contracts[contractIndex(contract)].linearizedBases {
            for member in members.ownMembers[contractIndex(base)]
            where member.key == key && member.kind == .functionDefinition { return member.node }
        }
        return function
    }

    /// The index of a contract in `analysis.contracts`.
    func contractIndex(_ contract: NodeID) -> Int { Int(analysis.auxiliary[contract.index]) }
}
