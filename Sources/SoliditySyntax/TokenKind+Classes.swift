// Which tokens belong together, as the grammar groups them.

extension TokenKind {
    @inline(__always)
    func isBetween(_ first: TokenKind, _ last: TokenKind) -> Bool {
        rawValue >= first.rawValue && rawValue <= last.rawValue
    }

    @inline(__always)
    var isBrace: Bool { isBetween(.leftBrace, .rightBrace) }
    @inline(__always)
    var isElementaryType: Bool { isBetween(.int, .ufixed) || isBetween(.sizedInt, .sizedUFixed) }
    @inline(__always)
    var isAssignment: Bool { isBetween(.assign, .assignModulo) }
    @inline(__always)
    var isUnary: Bool { self == .not || self == .bitNot || self == .delete || self == .subtract }
    @inline(__always)
    var isCount: Bool { self == .increment || self == .decrement }
    @inline(__always)
    var isVariableVisibility: Bool { self == .public || self == .private || self == .internal }
    @inline(__always)
    var isVisibility: Bool { isVariableVisibility || self == .external }
    @inline(__always)
    var isLocation: Bool { self == .memory || self == .storage || self == .calldata }
    @inline(__always)
    var isStateMutability: Bool { self == .pure || self == .view || self == .payable }
    @inline(__always)
    var isSubdenomination: Bool { isBetween(.wei, .years) }
    /// Reserved for the future: no construct uses the word.
    var isReserved: Bool {
        isBetween(.after, .var) || self == .case || self == .default || self == .let || self == .switch
    }

    /// Whether a keyword is one in a mode of the lexer.
    func isKeyword(in mode: LexerMode) -> Bool {
        switch mode {
        case .solidity: self != .leave
        case .yul: isYulKeyword
        case .experimental: isExperimentalKeyword
        }
    }

    /// A word that inline assembly reserves; all other keywords are plain identifiers there.
    var isYulKeyword: Bool {
        switch self {
        case .function, .let, .if, .switch, .case, .default, .for, .break, .continue, .leave, .true, .false, .hex: true
        default: false
        }
    }

    /// Binding strength of an infix operator, 4 (`||`) to 14 (`**`); 0 for other tokens.
    var precedence: Int {
        switch self {
        case .or: 4
        case .and: 5
        case .equal, .notEqual: 6
        case .lessThan, .greaterThan, .lessThanOrEqual, .greaterThanOrEqual: 7
        case .bitOr: 8
        case .bitXor: 9
        case .bitAnd: 10
        case .shiftLeft, .shiftRight, .unsignedShiftRight: 11
        case .add, .subtract: 12
        case .multiply, .divide, .modulo: 13
        case .exponentiate: 14
        default: 0
        }
    }

    /// The infix operator of a token with a precedence.
    var binaryOperator: BinaryOperator {
        let first = BinaryOperator.or.rawValue
        return BinaryOperator(rawValue: rawValue - TokenKind.or.rawValue + first) ?? .or
    }

    /// The operator of an assignment token.
    var assignmentOperator: AssignmentOperator {
        AssignmentOperator(rawValue: rawValue - TokenKind.assign.rawValue) ?? .assign
    }

    /// The operator of a prefix or postfix token.
    var unaryOperator: UnaryOperator {
        switch self {
        case .not: .not
        case .bitNot: .bitNot
        case .increment: .increment
        case .decrement: .decrement
        case .delete: .delete
        default: .negate
        }
    }

    /// Whether `using {f as OP}` may name this operator.
    var isUserDefinable: Bool {
        switch self {
        case .bitOr, .bitXor, .bitAnd, .bitNot, .add, .subtract, .multiply, .divide, .modulo, .equal, .notEqual,
            .lessThan, .greaterThan, .lessThanOrEqual, .greaterThanOrEqual:
            true
        default: false
        }
    }
}
