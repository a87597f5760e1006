// Straightens control flow: merges blocks with their only predecessor, skips blocks that only jump on, and threads edges
// whose argument decides the branch of their target.
//
//   before                        after
//   jump b1(1)                    jump b2
//   b1(%c): branch %c, b2, b3

import IR
import Primitives

public enum ControlFlowSimplification {
    /// Runs on one function; true if anything changed.
    @discardableResult
    public static func run(_ function: inout IRFunction) -> Bool {
        var changed = false
        // Each round may enable another; long chains are handled within a round.
        for _ in 0..<8 {
            var round = foldTerminators(&function)
            round = threadEdges(&function) || round
            round = function.removeUnreachableBlocks() || round
            round = mergeChains(&function) || round
            round = function.removeRedundantParameters() || round
            if !round { break }
            changed = true
        }
        return changed
    }

    // MARK: Terminators

    private static func foldTerminators(_ function: inout IRFunction) -> Bool {
        var changed = false
        for index in function.blocks.indices where !function.blocks[index].isRemoved {
            let old = function.blocks[index].terminator
            var new = old
            switch old {
            case .branch(let condition, let then, let otherwise):
                if then == otherwise {
                    new = .jump(then)
                } else if let word = function.constant(condition) {
                    new = .jump(word.isZero ? otherwise : then)
                }
            case .switch(let value, let cases, let otherwise):
                if let word = function.constant(value) {
                    new = .jump(cases.first { $0.value == word }?.edge ?? otherwise)
                } else {
                    let kept = cases.filter { $0.edge != otherwise }
                    if kept.isEmpty {
                        new = .jump(otherwise)
                    } else if kept.count < cases.count {
                        new = .switch(value: value, cases: kept, otherwise: otherwise)
                    }
                }
            default: break
            }
            if new != old {
                function.blocks[index].terminator = new
                changed = true
            }
        }
        return changed
    }

    // MARK: Threading

    /// Redirects edges to blocks without instructions: through a jump, or through a branch or switch that the edge's own
    /// argument decides. The parameters of such a block must not be used anywhere else.
    private static func threadEdges(_ function: inout IRFunction) -> Bool {
        let isSelfContained = findSelfContained(function)
        var changed = false
        // An old terminator leads to the same place as a redirected one, so the snapshot may go stale.
        let snapshot = function
        for index in function.blocks.indices where !function.blocks[index].isRemoved {
            var terminator = function.blocks[index].terminator
            terminator.updateEdges { edge in
                // A cycle of empty blocks would be followed for ever.
                var budget = 16
                while budget > 0, let next = follow(edge, snapshot, isSelfContained), next.target != edge.target {
                    edge = next
                    changed = true
                    budget -= 1
                }
            }
            function.blocks[index].terminator = terminator
        }
        return changed
    }

    /// Where an edge leads to in the end, if its target does nothing but go on.
    private static func follow(_ edge: Edge, _ function: IRFunction, _ isSelfContained: [Bool]) -> Edge? {
        let block = function[edge.target]
        guard block.instructions.isEmpty, isSelfContained[edge.target.index], edge.target != .entry else { return nil }
        func substitute(_ value: ValueID) -> ValueID {
            for (parameter, argument) in zip(block.parameters, edge.arguments) where parameter == value {
                return argument
            }
            return value
        }
        func result(_ next: Edge) -> Edge { Edge(next.target, next.arguments.map(substitute)) }
        switch block.terminator {
        case .jump(let next): return result(next)
        case .branch(let condition, let then, let otherwise):
            guard let word = function.constant(substitute(condition)) else { return nil }
            return result(word.isZero ? otherwise : then)
        case .switch(let value, let cases, let otherwise):
            guard let word = function.constant(substitute(value)) else { return nil }
            return result(cases.first { $0.value == word }?.edge ?? otherwise)
        default: return nil
        }
    }

    /// True for blocks whose parameters are used by their own terminator only. Indexed by block.
    private static func findSelfContained(_ function: IRFunction) -> [Bool] {
        var outside = [Bool](repeating: false, count: function.valueCount)
        for index in function.blocks.indices where !function.blocks[index].isRemoved {
            let block = function.blocks[index]
            for id in block.instructions { for value in function.operands(id) { outside[value.index] = true } }
            block.terminator.forEachUse { value in
                if case .parameter(let home, _) = function.definition(of: value), home.index == index { return }
                outside[value.index] = true
            }
        }
        return function.blocks.map { block in !block.parameters.contains { outside[$0.index] } }
    }

    // MARK: Merging

    /// Appends a block to its only predecessor if that only jumps to it.
    private static func mergeChains(_ function: inout IRFunction) -> Bool {
        var incoming = [Int](repeating: 0, count: function.blocks.count)
        for block in function.blocks where !block.isRemoved {
            block.terminator.forEachEdge { incoming[$0.target.index] += 1 }
        }
        var replacement = ValueReplacement(count: function.valueCount)
        var changed = false
        for index in function.blocks.indices where !function.blocks[index].isRemoved {
            while case .jump(let edge) = function.blocks[index].terminator, incoming[edge.target.index] == 1,
                edge.target.index != index, edge.target != .entry
            {
                let target = function[edge.target]
                for (parameter, argument) in zip(target.parameters, edge.arguments) {
                    replacement.replace(parameter, by: replacement.find(argument))
                }
                function.blocks[index].instructions += target.instructions
                function.blocks[index].terminator = target.terminator
                function.blocks[index].span = target.span
                function.removeBlock(edge.target)
                changed = true
            }
        }
        replacement.apply(to: &function)
        return changed
    }
}
