import EVMTarget
import IR
import Primitives

/// Bytes that are appended to an object's code: a contract to be created, the runtime code, constant data.
public struct Blob: Sendable {
    public var bytes: [UInt8]
    /// Places inside `bytes` where a library's address belongs.
    public var linkReferences: [LinkReference]

    public init(bytes: [UInt8], linkReferences: [LinkReference] = []) {
        self.bytes = bytes
        self.linkReferences = linkReferences
    }
}

/// Twenty bytes that the linker fills with the address of a library.
public struct LinkReference: Hashable, Sendable {
    /// Fully qualified name, `path:Library`.
    public var library: String
    /// Byte offset of the 20 bytes.
    public var offset: Int

    public init(library: String, offset: Int) {
        self.library = library
        self.offset = offset
    }
}

/// Thirty-two bytes that the constructor fills with the value of an immutable.
public struct ImmutableReference: Hashable, Sendable {
    /// The immutable's number in the module.
    public var immutable: Int32
    /// Byte offset of the 32 bytes in the runtime code.
    public var offset: Int

    public init(immutable: Int32, offset: Int) {
        self.immutable = immutable
        self.offset = offset
    }
}

/// The code of one object before layout. Invariant: every label that is pushed is defined exactly once.
public struct Assembly: Sendable {
    public var items: [AssemblyItem] = []
    public private(set) var constants: [UInt256] = []
    public var blobs: [Blob] = []
    public var libraries: [String] = []
    /// Label tables: sixteen-bit fields, the first entry in the lowest bits.
    public var labelTables: [[Label]] = []
    /// Bytes after everything else, such as solc's metadata.
    public var trailer: [UInt8] = []
    public private(set) var labelCount: Int32 = 0
    /// Source ranges; items refer to them by number.
    public private(set) var spans: [IRSpan] = []

    private var constantNumbers: [UInt256: Int32] = [:]
    private var spanNumbers: [IRSpan: Int32] = [:]

    public init() {}

    /// The number of `value` in the table of constants.
    public mutating func constant(_ value: UInt256) -> Int32 {
        if let known = constantNumbers[value] { return known }
        let number = Int32(truncatingIfNeeded: constants.count)
        constants.append(value)
        constantNumbers[value] = number
        return number
    }

    /// The number of `span` in the table of source ranges; -1 for no source.
    public mutating func number(of span: IRSpan) -> Int32 {
        if span.isNone { return -1 }
        if let last = spans.last, last == span { return Int32(truncatingIfNeeded: spans.count - 1) }
        if let known = spanNumbers[span] { return known }
        let number = Int32(truncatingIfNeeded: spans.count)
        spans.append(span)
        spanNumbers[span] = number
        return number
    }

    /// Forgets labels made after there were `count`; nothing may refer to them.
    mutating func dropLabels(to count: Int32) { labelCount = min(labelCount, count) }

    public mutating func makeLabel() -> Label {
        defer { labelCount &+= 1 }
        return Label(index: labelCount)
    }

    public mutating func append(_ opcode: Opcode, span: Int32 = -1, jump: AssemblyItem.Jump = .ordinary) {
        items.append(.operation(opcode, span: span, jump: jump))
    }

    public mutating func append(push value: UInt256, span: Int32 = -1) {
        items.append(AssemblyItem(kind: .push, payload: constant(value), span: span))
    }

    /// The constant that a `.push` item pushes.
    func value(of item: AssemblyItem) -> UInt256? { item.kind == .push ? constants[Int(item.payload)] : nil }
}
