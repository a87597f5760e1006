// The contract ABI JSON (Solidity documentation, "Contract ABI Specification", JSON), with solc's order of entries.

import Primitives
import SoliditySema
import SoliditySyntax

/// Builds ABI JSON from an analysis without errors.
public struct ABI {
    private let analysis: Analysis
    private let info: ContractInfo

    private init(_ analysis: Analysis, _ info: ContractInfo) {
        self.analysis = analysis
        self.info = info
    }

    /// The ABI of a contract: functions, constructor, fallback, receive, events and errors, sorted by type and name.
    public static func json(of contract: NodeID, in analysis: Analysis) -> JSONValue {
        guard let info = analysis.contract(contract) else { return .array([]) }
        let abi = ABI(analysis, info)
        let entries = abi.functions() + abi.specialFunctions() + abi.events() + abi.errors()
        let order = entries.indices.sorted { left, right in
            let (a, b) = (entries[left], entries[right])
            if a.type != b.type { return a.type < b.type }
            if a.name != b.name { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
            return left < right
        }
        return .array(order.map { .object(entries[$0].json) })
    }

    /// One entry with its sort key.
    private struct Entry {
        var type: String
        var name = ""
        var json: JSONObject
    }

    // MARK: Functions

    private func functions() -> [Entry] {
        info.interfaceFunctions.compactMap { function in
            guard let signature = analysis.types.function(of: function.type) else { return nil }
            if info.isLibrary {
                let all = signature.parameters + signature.returns
                if signature.mutability > .view || all.contains(where: { analysis.types[$0].isInStorage }) {
                    return nil
                }
            }
            let name = analysis.name(of: function.declaration)
            return Entry(
                type: "function", name: name,
                json: JSONObject([
                    ("inputs", list(signature.parameters, signature.parameterNames)), ("name", .string(name)),
                    ("outputs", list(signature.returns, signature.returnNames)),
                    ("stateMutability", .string(signature.mutability.text)), ("type", "function"),
                ]))
        }
    }

    private func specialFunctions() -> [Entry] {
        var entries: [Entry] = []
        let tree = analysis.tree
        if let node = tree.find(AST.FunctionDefinition.self, info.constructor), !info.isAbstract {
            let parameters = analysis.parameters(of: node.parameters)
            entries.append(
                Entry(
                    type: "constructor",
                    json: JSONObject([
                        ("inputs", list(parameters.map { analysis.type(of: $0) }, parameters.map { tree.name($0) })),
                        ("stateMutability", .string(node.stateMutability.text)), ("type", "constructor"),
                    ])))
        }
        for (function, type) in [(info.fallback, "fallback"), (info.receive, "receive")] {
            guard let node = tree.find(AST.FunctionDefinition.self, function) else { continue }
            entries.append(
                Entry(
                    type: type,
                    json: JSONObject([
                        ("stateMutability", .string(node.stateMutability.text)), ("type", .string(type)),
                    ])))
        }
        return entries
    }

    // MARK: Events and errors

    private func events() -> [Entry] {
        analysis.interfaceEvents(of: info).compactMap { event in
            guard let node = analysis.tree.find(AST.EventDefinition.self, event) else { return nil }
            let inputs = analysis.parameters(of: node.parameters).map { parameter in
                var json = self.parameter(
                    analysis.type(of: parameter), analysis.tree.name(parameter), inLibrary: false)
                let isIndexed = analysis.tree.find(AST.VariableDeclaration.self, parameter)?.isIndexed ?? false
                json["indexed"] = .bool(isIndexed)
                return JSONValue.object(json.sortedByKey())
            }
            let name = analysis.name(of: event)
            return Entry(
                type: "event", name: name,
                json: JSONObject([
                    ("anonymous", .bool(node.isAnonymous)), ("inputs", .array(inputs)), ("name", .string(name)),
                    ("type", "event"),
                ]))
        }
    }

    private func errors() -> [Entry] {
        analysis.interfaceErrors(of: info).compactMap { error in
            guard let node = analysis.tree.find(AST.ErrorDefinition.self, error) else { return nil }
            let inputs = analysis.parameters(of: node.parameters).map { parameter in
                JSONValue.object(
                    self.parameter(analysis.type(of: parameter), analysis.tree.name(parameter), inLibrary: false))
            }
            let name = analysis.name(of: error)
            return Entry(
                type: "error", name: name,
                json: JSONObject([("inputs", .array(inputs)), ("name", .string(name)), ("type", "error")]))
        }
    }

    // MARK: Types

    private func list(_ types: [TypeID], _ names: [Symbol]) -> JSONValue {
        .array(
            types.indices.map { index in
                let name = names.indices.contains(index) ? names[index] : .none
                return .object(parameter(types[index], name, inLibrary: info.isLibrary))
            })
    }

    /// `{components?, internalType, name, type}`. In the functions of a library, and only there, contracts, enums and
    /// storage references keep their Solidity names.
    private func parameter(_ type: TypeID, _ name: Symbol, inLibrary: Bool) -> JSONObject {
        let shape = shape(of: type, inLibrary: inLibrary)
        var json = JSONObject()
        if let components = shape.components { json["components"] = .array(components) }
        json["internalType"] = .string(analysis.typeString(type, withoutLocation: true))
        json["name"] = .string(name.isNone ? "" : analysis.interner.text(name))
        json["type"] = .string(shape.type)
        return json
    }

    /// The ABI's name of a type, and the members where it is a tuple or an array of tuples.
    private func shape(of id: TypeID, inLibrary: Bool) -> (type: String, components: [JSONValue]?) {
        let type = analysis.types[id]
        if inLibrary, type.isInStorage { return (analysis.canonicalName(ofType: id) + " storage", nil) }
        switch type.kind {
        case .array where !type.isByteArrayOrString:
            let element = shape(of: type.element, inLibrary: inLibrary)
            let length = analysis.types.length(of: id).map { String($0) } ?? ""
            return ("\(element.type)[\(length)]", element.components)
        case .structure:
            let members = analysis.members(ofStruct: analysis.types.inMemory(id))
            return ("tuple", members.map { .object(parameter($0.type, $0.name, inLibrary: inLibrary)) })
        case .contract where !inLibrary: return ("address", nil)
        case .enumeration where !inLibrary: return ("uint8", nil)
        case .userDefinedValue: return shape(of: analysis.underlyingType(id), inLibrary: inLibrary)
        default: return (analysis.canonicalName(ofType: id), nil)
        }
    }
}

extension Analysis {
    /// Events of a contract's interface: declared in it or a base, and those its code emits from elsewhere; in the order
    /// of their nodes.
    func interfaceEvents(of info: ContractInfo) -> [NodeID] {
        let declared = info.linearizedBases.flatMap { contract($0)?.events ?? [] }
        return Set(info.usedEvents).union(declared).sorted()
    }

    /// Errors of a contract's interface: declared in it or a base, and those its code uses from elsewhere; in the order
    /// of their nodes.
    func interfaceErrors(of info: ContractInfo) -> [NodeID] {
        let declared = info.linearizedBases.flatMap { contract($0)?.errors ?? [] }
        return Set(info.usedErrors).union(declared).sorted()
    }
}
