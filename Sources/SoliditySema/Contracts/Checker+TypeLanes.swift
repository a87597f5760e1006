// Type checks of a large program: every lane checks some of the source units, with its own tables of types. In the end the
// tables are joined as if the lanes had worked one after the other.

import SoliditySource
import SoliditySyntax

extension Checker {
    /// More lanes would spend too much of their time on copies of tables.
    private static let maximumTypeLanes = 4

    /// Returns false if nothing was done: for small programs, and those in which there are errors. What is reported after
    /// an error depends on what was done before, and is not worth joining.
    mutating func checkTypesInLanes() -> Bool {
        if isAborted || diagnostics.hasErrors { return false }
        let parts = partition(min(workers, Self.maximumTypeLanes))
        if parts.count < 2 { return false }
        var lanes = fork(parts.map { part in { $0.checkTypes(ofUnits: part) } })
        if lanes.contains(where: { $0.isAborted || $0.diagnostics.hasErrors }) { return false }
        let knownTypes = types.records.count
        let knownOrders = analysis.argumentOrders.count
        var reported = diagnostics
        self = lanes.removeFirst()
        reported.append(diagnostics)
        diagnostics = reported
        for (lane, part) in zip(lanes, parts.dropFirst()) {
            takeOver(typesOf: lane, part, knownTypes: knownTypes, knownOrders: knownOrders)
        }
        return true
    }

    /// Splits the units into runs with about equally many nodes.
    private func partition(_ count: Int) -> [Range<Int>] {
        let sizes = units.map { unitNodes($0.node).count }
        let total = sizes.reduce(0, +)
        var parts: [Range<Int>] = []
        var start = 0
        var done = 0
        for (index, size) in sizes.enumerated() {
            done += size
            if done * count >= total * (parts.count + 1) || index == units.count - 1 {
                parts.append(start..<index + 1)
                start = index + 1
            }
        }
        return parts
    }

    /// The nodes of a source unit: those since the one before, whose SourceUnit node was its last.
    private func unitNodes(_ unit: NodeID) -> Range<Int> {
        var start = unit.index
        while start > 0, tree.kind(NodeID(Int32(truncatingIfNeeded: start - 1))) != .sourceUnit { start -= 1 }
        return start..<unit.index + 1
    }

    /// Takes over what `lane` found out about the units `part`.
    private mutating func takeOver(typesOf lane: Checker, _ part: Range<Int>, knownTypes: Int, knownOrders: Int) {
        diagnostics.append(lane.diagnostics)
        let renumbered = types.merge(lane.types, since: knownTypes)
        let orderOffset = Int32(truncatingIfNeeded: analysis.argumentOrders.count - knownOrders)
        analysis.argumentOrders += lane.analysis.argumentOrders[knownOrders...]
        var isOwn = [Bool](repeating: false, count: tree.count)
        for place in part {
            for index in unitNodes(units[place].node) {
                isOwn[index] = true
                analysis.nodeTypes[index] = renumbered[lane.analysis.nodeTypes[index]]
                analysis.references[index] = lane.analysis.references[index]
                analysis.flags[index] = lane.analysis.flags[index]
                let value = lane.analysis.auxiliary[index]
                switch tree.kind(NodeID(Int32(truncatingIfNeeded: index))) {
                case .functionCall: analysis.auxiliary[index] = value < 0 ? value : value + orderOffset
                case .binaryOperation:
                    analysis.auxiliary[index] = renumbered[TypeID(rawValue: value)].rawValue
                default: analysis.auxiliary[index] = value
                }
            }
        }
        // Functions, events and errors get their types where they are used first.
        for index in 0..<tree.count where analysis.nodeTypes[index].isNone && !lane.analysis.nodeTypes[index].isNone {
            analysis.nodeTypes[index] = renumbered[lane.analysis.nodeTypes[index]]
        }
        for (node, candidates) in lane.analysis.overloads where isOwn[node.index] {
            analysis.overloads[node] = candidates
        }
    }
}
