// Walks one function and rewrites its semantic operations, splitting blocks at guards.

import IR
import Keccak
import Primitives

/// The state of expanding one function. The result of an operation keeps its value id: the operation is rewritten into
/// the instruction that defines it.
struct FunctionExpander {
    var function: IRFunction
    var helpers: ExpansionHelpers
    /// Where expanded instructions go.
    private(set) var current: BlockID = .entry
    /// Span of the operation being expanded.
    private var span: IRSpan = .none
    /// One block per reason to fail that needs no data of its own.
    private var failBlocks: [FunctionID: BlockID] = [:]
    var replacement: ValueReplacement

    init(_ function: IRFunction, _ helpers: ExpansionHelpers) {
        self.function = function
        self.helpers = helpers
        replacement = ValueReplacement(count: function.valueCount)
    }

    mutating func run() {
        for index in function.blocks.indices where !function.blocks[index].isRemoved {
            current = BlockID(index)
            let instructions = function[current].instructions
            let terminator = function[current].terminator
            let terminatorSpan = function[current].span
            function[current].instructions = []
            for id in instructions { expand(id) }
            function[current].terminator = terminator
            function[current].span = terminatorSpan
        }
        replacement.apply(to: &function)
        function.removeUnreachableBlocks()
    }

    // MARK: Emission

    mutating func constant(_ word: UInt256) -> ValueID { function.constant(word) }

    mutating func emit(_ opcode: IROpcode, _ operands: ValueID..., auxiliary: Int32 = 0) -> ValueID {
        let id = function.append(opcode, operands, auxiliary: auxiliary, span: span, to: current)
        return function.result(id)
    }

    mutating func effect(_ opcode: IROpcode, _ operands: ValueID...) {
        function.append(opcode, operands, span: span, to: current)
    }

    /// Makes `opcode` the definition of the operation's result, at the current point.
    mutating func define(_ id: InstructionID, _ opcode: IROpcode, _ operands: ValueID...) -> ValueID {
        function.rewrite(id, opcode, operands)
        function[current].instructions.append(id)
        return function.result(id)
    }

    func word(_ value: ValueID) -> UInt256? { function.constant(value) }

    // MARK: Guards

    /// Goes to a block that ends the frame if the condition is not 0.
    mutating func fail(if condition: ValueID, _ reason: HelperReason, _ arguments: [ValueID] = []) {
        if let known = word(condition), known.isZero { return }
        let helper = helpers.function(for: reason)
        let next = function.addBlock()
        let target: BlockID
        if arguments.isEmpty, let known = failBlocks[helper] {
            target = known
        } else {
            target = function.addBlock()
            function.append(
                .invoke, arguments, auxiliary: helper.rawValue, resultCount: 0, span: span, to: target)
            function[target].terminator = .unreachable
            function[target].span = span
            if arguments.isEmpty { failBlocks[helper] = target }
        }
        function[current].terminator =
            word(condition) != nil
            ? .jump(Edge(target)) : .branch(condition: condition, then: Edge(target), otherwise: Edge(next))
        function[current].span = span
        current = next
    }

    mutating func panic(if condition: ValueID, _ code: Int32) { fail(if: condition, .panic(code)) }

    // MARK: Dispatch

    private mutating func expand(_ id: InstructionID) {
        let row = function[id]
        guard row.opcode.isSemantic else {
            function[current].instructions.append(id)
            return
        }
        span = row.span
        let operands = Array(function.operands(id))
        switch row.opcode {
        case .checkedAdd, .checkedSub, .checkedMul, .checkedDiv, .checkedMod, .checkedExp:
            expandArithmetic(id, row.opcode, operands[0], operands[1], IntegerType(encoded: row.auxiliary))
        case .panicIf: panic(if: operands[0], row.auxiliary)
        case .revertIf: fail(if: operands[0], .revertData(SegmentID(rawValue: row.auxiliary)))
        case .revertErrorIf:
            let selector = UInt32(bitPattern: row.auxiliary)
            fail(
                if: operands[0], .error(selector: selector, wordCount: operands.count - 1),
                Array(operands.dropFirst()))
        case .revertForwardIf: fail(if: operands[0], .forward)
        default: expandMemory(id, row.opcode, operands)
        }
    }

    private mutating func expandMemory(_ id: InstructionID, _ opcode: IROpcode, _ operands: [ValueID]) {
        let pointerSlot = constant(0x40)
        switch opcode {
        case .mappingSlot:
            if let key = word(operands[0]), let slot = word(operands[1]) {
                return replace(id, by: Self.hash(key.bigEndianBytes + slot.bigEndianBytes))
            }
            effect(.mstore, constant(0), operands[0])
            effect(.mstore, constant(0x20), operands[1])
            _ = define(id, .keccak256, constant(0), pointerSlot)
        case .keccakWord:
            if let slot = word(operands[0]) { return replace(id, by: Self.hash(slot.bigEndianBytes)) }
            effect(.mstore, constant(0), operands[0])
            _ = define(id, .keccak256, constant(0), constant(0x20))
        case .mappingSlotBytes:
            let end = emit(.add, operands[0], operands[1])
            let saved = emit(.mload, end)
            effect(.mstore, end, operands[2])
            let length = emit(.add, operands[1], constant(0x20))
            _ = define(id, .keccak256, operands[0], length)
            effect(.mstore, end, saved)
        case .allocate: expandAllocation(id, operands[0])
        case .freeMemoryPointer: _ = define(id, .mload, pointerSlot)
        case .setFreeMemoryPointer:
            function.rewrite(id, .mstore, [pointerSlot, operands[0]])
            function[current].instructions.append(id)
        default: function[current].instructions.append(id)
        }
    }

    /// A constant size needs no check: a pointer that close to 2**64 cannot have been paid for.
    private mutating func expandAllocation(_ id: InstructionID, _ size: ValueID) {
        let roundUp = ~UInt256(31)
        let pointerSlot = constant(0x40)
        if let known = word(size), known < UInt256(UInt64(1) << 32) {
            let pointer = define(id, .mload, pointerSlot)
            let end = emit(.add, pointer, constant((known &+ UInt256(31)) & roundUp))
            effect(.mstore, pointerSlot, end)
            return
        }
        let rounded = emit(.and, emit(.add, size, constant(31)), constant(roundUp))
        let pointer = define(id, .mload, pointerSlot)
        let end = emit(.add, pointer, rounded)
        let isTooFar = emit(.gt, end, constant(UInt256(UInt64.max)))
        panic(if: emit(.or, isTooFar, emit(.lt, end, pointer)), 0x41)
        effect(.mstore, pointerSlot, end)
    }

    mutating func replace(_ id: InstructionID, by word: UInt256) {
        replace(id, by: constant(word))
    }

    mutating func replace(_ id: InstructionID, by value: ValueID) {
        replacement.replace(function.result(id), by: replacement.find(value))
    }

    private static func hash(_ bytes: [UInt8]) -> UInt256 { UInt256(bigEndian: keccak256(bytes)) }
}
