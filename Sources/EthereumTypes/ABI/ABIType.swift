/// A type of the contract ABI specification. `indirect` cases nest at most as deep as the parser's bound.
public indirect enum ABIType: Hashable, Sendable {
    /// Bits: a multiple of 8 from 8 to 256.
    case uint(Int)
    case int(Int)
    case bool
    case address
    /// Bytes: 1 to 32.
    case fixedBytes(Int)
    case bytes
    case string
    /// Address and selector, 24 bytes.
    case function
    case array(ABIType)
    case fixedArray(ABIType, Int)
    case tuple([ABIType])

    /// Encoded out of line, behind an offset.
    public var isDynamic: Bool {
        switch self {
        case .bytes, .string, .array: true
        case .fixedArray(let element, let count): count > 0 && element.isDynamic
        case .tuple(let members): members.contains(where: \.isDynamic)
        default: false
        }
    }

    /// Bytes that the type takes in the head of a tuple.
    public var headSize: Int {
        if isDynamic { return 32 }
        switch self {
        case .fixedArray(let element, let count):
            return element.headSize.multipliedReportingOverflow(by: count).partialValue
        case .tuple(let members): return members.reduce(0) { $0 + $1.headSize }
        default: return 32
        }
    }

    /// The canonical name used in signatures.
    public var canonicalName: String {
        switch self {
        case .uint(let bits): "uint\(bits)"
        case .int(let bits): "int\(bits)"
        case .bool: "bool"
        case .address: "address"
        case .fixedBytes(let count): "bytes\(count)"
        case .bytes: "bytes"
        case .string: "string"
        case .function: "function"
        case .array(let element): element.canonicalName + "[]"
        case .fixedArray(let element, let count): element.canonicalName + "[\(count)]"
        case .tuple(let members): "(" + members.map(\.canonicalName).joined(separator: ",") + ")"
        }
    }
}

/// A function, event or error signature such as `f(uint256,(address,bytes)[])`.
public struct ABISignature: Hashable, Sendable {
    public var name: String
    public var parameters: [ABIType]

    public init(name: String, parameters: [ABIType]) {
        self.name = name
        self.parameters = parameters
    }

    public var canonical: String { name + "(" + parameters.map(\.canonicalName).joined(separator: ",") + ")" }
}
