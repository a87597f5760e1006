/// How a frame ended.
public enum Halt: UInt8, Sendable {
    /// STOP, RETURN or SELFDESTRUCT.
    case success
    /// REVERT: changes undone, unused gas given back.
    case revert
    // Exceptional: changes undone, all gas used.
    case outOfGas
    case stackUnderflow
    case stackOverflow
    case invalidJump
    case invalidOpcode
    case staticViolation
    case returnDataOutOfBounds
    case createCollision
    case codeTooLarge
    case invalidCodePrefix
    case precompileFailure
    // Calls that never start: only tracers see these.
    case insufficientBalance
    case callTooDeep
    case nonceOverflow

    public var isSuccess: Bool { self == .success }
}
