// Finding declarations by name from the current scope.

import SoliditySyntax

extension Checker {
    /// Declarations of the innermost scope, from the current one outwards, that has any under `name`.
    func lookUp(
        _ name: Symbol, from start: Int32, includingInvisible: Bool = false, onlyUnqualified: Bool = false
    ) -> [DeclarationID] {
        var scope = start
        while scope > 0 {
            var found = scopes.find(name, in: scope, includingInvisible: includingInvisible)
            if !found.isEmpty {
                if onlyUnqualified { found.removeAll { !isVisibleAsUnqualifiedName($0) } }
                if !found.isEmpty { return found }
            }
            scope = scopes.scopes[Int(scope)].parent
        }
        return Builtin.globals(
            named: name, fork: options.fork, inContract: isInsideContract, inLibrary: isInsideLibrary
        ).map { DeclarationID($0) }
    }

    func lookUp(_ name: Symbol) -> [DeclarationID] { lookUp(name, from: currentScope) }

    /// What `lookUp(_:)` finds if it is one declaration of the program, else nil.
    mutating func lookUpOne(_ name: Symbol) -> DeclarationID? {
        var scope = currentScope
        while scope > 0 {
            switch scopes.look(for: name, in: scope) {
            case .one(let declaration): return declaration
            case .several: return nil
            case .nothing: scope = scopes.scopes[Int(scope)].parent
            }
        }
        return nil
    }

    var isInsideContract: Bool { !currentContract.isNone }
    var isInsideLibrary: Bool {
        tree.find(AST.ContractDefinition.self, currentContract)?.contractKind == .library
    }

    /// All declarations along a dotted path; empty if a part is missing or ambiguous.
    func lookUpPath(_ path: [Symbol], includingInvisible: Bool = false) -> [DeclarationID] {
        guard let first = path.first else { return [] }
        var candidates = lookUp(
            first, from: currentScope, includingInvisible: includingInvisible, onlyUnqualified: true)
        var result: [DeclarationID] = []
        for part in path.dropFirst() {
            guard candidates.count == 1, let candidate = candidates.first else { return [] }
            let scope = memberScope(of: candidate)
            guard scope > 0 else { return [] }
            result.append(candidate)
            candidates = scopes.find(part, in: scope, includingInvisible: includingInvisible)
            if lastBoundContract != .max { forgetLaterInheritance(by: candidate.node, &candidates) }
        }
        guard candidates.count == 1 else { return [] }
        return result + candidates
    }

    /// Contracts get the names that they inherit when it is their turn to be bound.
    private func forgetLaterInheritance(by contract: NodeID, _ found: inout [DeclarationID]) {
        if kind(contract) == .contractDefinition, contractIndex(contract) > lastBoundContract {
            found.removeAll { analysis.scope(of: $0.node) != contract }
        }
    }

    /// The scope whose names follow a dot after `declaration`.
    private func memberScope(of declaration: DeclarationID) -> Int32 {
        let node = declaration.node
        guard !node.isNone else { return -1 }
        if tree.kind(node) == .importDirective { return scopes.scope(of: importedUnits[node] ?? .none) }
        return scopes.scope(of: node)
    }

    /// Struct members, enum values, event and error parameters, and parameters of functions without body are not
    /// reachable by their bare name.
    @inline(__always)
    func isVisibleAsUnqualifiedName(_ declaration: DeclarationID) -> Bool {
        let node = declaration.node
        guard !node.isNone else { return true }
        let scope = analysis.scope(of: node)
        guard !scope.isNone else { return true }
        switch tree.kind(scope) {
        case .structDefinition, .enumDefinition, .eventDefinition, .errorDefinition: return false
        case .functionDefinition: return !tree.get(AST.FunctionDefinition.self, scope).body.isNone
        default: return true
        }
    }

    /// Not an external function, constructor, receive or fallback function.
    @inline(__always)
    func isVisibleInContract(_ node: NodeID) -> Bool { visibilityInContract(node) != .external }

    func isVisibleInDerivedContracts(_ node: NodeID) -> Bool {
        let visibility = visibilityInContract(node)
        return visibility != .external && visibility != .private
    }

    /// How names are looked up: functions without names cannot be named, as external ones.
    @inline(__always)
    func visibilityInContract(_ node: NodeID) -> Visibility {
        if node.isNone { return .public }
        if let function = tree.find(AST.FunctionDefinition.self, node) {
            return function.functionKind == .function ? function.visibilityInForce : .external
        }
        return analysis.visibility(of: node)
    }

    /// The ContractDefinition a reference names, if it names one.
    func contractNode(_ declaration: DeclarationID) -> NodeID {
        let node = declaration.node
        return !node.isNone && tree.kind(node) == .contractDefinition ? node : .none
    }
}
