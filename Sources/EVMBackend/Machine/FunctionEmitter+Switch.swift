import EVMTarget
import IR
import Primitives

extension FunctionEmitter {
    /// Compares the value with the cases: one after the other, or by halves where the gas saved over `runs` calls is worth
    /// the bytes.
    mutating func emitSwitch(_ value: ValueID, _ cases: [SwitchCase], _ otherwise: Edge) {
        let index = placeSwitchValue(value)
        let state = stack
        let depth = stack.count - index
        guard let copy = Opcode.dup(depth) else {
            blameStack()
            return
        }
        stack = state
        let code = edgeCode(otherwise)
        stack = state
        var fallback = blockLabels[otherwise.target.index]
        if !code.isEmpty {
            let target = fallback
            fallback = assembly.makeLabel()
            stubs.append(.label(fallback, span: span))
            stubs += code
            stubs.append(.pushLabel(target, span: span))
            stubs.append(.operation(.jump, span: span))
        }
        emitSearch(cases, copy: copy, state: state, fallback: fallback)
    }

    /// Makes sure that the value is on the stack; its position there. Afterwards nothing is pinned.
    private mutating func placeSwitchValue(_ value: ValueID) -> Int {
        if plan.placement(value) == .stack, let index = stack.lastIndex(of: StackSlot(value)) {
            remaining[value.index] -= 1
            return index
        }
        materialise(value)
        pinned = 0
        stack[stack.count - 1] = .junk
        return stack.count - 1
    }

    private mutating func emitSearch(_ cases: [SwitchCase], copy: Opcode, state: [StackSlot], fallback: Label) {
        guard isWorthSplitting(cases.count) else {
            for item in cases {
                append(copy)
                if item.value.isZero {
                    append(.iszero)
                } else {
                    append(push: item.value)
                    append(.eq)
                }
                appendConditionalJump(item.edge, from: state)
            }
            append(.pushLabel(fallback))
            append(.jump)
            return
        }
        let sorted = cases.sorted { $0.value < $1.value }
        let middle = sorted.count / 2
        let lower = assembly.makeLabel()
        append(copy)
        append(push: sorted[middle].value)
        append(.gt)
        append(.pushLabel(lower))
        append(.jumpi)
        emitSearch(Array(sorted[middle...]), copy: copy, state: state, fallback: fallback)
        append(.label(lower))
        emitSearch(Array(sorted[..<middle]), copy: copy, state: state, fallback: fallback)
    }

    /// A comparison with a jump takes 22 gas and 11 bytes. Halving `count` cases saves a quarter of them on average and
    /// costs one comparison and a JUMPDEST.
    private func isWorthSplitting(_ count: Int) -> Bool {
        guard count > 4 else { return false }
        let saved = 22 * count / 4 - 23
        return saved > 0 && Double(saved) * Double(context.runs) > 2600
    }
}
