import EVMTarget
import IR
import Primitives

extension FunctionEmitter {
    mutating func emitTerminator() {
        dropDeadTop()
        switch function[block].terminator {
        case .jump(let edge):
            emitEdge(edge)
            appendJump(to: edge.target)
        case .branch(let condition, let then, let otherwise): emitBranch(condition, then, otherwise)
        case .switch(let value, let cases, let otherwise): emitSwitch(value, cases, otherwise)
        case .functionReturn(let values): emitReturn(values)
        case .stop: append(.stop)
        case .evmReturn(let offset, let length): emitHalt(.return, [offset, length])
        case .revert(let offset, let length): emitHalt(.revert, [offset, length])
        case .selfdestruct(let beneficiary): emitHalt(.selfdestruct, [beneficiary])
        case .invalid, .unreachable, .none: append(.invalid)
        }
    }

    private mutating func emitHalt(_ opcode: Opcode, _ operands: [ValueID]) {
        evaluate(operands)
        append(opcode)
        consume(operands.count)
    }

    mutating func appendJump(to target: BlockID) {
        append(.pushLabel(blockLabels[target.index]))
        append(.jump)
    }

    private mutating func emitReturn(_ values: [ValueID]) {
        shuffle(to: values.map { StackSlot($0) } + [.returnLabel], allowsRest: false)
        append(.operation(.jump, jump: .outOfFunction))
    }

    private mutating func emitBranch(_ condition: ValueID, _ then: Edge, _ otherwise: Edge) {
        var taken = then
        var follower = otherwise
        let next = layout.next[block.index]
        if next == then.target && next != otherwise.target {
            evaluateNegated(condition)
            taken = otherwise
            follower = then
        } else {
            evaluate([condition])
            consume(1)
        }
        let state = stack
        let straight = edgeCode(follower)
        appendConditionalJump(taken, from: state)
        output += straight
        appendJump(to: follower.target)
    }

    /// Leaves a word that is 0 exactly if the condition is not; the symbolic stack does not list it.
    private mutating func evaluateNegated(_ condition: ValueID) {
        let id = function.definingInstruction(condition)
        if plan.placement(condition) == .inlined, let bound = negatedBound(id) {
            let outer = span
            span = assembly.number(of: function[id].span)
            evaluate([bound.value])
            append(push: bound.limit)
            append(bound.opcode)
            consume(1)
            span = outer
            return
        }
        evaluate([condition])
        append(.iszero)
        consume(1)
    }

    /// For a comparison of a value with a constant, the opposite comparison with a neighbour of the constant. The constant
    /// is to lie on top of the value: `x < 10` is not true if `9 < x`.
    private func negatedBound(_ id: InstructionID) -> (opcode: Opcode, value: ValueID, limit: UInt256)? {
        let left = function.operand(id, 0)
        let right = function.operand(id, function.operandCount(id) - 1)
        let isLess: Bool
        switch function[id].opcode {
        case .lt: isLess = true
        case .gt: isLess = false
        default: return nil
        }
        if let limit = function.constant(right), !function.isConstant(left) {
            if isLess { return limit.isZero ? nil : (.lt, left, limit &- .one) }
            return limit == .max ? nil : (.gt, left, limit &+ .one)
        }
        if let limit = function.constant(left), !function.isConstant(right) {
            if isLess { return limit == .max ? nil : (.gt, right, limit &+ .one) }
            return limit.isZero ? nil : (.lt, right, limit &- .one)
        }
        return nil
    }

    /// Jumps along `edge` if the word on top is not 0. That word is not on the symbolic stack any more.
    mutating func appendConditionalJump(_ edge: Edge, from state: [StackSlot]) {
        stack = state
        let code = edgeCode(edge)
        stack = state
        let target = blockLabels[edge.target.index]
        if code.isEmpty {
            append(.pushLabel(target))
            append(.jumpi)
            return
        }
        let stub = assembly.makeLabel()
        append(.pushLabel(stub))
        append(.jumpi)
        var label = AssemblyItem.label(stub)
        label.span = span
        stubs.append(label)
        stubs += code
        stubs.append(.pushLabel(target, span: span))
        stubs.append(.operation(.jump, span: span))
    }
}
