import IR
import Primitives

/// Moves all memory that a program sees up by the size of the region reserved for spilled values, so that the region lies
/// at physical address 0, where no address of the program leads. For objects whose inline assembly may touch any address:
/// whatever it writes, it cannot write to the region, and `msize` tells it what it would without the region.
///
///     mstore 0x80, v        =>  mstore memoryGuard + 0x80, v
///     msize                 =>  max(msize, memoryGuard) - memoryGuard
///
/// In translated functions `memoryGuard` is the size of the region. Addresses from 2**128 up cost more gas than there is;
/// they stay that high, lest the sum wraps around to the region.
struct MemoryTranslation {
    private var function: IRFunction
    private var replacement: ValueReplacement
    /// The instructions of the block that is being rewritten.
    private var list: [InstructionID] = []
    private var span = IRSpan.none

    private init(_ function: IRFunction) {
        self.function = function
        replacement = ValueReplacement(count: function.valueCount)
    }

    /// Address operands of an opcode.
    private static func addressOperands(_ opcode: IROpcode) -> [Int] {
        switch opcode {
        case .mload, .mstore, .mstore8, .keccak256, .calldatacopy, .codecopy, .returndatacopy, .setImmutable, .log0,
            .log1,
            .log2, .log3, .log4:
            [0]
        case .extcodecopy, .create, .create2: [1]
        case .mcopy: [0, 1]
        case .call, .callcode: [3, 5]
        case .delegatecall, .staticcall: [2, 4]
        default: []
        }
    }

    static func run(_ object: inout IRObject) {
        for index in object.functions.indices {
            var pass = MemoryTranslation(object.functions[index])
            pass.translate()
            object.functions[index] = pass.function
        }
    }

    private mutating func translate() {
        for block in function.blocks.indices where !function.blocks[block].isRemoved {
            list = []
            for id in function.blocks[block].instructions { translate(id) }
            span = function.blocks[block].span
            switch function.blocks[block].terminator {
            case .evmReturn(let offset, let length):
                function.blocks[block].terminator = .evmReturn(offset: address(offset), length: length)
            case .revert(let offset, let length):
                function.blocks[block].terminator = .revert(offset: address(offset), length: length)
            default: break
            }
            function.blocks[block].instructions = list
        }
        replacement.apply(to: &function)
    }

    private mutating func translate(_ id: InstructionID) {
        span = function[id].span
        switch function[id].opcode {
        case .memoryGuard:
            // The program sees no region.
            replace(id, by: function.constant(UInt256(128)))
        case .msize:
            let raw = value(.msize, [])
            let size = value(.memoryGuard, [])
            let isLarger = value(.gt, [raw, size])
            replace(id, by: value(.mul, [isLarger, value(.sub, [raw, size])]))
        case .add:
            let words = function.operands(id).compactMap { function.constant(replacement.find($0)) }
            if words.count == 2 { replace(id, by: function.constant(words[0] &+ words[1])) } else { list.append(id) }
        case let opcode:
            for operand in Self.addressOperands(opcode) {
                let translated = address(function.operand(id, operand))
                function.setOperand(id, operand, translated)
            }
            list.append(id)
        }
    }

    private mutating func replace(_ id: InstructionID, by value: ValueID) {
        replacement.replace(function.result(id), by: value)
    }

    private mutating func value(_ opcode: IROpcode, _ operands: [ValueID]) -> ValueID {
        let id = function.makeInstruction(opcode, operands, span: span)
        list.append(id)
        return function.result(id)
    }

    // MARK: Addresses

    /// The physical address: the sum with the size of the region, or a word from 2**128 up if `address` is one.
    private mutating func address(_ address: ValueID) -> ValueID {
        let address = replacement.find(address)
        if let word = function.constant(address), word.significantBitCount > Self.boundBits { return address }
        let sum = value(.add, [value(.memoryGuard, []), address])
        if isBounded(address, depth: 8) { return sum }
        let mask = function.constant(UInt256.max << UInt64(Self.boundBits))
        return value(.or, [sum, value(.and, [address, mask])])
    }

    /// Memory of this many bits cannot be paid for.
    private static let boundBits = 128

    /// True if the word is certainly below 2**128 plus a few times that: adding the region's size cannot wrap around.
    private func isBounded(_ address: ValueID, depth: Int) -> Bool {
        if let word = function.constant(address) { return word.significantBitCount <= Self.boundBits }
        let id = function.definingInstruction(address)
        guard !id.isNone, depth > 0 else { return false }
        let operands = function.operands(id)
        switch function[id].opcode {
        case .calldatasize, .returndatasize, .codesize, .extcodesize, .memoryGuard, .dataOffset, .dataSize, .byte, .lt,
            .gt, .slt, .sgt, .eq, .iszero:
            return true
        case .add, .or, .xor: return operands.allSatisfy { isBounded($0, depth: depth - 1) }
        case .and: return operands.contains { isBounded($0, depth: depth - 1) }
        case .shr:
            let shift = function.constant(operands[operands.startIndex])
            return shift.map { $0 >= UInt256(UInt64(256 - Self.boundBits)) } ?? false
        default: return false
        }
    }
}
