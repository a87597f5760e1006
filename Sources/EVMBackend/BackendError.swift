/// Why an object could not be compiled. None of these is a fault of the program that is compiled: each is a limit or a
/// broken promise of an earlier stage.
public enum BackendError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The function still has an operation that only the optimiser's expansion can turn into EVM instructions.
    case unexpandedOperation(function: String, operation: String)
    /// The function needs memory for values that the stack cannot hold, but inline assembly that is not marked
    /// memory-safe forbids to reserve any.
    case spillingForbidden(function: String)
    /// A data segment names a contract that was not compiled before.
    case missingObject(String)
    /// A label in a jump table does not fit sixteen bits. Handled inside: the object is compiled without tables.
    case codeTooLongForTables
    case internalFailure(String)

    public var description: String {
        switch self {
        case .unexpandedOperation(let function, let operation):
            "`\(operation)` in `\(function)` was not expanded before code generation"
        case .spillingForbidden(let function):
            "`\(function)` needs more stack than can be reached, and inline assembly that is not memory-safe forbids "
                + "to keep values in memory"
        case .missingObject(let name): "the code of `\(name)` is needed but was not compiled"
        case .codeTooLongForTables: "a jump table needs code below 65,536 bytes"
        case .internalFailure(let text): "code generation failed: \(text)"
        }
    }
}
