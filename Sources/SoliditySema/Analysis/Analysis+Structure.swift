// Structural facts about types that need their declarations.

import BigInt
import SoliditySyntax

/// A member of a struct as seen through a struct type.
public struct StructMember: Hashable, Sendable {
    /// The VariableDeclaration.
    public var declaration: NodeID
    public var name: Symbol
    /// In the location of the struct type.
    public var type: TypeID
}

extension Analysis {
    /// Members of a struct type in order, their types in the struct's location.
    public func members(ofStruct type: TypeID) -> [StructMember] {
        let record = types[type]
        guard let node = tree.find(AST.StructDefinition.self, record.declaration) else { return [] }
        return tree.nodes(node.members).compactMap { member in
            guard !member.isNone, tree.kind(member) == .variableDeclaration else { return nil }
            return StructMember(
                declaration: member, name: tree.name(member),
                type: types.at(record.location.ofComponent, self.type(of: member)))
        }
    }

    /// EnumValue nodes in order.
    public func members(ofEnum type: TypeID) -> [NodeID] {
        guard let node = tree.find(AST.EnumDefinition.self, types[type].declaration) else { return [] }
        return Array(tree.nodes(node.members)).filter { !$0.isNone && tree.kind($0) == .enumValue }
    }

    /// The type that a user-defined value type wraps; any other type is returned unchanged.
    public func underlyingType(_ type: TypeID) -> TypeID {
        let record = types[type]
        guard record.kind == .userDefinedValue,
            let node = tree.find(AST.UserDefinedValueTypeDefinition.self, record.declaration)
        else { return type }
        return self.type(of: node.underlyingType)
    }

    /// The contract may be sent ether without data: it has a receive function or a payable fallback function.
    public func isPayable(contract type: TypeID) -> Bool {
        guard let info = contract(types[type].declaration) else { return false }
        if !info.receive.isNone { return true }
        return tree.find(AST.FunctionDefinition.self, info.fallback)?.stateMutability == .payable
    }

    public func isRecursive(structDefinition: NodeID) -> Bool {
        factIndex(ofStruct: structDefinition).map { structFacts[$0].isRecursive } ?? false
    }

    /// The type holds a mapping, directly or in members and elements.
    public func containsMapping(_ type: TypeID) -> Bool {
        let record = types[type]
        switch record.kind {
        case .mapping: return true
        case .array: return containsMapping(record.element)
        case .structure: return factIndex(ofStruct: record.declaration).map { structFacts[$0].containsMapping } ?? false
        default: return false
        }
    }

    /// ABI encoding has a head and a tail. Only meaningful for types that can be encoded.
    public func isDynamicallyEncoded(_ type: TypeID) -> Bool {
        let record = types[type]
        switch record.kind {
        case .array: return record.isDynamicallySized || isDynamicallyEncoded(record.element)
        case .arraySlice, .inaccessibleDynamic: return true
        case .structure:
            return factIndex(ofStruct: record.declaration).map { structFacts[$0].isDynamicallyEncoded } ?? false
        default: return false
        }
    }

    /// The last element type of nested arrays; other types are returned unchanged.
    public func finalElement(_ type: TypeID) -> TypeID {
        var type = type
        while types[type].kind == .array { type = types[type].element }
        return type
    }
}
