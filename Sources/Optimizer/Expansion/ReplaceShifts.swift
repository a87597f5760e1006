// Writes shifts with the arithmetic that every EVM version has. Runs last: other passes know shifts only.
//
//   before            after
//   %1 = shr 0xe0, %0  %1 = div %0, 0x1000…
//   %2 = shl %3, %0    %4 = exp 2, %3
//                      %2 = mul %0, %4
//
// A shift by 256 or more needs no case of its own: `exp 2, 256` is 0, and so are products with 0 and quotients by 0.

import IR
import Primitives

public enum ReplaceShifts {
    /// Runs on an object.
    public static func run(_ object: inout IRObject) {
        for index in object.functions.indices { run(&object.functions[index]) }
    }

    private static func run(_ function: inout IRFunction) {
        for block in function.blocks.indices where !function.blocks[block].isRemoved {
            let before = function.blocks[block].instructions
            guard before.contains(where: { [.shl, .shr, .sar].contains(function[$0].opcode) }) else { continue }
            var after: [InstructionID] = []
            for id in before {
                replace(id, &function, &after)
                after.append(id)
            }
            function.blocks[block].instructions = after
        }
    }

    /// Rewrites one shift; what it needs before itself is appended to `list`.
    private static func replace(_ id: InstructionID, _ function: inout IRFunction, _ list: inout [InstructionID]) {
        let opcode = function[id].opcode
        guard opcode == .shl || opcode == .shr || opcode == .sar else { return }
        let span = function[id].span
        func value(_ opcode: IROpcode, _ operands: [ValueID]) -> ValueID {
            let new = function.makeInstruction(opcode, operands, span: span)
            list.append(new)
            return function.result(new)
        }
        let amount = function.operand(id, 0)
        let word = function.operand(id, 1)
        let power: ValueID
        if let bits = function.constant(amount) {
            power = function.constant(UInt256.one.shiftedLeft(bits))
        } else {
            power = value(.exp, [function.constant(UInt256(2)), amount])
        }
        switch opcode {
        case .shl: function.rewrite(id, .mul, [word, power])
        case .shr: function.rewrite(id, .div, [word, power])
        default:
            // Towards minus infinity: a negative word is complemented before and after.
            let zero = function.constant(UInt256.zero)
            let mask = value(.sub, [zero, value(.slt, [word, zero])])
            let quotient = value(.div, [value(.xor, [word, mask]), power])
            function.rewrite(id, .xor, [quotient, mask])
        }
    }
}
