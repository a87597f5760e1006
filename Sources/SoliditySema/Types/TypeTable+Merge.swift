// Joins the types that two copies of one table have got since they were equal. The joint table is the one that would have
// come about had the two worked one after the other.

import SoliditySyntax

/// What the types of one table are in another.
struct TypeRenumbering {
    /// Types below this id are the same in both.
    let base: Int
    fileprivate(set) var others: [TypeID] = []

    init(base: Int) { self.base = base }

    subscript(id: TypeID) -> TypeID { id.index < base ? id : others[id.index - base] }
}

extension TypeTable {
    /// Adds the types that `other` has got since it had `base` of them, in their order.
    mutating func merge(_ other: TypeTable, since base: Int) -> TypeRenumbering {
        var renumbering = TypeRenumbering(base: base)
        var added: [Int] = []
        for index in base..<other.records.count {
            let count = records.count
            renumbering.others.append(adopt(other.records[index], of: other, renumbering))
            if records.count > count { added.append(index) }
        }
        // Representatives may be younger than the types they stand for.
        for index in added {
            let id = renumbering.others[index - base].index
            mobileTypes[id] = renumbering[other.mobileTypes[index]]
            canonicalTypes[id] = renumbering[other.canonicalTypes[index]]
        }
        return renumbering
    }

    /// A type of another table whose components have been adopted before.
    private mutating func adopt(_ record: Type, of other: TypeTable, _ known: TypeRenumbering) -> TypeID {
        switch record.kind {
        case .rational: return adopt(rational: record, of: other)
        case .stringLiteral: return stringLiteral(other.literals[Int(record.a)])
        case .tuple: return adopt(tuple: other.lists[Int(record.a)].map { known[$0] })
        case .function:
            var signature = other.signatures[Int(record.a)]
            signature.parameters = signature.parameters.map { known[$0] }
            signature.returns = signature.returns.map { known[$0] }
            return find(signature) ?? add(signature)
        case .modifier:
            return modifier(record.declaration, parameters: other.lists[Int(record.b)].map { known[$0] })
        case .array:
            let length = record.b < 0 ? -1 : lengthIndex(other.lengths[Int(record.b)])
            return intern(record.with(a: known[TypeID(rawValue: record.a)].rawValue, b: length))
        case .mapping:
            return intern(
                record.with(
                    a: known[TypeID(rawValue: record.a)].rawValue, b: known[TypeID(rawValue: record.b)].rawValue))
        case .arraySlice, .typeType, .magic:
            return intern(record.with(a: known[TypeID(rawValue: record.a)].rawValue, b: record.b))
        default: return intern(record)
        }
    }

    private mutating func adopt(rational record: Type, of other: TypeTable) -> TypeID {
        let value = other.rationals[Int(record.a)]
        let known = rationalIDs[value]
        if record.width != 0 {
            // A literal of a certain width comes after the plain number.
            return intern(record.with(a: known.map { self[$0].a } ?? record.a, b: record.b))
        }
        if let known { return known }
        rationals.append(value)
        let id = add(record.with(a: Int32(truncatingIfNeeded: rationals.count - 1), b: record.b))
        rationalIDs[value] = id
        return id
    }

    private mutating func adopt(tuple components: [TypeID]) -> TypeID {
        if let known = tupleIDs[components] { return known }
        lists.append(components)
        let id = add(Type(.tuple, a: Int32(truncatingIfNeeded: lists.count - 1)))
        tupleIDs[components] = id
        return id
    }
}

extension Type {
    fileprivate func with(a: Int32, b: Int32) -> Type {
        Type(kind, location: location, detail: detail, digits: digits, width: width, a: a, b: b)
    }
}
