// Parses the expectation part of a semantic test into calls.
//
//     f(uint256), 1 ether: 7 -> 1, "abc"      # comment #
//     ~ emit E(uint256): #0x07
//     library: L        constructor(): 2 ->      balance -> 0        f() -> FAILURE, hex"4e487b71", 0x11

import Primitives

/// A recursive-descent parser over expectation tokens.
struct ExpectationParser {
    static let builtins: Set<String> = [
        "isoltest_builtin_test", "isoltest_side_effects_test", "balance", "storageEmpty", "account",
    ]

    private var scanner: ExpectationScanner
    private var token: ExpectationToken

    init(_ text: String) {
        scanner = ExpectationScanner(text)
        token = scanner.next()
    }

    mutating func parse() throws(FixtureError) -> [SemanticCall] {
        var calls: [SemanticCall] = []
        while true {
            while token == .newline || token == .comment { advance() }
            if token == .end { return calls }
            if token == .identifier("gas") {
                try skipGasLine()
            } else if token == .identifier("library") {
                calls.append(try library())
            } else {
                calls.append(try call())
            }
        }
    }

    // MARK: Tokens

    private mutating func advance() { token = scanner.next() }

    private mutating func accept(_ expected: ExpectationToken) -> Bool {
        guard token == expected else { return false }
        advance()
        return true
    }

    private mutating func accept(_ character: Unicode.Scalar) -> Bool {
        accept(.punctuation(UInt8(ascii: character)))
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(FixtureError) {
        if !accept(character) { throw FixtureError("expected `\(character)` but found \(token)") }
    }

    private mutating func identifier() throws(FixtureError) -> String {
        guard case .identifier(let name) = token else { throw FixtureError("expected a name but found \(token)") }
        advance()
        return name
    }

    private mutating func number() throws(FixtureError) -> String {
        guard case .number(let digits) = token else { throw FixtureError("expected a number but found \(token)") }
        advance()
        return digits
    }

    // MARK: Lines

    /// `gas irOptimized: 123` and `gas irOptimized code: 456` describe another compiler's costs.
    private mutating func skipGasLine() throws(FixtureError) {
        advance()
        _ = try identifier()
        _ = accept(.identifier("code"))
        try expect(":")
        _ = try number()
    }

    private mutating func library() throws(FixtureError) -> SemanticCall {
        advance()
        try expect(":")
        var file = ""
        if case .string(let name) = token {
            file = String(decoding: name, as: UTF8.self)
            advance()
            try expect(":")
        } else {
            _ = accept(":")
        }
        return SemanticCall(kind: .library(file: file), signature: try identifier())
    }

    private mutating func call() throws(FixtureError) -> SemanticCall {
        var call = try signature()
        if accept(",") { call.value = try etherValue() }
        if accept(":") { call.arguments = try values() }
        _ = accept(.newline)
        _ = accept(.comment)
        _ = accept(.newline)
        if accept(.arrow) {
            let failure = try expectation(&call)
            call.expectsFailure = failure
            _ = accept(.newline)
        }
        _ = accept(.comment)
        _ = accept(.newline)
        while case .sideEffect(let text) = token {
            call.sideEffects.append(text)
            advance()
            _ = accept(.newline)
        }
        return call
    }

    private mutating func signature() throws(FixtureError) -> SemanticCall {
        var name = ""
        if case .identifier(let text) = token {
            name = text
            advance()
        }
        let isBuiltin = Self.builtins.contains(name)
        if isBuiltin, token != .punctuation(UInt8(ascii: "(")) {
            return SemanticCall(kind: .builtin, signature: name)
        }
        try expect("(")
        var types = ""
        if token != .punctuation(UInt8(ascii: ")")) {
            types = try typeName()
            while accept(",") { types += "," + (try typeName()) }
        }
        try expect(")")
        if name.isEmpty {
            if !types.isEmpty { throw FixtureError("a signature without a name cannot have parameters") }
            return SemanticCall(kind: .lowLevel, signature: "()")
        }
        let text = "\(name)(\(types))"
        return SemanticCall(kind: text == "constructor()" ? .constructor : .function, signature: text)
    }

    private mutating func typeName() throws(FixtureError) -> String {
        var text: String
        if accept("(") {
            text = "("
            if token != .punctuation(UInt8(ascii: ")")) {
                text += try typeName()
                while accept(",") { text += "," + (try typeName()) }
            }
            try expect(")")
            text += ")"
        } else {
            text = try identifier()
        }
        while accept("[") {
            text += "["
            if case .number(let digits) = token {
                text += digits
                advance()
            }
            try expect("]")
            text += "]"
        }
        return text
    }

    private mutating func etherValue() throws(FixtureError) -> UInt256 {
        guard let amount = UInt256(try number()) else { throw FixtureError("bad value") }
        switch try identifier() {
        case "wei": return amount
        case "ether": return amount &* UInt256(1_000_000_000_000_000_000)
        default: throw FixtureError("a value is given in `wei` or `ether`")
        }
    }

    // MARK: Values

    /// Parses a text that is a list of values, e.g. `1, "abc", left(0x12)`.
    static func values(_ text: String) throws(FixtureError) -> [UInt8] {
        var parser = ExpectationParser(text)
        let values = try parser.values()
        if parser.token != .end { throw FixtureError("unexpected \(parser.token) in a list of values") }
        return values.flatMap(\.bytes)
    }

    private mutating func values() throws(FixtureError) -> [SemanticCall.Value] {
        var result: [SemanticCall.Value] = []
        repeat {
            if let value = try value() { result.append(value) }
        } while accept(",")
        return result
    }

    /// Reads what follows the arrow; true when the call must fail.
    private mutating func expectation(_ call: inout SemanticCall) throws(FixtureError) -> Bool {
        _ = accept(.newline)
        if accept(.identifier("FAILURE")) {
            if accept(",") { call.expected = try values().flatMap(\.bytes) }
            return true
        }
        call.expected = try values().flatMap(\.bytes)
        return false
    }

    private mutating func value() throws(FixtureError) -> SemanticCall.Value? {
        _ = accept(.newline)
        if case .identifier(let word) = token, word == "left" || word == "right" {
            advance()
            try expect("(")
            guard let inner = try value() else { throw FixtureError("expected a value") }
            try expect(")")
            guard word == "left" else { return inner }
            return SemanticCall.Value(text: inner.text, bytes: Self.alignLeft(inner))
        }
        let negative = accept("-")
        switch token {
        case .identifier("true"), .identifier("false"):
            let isTrue = token == .identifier("true")
            advance()
            return SemanticCall.Value(
                text: isTrue ? "true" : "false", bytes: UInt256(UInt64(isTrue ? 1 : 0)).bigEndianBytes)
        case .identifier("hex"): return try hexString()
        case .hexNumber(let digits):
            advance()
            guard digits.count <= 64, let number = UInt256(hexDigits: Array(digits.utf8)[...]) else {
                throw FixtureError("bad hex number 0x\(digits)")
            }
            // Leading zeros count for `left(…)`: the text keeps them.
            return SemanticCall.Value(text: "0x" + digits, bytes: number.bigEndianBytes)
        case .string(let bytes):
            advance()
            guard bytes.count <= 32 else { throw FixtureError("a string value is longer than 32 bytes") }
            return SemanticCall.Value(
                text: String(decoding: bytes, as: UTF8.self),
                bytes: bytes + [UInt8](repeating: 0, count: 32 - bytes.count))
        case .number(let digits):
            advance()
            return try decimal(digits, negative: negative)
        default: return nil
        }
    }

    private mutating func hexString() throws(FixtureError) -> SemanticCall.Value {
        advance()
        guard case .string(let digits) = token else { throw FixtureError("expected a hex string") }
        advance()
        do {
            // An odd digit in front counts as half a byte, as in the public tests.
            let even = digits.count % 2 == 0 ? digits : [UInt8(ascii: "0")] + digits
            return SemanticCall.Value(text: "", bytes: try Hex.decode(utf8: even[...]))
        } catch {
            throw FixtureError("bad hex string")
        }
    }

    /// A decimal number; a decimal point only moves digits (fixed-point values are integers on the wire).
    private func decimal(_ digits: String, negative: Bool) throws(FixtureError) -> SemanticCall.Value {
        guard let magnitude = UInt256(decimalDigits: Array(digits.utf8.filter { $0 != UInt8(ascii: ".") })[...]) else {
            throw FixtureError("bad number \(digits)")
        }
        let number = negative ? UInt256.zero &- magnitude : magnitude
        return SemanticCall.Value(text: (negative ? "-" : "") + digits, bytes: number.bigEndianBytes)
    }

    /// `left(x)`: the significant bytes first, zeros after.
    private static func alignLeft(_ value: SemanticCall.Value) -> [UInt8] {
        var bytes = value.bytes
        if value.text.hasPrefix("0x") {
            bytes = Array(bytes.suffix((value.text.utf8.count - 2 + 1) / 2))
        } else {
            bytes = Array(bytes.drop { $0 == 0 })
        }
        return bytes + [UInt8](repeating: 0, count: 32 - bytes.count)
    }
}

extension FixtureFile {
    /// The calls of a semantic test.
    public func semanticCalls() throws(FixtureError) -> [SemanticCall] {
        var parser = ExpectationParser(expectations)
        return try parser.parse()
    }
}
