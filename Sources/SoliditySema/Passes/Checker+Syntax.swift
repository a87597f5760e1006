// Rules that need no names or types: pragmas, placement of statements, number literals, headers of functions.

import SoliditySource
import SoliditySyntax

struct SyntaxPassState {
    /// Units with `pragma abicoder v1`.
    var oldCoderUnits: Set<NodeID> = []
    var isABICoderChosen = false
    var isVersionPragmaFound = false
    var experimentalFeatures: Set<String> = []
    var loopDepth = 0
    var isUnchecked = false
    var isPlaceholderFound = false
    var contractKind: ContractKind?

    func usesABICoderV2(_ unit: NodeID) -> Bool { !oldCoderUnits.contains(unit) }
}

extension Checker {
    mutating func checkSyntax() {
        for unit in units {
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            currentUnit = unit.node
            syntax.isABICoderChosen = false
            syntax.isVersionPragmaFound = false
            syntax.experimentalFeatures = []
            for item in tree.nodes(node.nodes) { checkSyntax(item) }
            if !syntax.isVersionPragmaFound {
                let start = span(unit.node).atStart
                report(
                    .warning, 3420, at: start, "the file does not say which compiler versions it is written for",
                    help: "add `pragma solidity ^0.8.30;`")
            }
        }
    }

    mutating func checkSyntax(_ node: NodeID) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .pragmaDirective: checkPragma(node)
        case .contractDefinition: checkContractSyntax(node)
        case .usingForDirective: checkUsingSyntax(node)
        case .structDefinition:
            let structure = tree.get(AST.StructDefinition.self, node)
            if structure.members.isEmpty { syntaxError(5306, at: node, "a struct needs at least one member") }
            for member in tree.nodes(structure.members) { checkSyntax(member) }
        case .functionDefinition: checkFunctionSyntax(node)
        case .modifierDefinition:
            let modifier = tree.get(AST.ModifierDefinition.self, node)
            syntax.isPlaceholderFound = false
            checkSyntax(modifier.parameters)
            checkSyntax(modifier.body)
            if !modifier.body.isNone && !syntax.isPlaceholderFound {
                syntaxError(2883, at: modifier.body, "a modifier needs a `_` where the function's body goes")
            }
            syntax.isPlaceholderFound = false
        case .eventDefinition: checkSyntax(tree.get(AST.EventDefinition.self, node).parameters)
        case .errorDefinition: checkSyntax(tree.get(AST.ErrorDefinition.self, node).parameters)
        case .parameterList:
            for parameter in tree.nodes(tree.get(AST.ParameterList.self, node).parameters) { checkSyntax(parameter) }
        case .variableDeclaration:
            let variable = tree.get(AST.VariableDeclaration.self, node)
            checkTypeNameSyntax(variable.typeName)
            checkExpressionSyntax(variable.value)
        default: checkStatementSyntax(node)
        }
    }

    private mutating func checkContractSyntax(_ node: NodeID) {
        let contract = tree.get(AST.ContractDefinition.self, node)
        syntax.contractKind = contract.contractKind
        for member in tree.nodes(contract.members)
        where kind(member) == .functionDefinition && tree.name(member) == contract.name {
            syntaxError(5796, at: member, "a function cannot have the name of its contract: write `constructor`")
        }
        for base in tree.nodes(contract.baseContracts) where kind(base) == .inheritanceSpecifier {
            checkExpressionsSyntax(tree.get(AST.InheritanceSpecifier.self, base).arguments)
        }
        for member in tree.nodes(contract.members) { checkSyntax(member) }
        syntax.contractKind = nil
    }

    private mutating func checkFunctionSyntax(_ node: NodeID) {
        let function = tree.get(AST.FunctionDefinition.self, node)
        let isInterface = syntax.contractKind == .interface
        if !function.isFree && function.functionKind != .constructor && function.visibility == .default {
            let isExternal = isInterface || function.functionKind != .function
            syntaxError(4937, at: node, "the visibility is missing: add `\(isExternal ? "external" : "public")`")
        } else if function.isFree {
            if function.visibility != .default { syntaxError(4126, at: node, "a free function has no visibility") }
            if function.body.isNone { typeError(4668, at: node, "a free function needs a body") }
        }
        if isInterface && !function.modifiers.isEmpty {
            syntaxError(5842, at: node, "a function of an interface has no modifiers")
        } else if function.body.isNone && !function.modifiers.isEmpty {
            syntaxError(2668, at: node, "a function without body has no modifiers")
        }
        checkSyntax(function.parameters)
        checkSyntax(function.returnParameters)
        for invocation in tree.nodes(function.modifiers) where kind(invocation) == .modifierInvocation {
            checkExpressionsSyntax(tree.get(AST.ModifierInvocation.self, invocation).arguments)
        }
        checkSyntax(function.body)
    }

    private mutating func checkUsingSyntax(_ node: NodeID) {
        let directive = tree.get(AST.UsingForDirective.self, node)
        if syntax.contractKind == nil && directive.typeName.isNone {
            syntaxError(8118, at: node, "outside of a contract the type has to be named: `*` is not possible")
        } else if directive.usesBraces && directive.typeName.isNone {
            syntaxError(3349, at: node, "functions are attached to a type: `*` is not possible")
        }
        if directive.isGlobal && directive.typeName.isNone {
            syntaxError(2854, at: node, "`global` needs a type")
        }
        if directive.isGlobal && syntax.contractKind != nil {
            syntaxError(3367, at: node, "`global` is only possible outside of contracts")
        }
        if syntax.contractKind == .interface { syntaxError(9088, at: node, "an interface has no `using`") }
        checkTypeNameSyntax(directive.typeName)
    }
}
