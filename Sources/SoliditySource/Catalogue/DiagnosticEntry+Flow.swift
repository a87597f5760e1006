// State mutability, control flow, and what is probably a mistake.

extension DiagnosticEntry {
    public static let unusedParameter = DiagnosticEntry(
        .warning, 5667, "parameter is not used",
        help: "Leave out its name, or write the name as a comment, if the parameter has to stay.")
    public static let unusedVariable = DiagnosticEntry(
        .warning, 2072, "local variable is not used",
        help: "Remove it, or use it.")
    public static let statementWithoutEffect = DiagnosticEntry(
        .warning, 6133, "statement without effect",
        help: "Its value is computed and thrown away. Assign it, or remove the statement.")
    public static let storageCollision = DiagnosticEntry(
        .warning, 7325, "variable that covers much of storage",
        help: "So many slots may meet those of other variables whose place is a hash. Use a mapping or a dynamic "
            + "array.")
    public static let msgGasRemoved = DiagnosticEntry(
        .typeError, 1400, "`msg.gas` no longer exists",
        help: "Write `gasleft()`.")
    public static let blockBlockhashRemoved = DiagnosticEntry(
        .typeError, 8113, "`block.blockhash` no longer exists",
        help: "Write `blockhash(number)`.")
    public static let callcodeRemoved = DiagnosticEntry(
        .typeError, 2256, "`callcode` no longer exists",
        help: "Write `delegatecall`.")
    public static let msgDataInReceive = DiagnosticEntry(
        .typeError, 7139, "`msg.data` in a receive function",
        help: "It is always empty there.")
    public static let runtimeCodeOfAssembly = DiagnosticEntry(
        .warning, 6417, "runtime code of a contract whose constructor uses assembly",
        help: "The constructor may deploy other code.")
    public static let thisInConstructor = DiagnosticEntry(
        .warning, 5805, "`this` used in a constructor",
        help: "The contract has no code yet, so its functions cannot be called from outside.")
    public static let divisionByZero = DiagnosticEntry(
        .typeError, 1211, "division by a constant zero",
        help: "It would always fail.")
    public static let modulusZero = DiagnosticEntry(
        .typeError, 4195, "modulus of `addmod` or `mulmod` is a constant zero",
        help: "It would always fail.")
    public static let libraryCallsItself = DiagnosticEntry(
        .typeError, 6700, "library that calls its own functions externally",
        help: "Call them internally, without `this` or the library's name as an address.")
    public static let doubleStorageCopy = DiagnosticEntry(
        .warning, 7238, "two values copied to storage by one assignment",
        help: "The first copy may overwrite the source of the second. Write two assignments.")
    public static let storageBytesGrow = DiagnosticEntry(
        .warning, 7239, "`bytes` in storage enlarged while its elements are assigned",
        help: "References to elements may become invalid. Write two statements.")
    public static let mutabilityRestrictable = DiagnosticEntry(
        .warning, 2018, "function can be declared `view` or `pure`",
        help: "It promises less than it keeps. Stating it lets others call it without a transaction.")
    public static let pureReads = DiagnosticEntry(
        .typeError, 2527, "pure function that reads the state or the environment",
        help: "Declare it `view`, or pass what it reads as an argument.")
    public static let viewWrites = DiagnosticEntry(
        .typeError, 8961, "view or pure function that changes the state",
        help: "Remove `view` or `pure`, or the change.")
    public static let modifierUsesValue = DiagnosticEntry(
        .typeError, 4006, "modifier uses `msg.value` in a function that is not payable",
        help: "Declare the function `payable`, or use another modifier.")
    public static let valueInNonPayable = DiagnosticEntry(
        .typeError, 5887, "`msg.value` in a public function that is not payable",
        help: "Declare the function `payable`, or make it internal.")
    public static let unassignedPointer = DiagnosticEntry(
        .typeError, 3464, "storage or calldata pointer used before it is assigned",
        help: "It would point to slot 0 and damage other variables. Assign it on every path.")
    public static let unassignedReturn = DiagnosticEntry(
        .warning, 6321, "return value can remain unassigned",
        help: "It is then zero. Assign or return it on every path.")
    public static let unreachableCode = DiagnosticEntry(
        .warning, 5740, "code is never reached",
        help: "Something before always returns, reverts or loops for ever. Remove the code.")

    public static let flowRows: [DiagnosticEntry] = [
        .unusedParameter, .unusedVariable, .statementWithoutEffect, .storageCollision, .msgGasRemoved,
        .blockBlockhashRemoved, .callcodeRemoved, .msgDataInReceive, .runtimeCodeOfAssembly, .thisInConstructor,
        .divisionByZero, .modulusZero, .libraryCallsItself, .doubleStorageCopy, .storageBytesGrow,
        .mutabilityRestrictable, .pureReads, .viewWrites, .modifierUsesValue, .valueInNonPayable,
        .unassignedPointer, .unassignedReturn, .unreachableCode,
    ]
}
