// Exact rational numbers for constant expressions: always reduced, denominator positive.

import BigInt

/// An exact fraction, reduced, with a positive denominator.
public struct Rational: Hashable, Sendable {
    public let numerator: BigInt
    public let denominator: BigInt

    public init(_ value: BigInt) {
        numerator = value
        denominator = 1
    }

    /// `denominator` must not be zero; a zero denominator gives zero.
    public init(_ numerator: BigInt, over denominator: BigInt) {
        guard !denominator.isZero else {
            self.init(0)
            return
        }
        let divisor = numerator.greatestCommonDivisor(with: denominator) * (denominator.sign == .minus ? -1 : 1)
        if divisor == 1 {
            self.init(reduced: numerator, denominator)
        } else {
            self.init(reduced: numerator / divisor, denominator / divisor)
        }
    }

    private init(reduced numerator: BigInt, _ denominator: BigInt) {
        self.numerator = numerator
        self.denominator = denominator
    }

    public var isInteger: Bool { denominator == 1 }
    public var isNegative: Bool { numerator.sign == .minus && !numerator.isZero }
    public var isZero: Bool { numerator.isZero }

    public static func + (a: Rational, b: Rational) -> Rational {
        if a.isInteger && b.isInteger { return Rational(a.numerator + b.numerator) }
        return Rational(a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
    }
    public static func - (a: Rational, b: Rational) -> Rational { a + -b }
    public static func * (a: Rational, b: Rational) -> Rational {
        if a.isInteger && b.isInteger { return Rational(a.numerator * b.numerator) }
        return Rational(a.numerator * b.numerator, over: a.denominator * b.denominator)
    }
    /// `b` must not be zero.
    public static func / (a: Rational, b: Rational) -> Rational {
        Rational(a.numerator * b.denominator, over: a.denominator * b.numerator)
    }
    public static prefix func - (a: Rational) -> Rational { Rational(-a.numerator, over: a.denominator) }
    public static func < (a: Rational, b: Rational) -> Bool {
        a.numerator * b.denominator < b.numerator * a.denominator
    }
    /// The integer part, rounded towards zero.
    public var truncated: BigInt { numerator / denominator }
}

extension BigInt {
    /// Position of the highest set bit of the magnitude, plus one.
    var magnitudeBits: Int { magnitude.bitWidth }
    static func powerOfTwo(_ exponent: Int) -> BigInt { BigInt(1) << exponent }
}
