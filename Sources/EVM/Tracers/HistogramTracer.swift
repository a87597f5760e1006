import EVMTarget
import EthereumTypes
import Primitives

/// Counts instructions and the gas each took. The gas of calls that an instruction makes is counted where it is used,
/// so that all rows add up to what the outermost call used: a value transfer's stipend is taken off the CALL, an
/// exceptional halt's lost gas and the price of deposited code are with the last instruction of the frame.
public struct HistogramTracer: Tracer {
    public static var isActive: Bool { true }

    public struct Row: Equatable, Sendable {
        public var count: UInt64 = 0
        public var gas: Int64 = 0

        public init(count: UInt64 = 0, gas: Int64 = 0) {
            self.count = count
            self.gas = gas
        }
    }

    /// By opcode byte.
    public private(set) var opcodes = [Row](repeating: Row(), count: 256)
    /// By address; calls of accounts without code cost nothing and are not here.
    public private(set) var precompiles: [Address: Row] = [:]

    private struct Open {
        var start: TraceFrame
        var opcode: UInt8?
        var gas: Int64 = 0
        /// Used by finished calls of the current instruction.
        var callsUsed: Int64 = 0
    }
    private var frames: [Open] = []

    public init() {}

    public var total: Row {
        var sum = Row()
        for row in opcodes { sum = Row(count: sum.count + row.count, gas: sum.gas + row.gas) }
        for row in precompiles.values { sum.gas += row.gas }
        return sum
    }

    public mutating func step(_ step: TraceStep) {
        settle(gas: step.gas)
        guard let top = frames.indices.last else { return }
        opcodes[Int(step.opcode)].count += 1
        frames[top].opcode = step.opcode
        frames[top].gas = step.gas
        frames[top].callsUsed = 0
    }

    public mutating func frameStarted(_ start: TraceFrame) { frames.append(Open(start: start)) }

    public mutating func frameEnded(_ halt: Halt, gasLeft: Int64, depth: Int, output: [UInt8]) {
        settle(gas: gasLeft)
        guard let ended = frames.popLast() else { return }
        let used = ended.start.gas - gasLeft
        if ended.opcode == nil && used != 0 {
            precompiles[ended.start.target, default: Row()].count += 1
            precompiles[ended.start.target, default: Row()].gas += used
        }
        if let top = frames.indices.last { frames[top].callsUsed += used }
    }

    private mutating func settle(gas: Int64) {
        guard let frame = frames.last, let opcode = frame.opcode else { return }
        opcodes[Int(opcode)].gas += frame.gas - gas - frame.callsUsed
    }
}

extension HistogramTracer {
    /// `{"opcodes": {"ADD": {"count": 1, "gas": 3}, …}, "precompiles": {"0x…": …}, "count": …, "gas": …}`, opcodes in
    /// descending order of gas, then by byte.
    public var json: JSONValue {
        func object(_ row: Row) -> JSONValue {
            ["count": .number(String(row.count)), "gas": .number(String(row.gas))]
        }
        let used = (0..<256).filter { opcodes[$0].count > 0 }.sorted { opcodes[$0].gas > opcodes[$1].gas }
        let rows = used.map { byte in
            (Opcode(rawValue: UInt8(byte))?.name ?? "0x" + String(byte, radix: 16), object(opcodes[byte]))
        }
        let calls = precompiles.sorted { $0.key < $1.key }.map { ($0.key.hex, object($0.value)) }
        return [
            "opcodes": .object(rows), "precompiles": .object(calls), "count": .number(String(total.count)),
            "gas": .number(String(total.gas)),
        ]
    }
}
