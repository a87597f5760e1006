// Arguments against parameters: number, names, types.

import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkArguments(
        _ node: NodeID, _ call: AST.FunctionCall, _ arguments: [NodeID], _ signature: FunctionSignature, isStruct: Bool
    ) {
        let parameters = Array(signature.argumentTypes)
        let isVariadic = signature.takesArbitraryParameters
        if arguments.count < parameters.count || (!isVariadic && arguments.count > parameters.count) {
            reportArgumentCount(node, arguments.count, parameters.count, signature, isStruct: isStruct)
            return
        }
        var ordered = Array(arguments.prefix(parameters.count))
        if !call.names.isEmpty {
            guard let sorted = orderByName(node, call, arguments, Array(signature.argumentNames)) else { return }
            ordered = sorted
            analysis.auxiliary[node.index] = Int32(truncatingIfNeeded: analysis.argumentOrders.count)
            analysis.argumentOrders.append(sorted)
        }
        for (argument, parameter) in zip(ordered, parameters) {
            let source = type(of: argument)
            if analysis.isImplicitlyConvertible(source, to: parameter) { continue }
            let entry: DiagnosticEntry
            switch signature.kind {
            case _ where signature.isBareCall: entry = .bareCallArgument
            case .keccak256, .sha256, .ripemd160: entry = .hashArgument
            default: entry = .argumentType
            }
            let help =
                entry == .argumentType
                ? conversionHelp(source, parameter)
                : "the function takes one `bytes` argument: `abi.encode(...)` makes one of several values"
            report(
                entry, at: argument, "\(name(source)) does not convert to the parameter's type \(name(parameter))",
                help: help)
        }
        checkCoderSupport(node, ordered, parameters, signature)
    }

    private mutating func reportArgumentCount(
        _ node: NodeID, _ given: Int, _ wanted: Int, _ signature: FunctionSignature, isStruct: Bool
    ) {
        let isVariadic = signature.takesArbitraryParameters
        let message = "\(given) arguments are given, but \(isVariadic ? "at least " : "")\(wanted) are needed"
        var help: String?
        let entry: DiagnosticEntry
        if isStruct {
            entry = .structArgumentCount
        } else if signature.isBareCall {
            entry = given == 0 ? .bareCallWithoutArgument : .bareCallArguments
            help = "the function takes one `bytes` argument: `\"\"` is no data, `abi.encode(...)` packs several values"
        } else if signature.kind == .keccak256 || signature.kind == .sha256 || signature.kind == .ripemd160 {
            entry = .hashArguments
            help = "the function takes one `bytes` argument: `abi.encodePacked(...)` makes one of several values"
        } else {
            entry = isVariadic ? .tooFewArguments : .argumentCount
        }
        report(entry, at: node, message, help: help)
    }

    /// The arguments in the order of the parameters; nil after reporting names that do not fit.
    private mutating func orderByName(
        _ node: NodeID, _ call: AST.FunctionCall, _ arguments: [NodeID], _ parameterNames: [Symbol]
    ) -> [NodeID]? {
        let names = tree.names(call.names).map(\.name)
        guard names.count == arguments.count, names.count == parameterNames.count else {
            if !arguments.isEmpty {
                report(.unknownArgumentName, at: node, "the parameters of this function have no names")
            }
            return nil
        }
        var isValid = true
        for first in names.indices {
            for second in names.indices where second > first && names[first] == names[second] {
                isValid = false
                report(
                    .repeatedArgumentName, at: arguments[first], "the argument `\(text(names[first]))` is given twice")
            }
        }
        if !isValid { return nil }
        var ordered = [NodeID](repeating: .none, count: parameterNames.count)
        for (name, argument) in zip(names, arguments) {
            if let index = parameterNames.firstIndex(of: name) {
                ordered[index] = argument
            } else {
                isValid = false
                let place = tree.names(call.names).first { $0.name == name }?.span ?? span(argument)
                let meant = suggest(for: text(name), among: parameterNames.map { text($0) }, at: place)
                report(
                    .unknownArgumentName, at: node, "there is no parameter `\(text(name))`", help: meant.help,
                    fixIts: meant.fixIts)
            }
        }
        return isValid ? ordered : nil
    }

    /// `pragma abicoder v1` cannot encode structs and nested dynamic arrays.
    private mutating func checkCoderSupport(
        _ node: NodeID, _ arguments: [NodeID], _ parameters: [TypeID], _ signature: FunctionSignature
    ) {
        if usesABICoderV2 { return }
        switch signature.kind {
        case .delegateCall, .external, .creation, .event, .error: break
        default: return
        }
        let isLibrary = signature.kind == .delegateCall
        for (argument, parameter) in zip(arguments, parameters)
        where !isSupportedByOldCoder(parameter, isLibrary: isLibrary) {
            report(.argumentABICoder2, at: argument, "\(name(parameter)) needs `pragma abicoder v2`")
        }
        for result in signature.returns where !isSupportedByOldCoder(result, isLibrary: isLibrary) {
            report(.resultABICoder2, at: node, "the returned \(name(result)) needs `pragma abicoder v2`")
        }
    }

    var usesABICoderV2: Bool { syntax.usesABICoderV2(currentUnit) }

    func isSupportedByOldCoder(_ type: TypeID, isLibrary: Bool) -> Bool {
        let record = types[type]
        if isLibrary && record.isInStorage { return true }
        if record.kind == .structure { return false }
        guard record.kind == .array, !record.isByteArrayOrString else { return true }
        let element = types[record.element]
        if element.isDynamicallySized { return false }
        return isSupportedByOldCoder(record.element, isLibrary: isLibrary)
    }
}
