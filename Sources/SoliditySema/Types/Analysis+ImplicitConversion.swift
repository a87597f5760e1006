// Implicit conversions: which values fit where without being asked.

import BigInt
import SoliditySyntax

extension Analysis {
    /// Whether a value of type `source` may be used where a `target` is wanted.
    public func isImplicitlyConvertible(_ source: TypeID, to target: TypeID) -> Bool {
        if source == target { return isTypeOfVariables(source) }
        if source.isNone || target.isNone { return false }
        let from = types[source]
        let to = types[target]
        if from.kind == .error || to.kind == .error { return true }
        switch from.kind {
        case .address: return to.kind == .address && (from.isPayable || !to.isPayable)
        case .integer: return integer(from, source, convertsTo: to, target)
        case .fixedPoint: return fixedPoint(source, convertsTo: target)
        case .rational: return rational(source, from, convertsTo: to, target)
        case .stringLiteral: return literal(source, convertsTo: to)
        case .fixedBytes: return to.kind == .fixedBytes && to.byteCount >= from.byteCount
        case .array: return array(source, from, convertsTo: target, to)
        case .arraySlice:
            let sliced = types[from.element]
            return sliced.location == .calldata && sliced.isDynamicallySized
                && isImplicitlyConvertible(from.element, to: target)
        case .contract:
            return to.kind == .contract && !from.isSuper && !to.isSuper
                && derives(from.declaration, from: to.declaration)
        case .structure:
            return to.kind == .structure && from.declaration == to.declaration
                && canMove(from.location, to: to.location)
        case .tuple: return tuple(source, convertsTo: target)
        case .function: return function(source, convertsTo: target)
        default: return types.isSame(source, target)
        }
    }

    /// Types of literals and of values that cannot be read are only left: not even a literal of the same value converts to
    /// one (`1 = 1`).
    private func isTypeOfVariables(_ id: TypeID) -> Bool {
        switch types.kind(id) {
        case .rational, .stringLiteral, .inaccessibleDynamic: return false
        case .tuple: return types.components(of: id).allSatisfy { $0.isNone || isTypeOfVariables($0) }
        default: return true
        }
    }

    /// References may not become calldata, and only storage may become a storage pointer.
    private func canMove(_ from: ReferenceLocation, to: ReferenceLocation) -> Bool {
        if to == .storagePointer && !from.isStorage { return false }
        return to != .calldata || from == .calldata
    }

    private func integer(_ from: Type, _ source: TypeID, convertsTo to: Type, _ target: TypeID) -> Bool {
        if to.kind == .integer { return from.isSigned == to.isSigned && to.bits >= from.bits }
        guard to.kind == .fixedPoint else { return false }
        let range = types.range(ofInteger: source)
        let limits = integerRange(ofFixedPoint: target)
        return limits.contains(range.lowerBound) && limits.contains(range.upperBound)
    }

    private func integerRange(ofFixedPoint id: TypeID) -> ClosedRange<BigInt> {
        let type = types[id]
        let unit = BigInt(10).power(type.fractionalDigits)
        let high = (BigInt.powerOfTwo(type.bits - (type.isSigned ? 1 : 0)) - 1) / unit
        return (type.isSigned ? -BigInt.powerOfTwo(type.bits - 1) / unit : 0)...high
    }

    private func fixedPoint(_ source: TypeID, convertsTo target: TypeID) -> Bool {
        let from = types[source]
        let to = types[target]
        guard to.kind == .fixedPoint, to.fractionalDigits >= from.fractionalDigits, to.bits >= from.bits else {
            return false
        }
        let range = integerRange(ofFixedPoint: source)
        let limits = integerRange(ofFixedPoint: target)
        return limits.lowerBound <= range.lowerBound && limits.upperBound >= range.upperBound
    }

    private func rational(_ source: TypeID, _ from: Type, convertsTo to: Type, _ target: TypeID) -> Bool {
        guard let value = types.rational(of: source) else { return false }
        switch to.kind {
        case .integer: return value.isInteger && types.range(ofInteger: target).contains(value.numerator)
        case .fixedBytes: return value.isZero || (from.width != 0 && Int(from.width) == to.byteCount)
        case .fixedPoint:
            if value.isNegative && !to.isSigned { return false }
            let limits = integerRange(ofFixedPoint: target)
            if value.isInteger { return limits.contains(value.numerator) }
            let scaled = value * Rational(BigInt(10).power(to.fractionalDigits))
            let bits = BigInt.powerOfTwo(to.bits - (to.isSigned ? 1 : 0))
            return scaled.isInteger && scaled.numerator < bits && scaled.numerator >= (to.isSigned ? -bits : 0)
        default: return false
        }
    }

    private func literal(_ source: TypeID, convertsTo to: Type) -> Bool {
        guard let bytes = types.literalBytes(of: source) else { return false }
        switch to.kind {
        case .fixedBytes: return bytes.count <= to.byteCount
        case .array:
            guard to.isByteArrayOrString, to.location == .memory || to.location == .storage else { return false }
            return !to.isString || isValidUTF8(bytes)
        default: return false
        }
    }

    private func array(_ source: TypeID, _ from: Type, convertsTo target: TypeID, _ to: Type) -> Bool {
        guard to.kind == .array, from.arrayKind == to.arrayKind, canMove(from.location, to: to.location) else {
            return false
        }
        if to.location == .storage {
            // A copy element by element: elements only have to convert.
            guard isImplicitlyConvertible(from.element, to: to.element) else { return false }
            if to.isDynamicallySized { return true }
            guard let length = types.length(of: source), let room = types.length(of: target) else { return false }
            return room >= length
        }
        guard types.isSame(from.element, types.at(from.location.ofComponent, to.element)) else { return false }
        return types.length(of: source) == types.length(of: target)
    }

    private func tuple(_ source: TypeID, convertsTo target: TypeID) -> Bool {
        guard types[target].kind == .tuple else { return false }
        let from = types.components(of: source)
        let to = types.components(of: target)
        guard from.count == to.count else { return false }
        return zip(from, to).allSatisfy { $1.isNone || (!$0.isNone && isImplicitlyConvertible($0, to: $1)) }
    }

    private func function(_ source: TypeID, convertsTo target: TypeID) -> Bool {
        guard var from = types.function(of: types.canonical(source)),
            let to = types.function(of: types.canonical(target)),
            from.kind == to.kind,
            from.options.subtracting(.arbitraryParameters) == to.options.subtracting(.arbitraryParameters)
        else { return false }
        if from.kind == .declaration,
            types.function(of: source)?.declaration != types.function(of: target)?.declaration
        {
            return false
        }
        let mutability = from.mutability
        from.mutability = to.mutability
        guard from.parameters == to.parameters, from.returns == to.returns else { return false }
        if mutability != .payable && to.mutability == .payable { return false }
        if mutability == .payable && to.mutability == .nonpayable { return true }
        return mutability <= to.mutability
    }

    /// The type both operands of a symmetric operation are converted to, or `.none`.
    public func commonType(_ a: TypeID, _ b: TypeID) -> TypeID {
        if a == .error || b == .error { return .error }
        let mobileA = types.mobileType(a)
        if !mobileA.isNone, isImplicitlyConvertible(b, to: mobileA) { return mobileA }
        let mobileB = types.mobileType(b)
        if !mobileB.isNone, isImplicitlyConvertible(a, to: mobileB) { return mobileB }
        return .none
    }
}

/// Strict UTF-8: no overlong forms, surrogates or values beyond U+10FFFF.
func isValidUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
