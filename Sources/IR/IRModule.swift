// The compilation unit of the middle end: the creation and the runtime object of one contract.

import Primitives

/// What a data segment of an object holds.
public enum Segment: Hashable, Sendable {
    case bytes([UInt8])
    /// The runtime object of the same module; only in its creation object.
    case runtimeObject
    /// The creation code of another contract, by its fully qualified name `path:Name`.
    case creation(contract: String)
    /// The runtime code of another contract, by its fully qualified name.
    case runtime(contract: String)
}

/// One piece of code: the functions that are reachable from its entry function, and the data it refers to.
public struct IRObject: Sendable {
    public var functions: [IRFunction] = []
    /// Where execution starts. No parameters, no results, and it never returns.
    public var entry = FunctionID(0)
    public private(set) var segments: [Segment] = []
    /// True if inline assembly that is not marked memory-safe uses memory: passes must not expect memory to be used as
    /// Solidity code uses it.
    public var hasMemoryUnsafeAssembly = false
    /// True if such assembly may access memory between 0x80 and the initial free memory pointer, or observes the size of
    /// memory: nothing may be kept there.
    public var mayAccessReservedMemory = false

    /// True if assembly may read the free memory pointer, so that allocations without a use are observable.
    public var observesMemoryPointer = false

    public init() {}

    @inlinable public subscript(function: FunctionID) -> IRFunction {
        get { functions[function.index] }
        _modify { yield &functions[function.index] }
    }

    /// Interns a data segment.
    public mutating func segment(_ segment: Segment) -> SegmentID {
        if let known = segmentIndex[segment] { return known }
        let id = SegmentID(segments.count)
        segments.append(segment)
        segmentIndex[segment] = id
        return id
    }
    private var segmentIndex: [Segment: SegmentID] = [:]

    /// Appends a function, which may be filled in later.
    public mutating func addFunction(_ function: IRFunction) -> FunctionID {
        functions.append(function)
        return FunctionID(functions.count - 1)
    }
}

/// An immutable variable: its AST id (the key in `immutableReferences`) and a name for people.
public struct Immutable: Hashable, Sendable {
    public var declaration: Int32
    public var name: String
    public init(declaration: Int32, name: String) {
        self.declaration = declaration
        self.name = name
    }
}

/// The code of one contract.
public struct IRModule: Sendable {
    /// Fully qualified name `path:Name`.
    public var name: String
    public var creation = IRObject()
    public var runtime = IRObject()
    /// False only for stand-alone objects (tests, Yul) that have no runtime object.
    public var hasRuntime = true
    public var immutables: [Immutable] = []
    /// Fully qualified names of libraries to be linked.
    public var libraries: [String] = []

    public init(name: String) { self.name = name }

    /// Interns an immutable by its declaration.
    public mutating func immutable(declaration: Int32, name: String) -> ImmutableID {
        if let index = immutables.firstIndex(where: { $0.declaration == declaration }) { return ImmutableID(index) }
        immutables.append(Immutable(declaration: declaration, name: name))
        return ImmutableID(immutables.count - 1)
    }

    /// Interns a library by its fully qualified name.
    public mutating func library(_ name: String) -> LibraryID {
        if let index = libraries.firstIndex(of: name) { return LibraryID(index) }
        libraries.append(name)
        return LibraryID(libraries.count - 1)
    }
}
