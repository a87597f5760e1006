// All scopes of a program in one hash table keyed by (scope, name). A scope keeps its entries in order of declaration.

import SoliditySource
import SoliditySyntax

struct ScopeEntry {
    var name: Symbol
    var declaration: DeclarationID
    /// Next entry of the same scope and name, or -1.
    var next: Int32
    /// Not yet declared at this point of a block, or hidden in its scope (external functions).
    var isInvisible: Bool
}

struct HomonymCandidate {
    var name: Symbol
    var span: Span
}

struct ScopeRecord {
    var parent: Int32
    var node: NodeID
    var entries: [Int32] = []
    var children: [Int32] = []
    var homonymCandidates: [HomonymCandidate] = []
}

struct ScopeTable {
    /// Scope 0 is the global scope of builtins.
    var scopes: [ScopeRecord] = [ScopeRecord(parent: -1, node: .none)]
    var entries: [ScopeEntry] = []
    private var heads: [UInt64: Int32] = [:]
    private var indices: [Int32]

    init(nodeCount: Int) { indices = Array(repeating: -1, count: nodeCount) }

    /// The scope that a node opens, or -1.
    func scope(of node: NodeID) -> Int32 { node.isNone ? -1 : indices[node.index] }

    mutating func open(_ node: NodeID, in parent: Int32) -> Int32 {
        let scope = Int32(truncatingIfNeeded: scopes.count)
        scopes.append(ScopeRecord(parent: parent, node: node))
        if parent >= 0 { scopes[Int(parent)].children.append(scope) }
        indices[node.index] = scope
        return scope
    }

    private func key(_ scope: Int32, _ name: Symbol) -> UInt64 {
        UInt64(UInt32(bitPattern: scope)) << 32 | UInt64(UInt32(bitPattern: name.rawValue))
    }

    mutating func add(_ name: Symbol, _ declaration: DeclarationID, to scope: Int32, isInvisible: Bool) {
        let key = key(scope, name)
        var last = heads[key] ?? -1
        var tail: Int32 = -1
        while last >= 0 {
            if entries[Int(last)].declaration == declaration { return }
            tail = last
            last = entries[Int(last)].next
        }
        let index = Int32(truncatingIfNeeded: entries.count)
        entries.append(ScopeEntry(name: name, declaration: declaration, next: -1, isInvisible: isInvisible))
        scopes[Int(scope)].entries.append(index)
        if tail >= 0 { entries[Int(tail)].next = index } else { heads[key] = index }
    }

    func hasEntry(_ name: Symbol, in scope: Int32) -> Bool { heads[key(scope, name)] != nil }

    /// Makes the variables of that name that were not declared yet visible.
    mutating func activate(_ name: Symbol, in scope: Int32) {
        var index = heads[key(scope, name)] ?? -1
        while index >= 0 {
            entries[Int(index)].isInvisible = false
            index = entries[Int(index)].next
        }
    }

    /// Declarations under `name` in exactly this scope.
    func find(_ name: Symbol, in scope: Int32, includingInvisible: Bool = false) -> [DeclarationID] {
        var result: [DeclarationID] = []
        var index = heads[key(scope, name)] ?? -1
        while index >= 0 {
            let entry = entries[Int(index)]
            if includingInvisible || !entry.isInvisible { result.append(entry.declaration) }
            index = entry.next
        }
        return result
    }

    /// The names declared in a scope, in order of declaration.
    func entries(of scope: Int32) -> [ScopeEntry] { scopes[Int(scope)].entries.map { entries[Int($0)] } }
}
