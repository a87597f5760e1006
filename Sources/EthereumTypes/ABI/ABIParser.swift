/// Parses types and signatures; bounded in depth.
struct ABIParser {
    static let depthLimit = 32
    let text: [UInt8]
    var position = 0

    init(_ text: String) { self.text = Array(text.utf8) }

    private var peek: UInt8? { position < text.count ? text[position] : nil }

    mutating func skipSpace() { while peek == 0x20 { position += 1 } }

    mutating func take(_ c: Character) -> Bool {
        skipSpace()
        guard let ascii = c.asciiValue, peek == ascii else { return false }
        position += 1
        return true
    }

    var isAtEnd: Bool { position >= text.count }

    mutating func word() -> String {
        skipSpace()
        let start = position
        while let c = peek,
            (c >= 0x30 && c <= 0x39) || (c | 0x20 >= 0x61 && c | 0x20 <= 0x7a) || c == 0x5f || c == 0x24
        {
            position += 1
        }
        return String(decoding: text[start..<position], as: UTF8.self)
    }

    mutating func type(depth: Int = 0) throws(ABIError) -> ABIType {
        if depth > Self.depthLimit { throw .tooDeep }
        skipSpace()
        var result: ABIType
        if peek == 0x28 {
            result = .tuple(try tuple(depth: depth))
        } else {
            let name = word()
            if name == "tuple" && peek == 0x28 {
                result = .tuple(try tuple(depth: depth))
            } else {
                guard let elementary = ABIParser.elementary(name) else {
                    throw .invalidType(String(decoding: text, as: UTF8.self))
                }
                result = elementary
            }
        }
        var suffixes = 0
        while take("[") {
            suffixes += 1
            if depth + suffixes > Self.depthLimit { throw .tooDeep }
            let count = word()
            guard take("]") else { throw .invalidType(String(decoding: text, as: UTF8.self)) }
            if count.isEmpty {
                result = .array(result)
            } else {
                guard let n = Int(count), n >= 0, n <= 1 << 20 else {
                    throw .invalidType(String(decoding: text, as: UTF8.self))
                }
                result = .fixedArray(result, n)
            }
        }
        return result
    }

    /// `(type name?, …)`; names and data locations after types are skipped.
    mutating func tuple(depth: Int) throws(ABIError) -> [ABIType] {
        guard take("(") else { throw .invalidSignature(String(decoding: text, as: UTF8.self)) }
        var members: [ABIType] = []
        if take(")") { return members }
        while true {
            members.append(try type(depth: depth + 1))
            while !word().isEmpty {}
            if take(",") { continue }
            guard take(")") else { throw .invalidSignature(String(decoding: text, as: UTF8.self)) }
            return members
        }
    }

    static func elementary(_ name: String) -> ABIType? {
        switch name {
        case "uint": return .uint(256)
        case "int": return .int(256)
        case "bool": return .bool
        case "address": return .address
        case "bytes": return .bytes
        case "string": return .string
        case "function": return .function
        default: break
        }
        if name.hasPrefix("uint"), let bits = size(name.dropFirst(4)), bits % 8 == 0, bits <= 256 { return .uint(bits) }
        if name.hasPrefix("int"), let bits = size(name.dropFirst(3)), bits % 8 == 0, bits <= 256 { return .int(bits) }
        if name.hasPrefix("bytes"), let count = size(name.dropFirst(5)), count <= 32 { return .fixedBytes(count) }
        return nil
    }

    /// A positive number without sign or leading zero.
    private static func size(_ digits: Substring) -> Int? {
        guard let first = digits.utf8.first, first >= 0x31, first <= 0x39 else { return nil }
        return Int(digits)
    }
}

extension ABIType {
    /// Parses `uint256`, `(address,bytes)[]`, … (`uint` and `int` mean 256 bits).
    public init(parsing text: String) throws(ABIError) {
        var parser = ABIParser(text)
        self = try parser.type()
        parser.skipSpace()
        if !parser.isAtEnd { throw .invalidType(text) }
    }
}

extension ABISignature {
    /// Parses `name(type,…)`; parameter names are allowed and ignored.
    public init(parsing text: String) throws(ABIError) {
        var parser = ABIParser(text)
        name = parser.word()
        parameters = try parser.tuple(depth: 0)
        parser.skipSpace()
        if !parser.isAtEnd { throw .invalidSignature(text) }
    }
}
