// What a variable declaration is, by where it stands.

import SoliditySyntax

enum VariableRole: UInt8 {
    case state, fileLevel, structMember, eventOrErrorParameter, parameter, returnParameter, catchParameter, local,
        unknown

    var isCallableOrCatchParameter: Bool { self == .parameter || self == .returnParameter || self == .catchParameter }
    /// Gets its value from a caller.
    var isParameter: Bool { self == .parameter || self == .catchParameter }
    var isLocalVariable: Bool { isCallableOrCatchParameter || self == .local }
    var isLocalOrReturn: Bool { self == .local || self == .returnParameter }
}

extension Checker {
    /// Known once names are registered; `.unknown` for other nodes.
    func role(of variable: NodeID) -> VariableRole { variable.isNone ? .unknown : roles[variable.index] }

    /// The role that follows from the scope of a variable.
    @inline(__always)
    func roleInScope(of variable: NodeID) -> VariableRole {
        let scope = analysis.scope(of: variable)
        guard !scope.isNone else { return .unknown }
        switch tree.kind(scope) {
        case .contractDefinition: return .state
        case .sourceUnit: return .fileLevel
        case .structDefinition: return .structMember
        case .eventDefinition, .errorDefinition: return .eventOrErrorParameter
        case .functionDefinition:
            return role(of: variable, returns: tree.get(AST.FunctionDefinition.self, scope).returnParameters)
        case .functionTypeName:
            return role(of: variable, returns: tree.get(AST.FunctionTypeName.self, scope).returnParameters)
        case .modifierDefinition: return .parameter
        case .tryCatchClause: return .catchParameter
        case .block, .forStatement: return .local
        default: return .unknown
        }
    }

    @inline(__always)
    private func role(of parameter: NodeID, returns: NodeID) -> VariableRole {
        guard let list = tree.find(AST.ParameterList.self, returns) else { return .parameter }
        return tree.nodes(list.parameters).contains(parameter) ? .returnParameter : .parameter
    }

    /// Visibility of the function, modifier or function type that a parameter belongs to.
    func callableVisibility(of variable: NodeID) -> Visibility {
        let scope = analysis.scope(of: variable)
        if let type = tree.find(AST.FunctionTypeName.self, scope) {
            return type.visibility == .default ? .internal : type.visibility
        }
        return scope.isNone ? .default : analysis.visibility(of: scope)
    }

    func isConstructorParameter(_ variable: NodeID) -> Bool {
        tree.find(AST.FunctionDefinition.self, analysis.scope(of: variable))?.functionKind == .constructor
            && role(of: variable).isCallableOrCatchParameter
    }

    func isLibraryFunction(_ function: NodeID) -> Bool {
        guard kind(function) == .functionDefinition else { return false }
        return analysis.contract(analysis.scope(of: function))?.isLibrary ?? false
    }

    func isLibraryFunctionParameter(_ variable: NodeID) -> Bool { isLibraryFunction(analysis.scope(of: variable)) }
}
