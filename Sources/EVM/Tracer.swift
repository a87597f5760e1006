import EthereumTypes
import Primitives

/// Watches execution. A compile-time parameter: with `NoTracer` the calls vanish.
public protocol Tracer {
    static var isActive: Bool { get }
    /// Before each instruction, in the order they run.
    mutating func step(_ step: TraceStep)
    /// After each instruction that ended in an exceptional halt, and at the end of each frame.
    mutating func frameEnded(_ halt: Halt, gasLeft: Int64, depth: Int, output: [UInt8])
    /// When a frame starts.
    mutating func frameStarted(_ start: TraceFrame)
}

/// The machine just before an instruction. Pointers are valid during the call only.
public struct TraceStep {
    public let pc: Int
    public let opcode: UInt8
    public let gas: Int64
    /// 0 for the outermost frame.
    public let depth: Int
    public let stack: UnsafeBufferPointer<UInt256>
    public let memory: UnsafeBufferPointer<UInt8>
    public let refund: Int64
    public let address: Address
}

/// A frame that begins.
public struct TraceFrame: Sendable {
    public let depth: Int
    public let isCreate: Bool
    public let isStatic: Bool
    public let address: Address
    public let caller: Address
    public let value: UInt256
    public let gas: Int64
    public let input: [UInt8]
}

/// Watches nothing.
public struct NoTracer: Tracer {
    public static var isActive: Bool { false }
    public init() {}
    public mutating func step(_: TraceStep) {}
    public mutating func frameEnded(_: Halt, gasLeft: Int64, depth: Int, output: [UInt8]) {}
    public mutating func frameStarted(_: TraceFrame) {}
}
