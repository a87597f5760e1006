import EVMTarget
import IR
import Primitives

/// Emits the code of one function along a symbolic stack. Invariants: `stack` lists what the machine's stack holds above
/// the caller's words, bottom first; the top `pinned` words belong to the instruction that is being put together.
///
/// On entry a function that returns finds its return address below its arguments, the first argument on top. It leaves
/// its results, the last one on top, in place of all that.
struct FunctionEmitter {
    var assembly: Assembly
    let plan: CodePlan
    let context: ObjectContext
    let functionID: FunctionID
    /// First word of memory for spilled values of this function.
    let memoryBase: Int
    let spillsReturnLabel: Bool

    var output: [AssemblyItem] = []
    var stack: [StackSlot] = []
    var pinned = 0
    var span: Int32 = -1
    /// Uses that the current block has still to make. Indexed by value.
    var remaining: [Int32]
    var block = BlockID.entry

    var layouts: [[StackSlot]]
    var hasLayout: [Bool]
    var blockLabels: [Label]
    private(set) var blockItems: [[AssemblyItem]]
    /// Exchanges of words, counted from the top, that the search applies to the layout of each block.
    var layoutSwaps: [[LayoutSwap]]
    /// True for blocks in which a deep operand is copied even on its last use. Indexed by block.
    var prefersCopies: [Bool]
    /// Instructions that the search may still emit on trial.
    var trialBudget = 0
    /// Code of edges that could not be put in line.
    var stubs: [AssemblyItem] = []
    private let memoryWords: MemoryWords

    /// Values that lay too deep. Not empty: the code is wrong and must be emitted again with them in memory.
    var unreachable: Set<ValueID> = []
    var returnLabelIsUnreachable = false
    /// The stack could not be rearranged although no single value is to blame.
    var isStuck = false

    var function: IRFunction { plan.function }
    var layout: BlockLayout { plan.layout }
    var returns: Bool { context.returns[functionID.index] }
    var hasFailed: Bool { !unreachable.isEmpty || returnLabelIsUnreachable || isStuck }

    init(
        assembly: Assembly, plan: CodePlan, context: ObjectContext, functionID: FunctionID, memoryBase: Int,
        spillsReturnLabel: Bool
    ) {
        self.assembly = assembly
        self.plan = plan
        self.context = context
        self.functionID = functionID
        self.memoryBase = memoryBase
        self.spillsReturnLabel = spillsReturnLabel
        let count = plan.function.blocks.count
        remaining = [Int32](repeating: 0, count: plan.function.valueCount)
        layouts = [[StackSlot]](repeating: [], count: count)
        hasLayout = [Bool](repeating: false, count: count)
        layoutSwaps = [[LayoutSwap]](repeating: [], count: count)
        prefersCopies = [Bool](repeating: false, count: count)
        blockItems = [[AssemblyItem]](repeating: [], count: count)
        memoryWords = MemoryWords(plan)
        blockLabels = []
        for _ in 0..<count { blockLabels.append(self.assembly.makeLabel()) }
    }

    /// Emits all blocks; the code in the order of the layout.
    mutating func run() -> [AssemblyItem] {
        trialBudget = min(30_000, 20 * function.instructions.count)
        for (position, block) in plan.graph.reversePostorder.enumerated() {
            searchLayouts(before: block, at: position)
            emitBlock(block)
        }
        var items: [AssemblyItem] = []
        for block in layout.order { items += blockItems[block.index] }
        return items + stubs
    }

    mutating func emitBlock(_ block: BlockID) {
        self.block = block
        output = []
        pinned = 0
        countRemaining()
        if block == .entry {
            span = assembly.number(of: function.span)
            append(.label(context.labels[functionID.index]))
            enterFunction()
        } else {
            stack = layouts[block.index]
            append(.label(blockLabels[block.index]))
        }
        for id in plan.schedule[block.index] {
            dropDeadTop()
            if id == plan.tailCalls[block.index] {
                emitTailCall(id)
                break
            }
            emitRoot(id)
        }
        if plan.tailCalls[block.index].isNone {
            span = assembly.number(of: function[block].span)
            emitTerminator()
        }
        clearRemaining()
        blockItems[block.index] = output
    }

    private mutating func countRemaining() {
        for id in function[block].instructions where plan.isEmitted(id) {
            for operand in function.operands(id) { remaining[operand.index] += 1 }
        }
        function[block].terminator.forEachUse { remaining[$0.index] += 1 }
    }

    /// Edge arguments and dropped words leave counts behind that must not be seen by the next block.
    private mutating func clearRemaining() {
        for id in function[block].instructions {
            for operand in function.operands(id) { remaining[operand.index] = 0 }
        }
        function[block].terminator.forEachUse { remaining[$0.index] = 0 }
    }

    /// Parameters that live in memory are stored, unused ones forgotten.
    private mutating func enterFunction() {
        if returns { stack.append(.returnLabel) }
        for parameter in function.parameters.reversed() { stack.append(StackSlot(parameter)) }
        settle(function.parameters.reversed())
        if spillsReturnLabel && returns { storeReturnLabel() }
    }

    private mutating func storeReturnLabel() {
        guard let index = stack.lastIndex(of: .returnLabel) else { return }
        if index == stack.count - 1 {
            stack.removeLast()
        } else if copyToTop(index) {
            stack.removeLast()
            stack[index] = .junk
        } else {
            isStuck = true
        }
        appendStore(.returnLabel)
    }

    // MARK: Items

    mutating func append(_ item: AssemblyItem) {
        var item = item
        item.span = span
        output.append(item)
    }

    mutating func append(_ opcode: Opcode) { append(.operation(opcode)) }

    mutating func append(push value: UInt256) { append(AssemblyItem(kind: .push, payload: assembly.constant(value))) }

    // MARK: Memory

    /// Words that the function needs for itself.
    var memoryWordCount: Int { memoryWords.count + (spillsReturnLabel ? 1 : 0) }

    /// The return address has the word after those of the values.
    private func memoryAddress(_ slot: StackSlot) -> UInt256 {
        let word = slot.value.map { Int(memoryWords.words[$0.index]) } ?? memoryWords.count
        return UInt256(UInt64(context.memoryStart + 32 * (memoryBase + max(0, word))))
    }

    /// Moves the top word to the memory word of `slot`; the symbolic stack is the caller's business.
    mutating func appendStore(_ slot: StackSlot) {
        append(push: memoryAddress(slot))
        append(.mstore)
    }

    mutating func appendLoad(_ slot: StackSlot) {
        append(push: memoryAddress(slot))
        append(.mload)
    }

    /// Values that have a memory word, in the order of their ids.
    var valuesInMemory: [ValueID] {
        plan.placements.indices.filter { plan.placements[$0] == .memory }.map { ValueID($0) }
    }

    /// True if the word at `index` could be copied to the top.
    mutating func copyToTop(_ index: Int) -> Bool {
        let depth = stack.count - index
        guard let dup = Opcode.dup(depth) else { return false }
        append(dup)
        stack.append(.temporary)
        return true
    }

    /// Gives the words that a call or the caller left on top their homes. `values` lists them bottom first.
    mutating func settle(_ values: [ValueID]) {
        let base = stack.count - values.count
        for index in values.indices.reversed() {
            let position = base + index
            switch plan.placement(values[index]) {
            case .stack, .inlined, .immediate: continue
            case .unused:
                if position == stack.count - 1 {
                    append(.pop)
                    stack.removeLast()
                } else {
                    stack[position] = .junk
                }
            case .memory:
                if position == stack.count - 1 {
                    appendStore(StackSlot(values[index]))
                    stack.removeLast()
                } else if copyToTop(position) {
                    appendStore(StackSlot(values[index]))
                    stack.removeLast()
                    stack[position] = .junk
                } else {
                    blameStack()
                }
            }
        }
    }

    /// The stack is too high without a single culprit: everything on it goes to memory.
    mutating func blameStack() {
        var found = false
        for slot in stack {
            guard let value = slot.value, plan.placement(value) == .stack else { continue }
            unreachable.insert(value)
            found = true
        }
        if !found { isStuck = true }
    }

    // MARK: Dead words

    /// True if nothing after this point of the block needs the word.
    func isDead(_ slot: StackSlot) -> Bool {
        if slot == .junk { return true }
        if slot == .returnLabel { return !layout.returns[block.index] }
        guard let value = slot.value else { return false }
        return remaining[value.index] == 0 && !plan.isLiveOut(value, block)
    }

    /// Pops dead words off the top where somebody would have to pop them anyway.
    mutating func dropDeadTop() {
        guard layout.returns[block.index] || layout.isInLoop[block.index] || stack.count > 12 else { return }
        while let top = stack.last, isDead(top) {
            append(.pop)
            stack.removeLast()
        }
    }
}
