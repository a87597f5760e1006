// Where the children of a node are in its words of the pool, found out once for each kind by running its decoder: walks
// then need not decode everything else.

import SoliditySource

/// The steps over the words of every kind of node that lead to its children.
struct ChildShapes: @unchecked Sendable {
    enum Step {
        /// A child, or none.
        static let node: UInt8 = 0
        /// A count and as many children.
        static let nodes: UInt8 = 1
        /// A count and three times as many words.
        static let names: UInt8 = 2
        /// From here on, a number of words and this.
        static let words: UInt8 = 3
    }

    /// For each kind, the first of its steps; then those of the next begin.
    let starts: UnsafePointer<Int>
    let steps: UnsafePointer<UInt8>

    /// Lives as long as the process.
    static let all = ChildShapes()

    private init() {
        var starts: [Int] = []
        var steps: [UInt8] = []
        for rawValue in UInt8.min...UInt8.max {
            starts.append(steps.count)
            guard let kind = NodeKind(rawValue: rawValue) else { continue }
            var recorder = ShapeRecorder()
            kind.decode(from: &recorder)
            steps += recorder.steps[..<recorder.end]
        }
        starts.append(steps.count)
        self.starts = UnsafePointer(Self.copy(starts))
        self.steps = UnsafePointer(Self.copy(steps))
    }

    private static func copy<Element>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
        let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
        memory.initialize(from: array, count: array.count)
        return memory
    }
}

/// Notes what a decoder reads. What it gives to the decoder means nothing.
private struct ShapeRecorder: NodeReading {
    var steps: [UInt8] = []
    /// Behind the last step that leads to children.
    var end = 0

    private mutating func skip(_ count: UInt8) {
        if let last = steps.last, last >= ChildShapes.Step.words, last < 100 {
            steps[steps.count - 1] = last + count
        } else {
            steps.append(ChildShapes.Step.words + count)
        }
    }

    mutating func name() -> Symbol { .none }

    mutating func node() -> NodeID {
        steps.append(ChildShapes.Step.node)
        end = steps.count
        return .none
    }

    mutating func nodes() -> NodeList {
        steps.append(ChildShapes.Step.nodes)
        end = steps.count
        return .empty
    }

    mutating func names() -> NameList {
        steps.append(ChildShapes.Step.names)
        return .empty
    }

    mutating func symbol() -> Symbol {
        skip(1)
        return .none
    }

    mutating func span() -> Span {
        skip(2)
        return .none
    }

    mutating func word() -> Int32 {
        skip(1)
        return 0
    }
}
