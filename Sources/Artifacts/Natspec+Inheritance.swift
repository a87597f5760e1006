// The documentation in force for a declaration: its own tags, and those it inherits from what it overrides.

import SoliditySema
import SoliditySyntax

extension Natspec {
    /// The tags of a contract, function, variable, event or error, with inherited ones; empty for `.none`.
    func tags(of declaration: NodeID) -> DocumentationTags { tags(of: declaration, depth: 0) }

    private func tags(of declaration: NodeID, depth: Int) -> DocumentationTags {
        guard !declaration.isNone, depth < 256 else { return DocumentationTags() }
        var tags = analysis.natspecTags(of: declaration)
        let bases = analysis.overriddenDeclarations(of: declaration)
        if let contract = tags.all("inheritdoc").first?.content {
            if let base = findBase(named: contract, among: bases, depth: 0) {
                inherit(from: base, into: &tags, declaration, depth)
            }
        } else if tags.tags.isEmpty, bases.count == 1, hasSameParameterNames(declaration, bases[0]) {
            inherit(from: bases[0], into: &tags, declaration, depth)
        }
        return tags
    }

    private func inherit(from base: NodeID, into tags: inout DocumentationTags, _ declaration: NodeID, _ depth: Int) {
        let own = tags
        let names = returnNames(of: declaration)
        let baseNames = returnNames(of: base)
        var returnIndex = 0
        for tag in self.tags(of: base, depth: depth + 1).tags {
            if tag.tag == "inheritdoc" || tag.tag.hasPrefix("custom") || own.contains(tag.tag) { continue }
            var copy = tag
            if tag.tag == "return" {
                copy.content = renamed(tag.content, index: returnIndex, names: names, baseNames: baseNames)
                returnIndex += 1
            }
            tags.tags.append(copy)
        }
    }

    /// The text of a `@return` tag with the base's parameter name replaced by the own one.
    private func renamed(_ content: String, index: Int, names: [String], baseNames: [String]) -> String {
        guard index < names.count else { return content }
        let word = content.prefix { $0 != " " && $0 != "\t" }
        if word == names[index] { return content }
        let baseHasNoName = index < baseNames.count && baseNames[index].isEmpty
        let rest =
            baseHasNoName || word.endIndex == content.endIndex
            ? content : String(content[content.index(after: word.endIndex)...])
        return names[index].isEmpty ? rest : names[index] + " " + rest
    }

    private func returnNames(of declaration: NodeID) -> [String] {
        let names = analysis.signature(of: declaration)?.returnNames ?? []
        return names.map { $0.isNone ? "" : analysis.interner.text($0) }
    }

    private func hasSameParameterNames(_ a: NodeID, _ b: NodeID) -> Bool {
        guard analysis.tree.kind(a) == .functionDefinition, analysis.tree.kind(b) == .functionDefinition else {
            return analysis.tree.kind(a) == .variableDeclaration
        }
        return analysis.signature(of: a)?.parameterNames == analysis.signature(of: b)?.parameterNames
    }

    private func findBase(named name: String, among bases: [NodeID], depth: Int) -> NodeID? {
        guard depth < 256 else { return nil }
        let last = name.split(separator: ".").last.map(String.init) ?? name
        for base in bases {
            if analysis.name(of: analysis.enclosingContract(of: base)) == last { return base }
            let further = analysis.overriddenDeclarations(of: base)
            if let found = findBase(named: name, among: further, depth: depth + 1) { return found }
        }
        return nil
    }
}

extension Analysis {
    /// The tags written at a declaration itself.
    func natspecTags(of declaration: NodeID) -> DocumentationTags {
        let documentation: NodeID
        switch tree.kind(declaration) {
        case .contractDefinition: documentation = tree.get(AST.ContractDefinition.self, declaration).documentation
        case .functionDefinition: documentation = tree.get(AST.FunctionDefinition.self, declaration).documentation
        case .variableDeclaration: documentation = tree.get(AST.VariableDeclaration.self, declaration).documentation
        case .eventDefinition: documentation = tree.get(AST.EventDefinition.self, declaration).documentation
        case .errorDefinition: documentation = tree.get(AST.ErrorDefinition.self, declaration).documentation
        default: return DocumentationTags()
        }
        return documentation.isNone ? DocumentationTags() : DocumentationTags(tree.documentation(documentation)[...])
    }
}
