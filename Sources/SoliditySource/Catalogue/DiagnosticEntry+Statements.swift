// Declarations, return, try and emit.

extension DiagnosticEntry {
    public static let emitNeedsEvent = DiagnosticEntry(
        .typeError, 9292, "`emit` without an event",
        help: "Write `emit Event(...)`.")
    public static let revertNeedsError = DiagnosticEntry(
        .typeError, 1885, "`revert` without an error",
        help: "Write `revert Error(...)`, or `revert(\"reason\")`.")
    public static let numberTooLarge = DiagnosticEntry(
        .typeError, 3757, "number is too large",
        help: "No type holds this number.")
    public static let ignoredCallResult = DiagnosticEntry(
        .warning, 9302, "result of a low-level call is ignored",
        help: "A failed call does not revert. Check the first value that is returned.")
    public static let ignoredSendResult = DiagnosticEntry(
        .warning, 5878, "result of `send` is ignored",
        help: "A failed transfer does not revert. Check the result, or use `call`.")
    public static let uninitialisedMapping = DiagnosticEntry(
        .typeError, 4182, "local mapping variable without a value",
        help: "It is a reference. Assign a mapping of the state.")
    public static let declaredValueCount = DiagnosticEntry(
        .typeError, 7364, "wrong number of values for declared variables",
        help: "Leave out unwanted variables, but keep the commas: `(uint a, , ) = f();`.")
    public static let fractionInitialiser = DiagnosticEntry(
        .typeError, 5107, "fraction does not convert implicitly",
        help: "Convert it explicitly, or multiply first.")
    public static let fractionInitialiserType = DiagnosticEntry(
        .typeError, 4486, "fraction does not convert implicitly",
        help: "Convert it explicitly, or multiply first.")
    public static let initialiserType = DiagnosticEntry(
        .typeError, 9574, "value does not convert implicitly to the type of the variable",
        help: "Convert it explicitly if nothing is lost, or change the type of the variable.")
    public static let returnWithoutValue = DiagnosticEntry(
        .typeError, 6777, "`return` without a value",
        help: "The function has return values. Give them.")
    public static let returnInModifier = DiagnosticEntry(
        .typeError, 7552, "`return` with a value in a modifier",
        help: "A modifier returns nothing. Write `return;` to leave it.")
    public static let returnedValueCount = DiagnosticEntry(
        .typeError, 5132, "wrong number of returned values",
        help: "Return one value for each return parameter.")
    public static let returnedTupleType = DiagnosticEntry(
        .typeError, 5992, "returned tuple does not convert to the return types",
        help: "Convert its components.")
    public static let returnedSingleValue = DiagnosticEntry(
        .typeError, 8863, "one value returned for several return parameters",
        help: "Return a tuple: `return (a, b);`.")
    public static let returnedType = DiagnosticEntry(
        .typeError, 6359, "returned value does not convert to the return type",
        help: "Convert it explicitly, or change the return type.")
    public static let tryWithoutCall = DiagnosticEntry(
        .typeError, 5347, "`try` without an external call",
        help: "`try` takes an external call or `new`.")
    public static let tryInternalCall = DiagnosticEntry(
        .typeError, 2536, "`try` with an internal call",
        help: "Only external calls and creations can be caught. `this.f()` is an external call.")
    public static let tryValueCount = DiagnosticEntry(
        .typeError, 2800, "wrong number of values in `returns` of `try`",
        help: "Name one variable for each value of the call.")
    public static let tryValueType = DiagnosticEntry(
        .typeError, 6509, "wrong type in `returns` of `try`",
        help: "Take the types that the call returns.")
    public static let repeatedCatch = DiagnosticEntry(
        .typeError, 5320, "second clause `catch (bytes memory)` or `catch`",
        help: "Keep one.")
    public static let repeatedCatchError = DiagnosticEntry(
        .typeError, 1036, "second clause `catch Error`",
        help: "Keep one.")
    public static let repeatedCatchPanic = DiagnosticEntry(
        .typeError, 6732, "second clause `catch Panic`",
        help: "Keep one.")
    public static let catchParameters = DiagnosticEntry(
        .typeError, 6231, "wrong parameters of a catch clause",
        help: "Write `catch (bytes memory data)` or `catch`.")
    public static let catchErrorParameters = DiagnosticEntry(
        .typeError, 2943, "wrong parameters of `catch Error`",
        help: "Write `catch Error(string memory reason)`.")
    public static let catchPanicParameters = DiagnosticEntry(
        .typeError, 1271, "wrong parameters of `catch Panic`",
        help: "Write `catch Panic(uint256 code)`.")
    public static let catchDataTooOld = DiagnosticEntry(
        .typeError, 9908, "`catch (bytes memory)` before Byzantium",
        help: "The EVM version chosen has no return data. Write `catch`.")
    public static let catchErrorTooOld = DiagnosticEntry(
        .typeError, 1812, "`catch Error` or `catch Panic` before Byzantium",
        help: "The EVM version chosen has no return data. Write `catch`.")
    public static let unknownCatch = DiagnosticEntry(
        .typeError, 3542, "unknown kind of catch clause",
        help: "There are `catch Error(string memory)`, `catch Panic(uint256)`, `catch (bytes memory)` and `catch`.")

    public static let statementsRows: [DiagnosticEntry] = [
        .emitNeedsEvent, .revertNeedsError, .numberTooLarge, .ignoredCallResult, .ignoredSendResult,
        .uninitialisedMapping, .declaredValueCount, .fractionInitialiser, .fractionInitialiserType,
        .initialiserType, .returnWithoutValue, .returnInModifier, .returnedValueCount, .returnedTupleType,
        .returnedSingleValue, .returnedType, .tryWithoutCall, .tryInternalCall, .tryValueCount, .tryValueType,
        .repeatedCatch, .repeatedCatchError, .repeatedCatchPanic, .catchParameters, .catchErrorParameters,
        .catchPanicParameters, .catchDataTooOld, .catchErrorTooOld, .unknownCatch,
    ]
}
