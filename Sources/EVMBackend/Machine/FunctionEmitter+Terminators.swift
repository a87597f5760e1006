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
        evaluate([condition])
        consume(1)
        var taken = then
        var follower = otherwise
        let next = layout.next[block.index]
        if next == then.target && next != otherwise.target {
            append(.iszero)
            taken = otherwise
            follower = then
        }
        let state = stack
        let straight = edgeCode(follower)
        appendConditionalJump(taken, from: state)
        output += straight
        appendJump(to: follower.target)
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
