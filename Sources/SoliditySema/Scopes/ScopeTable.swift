// All scopes of a program in one hash table keyed by (scope, name). A scope keeps its entries in order of declaration.

import SoliditySource
import SoliditySyntax

struct ScopeEntry {
    var name: Symbol
    var declaration: DeclarationID
    /// Next entry of the same scope and name, or -1.
    var next: Int32 = -1
    /// For the first entry of its scope and name: the last one.
    var last: Int32
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
    private var index = ScopeIndex()
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

    /// The first entry of a scope under a name, or -1.
    func head(of name: Symbol, in scope: Int32) -> Int32 { index.head(key(scope, name)) }

    /// Does nothing if the declaration is there already, as when it is imported in several ways.
    mutating func add(_ name: Symbol, _ declaration: DeclarationID, to scope: Int32, isInvisible: Bool) {
        var known = head(of: name, in: scope)
        while known >= 0 {
            if entries[Int(known)].declaration == declaration { return }
            known = entries[Int(known)].next
        }
        addNew(name, declaration, to: scope, isInvisible: isInvisible)
    }

    /// Adds a declaration that is not in the scope.
    mutating func addNew(_ name: Symbol, _ declaration: DeclarationID, to scope: Int32, isInvisible: Bool) {
        let key = key(scope, name)
        let head = index.head(key)
        let new = Int32(truncatingIfNeeded: entries.count)
        entries.append(ScopeEntry(name: name, declaration: declaration, last: new, isInvisible: isInvisible))
        scopes[Int(scope)].entries.append(new)
        if head < 0 {
            index.insert(key, head: new)
        } else {
            entries[Int(entries[Int(head)].last)].next = new
            entries[Int(head)].last = new
        }
    }

    func hasEntry(_ name: Symbol, in scope: Int32) -> Bool { head(of: name, in: scope) >= 0 }

    /// Makes the variables of that name that were not declared yet visible.
    mutating func activate(_ name: Symbol, in scope: Int32) {
        var place = head(of: name, in: scope)
        while place >= 0 {
            entries[Int(place)].isInvisible = false
            place = entries[Int(place)].next
        }
    }

    /// Declarations under `name` in exactly this scope.
    func find(_ name: Symbol, in scope: Int32, includingInvisible: Bool = false) -> [DeclarationID] {
        var place = head(of: name, in: scope)
        if place < 0 { return [] }
        var result: [DeclarationID] = []
        while place >= 0 {
            let entry = entries[Int(place)]
            if includingInvisible || !entry.isInvisible { result.append(entry.declaration) }
            place = entry.next
        }
        return result
    }

    /// Declarations that can be seen under a name, as far as most names need to know.
    enum Sight {
        case nothing
        case one(DeclarationID)
        case several
    }

    /// What `find` would give, without a list.
    func look(for name: Symbol, in scope: Int32) -> Sight {
        var place = head(of: name, in: scope)
        var seen = Sight.nothing
        while place >= 0 {
            let entry = entries[Int(place)]
            place = entry.next
            if entry.isInvisible { continue }
            guard case .nothing = seen else { return .several }
            seen = .one(entry.declaration)
        }
        return seen
    }

    /// The names declared in a scope, in order of declaration.
    func entries(of scope: Int32) -> [ScopeEntry] { scopes[Int(scope)].entries.map { entries[Int($0)] } }
}
