// Building types. Each function returns the one id of that type.

import BigInt
import SoliditySyntax

extension TypeTable {
    /// Adds the four location variants of a reference type given by its storage variant; returns that variant.
    mutating func reference(_ storage: Type) -> TypeID {
        if let known = find(storage) { return known }
        let first = TypeID(rawValue: Int32(truncatingIfNeeded: records.count))
        for location in [ReferenceLocation.storage, .storagePointer, .memory, .calldata] {
            var record = storage
            record.location = location
            if storage.kind == .array {
                record.a = at(location.ofComponent, TypeID(rawValue: storage.a)).rawValue
            }
            // Arrays of value types have equal elements in all variants, still the location keeps the records apart.
            add(record)
        }
        // A value that is kept refers to storage, it does not stand for it.
        mobileTypes[first.index] = at(.storagePointer, first)
        fixCanonicalElements(from: first, storage)
        return first
    }

    private mutating func fixCanonicalElements(from first: TypeID, _ storage: Type) {
        guard storage.kind == .array else { return }
        let element = TypeID(rawValue: storage.a)
        let canonicalElement = canonical(element)
        guard canonicalElement != element else { return }
        var record = storage
        record.a = canonicalElement.rawValue
        let representative = reference(record)
        for offset in 0..<4 {
            canonicalTypes[first.index + offset] = TypeID(rawValue: representative.rawValue + Int32(offset))
        }
    }

    /// `T[]` (`length` nil) or `T[length]`, as a storage reference; change the location with `at`.
    public mutating func array(of element: TypeID, length: BigInt? = nil) -> TypeID {
        reference(
            Type(
                .array, location: .storage, detail: ArrayKind.ordinary.rawValue,
                a: at(.storage, element).rawValue, b: length.map { lengthIndex($0) } ?? -1))
    }
    public mutating func array(of element: TypeID, length: BigInt? = nil, at location: ReferenceLocation) -> TypeID {
        // `at` must see the table after the array has been added.
        let storage = array(of: element, length: length)
        return at(location, storage)
    }

    mutating func lengthIndex(_ value: BigInt) -> Int32 {
        if let known = lengthIndices[value] { return known }
        let index = Int32(truncatingIfNeeded: lengths.count)
        lengths.append(value)
        lengthIndices[value] = index
        return index
    }

    /// A struct type as a storage reference; change the location with `at`.
    public mutating func structure(_ declaration: NodeID) -> TypeID {
        reference(Type(.structure, location: .storage, a: declaration.rawValue))
    }
    public mutating func contract(_ declaration: NodeID, isSuper: Bool = false) -> TypeID {
        intern(Type(.contract, detail: isSuper ? 1 : 0, a: declaration.rawValue))
    }
    public mutating func enumeration(_ declaration: NodeID) -> TypeID {
        intern(Type(.enumeration, a: declaration.rawValue))
    }
    public mutating func userDefinedValue(_ declaration: NodeID) -> TypeID {
        intern(Type(.userDefinedValue, a: declaration.rawValue))
    }
    public mutating func module(_ sourceUnit: NodeID) -> TypeID {
        intern(Type(.module, a: sourceUnit.rawValue))
    }
    public mutating func metaType(_ argument: TypeID) -> TypeID {
        withoutMobileType(intern(Type(.magic, detail: MagicKind.metaType.rawValue, a: argument.rawValue)))
    }
    private mutating func withoutMobileType(_ id: TypeID) -> TypeID {
        mobileTypes[id.index] = .none
        return id
    }
    /// `x[a:b]`. When a slice is kept it becomes an array, unless its elements are dynamically encoded.
    public mutating func slice(of array: TypeID, becomesArray: Bool) -> TypeID {
        let id = intern(Type(.arraySlice, a: array.rawValue))
        if becomesArray { mobileTypes[id.index] = array }
        return id
    }
    /// The type of an expression that denotes `type`. All locations of a reference type are distinct.
    public mutating func typeType(_ type: TypeID) -> TypeID {
        let id = intern(Type(.typeType, a: type.rawValue))
        mobileTypes[id.index] = .none
        return id
    }

    public mutating func mapping(key: TypeID, value: TypeID) -> TypeID {
        let id = intern(Type(.mapping, a: key.rawValue, b: value.rawValue))
        let representative = canonical(value)
        if representative != value {
            canonicalTypes[id.index] = mapping(key: key, value: representative)
        }
        return id
    }
    public mutating func fixedPoint(bits: Int, digits: Int, isSigned: Bool) -> TypeID {
        intern(
            Type(
                .fixedPoint, detail: isSigned ? 1 : 0, digits: UInt8(truncatingIfNeeded: digits),
                width: UInt16(truncatingIfNeeded: bits)))
    }
    public mutating func modifier(_ declaration: NodeID, parameters: [TypeID]) -> TypeID {
        lists.append(parameters)
        return intern(Type(.modifier, a: declaration.rawValue, b: Int32(truncatingIfNeeded: lists.count - 1)))
    }

    /// A tuple; `.none` marks an omitted component.
    public mutating func tuple(_ components: [TypeID]) -> TypeID {
        if let known = tupleIDs[components] { return known }
        lists.append(components)
        let id = add(Type(.tuple, a: Int32(truncatingIfNeeded: lists.count - 1)))
        tupleIDs[components] = id
        let mobile = components.map { mobileType($0) }
        if zip(components, mobile).contains(where: { !$0.isNone && $1.isNone }) {
            mobileTypes[id.index] = .none
        } else if mobile != components {
            mobileTypes[id.index] = tuple(mobile)
        }
        let canonicalComponents = components.map { canonical($0) }
        if canonicalComponents != components { canonicalTypes[id.index] = tuple(canonicalComponents) }
        return id
    }

    public mutating func stringLiteral(_ bytes: [UInt8]) -> TypeID {
        if let known = literalIDs[bytes] { return known }
        literals.append(bytes)
        let id = add(Type(.stringLiteral, a: Int32(truncatingIfNeeded: literals.count - 1)))
        literalIDs[bytes] = id
        mobileTypes[id.index] = .stringMemory
        return id
    }

    public mutating func function(_ signature: FunctionSignature) -> TypeID {
        if let known = find(signature) { return known }
        let id = add(signature)
        let representative = isRepresentative(signature) ? id : function(representative(of: signature))
        canonicalTypes[id.index] = representative
        switch signature.kind {
        case .internal, .external, .delegateCall:
            let isKeepable = signature.options.isDisjoint(with: [.gasSet, .valueSet, .saltSet, .boundFirstArgument])
            mobileTypes[id.index] = isKeepable ? representative : .none
        default:
            mobileTypes[id.index] = .none
        }
        return id
    }

    private func isRepresentative(_ signature: FunctionSignature) -> Bool {
        signature.declaration.isNone && signature.parameterNames.isEmpty && signature.returnNames.isEmpty
            && signature.parameters.allSatisfy { canonical($0) == $0 }
            && signature.returns.allSatisfy { canonical($0) == $0 }
    }

    /// What functions of equal types have in common.
    private func representative(of signature: FunctionSignature) -> FunctionSignature {
        FunctionSignature(
            kind: signature.kind, mutability: signature.mutability,
            parameters: signature.parameters.map { canonical($0) }, returns: signature.returns.map { canonical($0) },
            options: signature.options)
    }
}
