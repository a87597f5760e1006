// Calls, arguments, conversions and creation of contracts.

extension DiagnosticEntry {
    public static let notCallable = DiagnosticEntry(
        .typeError, 5704, "value that cannot be called",
        help: "Functions, types (as conversions), structs, events and errors can be called.")
    public static let structWithMapping = DiagnosticEntry(
        .typeError, 9515, "struct with a mapping created in memory",
        help: "Mappings only exist in storage. Assign the members of a storage reference.")
    public static let conversionToSuper = DiagnosticEntry(
        .typeError, 1744, "`super` used as a type",
        help: "`super.f()` calls a function of a base; it is not a type.")
    public static let conversionCount = DiagnosticEntry(
        .typeError, 2558, "conversion without exactly one argument",
        help: "Write `uint256(x)`.")
    public static let conversionNamed = DiagnosticEntry(
        .typeError, 5153, "conversion with a named argument",
        help: "Write `uint256(x)`.")
    public static let contractToAddressPayable = DiagnosticEntry(
        .typeError, 7398, "contract that can receive ether converted to `address` wrongly",
        help: "Convert to `payable(...)` first.")
    public static let functionToAddress = DiagnosticEntry(
        .typeError, 5030, "external function converted to an address",
        help: "Write `f.address`.")
    public static let invalidConversion = DiagnosticEntry(
        .typeError, 9640, "explicit conversion that is not possible",
        help: "Go through a type that both convert to, such as `uint160` between `address` and integers.")
    public static let baseFunctionWithoutBody = DiagnosticEntry(
        .typeError, 7501, "function without body called in a base contract",
        help: "That contract only declares the function. Call the overriding one.")
    public static let functionOfForeignContract = DiagnosticEntry(
        .typeError, 3419, "function of another contract called on its type",
        help: "It is called on an instance: `Other(address).f()`.")
    public static let staticcallTooOld = DiagnosticEntry(
        .typeError, 5052, "`staticcall` before Byzantium",
        help: "The EVM version chosen has no STATICCALL. Choose a later one.")
    public static let bareCallArgument = DiagnosticEntry(
        .typeError, 8051, "argument of a low-level call that is not `bytes`",
        help: "Pack values by `abi.encode...(...)` first.")
    public static let hashArgument = DiagnosticEntry(
        .typeError, 7556, "argument of a hash function that is not `bytes`",
        help: "Pack values by `abi.encodePacked(...)` or `abi.encode(...)` first.")
    public static let argumentType = DiagnosticEntry(
        .typeError, 9553, "argument does not convert to the parameter's type",
        help: "Convert it explicitly, or pass another value.")
    public static let structArgumentCount = DiagnosticEntry(
        .typeError, 9755, "wrong number of values for a struct",
        help: "Give one value for each member.")
    public static let bareCallWithoutArgument = DiagnosticEntry(
        .typeError, 6138, "low-level call without an argument",
        help: "Write `call(\"\")` for empty data.")
    public static let bareCallArguments = DiagnosticEntry(
        .typeError, 8922, "low-level call with several arguments",
        help: "Pack them: `call(abi.encodeWithSignature(...))`.")
    public static let hashArguments = DiagnosticEntry(
        .typeError, 4323, "hash function with several arguments",
        help: "Pack them: `keccak256(abi.encodePacked(...))`.")
    public static let tooFewArguments = DiagnosticEntry(
        .typeError, 9308, "too few arguments for a function that takes any number",
        help: "The first parameters are required.")
    public static let argumentCount = DiagnosticEntry(
        .typeError, 6160, "wrong number of arguments",
        help: "Give one argument for each parameter.")
    public static let unknownArgumentName = DiagnosticEntry(
        .typeError, 4974, "named argument that does not fit",
        help: "The names are those of the parameters of the function's declaration.")
    public static let repeatedArgumentName = DiagnosticEntry(
        .typeError, 6995, "named argument given twice",
        help: "Give each argument once.")
    public static let argumentABICoder2 = DiagnosticEntry(
        .typeError, 2443, "type of an argument needs ABI coder v2",
        help: "Remove `pragma abicoder v1`.")
    public static let resultABICoder2 = DiagnosticEntry(
        .typeError, 2428, "type of a result needs ABI coder v2",
        help: "Remove `pragma abicoder v1`.")
    public static let newOfNonContract = DiagnosticEntry(
        .typeError, 5540, "`new` with a name that is no contract",
        help: "`new` creates contracts and dynamic arrays.")
    public static let newOfInterface = DiagnosticEntry(
        .typeError, 2971, "`new` with an interface",
        help: "An interface has no code. Create a contract that implements it.")
    public static let newOfAbstract = DiagnosticEntry(
        .typeError, 4614, "`new` with an abstract contract",
        help: "Create a contract that implements all functions.")
    public static let newOfType = DiagnosticEntry(
        .typeError, 8807, "`new` with a type that cannot be created",
        help: "`new` creates contracts and dynamic arrays.")
    public static let newArrayWithMapping = DiagnosticEntry(
        .typeError, 1164, "`new` with an array that contains mappings",
        help: "Such arrays only exist in storage.")
    public static let newArrayLength = DiagnosticEntry(
        .typeError, 3904, "`new` with an array type of a fixed length",
        help: "The length goes behind the type: `new uint256[](3)`.")
    public static let optionsOfNonFunction = DiagnosticEntry(
        .typeError, 2622, "call options for something that cannot be called",
        help: "Options belong to external calls and to `new`.")
    public static let optionsOfInternalCall = DiagnosticEntry(
        .typeError, 2193, "call options for an internal call",
        help: "Options belong to external calls and to `new`.")
    public static let repeatedOptions = DiagnosticEntry(
        .typeError, 1645, "call options given in two places",
        help: "Write all of them in one `{...}`.")
    public static let saltTooOld = DiagnosticEntry(
        .typeError, 5189, "`salt` before Constantinople",
        help: "The EVM version chosen has no CREATE2. Choose a later one.")
    public static let saltOfCall = DiagnosticEntry(
        .typeError, 2721, "`salt` for a call",
        help: "Only creations of contracts have a salt.")
    public static let valueOfDelegateCall = DiagnosticEntry(
        .typeError, 6189, "`value` for a delegate call",
        help: "The callee sees the value of the current call.")
    public static let valueOfStaticCall = DiagnosticEntry(
        .typeError, 2842, "`value` for a static call",
        help: "A static call cannot change balances.")
    public static let valueOfNonPayable = DiagnosticEntry(
        .typeError, 7006, "`value` for a function or constructor that is not payable",
        help: "Add `payable` to it, or send nothing.")
    public static let gasOfCreation = DiagnosticEntry(
        .typeError, 9903, "`gas` for a creation",
        help: "The gas of a creation cannot be limited.")
    public static let unknownOption = DiagnosticEntry(
        .typeError, 9318, "unknown call option",
        help: "There are `gas`, `value` and `salt`.")
    public static let repeatedOption = DiagnosticEntry(
        .typeError, 9886, "call option given twice",
        help: "Give each option once.")
    public static let noMatchingOverload = DiagnosticEntry(
        .typeError, 9322, "no overload takes these arguments",
        help: "Compare the arguments with the parameter types of the functions of this name.")
    public static let ambiguousOverload = DiagnosticEntry(
        .typeError, 4487, "several overloads take these arguments",
        help: "Convert arguments explicitly, so that one fits best.")
    public static let overloadWithoutCall = DiagnosticEntry(
        .typeError, 2144, "overloaded function without a call",
        help: "Only the arguments of a call decide between overloads.")
    public static let unitOfHexadecimal = DiagnosticEntry(
        .typeError, 5145, "hexadecimal number with a unit",
        help: "Multiply: `0x10 * 1 days`.")
    public static let yearsUnit = DiagnosticEntry(
        .typeError, 4820, "`years` is no longer a unit",
        help: "Years differ in length. Write `365 days`.")
    public static let malformedNumber = DiagnosticEntry(
        .typeError, 2826, "malformed or too large number",
        help: "Numbers have at most 4096 bits while they are evaluated.")
    public static let addressChecksum = DiagnosticEntry(
        .syntaxError, 9429, "literal that looks like an address but is none",
        help: "An address has 40 digits, whose capitals are a checksum (EIP-55).")
    public static let sha3Removed = DiagnosticEntry(
        .typeError, 3557, "`sha3` no longer exists",
        help: "Write `keccak256`.")
    public static let suicideRemoved = DiagnosticEntry(
        .typeError, 8050, "`suicide` no longer exists",
        help: "Write `selfdestruct`.")
    public static let selfdestructDeprecated = DiagnosticEntry(
        .warning, 5159, "`selfdestruct` is deprecated",
        help: "Since Cancun it only moves the balance, except in the transaction that created the contract.")
    public static let nowRemoved = DiagnosticEntry(
        .typeError, 7359, "`now` no longer exists",
        help: "Write `block.timestamp`.")

    public static let callsRows: [DiagnosticEntry] = [
        .notCallable, .structWithMapping, .conversionToSuper, .conversionCount, .conversionNamed,
        .contractToAddressPayable, .functionToAddress, .invalidConversion, .baseFunctionWithoutBody,
        .functionOfForeignContract, .staticcallTooOld, .bareCallArgument, .hashArgument, .argumentType,
        .structArgumentCount, .bareCallWithoutArgument, .bareCallArguments, .hashArguments, .tooFewArguments,
        .argumentCount, .unknownArgumentName, .repeatedArgumentName, .argumentABICoder2, .resultABICoder2,
        .newOfNonContract, .newOfInterface, .newOfAbstract, .newOfType, .newArrayWithMapping, .newArrayLength,
        .optionsOfNonFunction, .optionsOfInternalCall, .repeatedOptions, .saltTooOld, .saltOfCall,
        .valueOfDelegateCall, .valueOfStaticCall, .valueOfNonPayable, .gasOfCreation, .unknownOption,
        .repeatedOption, .noMatchingOverload, .ambiguousOverload, .overloadWithoutCall, .unitOfHexadecimal, .yearsUnit,
        .malformedNumber, .addressChecksum, .sha3Removed, .suicideRemoved,
        .selfdestructDeprecated, .nowRemoved,
    ]
}
