import EVMTarget
import EthereumTypes
import Primitives

/// Keeps every call and creation of a transaction with its outcome.
public struct CallTreeTracer: Tracer {
    public static var isActive: Bool { true }

    public struct Call: Sendable {
        public let start: TraceFrame
        public fileprivate(set) var halt: Halt?
        /// Without the gas of the outermost call's intrinsic cost; calls made by this one are included.
        public fileprivate(set) var gasUsed: Int64 = 0
        public fileprivate(set) var output: [UInt8] = []
    }

    /// In the order they started: a call's own calls follow it, one `start.depth` deeper.
    public private(set) var calls: [Call] = []
    private var open: [Int] = []

    public init() {}

    public mutating func step(_: TraceStep) {}

    public mutating func frameStarted(_ start: TraceFrame) {
        open.append(calls.count)
        calls.append(Call(start: start))
    }

    public mutating func frameEnded(_ halt: Halt, gasLeft: Int64, depth: Int, output: [UInt8]) {
        guard let index = open.popLast() else { return }
        calls[index].halt = halt
        calls[index].gasUsed = calls[index].start.gas - gasLeft
        calls[index].output = output
    }
}

extension CallTreeTracer {
    /// Nested objects with the members that the call tracers of nodes use: `type`, `from`, `to`, `value`, `gas`,
    /// `gasUsed`, `input`, `output`, `error`, `calls`. Built without recursion: calls nest 1024 deep.
    public var json: String {
        var text = ""
        var depth = -1
        for call in calls {
            if call.start.depth > depth {
                if depth >= 0 { text += ",\"calls\":[" }
            } else {
                text += "}" + String(repeating: "]}", count: depth - call.start.depth) + ","
            }
            depth = call.start.depth
            text += call.members
        }
        if depth >= 0 { text += "}" + String(repeating: "]}", count: depth) }
        return text.isEmpty ? "null" : text
    }
}

extension CallTreeTracer.Call {
    /// The object without its closing brace.
    fileprivate var members: String {
        func hex(_ gas: Int64) -> JSONValue { .string(UInt256(UInt64(max(gas, 0))).hex) }
        // In a delegate call the code's account is the target and the caller's caller is `caller`.
        let from = start.kind == .delegateCall ? start.address : start.caller
        var list: [(String, JSONValue)] = [
            ("type", .string(start.kind.rawValue)), ("from", .string(from.hex)), ("to", .string(start.target.hex)),
            ("value", .string(start.value.hex)), ("gas", hex(start.gas)), ("gasUsed", hex(gasUsed)),
            ("input", .string(Hex.encode(start.input, prefix: true))),
            ("output", .string(Hex.encode(output, prefix: true))),
        ]
        if let halt, halt != .success { list.append(("error", .string("\(halt)"))) }
        return String(JSONValue.object(list).compact.dropLast())
    }
}
