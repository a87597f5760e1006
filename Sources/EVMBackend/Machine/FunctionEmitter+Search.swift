import EVMTarget
import IR
import Primitives

/// Two positions of a layout, counted from the top, that change places.
struct LayoutSwap: Hashable {
    var upper: Int
    var lower: Int
}

/// The layout of a loop header decides how much every iteration spends on moving words. Before a loop is entered, its
/// blocks are emitted a few times on trial with other layouts, and the cheapest one is kept.
extension FunctionEmitter {
    /// Instructions that may be emitted on trial for one loop.
    private static let trialBudget = 5000
    private static let roundLimit = 3

    /// Settles the layouts of the loops that `block` is the first to enter.
    mutating func searchLayouts(before block: BlockID, at position: Int) {
        guard context.runs >= 20, !hasFailed else { return }
        for header in plan.graph.successors[block.index] {
            let end = layout.loopEnd[header.index]
            guard end >= position, !hasLayout[header.index], plan.graph.order[header.index] > position else { continue }
            search(header, from: position, to: end)
        }
    }

    private mutating func search(_ header: BlockID, from start: Int, to end: Int) {
        let order = plan.graph.reversePostorder
        let size = order[start...end].reduce(0) { $0 + function[$1].instructions.count + 2 }
        var trials = min(Self.trialBudget, trialBudget) / size
        guard trials > 2 else { return }
        var best: Double
        let width: Int
        (best, width) = cost(header, from: start, to: end)
        let moves: [LayoutSwap] = [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)].map {
            LayoutSwap(upper: $0, lower: $1)
        }
        for round in 0..<Self.roundLimit {
            var choice: LayoutSwap?
            let base = layoutSwaps[header.index]
            for move in moves where move.lower < width && trials > 0 {
                layoutSwaps[header.index] = base + [move]
                trials -= 1
                let (price, _) = cost(header, from: start, to: end)
                if price < best {
                    best = price
                    choice = move
                }
            }
            layoutSwaps[header.index] = base
            if round == 0 { tryCopies(header, from: start, to: end, &best) }
            guard let choice else { break }
            layoutSwaps[header.index].append(choice)
        }
    }

    private mutating func tryCopies(_ header: BlockID, from start: Int, to end: Int, _ best: inout Double) {
        let order = plan.graph.reversePostorder
        let outer = prefersCopies
        for block in order[start...end] where layout.loopDepth[block.index] >= layout.loopDepth[header.index] {
            prefersCopies[block.index] = true
        }
        let (price, _) = cost(header, from: start, to: end)
        if price < best { best = price } else { prefersCopies = outer }
    }

    /// What the blocks cost with the present choices, weighted by how often they run, and the height of the header's
    /// layout. Nothing of the trial stays.
    private mutating func cost(_ header: BlockID, from start: Int, to end: Int) -> (cost: Double, width: Int) {
        let labelCount = assembly.labelCount
        trialBudget -= plan.graph.reversePostorder[start...end].reduce(0) { $0 + function[$1].instructions.count + 2 }
        var trial = self
        assembly = Assembly()
        var total = 0.0
        for block in plan.graph.reversePostorder[start...end] {
            let stubCount = trial.stubs.count
            trial.emitBlock(block)
            let weight = trial.weight(of: block)
            total += trial.price(trial.blockItems[block.index], weight, next: layout.next[block.index])
            total += trial.price(Array(trial.stubs[stubCount...]), weight / 2, next: .none)
        }
        assembly = trial.assembly
        assembly.dropLabels(to: labelCount)
        return (trial.hasFailed ? .infinity : total, trial.layouts[header.index].count)
    }

    private func weight(of block: BlockID) -> Double {
        if layout.isCold[block.index] { return 0.02 }
        return [1, 10, 100, 1000][min(3, layout.loopDepth[block.index])]
    }

    private mutating func price(_ items: [AssemblyItem], _ weight: Double, next: BlockID) -> Double {
        if items.isEmpty { return 0 }
        var items = Peephole.simplified(items, in: &assembly)
        let count = items.count
        if !next.isNone, count > 1, items[count - 1].isOperation(.jump), items[count - 2].kind == .pushLabel,
            items[count - 2].payload == blockLabels[next.index].index
        {
            items.removeLast(2)
        }
        var gas = 0
        var bytes = 0
        for item in items {
            switch item.kind {
            case .operation, .label:
                gas += Int(context.gas[Int(item.opcode.rawValue)])
                bytes += 1
            case .push:
                gas += 3
                bytes += 1 + (assembly.value(of: item)?.significantByteCount ?? 0)
            default:
                gas += 3
                bytes += 3
            }
        }
        let deposit = Double(bytes * ConstantMaterialiser.depositGasPerByte) / Double(context.runs)
        return Double(gas) * weight + deposit
    }
}
