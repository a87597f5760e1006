// Inline assembly: names of Solidity in it, and Yul itself.

extension DiagnosticEntry {
    public static let dotInYulName = DiagnosticEntry(
        .declarationError, 3927, "dot in a name declared in assembly",
        help: "Names with dots refer to Solidity variables.")
    public static let reservedYulName = DiagnosticEntry(
        .declarationError, 4113, "reserved name declared in assembly",
        help: "Choose another name.")
    public static let yulShadowsSolidity = DiagnosticEntry(
        .declarationError, 3859, "assembly variable hides a declaration of Solidity",
        help: "Rename the variable.")
    public static let yulOverloaded = DiagnosticEntry(
        .declarationError, 4718, "overloaded function named in assembly",
        help: "Assembly cannot decide between overloads.")
    public static let yulOldSuffix = DiagnosticEntry(
        .declarationError, 9467, "old form of a suffix",
        help: "Write `x.slot` and `x.offset`.")
    public static let yulFunctionUsesLocal = DiagnosticEntry(
        .declarationError, 6578, "assembly function uses a local variable of Solidity",
        help: "Functions of assembly only see their own variables. Pass the value.")
    public static let yulSuffixOfNonVariable = DiagnosticEntry(
        .typeError, 7944, "suffix on something that is no variable",
        help: "Only variables have `.slot`, `.offset` and `.length`.")
    public static let yulAssignNonLocal = DiagnosticEntry(
        .typeError, 1990, "assignment in assembly to something that is no local variable",
        help: "Use `sstore` for the state.")
    public static let yulSolidityFunction = DiagnosticEntry(
        .declarationError, 2025, "function of Solidity used in assembly",
        help: "Call it outside of the block and pass the result.")
    public static let yulContractName = DiagnosticEntry(
        .typeError, 4977, "contract used in assembly",
        help: "Only libraries have an address of their own here.")
    public static let yulImmutable = DiagnosticEntry(
        .typeError, 3773, "immutable used in assembly",
        help: "Copy it to a local variable first.")
    public static let yulStateVariable = DiagnosticEntry(
        .typeError, 1408, "state variable used without a suffix",
        help: "Write `x.slot` and `x.offset`, and `sload`/`sstore`.")
    public static let yulStorageReference = DiagnosticEntry(
        .typeError, 9068, "storage reference used without a suffix",
        help: "Write `x.slot`.")
    public static let yulCalldataReference = DiagnosticEntry(
        .typeError, 1397, "calldata array used without a suffix",
        help: "Write `x.offset` and `x.length`.")
    public static let yulExternalFunction = DiagnosticEntry(
        .typeError, 9857, "external function used without a suffix",
        help: "Write `f.address` and `f.selector`.")
    public static let yulStorageSuffix = DiagnosticEntry(
        .typeError, 4656, "suffix that storage variables do not have",
        help: "They have `.slot` and `.offset`.")
    public static let yulAssignSlotOfState = DiagnosticEntry(
        .typeError, 4713, "assignment to the slot of a state variable",
        help: "Its place is fixed. Use `sstore(x.slot, value)`.")
    public static let yulAssignOffset = DiagnosticEntry(
        .typeError, 9739, "assignment to `.offset` of a storage reference",
        help: "Only `.slot` can be assigned.")
    public static let yulCalldataSuffix = DiagnosticEntry(
        .typeError, 1536, "suffix that calldata arrays do not have",
        help: "They have `.offset` and `.length`.")
    public static let yulFunctionSuffix = DiagnosticEntry(
        .typeError, 9272, "suffix that functions do not have",
        help: "They have `.selector` and `.address`.")
    public static let yulInternalFunctionSuffix = DiagnosticEntry(
        .typeError, 8533, "suffix on an internal function",
        help: "Only external functions have a selector and an address.")
    public static let yulNoSuffix = DiagnosticEntry(
        .typeError, 3622, "suffix on a variable that has none",
        help: "Only storage, calldata and external function variables have suffixes.")
    public static let yulCircularConstant = DiagnosticEntry(
        .typeError, 3558, "constant that depends on itself used in assembly",
        help: "Break the circle.")
    public static let yulConstantWithoutValue = DiagnosticEntry(
        .typeError, 3224, "constant without a value used in assembly",
        help: "Give it a value.")
    public static let yulAssignConstant = DiagnosticEntry(
        .typeError, 6252, "assignment to a constant in assembly",
        help: "Constants never change.")
    public static let yulConstantSuffix = DiagnosticEntry(
        .typeError, 6617, "suffix on a constant",
        help: "Constants have no place in storage.")
    public static let yulConstantDefinedLater = DiagnosticEntry(
        .typeError, 2249, "constant used in assembly before its definition",
        help: "Constants whose value is not a literal have to be defined before. Move the definition up.")
    public static let yulConstantValue = DiagnosticEntry(
        .typeError, 7615, "constant in assembly whose value is no plain number",
        help: "Only numbers, addresses and single words can be used.")
    public static let yulValueIgnored = DiagnosticEntry(
        .typeError, 3083, "value of a statement is not used",
        help: "Assign it, or write `pop(...)`.")
    public static let yulReservedIdentifier = DiagnosticEntry(
        .declarationError, 5017, "reserved name declared",
        help: "Names of instructions cannot be declared, nor those of some that other EVM versions have.")
    public static let yulDeclaredValueCount = DiagnosticEntry(
        .declarationError, 3812, "wrong number of values for declared variables",
        help: "Declare as many variables as the call returns.")
    public static let yulRepeatedTarget = DiagnosticEntry(
        .declarationError, 9005, "variable assigned twice by one statement",
        help: "Name each variable once.")
    public static let yulAssignedValueCount = DiagnosticEntry(
        .declarationError, 8678, "wrong number of values assigned",
        help: "Assign to as many variables as the call returns.")
    public static let yulAssignFunction = DiagnosticEntry(
        .typeError, 2657, "assignment to a function",
        help: "Only variables can be assigned to.")
    public static let yulAssignedBeforeDeclared = DiagnosticEntry(
        .declarationError, 1133, "variable assigned before its declaration",
        help: "Move the declaration up.")
    public static let yulAssignUnknown = DiagnosticEntry(
        .declarationError, 4634, "assignment to something that is not declared",
        help: "Declare it by `let`.")
    public static let yulOnlyDefault = DiagnosticEntry(
        .warning, 9592, "`switch` with a default case only",
        help: "Write the statements without the `switch`.")
    public static let yulRepeatedCase = DiagnosticEntry(
        .declarationError, 6792, "case of a value that has one already",
        help: "Remove one of them.")
    public static let yulValueCount = DiagnosticEntry(
        .typeError, 3950, "not exactly one value where one is needed",
        help: "Expressions and arguments are single values.")
    public static let yulFunctionNotCalled = DiagnosticEntry(
        .typeError, 6041, "function that is not called",
        help: "Write parentheses behind its name.")
    public static let yulUsedBeforeDeclared = DiagnosticEntry(
        .declarationError, 4990, "variable used before its declaration",
        help: "Move the declaration up.")
    public static let yulUndeclared = DiagnosticEntry(
        .declarationError, 8198, "name is not declared",
        help: "Look at the spelling; Solidity's own names are not visible in all places.")
    public static let yulVariableCalled = DiagnosticEntry(
        .typeError, 4202, "variable that is called",
        help: "Only functions can be called.")
    public static let yulUnknownFunction = DiagnosticEntry(
        .declarationError, 4619, "unknown function",
        help: "It is neither an instruction of this EVM version nor a function of this block.")
    public static let yulArgumentCount = DiagnosticEntry(
        .typeError, 7000, "wrong number of arguments",
        help: "Compare with the declaration of the function, or with the instruction's operands.")
    public static let yulSelfdestruct = DiagnosticEntry(
        .warning, 1699, "`selfdestruct` is deprecated",
        help: "Since Cancun it only moves the balance, except in the transaction that created the contract.")
    public static let yulTransientStorage = DiagnosticEntry(
        .warning, 2394, "`tstore` keeps values until the end of the transaction",
        help: "Clear the slot at the end of each call, or calls composed in one transaction see each other's values.")
    public static let yulProgramCounter = DiagnosticEntry(
        .syntaxError, 2450, "`pc` in assembly",
        help: "Positions of code mean nothing in structured code. It was removed.")
    public static let yulLongString = DiagnosticEntry(
        .typeError, 3069, "string of more than 32 bytes",
        help: "A string here is one word.")
    public static let yulLongNumber = DiagnosticEntry(
        .typeError, 6708, "number of more than 256 bits",
        help: "A number here is one word.")
    public static let yulRedeclaredVariable = DiagnosticEntry(
        .declarationError, 1395, "name declared twice",
        help: "Rename one of the two.")
    public static let yulRedeclaredFunction = DiagnosticEntry(
        .declarationError, 6052, "function of a name that is declared already",
        help: "Rename one of the two.")
    public static let returndatacopyTooOld = DiagnosticEntry(
        .typeError, 7756, "`returndatacopy` before Byzantium",
        help: "Choose a later EVM version.")
    public static let returndatasizeTooOld = DiagnosticEntry(
        .typeError, 4778, "`returndatasize` before Byzantium",
        help: "Choose a later EVM version.")
    public static let yulStaticcallTooOld = DiagnosticEntry(
        .typeError, 1503, "`staticcall` before Byzantium",
        help: "Choose a later EVM version.")
    public static let shlTooOld = DiagnosticEntry(
        .typeError, 6612, "`shl` before Constantinople",
        help: "Choose a later EVM version, or multiply by a power of two.")
    public static let shrTooOld = DiagnosticEntry(
        .typeError, 7458, "`shr` before Constantinople",
        help: "Choose a later EVM version, or divide by a power of two.")
    public static let sarTooOld = DiagnosticEntry(
        .typeError, 2054, "`sar` before Constantinople",
        help: "Choose a later EVM version.")
    public static let create2TooOld = DiagnosticEntry(
        .typeError, 6166, "`create2` before Constantinople",
        help: "Choose a later EVM version.")
    public static let extcodehashTooOld = DiagnosticEntry(
        .typeError, 7110, "`extcodehash` before Constantinople",
        help: "Choose a later EVM version.")
    public static let yulChainidTooOld = DiagnosticEntry(
        .typeError, 1561, "`chainid` before Istanbul",
        help: "Choose a later EVM version.")
    public static let selfbalanceTooOld = DiagnosticEntry(
        .typeError, 7721, "`selfbalance` before Istanbul",
        help: "Choose a later EVM version, or write `balance(address())`.")
    public static let yulBasefeeTooOld = DiagnosticEntry(
        .typeError, 5430, "`basefee` before London",
        help: "Choose a later EVM version.")
    public static let yulBlobbasefeeTooOld = DiagnosticEntry(
        .typeError, 6679, "`blobbasefee` before Cancun",
        help: "Choose a later EVM version.")
    public static let blobhashTooOld = DiagnosticEntry(
        .typeError, 8314, "`blobhash` before Cancun",
        help: "Choose a later EVM version.")
    public static let mcopyTooOld = DiagnosticEntry(
        .typeError, 7755, "`mcopy` before Cancun",
        help: "Choose a later EVM version, or copy word by word.")
    public static let yulTransientTooOld = DiagnosticEntry(
        .typeError, 6243, "`tload` and `tstore` before Cancun",
        help: "Choose a later EVM version.")

    public static let assemblyRows: [DiagnosticEntry] = [
        .dotInYulName, .reservedYulName, .yulShadowsSolidity, .yulOverloaded, .yulOldSuffix,
        .yulFunctionUsesLocal, .yulSuffixOfNonVariable, .yulAssignNonLocal, .yulSolidityFunction,
        .yulContractName, .yulImmutable, .yulStateVariable, .yulStorageReference, .yulCalldataReference,
        .yulExternalFunction, .yulStorageSuffix, .yulAssignSlotOfState, .yulAssignOffset, .yulCalldataSuffix,
        .yulFunctionSuffix, .yulInternalFunctionSuffix, .yulNoSuffix, .yulCircularConstant,
        .yulConstantWithoutValue, .yulAssignConstant, .yulConstantSuffix, .yulConstantDefinedLater,
        .yulConstantValue, .yulValueIgnored, .yulReservedIdentifier,
        .yulDeclaredValueCount, .yulRepeatedTarget, .yulAssignedValueCount, .yulAssignFunction,
        .yulAssignedBeforeDeclared, .yulAssignUnknown, .yulOnlyDefault, .yulRepeatedCase, .yulValueCount,
        .yulFunctionNotCalled, .yulUsedBeforeDeclared, .yulUndeclared, .yulVariableCalled, .yulUnknownFunction,
        .yulArgumentCount, .yulSelfdestruct, .yulTransientStorage, .yulProgramCounter, .yulLongString,
        .yulLongNumber, .yulRedeclaredVariable, .yulRedeclaredFunction, .returndatacopyTooOld,
        .returndatasizeTooOld, .yulStaticcallTooOld, .shlTooOld, .shrTooOld, .sarTooOld, .create2TooOld,
        .extcodehashTooOld, .yulChainidTooOld, .selfbalanceTooOld, .yulBasefeeTooOld, .yulBlobbasefeeTooOld,
        .blobhashTooOld, .mcopyTooOld, .yulTransientTooOld,
    ]
}
