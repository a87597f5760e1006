// The function types that declarations give rise to, and getters of public state variables.

import SoliditySyntax

/// A parameter or return value of a getter.
public struct GetterParameter: Hashable, Sendable {
    public var name: Symbol
    public var type: TypeID
}

extension Analysis {
    /// Parameters of the getter of a public state variable: a key per mapping, an index per array (not `bytes`).
    public func getterParameters(of variable: NodeID) -> [GetterParameter] { getterShape(of: variable).parameters }

    /// Return values of the getter, in memory. For a struct: its members except mappings and arrays, which are left
    /// out (`bytes` and `string` stay).
    public func getterReturns(of variable: NodeID) -> [GetterParameter] {
        let shape = getterShape(of: variable)
        guard types[shape.result].kind == .structure else {
            return [GetterParameter(name: shape.resultName, type: types.inMemory(shape.result))]
        }
        return members(ofStruct: shape.result).compactMap { member in
            let type = types[member.type]
            if type.kind == .mapping || (type.kind == .array && !type.isByteArrayOrString) { return nil }
            return GetterParameter(name: member.name, type: types.inMemory(member.type))
        }
    }

    /// What a getter returns before a struct is taken apart, e.g. the struct type in storage.
    public func getterResult(of variable: NodeID) -> TypeID { getterShape(of: variable).result }

    private func getterShape(
        of variable: NodeID
    ) -> (parameters: [GetterParameter], result: TypeID, resultName: Symbol) {
        var result = type(of: variable)
        var resultName = Symbol.empty
        var parameters: [GetterParameter] = []
        var typeName = tree.find(AST.VariableDeclaration.self, variable)?.typeName ?? .none
        while true {
            let record = types[result]
            if record.kind == .mapping {
                let node = tree.find(AST.Mapping.self, typeName)
                parameters.append(
                    GetterParameter(name: node?.keyName ?? .empty, type: types.inMemory(record.key)))
                resultName = node?.valueName ?? .empty
                result = record.value
                typeName = node?.valueType ?? .none
            } else if record.kind == .array, !record.isByteArrayOrString {
                parameters.append(GetterParameter(name: .empty, type: .uint256))
                result = record.element
                typeName = tree.find(AST.ArrayTypeName.self, typeName)?.baseType ?? .none
            } else {
                return (parameters, result, resultName)
            }
        }
    }

    /// The signature of a function, getter, event or error called in the given way. `kind` is `.internal`, `.external`
    /// or `.declaration` for functions; `.external` is implied for variables.
    public func signature(of declaration: NodeID, kind: FunctionTypeKind = .internal) -> FunctionSignature? {
        switch tree.kind(declaration) {
        case .functionDefinition:
            let node = tree.get(AST.FunctionDefinition.self, declaration)
            let isInternalPayable = kind == .internal && node.stateMutability == .payable
            return signature(
                kind, isInternalPayable ? .nonpayable : node.stateMutability, node.parameters, node.returnParameters,
                declaration)
        case .variableDeclaration:
            let parameters = getterParameters(of: declaration)
            let returns = getterReturns(of: declaration)
            return FunctionSignature(
                kind: .external, mutability: .view, parameters: parameters.map(\.type), returns: returns.map(\.type),
                parameterNames: parameters.map(\.name), returnNames: returns.map(\.name), declaration: declaration)
        case .eventDefinition:
            let node = tree.get(AST.EventDefinition.self, declaration)
            return signature(.event, .nonpayable, node.parameters, .none, declaration)
        case .errorDefinition:
            let node = tree.get(AST.ErrorDefinition.self, declaration)
            var result = signature(.error, .pure, node.parameters, .none, declaration)
            result.returns = [.magicError]
            result.returnNames = [.empty]
            return result
        default: return nil
        }
    }

    /// `parameters` and `returns` are ParameterLists or none.
    private func signature(
        _ kind: FunctionTypeKind, _ mutability: StateMutability, _ parameters: NodeID, _ returns: NodeID,
        _ declaration: NodeID
    ) -> FunctionSignature {
        let parameters = self.parameters(of: parameters)
        let returns = self.parameters(of: returns)
        return FunctionSignature(
            kind: kind, mutability: mutability, parameters: parameters.map { type(of: $0) },
            returns: returns.map { type(of: $0) }, parameterNames: parameters.map { tree.name($0) },
            returnNames: returns.map { tree.name($0) }, declaration: declaration)
    }
}
