// Arithmetic of constant expressions, with the size limits that keep it cheap: results have at most 4096 bits.

import BigInt
import SoliditySyntax

extension Rational {
    static let maximumBits = 4096

    /// The value of a constant operation, or nil where the language does not define one (division by zero, bit
    /// operations on fractions, results that are too large).
    static func evaluate(_ operation: BinaryOperator, _ a: Rational, _ b: Rational) -> Rational? {
        let areIntegers = a.isInteger && b.isInteger
        switch operation {
        case .bitOr: return areIntegers ? Rational(a.numerator | b.numerator) : nil
        case .bitXor: return areIntegers ? Rational(a.numerator ^ b.numerator) : nil
        case .bitAnd: return areIntegers ? Rational(a.numerator & b.numerator) : nil
        case .add: return a + b
        case .subtract: return a - b
        case .multiply: return a * b
        case .divide: return b.isZero ? nil : a / b
        case .modulo:
            if b.isZero { return nil }
            if areIntegers { return Rational(a.numerator % b.numerator) }
            return a - Rational((a / b).truncated) * b
        case .exponentiate: return power(a, b)
        case .shiftLeft, .shiftRight:
            guard areIntegers, let amount = shiftAmount(b) else { return nil }
            return operation == .shiftLeft ? shiftLeft(a.numerator, amount) : shiftRight(a.numerator, amount)
        default: return nil
        }
    }

    static func evaluate(_ operation: UnaryOperator, _ value: Rational) -> Rational? {
        switch operation {
        case .bitNot: return value.isInteger ? Rational(-value.numerator - 1) : nil
        case .negate: return -value
        default: return nil
        }
    }

    private static func shiftAmount(_ value: Rational) -> UInt32? {
        value.isNegative ? nil : UInt32(exactly: value.numerator)
    }

    private static func shiftLeft(_ value: BigInt, _ amount: UInt32) -> Rational? {
        if value.isZero { return Rational(0) }
        guard value.magnitudeBits + Int(amount) <= maximumBits else { return nil }
        return Rational(value << Int(amount))
    }

    private static func shiftRight(_ value: BigInt, _ amount: UInt32) -> Rational {
        let isNegative = value.sign == .minus && !value.isZero
        if Int(amount) >= value.magnitudeBits { return Rational(isNegative ? -1 : 0) }
        let divisor = BigInt.powerOfTwo(Int(amount))
        return Rational(isNegative ? (value + 1) / divisor - 1 : value / divisor)
    }

    private static func power(_ base: Rational, _ exponent: Rational) -> Rational? {
        guard exponent.isInteger else { return nil }
        let one = Rational(1)
        if exponent.isZero { return one }
        if base.isZero || base == one { return base }
        if base == Rational(-1) {
            return exponent.numerator.magnitude.words.first.map { $0 & 1 == 1 } == true ? base : one
        }
        guard let count = UInt32(exactly: exponent.numerator.magnitude) else { return nil }
        guard fits(base.numerator, raisedTo: count), fits(base.denominator, raisedTo: count) else { return nil }
        let numerator = base.numerator.power(Int(count))
        let denominator = base.denominator.power(Int(count))
        return exponent.isNegative
            ? Rational(denominator, over: numerator) : Rational(numerator, over: denominator)
    }

    private static func fits(_ base: BigInt, raisedTo exponent: UInt32) -> Bool {
        let bits = base.magnitudeBits
        if bits <= 1 { return true }
        if bits - 1 > maximumBits { return false }
        return BigInt(exponent) * BigInt(bits) <= BigInt(maximumBits)
    }

    /// Whether numerator and denominator stay within the limit.
    var isWithinLimit: Bool {
        numerator.isZero || max(numerator.magnitudeBits, denominator.magnitudeBits) - 1 <= Rational.maximumBits
    }
}
