/// Why an object could not be compiled. None of these is a fault of the program that is compiled: each is a limit or a
/// broken promise of an earlier stage.
public enum BackendError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The function still has an operation that only the optimiser's expansion can turn into EVM instructions.
    case unexpandedOperation(function: String, operation: String)
    /// Values must move to memory, but inline assembly may write anywhere. Handled inside: the object's memory is
    /// translated.
    case reservedMemoryIsUnsafe
    /// A data segment names a contract that was not compiled before.
    case missingObject(String)
    /// A label in a jump table does not fit sixteen bits. Handled inside: the object is compiled without tables.
    case codeTooLongForTables
    case internalFailure(String)

    public var description: String {
        switch self {
        case .unexpandedOperation(let function, let operation):
            "`\(operation)` in `\(function)` was not expanded before code generation"
        case .reservedMemoryIsUnsafe: "inline assembly does not allow to reserve memory"
        case .missingObject(let name): "the code of `\(name)` is needed but was not compiled"
        case .codeTooLongForTables: "a jump table needs code below 65,536 bytes"
        case .internalFailure(let text): "code generation failed: \(text)"
        }
    }
}
