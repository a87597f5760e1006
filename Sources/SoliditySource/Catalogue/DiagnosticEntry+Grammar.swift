// Lexer and parser: sources that the grammar does not allow.

extension DiagnosticEntry {
    public static let expectedToken = DiagnosticEntry(
        .parserError, 2314, "another token is expected",
        help: "The grammar allows only certain tokens here. Look at the token that is named and at the one before it.")
    public static let expectedTopLevel = DiagnosticEntry(
        .parserError, 7858, "a definition or directive is expected",
        help: "A file consists of pragmas, imports, contracts, interfaces, libraries and of free declarations.")
    public static let expectedMember = DiagnosticEntry(
        .parserError, 9182, "a member of the contract is expected",
        help: "A contract consists of declarations; statements belong into functions.")
    public static let expectedPrimary = DiagnosticEntry(
        .parserError, 6933, "an expression is expected",
        help: "An expression starts with a literal, a name, a type, `(` or `[`.")
    public static let expectedType = DiagnosticEntry(
        .parserError, 3546, "a type is expected",
        help: "A type is an elementary type, a name, a mapping or a function type.")
    public static let illegalToken = DiagnosticEntry(
        .parserError, 8936, "characters that form no token",
        help: "The characters here do not form a token of the language.")
    public static let illegalStringPiece = DiagnosticEntry(
        .parserError, 5428, "characters that form no token after a string",
        help: "The characters after this string do not form a token.")
    public static let illegalPragmaToken = DiagnosticEntry(
        .parserError, 6281, "characters that form no token in a pragma",
        help: "A pragma holds tokens too; this one is not well formed.")
    public static let tooDeep = DiagnosticEntry(
        .parserError, 7319, "source nested too deeply",
        help: "Constructs are nested too deeply to be parsed. Move parts into variables or functions of their own.")
    public static let tooHigh = DiagnosticEntry(
        .parserError, 10_001, "chain of operators, calls or members is too long",
        help: "A chain of operators, calls or members is too long to be analysed. Split it into several statements.")
    public static let unaryPlus = DiagnosticEntry(
        .parserError, 9636, "unary plus",
        help: "`+x` was removed from the language: write `x`.")
    public static let versionMismatch = DiagnosticEntry(
        .parserError, 5333, "file for another compiler version",
        help: "The file asks for a compiler version other than the one that this compiler implements.")
    public static let invalidVersion = DiagnosticEntry(
        .parserError, 1684, "malformed version range",
        help: "The version range of the pragma is malformed.")
    public static let expectedImport = DiagnosticEntry(
        .parserError, 9478, "malformed import",
        help: "An import names a path, `*` or a list of names in braces.")
    public static let expectedFrom = DiagnosticEntry(
        .parserError, 8208, "`from` is missing in an import",
        help: "An import list is followed by `from` and the path.")
    public static let expectedImportPath = DiagnosticEntry(
        .parserError, 6845, "path of an import is missing",
        help: "The path of an import is a string literal.")
    public static let emptyImportPath = DiagnosticEntry(
        .parserError, 6326, "empty path of an import",
        help: "The path of an import cannot be empty.")
    public static let expectedContractKind = DiagnosticEntry(
        .parserError, 3515, "`abstract` without `contract`",
        help: "`abstract` is followed by `contract`.")
    public static let repeatedInheritance = DiagnosticEntry(
        .parserError, 6668, "second list of base contracts",
        help: "Write all base contracts into one list after `is`.")
    public static let repeatedLayout = DiagnosticEntry(
        .parserError, 8714, "second storage layout",
        help: "A contract has one storage layout.")
    public static let expectedAt = DiagnosticEntry(
        .parserError, 1994, "`at` is missing in a storage layout",
        help: "A storage layout is written `layout at EXPRESSION`.")
    public static let repeatedVisibility = DiagnosticEntry(
        .parserError, 9439, "second visibility",
        help: "Write one visibility only.")
    public static let repeatedMutability = DiagnosticEntry(
        .parserError, 9680, "second state mutability",
        help: "Write one state mutability only.")
    public static let repeatedOverride = DiagnosticEntry(
        .parserError, 1827, "second override specifier",
        help: "Write one override specifier only.")
    public static let repeatedVirtual = DiagnosticEntry(
        .parserError, 6879, "second `virtual`",
        help: "Write `virtual` once.")
    public static let constructorAsFunction = DiagnosticEntry(
        .parserError, 3323, "constructor with the word `function`",
        help: "A constructor is written without `function`.")
    public static let specialFunctionName = DiagnosticEntry(
        .warning, 3445, "function named `receive` or `fallback`",
        help: "A function of this name is an ordinary function; the special one is written without `function`.")
    public static let noEnumMember = DiagnosticEntry(
        .parserError, 3147, "enum without members",
        help: "An enum has at least one member.")
    public static let expectedEnumMember = DiagnosticEntry(
        .parserError, 1612, "member of an enum is missing after a comma",
        help: "A comma in an enum is followed by another member.")
    public static let fallbackAsVariable = DiagnosticEntry(
        .parserError, 2915, "function without a name",
        help: "A function without name is a function type. Write `fallback()` or `receive()` for these functions.")
    public static let repeatedVariableVisibility = DiagnosticEntry(
        .parserError, 4110, "second visibility of a variable",
        help: "Write one visibility only.")
    public static let repeatedVariableOverride = DiagnosticEntry(
        .parserError, 9125, "second override specifier of a variable",
        help: "Write one override specifier only.")
    public static let repeatedIndexed = DiagnosticEntry(
        .parserError, 5399, "second `indexed`",
        help: "Write `indexed` once.")
    public static let repeatedVariableMutability = DiagnosticEntry(
        .parserError, 3109, "second mutability of a variable",
        help: "A variable is either constant or immutable.")
    public static let repeatedLocation = DiagnosticEntry(
        .parserError, 3548, "second data location",
        help: "Write one data location only.")
    public static let repeatedModifierOverride = DiagnosticEntry(
        .parserError, 9102, "second override specifier of a modifier",
        help: "Write one override specifier only.")
    public static let repeatedModifierVirtual = DiagnosticEntry(
        .parserError, 2662, "second `virtual` of a modifier",
        help: "Write `virtual` once.")
    public static let operatorNotDefinable = DiagnosticEntry(
        .parserError, 4403, "operator that cannot be defined",
        help: "Only certain operators can be bound to functions.")
    public static let mutabilityOfType = DiagnosticEntry(
        .parserError, 9106, "state mutability behind a type that has none",
        help: "Only `address` can be followed by `payable`.")
    public static let expectedMappingKey = DiagnosticEntry(
        .parserError, 1005, "key type of a mapping is expected",
        help: "A mapping key is an elementary type, an enum, a contract or a user type.")
    public static let trailingParameterComma = DiagnosticEntry(
        .parserError, 7591, "comma at the end of a parameter list",
        help: "A parameter list does not end in a comma.")
    public static let misplacedUnchecked = DiagnosticEntry(
        .parserError, 5296, "unchecked block outside of a block",
        help: "`unchecked` blocks stand directly inside of other blocks only.")
    public static let unknownDialect = DiagnosticEntry(
        .parserError, 4531, "unknown dialect of assembly",
        help: "The only dialect of inline assembly is \"evmasm\".")
    public static let expectedEvent = DiagnosticEntry(
        .parserError, 5620, "name of an event is expected",
        help: "`emit` is followed by the name of an event.")
    public static let omittedArrayElement = DiagnosticEntry(
        .parserError, 4799, "element of an inline array is missing",
        help: "Elements of an array literal cannot be left out.")
    public static let trailingArgumentComma = DiagnosticEntry(
        .parserError, 2074, "comma at the end of named arguments",
        help: "A list of named arguments does not end in a comma.")
    public static let rangeAsLength = DiagnosticEntry(
        .parserError, 5464, "range in a type",
        help: "A range cannot stand in a type: write one length.")
    public static let invalidLicense = DiagnosticEntry(
        .parserError, 1114, "malformed licence comment",
        help: "The licence comment holds characters that SPDX does not use.")
    public static let missingLicense = DiagnosticEntry(
        .warning, 1878, "file without licence comment",
        help: "Add a comment `// SPDX-License-Identifier: …` to the file; `UNLICENSED` if the source is not open.")
    public static let repeatedLicense = DiagnosticEntry(
        .parserError, 3716, "several licence comments",
        help: "A file has one licence comment; combine licences by `AND` or `OR`.")

    public static let grammarRows: [DiagnosticEntry] = [
        .expectedToken, .expectedTopLevel, .expectedMember, .expectedPrimary, .expectedType, .illegalToken,
        .illegalStringPiece, .illegalPragmaToken, .tooDeep, .tooHigh, .unaryPlus, .versionMismatch,
        .invalidVersion, .expectedImport, .expectedFrom, .expectedImportPath,
        .emptyImportPath, .expectedContractKind, .repeatedInheritance, .repeatedLayout, .expectedAt,
        .repeatedVisibility, .repeatedMutability, .repeatedOverride, .repeatedVirtual, .constructorAsFunction,
        .specialFunctionName, .noEnumMember, .expectedEnumMember, .fallbackAsVariable,
        .repeatedVariableVisibility, .repeatedVariableOverride, .repeatedIndexed, .repeatedVariableMutability,
        .repeatedLocation, .repeatedModifierOverride, .repeatedModifierVirtual, .operatorNotDefinable,
        .mutabilityOfType, .expectedMappingKey, .trailingParameterComma, .misplacedUnchecked, .unknownDialect,
        .expectedEvent, .omittedArrayElement, .trailingArgumentComma, .rangeAsLength, .invalidLicense,
        .missingLicense, .repeatedLicense,
    ]
}
