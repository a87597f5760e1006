// Rough sizes for decisions that weigh code size against run time. The exact costs are the back end's.

import IR
import Primitives

/// Estimates in bytes of EVM code.
public enum CostModel {
    /// What a byte of deployed code costs, in gas.
    static let gasPerByte = 200
    /// Gas that an internal call costs beyond its body: two jumps, their targets, pushing and moving the return address.
    static let callGas = 32
    /// Bytes at the place of an internal call.
    static let callBytes = 8

    /// Bytes of an operation once it is expanded, without its operands.
    static func bytes(_ opcode: IROpcode) -> Int {
        switch opcode {
        case .checkedAdd, .checkedSub: 8
        case .checkedMul: 14
        case .checkedDiv, .checkedMod: 7
        case .checkedExp: 12
        case .panicIf, .revertIf, .revertForwardIf: 5
        case .revertErrorIf: 12
        case .mappingSlot: 11
        case .mappingSlotBytes: 14
        case .keccakWord: 7
        case .allocate: 10
        case .freeMemoryPointer, .setFreeMemoryPointer: 3
        case .invoke: callBytes
        case .loadImmutable, .linkLibrary: 33
        default: 1
        }
    }

    /// True for operations that cost about as much as copying a value that is at hand.
    static func isCheap(_ opcode: IROpcode) -> Bool {
        switch opcode {
        case .mappingSlot, .keccakWord, .exp, .addmod, .mulmod, .sload, .tload, .mload: false
        default: true
        }
    }

    /// Bytes of a function body. Constants count their digits, other operands half an instruction each.
    static func bytes(_ function: IRFunction) -> Int {
        var halves = 0
        func add(_ value: ValueID) {
            if let word = function.constant(value) {
                halves += 2 * (1 + min(word.significantByteCount, 1 + (~word).significantByteCount))
            } else {
                halves += 1
            }
        }
        for block in function.blocks where !block.isRemoved {
            for id in block.instructions {
                halves += 2 * bytes(function[id].opcode)
                for value in function.operands(id) { add(value) }
            }
            block.terminator.forEachUse(add)
            switch block.terminator {
            case .jump: halves += 6
            case .branch: halves += 10
            case .switch(_, let cases, _): halves += 22 * cases.count
            default: halves += 2
            }
        }
        return halves / 2
    }
}
