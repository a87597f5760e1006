// Moves a check that every arm of a switch starts with to before the switch.
//
//   before                                   after
//   switch %s, 1: b1, 2: b2, default: b3     %v = callvalue
//   b1: %v = callvalue                       revertIf %v
//       revertIf %v                          switch %s, 1: b1, 2: b2, default: b3
//   b2: %w = callvalue                       …
//       revertIf %w
//   b3: revertIf 1
//
// The dispatcher of a contract without payable functions has this shape. An arm that always fails with the same reason
// need not have the check. Value numbering removes the copies in the arms afterwards.

import IR
import Primitives

public enum CheckHoisting {
    /// A check of an operation without operands.
    private struct Check: Equatable {
        var opcode: IROpcode
        var reason: IROpcode
        var auxiliary: Int32
    }

    /// Runs on one function; true if anything was moved.
    @discardableResult
    public static func run(_ function: inout IRFunction) -> Bool {
        let graph = ControlFlowGraph(function)
        var changed = false
        for block in graph.reversePostorder {
            guard case .switch = function[block].terminator else { continue }
            let targets = graph.successors[block.index]
            guard targets.allSatisfy({ graph.predecessors[$0.index].count == 1 || alwaysFails($0, nil, function) }),
                let check = firstCheck(targets, function),
                targets.filter({ leadingCheck($0, function) == check }).count > 1,
                targets.allSatisfy({ leadingCheck($0, function) == check || alwaysFails($0, check, function) })
            else { continue }
            let span = function[block].span
            let value = function.append(check.opcode, [], span: span, to: block)
            function.append(check.reason, [function.result(value)], auxiliary: check.auxiliary, span: span, to: block)
            changed = true
        }
        return changed
    }

    private static func firstCheck(_ blocks: [BlockID], _ function: IRFunction) -> Check? {
        for block in blocks { if let check = leadingCheck(block, function) { return check } }
        return nil
    }

    /// The check that a block starts with.
    private static func leadingCheck(_ block: BlockID, _ function: IRFunction) -> Check? {
        let instructions = function[block].instructions
        guard instructions.count >= 2 else { return nil }
        let (first, second) = (instructions[0], instructions[1])
        let row = function[second]
        guard function[first].opcode == .callvalue, row.opcode == .revertIf,
            function.operand(second, 0) == function.result(first)
        else { return nil }
        return Check(opcode: .callvalue, reason: .revertIf, auxiliary: row.auxiliary)
    }

    /// True if the block does nothing but revert, for the reason of the check if one is given.
    private static func alwaysFails(_ block: BlockID, _ check: Check?, _ function: IRFunction) -> Bool {
        guard let first = function[block].instructions.first, function[first].opcode == .revertIf,
            let condition = function.constant(function.operand(first, 0)), !condition.isZero
        else { return false }
        return check.map { $0.auxiliary == function[first].auxiliary } ?? true
    }
}
