// How a block ends. Small values: the edges carry the arguments for the parameters of their target.

import Primitives

/// A way out of a block: the target and one argument for each of its parameters.
public struct Edge: Hashable, Sendable {
    public var target: BlockID
    public var arguments: [ValueID]
    public init(_ target: BlockID, _ arguments: [ValueID] = []) {
        self.target = target
        self.arguments = arguments
    }
}

/// One arm of a `switch`.
public struct SwitchCase: Hashable, Sendable {
    public var value: UInt256
    public var edge: Edge
    public init(_ value: UInt256, _ edge: Edge) {
        self.value = value
        self.edge = edge
    }
}

/// The last thing a block does. Edges are numbered: the only edge of a jump is 0; a branch has then = 0 and else = 1; a
/// switch has its cases in order and then the default.
public enum Terminator: Hashable, Sendable {
    /// The block is not finished yet (or was removed).
    case none
    case jump(Edge)
    /// Goes to `then` if the condition is not 0.
    case branch(condition: ValueID, then: Edge, otherwise: Edge)
    /// Case values are distinct.
    case `switch`(value: ValueID, cases: [SwitchCase], otherwise: Edge)
    /// Returns from the function with its results.
    case functionReturn([ValueID])
    /// EVM `STOP`.
    case stop
    /// EVM `RETURN`: ends the frame with memory `offset ..< offset + length` as output.
    case evmReturn(offset: ValueID, length: ValueID)
    /// EVM `REVERT`.
    case revert(offset: ValueID, length: ValueID)
    /// EVM `INVALID`: consumes all gas.
    case invalid
    case selfdestruct(beneficiary: ValueID)
    /// Control cannot get here: after a guard that always fires or a call that never returns.
    case unreachable
}

extension Terminator {
    public var isNone: Bool { if case .none = self { true } else { false } }

    /// True if the frame ends here and its state changes stay.
    public var isHalt: Bool {
        switch self {
        case .stop, .evmReturn, .selfdestruct: true
        default: false
        }
    }

    /// True if the frame ends here and its state changes are undone.
    public var isRevert: Bool {
        switch self {
        case .revert, .invalid: true
        default: false
        }
    }

    public var edgeCount: Int {
        switch self {
        case .jump: 1
        case .branch: 2
        case .switch(_, let cases, _): cases.count + 1
        default: 0
        }
    }

    /// Calls `body` with each edge in the order of the edge numbers.
    @inlinable public func forEachEdge(_ body: (Edge) -> Void) {
        switch self {
        case .jump(let edge): body(edge)
        case .branch(_, let then, let otherwise):
            body(then)
            body(otherwise)
        case .switch(_, let cases, let otherwise):
            for item in cases { body(item.edge) }
            body(otherwise)
        default: break
        }
    }

    /// The edges in the order of the edge numbers.
    public var edges: [Edge] {
        var result: [Edge] = []
        forEachEdge { result.append($0) }
        return result
    }

    /// Changes each edge in the order of the edge numbers.
    public mutating func updateEdges(_ body: (inout Edge) -> Void) {
        switch self {
        case .jump(var edge):
            self = .none
            body(&edge)
            self = .jump(edge)
        case .branch(let condition, var then, var otherwise):
            self = .none
            body(&then)
            body(&otherwise)
            self = .branch(condition: condition, then: then, otherwise: otherwise)
        case .switch(let value, var cases, var otherwise):
            self = .none
            for index in cases.indices { body(&cases[index].edge) }
            body(&otherwise)
            self = .switch(value: value, cases: cases, otherwise: otherwise)
        default: break
        }
    }

    /// Calls `body` with each value used directly: condition, switch value, returned values, memory ranges.
    @inlinable public func forEachOperand(_ body: (ValueID) -> Void) {
        switch self {
        case .branch(let condition, _, _): body(condition)
        case .switch(let value, _, _): body(value)
        case .functionReturn(let values): for value in values { body(value) }
        case .evmReturn(let offset, let length), .revert(let offset, let length):
            body(offset)
            body(length)
        case .selfdestruct(let beneficiary): body(beneficiary)
        case .none, .jump, .stop, .invalid, .unreachable: break
        }
    }

    /// Calls `body` with each used value: direct operands first, then the edge arguments.
    @inlinable public func forEachUse(_ body: (ValueID) -> Void) {
        forEachOperand(body)
        forEachEdge { edge in for value in edge.arguments { body(value) } }
    }

    /// Replaces every used value.
    public mutating func mapUses(_ transform: (ValueID) -> ValueID) {
        switch self {
        case .branch(let condition, let then, let otherwise):
            self = .branch(condition: transform(condition), then: then, otherwise: otherwise)
        case .switch(let value, let cases, let otherwise):
            self = .switch(value: transform(value), cases: cases, otherwise: otherwise)
        case .functionReturn(let values): self = .functionReturn(values.map(transform))
        case .evmReturn(let offset, let length):
            self = .evmReturn(offset: transform(offset), length: transform(length))
        case .revert(let offset, let length): self = .revert(offset: transform(offset), length: transform(length))
        case .selfdestruct(let beneficiary): self = .selfdestruct(beneficiary: transform(beneficiary))
        case .none, .jump, .stop, .invalid, .unreachable: break
        }
        updateEdges { edge in
            for index in edge.arguments.indices { edge.arguments[index] = transform(edge.arguments[index]) }
        }
    }
}
