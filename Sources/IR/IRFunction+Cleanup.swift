// Two clean-ups that SSA construction and many passes share: unreachable blocks and redundant block parameters.

import Primitives

extension IRFunction {
    /// Removes the blocks that control flow cannot reach. Returns true if there were any.
    @discardableResult
    public mutating func removeUnreachableBlocks() -> Bool {
        var reached = [Bool](repeating: false, count: blocks.count)
        var work = [BlockID.entry]
        reached[0] = true
        while let block = work.popLast() {
            blocks[block.index].terminator.forEachEdge { edge in
                if !reached[edge.target.index] {
                    reached[edge.target.index] = true
                    work.append(edge.target)
                }
            }
        }
        var changed = false
        for index in blocks.indices where !reached[index] && !blocks[index].isRemoved {
            removeBlock(BlockID(index))
            changed = true
        }
        return changed
    }

    /// Removes each parameter that always gets one and the same value (or itself), and each parameter that nobody uses.
    /// Returns true if there were any.
    @discardableResult
    public mutating func removeRedundantParameters() -> Bool {
        var changed = false
        while removeRedundantParametersOnce() { changed = true }
        return changed
    }

    private mutating func removeRedundantParametersOnce() -> Bool {
        // incoming: the only value seen so far, or `many` when there are two.
        let many = ValueID(rawValue: -2)
        var incoming = [ValueID](repeating: .none, count: valueCount)
        for block in blocks where !block.isRemoved {
            block.terminator.forEachEdge { edge in
                for (parameter, argument) in zip(blocks[edge.target.index].parameters, edge.arguments)
                where argument != parameter {
                    if incoming[parameter.index].isNone && incoming[parameter.index] != many {
                        incoming[parameter.index] = argument
                    } else if incoming[parameter.index] != argument {
                        incoming[parameter.index] = many
                    }
                }
            }
        }
        let used = usedParameters()
        var dropped = [Bool](repeating: false, count: valueCount)
        var replacement = ValueReplacement(count: valueCount)
        var changed = false
        for block in blocks.indices.dropFirst() where !blocks[block].isRemoved {
            for parameter in blocks[block].parameters {
                let only = incoming[parameter.index]
                if !used[parameter.index] {
                    dropped[parameter.index] = true
                    changed = true
                } else if !only.isNone, replacement.find(only) != parameter {
                    replacement.replace(parameter, by: replacement.find(only))
                    dropped[parameter.index] = true
                    changed = true
                }
            }
        }
        guard changed else { return false }
        dropParameters(dropped)
        replacement.apply(to: &self)
        return true
    }

    /// Marks the parameters that reach an instruction or a direct operand of a terminator, maybe through others.
    private func usedParameters() -> [Bool] {
        var used = [Bool](repeating: false, count: valueCount)
        var work: [ValueID] = []
        func use(_ value: ValueID) {
            if !used[value.index] {
                used[value.index] = true
                if valueKinds[value.index] == 1 { work.append(value) }
            }
        }
        var predecessors = [[BlockID]](repeating: [], count: blocks.count)
        for (index, block) in blocks.enumerated() where !block.isRemoved {
            for id in block.instructions { for value in operands(id) { use(value) } }
            block.terminator.forEachOperand(use)
            block.terminator.forEachEdge { predecessors[$0.target.index].append(BlockID(index)) }
        }
        while let value = work.popLast() {
            guard case .parameter(let block, let position) = definition(of: value) else { continue }
            for predecessor in predecessors[block.index] {
                blocks[predecessor.index].terminator.forEachEdge { edge in
                    if edge.target == block, position < edge.arguments.count { use(edge.arguments[position]) }
                }
            }
        }
        return used
    }

    /// Drops the marked parameters together with their arguments. The entry block keeps its own.
    public mutating func dropParameters(_ dropped: [Bool]) {
        let old = blocks.map(\.parameters)
        for index in blocks.indices where !blocks[index].isRemoved {
            blocks[index].terminator.updateEdges { edge in
                let parameters = old[edge.target.index]
                guard parameters.contains(where: { dropped[$0.index] }) else { return }
                edge.arguments = zip(parameters, edge.arguments).filter { !dropped[$0.0.index] }.map(\.1)
            }
        }
        for index in blocks.indices.dropFirst() where old[index].contains(where: { dropped[$0.index] }) {
            filterParameters(of: BlockID(index)) { !dropped[old[index][$0].index] }
        }
    }
}
