// All nodes of the analysed units in the order in which a walk enters them: found once, so that every later pass is a loop
// over arrays.

/// The nodes below some roots, parents before children, children in source order. Imports have no children here.
public struct WalkOrder: Sendable {
    public private(set) var nodes: [NodeID] = []
    /// For each place in `nodes`, the first place behind what is below the node.
    public private(set) var ends: [Int32] = []
    /// For each root, the places of its nodes.
    public private(set) var units: [Range<Int>] = []
    /// The most nodes that lie around each other, the innermost counted too.
    public private(set) var depth = 0
    /// The place of each node of the tree, or -1.
    private var places: [Int32] = []

    public init() {}

    public init(_ tree: SyntaxTree, _ roots: [NodeID]) {
        nodes = Array(repeating: .none, count: tree.count)
        ends = Array(repeating: 0, count: tree.count)
        places = Array(repeating: -1, count: tree.count)
        let (count, depth) = nodes.withUnsafeMutableBufferPointer { nodes in
            ends.withUnsafeMutableBufferPointer { ends in
                places.withUnsafeMutableBufferPointer { places in
                    var walk = Walk(tree: tree, nodes: nodes, ends: ends, places: places)
                    defer { walk.pending.deallocate() }
                    for root in roots where !root.isNone { units.append(walk.enter(root)) }
                    return (walk.count, walk.greatestDepth)
                }
            }
        }
        self.depth = depth
        nodes.removeLast(nodes.count - count)
        ends.removeLast(ends.count - count)
    }

    /// The places of a node and of what is below it.
    public func places(from node: NodeID) -> Range<Int> {
        let place = Int(places[node.index])
        return place < 0 ? 0..<0 : place..<Int(ends[place])
    }
}

/// Fills the tables of a walk order. Every node gets one place, so all of them have room for the whole tree.
private struct Walk {
    let tree: SyntaxTree
    let nodes: UnsafeMutableBufferPointer<NodeID>
    let ends: UnsafeMutableBufferPointer<Int32>
    let places: UnsafeMutableBufferPointer<Int32>
    var count = 0
    var greatestDepth = 0
    /// Nodes to enter and, as complements of places, nodes to leave.
    let pending: UnsafeMutablePointer<Int32>

    init(
        tree: SyntaxTree, nodes: UnsafeMutableBufferPointer<NodeID>, ends: UnsafeMutableBufferPointer<Int32>,
        places: UnsafeMutableBufferPointer<Int32>
    ) {
        (self.tree, self.nodes, self.ends, self.places) = (tree, nodes, ends, places)
        pending = .allocate(capacity: 2 * tree.count + 1)
    }

    /// Walks below a root. Returns the places of its nodes.
    mutating func enter(_ root: NodeID) -> Range<Int> {
        let start = count
        pending[0] = root.rawValue
        var top = places[root.index] < 0 ? 1 : 0
        var depth = 0
        while top > 0 {
            top -= 1
            let next = pending[top]
            if next < 0 {
                depth -= 1
                ends[Int(~next)] = Int32(truncatingIfNeeded: count)
                continue
            }
            let place = Int32(truncatingIfNeeded: count)
            nodes[count] = NodeID(next)
            places[Int(next)] = place
            count += 1
            pending[top] = ~place
            top += 1
            depth += 1
            greatestDepth = max(greatestDepth, depth)
            if tree.kind(NodeID(next)) != .importDirective { push(childrenOf: NodeID(next), &top) }
        }
        return start..<count
    }

    /// Pushes the children that have no place, the first on top.
    @inline(__always)
    private func push(childrenOf node: NodeID, _ top: inout Int) {
        let mark = top
        tree.forEachChild(of: node) { child in
            // A child is pushed once, even if it were in the tree twice.
            guard places[child.index] == -1 else { return }
            places[child.index] = -2
            pending[top] = child.rawValue
            top += 1
        }
        var low = mark
        var high = top - 1
        while low < high {
            swap(&pending[low], &pending[high])
            low += 1
            high -= 1
        }
    }
}
