// The numbers under which solc's outputs know the nodes.

extension SyntaxTree {
    /// solc's AST id of every node: nodes are numbered from 1 in the order of their creation, over all files. Zero for
    /// nodes that have none (Yul).
    public var astIDs: [Int32] {
        var next: Int32 = 0
        return (0..<count).map { index in
            guard kind(NodeID(Int32(index))).hasASTID else { return 0 }
            next += 1
            return next
        }
    }
}
