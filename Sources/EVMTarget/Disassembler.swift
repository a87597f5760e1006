/// Linear-sweep disassembly. Data among the code is shown as instructions, as every linear disassembler does.
public struct Disassembler: Sequence, IteratorProtocol {
    /// One decoded instruction.
    public struct Instruction: Sendable {
        /// Byte offset in the code.
        public let offset: Int
        public let byte: UInt8
        /// nil for a byte that no fork assigns.
        public let opcode: Opcode?
        /// Immediate bytes present in the code; shorter than the opcode wants at a truncated end.
        public let immediate: ArraySlice<UInt8>

        /// `PUSH2 0x1234`, `ADD`, `0x0c` (unassigned).
        public var text: String {
            guard let opcode else { return hexByte }
            return opcode.immediateSize == 0 ? opcode.name : opcode.name + " 0x" + immediateHex
        }

        private var hexByte: String {
            let digits = String(byte, radix: 16)
            return "0x" + (digits.utf8.count < 2 ? "0" : "") + digits
        }

        private var immediateHex: String {
            var text = ""
            for b in immediate {
                let digits = String(b, radix: 16)
                text += (digits.utf8.count < 2 ? "0" : "") + digits
            }
            return text
        }
    }

    private let code: [UInt8]
    private var position = 0

    public init(_ code: [UInt8]) { self.code = code }

    public mutating func next() -> Instruction? {
        guard position < code.count else { return nil }
        let offset = position
        let byte = code[offset]
        let opcode = Opcode(rawValue: byte)
        let start = offset + 1
        let end = Swift.min(code.count, start + (opcode?.immediateSize ?? 0))
        position = end
        return Instruction(offset: offset, byte: byte, opcode: opcode, immediate: code[start..<end])
    }
}
