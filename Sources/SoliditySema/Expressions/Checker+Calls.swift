// Calls, type conversions and struct constructors.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkCall(_ node: NodeID) -> TypeID {
        let call = tree.get(AST.FunctionCall.self, node)
        let arguments = Array(tree.nodes(call.arguments))
        var argumentTypes: [TypeID] = []
        var areArgumentsPure = true
        for argument in arguments {
            argumentTypes.append(check(argument))
            if !isPure(argument) { areArgumentsPure = false }
        }
        let names = tree.names(call.names).map(\.name)
        let callArguments = CallArguments(types: argumentTypes, names: names, hasNames: !names.isEmpty)
        let callee = check(call.expression, arguments: callArguments)
        let record = types[callee]
        switch record.kind {
        case .error: return .error
        case .function:
            guard let signature = analysis.types.function(of: callee) else { return .error }
            if kind(call.expression) == .memberAccess || kind(call.expression) == .identifier,
                kind(analysis.reference(of: call.expression).node) == .functionDefinition
            {
                addFlags(.isCalledDirectly, to: call.expression)
            }
            set(.isPure, areArgumentsPure && isPure(call.expression) && signature.isPure, of: node)
            if signature.kind == .arrayPush { set(.isLValue, signature.argumentTypes.isEmpty, of: node) }
            let returns = checkFunctionCall(node, call, arguments, signature)
            return returns.count == 1 ? returns[0] : types.tuple(returns)
        case .typeType: return checkTypeCall(node, call, arguments, record.element, areArgumentsPure)
        default:
            fatal(.notCallable, at: node, "\(name(callee)) cannot be called")
            return .error
        }
    }

    private mutating func checkTypeCall(
        _ node: NodeID, _ call: AST.FunctionCall, _ arguments: [NodeID], _ target: TypeID, _ areArgumentsPure: Bool
    ) -> TypeID {
        let record = types[target]
        set(.isPure, areArgumentsPure, of: node)
        if record.kind == .structure {
            addFlags(.structConstructor, to: node)
            if analysis.containsMapping(target) {
                fatal(.structWithMapping, at: node, "a struct that contains a mapping only exists in storage")
                return .error
            }
            let signature = structConstructor(target)
            checkArguments(node, call, arguments, signature, isStruct: true)
            return types.inMemory(target)
        }
        if record.isSuper {
            fatal(.conversionToSuper, at: node, "`super` is not a type to convert to")
            return .error
        }
        addFlags(.typeConversion, to: node)
        return checkConversion(node, call, arguments, target)
    }

    func structConstructor(_ type: TypeID) -> FunctionSignature {
        let members = analysis.members(ofStruct: types.inMemory(type))
        return FunctionSignature(
            kind: .internal, parameters: members.map(\.type), returns: [types.inMemory(type)],
            parameterNames: members.map(\.name), returnNames: [.empty])
    }

    private mutating func checkConversion(
        _ node: NodeID, _ call: AST.FunctionCall, _ arguments: [NodeID], _ target: TypeID
    ) -> TypeID {
        if arguments.count != 1 {
            report(.conversionCount, at: node, "a conversion takes one argument, \(arguments.count) are given")
            return target
        }
        if !call.names.isEmpty {
            report(.conversionNamed, at: node, "the argument of a conversion has no name")
            return target
        }
        let argument = arguments[0]
        let source = type(of: argument)
        // Without a location of its own, the result stays where the argument is.
        let record = types[source]
        let location = record.kind == .arraySlice ? types[record.element].location : record.location
        let result: TypeID
        switch location {
        case .none, .memory: result = types.inMemory(target)
        case .calldata: result = types.at(.calldata, target)
        case .storage, .storagePointer: result = types.at(.storagePointer, target)
        }
        if analysis.isExplicitlyConvertible(source, to: result) { return result }
        reportConversion(node, argument, source, result)
        return result
    }

    private mutating func reportConversion(_ node: NodeID, _ argument: NodeID, _ source: TypeID, _ target: TypeID) {
        let message = "\(name(source)) cannot be converted to \(name(target))"
        if types[target].kind == .contract, types[source].kind == .address {
            var places: [SecondaryLocation] = []
            if kind(argument) == .identifier {
                let variable = analysis.reference(of: argument).node
                if kind(variable) == .variableDeclaration {
                    places = [SecondaryLocation("declare it as `address payable`", span(variable))]
                }
            }
            report(
                .contractToAddressPayable, at: node, message, secondary: places,
                help: "the contract can receive ether, so only an `address payable` converts to it")
        } else if analysis.types.function(of: source)?.kind == .external, types[target].kind == .address {
            report(.functionToAddress, at: node, message, help: "`.address` gives the contract of an external function")
        } else {
            report(.invalidConversion, at: node, message, help: conversionHelp(source, target))
        }
    }

    private mutating func checkFunctionCall(
        _ node: NodeID, _ call: AST.FunctionCall, _ arguments: [NodeID], _ signature: FunctionSignature
    ) -> [TypeID] {
        switch signature.kind {
        case .abiDecode: return checkDecode(node, arguments)
        case .abiEncode, .abiEncodePacked, .abiEncodeWithSelector, .abiEncodeCall, .abiEncodeWithSignature:
            checkEncode(node, call, arguments, signature)
        case .metaType: return checkMetaType(node, arguments)
        case .bytesConcat, .stringConcat: checkConcat(node, call, arguments, signature)
        case .declaration:
            let function = signature.declaration
            let contract = analysis.scope(of: function)
            let isBase = !currentContract.isNone && analysis.derives(currentContract, from: contract)
            let hasBody = tree.find(AST.FunctionDefinition.self, function)?.body.isNone == false
            if isBase && !hasBody {
                report(
                    .baseFunctionWithoutBody, at: node,
                    "`\(text(tree.name(function)))` has no implementation in that base contract")
            } else {
                report(
                    .functionOfForeignContract, at: node,
                    "a function of another contract is called on an object, not on its type")
            }
        default:
            if signature.kind == .bareStaticCall, options.fork < .byzantium {
                report(.staticcallTooOld, at: node, "`staticcall` exists since Byzantium")
            }
            checkArguments(node, call, arguments, signature, isStruct: false)
        }
        return accessibleReturns(of: signature)
    }

    /// What a call returns: before Byzantium, values of unknown size from elsewhere cannot be read.
    func accessibleReturns(of signature: FunctionSignature) -> [TypeID] {
        let isElsewhere = signature.kind == .external || signature.kind == .delegateCall || signature.isBareCall
        guard options.fork < .byzantium, isElsewhere else { return signature.returns }
        return signature.returns.map { analysis.isDynamicallyEncoded($0) ? .inaccessibleDynamic : $0 }
    }
}
