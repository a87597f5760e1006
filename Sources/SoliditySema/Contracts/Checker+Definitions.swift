// Type checks of definitions: contracts, functions, modifiers, variables, events and errors.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkContractsAndTypes() {
        if !checkContractsAndTypesInLanes() {
            checkDocumentedReturns()
            checkContracts()
            checkTypes(ofUnits: units.indices)
        }
        typeArrayLengths()
    }

    mutating func checkTypes(ofUnits places: Range<Int>) {
        for unit in units[places] {
            guard let node = tree.find(AST.SourceUnit.self, unit.node) else { continue }
            currentUnit = unit.node
            for item in tree.nodes(node.nodes) { checkDefinition(item) }
        }
    }

    /// Gives types to the lengths in array types. They have been evaluated before, so what is wrong with them is known.
    private mutating func typeArrayLengths() {
        if diagnostics.hasErrors { return }
        let reported = diagnostics
        for index in 0..<Int32(tree.count) where tree.kind(NodeID(index)) == .arrayTypeName {
            let length = tree.get(AST.ArrayTypeName.self, NodeID(index)).length
            if !length.isNone, !type(of: NodeID(index)).isNone, type(of: length).isNone { check(length) }
        }
        diagnostics = reported
    }

    mutating func checkDefinition(_ node: NodeID) {
        if node.isNone || isAborted { return }
        switch tree.kind(node) {
        case .contractDefinition:
            let contract = tree.get(AST.ContractDefinition.self, node)
            currentContract = node
            for base in tree.nodes(contract.baseContracts) { checkBaseArguments(base) }
            checkStorageLayout(contract.storageLayout)
            for member in tree.nodes(contract.members) { checkDefinition(member) }
            currentContract = .none
        case .functionDefinition: checkFunction(node)
        case .modifierDefinition: checkModifier(node)
        case .variableDeclaration: checkVariableType(node)
        case .eventDefinition: checkEvent(node)
        case .errorDefinition:
            checkEventParameters(tree.get(AST.ErrorDefinition.self, node).parameters, what: "an error")
        case .structDefinition:
            for member in tree.nodes(tree.get(AST.StructDefinition.self, node).members) { checkVariableType(member) }
        case .usingForDirective: checkUsing(node)
        default: break
        }
    }

    private mutating func checkBaseArguments(_ node: NodeID) {
        guard let specifier = tree.find(AST.InheritanceSpecifier.self, node) else { return }
        let arguments = Array(tree.nodes(specifier.arguments))
        for argument in arguments { check(argument) }
        let base = contractNode(analysis.reference(of: specifier.baseName))
        guard let baseInfo = analysis.contract(base) else { return }
        if analysis.contract(currentContract)?.isInterface == true, !baseInfo.isInterface {
            report(.interfaceInheritsContract, at: node, "an interface can only inherit from interfaces")
        }
        guard specifier.hasArguments else { return }
        let parameters = baseInfo.isInterface ? [] : creation(of: base).parameters
        if parameters.count != arguments.count {
            report(
                .baseArgumentCount, at: node,
                "\(arguments.count) arguments are given, but the constructor takes \(parameters.count)",
                help: arguments.isEmpty ? "leave out the parentheses to give the arguments elsewhere" : nil)
        }
        for (argument, parameter) in zip(arguments, parameters) {
            let source = type(of: argument)
            if !analysis.isImplicitlyConvertible(source, to: parameter) {
                report(
                    .baseArgumentType, at: argument,
                    "\(name(source)) does not convert to the parameter's type \(name(parameter))",
                    help: conversionHelp(source, parameter))
            }
        }
    }

    private mutating func checkModifier(_ node: NodeID) {
        let modifier = tree.get(AST.ModifierDefinition.self, node)
        currentCallable = node
        for parameter in analysis.parameters(of: modifier.parameters) { checkVariableType(parameter) }
        checkStatement(modifier.body)
        currentCallable = .none
        if let info = analysis.contract(currentContract) {
            if modifier.isVirtual && info.isLibrary {
                report(.virtualLibraryModifier, at: node, "a library's modifier cannot be virtual")
            }
            if info.isInterface { report(.modifierDefinedInInterface, at: node, "an interface has no modifiers") }
        }
        if modifier.body.isNone && !modifier.isVirtual {
            report(.modifierWithoutBodyNotVirtual, at: node, "a modifier without body has to be virtual")
        }
    }

    private mutating func checkEvent(_ node: NodeID) {
        let event = tree.get(AST.EventDefinition.self, node)
        checkEventParameters(event.parameters, what: "an event")
        let indexed = analysis.parameters(of: event.parameters).count {
            tree.get(AST.VariableDeclaration.self, $0).isIndexed
        }
        if event.isAnonymous && indexed > 4 {
            report(.anonymousEventIndexed, at: node, "an anonymous event has at most four indexed parameters")
        } else if !event.isAnonymous && indexed > 3 {
            report(.eventIndexed, at: node, "an event has at most three indexed parameters")
        }
    }

    private mutating func checkEventParameters(_ list: NodeID, what: String) {
        for parameter in analysis.parameters(of: list) {
            let type = type(of: parameter)
            if type == .error { continue }
            if analysis.containsMapping(type) {
                fatal(.eventWithMapping, at: parameter, "\(what) cannot have a parameter that contains a mapping")
            } else if analysis.interfaceType(type, inLibrary: false).isNone {
                report(
                    .eventInternalType, at: parameter,
                    "\(what) cannot have a parameter of an internal or recursive type")
            }
            if !usesABICoderV2 && !isSupportedByOldCoder(type, isLibrary: false) {
                report(.eventABICoder2, at: parameter, "\(name(type)) needs `pragma abicoder v2`")
            }
            checkVariableType(parameter)
        }
    }
}
