// Arguments of base constructors, and which contracts have to be abstract.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkBaseConstructorArguments(_ index: Int) {
        let info = analysis.contracts[index]
        info.baseConstructorArguments = []
        for contract in info.linearizedBases {
            guard let contractInfo = analysis.contract(contract) else { continue }
            if let constructor = tree.find(AST.FunctionDefinition.self, contractInfo.constructor) {
                for invocation in tree.nodes(constructor.modifiers) where kind(invocation) == .modifierInvocation {
                    let node = tree.get(AST.ModifierInvocation.self, invocation)
                    let base =
                        node.modifierName.isNone ? .none : contractNode(analysis.reference(of: node.modifierName))
                    if base.isNone { continue }
                    if node.hasArguments {
                        recordBaseArguments(index, base, invocation, in: contract)
                    } else {
                        report(.baseWithoutParentheses, at: invocation, "a base constructor is called with parentheses")
                    }
                }
            }
            for specifier in tree.nodes(tree.get(AST.ContractDefinition.self, contract).baseContracts)
            where kind(specifier) == .inheritanceSpecifier {
                let node = tree.get(AST.InheritanceSpecifier.self, specifier)
                let base = contractNode(analysis.reference(of: node.baseName))
                if !node.arguments.isEmpty { recordBaseArguments(index, base, specifier, in: contract) }
            }
        }
        guard info.kind == .contract, !info.isAbstract else { return }
        for base in info.linearizedBases.dropFirst() {
            let constructor = analysis.contract(base)?.constructor ?? .none
            guard let definition = tree.find(AST.FunctionDefinition.self, constructor),
                !analysis.parameters(of: definition.parameters).isEmpty,
                !analysis.contracts[index].baseConstructorArguments.contains(where: { $0.base == base })
            else { continue }
            report(
                .baseArgumentsMissing, at: info.node, "the constructor of `\(analysis.name(of: base))` needs arguments",
                secondary: [SecondaryLocation("its parameters", span(definition.parameters))],
                help: "give them, or make this contract abstract")
        }
    }

    private mutating func recordBaseArguments(_ index: Int, _ base: NodeID, _ source: NodeID, in contract: NodeID) {
        guard let baseInfo = analysis.contract(base), !baseInfo.constructor.isNone else { return }
        let info = analysis.contracts[index]
        guard let previous = info.baseConstructorArguments.first(where: { $0.base == base }) else {
            analysis.contracts[index].baseConstructorArguments.append(
                BaseConstructorArguments(base: base, source: source, contract: contract))
            return
        }
        let own = span(info.node)
        let isOwn = [previous.source, source].contains { span($0).start >= own.start && span($0).end <= own.end }
        report(
            .baseArgumentsTwice, at: isOwn ? previous.source : info.node,
            "the constructor of `\(analysis.name(of: base))` is given arguments twice",
            secondary: isOwn
                ? [SecondaryLocation("given again", span(source))]
                : [
                    SecondaryLocation("given here", span(source)),
                    SecondaryLocation("and here", span(previous.source)),
                ])
    }

    mutating func checkAbstractness(_ index: Int) {
        let info = analysis.contracts[index]
        let missing = unimplemented(in: info)
        analysis.contracts[index].unimplemented = missing
        if info.isAbstract {
            if info.isInterface {
                report(.abstractInterface, at: info.node, "an interface is abstract without the word")
            } else if info.isLibrary {
                report(.abstractLibrary, at: info.node, "a library cannot be abstract")
            }
        }
        if info.kind == .contract, !info.isAbstract, !missing.isEmpty {
            report(
                .missingAbstract, at: info.node,
                "`\(analysis.canonicalName(of: info.node))` has functions without body, so it has to be abstract",
                secondary: missing.map { SecondaryLocation("no body", span($0)) })
        }
    }

    /// Functions and modifiers without body that nothing overrides, sorted by node. A declaration without body does not
    /// replace an implementation of a more basic contract.
    private mutating func unimplemented(in info: ContractInfo) -> [NodeID] {
        overrides.places.clear(capacity: members.keys.count)
        var known: [(node: NodeID, hasBody: Bool)] = []
        for base in info.linearizedBases.reversed() {
            for member in members.ownMembers[contractIndex(base)] where member.isOverridable {
                let place = Int(overrides.places[member.key])
                if place < 0 {
                    overrides.places[member.key] = Int32(truncatingIfNeeded: known.count)
                    known.append((member.node, member.hasBody))
                } else if member.hasBody {
                    known[place] = (member.node, true)
                }
            }
        }
        return known.filter { !$0.hasBody }.map(\.node).sorted()
    }
}
