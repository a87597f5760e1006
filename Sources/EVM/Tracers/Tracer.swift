import EthereumTypes
import Primitives

/// Watches execution. A compile-time parameter: with `NoTracer` the calls vanish.
public protocol Tracer {
    static var isActive: Bool { get }
    /// Before each instruction, in the order they run.
    mutating func step(_ step: TraceStep)
    /// When a call or creation starts. Also said of calls that run no code: of precompiles, of accounts without
    /// code, and of those that fail at once for lack of balance or depth.
    mutating func frameStarted(_ start: TraceFrame)
    /// At the end of each started call, with the gas that goes back to the caller.
    mutating func frameEnded(_ halt: Halt, gasLeft: Int64, depth: Int, output: [UInt8])
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
    /// The account that the code acts on.
    public let address: Address
    /// Output of the last finished call of this frame.
    public let returnData: UnsafeBufferPointer<UInt8>
}

/// A call or creation that begins.
public struct TraceFrame: Sendable {
    public enum Kind: String, Sendable {
        case call = "CALL"
        case callCode = "CALLCODE"
        case delegateCall = "DELEGATECALL"
        case staticCall = "STATICCALL"
        case create = "CREATE"
        case create2 = "CREATE2"
    }

    public let kind: Kind
    /// 0 for the outermost frame.
    public let depth: Int
    /// No changes allowed, here or in a caller (EIP-214).
    public let isStatic: Bool
    /// The account whose code runs, before any delegation (EIP-7702); the new account of a creation.
    public let target: Address
    /// The account whose storage and balance the code acts on.
    public let address: Address
    /// CALLER in the frame.
    public let caller: Address
    /// CALLVALUE in the frame, in wei.
    public let value: UInt256
    /// Gas the frame may use, the stipend included.
    public let gas: Int64
    /// Gas the calling frame has kept; 0 for the outermost frame.
    public let callerGas: Int64
    /// Call data, or the creation code.
    public let input: [UInt8]

    public var isCreate: Bool { kind == .create || kind == .create2 }
}

/// Watches nothing.
public struct NoTracer: Tracer {
    public static var isActive: Bool { false }
    public init() {}
    public mutating func step(_: TraceStep) {}
    public mutating func frameEnded(_: Halt, gasLeft: Int64, depth: Int, output: [UInt8]) {}
    public mutating func frameStarted(_: TraceFrame) {}
}

/// Two tracers at once.
public struct TracerPair<First: Tracer, Second: Tracer>: Tracer {
    public static var isActive: Bool { First.isActive || Second.isActive }
    public var first: First
    public var second: Second

    public init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    public mutating func step(_ step: TraceStep) {
        first.step(step)
        second.step(step)
    }

    public mutating func frameStarted(_ start: TraceFrame) {
        first.frameStarted(start)
        second.frameStarted(start)
    }

    public mutating func frameEnded(_ halt: Halt, gasLeft: Int64, depth: Int, output: [UInt8]) {
        first.frameEnded(halt, gasLeft: gasLeft, depth: depth, output: output)
        second.frameEnded(halt, gasLeft: gasLeft, depth: depth, output: output)
    }
}
