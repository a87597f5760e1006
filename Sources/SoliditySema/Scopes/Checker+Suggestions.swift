// "Did you mean": what a name that is not found was probably meant to be, as help and as a fix.

import SoliditySource
import SoliditySyntax

/// What to add to an error about a misspelt name.
struct SpellingSuggestion {
    var help: String?
    var fixIts: [FixIt] = []

    static let none = SpellingSuggestion()

    init() {}

    /// - Parameter span: the misspelt name.
    init(_ name: String, insteadOf span: Span) {
        help = "did you mean `\(name)`?"
        fixIts = [FixIt("replace by `\(name)`", replace: span, with: name)]
    }
}

extension Checker {
    /// Searches are limited in number: a file of errors shall not cost more than a file without.
    private static let maximumSearches = 64

    /// Every known name that is close to `name`: the closest first, in byte order among equals.
    private mutating func namesCloseTo(_ name: Symbol) -> [Symbol] {
        suggestionSearches += 1
        if suggestionSearches > Self.maximumSearches { return [] }
        let wanted = Array(interner.bytes(name))
        let limit = EditDistance.limit(wanted.count)
        if limit == 0 { return [] }
        var found: [(distance: Int, text: String, symbol: Symbol)] = []
        for index in 0..<Int32(truncatingIfNeeded: interner.count) {
            let candidate = Symbol(index)
            if candidate == name { continue }
            let bytes = interner.bytes(candidate)
            if let distance = EditDistance.between(wanted, bytes, limit: limit) {
                found.append((distance, text(candidate), candidate))
            }
        }
        return found.sorted { ($0.distance, $0.text) < ($1.distance, $1.text) }.map(\.symbol)
    }

    /// A name that is visible from the current scope.
    mutating func suggestName(for name: Symbol, at span: Span) -> SpellingSuggestion {
        for candidate in namesCloseTo(name) where !lookUp(candidate).isEmpty {
            return SpellingSuggestion(text(candidate), insteadOf: span)
        }
        var result = SpellingSuggestion()
        var scope = currentScope
        while scope > 0 {
            if scopes.hasInvisibleEntry(name, in: scope) {
                result.help = "it is declared, but not visible at this point"
                return result
            }
            scope = scopes.scopes[Int(scope)].parent
        }
        return result
    }

    /// A dotted path in which one name is spelt otherwise.
    mutating func suggestPath(for path: NodeID) -> SpellingSuggestion {
        let names = names(of: path)
        guard let node = tree.find(AST.IdentifierPath.self, path) else { return .none }
        let spans = tree.names(node.path).map(\.span)
        for index in names.indices where names.count <= 4 {
            for candidate in namesCloseTo(names[index]) {
                var other = names
                other[index] = candidate
                let found = lookUpPath(other)
                // Paths name types, modifiers, functions and libraries, never variables.
                if found.isEmpty || found.contains(where: { kind($0.node) == .variableDeclaration }) { continue }
                return SpellingSuggestion(text(candidate), insteadOf: spans[index])
            }
        }
        return .none
    }

    /// A member of a type.
    mutating func suggestMember(of type: TypeID, for name: Symbol, at span: Span) -> SpellingSuggestion {
        for candidate in namesCloseTo(name) where !members(of: type, named: candidate).isEmpty {
            return SpellingSuggestion(text(candidate), insteadOf: span)
        }
        return .none
    }

    /// One of a few names.
    func suggest(for name: String, among candidates: [String], at span: Span) -> SpellingSuggestion {
        EditDistance.closest(to: name, among: candidates).map { SpellingSuggestion($0, insteadOf: span) } ?? .none
    }

    /// A function or variable that assembly sees here.
    mutating func suggestYulName(for name: Symbol, isFunction: Bool, at span: Span, _ state: YulState)
        -> SpellingSuggestion
    {
        for candidate in namesCloseTo(name) {
            if let (_, entry) = state.find(candidate), entry.isFunction == isFunction {
                return SpellingSuggestion(text(candidate), insteadOf: span)
            }
            if isFunction, YulInstruction.opcode(named: text(candidate), fork: options.fork) != nil {
                return SpellingSuggestion(text(candidate), insteadOf: span)
            }
            if !isFunction, lookUp(candidate).contains(where: { kind($0.node) == .variableDeclaration }) {
                return SpellingSuggestion(text(candidate), insteadOf: span)
            }
        }
        return .none
    }
}
