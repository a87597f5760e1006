// `abi.*`, `type(...)`, `bytes.concat` and `string.concat`: functions whose types depend on their arguments.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkDecode(_ node: NodeID, _ arguments: [NodeID]) -> [TypeID] {
        if arguments.count != 2 {
            report(.decodeCount, at: node, "`abi.decode` takes two arguments, \(arguments.count) are given")
        }
        guard let data = arguments.first else { return [] }
        let dataType = type(of: data)
        if !analysis.isImplicitlyConvertible(dataType, to: .bytesMemory),
            !analysis.isImplicitlyConvertible(dataType, to: .bytesCalldata)
        {
            report(.decodeData, at: data, "the data to decode has to be `bytes`, but is \(name(dataType))")
        }
        guard arguments.count >= 2 else { return [] }
        guard let tuple = tree.find(AST.TupleExpression.self, arguments[1]) else {
            report(.decodeTypes, at: arguments[1], "the second argument has to be a tuple of types: `(uint, address)`")
            return []
        }
        return tree.nodes(tuple.components).map { checkDecodedType($0) }
    }

    private mutating func checkDecodedType(_ node: NodeID) -> TypeID {
        if node.isNone { return .error }
        let denoted = types[type(of: node)]
        if denoted.kind == .error { return .error }
        guard denoted.kind == .typeType else {
            report(.decodeNotAType, at: node, "this is not a type")
            return .emptyTuple
        }
        var result = types.inMemory(denoted.element)
        if result == .address { result = .addressPayable }
        if !canBeEncoded(result, isPacked: false) {
            report(.decodeType, at: node, "\(name(result)) cannot be decoded")
        }
        if types[result].isReference, let problem = sizeProblem(result, .memory) {
            report(.decodedTypeTooLarge, at: node, problem)
        }
        return result
    }

    /// Whether values of the type have an ABI encoding.
    func canBeEncoded(_ type: TypeID, isPacked: Bool) -> Bool {
        if type == .error { return true }
        let mobile = types.mobileType(type)
        if mobile.isNone { return false }
        let record = types[mobile]
        switch record.kind {
        case .tuple, .typeType, .modifier, .module, .magic, .inaccessibleDynamic: return false
        case .arraySlice: return canBeEncoded(record.element, isPacked: isPacked)
        case .function:
            guard let signature = analysis.types.function(of: mobile) else { return false }
            return signature.kind == .external && signature.options.isEmpty
        default: break
        }
        if analysis.interfaceType(mobile, inLibrary: false).isNone { return false }
        if usesABICoderV2 { return true }
        return isSupportedByOldCoder(types.inMemory(mobile), isLibrary: false)
    }

    mutating func checkEncode(
        _ node: NodeID, _ call: AST.FunctionCall, _ arguments: [NodeID], _ signature: FunctionSignature
    ) {
        if !call.names.isEmpty {
            report(.namedABIArguments, at: node, "the arguments of this function have no names")
            return
        }
        checkArguments(node, call, arguments, signature, isStruct: false)
        if signature.kind == .abiEncodeCall {
            checkEncodeCall(node, arguments)
            return
        }
        let isPacked = signature.kind == .abiEncodePacked
        for argument in arguments { checkEncoded(argument, isPacked: isPacked) }
    }

    private mutating func checkEncoded(_ node: NodeID, isPacked: Bool) {
        let argumentType = type(of: node)
        if let value = types.rational(of: argumentType) {
            if !value.isInteger {
                report(.encodeFraction, at: node, "fractions cannot be encoded")
                return
            }
            if types.mobileType(argumentType).isNone {
                report(.encodeLargeNumber, at: node, "this number is too large to be encoded")
                return
            }
            if isPacked {
                report(
                    .packLiteral, at: node, "a literal has no size of its own to be packed: convert it to a type first")
                return
            }
        }
        if isPacked && !isSupportedByOldCoder(argumentType, isLibrary: false) {
            report(.packType, at: node, "\(name(argumentType)) cannot be packed")
        } else if !canBeEncoded(argumentType, isPacked: isPacked) {
            report(.encodeType, at: node, "\(name(argumentType)) cannot be encoded")
        }
    }

    private mutating func checkEncodeCall(_ node: NodeID, _ arguments: [NodeID]) {
        guard arguments.count == 2 else {
            report(.encodeCallCount, at: node, "`abi.encodeCall` takes a function and a tuple of its arguments")
            return
        }
        let functionType = type(of: arguments[0])
        if functionType == .error { return }
        guard let signature = analysis.types.function(of: functionType) else {
            report(
                .encodeCallFunction, at: arguments[0],
                "the first argument has to be a function, but is \(name(functionType))")
            return
        }
        guard signature.kind == .external || signature.kind == .declaration else {
            reportEncodeCallFunction(arguments[0], signature)
            return
        }
        let parameters = Array(externallyCallable(signature).argumentTypes)
        var components = [arguments[1]]
        let isTuple = types[type(of: arguments[1])].kind == .tuple
        if isTuple {
            guard let tuple = tree.find(AST.TupleExpression.self, arguments[1]) else {
                report(.encodeCallTuple, at: arguments[1], "the arguments have to be written as a tuple")
                return
            }
            components = Array(tree.nodes(tuple.components))
        }
        if components.count != parameters.count {
            report(
                isTuple ? .encodeCallTupleCount : .encodeCallSingle, at: node,
                "the function takes \(parameters.count) arguments, the tuple has \(components.count)")
        }
        for (component, parameter) in zip(components, parameters) where !component.isNone {
            let source = type(of: component)
            if !analysis.isImplicitlyConvertible(source, to: parameter) {
                report(
                    .encodeCallType, at: component,
                    "\(name(source)) does not convert to the parameter's type \(name(parameter))",
                    help: conversionHelp(source, parameter))
            }
        }
    }

    private mutating func reportEncodeCallFunction(_ node: NodeID, _ signature: FunctionSignature) {
        let what: String
        switch signature.kind {
        case .internal: what = "an internal function"
        case .delegateCall: what = "a library function"
        case .creation: what = "a contract creation"
        case .event: what = "an event"
        case .error: what = "an error"
        default: what = "a builtin function"
        }
        var places: [SecondaryLocation] = []
        var help: String?
        let function = signature.declaration
        if !function.isNone {
            places = [SecondaryLocation("declared here", span(function))]
            let contract = analysis.scope(of: function)
            if analysis.visibility(of: function) == .public && contract == currentContract {
                help = "write `this.` before it to take its external side"
            } else if contract != currentContract, analysis.derives(currentContract, from: contract) {
                help = "functions of base contracts have to be external"
            }
        }
        report(
            .encodeCallNotExternal, at: node, "an external function is needed, this is \(what)", secondary: places,
            help: help)
    }

    mutating func checkMetaType(_ node: NodeID, _ arguments: [NodeID]) -> [TypeID] {
        guard arguments.count == 1 else {
            fatal(.typeOfCount, at: node, "`type` takes one argument, \(arguments.count) are given")
            return [.error]
        }
        let argument = types[type(of: arguments[0])]
        if argument.kind == .error { return [.error] }
        if argument.kind == .typeType {
            let denoted = types[argument.element]
            switch denoted.kind {
            case .integer, .enumeration: return [types.metaType(argument.element)]
            case .contract where !denoted.isSuper: return [types.metaType(argument.element)]
            default: break
            }
        }
        fatal(
            .typeOfType, at: arguments[0],
            "`type` takes an integer, enum or contract type, not \(name(type(of: arguments[0])))")
        return [.error]
    }

    mutating func checkConcat(
        _ node: NodeID, _ call: AST.FunctionCall, _ arguments: [NodeID], _ signature: FunctionSignature
    ) {
        checkArguments(node, call, arguments, signature, isStruct: false)
        for argument in arguments {
            let source = type(of: argument)
            if signature.kind == .stringConcat {
                if !analysis.isImplicitlyConvertible(source, to: .stringMemory) {
                    report(.stringConcatType, at: argument, "`string.concat` takes strings, not \(name(source))")
                }
            } else {
                let fits =
                    analysis.isImplicitlyConvertible(source, to: .bytes32)
                    || analysis.isImplicitlyConvertible(source, to: .bytesMemory)
                if !fits || types[source].kind == .rational {
                    report(
                        .bytesConcatType, at: argument, "`bytes.concat` takes `bytes` and `bytesN`, not \(name(source))"
                    )
                }
            }
        }
    }
}
