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
    /// Next entry of the same scope, or -1.
    var nextInScope: Int32 = -1
    /// Of a member of a contract: derived contracts have it.
    var isInherited: Bool
}

struct HomonymCandidate {
    var name: Symbol
    var span: Span
    /// Next candidate of the same scope, or -1.
    var next: Int32 = -1
}

/// A chain of records in an array, -1 where there is none.
struct RecordChain {
    private(set) var first: Int32 = -1
    private(set) var last: Int32 = -1

    /// Puts a record at the end. Returns the one before, which has to be linked to it, or -1.
    mutating func append(_ record: Int32) -> Int32 {
        let before = last
        if before < 0 { first = record }
        last = record
        return before
    }
}

struct ScopeRecord {
    var parent: Int32
    var node: NodeID
    var entries = RecordChain()
    var children = RecordChain()
    /// The next scope with the same parent, or -1.
    var nextSibling: Int32 = -1
    var homonymCandidates = RecordChain()
}

struct ScopeTable {
    /// Scope 0 is the global scope of builtins.
    var scopes: [ScopeRecord] = [ScopeRecord(parent: -1, node: .none)]
    private(set) var entries: [ScopeEntry] = []
    /// By entry: not yet declared at this point of a block, or hidden in its scope (external functions).
    private var isInvisible: [Bool] = []
    private(set) var homonymCandidates: [HomonymCandidate] = []
    private var index = PairIndex()
    private var indices: [Int32]

    init(nodeCount: Int) { indices = Array(repeating: -1, count: nodeCount) }

    /// The scope that a node opens, or -1.
    func scope(of node: NodeID) -> Int32 { node.isNone ? -1 : indices[node.index] }

    mutating func open(_ node: NodeID, in parent: Int32) -> Int32 {
        let scope = Int32(truncatingIfNeeded: scopes.count)
        scopes.append(ScopeRecord(parent: parent, node: node))
        if parent >= 0 {
            let before = scopes[Int(parent)].children.append(scope)
            if before >= 0 { scopes[Int(before)].nextSibling = scope }
        }
        indices[node.index] = scope
        return scope
    }

    private func key(_ scope: Int32, _ name: Symbol) -> UInt64 { PairIndex.key(scope, name.rawValue) }

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
    mutating func addNew(
        _ name: Symbol, _ declaration: DeclarationID, to scope: Int32, isInvisible: Bool, isInherited: Bool = true
    ) {
        let key = key(scope, name)
        let head = index.head(key)
        let new = Int32(truncatingIfNeeded: entries.count)
        entries.append(ScopeEntry(name: name, declaration: declaration, last: new, isInherited: isInherited))
        self.isInvisible.append(isInvisible)
        let before = scopes[Int(scope)].entries.append(new)
        if before >= 0 { entries[Int(before)].nextInScope = new }
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
            isInvisible[Int(place)] = false
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
            if includingInvisible || !isInvisible[Int(place)] { result.append(entry.declaration) }
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
            if !isInvisible[Int(place)] {
                guard case .nothing = seen else { return .several }
                seen = .one(entry.declaration)
            }
            place = entry.next
        }
        return seen
    }

    /// The names declared in a scope that can be seen, in order of declaration.
    func visibleEntries(of scope: Int32) -> [ScopeEntry] {
        var result: [ScopeEntry] = []
        var place = scopes[Int(scope)].entries.first
        while place >= 0 {
            if !isInvisible[Int(place)] { result.append(entries[Int(place)]) }
            place = entries[Int(place)].nextInScope
        }
        return result
    }

    /// Whether a name is declared in a scope, but cannot be seen.
    func hasInvisibleEntry(_ name: Symbol, in scope: Int32) -> Bool {
        var place = head(of: name, in: scope)
        while place >= 0 {
            if isInvisible[Int(place)] { return true }
            place = entries[Int(place)].next
        }
        return false
    }

    /// Makes everything visible that is visible in a copy of this table.
    mutating func takeOver(visibilityOf other: ScopeTable) {
        for place in isInvisible.indices where !other.isInvisible[place] { isInvisible[place] = false }
    }

    mutating func addHomonymCandidate(_ name: Symbol, _ span: Span, in scope: Int32) {
        let new = Int32(truncatingIfNeeded: homonymCandidates.count)
        homonymCandidates.append(HomonymCandidate(name: name, span: span))
        let before = scopes[Int(scope)].homonymCandidates.append(new)
        if before >= 0 { homonymCandidates[Int(before)].next = new }
    }
}
