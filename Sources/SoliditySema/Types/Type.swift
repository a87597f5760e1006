// One interned type, as a fixed-size record. Which fields mean something depends on `kind`.

import SoliditySyntax

/// A type. Obtain it with `TypeTable[id]`; build new ones through `TypeTable`.
public struct Type: Hashable, Sendable, BitwiseCopyable {
    public let kind: TypeKind
    /// `array`, `structure`: where the value lives; `.none` for every other kind.
    public var location: ReferenceLocation
    /// Kind-specific: signedness, payability, super, array kind, magic kind.
    let detail: UInt8
    /// `fixedPoint`: number of decimals.
    let digits: UInt8
    /// `integer`, `fixedPoint`: bits; `fixedBytes`: bytes.
    let width: UInt16
    /// Kind-specific operand: declaration, element type, index into a side table.
    var a: Int32
    /// Kind-specific operand.
    let b: Int32

    init(
        _ kind: TypeKind, location: ReferenceLocation = .none, detail: UInt8 = 0, digits: UInt8 = 0, width: UInt16 = 0,
        a: Int32 = -1, b: Int32 = -1
    ) {
        self.kind = kind
        self.location = location
        self.detail = detail
        self.digits = digits
        self.width = width
        self.a = a
        self.b = b
    }
}

extension Type {
    /// For `InternIndex`.
    var numberHash: UInt64 {
        var hash = NumberHash()
        hash.combine(
            UInt64(kind.rawValue) << 56 | UInt64(location.rawValue) << 48 | UInt64(detail) << 40 | UInt64(digits) << 32
                | UInt64(width))
        hash.combine(UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b)))
        return hash.value
    }
}

extension Type {
    /// `integer`, `fixedPoint`: width in bits.
    public var bits: Int { Int(width) }
    /// `fixedBytes`: width in bytes.
    public var byteCount: Int { Int(width) }
    /// `fixedPoint`: number of decimals.
    public var fractionalDigits: Int { Int(digits) }
    public var isSigned: Bool { (kind == .integer || kind == .fixedPoint) && detail == 1 }
    /// `address payable`.
    public var isPayable: Bool { kind == .address && detail == 1 }
    /// The contract type that `super` denotes.
    public var isSuper: Bool { kind == .contract && detail == 1 }
    public var arrayKind: ArrayKind { ArrayKind(rawValue: detail) ?? .ordinary }
    /// `bytes`.
    public var isBytes: Bool { kind == .array && arrayKind == .bytes }
    /// `string`.
    public var isString: Bool { kind == .array && arrayKind == .string }
    /// `bytes` or `string`.
    public var isByteArrayOrString: Bool { kind == .array && arrayKind != .ordinary }
    public var magicKind: MagicKind { MagicKind(rawValue: detail) ?? .block }

    /// The declaration of a contract, struct, enum, user-defined value type or modifier; the source unit of a module.
    public var declaration: NodeID {
        switch kind {
        case .contract, .structure, .enumeration, .userDefinedValue, .modifier, .module: NodeID(a)
        default: .none
        }
    }
    /// `array`: type of the elements in this array's location; `arraySlice`: the sliced array; `typeType`: the denoted
    /// type; `magic` of kind `metaType`: the argument of `type(...)`; `mapping`: the value type.
    public var element: TypeID {
        switch kind {
        case .array, .arraySlice, .typeType, .magic: TypeID(rawValue: a)
        case .mapping: TypeID(rawValue: b)
        default: .none
        }
    }
    /// `mapping`: type of the key.
    public var key: TypeID { kind == .mapping ? TypeID(rawValue: a) : .none }
    /// `mapping`: type of the value.
    public var value: TypeID { kind == .mapping ? TypeID(rawValue: b) : .none }

    /// Array or struct.
    @inlinable public var isReference: Bool { location != .none }
    /// Array without a fixed length (`bytes` and `string` too).
    public var isDynamicallySized: Bool { kind == .array && b < 0 }
    /// A storage variable itself, not a pointer to one.
    public var isStorageReference: Bool { location == .storage }
    /// Lives in storage: storage arrays and structs, and mappings.
    public var isInStorage: Bool { location.isStorage || kind == .mapping }
    /// Values that are one word (or two, for external functions) and are copied by value.
    public var isValueType: Bool {
        switch kind {
        case .bool, .address, .integer, .fixedPoint, .fixedBytes, .enumeration, .userDefinedValue: true
        case .contract: !isSuper
        case .function: true
        default: false
        }
    }
}
