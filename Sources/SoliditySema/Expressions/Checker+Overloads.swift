// Choosing among several declarations of a name by the arguments of the call.

import SoliditySource
import SoliditySyntax

extension Checker {
    /// The one candidate that fits; reports and returns `.none` if there is none or more than one.
    mutating func resolveOverload(_ node: NodeID, _ arguments: CallArguments?) -> DeclarationID {
        guard let all = analysis.overloads[node] else { return .none }
        let candidates = distinct(all)
        analysis.overloads[node] = candidates
        typedOverloads.append(node)
        if candidates.count == 1 { return candidates[0] }
        let name = text(tree.name(node))
        guard let arguments else {
            // A public state variable may stand beside the functions that its getter overrides.
            let variables = candidates.filter { kind($0.node) == .variableDeclaration }
            if variables.count == 1 { return variables[0] }
            fatal(.overloadWithoutCall, at: node, "`\(name)` is overloaded: only a call tells which one is meant")
            return .none
        }
        let fitting = candidates.filter { candidate in
            guard let signature = overloadSignature(candidate) else { return false }
            return canTake(signature, arguments, receiver: .none)
        }
        if fitting.count == 1 { return fitting[0] }
        let places = candidates.filter { !$0.node.isNone }.map { SecondaryLocation("candidate", span($0.node)) }
        if fitting.isEmpty {
            fatal(.noMatchingOverload, at: node, "no `\(name)` takes these arguments", secondary: places)
        } else {
            fatal(.ambiguousOverload, at: node, "more than one `\(name)` takes these arguments", secondary: places)
        }
        return .none
    }

    private mutating func overloadSignature(_ declaration: DeclarationID) -> FunctionSignature? {
        if kind(declaration.node) == .variableDeclaration { return analysis.signature(of: declaration.node) }
        return declaredSignature(declaration)
    }

    private mutating func overloadParameters(_ declaration: DeclarationID) -> [TypeID]? {
        if kind(declaration.node) == .variableDeclaration {
            return analysis.signature(of: declaration.node)?.parameters
        }
        let type = declarationType(declaration)
        return analysis.types.functionParameters(of: type)
    }

    /// Candidates without those that an earlier one with equal parameter types overrides.
    private mutating func distinct(_ declarations: [DeclarationID]) -> [DeclarationID] {
        var result: [DeclarationID] = []
        var seen: [[TypeID]] = []
        for declaration in declarations {
            guard let parameters = overloadParameters(declaration)?.map({ types.canonical($0) }) else { continue }
            if seen.contains(parameters) { continue }
            seen.append(parameters)
            result.append(declaration)
        }
        return result
    }

    /// Whether a function can be called with these arguments.
    func canTake(_ signature: FunctionSignature, _ arguments: CallArguments, receiver: TypeID) -> Bool {
        if signature.hasBoundFirstArgument,
            !analysis.isImplicitlyConvertible(receiver, to: signature.selfType)
        {
            return false
        }
        if signature.takesArbitraryParameters { return true }
        let parameters = Array(signature.argumentTypes)
        guard arguments.types.count == parameters.count else { return false }
        if !arguments.hasNames {
            return zip(arguments.types, parameters).allSatisfy { analysis.isImplicitlyConvertible($0, to: $1) }
        }
        let names = Array(signature.argumentNames)
        guard names.count == arguments.names.count else { return arguments.types.isEmpty }
        var matched = 0
        for (name, type) in zip(arguments.names, arguments.types) {
            for index in names.indices where names[index] == name {
                matched += 1
                if !analysis.isImplicitlyConvertible(type, to: parameters[index]) { return false }
            }
        }
        return matched == arguments.names.count
    }
}
