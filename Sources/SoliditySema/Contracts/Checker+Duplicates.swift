// Functions and events that are defined twice, and clashes of external signatures.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkFileLevelDuplicates(_ unit: SourceUnitInfo) {
        currentUnit = unit.node
        for symbol in unit.exportedSymbols where symbol.declarations.count > 1 {
            reportDuplicates(symbol.declarations.filter { kind($0) == .functionDefinition })
        }
        for symbol in unit.exportedSymbols where symbol.declarations.count > 1 {
            reportDuplicates(symbol.declarations.filter { kind($0) == .eventDefinition })
        }
    }

    mutating func checkDuplicateFunctions(_ info: ContractInfo) {
        overrides.names.clear(capacity: interner.count)
        var special: [(kind: FunctionKind, node: NodeID)] = []
        var hasHomonyms = false
        for function in info.functions {
            let definition = tree.get(AST.FunctionDefinition.self, function)
            if definition.functionKind == .function {
                if !definition.name.isNone && !overrides.names.insert(definition.name.rawValue) { hasHomonyms = true }
                continue
            }
            if let other = special.last(where: { $0.kind == definition.functionKind })?.node {
                let entry: DiagnosticEntry
                switch definition.functionKind {
                case .constructor: entry = .repeatedConstructor
                case .fallback: entry = .repeatedFallback
                default: entry = .repeatedReceive
                }
                report(
                    entry, at: function, "there is more than one \(definition.functionKind.text)",
                    secondary: [SecondaryLocation("another one", span(other))])
            }
            special.append((definition.functionKind, function))
        }
        if hasHomonyms {
            reportDuplicates(
                among: info.functions.filter { tree.get(AST.FunctionDefinition.self, $0).functionKind == .function })
        }
    }

    mutating func checkDuplicateEvents(_ info: ContractInfo) {
        overrides.names.clear(capacity: interner.count)
        var hasHomonyms = false
        for base in info.linearizedBases {
            for event in analysis.contract(base)?.events ?? []
            where !tree.name(event).isNone && !overrides.names.insert(tree.name(event).rawValue) {
                hasHomonyms = true
            }
        }
        if hasHomonyms { reportDuplicates(among: info.linearizedBases.flatMap { analysis.contract($0)?.events ?? [] }) }
    }

    /// Looks at those with one name together, names in the order in which they come first.
    private mutating func reportDuplicates(among declarations: [NodeID]) {
        var groups: [Symbol: [NodeID]] = [:]
        var order: [Symbol] = []
        for declaration in declarations {
            let name = tree.name(declaration)
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(declaration)
        }
        for name in order { reportDuplicates(groups[name] ?? []) }
    }

    private mutating func reportDuplicates(_ declarations: [NodeID]) {
        if declarations.count < 2 { return }
        var parameters: Set<Int> = []
        for declaration in declarations { parameters.insert(Int(memberFacts(declaration).parameters)) }
        if parameters.count == declarations.count { return }
        var reported: Set<Int> = []
        for first in declarations.indices {
            if reported.contains(first) { break }
            var places: [SecondaryLocation] = []
            for second in declarations.indices where second > first {
                if memberFacts(declarations[first]).parameters == memberFacts(declarations[second]).parameters {
                    places.append(SecondaryLocation("another definition", span(declarations[second])))
                    reported.insert(second)
                }
            }
            if places.isEmpty { continue }
            let isFunction = kind(declarations[first]) == .functionDefinition
            report(
                isFunction ? .repeatedFunction : .repeatedEvent, at: declarations[first],
                "this \(isFunction ? "function" : "event") is defined twice with the same parameter types",
                secondary: places)
        }
    }

    /// Different internal types with the same external signature, and selectors that collide.
    mutating func checkExternalClashes(_ info: ContractInfo) {
        if hasClashingParameters(info) { reportClashingParameters(info) }
        for (first, second) in zip(info.interfaceFunctions, info.interfaceFunctions.dropFirst())
        where first.selector == second.selector {
            fatal(
                .selectorClash, at: info.node, "`\(first.signature)` and `\(second.signature)` have the same selector")
        }
    }

    /// Whether two members of the interface have one external signature and different parameter types.
    private mutating func hasClashingParameters(_ info: ContractInfo) -> Bool {
        overrides.places.clear(capacity: members.signatures.count)
        for base in info.linearizedBases {
            for member in members.ownMembers[contractIndex(base)] where member.signature >= 0 {
                let parameters = memberFacts(member.node).parameters
                let known = overrides.places[member.signature]
                if known < 0 {
                    overrides.places[member.signature] = parameters
                } else if known != parameters {
                    return true
                }
            }
        }
        return false
    }

    private mutating func reportClashingParameters(_ info: ContractInfo) {
        var groups: [Int32: [NodeID]] = [:]
        for base in info.linearizedBases {
            guard let base = analysis.contract(base) else { continue }
            for declaration in base.functions + base.stateVariables {
                let facts = memberFacts(declaration)
                guard facts.isInInterface, facts.signature >= 0 else { continue }
                for other in groups[facts.signature] ?? [] where memberFacts(other).parameters != facts.parameters {
                    report(
                        .externalSignatureClash, at: declaration,
                        "two overloads have the external signature `\(members.signatures[Int(facts.signature)])`",
                        secondary: [SecondaryLocation("the other one", span(other))])
                }
                groups[facts.signature, default: []].append(declaration)
            }
        }
    }
}
