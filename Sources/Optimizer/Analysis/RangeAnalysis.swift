// Ranges of all values of a function, independent of the path: an optimistic fixpoint over block parameters.

import IR
import Primitives

/// The range of each value wherever it is defined.
public struct RangeAnalysis: Sendable {
    /// Indexed by value.
    public private(set) var ranges: [ValueRange]

    public init(_ function: IRFunction, _ graph: ControlFlowGraph) {
        ranges = [ValueRange](repeating: .full, count: function.valueCount)
        // A parameter has no range until an argument arrives.
        var isKnown = [Bool](repeating: false, count: function.valueCount)
        var changes = [UInt8](repeating: 0, count: function.valueCount)
        for index in 0..<function.valueCount {
            if let word = function.constant(ValueID(index)) {
                ranges[index] = ValueRange(word)
                isKnown[index] = true
            }
        }
        for parameter in function.parameters { isKnown[parameter.index] = true }
        var isChanged = true
        while isChanged {
            isChanged = false
            for block in graph.reversePostorder {
                for id in function[block].instructions where function.resultCount(id) == 1 {
                    let row = function[id]
                    let range = ValueRange.result(
                        row.opcode, function.operands(id).map { ranges[$0.index] }, row.auxiliary)
                    let result = function.result(id).index
                    ranges[result] = range
                    isKnown[result] = true
                }
                for id in function[block].instructions where function.resultCount(id) > 1 {
                    for value in function.results(id) { isKnown[value.index] = true }
                }
                for edge in function[block].terminator.edges {
                    for (parameter, argument) in zip(function[edge.target].parameters, edge.arguments)
                    where isKnown[argument.index] {
                        let old = ranges[parameter.index]
                        let incoming = ranges[argument.index]
                        var new = isKnown[parameter.index] ? old.union(incoming) : incoming
                        guard !isKnown[parameter.index] || new != old else { continue }
                        changes[parameter.index] &+= 1
                        if changes[parameter.index] > 3 { new = new.widened() }
                        if changes[parameter.index] > 40 { new = .full }
                        if isKnown[parameter.index], new == old { continue }
                        ranges[parameter.index] = new
                        isKnown[parameter.index] = true
                        isChanged = true
                    }
                }
            }
        }
    }
}
