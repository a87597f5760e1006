// Number literals: digits, underscores, fractions, exponents, hexadecimal, units.

import BigInt
import Primitives
import SoliditySyntax

extension Rational {
    /// The value of a number literal as written, times its unit; nil if it is malformed or too large.
    init?(literal: ArraySlice<UInt8>, unit: Subdenomination) {
        let digits = literal.filter { $0 != UInt8(ascii: "_") }
        if let value = Rational.small(digits), unit.factor == 1 {
            self = Rational(BigInt(BigUInt(words: [UInt(value)])))
            return
        }
        guard let value = Rational.parse(digits) else { return nil }
        self = value * Rational(BigInt(unit.factor))
    }

    /// The value of few digits, decimal or hexadecimal: of almost all literals.
    private static func small(_ digits: [UInt8]) -> UInt64? {
        let isHex = digits.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "x")])
        let significant = isHex ? digits[2...] : digits[...]
        guard !significant.isEmpty, significant.count <= (isHex ? 16 : 19) else { return nil }
        var value: UInt64 = 0
        for byte in significant {
            guard let digit = Hex.value(ofDigit: byte), isHex || digit < 10 else { return nil }
            value = value &* (isHex ? 16 : 10) &+ UInt64(digit)
        }
        return value
    }

    private static func parse(_ digits: [UInt8]) -> Rational? {
        if digits.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "x")]) {
            return BigInt(String(decoding: digits.dropFirst(2), as: UTF8.self), radix: 16).map { Rational($0) }
        }
        let isExponent: (UInt8) -> Bool = { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
        guard let split = digits.firstIndex(where: isExponent) else { return decimal(digits[...]) }
        guard let mantissa = decimal(digits[..<split]) else { return nil }
        if mantissa.isZero { return mantissa }
        guard let exponent = Int32(String(decoding: digits[(split + 1)...], as: UTF8.self)) else { return nil }
        let count = Int(exponent.magnitude)
        let affected = exponent < 0 ? mantissa.denominator : mantissa.numerator
        // log2(10), rounded up.
        guard
            Double(affected.magnitudeBits) + (Double(count) * 3.3219280948873624).rounded(.down)
                <= Double(maximumBits)
        else {
            return nil
        }
        let scale = Rational(BigInt(10).power(count))
        return exponent < 0 ? mantissa / scale : mantissa * scale
    }

    private static func decimal(_ digits: ArraySlice<UInt8>) -> Rational? {
        guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return integer(digits) }
        let fraction = digits[(point + 1)...]
        let whole = digits[..<point]
        guard let high = whole.isEmpty ? Rational(0) : integer(whole),
            let low = fraction.isEmpty ? Rational(0) : integer(fraction)
        else { return nil }
        return high + low / Rational(BigInt(10).power(fraction.count))
    }

    private static func integer(_ digits: ArraySlice<UInt8>) -> Rational? {
        guard !digits.isEmpty, digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
            return nil
        }
        if digits.count > 4096 && digits.drop(while: { $0 == UInt8(ascii: "0") }).count > 4096 { return nil }
        return BigInt(String(decoding: digits, as: UTF8.self)).map { Rational($0) }
    }
}
