import EVMTarget
import IR
import Primitives

extension FunctionEmitter {
    /// The code that an edge needs, apart from the jump; the symbolic stack becomes the target's.
    mutating func edgeCode(_ edge: Edge) -> [AssemblyItem] {
        let outer = output
        output = []
        emitEdge(edge)
        let code = output
        output = outer
        return code
    }

    /// Arguments take the places of the target's parameters and the stack takes the target's shape.
    mutating func emitEdge(_ edge: Edge) {
        let target = edge.target
        let parameters = function[target].parameters
        if !hasLayout[target.index] { chooseLayout(edge, parameters) }
        var sources = layouts[target.index]
        for (parameter, argument) in zip(parameters, edge.arguments) where plan.placement(parameter) == .stack {
            for index in sources.indices where layouts[target.index][index] == StackSlot(parameter) {
                sources[index] = StackSlot(argument)
            }
        }
        // Parameters in memory are written last, when every argument has been read: an argument may be such a parameter.
        var stored: [ValueID] = []
        for (parameter, argument) in zip(parameters, edge.arguments) {
            guard plan.placement(parameter) == .memory, argument != parameter else { continue }
            stored.append(parameter)
            sources.append(StackSlot(argument))
        }
        shuffle(to: sources, allowsRest: allowsRest(target))
        for parameter in stored.reversed() { appendStore(StackSlot(parameter)) }
        stack = layouts[target.index]
    }

    /// Words may stay below the target's stack if nobody returns to them and no cycle piles them up.
    private func allowsRest(_ target: BlockID) -> Bool {
        !layout.returns[target.index] && layout.isPassedOnce(from: block, to: target)
    }

    // MARK: Layouts

    /// Fixes the stack with which the target starts, close to the present one.
    private mutating func chooseLayout(_ edge: Edge, _ parameters: [ValueID]) {
        let target = edge.target
        let live = Set(plan.stackLiveIn(target))
        var claims: [StackSlot: ValueID] = [:]
        var pushed: [ValueID] = []
        for (parameter, argument) in zip(parameters, edge.arguments) where plan.placement(parameter) == .stack {
            let slot = StackSlot(argument)
            if plan.placement(argument) == .stack, !live.contains(argument), claims[slot] == nil {
                claims[slot] = parameter
            } else {
                pushed.append(parameter)
            }
        }
        let keepsReturnLabel = layout.returns[target.index] && !spillsReturnLabel
        var slots: [StackSlot] = stack.map { slot in
            if let parameter = claims[slot] { return StackSlot(parameter) }
            if slot == .returnLabel { return keepsReturnLabel ? slot : .junk }
            if let value = slot.value, live.contains(value) { return slot }
            return .junk
        }
        if layout.edgeCount[target.index] > 1 {
            if allowsRest(target) {
                let depth = slots.firstIndex { $0 != .junk } ?? slots.count
                slots.removeFirst(depth)
            }
            slots = Self.withoutJunk(slots)
        }
        slots += pushed.map { StackSlot($0) }
        for swap in layoutSwaps[target.index] where swap.lower < slots.count {
            slots.swapAt(slots.count - 1 - swap.upper, slots.count - 1 - swap.lower)
        }
        layouts[target.index] = slots
        hasLayout[target.index] = true
    }

    /// Fills holes with words from the top: that takes one swap and one pop for each.
    private static func withoutJunk(_ slots: [StackSlot]) -> [StackSlot] {
        var result = slots
        while let last = result.last {
            if last == .junk {
                result.removeLast()
            } else if let hole = result.firstIndex(of: .junk) {
                result[hole] = last
                result.removeLast()
            } else {
                break
            }
        }
        return result
    }

    // MARK: Shuffling

    /// Rearranges the stack; `allowsRest` permits other words below the target.
    mutating func shuffle(to target: [StackSlot], allowsRest: Bool) {
        let current = stack.map { $0 == .temporary ? .junk : $0 }
        let placements = plan.placements
        let returnLabelInMemory = spillsReturnLabel
        let solution = StackShuffler.solve(from: current, to: target, allowsRest: allowsRest) { slot in
            guard let value = slot.value else { return slot == .returnLabel && returnLabelInMemory }
            return placements[value.index] == .immediate || placements[value.index] == .memory
        }
        if let slot = solution.unreachable {
            blame(slot)
            return
        }
        for operation in solution.operations { perform(operation) }
        stack = target
    }

    private mutating func blame(_ slot: StackSlot) {
        if slot == .returnLabel {
            returnLabelIsUnreachable = true
        } else if let value = slot.value, plan.placement(value) == .stack {
            unreachable.insert(value)
        } else {
            blameStack()
        }
    }

    private mutating func perform(_ operation: StackOperation) {
        switch operation {
        case .dup(let depth): if let opcode = Opcode.dup(depth) { append(opcode) } else { isStuck = true }
        case .swap(let distance): append(swap: distance)
        case .pop: append(Opcode.pop)
        case .make(let slot):
            if slot == .junk {
                append(push: .zero)
            } else if let value = slot.value, plan.placement(value) == .immediate {
                makeImmediate(value)
            } else if slot == .returnLabel || slot.value.map({ plan.placement($0) == .memory }) == true {
                appendLoad(slot)
            } else {
                isStuck = true
            }
        }
    }
}
