// Version ranges of `pragma solidity`, with solc's reading of them: tokens decide where a number ends.

/// Semantic versions and ranges of them.
public enum SemVer {
    /// Three numbers; this compiler has no pre-releases.
    public struct Version: Hashable, Sendable, CustomStringConvertible {
        public var numbers: [UInt32]

        public init(_ major: UInt32, _ minor: UInt32, _ patch: UInt32) { numbers = [major, minor, patch] }

        /// The language version that this compiler claims to implement.
        public static var language: Version { Version(0, 8, 30) }

        public var description: String { numbers.map(String.init).joined(separator: ".") }
    }

    /// Why a range could not be read.
    public struct RangeError: Error, Sendable {
        public let message: String
    }

    /// One comparison, such as `^0.8` or `>=0.4.16`. A number of nil stands for `x` or `*`.
    struct Component: Sendable {
        var operation: TokenKind = .assign
        var numbers: [UInt32?] = []

        func contains(_ version: Version) -> Bool {
            switch operation {
            case .bitNot: return contains(version, upTo: numbers.count >= 2 ? 2 : 1)
            case .bitXor:
                let isZero = numbers.first == .some(.some(0))
                return contains(version, upTo: isZero && numbers.count != 1 ? 2 : 1)
            default: return compare(version)
            }
        }

        /// At least this version, and equal or below in the first `levels` numbers.
        private func contains(_ version: Version, upTo levels: Int) -> Bool {
            var lower = self
            lower.operation = .greaterThanOrEqual
            var upper = self
            upper.operation = .lessThanOrEqual
            upper.numbers = Array(numbers.prefix(levels))
            return lower.compare(version) && upper.compare(version)
        }

        private func compare(_ version: Version) -> Bool {
            var order = 0
            for (wanted, actual) in zip(numbers, version.numbers) where order == 0 {
                if let wanted { order = actual == wanted ? 0 : (actual < wanted ? -1 : 1) }
            }
            switch operation {
            case .lessThan: return order < 0
            case .lessThanOrEqual: return order <= 0
            case .greaterThan: return order > 0
            case .greaterThanOrEqual: return order >= 0
            default: return order == 0
            }
        }
    }

    /// Alternatives of conjunctions of comparisons.
    public struct Range: Sendable {
        var alternatives: [[Component]] = []

        public func contains(_ version: Version) -> Bool {
            alternatives.contains { $0.allSatisfy { $0.contains(version) } }
        }

        /// Reads a range from tokens and their texts.
        public static func parse(kinds: [TokenKind], texts: [ArraySlice<UInt8>]) -> Result<Range, RangeError> {
            var parser = RangeParser(kinds: kinds, texts: texts.map(Array.init))
            do { return .success(try parser.parse()) } catch { return .failure(error) }
        }
    }
}

private struct RangeParser {
    let kinds: [TokenKind]
    let texts: [[UInt8]]
    var index = 0
    var offset = 0

    init(kinds: [TokenKind], texts: [[UInt8]]) {
        self.kinds = kinds
        self.texts = texts
    }

    private var kind: TokenKind { index < kinds.count ? kinds[index] : .illegal }

    private var byte: UInt8? {
        guard index < texts.count, offset < texts[index].count else { return nil }
        return texts[index][offset]
    }

    private mutating func nextToken() {
        index += 1
        offset = 0
    }

    private mutating func nextByte() {
        guard index < texts.count else { return }
        if offset + 1 >= texts[index].count { nextToken() } else { offset += 1 }
    }

    mutating func parse() throws(SemVer.RangeError) -> SemVer.Range {
        guard !kinds.isEmpty else { throw SemVer.RangeError(message: "no version is given") }
        var range = SemVer.Range()
        while true {
            range.alternatives.append(try parseAlternative())
            if index >= kinds.count { return range }
            guard kind == .or else { throw SemVer.RangeError(message: "version ranges are combined by `||`") }
            nextToken()
        }
    }

    private mutating func parseAlternative() throws(SemVer.RangeError) -> [SemVer.Component] {
        var components = [try parseComponent()]
        if kind == .subtract {
            components[0].operation = .greaterThanOrEqual
            nextToken()
            components.append(try parseComponent())
            components[1].operation = .lessThanOrEqual
            return components
        }
        while kind != .or && kind != .illegal { components.append(try parseComponent()) }
        return components
    }

    private mutating func parseComponent() throws(SemVer.RangeError) -> SemVer.Component {
        var component = SemVer.Component()
        switch kind {
        case .bitXor, .bitNot, .lessThan, .lessThanOrEqual, .greaterThan, .greaterThanOrEqual, .assign:
            component.operation = kind
            nextToken()
        default:
            break
        }
        while component.numbers.count < 3 {
            component.numbers.append(try parseNumber())
            guard byte == 0x2e else { break }
            nextByte()
        }
        return component
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
