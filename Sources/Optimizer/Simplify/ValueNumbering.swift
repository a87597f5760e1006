// Dominator-based value numbering with algebraic simplification, path facts and ranges, in one walk.
//
//   before                               after
//   %1 = add %a, 0                       %2 = lt %a, %b
//   %2 = lt %1, %b                       panicIf[0x11] %2
//   panicIf[0x11] %2                     %5 = sub %a, %b
//   %4 = lt %a, %b
//   panicIf[0x11] %4
//   %5 = checkedSub[u256] %a, %b
//
// A pure operation is computed once on each dominator path and the rules of the rule table apply on the way. After a
// guard or on a branch edge the condition is known, so later tests of it, masks and overflow checks that it decides go.
// Prerequisite: verified IR of any phase. Leaves unreachable blocks and dead instructions to the clean-up passes.

import IR
import Primitives

/// A pure operation on numbered operands.
struct ExpressionKey: Hashable, Sendable {
    var opcode: IROpcode
    var auxiliary: Int32
    var a: ValueID
    var b: ValueID
    var c: ValueID

    init(_ opcode: IROpcode, _ operands: [ValueID], _ auxiliary: Int32) {
        self.opcode = opcode
        self.auxiliary = auxiliary
        a = operands.isEmpty ? .none : operands[0]
        b = operands.count > 1 ? operands[1] : .none
        c = operands.count > 2 ? operands[2] : .none
    }
}

/// The pass. The walk keeps scoped tables whose changes are undone when it leaves a dominator subtree.
public struct ValueNumbering {
    var function: IRFunction
    var ranges: [ValueRange]
    /// Values that were replaced everywhere; a value that was not stands for itself.
    private var replacement: [ValueID]
    /// Constants that values are known to be within the current subtree; none elsewhere.
    private var known: [ValueID]
    private var expressions: [ExpressionKey: ValueID] = [:]
    private var undo: [Undo] = []
    /// Instructions of the block being walked that stay.
    private var output: [InstructionID] = []
    private var span: IRSpan = .none
    private var changed = false

    private enum Undo {
        case known(ValueID, ValueID)
        case range(ValueID, ValueRange)
        case expression(ExpressionKey, ValueID)
    }

    /// Runs on one function; true if anything changed.
    @discardableResult
    public static func run(_ function: inout IRFunction) -> Bool {
        let graph = ControlFlowGraph(function)
        let dominators = DominatorTree(graph)
        var pass = ValueNumbering(function, graph)
        function = IRFunction(name: function.name)
        pass.walk(graph, dominators)
        function = pass.function
        return pass.changed
    }

    private init(_ function: IRFunction, _ graph: ControlFlowGraph) {
        self.function = function
        ranges = RangeAnalysis(function, graph).ranges
        replacement = (0..<function.valueCount).map { ValueID($0) }
        known = [ValueID](repeating: .none, count: function.valueCount)
    }

    // MARK: Walk

    private mutating func walk(_ graph: ControlFlowGraph, _ dominators: DominatorTree) {
        var stack: [(block: BlockID, next: Int, mark: Int)] = [(.entry, 0, 0)]
        process(.entry)
        while let top = stack.last {
            let children = dominators.children[top.block.index]
            if top.next < children.count {
                stack[stack.count - 1].next += 1
                let child = children[top.next]
                let mark = undo.count
                if graph.predecessors[child.index] == [top.block] { assumeEdge(from: top.block, to: child) }
                process(child)
                stack.append((child, 0, mark))
            } else {
                rollBack(to: top.mark)
                stack.removeLast()
            }
        }
        // Back edges were written before the definitions they use were visited.
        let table = replacement
        function.mapUses { value in
            var value = value
            while table[value.index] != value { value = table[value.index] }
            return value
        }
    }

    /// The only way to `child` is from `block`: what its edge says holds there.
    private mutating func assumeEdge(from block: BlockID, to child: BlockID) {
        switch function[block].terminator {
        case .branch(let condition, let then, let otherwise) where then.target != otherwise.target:
            assume(condition, isTrue: then.target == child)
        case .switch(let value, let cases, let otherwise) where otherwise.target != child:
            let matching = cases.filter { $0.edge.target == child }
            if matching.count == 1 { setKnown(value, function.constant(matching[0].value)) }
        default: break
        }
    }

    private mutating func process(_ block: BlockID) {
        let instructions = function[block].instructions
        output = []
        output.reserveCapacity(instructions.count)
        var isDead = false
        for id in instructions {
            span = function[id].span
            if !visit(id) {
                isDead = true
                break
            }
        }
        span = function[block].span
        if isDead { function[block].terminator = .unreachable } else { finishTerminator(block) }
        if output != instructions { changed = true }
        function[block].instructions = output
    }

    /// Numbers one instruction. False if control cannot get past it.
    private mutating func visit(_ id: InstructionID) -> Bool {
        let row = function[id]
        let info = row.opcode.info
        let old = Array(function.operands(id))
        var operands = old
        for index in operands.indices { operands[index] = resolve(operands[index]) }
        let isGuard = row.opcode.isGuard
        if isGuard { operands[0] = truth(operands[0]) }
        if operands != old {
            changed = true
            for index in operands.indices { function.setOperand(id, index, operands[index]) }
        }
        if isGuard { return visitGuard(id, operands[0]) }
        let isNumbered = (info.effects.isPure || row.opcode.isCheckedArithmetic) && row.resultCount == 1
        guard isNumbered, operands.count <= 3 else {
            output.append(id)
            return true
        }
        let result = function.result(id)
        switch simplify(row.opcode, operands, row.auxiliary, depth: 0) {
        case .value(let value): replace(result, by: value)
        case .operation(let opcode, let newOperands, let auxiliary):
            let key = ExpressionKey(opcode, newOperands, auxiliary)
            if let existing = expressions[key] {
                replace(result, by: existing)
                return true
            }
            if opcode != row.opcode || newOperands != operands {
                function.rewrite(id, opcode, newOperands, auxiliary: auxiliary)
                changed = true
            }
            output.append(id)
            record(key, result)
            updateRange(result, opcode, newOperands, auxiliary)
            learnFromSuccess(opcode, newOperands, auxiliary)
        }
        return true
    }

    private mutating func visitGuard(_ id: InstructionID, _ condition: ValueID) -> Bool {
        if let word = function.constant(condition) {
            if word.isZero {
                changed = true
                return true
            }
            output.append(id)
            return false
        }
        output.append(id)
        assume(condition, isTrue: false)
        return true
    }

    private mutating func replace(_ value: ValueID, by other: ValueID) {
        replacement[value.index] = other
        changed = true
    }

    // MARK: Terminators

    private mutating func finishTerminator(_ block: BlockID) {
        var terminator = function[block].terminator
        terminator.mapUses { resolve($0) }
        switch terminator {
        case .branch(let condition, let then, let otherwise):
            terminator = finishBranch(condition, then, otherwise)
        case .switch(let value, let cases, let otherwise):
            if let word = function.constant(value) {
                terminator = .jump(cases.first { $0.value == word }?.edge ?? otherwise)
            }
        default: break
        }
        if terminator != function[block].terminator {
            changed = true
            function[block].terminator = terminator
        }
    }

    private mutating func finishBranch(_ condition: ValueID, _ then: Edge, _ otherwise: Edge) -> Terminator {
        var condition = truth(condition)
        var (then, otherwise) = (then, otherwise)
        if let inner = operand(of: condition, .iszero) {
            condition = resolve(inner)
            swap(&then, &otherwise)
        }
        if let word = function.constant(condition) { return .jump(word.isZero ? otherwise : then) }
        if then == otherwise { return .jump(then) }
        // On the edges themselves the condition is known.
        let zero = function.constant(UInt256(0))
        growTables()
        for index in otherwise.arguments.indices where otherwise.arguments[index] == condition {
            otherwise.arguments[index] = zero
        }
        if ranges[condition.index].isBoolean {
            let one = function.constant(UInt256(1))
            growTables()
            for index in then.arguments.indices where then.arguments[index] == condition { then.arguments[index] = one }
        }
        return .branch(condition: condition, then: then, otherwise: otherwise)
    }

    /// A value that is zero exactly when the condition is, as simple as possible.
    private func truth(_ condition: ValueID) -> ValueID {
        var value = condition
        while true {
            if let inner = operand(of: value, .iszero), let core = operand(of: inner, .iszero) {
                value = resolve(core)
            } else if let id = definition(of: value, .lt), function.constant(resolve(function.operand(id, 0))) == 0 {
                value = resolve(function.operand(id, 1))
            } else {
                return value
            }
        }
    }

    private func definition(of value: ValueID, _ opcode: IROpcode) -> InstructionID? {
        let id = function.definingInstruction(value)
        return !id.isNone && function[id].opcode == opcode ? id : nil
    }

    private func operand(of value: ValueID, _ opcode: IROpcode) -> ValueID? {
        definition(of: value, opcode).map { function.operand($0, 0) }
    }

    // MARK: Tables

    /// The value to use instead of a value here.
    func resolve(_ value: ValueID) -> ValueID {
        var value = value
        while replacement[value.index] != value { value = replacement[value.index] }
        let constant = known[value.index]
        return constant.isNone ? value : constant
    }

    /// Makes room for values that were made during the walk.
    private mutating func growTables() {
        while replacement.count < function.valueCount {
            let value = ValueID(replacement.count)
            replacement.append(value)
            known.append(.none)
            ranges.append(function.constant(value).map { ValueRange($0) } ?? .full)
        }
    }

    mutating func constant(_ word: UInt256) -> ValueID {
        let value = function.constant(word)
        growTables()
        return value
    }

    /// The value of an operation at the current point: a known one, or a new instruction.
    mutating func materialize(_ opcode: IROpcode, _ operands: [ValueID], depth: Int) -> ValueID {
        switch simplify(opcode, operands, 0, depth: depth) {
        case .value(let value): return value
        case .operation(let opcode, let operands, let auxiliary):
            let key = ExpressionKey(opcode, operands, auxiliary)
            if let existing = expressions[key] { return resolve(existing) }
            let id = function.makeInstruction(opcode, operands, auxiliary: auxiliary, span: span)
            growTables()
            output.append(id)
            record(key, function.result(id))
            updateRange(function.result(id), opcode, operands, auxiliary)
            return function.result(id)
        }
    }

    func lookUp(_ opcode: IROpcode, _ operands: [ValueID], _ auxiliary: Int32 = 0) -> ValueID? {
        expressions[ExpressionKey(opcode, operands, auxiliary)].map { resolve($0) }
    }

    mutating func record(_ key: ExpressionKey, _ value: ValueID) {
        undo.append(.expression(key, expressions.updateValue(value, forKey: key) ?? .none))
    }

    mutating func setKnown(_ value: ValueID, _ constant: ValueID) {
        growTables()
        guard !function.isConstant(value) else { return }
        undo.append(.known(value, known[value.index]))
        known[value.index] = constant
        if let word = function.constant(constant) { setRange(value, ValueRange(word)) }
    }

    mutating func setRange(_ value: ValueID, _ range: ValueRange) {
        guard ranges[value.index] != range, !range.isEmpty else { return }
        undo.append(.range(value, ranges[value.index]))
        ranges[value.index] = range
    }

    private mutating func updateRange(
        _ result: ValueID, _ opcode: IROpcode, _ operands: [ValueID], _ auxiliary: Int32
    ) {
        let range = ValueRange.result(opcode, operands.map { ranges[$0.index] }, auxiliary)
        setRange(result, ranges[result.index].intersection(range))
    }

    private mutating func rollBack(to mark: Int) {
        while undo.count > mark, let change = undo.popLast() {
            switch change {
            case .known(let value, let old): known[value.index] = old
            case .range(let value, let old): ranges[value.index] = old
            case .expression(let key, let old):
                if old.isNone { expressions[key] = nil } else { expressions[key] = old }
            }
        }
    }
}

extension IROpcode {
    /// True for the instructions that revert if operand 0 is not 0.
    var isGuard: Bool {
        switch self {
        case .panicIf, .revertIf, .revertErrorIf, .revertForwardIf: true
        default: false
        }
    }

    var isCheckedArithmetic: Bool {
        switch self {
        case .checkedAdd, .checkedSub, .checkedMul, .checkedDiv, .checkedMod, .checkedExp: true
        default: false
        }
    }
}
