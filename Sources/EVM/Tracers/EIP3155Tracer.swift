import EVMTarget
import Primitives

/// Writes one JSON line per instruction as EIP-3155 says: numbers of the machine in hex, others in decimal. The cost
/// of a call or creation includes the gas that it hands on; that of an instruction that halts exceptionally is 0, and
/// `error` names the halt.
public struct EIP3155Tracer: Tracer {
    public static var isActive: Bool { true }
    private let includesMemory: Bool
    private let write: (String) -> Void
    /// The line of an instruction lacks its cost until the next event.
    private var pending: (text: String, gas: Int64, depth: Int)?
    /// Whether each open frame is a creation: the price of its code is not the RETURN's.
    private var creations: [Bool] = []

    /// `write` gets whole lines with their line feed.
    public init(includesMemory: Bool = false, write: @escaping (String) -> Void) {
        self.includesMemory = includesMemory
        self.write = write
    }

    public mutating func step(_ step: TraceStep) {
        flush(gas: step.gas)
        let name = Opcode(rawValue: step.opcode)?.name ?? ""
        var text = "{\"pc\":\(step.pc),\"op\":\(step.opcode),\"gas\":\"\(Self.hex(step.gas))\""
        if includesMemory { text += ",\"memory\":\"\(Hex.encode(step.memory, prefix: true))\"" }
        text += ",\"memSize\":\(step.memory.count),\"stack\":["
        text += step.stack.map { "\"\($0.hex)\"" }.joined(separator: ",")
        text += "],\"depth\":\(step.depth + 1),\"returnData\":\"\(Hex.encode(step.returnData, prefix: true))\""
        text += ",\"refund\":\(step.refund),\"opName\":\"\(name)\""
        pending = (text, step.gas, step.depth)
    }

    public mutating func frameStarted(_ start: TraceFrame) {
        flush(gas: start.callerGas)
        creations.append(start.isCreate)
    }

    public mutating func frameEnded(_ halt: Halt, gasLeft: Int64, depth: Int, output: [UInt8]) {
        let isCreate = creations.popLast() ?? false
        guard let line = pending, line.depth == depth else { return }
        switch halt {
        case .success where isCreate:
            let deposit = 200 * Int64(output.count)
            flush(gas: gasLeft + (deposit <= line.gas - gasLeft ? deposit : 0))
        case .success, .revert: flush(gas: gasLeft)
        default: flush(gas: line.gas, error: "\(halt)")
        }
    }

    /// The line that closes the trace of a transaction.
    public func finish(
        isSuccess: Bool, output: [UInt8], gasUsed: UInt64, fork: Fork, stateRoot: UInt256? = nil
    ) {
        let root = stateRoot.map { "\"stateRoot\":\"\($0.paddedHex)\"," } ?? ""
        write(
            "{\(root)\"output\":\"\(Hex.encode(output, prefix: true))\",\"gasUsed\":\"\(UInt256(gasUsed).hex)\","
                + "\"pass\":\(isSuccess),\"fork\":\"\(fork.name)\"}\n")
    }

    private mutating func flush(gas: Int64, error: String? = nil) {
        guard let line = pending else { return }
        pending = nil
        let error = error.map { ",\"error\":\"\($0)\"" } ?? ""
        write(line.text + ",\"gasCost\":\"\(Self.hex(line.gas - gas))\"" + error + "}\n")
    }

    private static func hex(_ gas: Int64) -> String { UInt256(UInt64(max(gas, 0))).hex }
}
