// Documentation comments: which tags stand where, and that they describe what is there.

import SoliditySource
import SoliditySyntax

extension Checker {
    /// Before names are resolved: form and tags of all comments.
    mutating func checkDocumentation() {
        for unit in units {
            currentUnit = unit.node
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            for item in tree.nodes(node.nodes) { checkDocumentation(item, isFileLevel: true) }
        }
    }

    /// Takes over what `checker` found in `checkDocumentation`.
    mutating func takeOver(documentationOf checker: Checker) {
        diagnostics.append(checker.diagnostics)
        toleratedErrors += checker.diagnostics.errorCount
        analysis.documentation = checker.analysis.documentation
        analysis.memorySafeAssembly.formUnion(checker.analysis.memorySafeAssembly)
    }

    private mutating func checkDocumentation(_ node: NodeID, isFileLevel: Bool) {
        switch kind(node) {
        case .contractDefinition:
            checkTags(node, ["author", "title", "dev", "notice"], "a contract")
            for member in tree.nodes(tree.get(AST.ContractDefinition.self, node).members) {
                checkDocumentation(member, isFileLevel: false)
            }
        case .functionDefinition:
            let function = tree.get(AST.FunctionDefinition.self, node)
            if function.functionKind == .constructor {
                checkTags(node, ["author", "dev", "notice", "param"], "a constructor")
            } else {
                checkTags(node, ["dev", "notice", "return", "param", "inheritdoc"], "a function")
            }
            checkDocumentedParameters(node, function.parameters, function.returnParameters)
            checkAssemblyDocumentation(function.body)
        case .modifierDefinition:
            let modifier = tree.get(AST.ModifierDefinition.self, node)
            checkTags(node, ["dev", "notice", "param", "inheritdoc"], "a modifier")
            checkDocumentedParameters(node, modifier.parameters, .none)
            checkAssemblyDocumentation(modifier.body)
        case .eventDefinition:
            checkTags(node, ["dev", "notice", "return", "param"], "an event")
            checkDocumentedParameters(node, tree.get(AST.EventDefinition.self, node).parameters, .none)
        case .errorDefinition:
            checkTags(node, ["dev", "notice", "param"], "an error")
            checkDocumentedParameters(node, tree.get(AST.ErrorDefinition.self, node).parameters, .none)
        case .variableDeclaration:
            let variable = tree.get(AST.VariableDeclaration.self, node)
            if isFileLevel {
                checkTags(node, ["dev"], "a variable of a file")
            } else if variable.visibility == .public {
                checkTags(node, ["dev", "notice", "return", "inheritdoc"], "a public variable")
            } else {
                checkTags(node, ["dev", "notice", "inheritdoc"], "a variable that is not public")
            }
        default: break
        }
    }

    func documentationNode(_ node: NodeID) -> NodeID {
        switch kind(node) {
        case .contractDefinition: return tree.get(AST.ContractDefinition.self, node).documentation
        case .functionDefinition: return tree.get(AST.FunctionDefinition.self, node).documentation
        case .modifierDefinition: return tree.get(AST.ModifierDefinition.self, node).documentation
        case .eventDefinition: return tree.get(AST.EventDefinition.self, node).documentation
        case .errorDefinition: return tree.get(AST.ErrorDefinition.self, node).documentation
        case .variableDeclaration: return tree.get(AST.VariableDeclaration.self, node).documentation
        default: return .none
        }
    }

    private mutating func documentationError(_ entry: DiagnosticEntry, at node: NodeID, _ message: String) {
        report(entry, at: span(documentationNode(node)), message)
    }

    private mutating func checkTags(_ node: NodeID, _ allowed: [String], _ what: String) {
        let comment = documentationNode(node)
        guard kind(comment) == .structuredDocumentation else { return }
        let parsed = DocumentationTags(tree.documentation(comment)[...])
        analysis.documentation[node] = parsed
        switch parsed.problem {
        case .parameterNameMissing:
            documentationError(.docParameterWithoutName, at: node, "`@param` needs the name of a parameter")
        case .parameterDescriptionMissing(let name):
            documentationError(.docParameterWithoutText, at: node, "`@param \(name)` needs a description")
        case nil: break
        }
        for tag in parsed.tags {
            if tag.tag == "custom" || tag.tag == "custom:" {
                documentationError(.docCustomWithoutName, at: node, "a custom tag needs a name: `@custom:name`")
            } else if tag.tag.hasPrefix("custom:") {
                let name = tag.tag.utf8.dropFirst(7)
                let isLetter = { (byte: UInt8) in byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
                if !(name.first.map(isLetter) ?? false) || !name.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "-") })
                {
                    documentationError(
                        .docCustomInvalidName, at: node, "`@\(tag.tag)`: only lower-case letters and `-` are possible")
                }
            } else if !allowed.contains(tag.tag) {
                documentationError(.docTagNotAllowed, at: node, "`@\(tag.tag)` cannot describe \(what)")
            }
        }
    }

    private mutating func checkDocumentedParameters(_ node: NodeID, _ parameters: NodeID, _ returns: NodeID) {
        guard let tags = analysis.documentation[node] else { return }
        for tag in tags.tags where tag.tag == "param" {
            let name = interner.find(tag.parameter)
            if name.map({ has($0, parameters) || has($0, returns) }) ?? false { continue }
            documentationError(.docUnknownParameter, at: node, "there is no parameter `\(tag.parameter)`")
        }
    }

    /// Whether a ParameterList has a parameter of that name.
    private func has(_ name: Symbol, _ list: NodeID) -> Bool {
        guard let list = tree.find(AST.ParameterList.self, list) else { return false }
        return tree.nodes(list.parameters).contains { !$0.isNone && tree.name($0) == name }
    }

    // MARK: - Inheritance of documentation

    /// While names are resolved: what `@inheritdoc` refers to.
    mutating func resolveInheritedDocumentation(_ node: NodeID) {
        guard let tags = analysis.documentation[node]?.all("inheritdoc"), let tag = tags.first else { return }
        if tags.count > 1 {
            documentationError(.docRepeatedInheritdoc, at: node, "`@inheritdoc` can only be given once")
            return
        }
        if tag.content.isEmpty {
            documentationError(.docInheritdocWithoutName, at: node, "`@inheritdoc` needs the name of a contract")
            return
        }
        let parts = tag.content.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts.contains("") {
            documentationError(.docInheritdocInvalidName, at: node, "`\(tag.content)` is no name of a contract")
            return
        }
        let symbols = parts.compactMap { interner.find($0) }
        let found = symbols.count == parts.count ? lookUpPath(symbols).last : nil
        guard let found else {
            documentationError(.docInheritdocUnknown, at: node, "there is no contract `\(tag.content)`")
            return
        }
        let contract = contractNode(found)
        if contract.isNone {
            documentationError(.docInheritdocNotContract, at: node, "`\(tag.content)` is not a contract")
        } else {
            analysis.inheritedDocumentation[node] = contract
        }
    }

    /// Once variables have types: `@return` tags against the return values.
    mutating func checkDocumentedReturns() {
        for node in analysis.documentation.keys.sorted() {
            let returns = analysis.documentation[node]?.all("return") ?? []
            if returns.isEmpty { continue }
            let names: [Symbol]
            if kind(node) == .functionDefinition {
                names = analysis.signature(of: node, kind: .external)?.returnNames ?? []
            } else if kind(node) == .variableDeclaration, analysis.visibility(of: node) == .public {
                names = analysis.getterReturns(of: node).map(\.name)
            } else {
                continue
            }
            for (index, tag) in returns.enumerated() {
                guard index < names.count else {
                    documentationError(.docTooManyReturns, at: node, "there are more `@return` tags than return values")
                    continue
                }
                let name = text(names[index])
                let word = tag.content.prefix { $0 != " " && $0 != "\t" }
                if !name.isEmpty && name != word {
                    documentationError(
                        .docReturnWithoutName, at: node, "`@return` has to start with the name `\(name)`")
                }
            }
        }
    }

    /// Once overrides are known: `@inheritdoc` names a contract whose function is overridden.
    mutating func checkInheritedDocumentation() {
        for (node, contract) in analysis.inheritedDocumentation.sorted(by: { $0.key < $1.key })
        where !overrides(node, functionOf: contract) {
            documentationError(
                .docNothingInherited, at: node,
                "nothing of `\(analysis.name(of: contract))` is overridden here to take documentation from")
        }
    }

    private func overrides(_ node: NodeID, functionOf contract: NodeID) -> Bool {
        (analysis.baseFunctions[node] ?? []).contains {
            analysis.scope(of: $0) == contract || overrides($0, functionOf: contract)
        }
    }
}
