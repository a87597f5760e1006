// Operators as they stand in the tree. Texts are the source texts.

/// Infix operators other than assignments.
public enum BinaryOperator: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case or, and, bitOr, bitXor, bitAnd
    case shiftLeft
    /// `>>`: arithmetic for signed, logical for unsigned operands.
    case shiftRight
    /// `>>>`: in the grammar, but no type supports it.
    case unsignedShiftRight
    case add, subtract, multiply, divide, modulo, exponentiate
    case equal, notEqual, lessThan, greaterThan, lessThanOrEqual, greaterThanOrEqual

    public var text: String {
        switch self {
        case .or: "||"
        case .and: "&&"
        case .bitOr: "|"
        case .bitXor: "^"
        case .bitAnd: "&"
        case .shiftLeft: "<<"
        case .shiftRight: ">>"
        case .unsignedShiftRight: ">>>"
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .modulo: "%"
        case .exponentiate: "**"
        case .equal: "=="
        case .notEqual: "!="
        case .lessThan: "<"
        case .greaterThan: ">"
        case .lessThanOrEqual: "<="
        case .greaterThanOrEqual: ">="
        }
    }

    @inlinable
    public var isComparison: Bool { rawValue >= BinaryOperator.equal.rawValue }

    @inlinable
    public var isShift: Bool { self == .shiftLeft || self == .shiftRight || self == .unsignedShiftRight }

    @inlinable
    public var isBoolean: Bool { self == .or || self == .and }

    @inlinable
    public var isBitwise: Bool { self == .bitOr || self == .bitXor || self == .bitAnd }

    @inlinable
    public var isArithmetic: Bool {
        rawValue >= BinaryOperator.add.rawValue && rawValue <= BinaryOperator.exponentiate.rawValue
    }
}

/// `=` and the compound assignments.
public enum AssignmentOperator: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case assign
    case bitOr, bitXor, bitAnd, shiftLeft, shiftRight, unsignedShiftRight, add, subtract, multiply, divide, modulo

    /// The operation that a compound assignment performs; nil for `=`.
    public var binary: BinaryOperator? {
        switch self {
        case .assign: nil
        case .bitOr: .bitOr
        case .bitXor: .bitXor
        case .bitAnd: .bitAnd
        case .shiftLeft: .shiftLeft
        case .shiftRight: .shiftRight
        case .unsignedShiftRight: .unsignedShiftRight
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .modulo: .modulo
        }
    }

    public var text: String { (binary?.text ?? "") + "=" }
}

/// Prefix and postfix operators.
public enum UnaryOperator: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case not, bitNot, negate, increment, decrement, delete

    public var text: String {
        switch self {
        case .not: "!"
        case .bitNot: "~"
        case .negate: "-"
        case .increment: "++"
        case .decrement: "--"
        case .delete: "delete"
        }
    }
}
