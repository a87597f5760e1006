// SSA construction: source variables are written and read per block; block parameters appear where values join. Reading
// is iterative, so its depth does not depend on the shape of the source.

import Primitives

/// A variable in a block.
struct VariableKey: Hashable, Sendable {
    var block: BlockID
    var variable: VariableID
}

/// One edge that leads to a block.
struct PredecessorEdge: Sendable {
    var block: BlockID
    var edge: Int
}

/// A parameter whose arguments have not been added to the edges yet.
private struct PendingParameter {
    var block: BlockID
    var variable: VariableID
}

extension IRBuilder {
    /// A new source variable. A variable that is read before any write has the value 0.
    public mutating func newVariable() -> VariableID {
        variableCount += 1
        return VariableID(rawValue: variableCount - 1)
    }

    /// A new source variable with a first value.
    public mutating func newVariable(_ value: ValueID) -> VariableID {
        let variable = newVariable()
        write(variable, value)
        return variable
    }

    /// Gives the variable a value from the current point on.
    public mutating func write(_ variable: VariableID, _ value: ValueID) {
        definitions[VariableKey(block: current, variable: variable)] = value
    }

    /// The value of the variable at the current point.
    public mutating func read(_ variable: VariableID) -> ValueID {
        var pending: [PendingParameter] = []
        let value = lookUp(variable, in: current, &pending)
        complete(&pending)
        return value
    }

    /// Promises that the block gets no further predecessors.
    public mutating func seal(_ block: BlockID) {
        guard !sealed[block.index] else { return }
        sealed[block.index] = true
        var pending = incomplete[block.index].map { PendingParameter(block: block, variable: $0.variable) }
        incomplete[block.index] = []
        complete(&pending)
    }

    /// Ends construction: seals what is left, gives unreachable blocks up and drops parameters which are not needed.
    public mutating func finish() -> IRFunction {
        for index in function.blocks.indices { seal(BlockID(index)) }
        function.removeUnreachableBlocks()
        function.removeRedundantParameters()
        return function
    }

    private mutating func lookUp(
        _ variable: VariableID, in start: BlockID, _ pending: inout [PendingParameter]
    ) -> ValueID {
        var path: [BlockID] = []
        var block = start
        var value = ValueID.none
        var visited = Set<BlockID>()
        while value.isNone {
            if let known = definitions[VariableKey(block: block, variable: variable)] {
                value = known
                break
            }
            if sealed[block.index], predecessors[block.index].count == 1, visited.insert(block).inserted {
                path.append(block)
                block = predecessors[block.index][0].block
                continue
            }
            if sealed[block.index], predecessors[block.index].count <= 1 {
                // The entry block, a block that nothing jumps to, or an unreachable cycle.
                value = function.constant(UInt256(0))
            } else {
                value = function.addParameter(to: block)
                if sealed[block.index] {
                    pending.append(PendingParameter(block: block, variable: variable))
                } else {
                    incomplete[block.index].append((variable, value))
                }
            }
            definitions[VariableKey(block: block, variable: variable)] = value
        }
        for step in path { definitions[VariableKey(block: step, variable: variable)] = value }
        return value
    }

    private mutating func complete(_ pending: inout [PendingParameter]) {
        var next = 0
        while next < pending.count {
            let item = pending[next]
            next += 1
            for edge in predecessors[item.block.index] {
                let value = lookUp(item.variable, in: edge.block, &pending)
                var number = 0
                function[edge.block].terminator.updateEdges { target in
                    if number == edge.edge { target.arguments.append(value) }
                    number += 1
                }
            }
        }
    }
}
