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
                let file = Span.file(at: span(unit.node).start)
                report(
                    .missingVersionPragma, at: file, "the file does not say which compiler versions it is written for",
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
            if structure.members.isEmpty { report(.emptyStruct, at: node, "a struct needs at least one member") }
            for member in tree.nodes(structure.members) { checkSyntax(member) }
        case .functionDefinition: checkFunctionSyntax(node)
        case .modifierDefinition:
            let modifier = tree.get(AST.ModifierDefinition.self, node)
            syntax.isPlaceholderFound = false
            checkSyntax(modifier.parameters)
            checkSyntax(modifier.body)
            if !modifier.body.isNone && !syntax.isPlaceholderFound {
                report(
                    .modifierWithoutPlaceholder, at: modifier.body,
                    "a modifier needs a `_` where the function's body goes")
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
            report(
                .functionNamedLikeContract, at: member,
                "a function cannot have the name of its contract: write `constructor`")
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
            let word = isExternal ? "external" : "public"
            report(.missingVisibility, at: node, "the visibility is missing: add `\(word)`", suggestion: word)
        } else if function.isFree {
            if function.visibility != .default {
                report(.visibilityOfFreeFunction, at: node, "a free function has no visibility")
            }
            if function.body.isNone { report(.freeFunctionWithoutBody, at: node, "a free function needs a body") }
        }
        if isInterface && !function.modifiers.isEmpty {
            report(.modifierInInterface, at: node, "a function of an interface has no modifiers")
        } else if function.body.isNone && !function.modifiers.isEmpty {
            report(.modifierWithoutBody, at: node, "a function without body has no modifiers")
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
            report(
                .usingForStarOutsideContract, at: node,
                "outside of a contract the type has to be named: `*` is not possible")
        } else if directive.usesBraces && directive.typeName.isNone {
            report(.usingFunctionsForStar, at: node, "functions are attached to a type: `*` is not possible")
        }
        if directive.isGlobal && directive.typeName.isNone {
            report(.globalForStar, at: node, "`global` needs a type")
        }
        if directive.isGlobal && syntax.contractKind != nil {
            report(.globalInContract, at: node, "`global` is only possible outside of contracts")
        }
        if syntax.contractKind == .interface { report(.usingInInterface, at: node, "an interface has no `using`") }
        checkTypeNameSyntax(directive.typeName)
    }
}
