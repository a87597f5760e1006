// The mechanics of inlining one call: split the block, copy the callee, turn its returns into jumps.

import IR
import Primitives

enum InlineExpansion {
    /// Replaces the call instruction, which must be in a block of `function`, by the body of the callee.
    static func inline(_ callee: IRFunction, at call: InstructionID, into function: inout IRFunction) {
        guard let home = function.blocks.firstIndex(where: { $0.instructions.contains(call) }),
            let position = function.blocks[home].instructions.firstIndex(of: call)
        else { return }
        // What follows the call becomes a block whose parameters are the results.
        let rest = function.addBlock()
        function[rest].instructions = Array(function.blocks[home].instructions[(position + 1)...])
        function[rest].terminator = function.blocks[home].terminator
        function[rest].span = function.blocks[home].span
        function.blocks[home].instructions.removeSubrange(position...)
        let results = function.results(call)
        let parameters = results.map { _ in function.addParameter(to: rest) }
        let arguments = Array(function.operands(call))
        let start = copy(callee, arguments, rest, into: &function)
        function.blocks[home].terminator = .jump(Edge(start))
        function.blocks[home].span = function[call].span
        guard !results.isEmpty else { return }
        var replacement = ValueReplacement(count: function.valueCount)
        for (result, parameter) in zip(results, parameters) { replacement.replace(result, by: parameter) }
        replacement.apply(to: &function)
    }

    /// Copies the blocks of the callee; gives the copy of its entry block.
    private static func copy(
        _ callee: IRFunction, _ arguments: [ValueID], _ rest: BlockID, into function: inout IRFunction
    ) -> BlockID {
        var values = [ValueID](repeating: .none, count: callee.valueCount)
        for index in 0..<callee.valueCount {
            if let word = callee.constant(ValueID(index)) { values[index] = function.constant(word) }
        }
        for (parameter, argument) in zip(callee.parameters, arguments) { values[parameter.index] = argument }
        var blocks = [BlockID](repeating: .none, count: callee.blocks.count)
        for index in callee.blockIDs where !callee.blocks[index].isRemoved {
            let block = function.addBlock()
            blocks[index] = block
            if index != 0 {
                for parameter in callee.blocks[index].parameters {
                    values[parameter.index] = function.addParameter(to: block)
                }
            }
            for id in callee.blocks[index].instructions {
                let row = callee[id]
                // Operands may be defined further down in the text, so they follow in a second round.
                let copied = function.append(
                    row.opcode, Array(callee.operands(id)), auxiliary: row.auxiliary,
                    resultCount: Int(row.resultCount), span: row.span, to: block)
                for result in 0..<Int(row.resultCount) {
                    values[callee.result(id, result).index] = function.result(copied, result)
                }
            }
        }
        for index in callee.blockIDs where !callee.blocks[index].isRemoved {
            let block = blocks[index]
            for (position, id) in callee.blocks[index].instructions.enumerated() {
                let copied = function[block].instructions[position]
                for slot in 0..<callee.operandCount(id) {
                    function.setOperand(copied, slot, values[callee.operand(id, slot).index])
                }
            }
            var terminator = callee.blocks[index].terminator
            terminator.mapUses { values[$0.index] }
            if case .functionReturn(let results) = terminator {
                terminator = .jump(Edge(rest, results))
            } else {
                terminator.updateEdges { $0.target = blocks[$0.target.index] }
            }
            function[block].terminator = terminator
            function[block].span = callee.blocks[index].span
        }
        return blocks[0]
    }
}
