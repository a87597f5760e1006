// The id of an interned type. Equal ids are the same type; see `TypeTable.isSame` for the looser equality of the
// language, which ignores parameter names and declarations inside function types.

/// Index of a type in a `TypeTable`.
public struct TypeID: Hashable, Sendable, BitwiseCopyable {
    public let rawValue: Int32

    @inlinable
    public init(rawValue: Int32) { self.rawValue = rawValue }

    @inlinable
    public var index: Int { Int(rawValue) }

    /// No type: an omitted tuple component, or a node that has no type.
    public static let none = TypeID(rawValue: -1)
    @inlinable
    public var isNone: Bool { rawValue < 0 }
}

/// The types that every table holds at the same index, so that they can be named without a look-up.
extension TypeID {
    /// The type of an ill-typed expression. It converts to and from everything, so one mistake is reported once.
    public static let error = TypeID(rawValue: 0)
    public static let bool = TypeID(rawValue: 1)
    public static let address = TypeID(rawValue: 2)
    public static let addressPayable = TypeID(rawValue: 3)
    static let firstUnsigned: Int32 = 4
    static let firstSigned: Int32 = 36
    static let firstFixedBytes: Int32 = 68
    public static let emptyTuple = TypeID(rawValue: 100)
    public static let bytesStorage = TypeID(rawValue: 101)
    public static let bytesStoragePointer = TypeID(rawValue: 102)
    public static let bytesMemory = TypeID(rawValue: 103)
    public static let bytesCalldata = TypeID(rawValue: 104)
    public static let stringStorage = TypeID(rawValue: 105)
    public static let stringStoragePointer = TypeID(rawValue: 106)
    public static let stringMemory = TypeID(rawValue: 107)
    public static let stringCalldata = TypeID(rawValue: 108)
    /// A dynamically encoded return value that the target EVM (before Byzantium) cannot read.
    public static let inaccessibleDynamic = TypeID(rawValue: 109)
    public static let magicBlock = TypeID(rawValue: 110)
    public static let magicMessage = TypeID(rawValue: 111)
    public static let magicTransaction = TypeID(rawValue: 112)
    public static let magicABI = TypeID(rawValue: 113)
    /// The value of a custom error call `E(...)`, second argument of `require`.
    public static let magicError = TypeID(rawValue: 114)
    static let wellKnownCount: Int32 = 115

    public static let uint8 = unsigned(8)
    public static let uint256 = unsigned(256)
    public static let int256 = signed(256)
    public static let bytes1 = fixedBytes(1)
    public static let bytes4 = fixedBytes(4)
    public static let bytes20 = fixedBytes(20)
    public static let bytes32 = fixedBytes(32)

    /// `uintN`; `bits` is a multiple of 8 from 8 to 256.
    @inlinable
    public static func unsigned(_ bits: Int) -> TypeID { TypeID(rawValue: 4 + Int32(truncatingIfNeeded: bits / 8 - 1)) }
    /// `intN`; `bits` is a multiple of 8 from 8 to 256.
    @inlinable
    public static func signed(_ bits: Int) -> TypeID { TypeID(rawValue: 36 + Int32(truncatingIfNeeded: bits / 8 - 1)) }
    /// `bytesN`; `size` from 1 to 32.
    @inlinable
    public static func fixedBytes(_ size: Int) -> TypeID { TypeID(rawValue: 68 + Int32(truncatingIfNeeded: size - 1)) }
}
