// Matching and applying the rules of the rule table.

import IR
import Primitives

/// What the slots of a rule are bound to: 3 words, 2 booleans, 3 constants.
private struct Bindings {
    var slots = [ValueID](repeating: .none, count: 8)
}

extension ValueNumbering {
    /// The first rule that matches, applied.
    mutating func applyRules(_ opcode: IROpcode, _ operands: [ValueID], _ depth: Int) -> Simplified? {
        for rule in RewriteRule.byRoot[Int(opcode.rawValue)] {
            var bindings = Bindings()
            let pattern = rule.nodes[rule.pattern]
            guard match(pattern.operands, operands, opcode.info.isCommutative, rule, &bindings),
                rule.conditions.allSatisfy({ evaluate($0, rule, bindings).map { !$0.isZero } ?? false })
            else { continue }
            return build(rule.replacement, rule, bindings, depth + 1)
        }
        return nil
    }

    private func match(
        _ nodes: [Int], _ operands: [ValueID], _ isCommutative: Bool, _ rule: RewriteRule, _ bindings: inout Bindings
    ) -> Bool {
        let saved = bindings
        if matchInOrder(nodes, operands, rule, &bindings) { return true }
        bindings = saved
        guard isCommutative else { return false }
        if matchInOrder(nodes, [operands[1], operands[0]], rule, &bindings) { return true }
        bindings = saved
        return false
    }

    private func matchInOrder(
        _ nodes: [Int], _ operands: [ValueID], _ rule: RewriteRule, _ bindings: inout Bindings
    ) -> Bool {
        for (node, operand) in zip(nodes, operands) where !match(node, operand, rule, &bindings) { return false }
        return true
    }

    private func match(_ node: Int, _ value: ValueID, _ rule: RewriteRule, _ bindings: inout Bindings) -> Bool {
        func bind(_ slot: Int) -> Bool {
            if bindings.slots[slot].isNone {
                bindings.slots[slot] = value
                return true
            }
            return bindings.slots[slot] == value
        }
        let pattern = rule.nodes[node]
        switch pattern.kind {
        case .variable(let slot): return bind(slot)
        case .boolean(let slot): return ranges[value.index].isBoolean && bind(slot)
        case .constant(let slot): return function.isConstant(value) && bind(slot)
        case .literal(let word): return function.constant(value) == word
        case .operation(let opcode):
            let id = function.definingInstruction(value)
            guard !id.isNone, function[id].opcode == opcode else { return false }
            let operands = function.operands(id).map { resolve($0) }
            return match(pattern.operands, operands, opcode.info.isCommutative, rule, &bindings)
        }
    }

    /// The word of an expression over constants.
    private func evaluate(_ node: Int, _ rule: RewriteRule, _ bindings: Bindings) -> UInt256? {
        let pattern = rule.nodes[node]
        switch pattern.kind {
        case .literal(let word): return word
        case .constant(let slot): return function.constant(bindings.slots[slot])
        case .variable, .boolean: return nil
        case .operation(let opcode):
            var words: [UInt256] = [0, 0, 0]
            for (index, operand) in pattern.operands.enumerated() {
                guard let word = evaluate(operand, rule, bindings) else { return nil }
                words[index] = word
            }
            return ConstantFolding.fold(opcode, words[0], words[1], words[2])
        }
    }

    private mutating func build(
        _ node: Int, _ rule: RewriteRule, _ bindings: Bindings, _ depth: Int
    ) -> Simplified {
        if let word = evaluate(node, rule, bindings) { return .value(constant(word)) }
        let pattern = rule.nodes[node]
        switch pattern.kind {
        case .variable(let slot), .boolean(let slot), .constant(let slot): return .value(bindings.slots[slot])
        case .literal(let word): return .value(constant(word))
        case .operation(let opcode):
            var operands: [ValueID] = []
            for operand in pattern.operands {
                switch build(operand, rule, bindings, depth + 1) {
                case .value(let value): operands.append(value)
                case .operation(let inner, let innerOperands, _):
                    operands.append(materialize(inner, innerOperands, depth: 8))
                }
            }
            return simplify(opcode, operands, 0, depth: depth)
        }
    }
}
