// Type checks of functions: header rules, modifiers, body.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkFunction(_ node: NodeID) {
        let function = tree.get(AST.FunctionDefinition.self, node)
        let info = function.isFree ? nil : analysis.contract(currentContract)
        checkFunctionAttributes(node, function, info)
        currentCallable = node
        checkParameters(function.parameters, node, function, info)
        checkParameters(function.returnParameters, node, function, info)
        checkModifierInvocations(node, function, info)
        if info?.isInterface ?? false {
            if !function.body.isNone {
                report(.interfaceFunctionBody, at: node, "a function of an interface has no body")
            }
            if function.functionKind == .constructor {
                report(.interfaceConstructor, at: node, "an interface has no constructor")
            } else if analysis.visibility(of: node) != .external {
                report(.interfaceFunctionNotExternal, at: node, "a function of an interface has to be external")
            }
        } else if info?.isLibrary ?? false, function.functionKind == .constructor {
            report(.libraryConstructor, at: node, "a library has no constructor")
        }
        if !function.body.isNone {
            checkStatement(function.body)
        } else if function.functionKind == .constructor {
            report(.constructorWithoutBody, at: node, "a constructor needs a body")
        } else if info?.isLibrary ?? false {
            report(.libraryFunctionWithoutBody, at: node, "a library function needs a body")
        } else if !function.isFree && !analysis.hasVirtualSemantics(node) {
            report(.functionWithoutBodyNotVirtual, at: node, "a function without body has to be virtual")
        }
        currentCallable = .none
        if function.functionKind == .fallback { checkFallback(node, function, info) }
        if function.functionKind == .constructor { checkConstructor(node, function, info) }
    }

    private mutating func checkFunctionAttributes(
        _ node: NodeID, _ function: AST.FunctionDefinition, _ info: ContractInfo?
    ) {
        let isLibrary = info?.isLibrary ?? false
        if function.isVirtual {
            if function.isFree {
                report(.virtualFreeFunction, at: node, "a free function cannot be virtual")
            } else if function.functionKind == .constructor {
                report(.virtualConstructor, at: node, "a constructor cannot be virtual")
            } else if info?.isInterface ?? false {
                report(.virtualInInterface, at: node, "functions of interfaces are virtual without the word")
            } else if function.visibility == .private {
                report(.virtualPrivate, at: node, "a private function cannot be virtual")
            } else if isLibrary {
                report(.virtualLibraryFunction, at: node, "a library function cannot be virtual")
            }
        }
        if function.isFree && !function.overrides.isNone {
            report(.overridingFreeFunction, at: node, "a free function cannot override")
        }
        if function.isFree && !function.modifiers.isEmpty {
            report(.modifiersOfFreeFunction, at: node, "a free function cannot have modifiers")
        }
        if function.stateMutability == .payable {
            if isLibrary {
                report(.payableLibraryFunction, at: node, "a library function cannot be payable")
            } else if function.isFree {
                report(.payableFreeFunction, at: node, "a free function cannot be payable")
            } else if function.functionKind == .function, !analysis.isPartOfExternalInterface(node) {
                report(.payableInternal, at: node, "only public and external functions can be payable")
            }
        }
    }

    private mutating func checkParameters(
        _ list: NodeID, _ node: NodeID, _ function: AST.FunctionDefinition, _ info: ContractInfo?
    ) {
        for parameter in analysis.parameters(of: list) {
            checkParameter(parameter, node, function, info)
            checkVariableType(parameter)
        }
    }

    private mutating func checkParameter(
        _ parameter: NodeID, _ node: NodeID, _ function: AST.FunctionDefinition, _ info: ContractInfo?
    ) {
        let type = type(of: parameter)
        if type == .error { return }
        let isConstructor = function.functionKind == .constructor
        let visibility = function.visibilityInForce
        let isPublic = visibility == .public || visibility == .external
        let isAbstract = info?.isAbstract ?? false
        let isLibrary = info?.isLibrary ?? false
        let isVisibleOutside = isConstructor ? !isAbstract : isPublic
        let location = tree.get(AST.VariableDeclaration.self, parameter).location
        if isConstructor && location == .storage && !isAbstract {
            fatal(
                .constructorStorageParameter, at: parameter,
                "only the constructor of an abstract contract can take storage references")
        } else if isVisibleOutside {
            if analysis.interfaceType(type, inLibrary: isLibrary).isNone {
                fatal(
                    .notExternalType, at: parameter,
                    "\(name(type)) cannot cross the boundary of a contract: it is internal, "
                        + "recursive or contains a mapping")
            } else if !usesABICoderV2, !isSupportedByOldCoder(type, isLibrary: isLibrary) {
                report(.needsABICoder2, at: parameter, "\(name(type)) needs `pragma abicoder v2`")
            }
        }
    }

    private mutating func checkModifierInvocations(
        _ node: NodeID, _ function: AST.FunctionDefinition, _ info: ContractInfo?
    ) {
        var seen: Set<NodeID> = []
        let bases = function.functionKind == .constructor ? Array(info?.linearizedBases.dropFirst() ?? []) : []
        for invocation in tree.nodes(function.modifiers) where kind(invocation) == .modifierInvocation {
            checkModifierInvocation(invocation, bases: bases)
            let path = tree.get(AST.ModifierInvocation.self, invocation).modifierName
            let target = path.isNone ? NodeID.none : analysis.reference(of: path).node
            if !target.isNone, !seen.insert(target).inserted, kind(target) == .contractDefinition {
                report(
                    .baseArgumentsRepeated, at: invocation, "the arguments of this base constructor are given already")
            }
        }
    }

    private mutating func checkModifierInvocation(_ node: NodeID, bases: [NodeID]) {
        let invocation = tree.get(AST.ModifierInvocation.self, node)
        let arguments = Array(tree.nodes(invocation.arguments))
        for argument in arguments { check(argument) }
        guard !invocation.modifierName.isNone else { return }
        let reference = analysis.reference(of: invocation.modifierName)
        if reference.isNone { return }
        let target = reference.node
        let isSinglePart = names(of: invocation.modifierName).count == 1
        var parameters: NodeItems?
        if let modifier = tree.find(AST.ModifierDefinition.self, target) {
            if isSinglePart { addFlags(.lookupVirtual, to: invocation.modifierName) }
            parameters = analysis.parameters(of: modifier.parameters)
            let contract = analysis.scope(of: target)
            if !currentContract.isNone, !analysis.derives(currentContract, from: contract) {
                report(.foreignModifier, at: node, "only modifiers of this contract and its bases can be used")
            }
            if !isSinglePart && modifier.body.isNone {
                report(
                    .modifierWithoutImplementation, at: node,
                    "the modifier has no body there: name it without its contract")
            }
        } else if bases.contains(target) {
            let constructor = analysis.contract(target)?.constructor ?? .none
            let definition = tree.find(AST.FunctionDefinition.self, constructor)
            parameters = analysis.parameters(of: definition?.parameters ?? .none)
        }
        guard let parameters else {
            report(.notAModifier, at: node, "`\(pathText(invocation.modifierName))` is neither a modifier nor a base")
            return
        }
        if parameters.count != arguments.count {
            report(
                .modifierArgumentCount, at: node,
                "\(arguments.count) arguments are given, but \(parameters.count) are needed")
            return
        }
        for (argument, parameter) in zip(arguments, parameters) {
            let source = type(of: argument)
            let wanted = type(of: parameter)
            if !analysis.isImplicitlyConvertible(source, to: wanted) {
                report(
                    .modifierArgumentType, at: argument,
                    "\(name(source)) does not convert to the parameter's type \(name(wanted))",
                    help: conversionHelp(source, wanted))
            }
        }
    }

    private mutating func checkFallback(_ node: NodeID, _ function: AST.FunctionDefinition, _ info: ContractInfo?) {
        if info?.isLibrary ?? false { report(.libraryFallback, at: node, "a library has no fallback function") }
        if function.stateMutability != .nonpayable && function.stateMutability != .payable {
            report(.fallbackMutability, at: node, "a fallback function cannot be `\(function.stateMutability.text)`")
        }
        if analysis.visibility(of: node) != .external {
            report(.fallbackNotExternal, at: node, "a fallback function has to be external")
        }
        let parameters = analysis.parameters(of: function.parameters)
        let returns = analysis.parameters(of: function.returnParameters)
        if parameters.isEmpty && returns.isEmpty { return }
        if parameters.count != 1 || returns.count != 1 || type(of: returns[0]) != .bytesMemory
            || type(of: parameters[0]) != .bytesCalldata
        {
            report(
                .fallbackSignature, at: function.returnParameters,
                "a fallback function is `fallback()` or `fallback(bytes calldata) returns (bytes memory)`")
        }
    }

    private mutating func checkConstructor(_ node: NodeID, _ function: AST.FunctionDefinition, _ info: ContractInfo?) {
        if !function.overrides.isNone { report(.overridingConstructor, at: node, "a constructor cannot override") }
        if !analysis.parameters(of: function.returnParameters).isEmpty {
            report(.constructorReturns, at: function.returnParameters, "a constructor returns nothing")
        }
        if function.stateMutability != .nonpayable && function.stateMutability != .payable {
            report(.constructorMutability, at: node, "a constructor cannot be `\(function.stateMutability.text)`")
        }
        let isAbstract = info?.isAbstract ?? false
        switch function.visibility {
        case .default: break
        case .private, .external: report(.constructorPrivate, at: node, "a constructor has no visibility")
        case .public where isAbstract:
            report(
                .constructorOfAbstractPublic, at: node,
                "the constructor of an abstract contract is not public: leave out the word")
        case .internal where !isAbstract:
            report(.constructorInternal, at: node, "make the contract abstract instead of its constructor internal")
        default: report(.constructorVisibility, at: node, "the visibility of a constructor has no effect")
        }
    }
}
