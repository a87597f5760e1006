import IR
import Primitives
import SolidityLayout
import SoliditySema
import SoliditySyntax

/// Conversions between types. Results are clean words of the target type.
extension FunctionLowering {
    func convert(_ value: Value, to type: TypeID) -> Value {
        if value.type == type || type.isNone { return value }
        let from = types[value.type]
        let to = types[analysis.underlyingType(type)]
        if from.kind == .fixedPoint || to.kind == .fixedPoint { e.refuseFixedPoint() }
        switch from.kind {
        case .rational: return Value(type, convertConstant(value, to: type))
        case .stringLiteral: return convertLiteral(value, to: type, to)
        case .tuple: return convertTuple(value, to: type)
        case .array, .arraySlice:
            if to.kind == .fixedBytes { return Value(type, bytesToFixed(value, to.byteCount)) }
            return Value(type, convertReference(value, to: type))
        case .structure: return Value(type, convertReference(value, to: type))
        case .typeType:
            let library = types[from.element].declaration
            guard to.kind == .address, !library.isNone else { return Value(type) }
            return Value(type, contract.libraryAddress(e, library))
        case .bool, .address, .contract, .integer, .fixedBytes, .enumeration, .userDefinedValue:
            let word = convertWord(value.parts[0], layouts.layout(of: value.type), layouts.layout(of: type))
            return Value(type, word)
        default: return Value(type, value.parts)
        }
    }

    private func convertConstant(_ value: Value, to type: TypeID) -> V {
        let word = UInt256((types.rational(of: value.type) ?? .init(0)).truncated)
        switch layouts.kind(layouts.layout(of: type)) {
        case .fixedBytes(let count): return e.k(word << UInt64(256 - 8 * count))
        default: return e.k(word)
        }
    }

    private func convertLiteral(_ value: Value, to type: TypeID, _ record: Type) -> Value {
        let bytes = types.literalBytes(of: value.type) ?? []
        if record.kind == .fixedBytes {
            return Value(type, e.k(bytes.isEmpty ? .zero : e.word(of: bytes, from: 0)))
        }
        if record.kind == .array { return Value(type, e.literalInMemory(bytes)) }
        return value
    }

    private func convertTuple(_ value: Value, to type: TypeID) -> Value {
        var parts = Parts()
        for (component, target) in zip(components(of: value), types.components(of: type)) where !target.isNone {
            parts.append(convert(component, to: target).parts)
        }
        return Value(type, parts)
    }

    /// Converts between value layouts; the input is clean.
    func convertWord(_ word: V, _ from: LayoutID, _ to: LayoutID) -> V {
        if from == to { return word }
        switch (layouts.kind(from), layouts.kind(to)) {
        case (.integer(let bits, let signed), .integer(let targetBits, let targetSigned)):
            let fits = signed == targetSigned ? targetBits >= bits : !signed && targetBits > bits
            return fits ? word : e.cleanup(word, to)
        case (.integer, .enumeration(let members)):
            e.panicIf(e.gt(word, e.k(members - 1)), .enumConversion)
            return word
        case (.integer, .fixedBytes(let count)): return e.shl(e.k(256 - 8 * count), word)
        case (.fixedBytes(let count), .fixedBytes(let targetCount)):
            return targetCount >= count ? word : e.cleanup(word, to)
        case (.fixedBytes(let count), .integer(let targetBits, _)):
            let shifted = count == 32 ? word : e.shr(e.k(256 - 8 * count), word)
            return targetBits >= 8 * count ? shifted : e.cleanup(shifted, to)
        default: return word
        }
    }

    // MARK: References

    private func convertReference(_ value: Value, to type: TypeID) -> Parts {
        let source = layouts.location(of: value.type)
        let target = layouts.location(of: type)
        let layout = layouts.layout(of: value.type)
        guard target == .memory, source != .memory else { return value.parts }
        if source == .storage { return Parts(e.copyStorageToMemory(layout, slot: value.parts[0])) }
        if case .structure = layouts.kind(layout) {
            return Parts(e.copyCalldataStruct(layout, at: value.parts[0]))
        }
        let length = e.calldataArrayLength(value.parts, layout)
        return Parts(e.copyCalldataArray(layout, data: value.parts[0], length: length))
    }

    /// The first `count` bytes of a byte array, zero padded.
    private func bytesToFixed(_ value: Value, _ count: Int) -> V {
        let location = layouts.location(of: value.type)
        return e.shared(
            .bytesToFixed, layouts.layout(of: value.type), Int32(location.rawValue), Int32(count), value.parts.array
        ) { e, p in
            var word: V
            let length: V
            switch location {
            case .calldata:
                length = p[1]
                word = e.calldataload(p[0])
            case .memory:
                length = e.mload(p[0])
                word = e.mload(e.add(p[0], e.k(32)))
            default:
                let header = e.sload(p[0])
                length = e.byteArrayLength(header: header)
                let data = e.variable(header)
                e.ifThen(e.gt(length, e.k(31))) { e.set(data, e.sload(e.keccakWord(p[0]))) }
                word = e.get(data)
            }
            word = e.cleanup(word, e.layouts.intern(.fixedBytes(count)))
            let result = e.variable(word)
            e.ifThen(e.lt(length, e.k(count))) {
                let shift = e.shl(e.k(3), e.sub(e.k(count), length))
                e.set(result, e.and(word, e.shl(shift, e.k(e.leftMask(bytes: count)))))
            }
            return [e.get(result)]
        }[0]
    }

    // MARK: Encoding

    /// A value ready to be encoded as `layout`, the layout of the type it is encoded as.
    func encodeSource(_ value: Value, _ layout: LayoutID) -> EncodeSource {
        if let literal = types.literalBytes(of: value.type) {
            return EncodeSource(layout: layout, location: .stack, parts: Parts(), literal: literal)
        }
        if let constant = types.rational(of: value.type) {
            let word = UInt256(constant.truncated)
            if case .fixedBytes(let count) = layouts.kind(layout) {
                return EncodeSource(
                    layout: layout, location: .stack, parts: Parts(e.k(word << UInt64(256 - 8 * count))))
            }
            return EncodeSource(layout: layout, location: .stack, parts: Parts(e.k(word)))
        }
        let from = layouts.layout(of: value.type)
        if layouts.isValue(from), layouts.isValue(layout) {
            let parts =
                layouts.kind(from) == .externalFunction
                ? value.parts : Parts(convertWord(value.parts[0], from, layout))
            return EncodeSource(layout: layout, location: .stack, parts: parts)
        }
        return EncodeSource(layout: from, location: layouts.location(of: value.type), parts: value.parts)
    }

    /// A value ready to be encoded as a parameter of the given type. Storage references of library functions are
    /// passed as slot numbers.
    func encodeSource(_ value: Value, as type: TypeID, forLibrary: Bool = false) -> EncodeSource {
        if forLibrary, types[type].isInStorage {
            return EncodeSource(layout: layouts.uint256, location: .stack, parts: value.parts)
        }
        if types[type].kind == .array || types[type].kind == .arraySlice || types[type].kind == .structure {
            return encodeSource(value, layouts.layout(of: type))
        }
        return encodeSource(convert(value, to: type), layouts.layout(of: type))
    }
}
