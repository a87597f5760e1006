// Moves operations whose operands do not change in a loop to before the loop.
//
//   before                      after
//   jump b1(0)                  %n = sload 0
//   b1(%i): %n = sload 0        jump b1(0)
//           %c = lt %i, %n      b1(%i): %c = lt %i, %n
//
// Pure operations move from anywhere in the loop. Loads move only from the header, which always runs, and only if nothing
// in the loop may change what they read.

import IR
import Primitives

public struct LoopInvariants {
    private var function: IRFunction
    private let effects: FunctionEffects
    private var alias: AliasAnalysis
    private var changed = false

    /// Runs on one function; true if anything was moved.
    @discardableResult
    public static func run(_ function: inout IRFunction, _ effects: FunctionEffects, isMemorySafe: Bool) -> Bool {
        let graph = ControlFlowGraph(function)
        let forest = LoopForest(graph, DominatorTree(graph))
        guard !forest.loops.isEmpty, !forest.isIrreducible else { return false }
        var pass = LoopInvariants(function, effects, isMemorySafe)
        // Inner loops come first; what leaves them may leave the outer ones too.
        for loop in forest.loops { pass.hoist(loop, graph) }
        function = pass.function
        return pass.changed
    }

    private init(_ function: IRFunction, _ effects: FunctionEffects, _ isMemorySafe: Bool) {
        self.function = function
        self.effects = effects
        alias = AliasAnalysis(function, isMemorySafe: isMemorySafe)
    }

    private mutating func hoist(_ loop: Loop, _ graph: ControlFlowGraph) {
        let outside = graph.predecessors[loop.header.index].filter { !loop.blocks.contains($0) }
        // Without a block of its own before the loop, code would move onto other paths.
        guard outside.count == 1, let before = outside.first, graph.successors[before.index] == [loop.header] else {
            return
        }
        var isInside = [Bool](repeating: false, count: function.valueCount)
        for block in loop.blocks {
            for value in function[block].parameters { isInside[value.index] = true }
            for id in function[block].instructions {
                for value in function.results(id) { isInside[value.index] = true }
            }
        }
        // A value that is cheap to make again is not worth a place on the stack for long.
        var cheapBudget = 4
        let order = loop.blocks.sorted { graph.order[$0.index] < graph.order[$1.index] }
        for block in order {
            var kept: [InstructionID] = []
            for id in function[block].instructions {
                let isInvariant = !function.operands(id).contains { isInside[$0.index] }
                let isCheap = CostModel.isCheap(function[id].opcode)
                guard isInvariant, function.resultCount(id) == 1, !isCheap || cheapBudget > 0,
                    mayMove(id, block, loop)
                else {
                    kept.append(id)
                    continue
                }
                if isCheap { cheapBudget -= 1 }
                function[before].instructions.append(id)
                isInside[function.result(id).index] = false
                changed = true
            }
            function[block].instructions = kept
        }
    }

    private mutating func mayMove(_ id: InstructionID, _ block: BlockID, _ loop: Loop) -> Bool {
        let opcode = function[id].opcode
        if opcode.effects.isPure { return function.operandCount(id) > 0 && opcode != .calldataload }
        guard block == loop.header, !effects.seesMemorySize else { return false }
        switch opcode {
        case .sload, .tload:
            let place = alias.location(function.operand(id, 0), length: 1)
            let (store, effect): (IROpcode, Effects) =
                opcode == .sload ? (.sstore, .writesStorage) : (.tstore, .writesTransient)
            return !anyInstruction(in: loop) { pass, other in
                if pass.function[other].opcode == store {
                    let target = pass.alias.location(pass.function.operand(other, 0), length: 1)
                    return pass.alias.mayBeSameSlot(place, target)
                }
                return pass.effects.of(pass.function[other]).contains(effect)
            }
        case .mload:
            let place = alias.location(function.operand(id, 0), length: 32)
            return !anyInstruction(in: loop) { pass, other in
                let access = pass.effects.access(other, &pass.alias)
                return access.writesAnything || access.writes.contains { pass.alias.mayOverlap($0, place) }
            }
        default: return false
        }
    }

    private mutating func anyInstruction(
        in loop: Loop, _ condition: (inout LoopInvariants, InstructionID) -> Bool
    ) -> Bool {
        for block in loop.blocks {
            for id in function[block].instructions where condition(&self, id) { return true }
        }
        return false
    }
}
