// Members, indexing, operators, tuples and assignment.

extension DiagnosticEntry {
    public static let ambiguousMember = DiagnosticEntry(
        .typeError, 6675, "overloaded member without a call",
        help: "Only the arguments of a call decide between overloads.")
    public static let oldCallOptions = DiagnosticEntry(
        .typeError, 1621, "call options in the old form",
        help: "Write `f{value: x, gas: y}(...)`.")
    public static let pushOfMapping = DiagnosticEntry(
        .typeError, 8871, "`push` of an element that contains a mapping",
        help: "Write `push()` and assign the members of what it returns.")
    public static let runtimeCodeOfImmutables = DiagnosticEntry(
        .typeError, 9274, "runtime code of a contract with immutables",
        help: "The values are only known once a contract is deployed.")
    public static let chainidTooOld = DiagnosticEntry(
        .typeError, 3081, "`block.chainid` before Istanbul",
        help: "Choose a later EVM version.")
    public static let basefeeTooOld = DiagnosticEntry(
        .typeError, 5921, "`block.basefee` before London",
        help: "Choose a later EVM version.")
    public static let blobbasefeeTooOld = DiagnosticEntry(
        .typeError, 1006, "`block.blobbasefee` before Cancun",
        help: "Choose a later EVM version.")
    public static let prevrandaoTooOld = DiagnosticEntry(
        .warning, 9432, "`block.prevrandao` before Paris",
        help: "The EVM version chosen still has `difficulty` in its place.")
    public static let difficultyDeprecated = DiagnosticEntry(
        .warning, 8417, "`block.difficulty` since Paris",
        help: "It gives the beacon chain's random number. Write `block.prevrandao`.")
    public static let codehashTooOld = DiagnosticEntry(
        .typeError, 7598, "`codehash` before Constantinople",
        help: "Choose a later EVM version.")
    public static let storageOnlyMember = DiagnosticEntry(
        .typeError, 4994, "member that only arrays in storage have",
        help: "Copy the value to storage, or build an array of the right length.")
    public static let addressMemberOfContract = DiagnosticEntry(
        .typeError, 3125, "member of addresses used on a contract",
        help: "Write `address(contract).member`.")
    public static let transferToNonPayable = DiagnosticEntry(
        .typeError, 9862, "`send` or `transfer` on an address that is not payable",
        help: "Write `payable(a).transfer(...)`.")
    public static let unknownMember = DiagnosticEntry(
        .typeError, 9582, "no such member",
        help: "Look at the spelling, and whether the function is internal, private or not attached here.")
    public static let valueMemberOfCreation = DiagnosticEntry(
        .typeError, 8827, "value sent to a constructor that is not payable",
        help: "Make the constructor payable, or send nothing.")
    public static let valueMemberOfDelegateCall = DiagnosticEntry(
        .typeError, 8477, "value sent with a delegate call",
        help: "The callee sees the value of the current call.")
    public static let valueMemberOfNonPayable = DiagnosticEntry(
        .typeError, 8820, "value sent to a function that is not payable",
        help: "Make the function payable, or send nothing.")
    public static let memberOfFunction = DiagnosticEntry(
        .typeError, 6005, "member of a function instead of its result",
        help: "Call the function first: `f().member`.")
    public static let incrementOperand = DiagnosticEntry(
        .typeError, 9767, "`++`, `--` or `delete` is not defined for this type",
        help: "Convert the operand, or use another operator.")
    public static let unaryOperatorType = DiagnosticEntry(
        .typeError, 4907, "unary operator is not defined for this type",
        help: "Convert the operand, or use another operator.")
    public static let binaryOperatorTypes = DiagnosticEntry(
        .typeError, 2271, "binary operator is not defined for these types",
        help: "Convert one operand to the type of the other.")
    public static let operatorOperandType = DiagnosticEntry(
        .typeError, 5653, "right operand of a user-defined operator has another type",
        help: "Both operands have the user-defined type.")
    public static let functionComparison = DiagnosticEntry(
        .warning, 3075, "comparison of internal functions",
        help: "The optimiser may merge or move functions, so their positions say little. Compare something else.")
    public static let mixedExponent = DiagnosticEntry(
        .warning, 3149, "result has the type of the narrow left operand",
        help: "Convert the left operand to the wider type if the result may be large.")
    public static let compoundTuple = DiagnosticEntry(
        .typeError, 4289, "compound assignment to a tuple",
        help: "Assign the components one by one.")
    public static let compoundOperatorTypes = DiagnosticEntry(
        .typeError, 7366, "compound assignment is not defined for these types",
        help: "Convert the right operand to the type of the left one.")
    public static let assignmentToNothing = DiagnosticEntry(
        .typeError, 5547, "assignment to an empty tuple",
        help: "There is nothing to assign to. Remove the left side.")
    public static let assignmentOfMapping = DiagnosticEntry(
        .typeError, 9214, "assignment of values that contain mappings",
        help: "Mappings cannot be copied. Assign other members one by one.")
    public static let conditionalTrueValue = DiagnosticEntry(
        .typeError, 9717, "first value of `?:` has no type",
        help: "Each of the values has to be of a type that variables can have.")
    public static let conditionalFalseValue = DiagnosticEntry(
        .typeError, 3703, "second value of `?:` has no type",
        help: "Each of the values has to be of a type that variables can have.")
    public static let conditionalAssignment = DiagnosticEntry(
        .typeError, 2212, "assignment to `?:`",
        help: "Use `if` and `else`.")
    public static let conditionalTypes = DiagnosticEntry(
        .typeError, 1080, "values of `?:` of different types",
        help: "Convert one value to the type of the other.")
    public static let tupleComponentMissing = DiagnosticEntry(
        .typeError, 8381, "component of a tuple is missing",
        help: "Only on the left of an assignment can components be left out.")
    public static let arrayElementType = DiagnosticEntry(
        .typeError, 9563, "element of an inline array without a type",
        help: "Elements are values that variables can hold.")
    public static let arrayElementNoValue = DiagnosticEntry(
        .typeError, 5604, "element of an inline array without a value",
        help: "A call that returns nothing cannot be an element.")
    public static let tupleComponentNoValue = DiagnosticEntry(
        .typeError, 6473, "component of a tuple without a value",
        help: "A call that returns nothing cannot be a component.")
    public static let numberTooLargeInTuple = DiagnosticEntry(
        .typeError, 3390, "number is too large",
        help: "No type holds this number.")
    public static let assignmentToInlineArray = DiagnosticEntry(
        .typeError, 3025, "assignment to an inline array",
        help: "Write a tuple in parentheses.")
    public static let arrayNoCommonType = DiagnosticEntry(
        .typeError, 6378, "inline array without a common type",
        help: "Convert the first element to the type that is wanted.")
    public static let arrayUnnameableType = DiagnosticEntry(
        .typeError, 9656, "elements of an inline array have a type that no variable can have",
        help: "Convert the first element explicitly.")
    public static let arrayStorageOnly = DiagnosticEntry(
        .typeError, 1545, "inline array of values that only exist in storage",
        help: "Values with mappings cannot be copied.")
    public static let sliceIndex = DiagnosticEntry(
        .typeError, 4802, "slice that cannot be indexed",
        help: "Only slices of dynamic calldata arrays have elements.")
    public static let mappingKeyMissing = DiagnosticEntry(
        .typeError, 1267, "access to a mapping without a key",
        help: "Write the key between the brackets.")
    public static let notIndexable = DiagnosticEntry(
        .typeError, 2614, "value that cannot be indexed",
        help: "Arrays, mappings, `bytes` and `bytesN` have elements.")
    public static let arrayIndexMissing = DiagnosticEntry(
        .typeError, 9689, "access to an array without an index",
        help: "Write the index between the brackets.")
    public static let stringIndex = DiagnosticEntry(
        .typeError, 9961, "access to a character of a string",
        help: "Strings are UTF-8. Convert to `bytes` to reach single bytes.")
    public static let arrayIndexRange = DiagnosticEntry(
        .typeError, 3383, "constant index outside of the array",
        help: "Indices run from 0 to the length less one.")
    public static let bytesIndexMissing = DiagnosticEntry(
        .typeError, 8830, "access to a byte without an index",
        help: "Write the index between the brackets.")
    public static let bytesIndexType = DiagnosticEntry(
        .typeError, 6318, "index that is not an unsigned integer",
        help: "Convert it to `uint256`.")
    public static let bytesIndexRange = DiagnosticEntry(
        .typeError, 1859, "constant index outside of the bytes",
        help: "Indices run from 0 to the length less one.")
    public static let arrayOfLibraries = DiagnosticEntry(
        .typeError, 2876, "array of libraries",
        help: "Libraries have no instances.")
    public static let arrayTypeLength = DiagnosticEntry(
        .typeError, 3940, "length of an array type is not a constant integer",
        help: "Write an integer literal or a constant.")
    public static let typeSlice = DiagnosticEntry(
        .typeError, 1760, "slice of a type",
        help: "Write `T[]` or `T[3]`.")
    public static let notSliceable = DiagnosticEntry(
        .typeError, 4781, "value that cannot be sliced",
        help: "Only dynamic calldata arrays have slices.")
    public static let sliceNotCalldata = DiagnosticEntry(
        .typeError, 1227, "slice of an array that is not in calldata",
        help: "Only dynamic calldata arrays have slices. Copy the elements in a loop.")
    public static let sliceOfDynamicElements = DiagnosticEntry(
        .typeError, 2148, "slice of an array of dynamic elements",
        help: "The elements have no fixed size. Copy them in a loop.")
    public static let fractionToOwnType = DiagnosticEntry(
        .typeError, 4426, "fraction does not convert implicitly",
        help: "Convert it explicitly, or multiply first.")
    public static let fractionToOtherType = DiagnosticEntry(
        .typeError, 2326, "fraction does not convert implicitly",
        help: "Convert it to a fixed-point type first, or explicitly.")
    public static let implicitConversion = DiagnosticEntry(
        .typeError, 7407, "value does not convert implicitly to the type that is needed",
        help: "Convert it explicitly if nothing is lost, or change one of the types.")
    public static let assignmentToConstant = DiagnosticEntry(
        .typeError, 6520, "assignment to a constant",
        help: "Constants never change. Remove `constant`, or the assignment.")
    public static let assignmentToFixedByte = DiagnosticEntry(
        .typeError, 4360, "assignment to a byte of a `bytesN`",
        help: "Build a new value with shifts and masks.")
    public static let assignmentToCalldataElement = DiagnosticEntry(
        .typeError, 6182, "assignment to an element of a calldata array",
        help: "Calldata is read-only. Take the parameter in `memory`.")
    public static let assignmentToCalldataMember = DiagnosticEntry(
        .typeError, 4156, "assignment to a member of a calldata struct",
        help: "Calldata is read-only. Take the parameter in `memory`.")
    public static let assignmentToLength = DiagnosticEntry(
        .typeError, 7567, "assignment to the length of an array",
        help: "Storage arrays grow by `push` and shrink by `pop`.")
    public static let notAssignable = DiagnosticEntry(
        .typeError, 4247, "expression that cannot be assigned to",
        help: "Variables, elements, and members can be assigned to.")
    public static let modifierAsValue = DiagnosticEntry(
        .typeError, 3112, "modifier used as a value",
        help: "Modifiers only stand in the header of a function.")
    public static let eventWithoutEmit = DiagnosticEntry(
        .typeError, 3132, "event called without `emit`",
        help: "Write `emit Event(...)`.")
    public static let errorWithoutRevert = DiagnosticEntry(
        .typeError, 7757, "error called without `revert`",
        help: "Write `revert Error(...)` or `require(condition, Error(...))`.")
    public static let builtinErrorName = DiagnosticEntry(
        .syntaxError, 1855, "error named `Error` or `Panic`",
        help: "These errors are builtin. Choose another name.")
    public static let reservedErrorSelector = DiagnosticEntry(
        .syntaxError, 2855, "error with a reserved selector",
        help: "The selectors 0x00000000 and 0xffffffff are reserved. Rename the error.")
    public static let errorSelectorClash = DiagnosticEntry(
        .typeError, 4883, "two errors with the same selector",
        help: "Who reads revert data could not tell them apart. Rename one.")
    public static let immutableWrite = DiagnosticEntry(
        .typeError, 1581, "immutable written outside of the constructor",
        help: "Immutables get their value where they are declared or in the constructor itself.")
    public static let constantCycle = DiagnosticEntry(
        .typeError, 6161, "constant that depends on itself",
        help: "Its value has to be computable from literals. Break the circle.")
    public static let circularCode = DiagnosticEntry(
        .typeError, 7813, "contracts whose code contains each other",
        help: "Creation code contains the code of what it creates. Create one of them elsewhere, behind an interface.")

    public static let constantNesting = DiagnosticEntry(
        .declarationError, 7380, "chain of constants that is too long",
        help: "Constants of constants are followed over 255 steps. Write a value in between.")
    public static let circularCodeNesting = DiagnosticEntry(
        .typeError, 7864, "chain of contracts that create each other is too long",
        help: "Creation code contains the code of what it creates; this is followed over 255 steps.")

    public static let expressionsRows: [DiagnosticEntry] = [
        .ambiguousMember, .oldCallOptions, .pushOfMapping, .runtimeCodeOfImmutables, .chainidTooOld,
        .basefeeTooOld, .blobbasefeeTooOld, .prevrandaoTooOld, .difficultyDeprecated, .codehashTooOld,
        .storageOnlyMember, .addressMemberOfContract, .transferToNonPayable, .unknownMember,
        .valueMemberOfCreation, .valueMemberOfDelegateCall, .valueMemberOfNonPayable, .memberOfFunction,
        .incrementOperand, .unaryOperatorType, .binaryOperatorTypes, .operatorOperandType, .functionComparison,
        .mixedExponent, .compoundTuple, .compoundOperatorTypes, .assignmentToNothing, .assignmentOfMapping,
        .conditionalTrueValue, .conditionalFalseValue, .conditionalAssignment, .conditionalTypes,
        .tupleComponentMissing, .arrayElementType, .arrayElementNoValue, .tupleComponentNoValue,
        .numberTooLargeInTuple, .assignmentToInlineArray, .arrayNoCommonType, .arrayUnnameableType,
        .arrayStorageOnly, .sliceIndex, .mappingKeyMissing, .notIndexable, .arrayIndexMissing, .stringIndex,
        .arrayIndexRange, .bytesIndexMissing, .bytesIndexType, .bytesIndexRange, .arrayOfLibraries,
        .arrayTypeLength, .typeSlice, .notSliceable, .sliceNotCalldata, .sliceOfDynamicElements,
        .fractionToOwnType, .fractionToOtherType, .implicitConversion, .assignmentToConstant,
        .assignmentToFixedByte, .assignmentToCalldataElement, .assignmentToCalldataMember, .assignmentToLength,
        .notAssignable, .modifierAsValue, .eventWithoutEmit, .errorWithoutRevert,
        .builtinErrorName, .reservedErrorSelector, .errorSelectorClash, .immutableWrite, .constantCycle,
        .circularCode, .constantNesting, .circularCodeNesting,
    ]
}
