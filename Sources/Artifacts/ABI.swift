// The contract ABI JSON (Solidity documentation, "Contract ABI Specification", JSON), with solc's order of entries.

import Primitives
import SoliditySema
import SoliditySyntax

/// Writes the ABIs of the contracts of an analysis without errors. Entries are written once and shared by all contracts
/// that inherit or use what they describe.
public final class ABIWriter {
    private let analysis: Analysis
    /// By declaration; nil for what has no entry. A library's functions look different, but nothing inherits them.
    private var entries: [NodeID: Entry?] = [:]
    /// By `TypeUse.key`.
    private var typeTexts: [Int: TypeText] = [:]

    public init(_ analysis: Analysis) { self.analysis = analysis }

    /// An element of the ABI as JSON, and the name to sort it by.
    private struct Entry {
        var name = ""
        var text: [UInt8]
    }

    /// The ABI as JSON text without white space: functions, constructor, fallback, receive, events and errors, sorted by
    /// type and name.
    public func text(of contract: NodeID) -> [UInt8] {
        var json = JSONWriter()
        json.beginArray()
        if let info = analysis.contract(contract) {
            // In the order of the names of the types of entry.
            if !info.isAbstract { write([entry(info.constructor, constructor)], to: &json) }
            write(analysis.interfaceErrors(of: info).map { entry($0, error) }, to: &json)
            write(analysis.interfaceEvents(of: info).map { entry($0, event) }, to: &json)
            write([entry(info.fallback) { unnamed($0, "fallback") }], to: &json)
            let functions = info.interfaceFunctions.map { function in
                entry(function.declaration) { _ in self.function(function, inLibrary: info.isLibrary) }
            }
            write(functions, to: &json)
            write([entry(info.receive) { unnamed($0, "receive") }], to: &json)
        }
        json.endArray()
        return json.bytes
    }

    /// The entry of a declaration, made by `make` the first time.
    private func entry(
        _ declaration: NodeID, _ make: (NodeID) -> Entry?
    ) -> Entry? {
        guard !declaration.isNone else { return nil }
        if let known = entries[declaration] { return known }
        let entry = make(declaration)
        entries[declaration] = .some(entry)
        return entry
    }

    /// Writes entries sorted by name; those of the same name stay in their order.
    private func write(_ entries: [Entry?], to json: inout JSONWriter) {
        let list = entries.compactMap { $0 }
        // Names are ASCII, of which strings are compared by bytes.
        let order = list.indices.sorted { list[$0].name != list[$1].name ? list[$0].name < list[$1].name : $0 < $1 }
        for index in order { json.write(literal: list[index].text) }
    }
}

// MARK: - Entries

extension ABIWriter {
    private func function(_ function: InterfaceFunction, inLibrary: Bool) -> Entry? {
        guard let signature = analysis.types.function(of: function.type) else { return nil }
        if inLibrary {
            let all = signature.parameters + signature.returns
            if signature.mutability > .view || all.contains(where: { analysis.types[$0].isInStorage }) { return nil }
        }
        let name = analysis.name(of: function.declaration)
        var json = JSONWriter()
        json.beginObject()
        json.key("inputs")
        write(signature.parameters, signature.parameterNames, inLibrary: inLibrary, to: &json)
        json.key("name")
        json.write(name)
        json.key("outputs")
        write(signature.returns, signature.returnNames, inLibrary: inLibrary, to: &json)
        return finish(&json, type: "function", name: name, mutability: signature.mutability)
    }

    private func constructor(_ declaration: NodeID) -> Entry? {
        let tree = analysis.tree
        guard let node = tree.find(AST.FunctionDefinition.self, declaration) else { return nil }
        let parameters = analysis.parameters(of: node.parameters)
        var json = JSONWriter()
        json.beginObject()
        json.key("inputs")
        let types = parameters.map { analysis.type(of: $0) }
        write(types, parameters.map { tree.name($0) }, inLibrary: false, to: &json)
        return finish(&json, type: "constructor", mutability: node.stateMutability)
    }

    /// A fallback or receive function.
    private func unnamed(_ declaration: NodeID, _ type: String) -> Entry? {
        guard let node = analysis.tree.find(AST.FunctionDefinition.self, declaration) else { return nil }
        var json = JSONWriter()
        json.beginObject()
        return finish(&json, type: type, mutability: node.stateMutability)
    }

    private func event(_ declaration: NodeID) -> Entry? {
        let tree = analysis.tree
        guard let node = tree.find(AST.EventDefinition.self, declaration) else { return nil }
        var json = JSONWriter()
        json.beginObject()
        json.key("anonymous")
        json.write(node.isAnonymous)
        json.key("inputs")
        json.beginArray()
        for parameter in analysis.parameters(of: node.parameters) {
            let isIndexed = tree.find(AST.VariableDeclaration.self, parameter)?.isIndexed ?? false
            write(analysis.type(of: parameter), tree.name(parameter), isIndexed: isIndexed, to: &json)
        }
        json.endArray()
        let name = analysis.name(of: declaration)
        json.key("name")
        json.write(name)
        return finish(&json, type: "event", name: name)
    }

    private func error(_ declaration: NodeID) -> Entry? {
        let tree = analysis.tree
        guard let node = tree.find(AST.ErrorDefinition.self, declaration) else { return nil }
        let parameters = analysis.parameters(of: node.parameters)
        var json = JSONWriter()
        json.beginObject()
        json.key("inputs")
        let types = parameters.map { analysis.type(of: $0) }
        write(types, parameters.map { tree.name($0) }, inLibrary: false, to: &json)
        let name = analysis.name(of: declaration)
        json.key("name")
        json.write(name)
        return finish(&json, type: "error", name: name)
    }

    /// Ends the object of an entry.
    private func finish(
        _ json: inout JSONWriter, type: String, name: String = "", mutability: StateMutability? = nil
    ) -> Entry {
        if let mutability {
            json.key("stateMutability")
            json.write(mutability.text)
        }
        json.key("type")
        json.write(type)
        json.endObject()
        return Entry(name: name, text: json.bytes)
    }
}

// MARK: - Parameters

extension ABIWriter {
    /// A type where it is used. In the functions of a library, and only there, contracts, enums and storage references
    /// keep their Solidity names.
    private struct TypeUse {
        var type: TypeID
        var inLibrary: Bool

        var key: Int { Int(type.rawValue) << 1 | (inLibrary ? 1 : 0) }
    }

    /// What the objects of all parameters of a type have in common: JSON without white space, in the order of the object.
    private struct TypeText {
        /// The member `components` of a tuple or an array of tuples, with its comma.
        var components: [UInt8]
        /// From `internalType` to the quote before the name.
        var beforeName: [UInt8]
        /// From the quote behind the name to the end.
        var afterName: [UInt8]
    }

    private func write(
        _ types: [TypeID], _ names: [Symbol], inLibrary: Bool, to json: inout JSONWriter
    ) {
        json.beginArray()
        for (index, type) in types.enumerated() {
            write(type, names.indices.contains(index) ? names[index] : .none, inLibrary: inLibrary, to: &json)
        }
        json.endArray()
    }

    /// `{components?, indexed?, internalType, name, type}`; `indexed` only in events.
    private func write(
        _ type: TypeID, _ name: Symbol, inLibrary: Bool = false, isIndexed: Bool? = nil, to json: inout JSONWriter
    ) {
        let text = text(of: TypeUse(type: type, inLibrary: inLibrary))
        json.writeLiteral { bytes in
            bytes.append(UInt8(ascii: "{"))
            bytes += text.components
            if let isIndexed { bytes += (isIndexed ? "\"indexed\":true," : "\"indexed\":false,").utf8 }
            bytes += text.beforeName
            // Identifiers consist of letters, digits, `_` and `$`.
            bytes += analysis.interner.bytes(name)
            bytes += text.afterName
        }
    }

    private func text(of use: TypeUse) -> TypeText {
        if let known = typeTexts[use.key] { return known }
        let shape = shape(of: use)
        let internalType = JSONValue.string(analysis.typeString(use.type, withoutLocation: true)).compact
        let text = TypeText(
            components: shape.components.map { Array("\"components\":".utf8) + $0 + Array(",".utf8) } ?? [],
            beforeName: Array("\"internalType\":\(internalType),\"name\":\"".utf8),
            afterName: Array("\",\"type\":\(JSONValue.string(shape.type).compact)}".utf8))
        typeTexts[use.key] = text
        return text
    }

    /// The ABI's name of a type, and the members where it is a tuple or an array of tuples.
    private func shape(of use: TypeUse) -> (type: String, components: [UInt8]?) {
        let id = use.type
        let type = analysis.types[id]
        if use.inLibrary, type.isInStorage { return (analysis.canonicalName(ofType: id) + " storage", nil) }
        switch type.kind {
        case .array where !type.isByteArrayOrString:
            let element = shape(of: TypeUse(type: type.element, inLibrary: use.inLibrary))
            let length = analysis.types.length(of: id).map { String($0) } ?? ""
            return ("\(element.type)[\(length)]", element.components)
        case .structure:
            let members = analysis.members(ofStruct: analysis.types.inMemory(id))
            var json = JSONWriter()
            write(members.map(\.type), members.map(\.name), inLibrary: use.inLibrary, to: &json)
            return ("tuple", json.bytes)
        case .contract where !use.inLibrary: return ("address", nil)
        case .enumeration where !use.inLibrary: return ("uint8", nil)
        case .userDefinedValue:
            return shape(of: TypeUse(type: analysis.underlyingType(id), inLibrary: use.inLibrary))
        default: return (analysis.canonicalName(ofType: id), nil)
        }
    }
}

extension Analysis {
    /// Events of a contract's interface: declared in it or a base, and those its code emits from elsewhere; in the order
    /// of their nodes.
    func interfaceEvents(of info: ContractInfo) -> [NodeID] {
        Self.union(info.usedEvents, info.linearizedBases.map { contract($0)?.events ?? [] })
    }

    /// Errors of a contract's interface: declared in it or a base, and those its code uses from elsewhere; in the order
    /// of their nodes.
    func interfaceErrors(of info: ContractInfo) -> [NodeID] {
        Self.union(info.usedErrors, info.linearizedBases.map { contract($0)?.errors ?? [] })
    }

    /// All nodes once, in their order.
    private static func union(_ used: [NodeID], _ declared: [[NodeID]]) -> [NodeID] {
        var result: [NodeID] = []
        for node in (used + declared.joined()).sorted() where result.last != node { result.append(node) }
        return result
    }
}
