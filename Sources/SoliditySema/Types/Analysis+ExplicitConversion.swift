// Explicit conversions: what `T(x)` allows.

import BigInt
import SoliditySyntax

extension Analysis {
    /// Whether `target(x)` is allowed for an `x` of type `source`.
    @inline(never)
    public func isExplicitlyConvertible(_ source: TypeID, to target: TypeID) -> Bool {
        if isImplicitlyConvertible(source, to: target) { return true }
        if source.isNone || target.isNone { return false }
        let from = types[source]
        let to = types[target]
        switch from.kind {
        case .address: return address(from, convertsTo: to, target)
        case .integer: return integer(from, convertsTo: to)
        case .fixedPoint: return to.kind == .fixedPoint || to.kind == .integer
        case .rational: return rational(source, convertsTo: to, target)
        case .fixedBytes: return fixedBytes(from, convertsTo: to)
        case .array:
            if to.kind != .array { return from.isBytes && to.kind == .fixedBytes }
            let isSamePlace = to.location == from.location || (to.location.isStorage && from.location.isStorage)
            return isSamePlace && from.isByteArrayOrString && to.isByteArrayOrString
        case .arraySlice: return isExplicitlyConvertible(from.element, to: target)
        case .contract:
            return !from.isSuper && to.kind == .address && (isPayable(contract: source) || !to.isPayable)
        case .enumeration: return to.kind == .integer && !to.isSigned
        case .function:
            guard let a = types.function(of: source), let b = types.function(of: target) else { return false }
            return (a.kind == .declaration) == (b.kind == .declaration)
        case .typeType:
            guard to.kind == .address, !to.isPayable else { return false }
            return contract(types[from.element].declaration)?.isLibrary ?? false
        default: return false
        }
    }

    private func address(_ from: Type, convertsTo to: Type, _ target: TypeID) -> Bool {
        switch to.kind {
        case .address: return true
        case .contract: return from.isPayable || !isPayable(contract: target)
        case .integer: return !from.isPayable && !to.isSigned && to.bits == 160
        case .fixedBytes: return !from.isPayable && to.byteCount == 20
        default: return false
        }
    }

    private func integer(_ from: Type, convertsTo to: Type) -> Bool {
        switch to.kind {
        case .integer: return from.bits == to.bits || from.isSigned == to.isSigned
        case .address: return !to.isPayable && !from.isSigned && from.bits == 160
        case .fixedBytes: return !from.isSigned && from.bits == to.byteCount * 8
        case .enumeration: return true
        case .fixedPoint: return from.isSigned == to.isSigned && from.bits == to.bits
        default: return false
        }
    }

    private func fixedBytes(_ from: Type, convertsTo to: Type) -> Bool {
        switch to.kind {
        case .fixedBytes: return true
        case .integer: return !to.isSigned && to.bits == from.byteCount * 8
        case .address: return !to.isPayable && from.byteCount == 20
        case .fixedPoint: return to.bits == from.byteCount * 8
        default: return false
        }
    }

    private func rational(_ source: TypeID, convertsTo to: Type, _ target: TypeID) -> Bool {
        guard let value = types.rational(of: source) else { return false }
        switch to.kind {
        case .fixedBytes, .integer: return false
        case .address:
            if value.isZero { return true }
            guard !to.isPayable, !value.isNegative, value.isInteger else { return false }
            return value.numerator.magnitudeBits <= 160
        case .enumeration:
            let count = members(ofEnum: target).count
            guard value.isInteger, !value.isNegative, value.numerator < BigInt(count) else { return false }
        default: break
        }
        let mobile = types.mobileType(source)
        return !mobile.isNone && isExplicitlyConvertible(mobile, to: target)
    }
}
