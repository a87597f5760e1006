// The parser's rows of the diagnostic catalogue.

import SoliditySource

/// Everything that lexer and parser can report. Codes below 10,000 are solc's.
public enum ParserDiagnostics {
    /// The whole catalogue, for `--explain` and for the test that wants a golden file for each.
    public static let all: [DiagnosticEntry] = [
        expectedToken, expectedTopLevel, expectedMember, expectedPrimary, expectedType, illegalToken,
        illegalStringPiece, illegalPragmaToken, tooDeep, tooHigh, unaryPlus, versionMismatch, invalidVersion,
        experimentalSolidity, expectedImport, expectedFrom, expectedImportPath, emptyImportPath, expectedContractKind,
        repeatedInheritance, repeatedLayout, expectedAt, repeatedVisibility, repeatedMutability, repeatedOverride,
        repeatedVirtual, constructorAsFunction, specialFunctionName, noEnumMember, expectedEnumMember,
        fallbackAsVariable, repeatedVariableVisibility, repeatedVariableOverride, repeatedIndexed,
        repeatedVariableMutability, repeatedLocation, repeatedModifierOverride, repeatedModifierVirtual,
        operatorNotDefinable, mutabilityOfType, expectedMappingKey, trailingParameterComma, misplacedUnchecked,
        unknownDialect, expectedEvent, omittedArrayElement, trailingArgumentComma, rangeAsLength, invalidLicense,
        missingLicense, repeatedLicense, yulExpectedLiteral, yulIllegalToken, yulExpectedStatement, yulTwoDefaults,
        yulCaseAfterDefault, yulNoCases, yulAssignToLiteral, yulAssignToBuiltin, yulExpectedCaseLiteral,
        yulBuiltinNotCalled, yulInvalidNumber, yulTyped, yulExpectedFunction, yulBuiltinAsName, yulMisplacedLeave,
        yulFunctionInInit, yulJumpOutsideLoop, yulJumpInInit, yulJumpInPost,
    ]

    static func parser(_ code: Int, _ help: String = "") -> DiagnosticEntry {
        DiagnosticEntry(.parserError, code, help: help)
    }

    static func syntax(_ code: Int, _ help: String = "") -> DiagnosticEntry {
        DiagnosticEntry(.syntaxError, code, help: help)
    }

    static func warning(_ code: Int, _ help: String = "") -> DiagnosticEntry {
        DiagnosticEntry(.warning, code, help: help)
    }

    static let expectedToken = parser(
        2314, "The grammar allows only certain tokens here. Look at the token that is named and at the one before it.")
    static let expectedTopLevel = parser(
        7858, "A file consists of pragmas, imports, contracts, interfaces, libraries and of free declarations.")
    static let expectedMember = parser(9182, "A contract consists of declarations; statements belong into functions.")
    static let expectedPrimary = parser(6933, "An expression starts with a literal, a name, a type, `(` or `[`.")
    static let expectedType = parser(3546, "A type is an elementary type, a name, a mapping or a function type.")
    static let illegalToken = parser(8936, "The characters here do not form a token of the language.")
    static let illegalStringPiece = parser(5428, "The characters after this string do not form a token.")
    static let illegalPragmaToken = parser(6281, "A pragma holds tokens too; this one is not well formed.")
    static let tooDeep = parser(
        7319, "Constructs are nested too deeply to be parsed. Move parts into variables or functions of their own.")
    static let tooHigh = parser(
        10_001, "A chain of operators, calls or members is too long to be analysed. Split it into several statements.")
    static let unaryPlus = parser(9636, "`+x` was removed from the language: write `x`.")
    static let versionMismatch = parser(
        5333, "The file asks for a compiler version other than the one that this compiler implements.")
    static let invalidVersion = parser(1684, "The version range of the pragma is malformed.")
    static let experimentalSolidity = parser(
        10_002, "`pragma experimental solidity` selects an experimental language that this compiler does not have.")
    static let expectedImport = parser(9478, "An import names a path, `*` or a list of names in braces.")
    static let expectedFrom = parser(8208, "An import list is followed by `from` and the path.")
    static let expectedImportPath = parser(6845, "The path of an import is a string literal.")
    static let emptyImportPath = parser(6326, "The path of an import cannot be empty.")
    static let expectedContractKind = parser(3515, "`abstract` is followed by `contract`.")
    static let repeatedInheritance = parser(6668, "Write all base contracts into one list after `is`.")
    static let repeatedLayout = parser(8714, "A contract has one storage layout.")
    static let expectedAt = parser(1994, "A storage layout is written `layout at EXPRESSION`.")
    static let repeatedVisibility = parser(9439, "Write one visibility only.")
    static let repeatedMutability = parser(9680, "Write one state mutability only.")
    static let repeatedOverride = parser(1827, "Write one override specifier only.")
    static let repeatedVirtual = parser(6879, "Write `virtual` once.")
    static let constructorAsFunction = parser(3323, "A constructor is written without `function`.")
    static let specialFunctionName = warning(
        3445, "A function of this name is an ordinary function; the special one is written without `function`.")
    static let noEnumMember = parser(3147, "An enum has at least one member.")
    static let expectedEnumMember = parser(1612, "A comma in an enum is followed by another member.")
    static let fallbackAsVariable = parser(
        2915, "A function without name is a function type. Write `fallback()` or `receive()` for these functions.")
    static let repeatedVariableVisibility = parser(4110, "Write one visibility only.")
    static let repeatedVariableOverride = parser(9125, "Write one override specifier only.")
    static let repeatedIndexed = parser(5399, "Write `indexed` once.")
    static let repeatedVariableMutability = parser(3109, "A variable is either constant or immutable.")
    static let repeatedLocation = parser(3548, "Write one data location only.")
    static let repeatedModifierOverride = parser(9102, "Write one override specifier only.")
    static let repeatedModifierVirtual = parser(2662, "Write `virtual` once.")
    static let operatorNotDefinable = parser(4403, "Only certain operators can be bound to functions.")
    static let mutabilityOfType = parser(9106, "Only `address` can be followed by `payable`.")
    static let expectedMappingKey = parser(
        1005, "A mapping key is an elementary type, an enum, a contract or a user type.")
    static let trailingParameterComma = parser(7591, "A parameter list does not end in a comma.")
    static let misplacedUnchecked = parser(5296, "`unchecked` blocks stand directly inside of other blocks only.")
    static let unknownDialect = parser(4531, "The only dialect of inline assembly is \"evmasm\".")
    static let expectedEvent = parser(5620, "`emit` is followed by the name of an event.")
    static let omittedArrayElement = parser(4799, "Elements of an array literal cannot be left out.")
    static let trailingArgumentComma = parser(2074, "A list of named arguments does not end in a comma.")
    static let rangeAsLength = parser(5464, "A range cannot stand in a type: write one length.")
    static let invalidLicense = parser(1114, "The licence comment holds characters that SPDX does not use.")
    static let missingLicense = warning(
        1878, "Add a comment `// SPDX-License-Identifier: …` to the file; `UNLICENSED` if the source is not open.")
    static let repeatedLicense = parser(3716, "A file has one licence comment; combine licences by `AND` or `OR`.")

    static let yulExpectedLiteral = parser(1856, "A Yul expression is a literal, a name or a call.")
    static let yulIllegalToken = parser(1465, "The characters here do not form a token of the language.")
    static let yulExpectedStatement = parser(
        6913, "A Yul statement that starts with a name is a call or an assignment.")
    static let yulTwoDefaults = parser(6931, "A switch has one default case at most.")
    static let yulCaseAfterDefault = parser(4904, "The default case is the last one.")
    static let yulNoCases = parser(2418, "A switch has at least one case.")
    static let yulAssignToLiteral = parser(2856, "Only variables can be assigned to.")
    static let yulAssignToBuiltin = parser(6272, "A builtin function cannot be assigned to.")
    static let yulExpectedCaseLiteral = parser(4805, "The value of a case is a literal.")
    static let yulBuiltinNotCalled = parser(7104, "A builtin function can only be called.")
    static let yulInvalidNumber = parser(4828, "A Yul number is decimal or hexadecimal and fits into 256 bits.")
    static let yulTyped = parser(5473, "Yul for the EVM has no types.")
    static let yulExpectedFunction = parser(9980, "Only a function can be called.")
    static let yulBuiltinAsName = parser(5568, "Names of builtin functions cannot be declared anew.")
    static let yulMisplacedLeave = syntax(8149, "`leave` ends a Yul function and stands inside of one.")
    static let yulFunctionInInit = syntax(
        3441, "Functions cannot be defined where a for loop initialises its variables.")
    static let yulJumpOutsideLoop = syntax(2592, "`break` and `continue` stand in the body of a for loop.")
    static let yulJumpInInit = syntax(9615, "`break` and `continue` stand in the body of a for loop, not before it.")
    static let yulJumpInPost = syntax(2461, "`break` and `continue` stand in the body of a for loop, not after it.")
}
