// Version ranges of `pragma solidity`, with solc's reading of them: tokens decide where a number ends.

/// Semantic versions and ranges of them.
public enum SemVer {
    /// Three numbers; this compiler has no pre-releases.
    public struct Version: Hashable, Sendable, CustomStringConvertible {
        fileprivate let numbers: SIMD4<Int64>

        public init(_ major: UInt32, _ minor: UInt32, _ patch: UInt32) {
            numbers = SIMD4(Int64(major), Int64(minor), Int64(patch), 0)
        }

        /// The language version that this compiler claims to implement.
        public static var language: Version { Version(0, 8, 30) }

        public var description: String { "\(numbers[0]).\(numbers[1]).\(numbers[2])" }
    }

    /// Why a range could not be read.
    public struct RangeError: Error, Sendable {
        public let message: String
    }

    /// Whether a version is in the range that tokens spell: alternatives of conjunctions of comparisons.
    public static func contains(
        _ version: Version, kinds: [TokenKind], texts: [ArraySlice<UInt8>]
    ) throws(RangeError) -> Bool {
        var parser = RangeParser(version: version, kinds: kinds, texts: texts)
        return try parser.parse()
    }
}

/// One comparison, such as `^0.8` or `>=0.4.16`.
private struct Comparison {
    /// Stands for `x` or `*`.
    static let wildcard: Int64 = -1

    var operation = TokenKind.assign
    var numbers = SIMD4<Int64>()
    /// How many numbers are given, at most three.
    var count = 0

    func contains(_ version: SemVer.Version) -> Bool {
        switch operation {
        case .bitNot: return isLower(version, upTo: count >= 2 ? 2 : 1)
        case .bitXor: return isLower(version, upTo: numbers[0] == 0 && count != 1 ? 2 : 1)
        default: return compare(version, operation, count)
        }
    }

    /// At least this version, and equal or below in the first `levels` numbers.
    private func isLower(_ version: SemVer.Version, upTo levels: Int) -> Bool {
        compare(version, .greaterThanOrEqual, count) && compare(version, .lessThanOrEqual, min(levels, count))
    }

    private func compare(_ version: SemVer.Version, _ operation: TokenKind, _ count: Int) -> Bool {
        var order: Int64 = 0
        for index in 0..<count where order == 0 && numbers[index] != Self.wildcard {
            order = version.numbers[index] - numbers[index]
        }
        return switch operation {
        case .lessThan: order < 0
        case .lessThanOrEqual: order <= 0
        case .greaterThan: order > 0
        case .greaterThanOrEqual: order >= 0
        default: order == 0
        }
    }
}

/// Reads a range and tells whether `version` is in it.
private struct RangeParser {
    let version: SemVer.Version
    let kinds: [TokenKind]
    let texts: [ArraySlice<UInt8>]
    var index = 0
    var offset = 0

    init(version: SemVer.Version, kinds: [TokenKind], texts: [ArraySlice<UInt8>]) {
        self.version = version
        self.kinds = kinds
        self.texts = texts
    }

    private var kind: TokenKind { index < kinds.count ? kinds[index] : .illegal }

    private var byte: UInt8? {
        guard index < texts.count, offset < texts[index].count else { return nil }
        return texts[index][texts[index].startIndex + offset]
    }

    private mutating func nextToken() {
        index += 1
        offset = 0
    }

    private mutating func nextByte() {
        guard index < texts.count else { return }
        if offset + 1 >= texts[index].count { nextToken() } else { offset += 1 }
    }

    mutating func parse() throws(SemVer.RangeError) -> Bool {
        guard !kinds.isEmpty else { throw SemVer.RangeError(message: "no version is given") }
        var isContained = false
        while true {
            if try parseAlternative() { isContained = true }
            if index >= kinds.count { return isContained }
            guard kind == .or else { throw SemVer.RangeError(message: "version ranges are combined by `||`") }
            nextToken()
        }
    }

    private mutating func parseAlternative() throws(SemVer.RangeError) -> Bool {
        var first = try parseComparison()
        if kind == .subtract {
            first.operation = .greaterThanOrEqual
            nextToken()
            var last = try parseComparison()
            last.operation = .lessThanOrEqual
            return first.contains(version) && last.contains(version)
        }
        var isContained = first.contains(version)
        while kind != .or && kind != .illegal {
            if !(try parseComparison().contains(version)) { isContained = false }
        }
        return isContained
    }

    private mutating func parseComparison() throws(SemVer.RangeError) -> Comparison {
        var comparison = Comparison()
        switch kind {
        case .bitXor, .bitNot, .lessThan, .lessThanOrEqual, .greaterThan, .greaterThanOrEqual, .assign:
            comparison.operation = kind
            nextToken()
        default:
            break
        }
        while comparison.count < 3 {
            comparison.numbers[comparison.count] = try parseNumber().map(Int64.init) ?? Comparison.wildcard
            comparison.count += 1
            guard byte == 0x2e else { break }
            nextByte()
        }
        return comparison
    }

    private mutating func parseNumber() throws(SemVer.RangeError) -> UInt32? {
        guard let first = byte else { throw SemVer.RangeError(message: "the version ends too early") }
        let start = index
        nextByte()
        switch first {
        case 0x78, 0x58, 0x2a: return nil
        case 0x30: return 0
        case 0x31...0x39:
            var value = UInt32(first - 0x30)
            while index == start, let digit = byte, isDigit(digit) {
                let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(UInt32(digit - 0x30))
                if overflow || carry { throw SemVer.RangeError(message: "a number of the version is too large") }
                value = sum
                nextByte()
            }
            return value
        default:
            throw SemVer.RangeError(message: "a version number cannot start with `\(Character(Unicode.Scalar(first)))`")
        }
    }
}
