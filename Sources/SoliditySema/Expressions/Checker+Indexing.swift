// Index access and slices.

import BigInt
import SoliditySource
import SoliditySyntax

extension Checker {
    mutating func checkIndexAccess(_ node: NodeID) -> TypeID {
        let access = tree.get(AST.IndexAccess.self, node)
        var base = check(access.base)
        var result = TypeID.error
        if types[base].kind == .arraySlice {
            let sliced = types[types[base].element]
            if sliced.location != .calldata || !sliced.isDynamicallySized {
                report(.sliceIndex, at: node, "only slices of dynamic calldata arrays can be indexed")
            }
            base = types[base].element
        }
        let record = types[base]
        switch record.kind {
        case .array:
            checkArrayIndex(node, access, base, record)
            set(.isLValue, record.location != .calldata, of: node)
            result = record.element
        case .mapping:
            if access.index.isNone {
                report(.mappingKeyMissing, at: node, "the key is missing")
            } else {
                check(access.index, expecting: record.key)
            }
            addFlags(.isLValue, to: node)
            result = record.value
        case .typeType: result = checkArrayTypeExpression(node, access, record.element)
        case .fixedBytes:
            checkFixedBytesIndex(node, access, record)
            result = .bytes1
        case .error: if !access.index.isNone { check(access.index) }
        default:
            fatal(.notIndexable, at: access.base, "\(name(base)) cannot be indexed")
        }
        set(.isPure, isPure(access.base) && isPure(access.index), of: node)
        return result
    }

    private mutating func checkArrayIndex(_ node: NodeID, _ access: AST.IndexAccess, _ base: TypeID, _ record: Type) {
        if access.index.isNone {
            report(.arrayIndexMissing, at: node, "the index is missing")
        } else if record.isString {
            report(.stringIndex, at: node, "a string cannot be indexed: convert it to `bytes`")
            check(access.index)
        } else {
            check(access.index, expecting: .uint256)
            if !diagnostics.hasErrors, let index = types.rational(of: type(of: access.index)),
                let length = types.length(of: base), index.numerator >= length
            {
                report(.arrayIndexRange, at: node, "the index is out of bounds: the length is \(length)")
            }
        }
    }

    private mutating func checkFixedBytesIndex(_ node: NodeID, _ access: AST.IndexAccess, _ record: Type) {
        if access.index.isNone {
            report(.bytesIndexMissing, at: node, "the index is missing")
            return
        }
        if !check(access.index, expecting: .uint256) {
            fatal(.bytesIndexType, at: node, "the index has to be an unsigned integer")
        } else if let index = types.rational(of: type(of: access.index)), index.numerator >= record.byteCount {
            report(.bytesIndexRange, at: node, "the index is out of bounds: there are \(record.byteCount) bytes")
        }
    }

    /// `T[]` and `T[n]` where an expression is expected.
    private mutating func checkArrayTypeExpression(
        _ node: NodeID, _ access: AST.IndexAccess, _ element: TypeID
    ) -> TypeID {
        if types[element].kind == .contract, analysis.contract(types[element].declaration)?.isLibrary ?? false {
            report(.arrayOfLibraries, at: node, "there are no arrays of libraries")
        }
        if access.index.isNone {
            let array = types.array(of: element, at: .memory)
            return types.typeType(array)
        }
        var length = BigInt(1)
        if check(access.index, expecting: .uint256) {
            if let value = types.rational(of: type(of: access.index)) {
                length = value.numerator
            } else if type(of: access.index) != .error {
                fatal(.arrayTypeLength, at: access.index, "the length of an array type has to be an integer constant")
            }
        }
        let array = types.array(of: element, length: length, at: .memory)
        return types.typeType(array)
    }

    mutating func checkIndexRange(_ node: NodeID) -> TypeID {
        let access = tree.get(AST.IndexRangeAccess.self, node)
        let base = check(access.base)
        var isAllPure = isPure(access.base)
        for bound in [access.start, access.end] where !bound.isNone {
            check(bound, expecting: .uint256)
            if !isPure(bound) { isAllPure = false }
        }
        set(.isPure, isAllPure, of: node)
        if base == .error { return .error }
        let record = types[base]
        if record.kind == .typeType {
            report(.typeSlice, at: node, "a type cannot be sliced")
            return base
        }
        let array = record.kind == .arraySlice ? record.element : base
        let arrayRecord = types[array]
        guard arrayRecord.kind == .array else {
            fatal(.notSliceable, at: node, "\(name(base)) cannot be sliced")
            return .error
        }
        if arrayRecord.location != .calldata || !arrayRecord.isDynamicallySized {
            report(.sliceNotCalldata, at: node, "only dynamic calldata arrays can be sliced")
        } else if analysis.isDynamicallyEncoded(arrayRecord.element) {
            report(.sliceOfDynamicElements, at: node, "arrays of dynamic elements cannot be sliced")
        }
        let becomesArray =
            arrayRecord.location == .calldata && arrayRecord.isDynamicallySized
            && !analysis.isDynamicallyEncoded(arrayRecord.element)
        return types.slice(of: array, becomesArray: becomesArray)
    }
}
