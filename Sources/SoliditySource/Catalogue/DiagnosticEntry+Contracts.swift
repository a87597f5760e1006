// Kinds of contracts, inheritance, constructors and special functions.

extension DiagnosticEntry {
    public static let baseWithoutParentheses = DiagnosticEntry(
        .declarationError, 1563, "base constructor named without parentheses",
        help: "Write `Base()`.")
    public static let baseArgumentsMissing = DiagnosticEntry(
        .typeError, 3415, "arguments of a base constructor are missing",
        help: "Give them after the base in `is Base(...)`, or at the constructor, or make the contract abstract.")
    public static let baseArgumentsTwice = DiagnosticEntry(
        .declarationError, 3364, "arguments of a base constructor given twice",
        help: "Each base is constructed once. Keep one list of arguments.")
    public static let baseArgumentsRepeated = DiagnosticEntry(
        .declarationError, 1697, "base constructor called twice by one constructor",
        help: "Keep one of the calls.")
    public static let abstractInterface = DiagnosticEntry(
        .typeError, 9348, "interface declared `abstract`",
        help: "Interfaces are abstract anyhow. Remove the word.")
    public static let abstractLibrary = DiagnosticEntry(
        .typeError, 9571, "library declared `abstract`",
        help: "Libraries cannot be inherited from, so they cannot be completed. Remove the word.")
    public static let missingAbstract = DiagnosticEntry(
        .typeError, 3656, "contract with functions without body",
        help: "Implement them, or write `abstract contract`.")
    public static let libraryReceive = DiagnosticEntry(
        .declarationError, 4549, "receive function in a library",
        help: "Libraries cannot receive ether.")
    public static let receiveNotPayable = DiagnosticEntry(
        .declarationError, 7793, "receive function that is not payable",
        help: "It is called when ether arrives. Add `payable`.")
    public static let receiveNotExternal = DiagnosticEntry(
        .declarationError, 4095, "receive function that is not external",
        help: "It is called from outside only. Add `external`.")
    public static let receiveReturns = DiagnosticEntry(
        .declarationError, 6899, "receive function with return values",
        help: "Nobody looks at what it returns. Remove `returns`.")
    public static let receiveParameters = DiagnosticEntry(
        .declarationError, 6857, "receive function with parameters",
        help: "It is called without data. Remove the parameters.")
    public static let libraryInherits = DiagnosticEntry(
        .typeError, 9469, "library with base contracts",
        help: "Libraries do not inherit. Call functions of other libraries by their names.")
    public static let libraryState = DiagnosticEntry(
        .typeError, 9957, "library with a state variable",
        help: "Libraries have no storage of their own, only constants. Pass a storage reference.")
    public static let inheritedABICoder2 = DiagnosticEntry(
        .typeError, 6594, "inherited functions need ABI coder v2",
        help: "Remove `pragma abicoder v1` from this file.")
    public static let missingReceive = DiagnosticEntry(
        .warning, 3628, "payable fallback function without a receive function",
        help: "Plain transfers of ether run the fallback function. Add `receive() external payable`.")
    public static let storageOverflow = DiagnosticEntry(
        .typeError, 7676, "state variables do not fit into storage",
        help: "A contract has 2**256 slots. Make the arrays smaller, or use mappings.")
    public static let interfaceInheritsContract = DiagnosticEntry(
        .typeError, 6536, "interface inherits from a contract",
        help: "Interfaces only inherit from interfaces.")
    public static let baseArgumentCount = DiagnosticEntry(
        .typeError, 7927, "wrong number of arguments for a base constructor",
        help: "Give one argument for each parameter of that constructor.")
    public static let baseArgumentType = DiagnosticEntry(
        .typeError, 9827, "wrong type of an argument for a base constructor",
        help: "Convert the argument to the parameter's type.")
    public static let virtualLibraryModifier = DiagnosticEntry(
        .typeError, 3275, "virtual modifier in a library",
        help: "Nothing inherits from a library. Remove `virtual`.")
    public static let modifierDefinedInInterface = DiagnosticEntry(
        .typeError, 6408, "modifier in an interface",
        help: "Interfaces have no code. Move the modifier into an abstract contract.")
    public static let modifierWithoutBodyNotVirtual = DiagnosticEntry(
        .typeError, 8063, "modifier without body that is not virtual",
        help: "Somebody has to supply the body. Add `virtual`, or write the body.")
    public static let anonymousEventIndexed = DiagnosticEntry(
        .typeError, 8598, "anonymous event with more than four indexed parameters",
        help: "The EVM logs at most four topics.")
    public static let eventIndexed = DiagnosticEntry(
        .typeError, 7249, "event with more than three indexed parameters",
        help: "One of the four topics is the event's signature. Or make the event anonymous.")
    public static let eventWithMapping = DiagnosticEntry(
        .typeError, 3448, "parameter of an event or error contains a mapping",
        help: "Mappings cannot be encoded. Log single values.")
    public static let eventInternalType = DiagnosticEntry(
        .typeError, 3417, "parameter of an event or error is internal or recursive",
        help: "Only types of the ABI can be encoded.")
    public static let eventABICoder2 = DiagnosticEntry(
        .typeError, 3061, "parameter of an event or error needs ABI coder v2",
        help: "Remove `pragma abicoder v1`.")
    public static let interfaceFunctionBody = DiagnosticEntry(
        .typeError, 4726, "function of an interface with a body",
        help: "Interfaces only declare. Use an abstract contract, or a library.")
    public static let interfaceConstructor = DiagnosticEntry(
        .typeError, 6482, "interface with a constructor",
        help: "Interfaces have no code. Use an abstract contract.")
    public static let interfaceFunctionNotExternal = DiagnosticEntry(
        .typeError, 1560, "function of an interface that is not external",
        help: "Interfaces describe calls from outside. Write `external`.")
    public static let libraryConstructor = DiagnosticEntry(
        .typeError, 7634, "library with a constructor",
        help: "Libraries have no state to construct.")
    public static let constructorWithoutBody = DiagnosticEntry(
        .typeError, 5700, "constructor without a body",
        help: "Write `{}` if there is nothing to do.")
    public static let libraryFunctionWithoutBody = DiagnosticEntry(
        .typeError, 9231, "library function without a body",
        help: "Nothing can supply it later. Write the body.")
    public static let functionWithoutBodyNotVirtual = DiagnosticEntry(
        .typeError, 5424, "function without body that is not virtual",
        help: "Somebody has to supply the body. Add `virtual`, or write the body.")
    public static let virtualFreeFunction = DiagnosticEntry(
        .syntaxError, 4493, "free function that is virtual",
        help: "Only functions of contracts can be overridden. Remove `virtual`.")
    public static let virtualConstructor = DiagnosticEntry(
        .typeError, 7001, "constructor that is virtual",
        help: "Constructors are never overridden. Remove `virtual`.")
    public static let virtualInInterface = DiagnosticEntry(
        .warning, 5815, "`virtual` in an interface",
        help: "Functions of interfaces are virtual anyhow. Remove the word.")
    public static let virtualPrivate = DiagnosticEntry(
        .typeError, 3942, "private function that is virtual",
        help: "Derived contracts do not see it. Make it internal, or remove `virtual`.")
    public static let virtualLibraryFunction = DiagnosticEntry(
        .typeError, 7801, "library function that is virtual",
        help: "Nothing inherits from a library. Remove `virtual`.")
    public static let overridingFreeFunction = DiagnosticEntry(
        .syntaxError, 1750, "free function that overrides",
        help: "Only functions of contracts override. Remove `override`.")
    public static let modifiersOfFreeFunction = DiagnosticEntry(
        .syntaxError, 5811, "free function with modifiers",
        help: "Modifiers belong to contracts. Call a function instead.")
    public static let payableLibraryFunction = DiagnosticEntry(
        .typeError, 7708, "library function that is payable",
        help: "Libraries cannot receive ether. Remove `payable`.")
    public static let payableFreeFunction = DiagnosticEntry(
        .typeError, 9559, "free function that is payable",
        help: "Free functions are internal. Remove `payable`.")
    public static let payableInternal = DiagnosticEntry(
        .typeError, 5587, "internal or private function that is payable",
        help: "Only calls from outside carry value. Remove `payable`.")
    public static let constructorStorageParameter = DiagnosticEntry(
        .typeError, 3644, "storage reference as a parameter of this constructor",
        help: "Only constructors of abstract contracts, which derived ones call, can take storage references.")
    public static let notExternalType = DiagnosticEntry(
        .typeError, 4103, "type cannot cross the boundary of a contract",
        help: "Parameters and results of public functions are types of the ABI: no mappings, internal functions, "
            + "recursion.")
    public static let needsABICoder2 = DiagnosticEntry(
        .typeError, 4957, "type of a public function needs ABI coder v2",
        help: "Remove `pragma abicoder v1`, or make the function internal.")
    public static let foreignModifier = DiagnosticEntry(
        .typeError, 9428, "modifier of an unrelated contract",
        help: "Only modifiers of the contract and its bases can be used.")
    public static let modifierWithoutImplementation = DiagnosticEntry(
        .typeError, 1835, "modifier has no body in the contract that is named",
        help: "Name it without its contract, so that the overriding one is used.")
    public static let notAModifier = DiagnosticEntry(
        .typeError, 4659, "neither a modifier nor a base",
        help: "The header of a function lists modifiers; that of a constructor also base constructors.")
    public static let modifierArgumentCount = DiagnosticEntry(
        .typeError, 2973, "wrong number of arguments for a modifier",
        help: "Give one argument for each parameter of the modifier.")
    public static let modifierArgumentType = DiagnosticEntry(
        .typeError, 4649, "wrong type of an argument for a modifier",
        help: "Convert the argument to the parameter's type.")
    public static let libraryFallback = DiagnosticEntry(
        .typeError, 5982, "library with a fallback function",
        help: "Libraries only have named functions.")
    public static let fallbackMutability = DiagnosticEntry(
        .typeError, 4575, "fallback function that is view or pure",
        help: "It is called by transactions. It can only be `payable`, or nothing.")
    public static let fallbackNotExternal = DiagnosticEntry(
        .typeError, 1159, "fallback function that is not external",
        help: "It is called from outside only. Add `external`.")
    public static let fallbackSignature = DiagnosticEntry(
        .typeError, 5570, "wrong parameters or results of a fallback function",
        help: "Write `fallback()` or `fallback(bytes calldata) returns (bytes memory)`.")
    public static let overridingConstructor = DiagnosticEntry(
        .typeError, 1209, "constructor that overrides",
        help: "Constructors are never overridden. Remove `override`.")
    public static let constructorReturns = DiagnosticEntry(
        .typeError, 9712, "constructor with return values",
        help: "A constructor makes the contract and returns nothing else. Remove `returns`.")
    public static let constructorMutability = DiagnosticEntry(
        .typeError, 1558, "constructor that is view or pure",
        help: "It writes the state of a new contract. It can only be `payable`, or nothing.")
    public static let constructorPrivate = DiagnosticEntry(
        .typeError, 9239, "constructor that is private or external",
        help: "Constructors have no visibility. Make the contract abstract to keep others from creating it.")
    public static let constructorOfAbstractPublic = DiagnosticEntry(
        .declarationError, 8295, "public constructor of an abstract contract",
        help: "Constructors have no visibility. Remove the word.")
    public static let constructorInternal = DiagnosticEntry(
        .declarationError, 1845, "internal constructor",
        help: "Write `abstract contract` instead; constructors have no visibility.")
    public static let constructorVisibility = DiagnosticEntry(
        .warning, 2462, "visibility of a constructor",
        help: "It has no effect. Remove the word.")
    public static let baseNotAContract = DiagnosticEntry(
        .typeError, 8758, "base is not a contract",
        help: "Only contracts and interfaces are inherited from.")
    public static let baseDefinedLater = DiagnosticEntry(
        .typeError, 2449, "base defined after its derived contract",
        help: "Move the base above, or into a file that is imported.")
    public static let linearisationImpossible = DiagnosticEntry(
        .typeError, 5005, "bases contradict each other's order",
        help: "List bases from the most general to the most derived one: `contract C is Base, Derived`.")
    public static let layoutNotInteger = DiagnosticEntry(
        .typeError, 1505, "base slot of the storage layout cannot be evaluated",
        help: "Write an integer, such as `layout at 0x100`.")
    public static let layoutNotPure = DiagnosticEntry(
        .typeError, 1139, "base slot of the storage layout is not constant",
        help: "Write literals and constants that are known at compile time.")
    public static let layoutType = DiagnosticEntry(
        .typeError, 1763, "base slot of the storage layout is not an integer",
        help: "Write an integer, such as `layout at 0x100`.")
    public static let layoutRange = DiagnosticEntry(
        .typeError, 6753, "base slot of the storage layout is out of range",
        help: "Slots are numbered from 0 to 2**256 - 1.")
    public static let interfaceVariable = DiagnosticEntry(
        .typeError, 8274, "interface with a variable",
        help: "Interfaces have no state. Declare a function that returns the value.")

    public static let contractsRows: [DiagnosticEntry] = [
        .baseWithoutParentheses, .baseArgumentsMissing, .baseArgumentsTwice, .baseArgumentsRepeated,
        .abstractInterface, .abstractLibrary, .missingAbstract, .libraryReceive, .receiveNotPayable,
        .receiveNotExternal, .receiveReturns, .receiveParameters, .libraryInherits, .libraryState,
        .inheritedABICoder2, .missingReceive, .storageOverflow, .interfaceInheritsContract, .baseArgumentCount,
        .baseArgumentType, .virtualLibraryModifier, .modifierDefinedInInterface, .modifierWithoutBodyNotVirtual,
        .anonymousEventIndexed, .eventIndexed, .eventWithMapping, .eventInternalType, .eventABICoder2,
        .interfaceFunctionBody, .interfaceConstructor, .interfaceFunctionNotExternal, .libraryConstructor,
        .constructorWithoutBody, .libraryFunctionWithoutBody, .functionWithoutBodyNotVirtual,
        .virtualFreeFunction, .virtualConstructor, .virtualInInterface, .virtualPrivate,
        .virtualLibraryFunction, .overridingFreeFunction, .modifiersOfFreeFunction, .payableLibraryFunction,
        .payableFreeFunction, .payableInternal, .constructorStorageParameter, .notExternalType, .needsABICoder2,
        .foreignModifier, .modifierWithoutImplementation, .notAModifier, .modifierArgumentCount,
        .modifierArgumentType, .libraryFallback, .fallbackMutability, .fallbackNotExternal, .fallbackSignature,
        .overridingConstructor, .constructorReturns, .constructorMutability, .constructorPrivate,
        .constructorOfAbstractPublic, .constructorInternal, .constructorVisibility, .baseNotAContract,
        .baseDefinedLater, .linearisationImpossible, .layoutNotInteger, .layoutNotPure, .layoutType,
        .layoutRange, .interfaceVariable,
    ]
}
