import BigInt
import Primitives
import SoliditySema
import SoliditySyntax

extension LayoutTable {
    /// The layout of a type. Types without values (tuples, literals, builtin functions) get the layout of `uint256`.
    public func layout(of type: TypeID) -> LayoutID {
        if let known = layoutOfType[type] { return known }
        let id = intern(kind(of: type))
        layoutOfType[type] = id
        return id
    }

    private func kind(of type: TypeID) -> LayoutKind {
        let record = analysis.types[type]
        switch record.kind {
        case .bool: return .bool
        case .address, .contract: return .integer(bits: 160, signed: false)
        case .integer: return .integer(bits: record.bits, signed: record.isSigned)
        case .fixedPoint: return .fixedPoint(bits: record.bits)
        case .fixedBytes: return .fixedBytes(record.byteCount)
        case .enumeration: return .enumeration(members: analysis.members(ofEnum: type).count)
        case .userDefinedValue: return kind(of: analysis.underlyingType(type))
        case .function:
            switch analysis.types.function(of: type)?.kind {
            case .external, .delegateCall: return .externalFunction
            default: return .internalFunction
            }
        case .arraySlice: return kind(of: record.element)
        case .array:
            if record.isByteArrayOrString { return .byteArray }
            return .array(
                element: layout(of: record.element), length: analysis.types.length(of: type).map { UInt256($0) })
        case .structure: return .structure(declaration: record.declaration)
        case .mapping: return .mapping(key: layout(of: record.key), value: layout(of: record.value))
        default: return .integer(bits: 256, signed: false)
        }
    }

    /// Where values of a type lie.
    public func location(of type: TypeID) -> ValueLocation {
        let record = analysis.types[type]
        switch record.kind {
        case .mapping: return .storage
        case .arraySlice: return location(of: record.element)
        default:
            switch record.location {
            case .storage, .storagePointer: return .storage
            case .memory: return .memory
            case .calldata: return .calldata
            case .none: return .stack
            }
        }
    }

    func fields(of declaration: NodeID) -> [(name: Symbol, declaration: NodeID, layout: LayoutID)] {
        guard let node = analysis.tree.find(AST.StructDefinition.self, declaration) else { return [] }
        return analysis.tree.nodes(node.members).filter { analysis.tree.kind($0) == .variableDeclaration }.map {
            (analysis.tree.name($0), $0, layout(of: analysis.type(of: $0)))
        }
    }
}

extension UInt256 {
    /// The two's complement of an integer, modulo 2**256.
    public init(_ value: BigInt) {
        var result = UInt256.zero
        for (index, word) in value.magnitude.words.prefix(4).enumerated() {
            result = result | (UInt256(UInt64(word)) << UInt64(64 * index))
        }
        self = value.sign == .minus ? result.negated : result
    }
}
