// A function in SSA form: tables of values, instructions and blocks, joined by ids.

import Primitives

/// What the producer knows about a function.
public struct FunctionHints: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let noInline = FunctionHints(rawValue: 1)
    public static let alwaysInline = FunctionHints(rawValue: 2)
    /// Each call ends the frame.
    public static let neverReturns = FunctionHints(rawValue: 4)
}

/// Where a value comes from.
public enum ValueDefinition: Hashable, Sendable {
    case constant(UInt256)
    case parameter(block: BlockID, index: Int)
    case result(instruction: InstructionID, index: Int)
}

/// The fixed part of an instruction; operands lie in the function's pool.
@frozen public struct Instruction: Sendable, BitwiseCopyable {
    public var opcode: IROpcode
    /// Interpreted as the opcode's `AuxiliaryKind` says.
    public var auxiliary: Int32
    @usableFromInline var operandStart: Int32
    @usableFromInline var operandCount: Int32
    @usableFromInline var firstResult: ValueID
    public internal(set) var resultCount: Int32
    public var span: IRSpan
}

/// A basic block. Its instructions run in order, then the terminator.
public struct Block: Sendable {
    public internal(set) var parameters: [ValueID] = []
    public var instructions: [InstructionID] = []
    public var terminator: Terminator = .none
    /// Source of the terminator.
    public var span: IRSpan = .none
    /// Removed blocks keep their number but are not part of the function.
    public internal(set) var isRemoved = false
    public init() {}
}

/// One function of an object. The entry block is block 0 and nothing jumps to it.
public struct IRFunction: Sendable {
    public var name: String
    public var resultCount: Int
    public var hints: FunctionHints = []
    public var span: IRSpan = .none
    /// The source declaration this function was made for (an AST id), or -1; only debug data use it.
    public var declaration: Int32 = -1

    public var blocks: [Block] = [Block()]
    public var instructions: [Instruction] = []
    @usableFromInline var operandPool: [ValueID] = []
    // One row per value. Kind 0: constant (owner = index into `constants`), 1: parameter, 2: result.
    @usableFromInline var valueKinds: [UInt8] = []
    @usableFromInline var valueOwners: [Int32] = []
    @usableFromInline var valueIndices: [Int32] = []
    @usableFromInline var constants: [UInt256] = []
    var constantValues: [UInt256: ValueID] = [:]

    public init(name: String, parameterCount: Int = 0, resultCount: Int = 0) {
        self.name = name
        self.resultCount = resultCount
        for _ in 0..<parameterCount { _ = addParameter(to: .entry) }
    }

    /// Number of ids handed out; tables indexed by value have this size.
    @inlinable public var valueCount: Int { valueKinds.count }
    public var parameters: [ValueID] { blocks[0].parameters }
    public var blockIDs: Range<Int> { 0..<blocks.count }

    // MARK: Reading

    @inlinable public subscript(block: BlockID) -> Block {
        get { blocks[block.index] }
        _modify { yield &blocks[block.index] }
    }

    @inlinable public subscript(instruction: InstructionID) -> Instruction {
        get { instructions[instruction.index] }
        _modify { yield &instructions[instruction.index] }
    }

    @inlinable public func definition(of value: ValueID) -> ValueDefinition {
        let row = value.index
        switch valueKinds[row] {
        case 0: return .constant(constants[Int(valueOwners[row])])
        case 1: return .parameter(block: BlockID(rawValue: valueOwners[row]), index: Int(valueIndices[row]))
        default: return .result(instruction: InstructionID(rawValue: valueOwners[row]), index: Int(valueIndices[row]))
        }
    }

    /// The word if the value is a constant.
    @inlinable public func constant(_ value: ValueID) -> UInt256? {
        valueKinds[value.index] == 0 ? constants[Int(valueOwners[value.index])] : nil
    }

    @inlinable public func isConstant(_ value: ValueID) -> Bool { valueKinds[value.index] == 0 }

    /// The instruction that defines the value, or none for constants and parameters.
    @inlinable public func definingInstruction(_ value: ValueID) -> InstructionID {
        valueKinds[value.index] == 2 ? InstructionID(rawValue: valueOwners[value.index]) : .none
    }

    @inlinable public func operands(_ instruction: InstructionID) -> ArraySlice<ValueID> {
        let row = instructions[instruction.index]
        return operandPool[Int(row.operandStart)..<Int(row.operandStart + row.operandCount)]
    }

    @inlinable public func operandCount(_ instruction: InstructionID) -> Int {
        Int(instructions[instruction.index].operandCount)
    }

    @inlinable public func operand(_ instruction: InstructionID, _ index: Int) -> ValueID {
        operandPool[Int(instructions[instruction.index].operandStart) + index]
    }

    @inlinable public func resultCount(_ instruction: InstructionID) -> Int {
        Int(instructions[instruction.index].resultCount)
    }

    /// Result `index` of an instruction; the results of one instruction have consecutive ids.
    @inlinable public func result(_ instruction: InstructionID, _ index: Int = 0) -> ValueID {
        ValueID(rawValue: instructions[instruction.index].firstResult.rawValue + Int32(truncatingIfNeeded: index))
    }

    public func results(_ instruction: InstructionID) -> [ValueID] {
        (0..<resultCount(instruction)).map { result(instruction, $0) }
    }
}
