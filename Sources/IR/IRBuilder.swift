// Builds a function in SSA form while its source is walked (Braun et al., "Simple and Efficient Construction of Static
// Single Assignment Form", 2013). Emission only; reading and writing source variables is in `IRBuilder+Variables.swift`.

import Primitives

/// A cursor that appends instructions to one block of a function under construction.
///
/// Order of work: `createBlock`, `switchTo`, emit, end the block with a terminator; `seal` a block once all its
/// predecessors are known (a loop header after its back edge). `finish` gives the function. After a terminator the
/// cursor stands in a fresh unreachable block, so emitting dead code is harmless.
public struct IRBuilder: Sendable {
    public var function: IRFunction
    /// Where instructions go.
    public private(set) var current: BlockID = .entry
    /// Given to the instructions and terminators that are emitted.
    public var span: IRSpan = .none

    // State of SSA construction, see `IRBuilder+Variables.swift`.
    var variableCount: Int32 = 0
    var definitions: [VariableKey: ValueID] = [:]
    var sealed: [Bool] = [true]
    var predecessors: [[PredecessorEdge]] = [[]]
    var incomplete: [[(variable: VariableID, parameter: ValueID)]] = [[]]

    /// Starts a function; block 0 is current and sealed, its parameters are the function's.
    public init(name: String, parameterCount: Int, resultCount: Int) {
        function = IRFunction(name: name, parameterCount: parameterCount, resultCount: resultCount)
    }

    public var parameters: [ValueID] { function.parameters }

    // MARK: Blocks

    /// Makes a block without parameters, not sealed.
    public mutating func createBlock() -> BlockID {
        let block = function.addBlock()
        sealed.append(false)
        predecessors.append([])
        incomplete.append([])
        return block
    }

    /// Adds an explicit parameter; edges to the block pass its argument. All explicit parameters come before any edge.
    public mutating func addParameter(to block: BlockID) -> ValueID { function.addParameter(to: block) }

    public mutating func switchTo(_ block: BlockID) { current = block }

    /// True if the current block can be reached as far as is known: it is the entry or something jumps to it.
    public var isReachable: Bool {
        current == .entry || !predecessors[current.index].isEmpty || !sealed[current.index]
    }

    // MARK: Values and instructions

    public mutating func constant(_ word: UInt256) -> ValueID { function.constant(word) }
    public mutating func zero() -> ValueID { function.constant(UInt256(0)) }

    /// Emits an instruction without results.
    public mutating func effect(_ opcode: IROpcode, _ operands: ValueID..., auxiliary: Int32 = 0) {
        function.append(opcode, operands, auxiliary: auxiliary, span: span, to: current)
    }

    /// Emits an instruction with one result.
    public mutating func value(_ opcode: IROpcode, _ operands: ValueID..., auxiliary: Int32 = 0) -> ValueID {
        let id = function.append(opcode, operands, auxiliary: auxiliary, span: span, to: current)
        return function.result(id)
    }

    /// Emits any instruction and gives its results.
    @discardableResult
    public mutating func emit(
        _ opcode: IROpcode, _ operands: [ValueID], auxiliary: Int32 = 0, resultCount: Int? = nil
    ) -> [ValueID] {
        let id = function.append(
            opcode, operands, auxiliary: auxiliary, resultCount: resultCount, span: span, to: current)
        return function.results(id)
    }

    /// Calls a function of the same object.
    @discardableResult
    public mutating func invoke(_ callee: FunctionID, _ arguments: [ValueID], resultCount: Int) -> [ValueID] {
        emit(.invoke, arguments, auxiliary: callee.rawValue, resultCount: resultCount)
    }

    /// Checked arithmetic on clean words of `type`; see the opcode for its panics.
    public mutating func checked(_ opcode: IROpcode, _ left: ValueID, _ right: ValueID, _ type: IntegerType) -> ValueID
    {
        value(opcode, left, right, auxiliary: type.encoded)
    }

    /// Reverts with `Panic(code)` if the condition is not 0.
    public mutating func panicIf(_ condition: ValueID, code: Int) {
        effect(.panicIf, condition, auxiliary: Int32(truncatingIfNeeded: code))
    }

    /// Reverts with constant data, or without data when `segment` is none, if the condition is not 0.
    public mutating func revertIf(_ condition: ValueID, _ segment: SegmentID = .none) {
        effect(.revertIf, condition, auxiliary: segment.rawValue)
    }

    /// Reverts with a selector and words if the condition is not 0.
    public mutating func revertErrorIf(_ condition: ValueID, selector: UInt32, _ words: [ValueID]) {
        emit(.revertErrorIf, [condition] + words, auxiliary: Int32(bitPattern: selector))
    }

    /// Ends the block with an unconditional panic.
    public mutating func panic(code: Int) {
        panicIf(constant(1), code: code)
        unreachable()
    }

    // MARK: Terminators

    /// Ends the current block; the cursor moves to a fresh unreachable block.
    public mutating func terminate(_ terminator: Terminator) {
        let block = current
        let terminator = isReachable ? terminator : .unreachable
        function[block].terminator = terminator
        function[block].span = span
        var number = 0
        var targets: [BlockID] = []
        terminator.forEachEdge { targets.append($0.target) }
        for target in targets {
            predecessors[target.index].append(PredecessorEdge(block: block, edge: number))
            number += 1
        }
        current = createBlock()
        sealed[current.index] = true
    }

    public mutating func jump(_ target: BlockID, _ arguments: [ValueID] = []) {
        terminate(.jump(Edge(target, arguments)))
    }

    public mutating func branch(_ condition: ValueID, then: BlockID, otherwise: BlockID) {
        terminate(.branch(condition: condition, then: Edge(then), otherwise: Edge(otherwise)))
    }

    public mutating func functionReturn(_ values: [ValueID]) { terminate(.functionReturn(values)) }
    public mutating func unreachable() { terminate(.unreachable) }
}
