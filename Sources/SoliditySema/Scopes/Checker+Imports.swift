// Brings imported names into the scopes of source units, in the order of the units, and records what each unit exports.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func performImports() {
        let errorsBefore = hinderingErrors
        for (index, unit) in units.enumerated() {
            currentUnit = unit.node
            if stopsAfterErrors(since: errorsBefore) { return }
            let scope = scopes.scope(of: unit.node)
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            for item in tree.nodes(node.nodes) where kind(item) == .importDirective {
                performImport(item, into: scope)
            }
            analysis.sourceUnits[index].exportedSymbols = exportedSymbols(of: scope)
        }
    }

    private mutating func performImport(_ node: NodeID, into scope: Int32) {
        let directive = tree.get(AST.ImportDirective.self, node)
        let source = scopes.scope(of: importedUnits[node] ?? .none)
        guard source > 0 else { return }
        if !directive.symbols.isEmpty {
            for index in 0..<directive.symbols.count {
                let identifier = tree.node(directive.symbols, index)
                let alias = tree.name(directive.aliases, index)
                importSymbol(identifier, as: alias, from: source, into: scope, directive: node)
            }
        } else if directive.unitAlias == .empty || directive.unitAlias.isNone {
            for entry in scopes.visibleEntries(of: source) {
                declare(entry.declaration, as: entry.name, in: scope, at: span(node), isImported: true)
            }
        }
    }

    private mutating func importSymbol(
        _ identifier: NodeID, as alias: NamedSpan, from source: Int32, into scope: Int32, directive: NodeID
    ) {
        guard !identifier.isNone else { return }
        let name = tree.name(identifier)
        let found = scopes.find(name, in: source)
        guard let first = found.first else {
            let path = analysis.path(ofSourceUnit: importedUnits[directive] ?? .none)
            let exported = scopes.visibleEntries(of: source).map { text($0.name) }
            let meant = suggest(for: text(name), among: exported, at: span(identifier))
            report(
                .importedNameMissing, at: directive, "`\(text(name))` is not declared in \"\(path)\"", help: meant.help,
                fixIts: meant.fixIts)
            return
        }
        setReference(first, of: identifier)
        if found.count > 1 { analysis.overloads[identifier] = found }
        for declaration in found {
            declare(
                declaration, as: alias.name.isNone ? name : alias.name, in: scope, at: alias.span, isImported: true)
        }
    }

    private func exportedSymbols(of scope: Int32) -> [(name: Symbol, declarations: [NodeID])] {
        var order: [Symbol] = []
        var seen: Set<Symbol> = []
        for entry in scopes.visibleEntries(of: scope) where seen.insert(entry.name).inserted {
            order.append(entry.name)
        }
        let sorted = order.map { (key: Array(interner.bytes($0)), name: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return sorted.map { item in
            (name: item.name, declarations: scopes.find(item.name, in: scope).map(\.node).filter { !$0.isNone })
        }
    }
}
