// The control flow of one function, whatever contract it runs in. Only variables that must not be read before they are
// assigned are tracked: pointers into storage and calldata, and unnamed return values.

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

/// The function that is called at the end of a node.
struct FlowCallee {
    var function: NodeID
    var lookup: FunctionLookup
    /// For `super.f()`: the contract in which it is written.
    var context = NodeID.none
}

/// Nodes are numbers. Everything is kept in flat lists, which are used again for the next function.
struct FlowGraph {
    static let entry: Int32 = 0
    static let exit: Int32 = 1
    static let revert: Int32 = 2
    /// Where `return` and `stop` of assembly lead.
    static let transactionReturn: Int32 = 3

    /// For each node, what covers its code.
    private(set) var spans: [Span] = []
    private(set) var edges: [(from: Int32, to: Int32)] = []
    private(set) var calls: [(node: Int32, callee: FlowCallee)] = []
    private(set) var occurrences: [(node: Int32, occurrence: VariableOccurrence)] = []
    /// A tracked variable is declared.
    private(set) var hasDeclarations = false

    init() { reset() }

    var count: Int { spans.count }

    mutating func reset() {
        spans.removeAll(keepingCapacity: true)
        edges.removeAll(keepingCapacity: true)
        calls.removeAll(keepingCapacity: true)
        occurrences.removeAll(keepingCapacity: true)
        hasDeclarations = false
        spans.append(contentsOf: repeatElement(.none, count: 4))
    }

    mutating func newNode() -> Int32 {
        spans.append(.none)
        return Int32(truncatingIfNeeded: spans.count - 1)
    }

    mutating func connect(_ from: Int32, _ to: Int32) { edges.append((from, to)) }

    mutating func call(_ callee: FlowCallee, at node: Int32) { calls.append((node, callee)) }

    mutating func mention(_ occurrence: VariableOccurrence, at node: Int32) {
        if occurrence.kind == .declaration { hasDeclarations = true }
        occurrences.append((node, occurrence))
    }

    mutating func cover(_ span: Span, at node: Int32) {
        if span.isNone { return }
        let old = spans[Int(node)]
        spans[Int(node)] =
            old.isNone ? span : Span(start: min(old.start, span.start), end: max(old.end, span.end))
    }
}
