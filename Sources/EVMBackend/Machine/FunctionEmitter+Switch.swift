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
        let table = SwitchTable.best(for: cases.map(\.value))
        if context.usesTables, let table, isWorthTable(table, cases.count) {
            emitTable(table, cases, depth: depth, state: state, fallback: fallback)
        } else {
            emitSearch(cases, copy: copy, state: state, fallback: fallback)
        }
    }

    /// Looks up where to compare the value further: a few of its bits select a field of a word full of labels.
    private mutating func emitTable(
        _ table: SwitchTable, _ cases: [SwitchCase], depth: Int, state: [StackSlot], fallback: Label
    ) {
        guard let copyAboveTable = Opcode.dup(depth + 1), let copy = Opcode.dup(depth) else {
            blameStack()
            return
        }
        let labels = table.buckets.map { $0.isEmpty ? fallback : assembly.makeLabel() }
        append(AssemblyItem(kind: .pushLabelTable, payload: Int32(truncatingIfNeeded: assembly.labelTables.count)))
        assembly.labelTables.append(labels)
        append(copyAboveTable)
        // The field number times sixteen is the distance to shift the word.
        if table.shift != 4 {
            append(push: UInt256(UInt64(abs(table.shift - 4))))
            append(table.shift > 4 ? .shr : .shl)
        }
        append(push: UInt256(UInt64(16 * (table.buckets.count - 1))))
        append(.and)
        append(.shr)
        append(push: UInt256(0xffff))
        append(.and)
        append(.jump)
        for (label, bucket) in zip(labels, table.buckets) where !bucket.isEmpty {
            append(.label(label))
            emitComparisons(bucket.map { cases[$0] }, copy: copy, state: state, fallback: fallback)
        }
    }

    private mutating func emitComparisons(
        _ cases: [SwitchCase], copy: Opcode, state: [StackSlot], fallback: Label
    ) {
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
    }

    /// Compares lifetime costs of the table and of the search. Reaching a field takes 35 gas and a JUMPDEST, and 48 bytes
    /// for sixteen fields.
    private func isWorthTable(_ table: SwitchTable, _ count: Int) -> Bool {
        let deposit = ConstantMaterialiser.depositGasPerByte
        let used = table.buckets.filter { !$0.isEmpty }.count
        let tableGas = 36 * count + 22 * table.comparisons
        let tableBytes = 16 + 2 * table.buckets.count + 4 * used
        let (searchGas, searchBytes) = searchCost(count)
        let runs = Double(context.runs)
        return Double(tableGas) / Double(count) * runs + Double(tableBytes * deposit)
            < Double(searchGas) / Double(count) * runs + Double(searchBytes * deposit)
    }

    /// Gas of all cases together, and the bytes beyond the comparisons themselves.
    private func searchCost(_ count: Int) -> (gas: Int, bytes: Int) {
        guard isWorthSplitting(count) else { return (11 * count * (count + 1), 3) }
        let upper = searchCost(count - count / 2)
        let lower = searchCost(count / 2)
        return (upper.gas + lower.gas + 22 * count + count / 2, upper.bytes + lower.bytes + 12)
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
            emitComparisons(cases, copy: copy, state: state, fallback: fallback)
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
