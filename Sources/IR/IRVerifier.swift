// Checks that IR is well formed: definitions dominate uses, counts match, ids exist, and phase rules hold.

import Primitives

/// How far a module has come; each phase allows less than the one before.
public enum IRPhase: Int, Comparable, Sendable {
    /// As lowered: all opcodes.
    case semantic
    /// Ready for the back end: EVM opcodes and link-time opcodes only.
    case expanded
    public static func < (left: IRPhase, right: IRPhase) -> Bool { left.rawValue < right.rawValue }
}

/// A broken rule; an internal error of the compiler.
public struct IRViolation: Error, Hashable, Sendable, CustomStringConvertible {
    public let function: String
    public let message: String
    public var description: String { "in @\(function): \(message)" }
}

/// Finds violations; the empty list means that the IR is well formed.
public struct IRVerifier {
    private let object: IRObject
    private let module: IRModule
    private let isCreation: Bool
    private let phase: IRPhase
    private var violations: [IRViolation] = []

    public static func verify(_ module: IRModule, phase: IRPhase = .semantic) -> [IRViolation] {
        var result = verify(module.creation, of: module, isCreation: true, phase: phase)
        if module.hasRuntime { result += verify(module.runtime, of: module, isCreation: false, phase: phase) }
        return result
    }

    public static func verify(
        _ object: IRObject, of module: IRModule, isCreation: Bool, phase: IRPhase = .semantic
    ) -> [IRViolation] {
        var verifier = IRVerifier(object: object, module: module, isCreation: isCreation, phase: phase)
        guard object.functions.indices.contains(object.entry.index) else {
            return [IRViolation(function: "", message: "no entry function")]
        }
        let entry = object[object.entry]
        if !entry.parameters.isEmpty || entry.resultCount != 0 {
            verifier.report(entry, "the entry function has parameters or results")
        }
        for function in object.functions { verifier.check(function) }
        return verifier.violations
    }

    private init(object: IRObject, module: IRModule, isCreation: Bool, phase: IRPhase) {
        self.object = object
        self.module = module
        self.isCreation = isCreation
        self.phase = phase
    }

    private mutating func report(_ function: IRFunction, _ message: String) {
        violations.append(IRViolation(function: function.name, message: message))
    }

    private mutating func check(_ function: IRFunction) {
        let count = violations.count
        for index in function.blockIDs where !function.blocks[index].isRemoved {
            checkTerminator(BlockID(index), function)
            for id in function.blocks[index].instructions { checkInstruction(id, function) }
        }
        // Dominance is only meaningful when the ids are sound.
        if violations.count == count { checkDominance(function) }
    }

    private mutating func checkTerminator(_ block: BlockID, _ function: IRFunction) {
        let terminator = function[block].terminator
        if terminator.isNone { report(function, "block \(block.rawValue) has no terminator") }
        for edge in terminator.edges {
            guard function.blocks.indices.contains(edge.target.index), !function[edge.target].isRemoved else {
                report(function, "block \(block.rawValue) jumps to a block that is not there")
                continue
            }
            if edge.target == .entry { report(function, "block \(block.rawValue) jumps to the entry block") }
            if edge.arguments.count != function[edge.target].parameters.count {
                report(
                    function, "block \(block.rawValue) passes a wrong number of arguments to \(edge.target.rawValue)")
            }
        }
        if case .switch(_, let cases, _) = terminator, Set(cases.map(\.value)).count != cases.count {
            report(function, "block \(block.rawValue) switches on one value twice")
        }
        if case .functionReturn(let values) = terminator, values.count != function.resultCount {
            report(function, "block \(block.rawValue) returns a wrong number of results")
        }
        var isSound = true
        terminator.forEachUse { if $0.isNone || $0.index >= function.valueCount { isSound = false } }
        if !isSound { report(function, "block \(block.rawValue) ends with an unknown value") }
    }

    private mutating func checkInstruction(_ id: InstructionID, _ function: IRFunction) {
        guard function.instructions.indices.contains(id.index) else {
            return report(function, "instruction \(id.rawValue) is not there")
        }
        let row = function[id]
        let info = row.opcode.info
        let operands = function.operands(id)
        let isCountRight = info.isVariadic ? operands.count >= info.operandCount : operands.count == info.operandCount
        if !isCountRight { report(function, "`\(row.opcode.name)` has \(operands.count) operands") }
        if operands.contains(where: { $0.isNone || $0.index >= function.valueCount }) {
            report(function, "`\(row.opcode.name)` uses an unknown value")
        }
        if row.opcode != .invoke, Int(row.resultCount) != info.resultCount {
            report(function, "`\(row.opcode.name)` has \(row.resultCount) results")
        }
        if phase == .expanded, row.opcode.isSemantic { report(function, "`\(row.opcode.name)` was not expanded") }
        checkAuxiliary(row, operands.count, function)
    }

    private mutating func checkAuxiliary(_ row: Instruction, _ operandCount: Int, _ function: IRFunction) {
        let index = Int(row.auxiliary)
        var isSound = true
        switch row.opcode.info.auxiliary {
        case .none, .panicCode, .selector: break
        case .integerType: isSound = IntegerType(encoded: row.auxiliary).isValid
        case .segment: isSound = object.segments.indices.contains(index)
        case .optionalSegment: isSound = index == -1 || object.segments.indices.contains(index)
        case .function:
            isSound = object.functions.indices.contains(index)
            if isSound {
                let callee = object.functions[index]
                if callee.parameters.count != operandCount || callee.resultCount != Int(row.resultCount) {
                    report(function, "call of @\(callee.name) does not match its signature")
                }
            }
        case .immutable: isSound = module.immutables.indices.contains(index)
        case .library: isSound = module.libraries.indices.contains(index)
        }
        if !isSound { report(function, "`\(row.opcode.name)` refers to \(index), which is not there") }
        if row.opcode == .loadImmutable, isCreation { report(function, "`loadImmutable` in the creation object") }
        if row.opcode == .setImmutable, !isCreation { report(function, "`setImmutable` in the runtime object") }
    }

    private mutating func checkDominance(_ function: IRFunction) {
        let graph = ControlFlowGraph(function)
        let dominators = DominatorTree(graph)
        // Position of each definition: block and index in it; parameters have index -1.
        var blockOf = [BlockID](repeating: .none, count: function.valueCount)
        var indexOf = [Int](repeating: -1, count: function.valueCount)
        var seen = Set<InstructionID>()
        for block in graph.reversePostorder {
            for value in function[block].parameters { blockOf[value.index] = block }
            for (position, id) in function[block].instructions.enumerated() {
                if !seen.insert(id).inserted { report(function, "an instruction is in two places") }
                for value in function.results(id) {
                    blockOf[value.index] = block
                    indexOf[value.index] = position
                }
            }
        }
        for block in graph.reversePostorder {
            var broken: ValueID = .none
            func check(_ value: ValueID, at position: Int) {
                if function.isConstant(value) { return }
                let home = blockOf[value.index]
                let isSound =
                    home == block
                    ? indexOf[value.index] < position : !home.isNone && dominators.dominates(home, block)
                if !isSound { broken = value }
            }
            for (position, id) in function[block].instructions.enumerated() {
                for value in function.operands(id) { check(value, at: position) }
            }
            function[block].terminator.forEachUse { check($0, at: Int.max) }
            if !broken.isNone {
                report(function, "value \(broken.rawValue) is used in block \(block.rawValue) before its definition")
            }
        }
    }
}
