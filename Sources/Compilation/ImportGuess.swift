// What an import directive means that names no file, or none that exists: the file that defines the names in question.
// Tools get types by it where the compiler has given up.

import SoliditySyntax

/// Guesses for one program. The directive itself is reported as wrong elsewhere.
struct ImportGuess {
    private let program: ParsedProgram
    /// Names of the definitions of each unit.
    private let definitions: [Set<Symbol>]
    /// By name, the units that define it, in the order of their names.
    private var unitsOfName: [Symbol: [Int]] = [:]

    init(_ program: ParsedProgram) {
        self.program = program
        let tree = program.tree
        definitions = program.units.map { unit in
            guard let root = tree.find(AST.SourceUnit.self, unit.root) else { return [] }
            return Set(
                tree.nodes(root.nodes).compactMap { node in
                    let name = tree.kind(node) == .importDirective ? .none : tree.name(node)
                    return name.isNone || name == .empty ? nil : name
                })
        }
        for unit in program.unitsByName {
            for name in definitions[unit] { unitsOfName[name, default: []].append(unit) }
        }
    }

    /// The unit that defines most of the names that the directive imports or, if it names none, that makes most of those
    /// known that its file uses and does not know. The first such unit by name; nil if there is none.
    func target(ofImport index: Int, in unit: Int) -> Int? {
        let entry = program.units[unit].imports[index]
        guard let directive = program.tree.find(AST.ImportDirective.self, entry.directive) else { return nil }
        let named = Set(program.tree.nodes(directive.symbols).map { program.tree.name($0) })
        let isWhole = named.isEmpty
        let used = isWhole ? namesUsed(in: unit, behind: directive.unitAlias) : []
        let wanted = isWhole ? used.subtracting(namesImported(by: unit)) : named
        var defined: [Int: Int] = [:]
        for name in wanted {
            for candidate in unitsOfName[name] ?? [] where candidate != unit { defined[candidate, default: 0] += 1 }
        }
        // A unit that imports another one makes its names known too.
        let counts = defined.map { candidate, own in
            (unit: candidate, all: isWhole ? namesKnown(in: candidate).intersection(wanted).count : own, own: own)
        }
        let best = counts.max { first, second in
            (first.all, first.own) == (second.all, second.own)
                ? ParsedProgram.precedes(program.units[second.unit].name, program.units[first.unit].name)
                : (first.all, first.own) < (second.all, second.own)
        }
        return best?.unit
    }

    /// The names that the directives of a unit bring into it.
    private func namesImported(by unit: Int) -> Set<Symbol> {
        var names: Set<Symbol> = []
        var seen: Set<Int> = [unit]
        collectNames(importedBy: unit, &names, &seen)
        return names
    }

    /// The names that a unit brings into those that import it.
    private func namesKnown(in unit: Int) -> Set<Symbol> { definitions[unit].union(namesImported(by: unit)) }

    private func collectNames(importedBy start: Int, _ names: inout Set<Symbol>, _ seen: inout Set<Int>) {
        var pending = [start]
        while let unit = pending.popLast() {
            for entry in program.units[unit].imports {
                let tree = program.tree
                guard let directive = tree.find(AST.ImportDirective.self, entry.directive) else { continue }
                for (symbol, alias) in zip(tree.nodes(directive.symbols), tree.names(directive.aliases)) {
                    names.insert(alias.name.isNone ? tree.name(symbol) : alias.name)
                }
                if directive.unitAlias != .empty { names.insert(directive.unitAlias) }
                let bringsAll = directive.symbols.isEmpty && directive.unitAlias == .empty
                guard bringsAll, let target = entry.unit else { continue }
                if seen.insert(target).inserted {
                    names.formUnion(definitions[target])
                    pending.append(target)
                }
            }
        }
    }

    /// First names of all paths in a unit that the unit does not define; with an alias, second names of those that begin
    /// with it. The nodes of a unit lie together, its root last.
    private func namesUsed(in unit: Int, behind alias: Symbol) -> Set<Symbol> {
        let tree = program.tree
        let root = program.units[unit].root
        let first = program.units.map(\.root.index).filter { $0 < root.index }.max().map { $0 + 1 } ?? 0
        var names: Set<Symbol> = []
        for index in first..<max(first, root.index) {
            let node = NodeID(Int32(truncatingIfNeeded: index))
            if let path = tree.find(AST.IdentifierPath.self, node) {
                let parts = tree.names(path.path).map(\.name)
                if alias == .empty {
                    names.formUnion(parts.prefix(1))
                } else if parts.first == alias {
                    names.formUnion(parts.dropFirst().prefix(1))
                }
            } else if tree.kind(node) == .identifier, alias == .empty {
                names.insert(tree.name(node))
            }
        }
        return alias == .empty ? names.subtracting(definitions[unit]) : names
    }
}
