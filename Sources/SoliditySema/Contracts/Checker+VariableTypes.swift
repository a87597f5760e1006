// Type checks of variables: initial values, constants, immutables, getters, sizes.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkVariableType(_ node: NodeID) {
        guard let variable = tree.find(AST.VariableDeclaration.self, node) else { return }
        let type = type(of: node)
        checkFunctionTypeName(variable.typeName)
        let role = role(of: node)
        if !variable.value.isNone {
            if role == .state && analysis.containsMapping(type) {
                report(.initialisedMapping, at: node, "a variable that contains a mapping cannot have an initial value")
                check(variable.value)
            } else {
                check(variable.value, expecting: type)
            }
        }
        if type == .error { return }
        checkMutability(node, variable, type)
        if role == .state {
            if variable.visibility == .public { checkGetter(node) }
        } else if variable.location == .calldata || variable.location == .memory, analysis.containsMapping(type) {
            fatal(.storageOnlyType, at: node, "\(name(type)) only exists in storage: it contains a mapping")
        }
        if role != .structMember { checkSize(node, type, role) }
    }

    private mutating func checkMutability(_ node: NodeID, _ variable: AST.VariableDeclaration, _ type: TypeID) {
        switch variable.mutability {
        case .constant:
            if variable.value.isNone {
                report(.constantWithoutValue, at: node, "a constant needs a value")
            } else if !isPure(variable.value) {
                report(.constantNotPure, at: variable.value, "the value of a constant has to be known at compile time")
            }
        case .immutable:
            if !types[type].isValueType { report(.immutableType, at: node, "an immutable has to be of a value type") }
            if analysis.types.function(of: type)?.kind == .external {
                report(.immutableExternalFunction, at: node, "an immutable cannot be an external function")
            }
        case .mutable: break
        }
    }

    private mutating func checkGetter(_ node: NodeID) {
        let parameters = analysis.getterParameters(of: node)
        let returns = analysis.getterReturns(of: node)
        if !usesABICoderV2 {
            let unsupported = (parameters + returns).filter { !isSupportedByOldCoder($0.type, isLibrary: false) }
            if !unsupported.isEmpty {
                let names = unsupported.map { name($0.type) }.joined(separator: ", ")
                report(.getterNeedsABICoder2, at: node, "a getter with \(names) needs `pragma abicoder v2`")
            }
        }
        let isExternal = (parameters + returns).allSatisfy {
            !analysis.interfaceType($0.type, inLibrary: false).isNone
        }
        if isExternal && !returns.isEmpty { return }
        if parameters.isEmpty && returns.isEmpty {
            report(.emptyGetter, at: node, "the getter would return nothing: all members of the struct are left out")
        } else {
            report(.getterInternalType, at: node, "the getter would return an internal or recursive type")
        }
    }

    private mutating func checkSize(_ node: NodeID, _ type: TypeID, _ role: VariableRole) {
        let record = types[type]
        guard record.isReference else { return }
        let location: DataLocation =
            record.location.isStorage ? .storage : record.location == .calldata ? .calldata : .memory
        var problem = sizeProblem(type, location)
        if problem == nil, role.isCallableOrCatchParameter, comesFromOutside(node, role, record) {
            problem = sizeProblem(types.at(.memory, type), .calldata)
        }
        if let problem { report(.typeTooLarge, at: node, problem) }
    }

    /// Whether the value of a parameter may have to be decoded.
    private mutating func comesFromOutside(_ parameter: NodeID, _ role: VariableRole, _ type: Type) -> Bool {
        if type.location.isStorage, isLibraryFunctionParameter(parameter) { return false }
        if isConstructorParameter(parameter) { return !(analysis.contract(currentContract)?.isAbstract ?? false) }
        return role == .parameter && kind(analysis.scope(of: parameter)) != .functionTypeName
            && callableVisibility(of: parameter) == .public
    }

    /// External function types only take and return what can cross a contract's boundary.
    mutating func checkFunctionTypeName(_ node: NodeID) {
        if node.isNone { return }
        switch tree.kind(node) {
        case .functionTypeName:
            let name = tree.get(AST.FunctionTypeName.self, node)
            let parameters = [name.parameters, name.returnParameters].flatMap { analysis.parameters(of: $0) }
            for parameter in parameters { checkVariableType(parameter) }
            guard name.visibility == .external else { return }
            for parameter in parameters
            where type(of: parameter) != .error && analysis.interfaceType(type(of: parameter), inLibrary: false).isNone
            {
                fatal(.internalInExternalType, at: parameter, "an external function type cannot have internal types")
            }
        case .arrayTypeName: checkFunctionTypeName(tree.get(AST.ArrayTypeName.self, node).baseType)
        case .mapping: checkFunctionTypeName(tree.get(AST.Mapping.self, node).valueType)
        default: break
        }
    }
}
