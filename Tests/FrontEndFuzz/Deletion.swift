// Deleting any single token of a file leaves the symbols and types of every declaration available that does not contain
// the token.

import SoliditySema
import SoliditySource
import SoliditySyntax

/// A declaration of a file or of a contract, as other code sees it.
struct KnownDeclaration: Hashable {
    var kind: NodeKind
    var name: String
    var type: String
}

enum Deletion {
    /// One deletion that takes more with it than it should.
    struct Loss {
        var token: Range<Int>
        var missing: [KnownDeclaration]
    }

    static func losses(in text: [UInt8]) -> (deletions: Int, losses: [Loss]) {
        let intact = Subject(text, RunOptions())
        let expected = declarations(intact)
        let tokens = Corpus.tokens(text)
        var losses: [Loss] = []
        for token in tokens {
            var damaged = text
            damaged.removeSubrange(token)
            let found = declarations(Subject(damaged, RunOptions()))
            let exact = Set(found.map(\.declaration))
            let named = Set(
                found.map { KnownDeclaration(kind: $0.declaration.kind, name: $0.declaration.name, type: "") })
            let hit = expected.filter { contains($0.span, token) }.map(\.declaration.name)
            let missing = expected.filter { item in
                if contains(item.span, token) || exact.contains(item.declaration) { return false }
                // What is named in the type may be what was damaged.
                let refersToDamage = hit.contains { !$0.isEmpty && item.declaration.type.contains($0) }
                var plain = item.declaration
                plain.type = ""
                return !(refersToDamage && named.contains(plain))
            }
            if !missing.isEmpty { losses.append(Loss(token: token, missing: missing.map(\.declaration))) }
        }
        return (tokens.count, losses)
    }

    private static func contains(_ span: Span, _ token: Range<Int>) -> Bool {
        Int(span.start) <= token.lowerBound && token.upperBound <= Int(span.end)
    }

    /// What the symbol tables hold: exported names, and the members of contracts.
    private static func declarations(_ subject: Subject) -> [(declaration: KnownDeclaration, span: Span)] {
        var result: [(KnownDeclaration, Span)] = []
        let analysis = subject.analysis
        func add(_ node: NodeID) {
            let declaration = KnownDeclaration(
                kind: analysis.tree.kind(node), name: analysis.name(of: node), type: typeText(of: node, analysis))
            result.append((declaration, analysis.tree.span(node)))
        }
        for unit in analysis.sourceUnits {
            for symbol in unit.exportedSymbols {
                for node in symbol.declarations where analysis.tree.kind(node) != .importDirective { add(node) }
            }
        }
        for info in analysis.contracts {
            for list in [info.functions, info.modifiers, info.stateVariables, info.events, info.errors] {
                for node in list { add(node) }
            }
        }
        return result.map { (declaration: $0.0, span: $0.1) }
    }

    private static func typeText(of node: NodeID, _ analysis: Analysis) -> String {
        let tree = analysis.tree
        func list(_ nodes: some Sequence<NodeID>) -> String {
            nodes.map { analysis.typeString(analysis.type(of: $0)) }.joined(separator: ",")
        }
        switch tree.kind(node) {
        case .variableDeclaration: return list([node])
        case .functionDefinition:
            let function = tree.get(AST.FunctionDefinition.self, node)
            return list(analysis.parameters(of: function.parameters)) + "->"
                + list(analysis.parameters(of: function.returnParameters))
        case .modifierDefinition:
            return list(analysis.parameters(of: tree.get(AST.ModifierDefinition.self, node).parameters))
        case .eventDefinition: return list(analysis.parameters(of: tree.get(AST.EventDefinition.self, node).parameters))
        case .errorDefinition: return list(analysis.parameters(of: tree.get(AST.ErrorDefinition.self, node).parameters))
        case .structDefinition: return list(tree.nodes(tree.get(AST.StructDefinition.self, node).members))
        default: return ""
        }
    }
}
