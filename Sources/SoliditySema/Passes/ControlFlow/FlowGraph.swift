// The control flow of one function as seen from one most derived contract. Only variables that must not be read before
// they are assigned are tracked: pointers into storage and calldata, and unnamed return values.

import SoliditySource
import SoliditySyntax

/// A mention of a tracked variable.
struct VariableOccurrence {
    enum Kind: UInt8 { case declaration, access, returnValue, assignment }
    var variable: NodeID
    var kind: Kind
    /// Where, or `.none` for declarations and the implicit use at the end of the function.
    var span: Span
}

struct FlowNode {
    var entries: [Int] = []
    var exits: [Int] = []
    /// The function that is called at the end of this node, or `.none`.
    var callee = NodeID.none
    var occurrences: [VariableOccurrence] = []
    /// Covers the code of the node.
    var span = Span.none

    mutating func cover(_ other: Span) {
        if other.isNone { return }
        span = span.isNone ? other : Span(start: min(span.start, other.start), end: max(span.end, other.end))
    }
}

struct FlowGraph {
    static let entry = 0
    static let exit = 1
    static let revert = 2
    /// Where `return` and `stop` of assembly lead.
    static let transactionReturn = 3

    var nodes = [FlowNode](repeating: FlowNode(), count: 4)

    mutating func newNode() -> Int {
        nodes.append(FlowNode())
        return nodes.count - 1
    }

    mutating func connect(_ from: Int, _ to: Int) {
        nodes[from].exits.append(to)
        nodes[to].entries.append(from)
    }

    /// All nodes on paths from `starts` along exits.
    func reachable(from starts: [Int]) -> [Bool] {
        var seen = [Bool](repeating: false, count: nodes.count)
        var pending = starts
        for start in starts { seen[start] = true }
        while let next = pending.popLast() {
            for exit in nodes[next].exits where !seen[exit] {
                seen[exit] = true
                pending.append(exit)
            }
        }
        return seen
    }

    /// Spans of code that no path from the entry reaches although it leads to an end of the function; overlapping ones
    /// are joined.
    func unreachableSpans() -> [Span] {
        let reachable = reachable(from: [Self.entry])
        var seen = [Bool](repeating: false, count: nodes.count)
        var pending = [Self.exit, Self.revert, Self.transactionReturn]
        for start in pending { seen[start] = true }
        var spans: [Span] = []
        while let next = pending.popLast() {
            if !reachable[next], !nodes[next].span.isNone { spans.append(nodes[next].span) }
            for entry in nodes[next].entries where !seen[entry] {
                seen[entry] = true
                pending.append(entry)
            }
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
}
