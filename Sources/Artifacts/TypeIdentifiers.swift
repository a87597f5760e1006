// solc's identifiers of types, as used for keys in layouts: `t_mapping(t_address,t_struct(P)15_storage)`.

import SoliditySema
import SoliditySyntax

/// Spells type identifiers. `astIDs` gives solc's id of each node.
struct TypeIdentifiers {
    let analysis: Analysis
    let astIDs: [Int32]

    func astID(_ node: NodeID) -> Int { node.isNone ? 0 : Int(astIDs[node.index]) }

    /// The identifier of a type that can be the type of a variable.
    func identifier(_ id: TypeID) -> String {
        let type = analysis.types[id]
        switch type.kind {
        case .address: return type.isPayable ? "t_address_payable" : "t_address"
        case .array: return array(id, type)
        case .contract: return "t_contract(\(analysis.name(of: type.declaration)))\(astID(type.declaration))"
        case .structure:
            return "t_struct(\(analysis.name(of: type.declaration)))\(astID(type.declaration))" + suffix(type)
        case .enumeration: return "t_enum(\(analysis.name(of: type.declaration)))\(astID(type.declaration))"
        case .userDefinedValue:
            return "t_userDefinedValueType(\(analysis.name(of: type.declaration)))\(astID(type.declaration))"
        case .mapping: return "t_mapping(\(identifier(type.key)),\(identifier(type.value)))"
        case .function: return function(id)
        default: return "t_" + analysis.typeString(id)
        }
    }

    private func array(_ id: TypeID, _ type: Type) -> String {
        if type.isBytes { return "t_bytes" + suffix(type) }
        if type.isString { return "t_string" + suffix(type) }
        let length = analysis.types.length(of: id).map { String($0) } ?? "dyn"
        return "t_array(\(identifier(type.element)))\(length)" + suffix(type)
    }

    private func suffix(_ type: Type) -> String {
        switch type.location {
        case .storage: "_storage"
        case .storagePointer: "_storage_ptr"
        case .memory: "_memory_ptr"
        case .calldata: "_calldata_ptr"
        case .none: ""
        }
    }

    private func function(_ id: TypeID) -> String {
        guard let signature = analysis.types.function(of: id) else { return "t_function" }
        func list(_ types: [TypeID]) -> String { "(" + types.map(identifier).joined(separator: ",") + ")" }
        return "t_function_\(signature.kind)_\(signature.mutability.text)".lowercased() + list(signature.parameters)
            + "returns" + list(signature.returns)
    }
}
