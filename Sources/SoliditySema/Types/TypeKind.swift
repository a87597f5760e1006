// The categories of types and the small enumerations that refine them.

/// Category of a type.
public enum TypeKind: UInt8, Sendable, BitwiseCopyable {
    /// Ill-typed; already reported.
    case error
    case bool
    /// `address` and `address payable` (`Type.isPayable`).
    case address
    /// `uintN`, `intN` (`Type.bits`, `Type.isSigned`).
    case integer
    /// A constant number: `TypeTable.rational(of:)`.
    case rational
    /// A string, hex or unicode literal: `TypeTable.literalBytes(of:)`.
    case stringLiteral
    /// `fixedMxN`, `ufixedMxN`; declarable, but without operations in the language so far.
    case fixedPoint
    /// `bytesN` (`Type.byteCount`).
    case fixedBytes
    /// `T[]`, `T[n]`, `bytes`, `string`.
    case array
    /// `x[a:b]`; `Type.element` is the type of the sliced array.
    case arraySlice
    /// A contract, interface or library; with `Type.isSuper` what `super` denotes.
    case contract
    case structure
    case enumeration
    case userDefinedValue
    case tuple
    case function
    case mapping
    /// The type of an expression that denotes a type; `Type.element` is that type.
    case typeType
    case modifier
    /// A source unit imported as a name.
    case module
    /// `block`, `msg`, `tx`, `abi`, `type(T)`, error values.
    case magic
    case inaccessibleDynamic
}

/// Where the value of a reference type (array or struct) lives, and whether a storage type is a reference to a
/// variable itself (assignment copies into it) or a pointer (assignment redirects it). The raw value is the position
/// of the variant in the group of four ids that each reference type owns.
public enum ReferenceLocation: UInt8, Sendable, BitwiseCopyable {
    case storage = 0
    case storagePointer = 1
    case memory = 2
    case calldata = 3
    /// Not a reference type.
    case none = 4

    @inlinable
    public var isStorage: Bool { self == .storage || self == .storagePointer }
    /// The location of a component that is reached through this one.
    @inlinable
    var ofComponent: ReferenceLocation { self == .storagePointer ? .storage : self }
}

public enum ArrayKind: UInt8, Sendable, BitwiseCopyable { case ordinary, bytes, string }

public enum MagicKind: UInt8, Sendable, BitwiseCopyable { case block, message, transaction, abi, error, metaType }

/// What calling a value of a function type does.
public enum FunctionTypeKind: UInt8, Sendable, BitwiseCopyable {
    /// Jump within the contract.
    case `internal`
    /// Message call to `address` with `selector`.
    case external
    /// Call of a public library function.
    case delegateCall
    case bareCall, bareCallCode, bareDelegateCall, bareStaticCall
    /// `new C`.
    case creation
    case send, transfer
    case keccak256, selfdestruct, revert, ecrecover, sha256, ripemd160
    case event, error, wrap, unwrap
    /// Deprecated `.gas(...)` and `.value(...)`; always an error, typed for recovery.
    case setGas, setValue
    case blockhash, addmod, mulmod
    case arrayPush, arrayPop, bytesConcat, stringConcat
    /// `new T[](n)`.
    case objectCreation
    case assert, require
    case abiEncode, abiEncodePacked, abiEncodeWithSelector, abiEncodeCall, abiEncodeWithSignature, abiDecode
    case gasleft
    /// `type(...)`.
    case metaType
    case blobhash
    /// A function named through its contract (`C.f`) that cannot be called, only asked for its selector.
    case declaration
}

/// Facts about a function-typed expression beside its signature.
public struct FunctionTypeOptions: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let arbitraryParameters = FunctionTypeOptions(rawValue: 1)
    public static let gasSet = FunctionTypeOptions(rawValue: 2)
    public static let valueSet = FunctionTypeOptions(rawValue: 4)
    public static let saltSet = FunctionTypeOptions(rawValue: 8)
    /// The first parameter is supplied by the expression before the dot (`using for`, `array.push`).
    public static let boundFirstArgument = FunctionTypeOptions(rawValue: 16)
    static let callOptions: FunctionTypeOptions = [.gasSet, .valueSet, .saltSet]
}
