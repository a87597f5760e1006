import EVMTarget
import IR
import Primitives

extension FunctionEmitter {
    /// True if the operand to be consumed now is the value's last use.
    func isDying(_ value: ValueID) -> Bool { remaining[value.index] == 1 && !plan.isLiveOut(value, block) }

    /// Puts operands on the stack, the first on top. Words that already lie in place and are not needed again are used
    /// where they are. With a label, its address goes below all operands.
    mutating func evaluate(_ operands: [ValueID], above label: Label? = nil) {
        let count = operands.count
        let matched = pinned == 0 ? matchedOperands(operands) : 0
        for index in 0..<matched {
            remaining[operands[count - 1 - index].index] -= 1
            stack[stack.count - 1 - index] = .temporary
        }
        pinned += matched
        if let label {
            append(.pushLabel(label))
            stack.append(.temporary)
            pinned += 1
            for distance in stride(from: matched, to: 0, by: -1) { append(swap: distance) }
        }
        for index in stride(from: count - matched - 1, through: 0, by: -1) { materialise(operands[index]) }
    }

    /// How many of the last operands are the top of the stack already, in order and for the last time.
    private func matchedOperands(_ operands: [ValueID]) -> Int {
        var best = 0
        for length in stride(from: min(operands.count, stack.count, 15), to: 0, by: -1) {
            var fits = true
            for index in 0..<length {
                let operand = operands[operands.count - 1 - index]
                if stack[stack.count - length + index] != StackSlot(operand) || !isDying(operand) {
                    fits = false
                    break
                }
            }
            if fits {
                best = length
                break
            }
        }
        return best
    }

    /// Puts one value on top of the stack as part of the running instruction.
    mutating func materialise(_ value: ValueID) {
        switch plan.placement(value) {
        case .immediate, .unused:
            makeImmediate(value)
            stack.append(.temporary)
            pinned += 1
        case .inlined:
            emitOperation(function.definingInstruction(value))
            stack.append(.temporary)
            pinned += 1
        case .memory:
            remaining[value.index] -= 1
            appendLoad(StackSlot(value))
            stack.append(.temporary)
            pinned += 1
        case .stack: takeFromStack(value)
        }
    }

    private mutating func takeFromStack(_ value: ValueID) {
        let isLast = isDying(value)
        remaining[value.index] -= 1
        guard let index = stack.lastIndex(of: StackSlot(value)) else {
            isStuck = true
            stack.append(.temporary)
            pinned += 1
            return
        }
        let distance = stack.count - 1 - index
        let mayMove = distance == 0 || !prefersCopies[block.index]
        if isLast && distance <= 16 && ((pinned == 0 && mayMove) || (pinned == 1 && distance == 1)) {
            if distance > 0 {
                append(swap: distance)
                stack.swapAt(index, stack.count - 1)
            }
            stack[stack.count - 1] = .temporary
            pinned += 1
            return
        }
        if !copyToTop(index) {
            unreachable.insert(value)
            stack.append(.temporary)
        }
        pinned += 1
    }

    mutating func append(swap distance: Int) {
        if let opcode = Opcode.swap(distance) { append(opcode) } else { isStuck = true }
    }

    /// A constant or cheap read; it leaves one word.
    mutating func makeImmediate(_ value: ValueID) {
        if let constant = function.constant(value) {
            append(push: constant)
            return
        }
        let id = function.definingInstruction(value)
        guard !id.isNone else {
            isStuck = true
            return
        }
        let instruction = function[id]
        switch instruction.opcode {
        case .add:
            let offset = CodePlan.reservedEndOffset(id, in: function) ?? 0
            append(AssemblyItem(kind: .pushReservedEnd, payload: offset))
        case .memoryGuard: append(AssemblyItem(kind: .pushReservedEnd))
        case .dataOffset:
            let blob = context.segmentBlobs[Int(instruction.auxiliary)]
            append(AssemblyItem(kind: .pushBlobOffset, payload: blob))
        case .dataSize: append(push: UInt256(UInt64(context.segmentSizes[Int(instruction.auxiliary)])))
        default: append(evmOpcode: instruction.opcode)
        }
    }

    mutating func append(evmOpcode opcode: IROpcode) {
        let byte = opcode.info.evm
        guard byte >= 0, let machine = Opcode(rawValue: UInt8(truncatingIfNeeded: byte)) else {
            isStuck = true
            return
        }
        append(machine)
    }
}
