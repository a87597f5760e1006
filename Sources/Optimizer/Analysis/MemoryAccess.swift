// Which memory an instruction reads and writes: one description for all passes.

import IR
import Primitives

/// The memory accesses of one instruction.
struct MemoryAccess {
    var reads: [Location] = []
    var writes: [Location] = []
    /// Reads or writes memory that cannot be described, as a call of a function does. In memory-safe code that does not
    /// include the free memory pointer, which `reads` and `writes` name when it is meant.
    var readsAnything = false
    var writesAnything = false

    /// Describes an instruction; `effects` are its own or, for an internal call, those of the callee.
    init(
        _ id: InstructionID, _ alias: inout AliasAnalysis, _ effects: Effects, readsPointer: Bool = true,
        writesPointer: Bool = true
    ) {
        let function = alias.function
        let opcode = function[id].opcode
        func operand(_ index: Int) -> ValueID { function.operand(id, index) }
        let scratch = Location(base: .none, offset: 0, length: 0x40)
        let pointer = Location.freeMemoryPointer
        switch opcode {
        case .mload: reads = [alias.location(operand(0), length: 32)]
        case .mstore: writes = [alias.location(operand(0), length: 32)]
        case .mstore8: writes = [alias.location(operand(0), length: 1)]
        case .mcopy:
            writes = [alias.memory(operand(0), length: operand(2))]
            reads = [alias.memory(operand(1), length: operand(2))]
        case .calldatacopy, .codecopy, .returndatacopy: writes = [alias.memory(operand(0), length: operand(2))]
        case .extcodecopy: writes = [alias.memory(operand(1), length: operand(3))]
        case .keccak256, .log0, .log1, .log2, .log3, .log4: reads = [alias.memory(operand(0), length: operand(1))]
        case .create, .create2: reads = [alias.memory(operand(1), length: operand(2))]
        case .call, .callcode:
            reads = [alias.memory(operand(3), length: operand(4))]
            writes = [alias.memory(operand(5), length: operand(6))]
        case .delegatecall, .staticcall:
            reads = [alias.memory(operand(2), length: operand(3))]
            writes = [alias.memory(operand(4), length: operand(5))]
        case .mappingSlot, .keccakWord: writes = [scratch]
        case .mappingSlotBytes:
            // Its expansion puts back the word that it overwrites.
            readsAnything = true
        case .allocate:
            reads = [pointer]
            writes = [pointer]
        case .freeMemoryPointer: reads = [pointer]
        case .setFreeMemoryPointer: writes = [pointer]
        case .setImmutable: writesAnything = true
        case .invoke:
            readsAnything = effects.contains(.readsMemory)
            writesAnything = effects.contains(.writesMemory)
            if effects.contains(.clobbersScratch) { writes.append(scratch) }
            if readsPointer { reads.append(pointer) }
            if writesPointer { writes.append(pointer) }
        default: break
        }
    }
}

extension FunctionEffects {
    /// The memory accesses of an instruction; a call has those of its callee.
    func access(_ id: InstructionID, _ alias: inout AliasAnalysis) -> MemoryAccess {
        let row = alias.function[id]
        guard row.opcode == .invoke else { return MemoryAccess(id, &alias, row.opcode.effects) }
        let callee = Int(row.auxiliary)
        return MemoryAccess(
            id, &alias, effects[callee], readsPointer: readsPointer[callee], writesPointer: writesPointer[callee])
    }
}
