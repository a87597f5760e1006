// Experimental Solidity: another language, chosen by `pragma experimental solidity`.

extension DiagnosticEntry {
    public static let experimentalForkTooOld = DiagnosticEntry(
        .parserError, 7637, "experimental Solidity for an old EVM version",
        help: "Choose an EVM version from Constantinople on.")
    public static let misplacedExperimentalPragma = DiagnosticEntry(
        .parserError, 8185, "`pragma experimental solidity` behind other parts of the file",
        help: "It changes the language of the whole file. Move it to the top.")
    public static let experimentalMixture = DiagnosticEntry(
        .parserError, 2141, "files of both languages together",
        help: "Either all files of a program are written in experimental Solidity, or none.")
    public static let expectedQuantifiedFunction = DiagnosticEntry(
        .parserError, 5709, "`forall` without a function",
        help: "Type variables are declared for a function that follows them.")
    public static let experimentalUnsupported = DiagnosticEntry(
        .syntaxError, 9282, "construct that experimental Solidity lacks",
        help: "Experimental Solidity has only a part of the statements and expressions of Solidity.")
    public static let experimentalStateVariable = DiagnosticEntry(
        .syntaxError, 6388, "variable of a contract in experimental Solidity",
        help: "There are variables of functions only.")
    public static let experimentalFunctionBody = DiagnosticEntry(
        .syntaxError, 1741, "function without body",
        help: "Only the functions of type classes have no body.")
    public static let experimentalModifier = DiagnosticEntry(
        .syntaxError, 9988, "modifier in experimental Solidity",
        help: "Functions have neither modifiers nor state mutability. Remove the words.")
    public static let experimentalContractFunction = DiagnosticEntry(
        .syntaxError, 4496, "function of a contract in experimental Solidity",
        help: "A contract consists of its `fallback` function. Move others outside.")
    public static let experimentalFallback = DiagnosticEntry(
        .syntaxError, 7341, "`fallback` that is not `external`", help: "Write `fallback() external`.")
    public static let unknownBuiltinType = DiagnosticEntry(
        .typeError, 7758, "unknown builtin type",
        help: "The builtin types are `void`, `fun`, `unit`, `pair`, `word`, `integer` and `bool`.")
    public static let repeatedBuiltinType = DiagnosticEntry(
        .typeError, 9609, "builtin type defined twice", help: "Use the name that the type has already.")
    public static let typeArgumentCount = DiagnosticEntry(
        .typeError, 10_008, "builtin type with a wrong number of arguments",
        help: "`fun` and `pair` take two arguments, the other builtin types none.")
    public static let instantiationWithoutDeclaration = DiagnosticEntry(
        .typeError, 5096, "instantiation of a name that is not a declaration", help: "Name a type.")
    public static let instantiationOfNoType = DiagnosticEntry(
        .typeError, 9831, "instantiation for something other than a type",
        help: "`instantiation T: C` makes the type T a member of the class C.")
    public static let expectedTypeClass = DiagnosticEntry(
        .typeError, 3570, "instantiation of something other than a class",
        help: "`instantiation T: C` makes the type T a member of the class C.")
    public static let repeatedInstantiation = DiagnosticEntry(
        .typeError, 6620, "class instantiated twice for a type", help: "Merge the instantiations.")
    public static let typesDoNotUnify = DiagnosticEntry(
        .typeError, 8456, "types that cannot be the same",
        help: "Inference found two types for one expression. Look at both uses.")
    public static let typeLacksClass = DiagnosticEntry(
        .typeError, 3111, "type without an instantiation of the class",
        help: "Write an `instantiation` of the class for the type.")
    public static let recursiveUnification = DiagnosticEntry(
        .typeError, 6460, "type that would contain itself", help: "An infinite type cannot be inferred.")
    public static let recursiveInstantiation = DiagnosticEntry(
        .typeError, 3573, "instantiation that needs itself", help: "Break the circle of instantiations.")
    public static let inferenceTooComplex = DiagnosticEntry(
        .typeError, 10_009, "types too large to be inferred", help: "Write types, or split the program.")
    public static let undeclaredTypeVariable = DiagnosticEntry(
        .typeError, 5934, "undeclared type variable", help: "Declare it with `forall`.")
    public static let notATypeName = DiagnosticEntry(
        .typeError, 2217, "name that is not a type", help: "Name a type or a type variable.")
    public static let notATerm = DiagnosticEntry(
        .typeError, 3101, "name without a value", help: "Name a variable, a function, a type or a class.")
    public static let notATypeClass = DiagnosticEntry(
        .typeError, 2599, "name that is not a type class",
        help: "Behind the colon stands a class, or classes in parentheses.")
    public static let memberOfUnknownType = DiagnosticEntry(
        .typeError, 5104, "member of something of unknown type", help: "Write the type of the variable.")
    public static let unknownTypeMember = DiagnosticEntry(
        .typeError, 5755, "unknown member of a type", help: "Types have `abs` and `rep`, classes have their functions.")
    public static let memberInType = DiagnosticEntry(
        .typeError, 5195, "member in a type", help: "Types have no members that are types.")
    public static let assignmentInType = DiagnosticEntry(
        .typeError, 4337, "assignment in a type", help: "Assignments belong into functions.")
    public static let callInSort = DiagnosticEntry(
        .typeError, 9173, "call in a sort", help: "A sort is a class, or classes in parentheses.")
    public static let variableInSort = DiagnosticEntry(
        .typeError, 2399, "variable in a sort", help: "A sort is a class, or classes in parentheses.")
    public static let unsupportedOperator = DiagnosticEntry(
        .typeError, 4504, "operator without a class", help: "The operators are `*`, `+` and comparisons except `!=`.")
    public static let operatorInType = DiagnosticEntry(
        .typeError, 1439, "operator in a type", help: "Types know `->` and `|`.")
    public static let operatorInSort = DiagnosticEntry(
        .typeError, 1017, "operator in a sort", help: "A sort is a class, or classes in parentheses.")
    public static let literalNotNumber = DiagnosticEntry(
        .typeError, 4316, "literal that is not a number", help: "There are only number literals.")
    public static let malformedExperimentalNumber = DiagnosticEntry(
        .typeError, 6739, "malformed number", help: "Write digits, or `0x` and hexadecimal digits.")
    public static let fractionalNumber = DiagnosticEntry(
        .typeError, 2345, "number that is not an integer", help: "There are only integers.")
    public static let instanceFunctionType = DiagnosticEntry(
        .typeError, 7428, "function of an instantiation with another type than in the class",
        help: "Its type is that of the class, with the type in place of the class's variable.")
    public static let missingInstanceFunction = DiagnosticEntry(
        .typeError, 6948, "function missing in an instantiation", help: "Define all functions of the class.")
    public static let extraInstanceFunction = DiagnosticEntry(
        .typeError, 4873, "function that the class does not have", help: "Define only the functions of the class.")
    public static let repeatedInstanceFunction = DiagnosticEntry(
        .typeError, 3654, "function defined twice in an instantiation", help: "Remove one.")
    public static let instantiationArity = DiagnosticEntry(
        .typeError, 5094, "instantiation with a wrong number of arguments",
        help: "Give the type as many arguments as in its definition.")
    public static let repeatedClassFunction = DiagnosticEntry(
        .typeError, 3195, "function declared twice in a class", help: "Rename one.")
    public static let classFunctionVariables = DiagnosticEntry(
        .typeError, 8379, "function of a class with other type variables",
        help: "Functions of a class depend on the type variable of the class, and on no other.")

    public static let experimentalRows: [DiagnosticEntry] = [
        .experimentalForkTooOld, .misplacedExperimentalPragma, .experimentalMixture, .expectedQuantifiedFunction,
        .experimentalUnsupported, .experimentalStateVariable, .experimentalFunctionBody, .experimentalModifier,
        .experimentalContractFunction,
        .experimentalFallback, .unknownBuiltinType, .repeatedBuiltinType, .typeArgumentCount,
        .instantiationWithoutDeclaration, .instantiationOfNoType, .expectedTypeClass, .repeatedInstantiation,
        .typesDoNotUnify, .typeLacksClass, .recursiveUnification, .recursiveInstantiation, .inferenceTooComplex,
        .undeclaredTypeVariable, .notATypeName, .notATerm, .notATypeClass, .memberOfUnknownType, .unknownTypeMember,
        .memberInType, .assignmentInType, .callInSort, .variableInSort, .unsupportedOperator, .operatorInType,
        .operatorInSort, .literalNotNumber, .malformedExperimentalNumber, .fractionalNumber, .instanceFunctionType,
        .missingInstanceFunction, .extraInstanceFunction, .repeatedInstanceFunction, .instantiationArity,
        .repeatedClassFunction, .classFunctionVariables,
    ]
}
