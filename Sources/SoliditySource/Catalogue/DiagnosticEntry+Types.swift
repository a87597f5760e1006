// Type names, data locations and constant expressions.

extension DiagnosticEntry {
    public static let addressMutability = DiagnosticEntry(
        .typeError, 2311, "address type with a wrong mutability",
        help: "There are `address` and `address payable`.")
    public static let libraryAsType = DiagnosticEntry(
        .typeError, 1130, "library used as a type",
        help: "Libraries have no instances. Call their functions by `Library.f(...)`.")
    public static let notAType = DiagnosticEntry(
        .typeError, 5172, "name does not denote a type",
        help: "Types are contracts, structs, enums and user-defined value types.")
    public static let functionTypeVisibility = DiagnosticEntry(
        .typeError, 6012, "function type that is neither internal nor external",
        help: "Write `function (...) internal` or `function (...) external`.")
    public static let internalPayableType = DiagnosticEntry(
        .typeError, 7415, "internal function type that is payable",
        help: "Only external calls carry value. Remove `payable`, or make the type external.")
    public static let mappingKeyType = DiagnosticEntry(
        .typeError, 7804, "type cannot be the key of a mapping",
        help: "Keys are elementary types, enums, contracts and user-defined value types. Hash other data to `bytes32`.")
    public static let repeatedMappingName = DiagnosticEntry(
        .declarationError, 1809, "two parameters of a mapping with the same name",
        help: "Give key and value different names.")
    public static let zeroArrayLength = DiagnosticEntry(
        .typeError, 1406, "array of length zero",
        help: "An array type needs at least one element. `T[]` has a length that can change.")
    public static let fractionalArrayLength = DiagnosticEntry(
        .typeError, 3208, "array length is a fraction",
        help: "The length is an integer.")
    public static let negativeArrayLength = DiagnosticEntry(
        .typeError, 3658, "negative array length",
        help: "The length is at least one.")
    public static let hugeArrayLength = DiagnosticEntry(
        .typeError, 1847, "array length of more than 256 bits",
        help: "The length is at most 2**256 - 1.")
    public static let arrayLengthNotConstant = DiagnosticEntry(
        .typeError, 5462, "array length is not constant",
        help: "The length is an integer literal, or an expression of literals and constants.")
    public static let circularConstant = DiagnosticEntry(
        .typeError, 5210, "constant that depends on itself",
        help: "Its value has to be computable from literals. Break the circle.")
    public static let constantOverflow = DiagnosticEntry(
        .typeError, 3667, "constant expression does not fit its type",
        help: "The value has to be known and in range here.")
    public static let constantOperator = DiagnosticEntry(
        .typeError, 6020, "operator is not defined for constants of these types",
        help: "Convert one of the operands explicitly.")
    public static let constantUnaryOverflow = DiagnosticEntry(
        .typeError, 2643, "constant expression does not fit its type",
        help: "The value has to be known and in range here.")
    public static let inheritFromLibrary = DiagnosticEntry(
        .typeError, 2571, "library as a base contract",
        help: "Libraries are not inherited from. Call their functions, or attach them by `using`.")
    public static let wrappedTypeNotElementary = DiagnosticEntry(
        .typeError, 8657, "user-defined value type of a type that is not elementary",
        help: "Only elementary value types can be wrapped: `type Price is uint256;`.")
    public static let wrappedTypeNotValue = DiagnosticEntry(
        .typeError, 8129, "user-defined value type of a type that is no value type",
        help: "Only elementary value types can be wrapped: `type Price is uint256;`.")
    public static let recursiveStruct = DiagnosticEntry(
        .typeError, 2046, "struct that contains itself",
        help: "It would be infinitely large. Put a mapping or a dynamic array in between.")
    public static let structNesting = DiagnosticEntry(
        .declarationError, 5651, "structs nested too deeply",
        help: "Make the structure flatter.")
    public static let invalidDataLocation = DiagnosticEntry(
        .typeError, 6651, "data location missing or not possible here",
        help: "Arrays, structs and mappings say where they are: `memory`, `storage` or `calldata`. Other types do not.")
    public static let constantType = DiagnosticEntry(
        .typeError, 9259, "type cannot be constant",
        help: "Constants are of value types, `bytes` or `string`.")
    public static let internalInExternalType = DiagnosticEntry(
        .typeError, 2582, "external function type with internal types",
        help: "What crosses the boundary of a contract is encoded, which internal types cannot be.")
    public static let initialisedMapping = DiagnosticEntry(
        .typeError, 6280, "initial value for a variable that contains a mapping",
        help: "A mapping cannot be copied. Assign the other members one by one.")
    public static let storageOnlyType = DiagnosticEntry(
        .typeError, 4061, "type only exists in storage",
        help: "It contains a mapping. Use a storage reference.")
    public static let constantWithoutValue = DiagnosticEntry(
        .typeError, 4266, "constant without a value",
        help: "Write the value where the constant is declared.")
    public static let constantNotPure = DiagnosticEntry(
        .typeError, 8349, "value of a constant is not known at compile time",
        help: "Use literals, other constants and pure builtin functions; otherwise make the variable `immutable`.")
    public static let immutableType = DiagnosticEntry(
        .typeError, 6377, "immutable that is not of a value type",
        help: "Immutables are stored in the code, one word each. Use a state variable.")
    public static let immutableExternalFunction = DiagnosticEntry(
        .typeError, 3366, "immutable of an external function type",
        help: "Store its address and its selector instead.")
    public static let getterNeedsABICoder2 = DiagnosticEntry(
        .typeError, 2763, "getter needs ABI coder v2",
        help: "Remove `pragma abicoder v1`, or make the variable internal.")
    public static let emptyGetter = DiagnosticEntry(
        .typeError, 5359, "getter that would return nothing",
        help: "Mappings and arrays in a struct are left out by its getter. Write a function of your own.")
    public static let getterInternalType = DiagnosticEntry(
        .typeError, 6744, "getter that would return an internal type",
        help: "Make the variable internal and write a function that returns what is needed.")
    public static let typeTooLarge = DiagnosticEntry(
        .typeError, 1534, "type is too large",
        help: "Memory and calldata hold at most 2**64 bytes. Use storage, or a mapping.")
    public static let fileVariableNotConstant = DiagnosticEntry(
        .declarationError, 8342, "variable of a file that is not constant",
        help: "Outside of contracts is no storage. Add `constant`, or move the variable into a contract.")
    public static let localConstant = DiagnosticEntry(
        .declarationError, 1788, "local variable declared `constant`",
        help: "Only state variables and variables of a file can be constant.")
    public static let localImmutable = DiagnosticEntry(
        .declarationError, 8297, "local variable declared `immutable`",
        help: "Only state variables can be immutable.")
    public static let transientTooOld = DiagnosticEntry(
        .declarationError, 7985, "transient storage before Cancun",
        help: "The EVM version chosen has no transient storage. Choose `cancun` or later.")
    public static let transientConstant = DiagnosticEntry(
        .declarationError, 2197, "constant or immutable declared `transient`",
        help: "Their values are part of the code, not of storage. Remove one of the words.")
    public static let transientInitialised = DiagnosticEntry(
        .declarationError, 9825, "transient variable with an initial value",
        help: "Transient storage starts at zero in every transaction. Assign the value where it is needed.")
    public static let unimplementedFeature = DiagnosticEntry(
        .unimplementedFeatureError, 1834, "part of the language that has no implementation yet",
        help: "The language allows to write this, but does not say yet what it does: transient variables of reference "
            + "types, computing with `fixed` and `ufixed`, code of experimental Solidity.")

    public static let typesRows: [DiagnosticEntry] = [
        .addressMutability, .libraryAsType, .notAType, .functionTypeVisibility, .internalPayableType,
        .mappingKeyType, .repeatedMappingName, .zeroArrayLength, .fractionalArrayLength, .negativeArrayLength,
        .hugeArrayLength, .arrayLengthNotConstant, .circularConstant, .constantOverflow, .constantOperator,
        .constantUnaryOverflow, .inheritFromLibrary, .wrappedTypeNotElementary, .wrappedTypeNotValue,
        .recursiveStruct, .structNesting, .invalidDataLocation, .constantType, .internalInExternalType,
        .initialisedMapping, .storageOnlyType, .constantWithoutValue, .constantNotPure, .immutableType,
        .immutableExternalFunction, .getterNeedsABICoder2, .emptyGetter, .getterInternalType, .typeTooLarge,
        .fileVariableNotConstant, .localConstant, .localImmutable, .transientTooOld, .transientConstant,
        .transientInitialised, .unimplementedFeature,
    ]
}
