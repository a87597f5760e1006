// Declarations, scopes, imports and shadowing.

extension DiagnosticEntry {
    public static let reservedName = DiagnosticEntry(
        .declarationError, 3726, "reserved name is declared",
        help: "Names such as `this`, `super` and `_` have a meaning of their own. Choose another.")
    public static let redeclaredName = DiagnosticEntry(
        .declarationError, 2333, "name declared twice in one scope",
        help: "Only functions and events of different parameter types share a name. Rename one.")
    public static let shadowedBuiltin = DiagnosticEntry(
        .warning, 2319, "declaration hides a builtin",
        help: "The builtin cannot be used in this scope any more. Choose another name.")
    public static let homonymousDeclaration = DiagnosticEntry(
        .warning, 8760, "name of another declaration",
        help: "The other one is declared nearby with the same name, which misleads readers. Rename one.")
    public static let shadowedDeclaration = DiagnosticEntry(
        .warning, 2519, "declaration hides another one",
        help: "Inside of this scope the outer one cannot be reached by its name. Rename one of them.")
    public static let importedNameMissing = DiagnosticEntry(
        .declarationError, 2904, "imported file does not declare the name",
        help: "Look at the spelling and at what that file declares or imports itself.")
    public static let undeclaredIdentifier = DiagnosticEntry(
        .declarationError, 7576, "name is not declared",
        help: "Nothing of this name is visible here. Look at spelling, imports and the scope of the declaration.")
    public static let specifierNotUnique = DiagnosticEntry(
        .declarationError, 9589, "name in a list does not lead to one declaration",
        help: "The name has to denote exactly one function, library or contract.")
    public static let undeclaredPath = DiagnosticEntry(
        .declarationError, 7920, "name is not declared, or is ambiguous",
        help: "No single declaration of this name is visible here. Look at spelling and imports.")
    public static let repeatedFunction = DiagnosticEntry(
        .declarationError, 1686, "function defined twice",
        help: "Overloads differ in their parameter types; return types and visibility do not count.")
    public static let repeatedEvent = DiagnosticEntry(
        .declarationError, 5883, "event or error defined twice",
        help: "Overloaded events differ in their parameter types.")
    public static let repeatedConstructor = DiagnosticEntry(
        .declarationError, 7997, "more than one constructor",
        help: "A contract has one constructor. Merge them.")
    public static let repeatedFallback = DiagnosticEntry(
        .declarationError, 7301, "more than one fallback function",
        help: "A contract has one fallback function. Merge them.")
    public static let repeatedReceive = DiagnosticEntry(
        .declarationError, 4046, "more than one receive function",
        help: "A contract has one receive function. Merge them.")
    public static let externalSignatureClash = DiagnosticEntry(
        .typeError, 9914, "overloads with the same external signature",
        help: "Their types differ inside of the contract, but are the same in the ABI. Rename one.")
    public static let selectorClash = DiagnosticEntry(
        .typeError, 1860, "two functions with the same selector",
        help: "The first four bytes of the hashes of both signatures are equal. Rename one of the functions.")
    public static let tooManyEnumMembers = DiagnosticEntry(
        .declarationError, 1611, "enum with more than 256 members",
        help: "A value of an enum is one byte.")
    public static let conflictWithBase = DiagnosticEntry(
        .declarationError, 9097, "name already declared in a base",
        help: "State variables, functions, events and modifiers of a contract and its bases share one scope. "
            + "Rename one.")

    public static let namesRows: [DiagnosticEntry] = [
        .reservedName, .redeclaredName, .shadowedBuiltin, .homonymousDeclaration, .shadowedDeclaration,
        .importedNameMissing, .undeclaredIdentifier, .specifierNotUnique, .undeclaredPath, .repeatedFunction,
        .repeatedEvent, .repeatedConstructor, .repeatedFallback, .repeatedReceive, .externalSignatureClash,
        .selectorClash, .tooManyEnumMembers, .conflictWithBase,
    ]
}
