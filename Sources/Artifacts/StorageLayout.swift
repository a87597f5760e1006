// Storage layout JSON (Solidity documentation, "Layout of State Variables in Storage", JSON output).

import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Builds the storage layout of a contract.
public struct StorageLayout {
    private let table: LayoutTable
    private let names: TypeIdentifiers
    /// `source:Contract`.
    private let contractName: String
    private var types = JSONObject()

    private init(table: LayoutTable, names: TypeIdentifiers, contractName: String) {
        self.table = table
        self.names = names
        self.contractName = contractName
    }

    /// `{storage: […], types: {…}}` of the variables in storage, or in transient storage.
    public static func json(
        of contract: NodeID, name: String, transient: Bool = false, astIDs: [Int32], in analysis: Analysis
    ) -> JSONValue {
        let table = LayoutTable(analysis: analysis)
        let layout = ContractLayout(of: contract, in: table)
        var builder = StorageLayout(
            table: table, names: TypeIdentifiers(analysis: analysis, astIDs: astIDs), contractName: name)
        var variables: [JSONValue] = []
        for variable in transient ? layout.transient : layout.storage {
            variables.append(builder.entry(variable.declaration, type: variable.type, at: variable.position))
        }
        let types = builder.types.isEmpty && variables.isEmpty ? JSONValue.null : .object(builder.types)
        return .object([("storage", .array(variables)), ("types", types)])
    }

    private mutating func entry(_ declaration: NodeID, type: TypeID, at position: StorageOffset) -> JSONValue {
        let type = table.analysis.types.at(.storage, type)
        register(type)
        return .object([
            ("astId", .number(names.astID(declaration))), ("contract", .string(contractName)),
            ("label", .string(table.analysis.name(of: declaration))), ("offset", .number(position.byte)),
            ("slot", .string(position.slot.decimal)), ("type", .string(names.identifier(type))),
        ])
    }

    /// Describes a type and all types that it is made of.
    private mutating func register(_ id: TypeID) {
        let key = names.identifier(id)
        guard types[key] == nil else { return }
        let analysis = table.analysis
        let type = analysis.types[id]
        let layout = table.layout(of: id)
        var info = JSONObject([("encoding", "inplace")])
        info["label"] = .string(analysis.typeString(id, withoutLocation: true))
        let bytes = UInt256(UInt64(table.storageBytes(layout))) &* table.storageSlots(layout)
        info["numberOfBytes"] = .string(bytes.decimal)
        // Registered before its parts: types may be recursive.
        types[key] = .object(info)
        switch type.kind {
        case .mapping:
            info["encoding"] = "mapping"
            info["key"] = .string(names.identifier(type.key))
            info["value"] = .string(names.identifier(type.value))
            register(type.key)
            register(type.value)
        case .array where type.isByteArrayOrString: info["encoding"] = "bytes"
        case .array:
            info["base"] = .string(names.identifier(type.element))
            if type.isDynamicallySized { info["encoding"] = "dynamic_array" }
            register(type.element)
        case .structure:
            let members = table.members(of: type.declaration)
            info["members"] = .array(
                members.map { entry($0.declaration, type: analysis.type(of: $0.declaration), at: $0.storage) })
        default: break
        }
        types[key] = .object(info)
    }
}
