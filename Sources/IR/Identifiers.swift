// Typed indices of the IR tables. All are 32 bits wide; -1 means "none", so that optional ids cost no extra space.

import Primitives

/// An index into one table of the IR. Two kinds of ids never mix.
public protocol IRIdentifier: TableID {}

extension IRIdentifier {
    @inlinable public init(_ index: Int) { self.init(index: index) }
}

/// A 256-bit word of one function: a constant, a block parameter or an instruction result.
@frozen public struct ValueID: IRIdentifier {
    public let rawValue: Int32
    @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// An instruction of one function. Ids stay valid when the instruction is moved or taken out of its block.
@frozen public struct InstructionID: IRIdentifier {
    public let rawValue: Int32
    @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A basic block of one function. Block 0 is the entry block.
@frozen public struct BlockID: IRIdentifier {
    public let rawValue: Int32
    @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }
    /// The block in which every function starts; its parameters are the function's parameters.
    @inlinable public static var entry: BlockID { BlockID(rawValue: 0) }
}

/// A function of one object.
@frozen public struct FunctionID: IRIdentifier {
    public let rawValue: Int32
    @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A data segment of one object: constant bytes or the code of another object.
@frozen public struct SegmentID: IRIdentifier {
    public let rawValue: Int32
    @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// An immutable variable of the module.
@frozen public struct ImmutableID: IRIdentifier {
    public let rawValue: Int32
    @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A library whose address is filled in by the linker.
@frozen public struct LibraryID: IRIdentifier {
    public let rawValue: Int32
    @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A source variable while SSA form is being built; it does not exist in finished IR.
@frozen public struct VariableID: IRIdentifier {
    public let rawValue: Int32
    @inlinable public init(rawValue: Int32) { self.rawValue = rawValue }
}

/// A half-open range of global source positions, as the front end counts them; empty at 0 means "no source".
@frozen public struct IRSpan: Hashable, Sendable, BitwiseCopyable {
    public var start: UInt32
    public var end: UInt32
    @inlinable public init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }
    @inlinable public static var none: IRSpan { IRSpan(start: 0, end: 0) }
    @inlinable public var isNone: Bool { end == 0 }
}
