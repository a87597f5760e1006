// Experimental Solidity: scopes, imports, and what each name refers to.

import SoliditySource
import SoliditySyntax

extension ExperimentalChecker {
    // MARK: Files

    mutating func declareFiles() {
        for roots in unitRoots {
            scopes = [[:]]
            for root in roots { declare(kind(root) == .quantifier ? children(root)[1] : root) }
            fileScopes.append(scopes[0])
        }
        for index in units.indices { performImports(index) }
    }

    private mutating func performImports(_ index: Int) {
        for (directive, imported) in zip(units[index].tree.imports, units[index].imports) {
            guard let imported, imported < fileScopes.count else { continue }
            if !directive.alias.isEmpty {
                fileScopes[index][directive.alias, default: []].append(.module)
            } else if directive.names.isEmpty {
                for (name, found) in fileScopes[imported].sorted(by: { $0.key < $1.key }) where imported != index {
                    for target in found where !fileScopes[index][name, default: []].contains(target) {
                        fileScopes[index][name, default: []].append(target)
                    }
                }
            }
            for (name, alias) in directive.names {
                if let found = fileScopes[imported][name] {
                    fileScopes[index][alias, default: []] += found
                } else {
                    report(.importedNameMissing, at: directive.span, "the imported file does not declare `\(name)`")
                }
            }
        }
    }

    // MARK: Scopes

    private mutating func declare(_ id: Int) {
        let name = name(id)
        switch kind(id) {
        case .contract, .function, .variable, .typeClass, .typeDefinition: break
        default: return
        }
        guard !name.isEmpty, let last = scopes.indices.last else { return }
        if let other = scopes[last][name]?.first, case .node(let other) = other,
            kind(other) != .function || kind(id) != .function
        {
            report(
                .redeclaredName, at: id, "`\(name)` is declared already",
                secondary: [SecondaryLocation("the other declaration", span(other))])
            return
        }
        scopes[last][name, default: []].append(.node(id))
    }

    private func find(_ name: String) -> [Target] {
        for scope in scopes.reversed() {
            if let found = scope[name], !found.isEmpty { return found }
        }
        return []
    }

    private mutating func inScope(_ body: (inout ExperimentalChecker) -> Void) {
        scopes.append([:])
        body(&self)
        scopes.removeLast()
    }

    // MARK: References

    mutating func resolveNames() {
        for (index, roots) in unitRoots.enumerated() {
            scopes = [fileScopes[index]]
            for root in roots { resolve(root) }
            if isAborted { return }
        }
    }

    /// - Parameter isType: whether the names are those of types, which may stay undeclared here.
    private mutating func resolve(_ id: Int, isType: Bool = false) {
        if id < 0 { return }
        let children = children(id)
        switch kind(id) {
        case .contract, .block, .quantifier, .typeClass, .instantiation, .typeDefinition:
            inScope { $0.resolveMembers(id, isType) }
        case .function:
            inScope { checker in
                checker.resolve(children[0])
                checker.resolve(children[1])
                for modifier in children.dropFirst(3) { checker.resolve(modifier) }
                checker.resolve(children[2])
            }
        case .parameterList:
            for variable in children {
                declare(variable)
                resolve(variable)
            }
        case .variable: resolve(children[0], isType: true)
        case .variableStatement:
            resolve(children[0])
            resolve(children[1])
            declare(children[0])
        case .binary:
            resolve(children[0], isType: isType)
            resolve(children[1], isType: node(id).token == .colon ? !isType : isType)
        case .identifier: resolveIdentifier(id, isType)
        case .identifierPath: resolvePath(id)
        case .assembly:
            for name in children where find(self.name(name)).count == 1 { targets[name] = find(self.name(name))[0] }
        default: for child in children { resolve(child, isType: isType) }
        }
    }

    /// Constructs with a scope for their parts.
    private mutating func resolveMembers(_ id: Int, _ isType: Bool) {
        let children = children(id)
        switch kind(id) {
        case .block: for child in children { resolve(child) }
        case .quantifier:
            resolve(children[0])
            resolve(children[1])
        case .typeDefinition:
            resolve(children[0])
            resolve(children[1], isType: true)
        case .instantiation:
            resolve(children[0])
            resolve(children[1])
            resolve(children[2])
            for member in children.dropFirst(3) { declare(member) }
            for member in children.dropFirst(3) { resolve(member) }
        default:
            for member in children { declare(member) }
            for member in children { resolve(member) }
        }
    }

    private mutating func resolveIdentifier(_ id: Int, _ isType: Bool) {
        let found = find(name(id))
        if let first = found.first {
            targets[id] = first
            if found.count > 1 {
                report(.undeclaredPath, at: id, "`\(name(id))` is ambiguous: there are \(found.count) declarations")
            }
        } else if !isType {
            report(.undeclaredIdentifier, at: id, "`\(name(id))` is not declared")
        }
    }

    private mutating func resolvePath(_ id: Int) {
        let found = find(name(id))
        if found.count == 1 {
            targets[id] = found[0]
        } else {
            fatal(.undeclaredPath, at: id, "`\(name(id))` is not declared, or is ambiguous")
        }
    }

    /// The declaration that a name refers to.
    func declaration(_ id: Int) -> Int? {
        if case .node(let declaration)? = targets[id] { return declaration }
        return nil
    }
}
