// Sparse conditional constant propagation (Wegman and Zadeck, 1991): finds values that are constant on all paths that can be
// taken, also around loops, where a value is constant only because a branch that it decides is never taken.
//
//   before                                after
//   jump b1(1)                            jump b1(1)
//   b1(%x): %c = eq %x, 1                 b1(%x): %c = eq %x, 1
//           branch %c, b2, b3                     branch 1, b2, b3
//   b2: … branch %d, b1(%x), b4           b2: … branch %d, b1(1), b4
//   b3: jump b1(2)                        b3: jump b1(2)
//
// Optimistic: every value counts as unknown and every edge as never taken until the contrary is shown. Without loops value
// numbering finds as much, so functions without loops are left alone. Branches on constants are folded by other passes.

import IR
import Primitives

public struct ConstantPropagation {
    private enum State: UInt8 {
        /// Nothing has been seen yet.
        case unknown
        case constant
        case varying
    }

    private let function: IRFunction
    private let graph: ControlFlowGraph
    private var states: [State]
    private var words: [UInt256]
    private var isExecutable: [Bool]
    private var changed = true

    /// Runs on one function; true if uses were replaced.
    @discardableResult
    public static func run(_ function: inout IRFunction) -> Bool {
        let graph = ControlFlowGraph(function)
        let hasLoop = graph.reversePostorder.contains { block in
            graph.successors[block.index].contains { graph.order[$0.index] <= graph.order[block.index] }
        }
        guard hasLoop else { return false }
        var pass = ConstantPropagation(function, graph)
        pass.solve()
        return pass.rewrite(&function)
    }

    private init(_ function: IRFunction, _ graph: ControlFlowGraph) {
        self.function = function
        self.graph = graph
        states = [State](repeating: .unknown, count: function.valueCount)
        words = [UInt256](repeating: .zero, count: function.valueCount)
        isExecutable = [Bool](repeating: false, count: function.blocks.count)
        for row in 0..<function.valueCount {
            if let word = function.constant(ValueID(row)) {
                states[row] = .constant
                words[row] = word
            }
        }
        for parameter in function.parameters { states[parameter.index] = .varying }
        isExecutable[BlockID.entry.index] = true
    }

    // MARK: Solving

    /// States only ever go up, so the number of rounds is bounded by twice the number of values; in practice it is the
    /// depth of loops plus two.
    private mutating func solve() {
        while changed {
            changed = false
            for block in graph.reversePostorder where isExecutable[block.index] { visit(block) }
        }
    }

    private mutating func visit(_ block: BlockID) {
        for id in function[block].instructions where !visit(id) { return }
        switch function[block].terminator {
        case .branch(let condition, let then, let otherwise):
            switch states[condition.index] {
            case .unknown: break
            case .constant: follow(words[condition.index].isZero ? otherwise : then)
            case .varying:
                follow(then)
                follow(otherwise)
            }
        case .switch(let value, let cases, let otherwise):
            switch states[value.index] {
            case .unknown: break
            case .constant: follow(cases.first { $0.value == words[value.index] }?.edge ?? otherwise)
            case .varying:
                for item in cases { follow(item.edge) }
                follow(otherwise)
            }
        case let terminator: for edge in terminator.edges { follow(edge) }
        }
    }

    private mutating func follow(_ edge: Edge) {
        if !isExecutable[edge.target.index] {
            isExecutable[edge.target.index] = true
            changed = true
        }
        for (parameter, argument) in zip(function[edge.target].parameters, edge.arguments) {
            merge(parameter, states[argument.index], words[argument.index])
        }
    }

    private mutating func merge(_ value: ValueID, _ state: State, _ word: UInt256) {
        let old = states[value.index]
        switch (old, state) {
        case (.varying, _), (_, .unknown): return
        case (.unknown, _):
            states[value.index] = state
            words[value.index] = word
        case (.constant, .constant) where words[value.index] == word: return
        case (.constant, _): states[value.index] = .varying
        }
        changed = true
    }

    /// False if control certainly does not come past the instruction.
    private mutating func visit(_ id: InstructionID) -> Bool {
        let row = function[id]
        switch row.opcode {
        case .panicIf, .revertIf, .revertErrorIf, .revertForwardIf:
            let condition = function.operand(id, 0)
            return states[condition.index] == .varying
                || (states[condition.index] == .constant && words[condition.index].isZero)
        default: break
        }
        if row.resultCount == 0 { return true }
        let operands = function.operands(id)
        if row.resultCount == 1, row.opcode.effects.subtracting(.mayRevert).isEmpty, !operands.isEmpty {
            if operands.contains(where: { states[$0.index] == .unknown }) { return true }
            if operands.allSatisfy({ states[$0.index] == .constant }),
                let word = fold(row, operands.map { words[$0.index] })
            {
                merge(function.result(id), .constant, word)
                return true
            }
        }
        for index in 0..<Int(row.resultCount) { merge(function.result(id, index), .varying, .zero) }
        return true
    }

    private func fold(_ row: Instruction, _ operands: [UInt256]) -> UInt256? {
        switch row.opcode {
        case .checkedAdd, .checkedSub, .checkedMul, .checkedDiv, .checkedMod:
            return ConstantFolding.foldChecked(
                row.opcode, operands[0], operands[1], IntegerType(encoded: row.auxiliary))
        default:
            guard operands.count <= 3 else { return nil }
            return ConstantFolding.fold(
                row.opcode, operands[0], operands.count > 1 ? operands[1] : .zero,
                operands.count > 2 ? operands[2] : .zero)
        }
    }

    // MARK: Rewriting

    private func rewrite(_ function: inout IRFunction) -> Bool {
        var replacement = ValueReplacement(count: function.valueCount)
        for row in 0..<self.function.valueCount where states[row] == .constant {
            let value = ValueID(row)
            if !function.isConstant(value) { replacement.replace(value, by: function.constant(words[row])) }
        }
        if replacement.isEmpty { return false }
        replacement.apply(to: &function)
        return true
    }
}
