// What the grammar allows but the language does not: placement of statements, forms of literals, pragmas.

extension DiagnosticEntry {
    public static let emptyStruct = DiagnosticEntry(
        .syntaxError, 5306, "struct without members",
        help: "A struct holds at least one member. Add one, or drop the struct.")
    public static let modifierWithoutPlaceholder = DiagnosticEntry(
        .syntaxError, 2883, "modifier without `_`",
        help: "The body of the function runs where the modifier says `_;`. Without one it would never run.")
    public static let functionNamedLikeContract = DiagnosticEntry(
        .syntaxError, 5796, "function has the name of its contract",
        help: "Constructors were once written like this. Write `constructor(...)`, or rename the function.")
    public static let missingVisibility = DiagnosticEntry(
        .syntaxError, 4937, "function without visibility",
        help: "Every function says who may call it: `external`, `public`, `internal` or `private`.")
    public static let visibilityOfFreeFunction = DiagnosticEntry(
        .syntaxError, 4126, "free function with a visibility",
        help: "A function outside of contracts is always internal. Leave the visibility out.")
    public static let freeFunctionWithoutBody = DiagnosticEntry(
        .typeError, 4668, "free function without body",
        help: "Only functions of contracts and interfaces can be left to somebody else. Write the body.")
    public static let modifierInInterface = DiagnosticEntry(
        .syntaxError, 5842, "interface function with modifiers",
        help: "Functions of interfaces have no bodies that a modifier could wrap. Put it on the implementation.")
    public static let modifierWithoutBody = DiagnosticEntry(
        .syntaxError, 2668, "function without body has modifiers",
        help: "A modifier wraps a body. Put it on the functions that implement this one.")
    public static let usingForStarOutsideContract = DiagnosticEntry(
        .syntaxError, 8118, "`using ... for *` outside of a contract",
        help: "For a whole file functions are attached to one named type. Name the type.")
    public static let usingFunctionsForStar = DiagnosticEntry(
        .syntaxError, 3349, "functions attached to `*`",
        help: "A list in braces is attached to one type. Name the type, or attach a whole library.")
    public static let globalForStar = DiagnosticEntry(
        .syntaxError, 2854, "`global` with `*`",
        help: "A global directive belongs to one user-defined type of the same file. Name the type.")
    public static let globalInContract = DiagnosticEntry(
        .syntaxError, 3367, "`global` inside of a contract",
        help: "Global directives stand at the top level of the file that defines the type.")
    public static let usingInInterface = DiagnosticEntry(
        .syntaxError, 9088, "`using` in an interface",
        help: "An interface has no code that could use attached functions. Move the directive into the contract.")
    public static let continueOutsideLoop = DiagnosticEntry(
        .syntaxError, 4123, "`continue` outside of a loop",
        help: "It goes on with the next turn of the loop around it; here is none.")
    public static let breakOutsideLoop = DiagnosticEntry(
        .syntaxError, 6102, "`break` outside of a loop",
        help: "It leaves the loop around it; here is none. `return` leaves a function.")
    public static let throwStatement = DiagnosticEntry(
        .syntaxError, 4538, "`throw` no longer exists",
        help: "Write `revert(...)`, `require(condition, ...)` or `assert(condition)`.")
    public static let placeholderInUnchecked = DiagnosticEntry(
        .syntaxError, 2573, "`_` in an unchecked block",
        help: "The function's own arithmetic would become unchecked unnoticed. Put `_` outside of the block.")
    public static let nestedUnchecked = DiagnosticEntry(
        .syntaxError, 1941, "unchecked block inside of another",
        help: "Arithmetic is unchecked here already. Remove the inner `unchecked`.")
    public static let declarationWithoutBlock = DiagnosticEntry(
        .syntaxError, 9079, "variable declared as the only statement of a branch",
        help: "It would be out of scope at once. Put braces around it and what uses it.")
    public static let repeatedMemorySafe = DiagnosticEntry(
        .syntaxError, 7026, "assembly flag given twice",
        help: "One `(\"memory-safe\")` suffices.")
    public static let unknownAssemblyFlag = DiagnosticEntry(
        .warning, 4430, "unknown assembly flag",
        help: "The only flag is `\"memory-safe\"`; others have no effect.")
    public static let msizeWithOptimizer = DiagnosticEntry(
        .syntaxError, 6553, "`msize` together with the optimiser",
        help: "The optimiser changes how much memory is used. Use the free memory pointer, `mload(0x40)`.")
    public static let nameInFunctionType = DiagnosticEntry(
        .warning, 6162, "parameter name in a function type",
        help: "Only the types count here. Leave the name out.")
    public static let returnNameInFunctionType = DiagnosticEntry(
        .syntaxError, 7304, "named return value in a function type",
        help: "Return values of function types have types only. Leave the name out.")
    public static let stringNotUTF8 = DiagnosticEntry(
        .syntaxError, 8452, "string literal is not valid UTF-8",
        help: "Text is UTF-8. Write other bytes as `hex\"...\"`.")
    public static let trailingUnderscore = DiagnosticEntry(
        .syntaxError, 2090, "number ends with an underscore",
        help: "Underscores stand between digits.")
    public static let doubleUnderscore = DiagnosticEntry(
        .syntaxError, 2990, "two underscores in a row in a number",
        help: "One underscore separates digits.")
    public static let underscoreAfterPoint = DiagnosticEntry(
        .syntaxError, 3891, "underscore after the decimal point",
        help: "Underscores stand between digits.")
    public static let underscoreBeforePoint = DiagnosticEntry(
        .syntaxError, 1023, "underscore before the decimal point",
        help: "Underscores stand between digits.")
    public static let underscoreBeforeExponent = DiagnosticEntry(
        .syntaxError, 6415, "underscore before the exponent",
        help: "Underscores stand between digits.")
    public static let underscoreAfterExponent = DiagnosticEntry(
        .syntaxError, 6165, "exponent starts with an underscore",
        help: "Underscores stand between digits.")
    public static let unknownPragma = DiagnosticEntry(
        .syntaxError, 4936, "unknown pragma",
        help: "There are `pragma solidity`, `pragma abicoder` and `pragma experimental`.")
    public static let invalidPragma = DiagnosticEntry(
        .syntaxError, 5226, "pragma does not start with a word",
        help: "There are `pragma solidity`, `pragma abicoder` and `pragma experimental`.")
    public static let malformedABICoderPragma = DiagnosticEntry(
        .syntaxError, 2745, "malformed `pragma abicoder`",
        help: "Write `pragma abicoder v2;` (which is the default) or `pragma abicoder v1;`.")
    public static let repeatedABICoderPragma = DiagnosticEntry(
        .syntaxError, 3845, "ABI coder chosen twice",
        help: "One choice holds for the whole file. Remove one of the pragmas.")
    public static let experimentalWithoutName = DiagnosticEntry(
        .syntaxError, 9679, "`pragma experimental` without a name",
        help: "Name the feature: `pragma experimental SMTChecker;`.")
    public static let experimentalSeveralNames = DiagnosticEntry(
        .syntaxError, 6022, "`pragma experimental` with several names",
        help: "Write one pragma for each feature.")
    public static let experimentalEmptyName = DiagnosticEntry(
        .syntaxError, 3250, "`pragma experimental` with an empty name",
        help: "Name the feature.")
    public static let unknownExperimentalFeature = DiagnosticEntry(
        .syntaxError, 8491, "unknown experimental feature",
        help: "This compiler does not have a feature of that name.")
    public static let repeatedExperimentalFeature = DiagnosticEntry(
        .syntaxError, 1231, "experimental feature named twice",
        help: "Once is enough. Remove one of the pragmas.")
    public static let experimentalFeature = DiagnosticEntry(
        .warning, 2264, "experimental feature in use",
        help: "Its behaviour may change or be wrong. Do not let such contracts hold value.")
    public static let abiCoderConflict = DiagnosticEntry(
        .syntaxError, 8273, "ABI coder chosen twice, differently",
        help: "`ABIEncoderV2` contradicts `pragma abicoder v1`. Keep one of them.")
    public static let missingVersionPragma = DiagnosticEntry(
        .warning, 3420, "file without `pragma solidity`",
        help: "Say which compilers the file is written for, such as `pragma solidity ^0.8.20;`.")

    public static let syntaxRows: [DiagnosticEntry] = [
        .emptyStruct, .modifierWithoutPlaceholder, .functionNamedLikeContract, .missingVisibility,
        .visibilityOfFreeFunction, .freeFunctionWithoutBody, .modifierInInterface, .modifierWithoutBody,
        .usingForStarOutsideContract, .usingFunctionsForStar, .globalForStar, .globalInContract,
        .usingInInterface, .continueOutsideLoop, .breakOutsideLoop, .throwStatement, .placeholderInUnchecked,
        .nestedUnchecked, .declarationWithoutBlock, .repeatedMemorySafe, .unknownAssemblyFlag,
        .msizeWithOptimizer, .nameInFunctionType, .returnNameInFunctionType, .stringNotUTF8,
        .trailingUnderscore, .doubleUnderscore, .underscoreAfterPoint, .underscoreBeforePoint,
        .underscoreBeforeExponent, .underscoreAfterExponent, .unknownPragma, .invalidPragma,
        .malformedABICoderPragma, .repeatedABICoderPragma, .experimentalWithoutName, .experimentalSeveralNames,
        .experimentalEmptyName, .unknownExperimentalFeature, .repeatedExperimentalFeature, .experimentalFeature,
        .abiCoderConflict, .missingVersionPragma,
    ]
}
