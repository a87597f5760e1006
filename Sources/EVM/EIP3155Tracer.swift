import EVMTarget
import Primitives

/// Writes one JSON line per instruction (EIP-3155), and one for the end of the outermost frame.
public struct EIP3155Tracer: Tracer {
    public static var isActive: Bool { true }
    private let write: (String) -> Void
    /// The line of the last instruction lacks its gas cost until the next step is known.
    private var pending: (text: String, gas: Int64, depth: Int)?

    public init(write: @escaping (String) -> Void) { self.write = write }

    public mutating func step(_ step: TraceStep) {
        flush(gas: step.depth + 1 == pending?.depth ? step.gas : nil)
        let name = Opcode(rawValue: step.opcode)?.name ?? ""
        let stack = step.stack.map { "\"\($0.hex)\"" }.joined(separator: ",")
        let text =
            "{\"pc\":\(step.pc),\"op\":\(step.opcode),\"gas\":\"\(UInt256(UInt64(max(step.gas, 0))).hex)\","
            + "\"memSize\":\(step.memory.count),\"stack\":[\(stack)],\"depth\":\(step.depth + 1),"
            + "\"refund\":\(step.refund),\"opName\":\"\(name)\""
        pending = (text, step.gas, step.depth + 1)
    }

    public mutating func frameStarted(_ start: TraceFrame) { flush(gas: nil) }

    public mutating func frameEnded(_ halt: Halt, gasLeft: Int64, depth: Int, output: [UInt8]) {
        flush(gas: gasLeft, error: halt == .success || halt == .revert ? nil : "\(halt)")
        if depth == 0 {
            write(
                "{\"output\":\"\(Hex.encode(output))\",\"gasLeft\":\"\(UInt256(UInt64(max(gasLeft, 0))).hex)\","
                    + "\"pass\":\(halt == .success)}\n")
        }
    }

    private mutating func flush(gas: Int64?, error: String? = nil) {
        guard let line = pending else { return }
        pending = nil
        var text = line.text
        if let gas { text += ",\"gasCost\":\"\(UInt256(UInt64(max(line.gas - gas, 0))).hex)\"" }
        if let error { text += ",\"error\":\"\(error)\"" }
        write(text + "}\n")
    }
}
