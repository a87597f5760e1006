import Primitives
import SoliditySyntax

/// An index into a `LayoutTable`: how values of a Solidity type are represented, with the data location left out.
///
/// Types that differ only in location, pointer flag or name of a user-defined value type share one layout.
public struct LayoutID: Hashable, Sendable, BitwiseCopyable {
    public let rawValue: Int32

    @inlinable
    public init(rawValue: Int32) {
        self.rawValue = rawValue
    }
}

/// What a layout describes.
public enum LayoutKind: Hashable, Sendable {
    /// `uintN`, `intN`; addresses and contracts are unsigned with 160 bits.
    case integer(bits: Int, signed: Bool)
    case bool
    /// `fixedMxN`, `ufixedMxN`: they have a place in layouts, no operations.
    case fixedPoint(bits: Int)
    /// `bytesN`: left aligned in a word.
    case fixedBytes(Int)
    /// An enum with that many members.
    case enumeration(members: Int)
    /// An internal function pointer: the function's id in the contract, 8 bytes in storage.
    case internalFunction
    /// An external function pointer: address and selector, 24 bytes in storage and in memory, two words on the stack.
    case externalFunction
    /// `bytes` and `string`.
    case byteArray
    /// `T[]` when `length` is nil, `T[length]` otherwise.
    case array(element: LayoutID, length: UInt256?)
    /// A struct; its members are in the table, by declaration.
    case structure(declaration: NodeID)
    case mapping(key: LayoutID, value: LayoutID)
}

/// Where a value of a reference type lies. Values of value types lie on the stack.
public enum ValueLocation: UInt8, Hashable, Sendable, BitwiseCopyable {
    case stack, storage, transient, memory, calldata
}
