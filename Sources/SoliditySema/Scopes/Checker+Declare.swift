// Entering a name into a scope, with the rules about what may share a name.

import SoliditySource
import SoliditySyntax

extension Checker {
    /// Enters a declaration and reports conflicts. What is imported may be there already.
    mutating func declare(
        _ declaration: DeclarationID, as name: Symbol, in scope: Int32, at span: Span, isInactive: Bool = false,
        isImported: Bool = false
    ) {
        let node = declaration.node
        if name == .underscore || name == .super || name == .this, !isPublicFunctionOrEvent(node) {
            report(.reservedName, at: span, "`\(text(name))` is reserved and cannot be declared")
        }
        if let conflict = conflict(with: declaration, named: name, in: scope) {
            reportRedeclaration(at: span, conflict)
            return
        }
        if isVisibleAsUnqualifiedName(declaration) { scopes.addHomonymCandidate(name, span, in: scope) }
        let visibility = visibilityInContract(node)
        let isInvisible = isInactive || visibility == .external
        if isImported {
            scopes.add(name, declaration, to: scope, isInvisible: isInvisible)
        } else {
            scopes.addNew(
                name, declaration, to: scope, isInvisible: isInvisible,
                isInherited: visibility != .external && visibility != .private)
        }
    }

    private mutating func reportRedeclaration(at span: Span, _ other: NodeID) {
        hasRedeclarations = true
        let otherSpan = self.span(other)
        let isSameFile = analysis.sourceUnit(of: other) == currentUnit
        let isFirst = isSameFile && span.start < otherSpan.start
        report(
            .redeclaredName, at: isFirst ? otherSpan : span, "this name is already declared in this scope",
            secondary: [SecondaryLocation("previous declaration", isFirst ? span : otherSpan)])
    }

    private mutating func isPublicFunctionOrEvent(_ node: NodeID) -> Bool {
        if let function = tree.find(AST.FunctionDefinition.self, node) {
            let visibility = analysis.visibility(of: node)
            return !function.isFree && (visibility == .public || visibility == .external)
        }
        return kind(node) == .eventDefinition
    }

    /// A declaration of the scope that may not share its name with `declaration`. Functions overload functions, events
    /// overload events.
    mutating func conflict(with declaration: DeclarationID, named name: Symbol, in scope: Int32) -> NodeID? {
        let head = scopes.head(of: name, in: scope)
        if head < 0 { return nil }
        // What conflicts is not entered: all entries of a name are of one kind, or there is one.
        let other = scopes.entries[Int(head)]
        let declarationKind = kind(declaration.node)
        if declarationKind == .functionDefinition || declarationKind == .eventDefinition {
            return kind(other.declaration.node) != declarationKind ? other.declaration.node : nil
        }
        return other.next < 0 && other.declaration == declaration ? nil : other.declaration.node
    }

    /// Warns about declarations that hide others.
    mutating func warnAboutHomonyms() {
        guard options.warnings else { return }
        warnAboutHomonyms(below: 0)
    }

    private mutating func warnAboutHomonyms(below scope: Int32) {
        var child = scopes.scopes[Int(scope)].children.first
        while child >= 0 {
            warnAboutHomonyms(below: child)
            warnAboutHomonyms(in: child)
            child = scopes.scopes[Int(child)].nextSibling
        }
    }

    private mutating func warnAboutHomonyms(in scope: Int32) {
        let parent = scopes.scopes[Int(scope)].parent
        var place = scopes.scopes[Int(scope)].homonymCandidates.first
        while place >= 0 {
            let candidate = scopes.homonymCandidates[Int(place)]
            place = candidate.next
            var outer = lookUp(candidate.name, from: parent, includingInvisible: true)
            // `this` and `super` only exist where there are contracts.
            if outer.isEmpty, !analysis.contracts.isEmpty {
                if candidate.name == .this { outer = [DeclarationID(.this)] }
                if candidate.name == .super { outer = [DeclarationID(.superName)] }
            }
            if !outer.isEmpty { warnAboutHomonym(candidate, outer) }
        }
    }

    private mutating func warnAboutHomonym(_ candidate: HomonymCandidate, _ outer: [DeclarationID]) {
        var homonyms: [SecondaryLocation] = []
        var shadowed: [SecondaryLocation] = []
        var hidesBuiltin = false
        for declaration in outer {
            if declaration.builtin != nil {
                hidesBuiltin = true
            } else if isVisibleInContract(declaration.node) {
                shadowed.append(SecondaryLocation("the declaration it hides", span(declaration.node)))
            } else {
                homonyms.append(SecondaryLocation("the other declaration", span(declaration.node)))
            }
        }
        let name = text(candidate.name)
        if hidesBuiltin {
            report(.shadowedBuiltin, at: candidate.span, "`\(name)` hides a builtin of that name")
        }
        if !homonyms.isEmpty {
            report(
                .homonymousDeclaration, at: candidate.span, "`\(name)` is also the name of another declaration",
                secondary: homonyms)
        }
        if !shadowed.isEmpty {
            report(
                .shadowedDeclaration, at: candidate.span, "`\(name)` hides another declaration of that name",
                secondary: shadowed)
        }
    }
}
