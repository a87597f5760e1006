// What contracts compare about their members, computed once per declaration: names and parameter types become one number,
// so do external signatures. Contracts with many bases then compare numbers.

import Primitives
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
    /// Index of what the contract's interface says about it, or -1 if it is not part of one.
    var interface: Int32 = -1
}

/// The facts of all members that were asked for.
struct MemberTable {
    private var indices: [Int32]
    private(set) var facts: [MemberFacts] = []
    private(set) var interfaces: [InterfaceFunction] = []
    private(set) var signatures: [String] = []
    private var signatureIndices = InternIndex()
    private var parameterLists: [[TypeID]] = []
    private var parameterIndices = InternIndex()
    private(set) var keys: [OverrideKey] = []
    private var keyIndices = InternIndex()
    /// By contract index, the members of the contract itself that can be overridden or need an implementation.
    fileprivate(set) var ownMembers: [[ContractMember]] = []

    init(nodeCount: Int) { indices = Array(repeating: -1, count: nodeCount) }

    func index(of declaration: NodeID) -> Int { Int(indices[declaration.index]) }

    mutating func add(_ facts: MemberFacts, of declaration: NodeID) {
        indices[declaration.index] = Int32(truncatingIfNeeded: self.facts.count)
        self.facts.append(facts)
    }

    mutating func add(_ function: InterfaceFunction) -> Int32 {
        interfaces.append(function)
        return Int32(truncatingIfNeeded: interfaces.count - 1)
    }

    /// The selector serves as a hash.
    mutating func signatureIndex(_ signature: String, selector: UInt32) -> Int32 {
        let hash = UInt64(selector) << 32
        if let known = signatureIndices.find(hash, where: { signatures[$0] == signature }) {
            return Int32(truncatingIfNeeded: known)
        }
        signatures.append(signature)
        signatureIndices.insert(signatures.count - 1, hash, count: signatures.count)
        return Int32(truncatingIfNeeded: signatures.count - 1)
    }

    mutating func parametersIndex(_ parameters: [TypeID]) -> Int32 {
        var hash = NumberHash()
        for parameter in parameters { hash.combine(parameter.rawValue) }
        if let known = parameterIndices.find(hash.value, where: { parameterLists[$0] == parameters }) {
            return Int32(truncatingIfNeeded: known)
        }
        parameterLists.append(parameters)
        parameterIndices.insert(parameterLists.count - 1, hash.value, count: parameterLists.count)
        return Int32(truncatingIfNeeded: parameterLists.count - 1)
    }

    mutating func keyIndex(_ key: OverrideKey) -> Int32 {
        if let known = keyIndices.find(key.numberHash, where: { keys[$0] == key }) {
            return Int32(truncatingIfNeeded: known)
        }
        keys.append(key)
        keyIndices.insert(keys.count - 1, key.numberHash, count: keys.count)
        return Int32(truncatingIfNeeded: keys.count - 1)
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
            // Old stamps are of no use any more.
            stamps = [Int32](repeating: 0, count: max(capacity, 2 * stamps.count))
            values = stamps
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

/// What a declaration itself says about a member, before it is compared with others.
struct MemberDraft {
    var parameters: [TypeID] = []
    /// Of functions and getters of the interface, and of errors.
    var signature: String?
    var selector: UInt32 = 0
    var isInInterface = false
    /// The function type in the interface; nil if the results cannot cross the boundary of a contract.
    var interface: FunctionSignature?
}

extension Analysis {
    /// The public variables, functions and modifiers written in a contract.
    fileprivate func ownMembers(of info: ContractInfo) -> [NodeID] {
        info.stateVariables.filter { visibility(of: $0) == .public } + info.functions + info.modifiers
    }

    func memberDraft(of declaration: NodeID) -> MemberDraft {
        let kind = tree.kind(declaration)
        var draft = MemberDraft()
        if kind == .modifierDefinition { return draft }
        draft.parameters = externalParameters(of: declaration)
        draft.isInInterface =
            (kind == .functionDefinition || kind == .variableDeclaration) && isPartOfExternalInterface(declaration)
        guard draft.isInInterface || kind == .errorDefinition, let signature = externalSignature(of: declaration) else {
            return draft
        }
        draft.signature = signature
        draft.selector = Self.selector(ofSignature: signature)
        if draft.isInInterface, let type = self.signature(of: declaration, kind: .external),
            returnsCross(declaration, type)
        {
            draft.interface = type
        }
        return draft
    }

    private func externalParameters(of declaration: NodeID) -> [TypeID] {
        if tree.kind(declaration) == .functionDefinition { return externalParameterTypes(of: declaration) }
        return (signature(of: declaration)?.parameters ?? []).map { types.canonical(asExternallyCallable($0)) }
    }

    private func returnsCross(_ declaration: NodeID, _ signature: FunctionSignature) -> Bool {
        let isFunction = tree.kind(declaration) == .functionDefinition
        if !isFunction && signature.returns.isEmpty { return false }
        let isLibrary = isFunction && contract(scope(of: declaration))?.isLibrary ?? false
        return signature.returns.allSatisfy { !interfaceType($0, inLibrary: isLibrary).isNone }
    }
}

extension Checker {
    /// The facts of a member; computed when they are asked for first. The types of declarations must be known.
    mutating func memberFacts(_ declaration: NodeID) -> MemberFacts {
        let known = members.index(of: declaration)
        if known >= 0 { return members.facts[known] }
        return enter(analysis.memberDraft(of: declaration), of: declaration)
    }

    private mutating func enter(_ draft: MemberDraft, of declaration: NodeID) -> MemberFacts {
        var facts = MemberFacts(key: -1, parameters: -1)
        if kind(declaration) == .modifierDefinition {
            facts.key = members.keyIndex(
                OverrideKey(name: tree.name(declaration), isModifier: true, functionKind: .function, parameters: -1))
        } else {
            let functionKind = tree.find(AST.FunctionDefinition.self, declaration)?.functionKind ?? .function
            facts.parameters = members.parametersIndex(draft.parameters)
            facts.key = members.keyIndex(
                OverrideKey(
                    name: tree.name(declaration), isModifier: false, functionKind: functionKind,
                    parameters: functionKind == .function ? facts.parameters : -1))
            facts.isInInterface = draft.isInInterface
            if let signature = draft.signature {
                facts.selector = draft.selector
                facts.signature = members.signatureIndex(signature, selector: draft.selector)
                if let interface = draft.interface {
                    facts.interface = members.add(
                        InterfaceFunction(
                            selector: draft.selector, declaration: declaration, type: types.function(interface),
                            signature: signature))
                }
            }
        }
        members.add(facts, of: declaration)
        return facts
    }

    /// Fills `members.ownMembers`. What the members of the later contracts say is found out on a thread of its own, while
    /// those of the first ones are entered.
    mutating func collectMembers() {
        let infos = analysis.contracts
        let split = workers < 2 ? infos.count : infos.count * 3 / 7
        let drafts = LargeStack.beside(
            workers: workers,
            { [analysis = analysis.forAnotherThread()] in
                infos[split...].map { info in analysis.ownMembers(of: info).map { analysis.memberDraft(of: $0) } }
            }
        ) {
            for info in infos[..<split] { collectMembers(of: info, nil) }
        }
        for (info, drafts) in zip(infos[split...], drafts) { collectMembers(of: info, drafts) }
    }

    private mutating func collectMembers(of info: ContractInfo, _ drafts: [MemberDraft]?) {
        var own: [ContractMember] = []
        for (index, node) in analysis.ownMembers(of: info).enumerated() {
            let facts = drafts.map { enter($0[index], of: node) } ?? memberFacts(node)
            let function = tree.find(AST.FunctionDefinition.self, node)
            let functionKind = function?.functionKind ?? .function
            let body = function?.body ?? tree.find(AST.ModifierDefinition.self, node)?.body
            own.append(
                ContractMember(
                    node: node, key: facts.key, signature: facts.isInInterface ? facts.signature : -1,
                    kind: kind(node), functionKind: functionKind, hasBody: body.map { !$0.isNone } ?? true,
                    isOverridable: functionKind != .constructor))
        }
        members.ownMembers.append(own)
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
