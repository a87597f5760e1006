// Small closed sets that nodes carry. Raw values are dense from 0: they are stored in the pool.

public enum ContractKind: UInt8, Sendable, BitwiseCopyable {
    case contract, interface, library

    public var text: String {
        switch self {
        case .contract: "contract"
        case .interface: "interface"
        case .library: "library"
        }
    }
}

public enum FunctionKind: UInt8, Sendable, BitwiseCopyable {
    case function, constructor, receive, fallback

    public var text: String {
        switch self {
        case .function: "function"
        case .constructor: "constructor"
        case .receive: "receive"
        case .fallback: "fallback"
        }
    }
}

public enum Visibility: UInt8, Sendable, BitwiseCopyable {
    /// Nothing was written; what that means depends on the declaration.
    case `default`
    case `private`, `internal`, `public`, external

    public var text: String {
        switch self {
        case .default: "default"
        case .private: "private"
        case .internal: "internal"
        case .public: "public"
        case .external: "external"
        }
    }
}

/// Ordered from the strictest to the most permissive.
public enum StateMutability: UInt8, Comparable, Sendable, BitwiseCopyable {
    case pure, view, nonpayable, payable

    public var text: String {
        switch self {
        case .pure: "pure"
        case .view: "view"
        case .nonpayable: "nonpayable"
        case .payable: "payable"
        }
    }

    @inlinable
    public static func < (left: StateMutability, right: StateMutability) -> Bool { left.rawValue < right.rawValue }
}

public enum VariableMutability: UInt8, Sendable, BitwiseCopyable {
    case mutable, immutable, constant

    public var text: String {
        switch self {
        case .mutable: "mutable"
        case .immutable: "immutable"
        case .constant: "constant"
        }
    }
}

public enum DataLocation: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case unspecified, storage, transient, memory, calldata

    /// The word in the source; `default` for ``unspecified``, as in solc's AST.
    public var text: String {
        switch self {
        case .unspecified: "default"
        case .storage: "storage"
        case .transient: "transient"
        case .memory: "memory"
        case .calldata: "calldata"
        }
    }
}

public enum LiteralKind: UInt8, Sendable, BitwiseCopyable {
    case number, string, unicodeString, hexString, bool
}

public enum YulLiteralKind: UInt8, Sendable, BitwiseCopyable {
    case number, string, bool
}

public enum Subdenomination: UInt8, Sendable, BitwiseCopyable {
    case none
    case wei, gwei, ether, seconds, minutes, hours, days, weeks, years

    public var text: String {
        switch self {
        case .none: ""
        case .wei: "wei"
        case .gwei: "gwei"
        case .ether: "ether"
        case .seconds: "seconds"
        case .minutes: "minutes"
        case .hours: "hours"
        case .days: "days"
        case .weeks: "weeks"
        case .years: "years"
        }
    }

    /// The factor as a plain integer; 1 for ``none``.
    public var factor: UInt64 {
        switch self {
        case .none, .wei, .seconds: 1
        case .gwei: 1_000_000_000
        case .ether: 1_000_000_000_000_000_000
        case .minutes: 60
        case .hours: 3600
        case .days: 86_400
        case .weeks: 604_800
        case .years: 31_536_000
        }
    }
}

/// An elementary type as written.
public struct ElementaryType: Hashable, Sendable, BitwiseCopyable {
    public enum Kind: UInt8, Sendable, BitwiseCopyable {
        case int, uint
        /// `bytes1` … `bytes32`
        case fixedBytes
        /// `bytes`
        case bytes
        case string, address, bool, fixed, ufixed
    }

    public let kind: Kind
    /// No size was written: `int`, `uint`, `fixed`, `ufixed`.
    public let isUnsized: Bool
    /// Bits of an integer or fixed-point number (256 or 128 if unsized), bytes of `bytesN`; else 0.
    public let size: UInt16
    /// Decimal digits of a fixed-point number (18 if unsized); else 0.
    public let fractionalDigits: UInt8

    public init(_ kind: Kind, size: UInt16 = 0, fractionalDigits: UInt8 = 0) {
        self.kind = kind
        let takesSize = kind == .int || kind == .uint || kind == .fixed || kind == .ufixed
        isUnsized = takesSize && size == 0
        let isFixed = kind == .fixed || kind == .ufixed
        self.size = isUnsized ? (isFixed ? 128 : 256) : size
        self.fractionalDigits = isUnsized && isFixed ? 18 : fractionalDigits
    }

    /// The text in the source: `uint`, `uint256`, `bytes4`, `fixed128x18`.
    public var text: String {
        switch kind {
        case .int: isUnsized ? "int" : "int\(size)"
        case .uint: isUnsized ? "uint" : "uint\(size)"
        case .fixedBytes: "bytes\(size)"
        case .bytes: "bytes"
        case .string: "string"
        case .address: "address"
        case .bool: "bool"
        case .fixed: isUnsized ? "fixed" : "fixed\(size)x\(fractionalDigits)"
        case .ufixed: isUnsized ? "ufixed" : "ufixed\(size)x\(fractionalDigits)"
        }
    }

    @usableFromInline
    init(packed: Int32) {
        kind = Kind(rawValue: UInt8(truncatingIfNeeded: packed & 0xf)).unsafelyUnwrapped
        isUnsized = packed & 0x10 != 0
        size = UInt16(truncatingIfNeeded: packed >> 5) & 0x3ff
        fractionalDigits = UInt8(truncatingIfNeeded: packed >> 16)
    }

    var packed: Int32 {
        Int32(kind.rawValue) | (isUnsized ? 0x10 : 0) | Int32(size) << 5 | Int32(fractionalDigits) << 16
    }
}
