// `new` and call options.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkNew(_ node: NodeID) -> TypeID {
        let typeName = tree.get(AST.NewExpression.self, node).typeName
        let target = checkTypeName(typeName)
        let record = types[target]
        if record.kind == .error { return .error }
        if kind(typeName) == .userDefinedTypeName {
            guard record.kind == .contract, let info = analysis.contract(record.declaration) else {
                fatal(.newOfNonContract, at: node, "`new` creates contracts and arrays, not \(name(target))")
                return .error
            }
            if info.isInterface {
                fatal(.newOfInterface, at: node, "an interface cannot be created")
                return .error
            }
            if info.isAbstract { report(.newOfAbstract, at: node, "an abstract contract cannot be created") }
            return types.function(creation(of: info.node))
        }
        guard record.kind == .array else {
            fatal(.newOfType, at: node, "`new` creates contracts and arrays, not \(name(target))")
            return .error
        }
        if analysis.containsMapping(target) {
            fatal(.newArrayWithMapping, at: typeName, "an array that contains a mapping only exists in storage")
            return .error
        }
        if !record.isDynamicallySized {
            report(.newArrayLength, at: typeName, "the length goes into parentheses after the type: `new T[](length)`")
        }
        addFlags(.isPure, to: node)
        return builtinFunction(.objectCreation, [.uint256], [types.inMemory(target)])
    }

    /// The function type of `new C`.
    mutating func creation(of contract: NodeID) -> FunctionSignature {
        let constructor = analysis.contract(contract)?.constructor ?? .none
        let function = tree.find(AST.FunctionDefinition.self, constructor)
        let parameters = analysis.parameters(of: function?.parameters ?? .none)
        return FunctionSignature(
            kind: .creation, mutability: function?.stateMutability == .payable ? .payable : .nonpayable,
            parameters: parameters.map { type(of: $0) }, returns: [types.contract(contract)],
            parameterNames: parameters.map { tree.name($0) }, returnNames: [.empty])
    }

    mutating func checkCallOptions(_ node: NodeID, _ arguments: CallArguments?) -> TypeID {
        let options = tree.get(AST.FunctionCallOptions.self, node)
        let callee = check(options.expression, arguments: arguments)
        if callee == .error {
            for option in tree.nodes(options.options) { check(option) }
            return .error
        }
        guard let signature = analysis.types.function(of: callee) else {
            fatal(.optionsOfNonFunction, at: node, "only calls take options, and \(name(callee)) cannot be called")
            return .error
        }
        switch signature.kind {
        case .creation, .external, .bareCall, .bareCallCode, .bareDelegateCall, .bareStaticCall: break
        default:
            fatal(.optionsOfInternalCall, at: node, "only external calls and contract creations take options")
            return .error
        }
        if !signature.options.isDisjoint(with: .callOptions) {
            report(.repeatedOptions, at: node, "the call has options already: write all of them in one `{...}`")
        }
        var set: FunctionTypeOptions = []
        for index in 0..<options.names.count {
            checkOption(
                node, tree.name(options.names, index), tree.node(options.options, index), signature, &set)
        }
        if set.contains(.saltSet), self.options.fork < .constantinople {
            report(.saltTooOld, at: node, "`salt` needs CREATE2, which exists since Constantinople")
        }
        return withOptions(signature, set)
    }

    private mutating func checkOption(
        _ node: NodeID, _ option: NamedSpan, _ value: NodeID, _ signature: FunctionSignature,
        _ set: inout FunctionTypeOptions
    ) {
        let name = option.name
        let isCreation = signature.kind == .creation
        switch name.known {
        case .salt:
            if isCreation {
                insert(.saltSet, name, node, &set)
                check(value, expecting: .bytes32)
            } else {
                report(.saltOfCall, at: node, "`salt` is an option of contract creations only")
            }
        case .value:
            if signature.kind == .bareDelegateCall {
                report(.valueOfDelegateCall, at: node, "a delegate call keeps `msg.value`: it cannot send another")
            } else if signature.kind == .bareStaticCall {
                report(.valueOfStaticCall, at: node, "a static call cannot send value")
            } else if signature.mutability != .payable {
                report(
                    .valueOfNonPayable, at: node,
                    isCreation ? "the constructor is not payable" : "the function is not payable")
            } else {
                check(value, expecting: .uint256)
                insert(.valueSet, name, node, &set)
            }
        case .gas:
            if isCreation {
                report(.gasOfCreation, at: node, "`gas` cannot be set for contract creations")
            } else {
                check(value, expecting: .uint256)
                insert(.gasSet, name, node, &set)
            }
        default:
            let meant = suggest(for: text(name), among: ["gas", "value", "salt"], at: option.span)
            report(
                .unknownOption, at: node, "`\(text(name))` is no call option: there are `gas`, `value` and `salt`",
                help: meant.help, fixIts: meant.fixIts)
        }
        if !value.isNone, type(of: value).isNone { check(value) }
    }

    private mutating func insert(
        _ option: FunctionTypeOptions, _ name: Symbol, _ node: NodeID, _ set: inout FunctionTypeOptions
    ) {
        if set.contains(option) { report(.repeatedOption, at: node, "the option `\(text(name))` is given twice") }
        set.insert(option)
    }
}
