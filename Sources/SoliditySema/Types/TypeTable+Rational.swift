// Constant number types: the type of a constant expression is its value.

import BigInt
import SoliditySyntax

extension TypeTable {
    /// The type of a constant number. `byteWidth` is given for hex literals whose digits spell exactly that many bytes
    /// (`0x00ff` is 2), which may become a `bytesN` of that size.
    public mutating func rational(_ value: Rational, byteWidth: Int = 0) -> TypeID {
        if byteWidth == 0, let known = rationalIDs[value] { return known }
        let record: Type
        if byteWidth != 0 {
            let plain = rational(value)
            record = Type(.rational, width: UInt16(truncatingIfNeeded: byteWidth), a: self[plain].a)
            if let known = find(record) { return known }
        } else {
            rationals.append(value)
            record = Type(.rational, a: Int32(truncatingIfNeeded: rationals.count - 1))
        }
        let id = add(record)
        if byteWidth == 0 { rationalIDs[value] = id } else { canonicalTypes[id.index] = canonical(rational(value)) }
        mobileTypes[id.index] = value.isInteger ? smallestInteger(value.numerator) : smallestFixedPoint(value)
        return id
    }

    /// The smallest integer type that holds `value`, or `.none`.
    func smallestInteger(_ value: BigInt) -> TypeID {
        let isNegative = value.sign == .minus && !value.isZero
        let magnitude = isNegative ? (-value - 1) << 1 : value
        let bits = magnitude.magnitudeBits
        if bits > 256 { return .none }
        let rounded = max((bits + 7) / 8, 1) * 8
        return isNegative ? .signed(rounded) : .unsigned(rounded)
    }

    private mutating func smallestFixedPoint(_ value: Rational) -> TypeID {
        let isNegative = value.isNegative
        var scaled = isNegative ? -value : value
        let limit = Rational(isNegative ? .powerOfTwo(255) : .powerOfTwo(256) - 1)
        let ten = Rational(10)
        var digits = 0
        while digits < 80, !scaled.isInteger, !(limit < scaled * ten) {
            scaled = scaled * ten
            digits += 1
        }
        if limit < scaled { return .none }
        var integer = scaled.truncated
        if isNegative && !integer.isZero { integer = (integer - 1) << 1 }
        let bits = integer.magnitudeBits
        if bits > 256 { return .none }
        return fixedPoint(bits: max((bits + 7) / 8, 1) * 8, digits: digits, isSigned: isNegative)
    }

    /// Smallest and largest value of an integer type.
    public func range(ofInteger id: TypeID) -> ClosedRange<BigInt> {
        let type = self[id]
        return type.isSigned
            ? -BigInt.powerOfTwo(type.bits - 1)...(BigInt.powerOfTwo(type.bits - 1) - 1)
            : 0...(BigInt.powerOfTwo(type.bits) - 1)
    }
}
