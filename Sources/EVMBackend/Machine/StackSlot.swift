import IR

/// What one stack position holds during code generation.
struct StackSlot: Hashable, Sendable, BitwiseCopyable {
    /// A value's number, or a negative mark.
    var raw: Int32

    init(raw: Int32) { self.raw = raw }
    init(_ value: ValueID) { raw = value.rawValue }

    /// Nobody needs the word any more; as a target: any word will do.
    static var junk: StackSlot { StackSlot(raw: -1) }
    /// Where the function returns to.
    static var returnLabel: StackSlot { StackSlot(raw: -2) }
    /// A copy or intermediate result that the running instruction is going to consume.
    static var temporary: StackSlot { StackSlot(raw: -3) }

    var value: ValueID? { raw >= 0 ? ValueID(rawValue: raw) : nil }
}

/// One stack instruction.
enum StackOperation: Hashable {
    case dup(Int)
    case swap(Int)
    case pop
    /// Makes the word anew: a constant, a cheap read or a value kept in memory.
    case make(StackSlot)
}
