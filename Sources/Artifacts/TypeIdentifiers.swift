// solc's identifiers of types, as used for keys in layouts: `t_mapping(t_address,t_struct(P)15_storage)`.

import Keccak
import Primitives
import SoliditySema
import SoliditySyntax

/// Spells type identifiers. `astIDs` gives solc's id of each node.
struct TypeIdentifiers {
    let analysis: Analysis
    let astIDs: [Int32]

    func astID(_ node: NodeID) -> Int { node.isNone ? 0 : Int(astIDs[node.index]) }

    /// The identifier in the form of the AST output: only letters, digits, `_` and `$`.
    func escapedIdentifier(_ id: TypeID) -> String {
        var result = ""
        for character in identifier(id) {
            switch character {
            case "$": result += "$$$"
            case ",": result += "_$_"
            case "(": result += "$_"
            case ")": result += "_$"
            default: result.append(character)
            }
        }
        return result
    }

    /// The identifier of a type.
    func identifier(_ id: TypeID) -> String {
        let type = analysis.types[id]
        switch type.kind {
        case .address: return type.isPayable ? "t_address_payable" : "t_address"
        case .array: return array(id, type)
        case .contract:
            let prefix = type.isSuper ? "t_super" : "t_contract"
            return "\(prefix)(\(analysis.name(of: type.declaration)))\(astID(type.declaration))"
        case .structure:
            return "t_struct(\(analysis.name(of: type.declaration)))\(astID(type.declaration))" + suffix(type)
        case .enumeration: return "t_enum(\(analysis.name(of: type.declaration)))\(astID(type.declaration))"
        case .userDefinedValue:
            return "t_userDefinedValueType(\(analysis.name(of: type.declaration)))\(astID(type.declaration))"
        case .mapping: return "t_mapping(\(identifier(type.key)),\(identifier(type.value)))"
        case .function: return function(id)
        case .rational:
            guard let value = analysis.types.rational(of: id) else { return "t_rational" }
            return "t_rational_" + (value.isNegative ? "minus_" : "")
                + "\(value.numerator.magnitude)_by_\(value.denominator)"
        case .stringLiteral:
            return "t_stringliteral_" + Hex.encode(keccak256(analysis.types.literalBytes(of: id) ?? []))
        case .arraySlice: return identifier(type.element) + "_slice"
        case .tuple: return "t_tuple" + list(analysis.types.components(of: id))
        case .typeType: return "t_type" + list([analysis.types.asPointer(type.element)])
        case .modifier: return "t_modifier" + list(analysis.types.components(of: id))
        case .module: return "t_module_\(astID(type.declaration))"
        case .magic: return magic(type)
        case .inaccessibleDynamic: return "t_inaccessible"
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

    private func list(_ types: [TypeID]) -> String {
        "(" + types.map { $0.isNone ? "" : identifier($0) }.joined(separator: ",") + ")"
    }

    private func magic(_ type: Type) -> String {
        switch type.magicKind {
        case .block: "t_magic_block"
        case .message: "t_magic_message"
        case .transaction: "t_magic_transaction"
        case .abi: "t_magic_abi"
        case .error: "t_error"
        case .metaType: "t_magic_meta_type_" + identifier(type.element)
        }
    }

    private func function(_ id: TypeID) -> String {
        guard let signature = analysis.types.function(of: id) else { return "t_function" }
        let options = signature.options
        return "t_function_\(signature.kind)_\(signature.mutability.text)".lowercased() + list(signature.parameters)
            + "returns" + list(signature.returns) + (options.contains(.gasSet) ? "gas" : "")
            + (options.contains(.valueSet) ? "value" : "") + (options.contains(.saltSet) ? "salt" : "")
            + (signature.hasBoundFirstArgument ? "attached_to" + list([signature.selfType]) : "")
    }
}
