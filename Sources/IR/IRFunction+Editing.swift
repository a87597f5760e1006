// Changing a function: new values, instructions and blocks, replacing uses, dropping parameters and blocks.

import Primitives

extension IRFunction {
    // MARK: Values

    private mutating func addValue(kind: UInt8, owner: Int32, index: Int) -> ValueID {
        let value = ValueID(valueKinds.count)
        valueKinds.append(kind)
        valueOwners.append(owner)
        valueIndices.append(Int32(truncatingIfNeeded: index))
        return value
    }

    /// The value of a constant; equal constants are one value.
    public mutating func constant(_ word: UInt256) -> ValueID {
        if let known = constantValues[word] { return known }
        let value = addValue(kind: 0, owner: Int32(truncatingIfNeeded: constants.count), index: 0)
        constants.append(word)
        constantValues[word] = value
        return value
    }

    // MARK: Blocks

    public mutating func addBlock() -> BlockID {
        blocks.append(Block())
        return BlockID(blocks.count - 1)
    }

    /// Appends a parameter. Every edge to the block needs one more argument then.
    public mutating func addParameter(to block: BlockID) -> ValueID {
        let value = addValue(kind: 1, owner: block.rawValue, index: blocks[block.index].parameters.count)
        blocks[block.index].parameters.append(value)
        return value
    }

    /// Keeps the parameters for which `keep` says so. The caller shortens the edges.
    public mutating func filterParameters(of block: BlockID, keep: (Int) -> Bool) {
        var kept: [ValueID] = []
        for (index, parameter) in blocks[block.index].parameters.enumerated() where keep(index) {
            valueIndices[parameter.index] = Int32(truncatingIfNeeded: kept.count)
            kept.append(parameter)
        }
        blocks[block.index].parameters = kept
    }

    /// Gives the parameters of `source` to `target`, which must have none.
    public mutating func moveParameters(from source: BlockID, to target: BlockID) {
        blocks[target.index].parameters = blocks[source.index].parameters
        blocks[source.index].parameters = []
        for parameter in blocks[target.index].parameters { valueOwners[parameter.index] = target.rawValue }
    }

    /// Empties a block and takes it out of the function. Nothing may jump to it.
    public mutating func removeBlock(_ block: BlockID) {
        blocks[block.index] = Block()
        blocks[block.index].isRemoved = true
    }

    // MARK: Instructions

    /// Makes an instruction that is in no block yet. `resultCount` matters for `invoke` only.
    public mutating func makeInstruction(
        _ opcode: IROpcode, _ operands: [ValueID] = [], auxiliary: Int32 = 0, resultCount: Int? = nil,
        span: IRSpan = .none
    ) -> InstructionID {
        let id = InstructionID(instructions.count)
        let count = resultCount ?? opcode.info.resultCount
        instructions.append(
            Instruction(
                opcode: opcode, auxiliary: auxiliary, operandStart: Int32(truncatingIfNeeded: operandPool.count),
                operandCount: Int32(truncatingIfNeeded: operands.count), firstResult: ValueID(valueKinds.count),
                resultCount: Int32(truncatingIfNeeded: count), span: span))
        operandPool.append(contentsOf: operands)
        for index in 0..<count { _ = addValue(kind: 2, owner: id.rawValue, index: index) }
        return id
    }

    /// Makes an instruction and appends it to a block.
    @discardableResult
    public mutating func append(
        _ opcode: IROpcode, _ operands: [ValueID] = [], auxiliary: Int32 = 0, resultCount: Int? = nil,
        span: IRSpan = .none, to block: BlockID
    ) -> InstructionID {
        let id = makeInstruction(opcode, operands, auxiliary: auxiliary, resultCount: resultCount, span: span)
        blocks[block.index].instructions.append(id)
        return id
    }

    public mutating func setOperand(_ instruction: InstructionID, _ index: Int, _ value: ValueID) {
        operandPool[Int(instructions[instruction.index].operandStart) + index] = value
    }

    /// Turns an instruction into another one with the same results.
    public mutating func rewrite(
        _ instruction: InstructionID, _ opcode: IROpcode, _ operands: [ValueID], auxiliary: Int32 = 0
    ) {
        let row = instructions[instruction.index]
        var start = row.operandStart
        if operands.count > Int(row.operandCount) {
            start = Int32(truncatingIfNeeded: operandPool.count)
            operandPool.append(contentsOf: operands)
        } else {
            for (index, value) in operands.enumerated() { operandPool[Int(start) + index] = value }
        }
        instructions[instruction.index].opcode = opcode
        instructions[instruction.index].auxiliary = auxiliary
        instructions[instruction.index].operandStart = start
        instructions[instruction.index].operandCount = Int32(truncatingIfNeeded: operands.count)
    }

    // MARK: Uses

    /// Replaces the values that the blocks' instructions and terminators use.
    public mutating func mapUses(_ transform: (ValueID) -> ValueID) {
        for block in blocks.indices where !blocks[block].isRemoved {
            for id in blocks[block].instructions {
                let row = instructions[id.index]
                for slot in Int(row.operandStart)..<Int(row.operandStart + row.operandCount) {
                    operandPool[slot] = transform(operandPool[slot])
                }
            }
            blocks[block].terminator.mapUses(transform)
        }
    }

    /// Calls `body` for every use of a value by an instruction or terminator.
    public func forEachUse(_ body: (ValueID) -> Void) {
        for block in blocks where !block.isRemoved {
            for id in block.instructions { for value in operands(id) { body(value) } }
            block.terminator.forEachUse(body)
        }
    }
}

/// Values that have been replaced by others; chains are followed and shortened.
public struct ValueReplacement: Sendable {
    private var target: [ValueID]
    public private(set) var isEmpty = true

    public init(count: Int) { target = (0..<count).map { ValueID($0) } }

    public mutating func replace(_ value: ValueID, by other: ValueID) {
        while target.count <= max(value.index, other.index) { target.append(ValueID(target.count)) }
        target[value.index] = other
        isEmpty = false
    }

    public mutating func find(_ value: ValueID) -> ValueID {
        guard value.index < target.count else { return value }
        var root = value
        while target[root.index] != root { root = target[root.index] }
        var step = value
        while target[step.index] != root {
            let next = target[step.index]
            target[step.index] = root
            step = next
        }
        return root
    }

    /// Applies every replacement to the uses of a function.
    public mutating func apply(to function: inout IRFunction) {
        guard !isEmpty else { return }
        var copy = self
        function.mapUses { copy.find($0) }
        self = copy
    }
}
