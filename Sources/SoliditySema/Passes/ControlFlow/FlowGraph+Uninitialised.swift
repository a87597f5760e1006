// Uses of variables that some path reaches without an assignment, if that path goes on to the end of the function.

import SoliditySource
import SoliditySyntax

/// A set of small integers.
private struct BitRow: Equatable {
    var words: [UInt64]

    init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }
    func contains(_ index: Int) -> Bool { words[index >> 6] & (1 << UInt64(index & 63)) != 0 }
    mutating func insert(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }
    mutating func remove(_ index: Int) { words[index >> 6] &= ~(1 << UInt64(index & 63)) }
    /// Returns whether anything was added.
    mutating func formUnion(_ other: BitRow) -> Bool {
        var isChanged = false
        for index in words.indices {
            let joined = words[index] | other.words[index]
            if joined != words[index] {
                words[index] = joined
                isChanged = true
            }
        }
        return isChanged
    }
}

extension FlowGraph {
    /// The uses in question, in source order.
    func uninitialisedUses() -> [VariableOccurrence] {
        var variables: [NodeID: Int] = [:]
        var uses: [VariableOccurrence] = []
        var useIndices: [[Int]] = []
        for node in nodes {
            var indices: [Int] = []
            for occurrence in node.occurrences {
                if variables[occurrence.variable] == nil { variables[occurrence.variable] = variables.count }
                indices.append(uses.count)
                uses.append(occurrence)
            }
            useIndices.append(indices)
        }
        if variables.isEmpty { return [] }
        var unassigned = [BitRow](repeating: BitRow(count: variables.count), count: nodes.count)
        var bad = [BitRow](repeating: BitRow(count: uses.count), count: nodes.count)
        var isVisited = [Bool](repeating: false, count: nodes.count)
        var pending = [Self.entry]
        isVisited[Self.entry] = true
        while let current = pending.popLast() {
            var open = unassigned[current]
            for (occurrence, index) in zip(nodes[current].occurrences, useIndices[current]) {
                guard let variable = variables[occurrence.variable] else { continue }
                switch occurrence.kind {
                case .assignment: open.remove(variable)
                case .declaration: open.insert(variable)
                case .access, .returnValue: if open.contains(variable) { bad[current].insert(index) }
                }
            }
            for exit in nodes[current].exits {
                let addsVariables = unassigned[exit].formUnion(open)
                let addsUses = bad[exit].formUnion(bad[current])
                if addsVariables || addsUses || !isVisited[exit] {
                    isVisited[exit] = true
                    pending.append(exit)
                }
            }
        }
        return uses.indices.filter { bad[Self.exit].contains($0) }.map { uses[$0] }.sorted {
            let first = $0.span.isNone ? (UInt32(0), UInt32(0)) : ($0.span.start &+ 1, $0.span.end)
            let second = $1.span.isNone ? (UInt32(0), UInt32(0)) : ($1.span.start &+ 1, $1.span.end)
            return (first.0, first.1, $0.variable, $0.kind.rawValue)
                < (second.0, second.1, $1.variable, $1.kind.rawValue)
        }
    }
}
