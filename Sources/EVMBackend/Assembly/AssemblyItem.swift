import EVMTarget

/// A jump target of one assembly; numbers are dense from 0.
public struct Label: Hashable, Sendable, BitwiseCopyable {
    public var index: Int32

    public init(index: Int32) { self.index = index }
}

/// One line of assembly: an opcode, a label, or a push whose bytes are known only when the object is laid out.
public struct AssemblyItem: Hashable, Sendable {
    public enum Kind: UInt8, Sendable {
        /// A plain opcode without immediate bytes.
        case operation
        /// The shortest push of constant number `payload`.
        case push
        /// A jump target; one JUMPDEST byte.
        case label
        /// The byte offset of label `payload`.
        case pushLabel
        /// Four-hex-digit fields of label offsets packed into one word; `payload` is the table's number.
        case pushLabelTable
        /// The byte offset of blob `payload` within the assembled object.
        case pushBlobOffset
        /// The length of the whole assembled object: code, blobs and trailing data.
        case pushObjectSize
        /// The end of the memory that is reserved for spilled values plus `payload` bytes; replaced by a constant before
        /// optimisation.
        case pushReservedEnd
        /// 32 zero bytes, patched when the contract is deployed; `payload` is the immutable's number.
        case pushImmutable
        /// 20 zero bytes, patched by the linker; `payload` is the library's number.
        case pushLibrary
    }

    /// The fourth field of solc's source maps.
    public enum Jump: UInt8, Sendable {
        case ordinary
        case intoFunction
        case outOfFunction
    }

    public var kind: Kind
    public var opcode: Opcode
    public var jump: Jump
    public var payload: Int32
    /// Number of the source span, or -1.
    public var span: Int32

    public init(kind: Kind, opcode: Opcode = .stop, payload: Int32 = 0, span: Int32 = -1, jump: Jump = .ordinary) {
        self.kind = kind
        self.opcode = opcode
        self.jump = jump
        self.payload = payload
        self.span = span
    }

    public static func operation(_ opcode: Opcode, span: Int32 = -1, jump: Jump = .ordinary) -> AssemblyItem {
        AssemblyItem(kind: .operation, opcode: opcode, span: span, jump: jump)
    }

    public static func label(_ label: Label, span: Int32 = -1) -> AssemblyItem {
        AssemblyItem(kind: .label, opcode: .jumpdest, payload: label.index, span: span)
    }

    public static func pushLabel(_ label: Label, span: Int32 = -1) -> AssemblyItem {
        AssemblyItem(kind: .pushLabel, payload: label.index, span: span)
    }

    /// True for the plain opcode `opcode`.
    func isOperation(_ opcode: Opcode) -> Bool { kind == .operation && self.opcode == opcode }

    /// Control never runs past this item.
    var endsBlock: Bool { kind == .operation && opcode.isTerminator }

    /// Puts exactly one word on the stack and touches nothing else.
    var isPush: Bool {
        switch kind {
        case .operation, .label: false
        default: true
        }
    }

    /// The same instruction, whatever the source position.
    func isSame(as other: AssemblyItem) -> Bool {
        kind == other.kind && opcode == other.opcode && payload == other.payload
    }
}
