// Type checks of a large program: every lane checks some of the source units, with its own tables of types, while another
// one checks the contracts as wholes. In the end the tables are joined as if the lanes had worked one after the other.

import SoliditySource
import SoliditySyntax

extension Checker {
    private static let maximumTypeParts = 4
    /// Time to check contracts as wholes, as part of the time to check types: measured with OpenZeppelin's contracts.
    private static let contractCost = 0.36

    /// Returns false if nothing was done: for small programs, and those in which there are errors. What is reported after
    /// an error depends on what was done before, and is not worth joining.
    mutating func checkContractsAndTypesInLanes() -> Bool {
        if workers < 2 || isAborted || diagnostics.hasErrors { return false }
        let parts = parts(shares: typeShares) { $0.count }
        if parts.count < 2 { return false }
        typedDeclarations = []
        typedOverloads = []
        var work: [CheckerLane] = parts.map { part in
            { checker in
                checker.checkTypes(ofUnits: part.units)
                checker.forgetMembers()
            }
        }
        work.insert(
            { checker in
                checker.checkDocumentedReturns()
                checker.checkContracts()
            }, at: parts.count - 1)
        var lanes = fork(work)
        if lanes.contains(where: { $0.isAborted || $0.diagnostics.hasErrors }) { return false }
        let contracts = lanes.remove(at: parts.count - 1)
        let knownTypes = types.records.count
        let knownOrders = analysis.argumentOrders.count
        var reported = diagnostics
        self = lanes.removeFirst()
        reported.append(contracts.diagnostics)
        reported.append(diagnostics)
        diagnostics = reported
        members = contracts.members
        overrides = contracts.overrides
        analysis.baseFunctions = contracts.analysis.baseFunctions
        for (lane, part) in zip(lanes, parts.dropFirst()) {
            takeOver(typesOf: lane, part, knownTypes: knownTypes, knownOrders: knownOrders)
        }
        return true
    }

    /// What each part is of the whole program: a part per thread, the last of which checks the contracts before. More
    /// parts would spend too much of their time on tables of their own.
    private var typeShares: [Double] {
        let count = min(workers, Self.maximumTypeParts)
        let share = (1 + Self.contractCost) / Double(count)
        return [Double](repeating: share, count: count - 1) + [max(share - Self.contractCost, 0)]
    }

    /// Frees what was remembered about members, which takes a while, on this thread.
    private mutating func forgetMembers() {
        memberCache = MemberCache()
        interfaceNames = [:]
        usingTables = [:]
    }

    /// Takes over what `lane` found out about the units of `part`.
    private mutating func takeOver(typesOf lane: Checker, _ part: ProgramPart, knownTypes: Int, knownOrders: Int) {
        diagnostics.append(lane.diagnostics)
        let renumbered = types.merge(lane.types, since: knownTypes)
        let orderOffset = Int32(truncatingIfNeeded: analysis.argumentOrders.count - knownOrders)
        analysis.argumentOrders += lane.analysis.argumentOrders[knownOrders...]
        for range in part.nodes {
            analysis.references.takeOver(range, of: lane.analysis.references)
            analysis.flags.takeOver(range, of: lane.analysis.flags)
            analysis.auxiliary.takeOver(range, of: lane.analysis.auxiliary)
            for index in range {
                let type = lane.analysis.nodeTypes[index]
                if type.isNone { continue }
                analysis.nodeTypes[index] = renumbered[type]
                let value = analysis.auxiliary[index]
                if value < 0 { continue }
                switch tree.kind(NodeID(Int32(truncatingIfNeeded: index))) {
                case .functionCall: analysis.auxiliary[index] = value + orderOffset
                case .binaryOperation: analysis.auxiliary[index] = renumbered[TypeID(rawValue: value)].rawValue
                default: break
                }
            }
        }
        for node in lane.typedDeclarations where analysis.nodeTypes[node.index].isNone {
            analysis.nodeTypes[node.index] = renumbered[lane.analysis.nodeTypes[node.index]]
        }
        for node in lane.typedOverloads { analysis.overloads[node] = lane.analysis.overloads[node] }
    }
}
