// The interned types of one compilation. Types are only ever added, so an id stays valid; queries never mutate.
// Invariant: a reference type owns four consecutive ids, one per `ReferenceLocation`, so that changing the location
// of a type is arithmetic.

import BigInt
import SoliditySyntax

/// All types of a compilation.
public struct TypeTable: Sendable {
    var records: [Type] = []
    /// The type an expression takes when its value is stored in a variable of inferred type; `.none` when there is none.
    var mobileTypes: [TypeID] = []
    /// The representative of the types that are the same to the language.
    var canonicalTypes: [TypeID] = []
    private var ids = InternIndex()

    var rationals: [Rational] = []
    var rationalIDs: [Rational: TypeID] = [:]
    var literals: [[UInt8]] = []
    var literalIDs: [[UInt8]: TypeID] = [:]
    var lengths: [BigInt] = []
    var lengthIndices: [BigInt: Int32] = [:]
    var signatures: [FunctionSignature] = []
    private var signatureIDs = InternIndex()
    var lists: [[TypeID]] = []
    var tupleIDs: [[TypeID]: TypeID] = [:]

    public init() {
        add(Type(.error))
        add(Type(.bool))
        add(Type(.address))
        add(Type(.address, detail: 1))
        for bits in stride(from: UInt16(8), through: 256, by: 8) { add(Type(.integer, width: bits)) }
        for bits in stride(from: UInt16(8), through: 256, by: 8) { add(Type(.integer, detail: 1, width: bits)) }
        for size in UInt16(1)...32 { add(Type(.fixedBytes, width: size)) }
        lists.append([])
        add(Type(.tuple, a: 0))
        tupleIDs[[]] = .emptyTuple
        _ = reference(
            Type(.array, location: .storage, detail: ArrayKind.bytes.rawValue, a: TypeID.bytes1.rawValue))
        _ = reference(
            Type(.array, location: .storage, detail: ArrayKind.string.rawValue, a: TypeID.bytes1.rawValue))
        add(Type(.inaccessibleDynamic))
        for kind in [MagicKind.block, .message, .transaction, .abi, .error] {
            mobileTypes[add(Type(.magic, detail: kind.rawValue)).index] = .none
        }
        assert(records.count == Int(TypeID.wellKnownCount))
    }

    @inline(__always)
    public subscript(_ id: TypeID) -> Type { record(id) }

    @inline(__always)
    func record(_ id: TypeID) -> Type {
        let index = id.index
        return index >= 0 && index < records.count ? records[index] : records[0]
    }

    @discardableResult
    mutating func add(_ record: Type) -> TypeID {
        let id = TypeID(rawValue: Int32(truncatingIfNeeded: records.count))
        records.append(record)
        mobileTypes.append(id)
        canonicalTypes.append(id)
        ids.insert(id.index, record.numberHash, count: id.index)
        return id
    }

    func find(_ record: Type) -> TypeID? {
        ids.find(record.numberHash) { records[$0] == record }.map { TypeID(rawValue: Int32(truncatingIfNeeded: $0)) }
    }

    mutating func intern(_ record: Type) -> TypeID { find(record) ?? add(record) }

    func find(_ signature: FunctionSignature) -> TypeID? {
        signatureIDs.find(signature.numberHash) { signatures[Int(records[$0].a)] == signature }
            .map { TypeID(rawValue: Int32(truncatingIfNeeded: $0)) }
    }

    /// Adds a function type that is not in the table.
    mutating func add(_ signature: FunctionSignature) -> TypeID {
        signatures.append(signature)
        let id = add(Type(.function, a: Int32(truncatingIfNeeded: signatures.count - 1)))
        signatureIDs.insert(id.index, signature.numberHash, count: signatures.count)
        return id
    }
}

// MARK: - Reading

// Short enough to be part of their callers, which would pass a copy of the whole table otherwise.
extension TypeTable {
    public func kind(_ id: TypeID) -> TypeKind { self[id].kind }

    /// The value of a constant number type.
    @inline(__always)
    public func rational(of id: TypeID) -> Rational? {
        let type = self[id]
        return type.kind == .rational ? rationals[Int(type.a)] : nil
    }
    /// The bytes of a string literal type.
    @inline(__always)
    public func literalBytes(of id: TypeID) -> [UInt8]? {
        let type = self[id]
        return type.kind == .stringLiteral ? literals[Int(type.a)] : nil
    }
    /// Number of elements of a fixed-size array; nil for dynamic ones.
    @inline(__always)
    public func length(of id: TypeID) -> BigInt? {
        let type = self[id]
        return type.kind == .array && type.b >= 0 ? lengths[Int(type.b)] : nil
    }
    /// Components of a tuple type (`.none` for an omitted one); parameters of a modifier type.
    @inline(__always)
    public func components(of id: TypeID) -> [TypeID] {
        let type = self[id]
        switch type.kind {
        case .tuple: return lists[Int(type.a)]
        case .modifier: return lists[Int(type.b)]
        default: return []
        }
    }
    /// The signature of a function type.
    @inline(__always)
    public func function(of id: TypeID) -> FunctionSignature? {
        let type = self[id]
        return type.kind == .function ? signatures[Int(type.a)] : nil
    }
    /// The kind of a function type, without copying its signature.
    @inline(__always)
    public func functionKind(of id: TypeID) -> FunctionTypeKind? {
        let type = self[id]
        return type.kind == .function ? signatures[Int(type.a)].kind : nil
    }
    @inline(__always)
    public func functionMutability(of id: TypeID) -> StateMutability? {
        let type = self[id]
        return type.kind == .function ? signatures[Int(type.a)].mutability : nil
    }
    @inline(__always)
    func functionParameters(of id: TypeID) -> [TypeID]? {
        let type = self[id]
        return type.kind == .function ? signatures[Int(type.a)].parameters : nil
    }
    /// The declaration of a function type (`.none` if it has none); nil for other types.
    @inline(__always)
    public func functionDeclaration(of id: TypeID) -> NodeID? {
        let type = self[id]
        return type.kind == .function ? signatures[Int(type.a)].declaration : nil
    }

    /// Equality of the language: ignores names and declarations in function types.
    @inline(__always)
    public func isSame(_ a: TypeID, _ b: TypeID) -> Bool { a == b || canonical(a) == canonical(b) }
    @inline(__always)
    func canonical(_ id: TypeID) -> TypeID { id.isNone ? id : canonicalTypes[id.index] }

    /// The type that a value of this type has when it is kept: `uint8` for `200`, `string memory` for a literal.
    /// `.none` when the value cannot be kept (too large a number, most builtin functions).
    @inline(__always)
    public func mobileType(_ id: TypeID) -> TypeID { id.isNone ? .none : mobileTypes[id.index] }

    /// The same type in another location; types that are not references are returned unchanged.
    @inline(__always)
    public func at(_ location: ReferenceLocation, _ id: TypeID) -> TypeID {
        let current = self[id].location
        guard current != .none, location != .none else { return id }
        return TypeID(rawValue: id.rawValue - Int32(current.rawValue) + Int32(location.rawValue))
    }
    /// A storage reference becomes a storage pointer; everything else is unchanged.
    @inline(__always)
    public func asPointer(_ id: TypeID) -> TypeID { self[id].location == .storage ? at(.storagePointer, id) : id }
    /// Like `at(.memory, id)`.
    @inline(__always)
    public func inMemory(_ id: TypeID) -> TypeID { at(.memory, id) }
}
