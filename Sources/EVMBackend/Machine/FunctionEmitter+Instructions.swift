import EVMTarget
import IR
import Primitives

extension FunctionEmitter {
    /// Emits an instruction in its own right and gives its results their homes.
    mutating func emitRoot(_ id: InstructionID) {
        let saved = plan.saveAround(id) ? wordsToSave(id) : []
        let outer = span
        span = assembly.number(of: function[id].span)
        for slot in saved {
            appendLoad(slot)
            stack.append(.temporary)
        }
        pinned = saved.count
        emitOperation(id)
        pinned = 0
        let results = function.results(id)
        for result in results { stack.append(StackSlot(result)) }
        settle(results)
        for slot in saved.reversed() {
            appendStore(slot)
            stack.removeLast()
        }
        span = outer
    }

    /// Memory words of this function that must survive a call of a function which may call this one again.
    private func wordsToSave(_ id: InstructionID) -> [StackSlot] {
        var result: [StackSlot] = []
        if spillsReturnLabel && layout.returns[block.index] { result.append(.returnLabel) }
        let operands = function.operands(id)
        let own = function.results(id)
        for value in valuesInMemory where !own.contains(value) {
            let uses = operands.reduce(Int32(0)) { $1 == value ? $0 + 1 : $0 }
            if remaining[value.index] > uses || plan.isLiveOut(value, block) { result.append(StackSlot(value)) }
        }
        return result
    }

    /// Emits an instruction and its operands. The operands are gone afterwards, the results are not on the symbolic stack
    /// yet.
    mutating func emitOperation(_ id: InstructionID) {
        let instruction = function[id]
        let operands = Array(function.operands(id))
        let outer = span
        span = assembly.number(of: instruction.span)
        defer { span = outer }
        switch instruction.opcode {
        case .invoke: emitInvoke(FunctionID(rawValue: instruction.auxiliary), operands)
        case .loadImmutable: append(AssemblyItem(kind: .pushImmutable, payload: instruction.auxiliary))
        case .linkLibrary: append(AssemblyItem(kind: .pushLibrary, payload: instruction.auxiliary))
        case .setImmutable: emitSetImmutable(Int(instruction.auxiliary), operands)
        default:
            if operands.count == 2, let mirrored = mirrored(instruction.opcode), prefersFirst(operands) {
                evaluate([operands[1], operands[0]])
                append(mirrored)
            } else {
                evaluate(operands)
                append(evmOpcode: instruction.opcode)
            }
            consume(operands.count)
        }
    }

    /// Takes finished operands off the symbolic stack.
    mutating func consume(_ count: Int) {
        stack.removeLast(min(count, stack.count))
        pinned -= count
    }

    private func mirrored(_ opcode: IROpcode) -> Opcode? {
        let byte = opcode.info.evm
        guard byte >= 0, let machine = Opcode(rawValue: UInt8(truncatingIfNeeded: byte)) else { return nil }
        return Peephole.mirrored(machine)
    }

    /// True if the first operand should be evaluated before the second, which then lies on top.
    private func prefersFirst(_ operands: [ValueID]) -> Bool {
        let bothInlined = plan.placement(operands[0]) == .inlined && plan.placement(operands[1]) == .inlined
        return !bothInlined && rank(operands[0]) > rank(operands[1])
    }

    /// How much a value wants to be the deeper one of two operands.
    private func rank(_ value: ValueID) -> Int {
        switch plan.placement(value) {
        case .immediate, .unused, .memory: return 0
        case .inlined: return 1
        case .stack:
            guard isDying(value), pinned == 0 else { return 0 }
            return stack.last == StackSlot(value) ? 3 : prefersCopies[block.index] ? 0 : 2
        }
    }

    /// Return address, arguments, jump. A function that never returns gets no return address.
    private mutating func emitInvoke(_ callee: FunctionID, _ operands: [ValueID]) {
        let target = context.labels[callee.index]
        guard context.returns[callee.index] else {
            evaluate(operands)
            append(.pushLabel(target))
            append(.operation(.jump, jump: .intoFunction))
            consume(operands.count)
            return
        }
        let back = assembly.makeLabel()
        evaluate(operands, above: back)
        append(.pushLabel(target))
        append(.operation(.jump, jump: .intoFunction))
        append(.label(back))
        consume(operands.count + 1)
    }

    /// The callee returns straight to this function's caller: its arguments replace the frame.
    mutating func emitTailCall(_ id: InstructionID) {
        span = assembly.number(of: function[id].span)
        let arguments = function.operands(id).reversed().map { StackSlot($0) }
        shuffle(to: [.returnLabel] + arguments, allowsRest: false)
        append(.pushLabel(context.labels[Int(function[id].auxiliary)]))
        append(.operation(.jump, jump: .intoFunction))
    }

    /// One store for each place of the immutable in the runtime code that lies in memory at operand 0.
    private mutating func emitSetImmutable(_ immutable: Int, _ operands: [ValueID]) {
        let offsets = immutable < context.immutableOffsets.count ? context.immutableOffsets[immutable] : []
        evaluate(operands)
        for (index, offset) in offsets.enumerated() {
            if index < offsets.count - 1 {
                append(.dup2)
                append(.dup2)
            }
            append(push: UInt256(UInt64(offset)))
            append(.add)
            append(.mstore)
        }
        if offsets.isEmpty {
            append(.pop)
            append(.pop)
        }
        consume(2)
    }
}
