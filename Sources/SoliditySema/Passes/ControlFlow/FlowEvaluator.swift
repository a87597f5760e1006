// Questions about a control flow graph: which ends are reached, which code is not, which variables may be unassigned. Calls
// that never return lead to the revert node instead of on.

import SoliditySource
import SoliditySyntax

/// Works on one graph after the other; its lists are used again.
struct FlowEvaluator {
    /// Neighbours by node: those of node `n` are `targets[starts[n]..<starts[n + 1]]`.
    private struct Neighbours {
        var starts: [Int32] = []
        var targets: [Int32] = []

        mutating func fill(_ count: Int, _ edges: [(from: Int32, to: Int32)], isReversed: Bool) {
            starts.removeAll(keepingCapacity: true)
            starts.append(contentsOf: repeatElement(0, count: count + 2))
            for edge in edges { starts[Int(isReversed ? edge.to : edge.from) + 2] += 1 }
            for index in 2..<starts.count { starts[index] += starts[index - 1] }
            targets.removeAll(keepingCapacity: true)
            targets.append(contentsOf: repeatElement(0, count: edges.count))
            for edge in edges {
                let (key, value) = isReversed ? (Int(edge.to), edge.from) : (Int(edge.from), edge.to)
                targets[Int(starts[key + 1])] = value
                starts[key + 1] += 1
            }
        }

        subscript(node: Int32) -> ArraySlice<Int32> { targets[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])] }
    }

    private var exits = Neighbours()
    private var entries = Neighbours()
    private var edges: [(from: Int32, to: Int32)] = []
    private var isEnding: [Bool] = []
    private var isReached: [Bool] = []
    private var isLeading: [Bool] = []
    private var pending: [Int32] = []

    /// Something that happens to a variable.
    private struct Step {
        var variable: Int32 = -1
        var occurrence = VariableOccurrence(variable: .none, kind: .access, span: .none)
    }

    // For questions about variables: their numbers, what happens to them in node `n` (at `starts[n]..<starts[n + 1]`), and
    // what is known about the batch at hand.
    private var variables: [NodeID: Int32] = [:]
    private var starts: [Int32] = []
    private var steps: [Step] = []
    private var unassigned: [UInt64] = []
    private var isVisited: [Bool] = []

    /// Takes a graph. `ending` are the nodes whose calls never return.
    mutating func load(_ graph: FlowGraph, ending: [Int32] = []) {
        edges.removeAll(keepingCapacity: true)
        if ending.isEmpty {
            edges += graph.edges
        } else {
            isEnding.removeAll(keepingCapacity: true)
            isEnding.append(contentsOf: repeatElement(false, count: graph.count))
            for node in ending where !isEnding[Int(node)] {
                isEnding[Int(node)] = true
                edges.append((node, FlowGraph.revert))
            }
            for edge in graph.edges where !isEnding[Int(edge.from)] { edges.append(edge) }
        }
        exits.fill(graph.count, edges, isReversed: false)
        Self.mark(&isReached, &pending, [FlowGraph.entry], graph.count, exits)
    }

    private static func mark(
        _ marks: inout [Bool], _ pending: inout [Int32], _ starts: [Int32], _ count: Int, _ neighbours: Neighbours
    ) {
        marks.removeAll(keepingCapacity: true)
        marks.append(contentsOf: repeatElement(false, count: count))
        pending.removeAll(keepingCapacity: true)
        for start in starts {
            marks[Int(start)] = true
            pending.append(start)
        }
        while let next = pending.popLast() {
            for other in neighbours[next] where !marks[Int(other)] {
                marks[Int(other)] = true
                pending.append(other)
            }
        }
    }

    func isReachable(_ node: Int32) -> Bool { isReached[Int(node)] }

    /// Spans of code that no path from the entry reaches although it leads to an end of the function; overlapping ones
    /// are joined.
    mutating func unreachableSpans(_ graph: FlowGraph) -> [Span] {
        let hasUnreached = (0..<graph.count).contains { !isReached[$0] && !graph.spans[$0].isNone }
        if !hasUnreached { return [] }
        entries.fill(graph.count, edges, isReversed: true)
        Self.mark(
            &isLeading, &pending, [FlowGraph.exit, FlowGraph.revert, FlowGraph.transactionReturn], graph.count, entries)
        var spans: [Span] = []
        for node in 0..<graph.count where isLeading[node] && !isReached[node] && !graph.spans[node].isNone {
            spans.append(graph.spans[node])
        }
        spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        var result: [Span] = []
        for span in spans {
            if let last = result.last, span.start <= last.end {
                result[result.count - 1].end = max(last.end, span.end)
            } else {
                result.append(span)
            }
        }
        return result
    }

    // MARK: - Variables

    /// Uses of variables that some path reaches without an assignment, if that path goes on to the end of the function;
    /// in source order.
    mutating func uninitialisedUses(_ graph: FlowGraph) -> [VariableOccurrence] {
        // Without a declaration that is not directly followed by an assignment nothing is ever unassigned.
        if !graph.hasDeclarations { return [] }
        fillSteps(graph)
        entries.fill(graph.count, edges, isReversed: true)
        Self.mark(&isLeading, &pending, [FlowGraph.exit], graph.count, entries)
        var uses: [VariableOccurrence] = []
        for batch in stride(from: 0, to: variables.count, by: 64) {
            appendUses(of: Int32(truncatingIfNeeded: batch), graph.count, to: &uses)
        }
        if uses.count < 2 { return uses }
        return uses.sorted {
            let first = $0.span.isNone ? (UInt32(0), UInt32(0)) : ($0.span.start &+ 1, $0.span.end)
            let second = $1.span.isNone ? (UInt32(0), UInt32(0)) : ($1.span.start &+ 1, $1.span.end)
            return (first.0, first.1, $0.variable, $0.kind.rawValue)
                < (second.0, second.1, $1.variable, $1.kind.rawValue)
        }
    }

    /// Sorts what happens to variables by nodes, and gives the variables numbers.
    private mutating func fillSteps(_ graph: FlowGraph) {
        variables.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        starts.append(contentsOf: repeatElement(0, count: graph.count + 2))
        for (node, _) in graph.occurrences { starts[Int(node) + 2] += 1 }
        for node in 2..<starts.count { starts[node] += starts[node - 1] }
        steps.removeAll(keepingCapacity: true)
        steps.append(contentsOf: repeatElement(Step(), count: graph.occurrences.count))
        for (node, occurrence) in graph.occurrences {
            var number = Int32(truncatingIfNeeded: variables.count)
            if let known = variables[occurrence.variable] {
                number = known
            } else {
                variables[occurrence.variable] = number
            }
            steps[Int(starts[Int(node) + 1])] = Step(variable: number, occurrence: occurrence)
            starts[Int(node) + 1] += 1
        }
    }

    /// Runs through a node in which the variables `open` may be unassigned at the start. Returns those at the end.
    private func pass(
        _ node: Int, _ batch: Int32, _ open: UInt64, use: (VariableOccurrence) -> Void = { _ in }
    ) -> UInt64 {
        var open = open
        for index in Int(starts[node])..<Int(starts[node + 1]) {
            let bit = steps[index].variable - batch
            guard bit >= 0 && bit < 64 else { continue }
            switch steps[index].occurrence.kind {
            case .assignment: open &= ~(1 << UInt64(bit))
            case .declaration: open |= 1 << UInt64(bit)
            case .access, .returnValue: if open >> UInt64(bit) & 1 != 0 { use(steps[index].occurrence) }
            }
        }
        return open
    }

    /// Follows 64 variables through the graph, as the bits of one word per node.
    private mutating func appendUses(of batch: Int32, _ count: Int, to uses: inout [VariableOccurrence]) {
        unassigned.removeAll(keepingCapacity: true)
        unassigned.append(contentsOf: repeatElement(0, count: count))
        isVisited.removeAll(keepingCapacity: true)
        isVisited.append(contentsOf: repeatElement(false, count: count))
        pending.removeAll(keepingCapacity: true)
        pending.append(FlowGraph.entry)
        isVisited[Int(FlowGraph.entry)] = true
        while let next = pending.popLast() {
            let open = pass(Int(next), batch, unassigned[Int(next)])
            for exit in exits[next] {
                let place = Int(exit)
                if isVisited[place] && unassigned[place] | open == unassigned[place] { continue }
                unassigned[place] |= open
                isVisited[place] = true
                pending.append(exit)
            }
        }
        for node in 0..<count where isVisited[node] && isLeading[node] {
            _ = pass(node, batch, unassigned[node]) { uses.append($0) }
        }
    }
}
