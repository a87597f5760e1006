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
        var special: [FunctionKind: NodeID] = [:]
        var groups: [Symbol: [NodeID]] = [:]
        var order: [Symbol] = []
        for function in info.functions {
            let definition = tree.get(AST.FunctionDefinition.self, function)
            if definition.functionKind == .function {
                if groups[definition.name] == nil { order.append(definition.name) }
                groups[definition.name, default: []].append(function)
                continue
            }
            if let other = special[definition.functionKind] {
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
            special[definition.functionKind] = function
        }
        for name in order { reportDuplicates(groups[name] ?? []) }
    }

    mutating func checkDuplicateEvents(_ info: ContractInfo) {
        var groups: [Symbol: [NodeID]] = [:]
        var order: [Symbol] = []
        for base in info.linearizedBases {
            for event in analysis.contract(base)?.events ?? [] {
                let name = tree.name(event)
                if groups[name] == nil { order.append(name) }
                groups[name, default: []].append(event)
            }
        }
        for name in order { reportDuplicates(groups[name] ?? []) }
    }

    private mutating func reportDuplicates(_ declarations: [NodeID]) {
        if declarations.count < 2 { return }
        var reported: Set<Int> = []
        for first in declarations.indices {
            if reported.contains(first) { break }
            var places: [SecondaryLocation] = []
            for second in declarations.indices where second > first {
                if externalParameters(declarations[first]) == externalParameters(declarations[second]) {
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

    func externalParameters(_ declaration: NodeID) -> [TypeID] {
        (analysis.signature(of: declaration)?.parameters ?? []).map {
            types.canonical(analysis.asExternallyCallable($0))
        }
    }

    /// Different internal types with the same external signature, and selectors that collide.
    mutating func checkExternalClashes(_ info: ContractInfo) {
        var groups: [String: [NodeID]] = [:]
        for base in info.linearizedBases {
            guard let base = analysis.contract(base) else { continue }
            for declaration in base.functions + base.stateVariables
            where analysis.isPartOfExternalInterface(declaration) {
                guard let signature = analysis.externalSignature(of: declaration) else { continue }
                for other in groups[signature] ?? []
                where externalParameters(other) != externalParameters(declaration) {
                    report(
                        .externalSignatureClash, at: declaration,
                        "two overloads have the external signature `\(signature)`",
                        secondary: [SecondaryLocation("the other one", span(other))])
                }
                groups[signature, default: []].append(declaration)
            }
        }
        for (first, second) in zip(info.interfaceFunctions, info.interfaceFunctions.dropFirst())
        where first.selector == second.selector {
            fatal(
                .selectorClash, at: info.node, "`\(first.signature)` and `\(second.signature)` have the same selector")
        }
    }
}
