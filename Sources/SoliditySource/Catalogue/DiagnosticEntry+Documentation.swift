// NatSpec comments.

extension DiagnosticEntry {
    public static let docParameterWithoutName = DiagnosticEntry(
        .docstringParsingError, 3335, "`@param` without a name",
        help: "Write `@param name description`.")
    public static let docParameterWithoutText = DiagnosticEntry(
        .docstringParsingError, 9942, "`@param` without a description",
        help: "Write `@param name description`.")
    public static let docCustomWithoutName = DiagnosticEntry(
        .docstringParsingError, 6564, "`@custom:` without a name",
        help: "Write `@custom:name text`.")
    public static let docCustomInvalidName = DiagnosticEntry(
        .docstringParsingError, 2968, "`@custom:` with an invalid name",
        help: "The name consists of lower-case letters and `-`.")
    public static let docTagNotAllowed = DiagnosticEntry(
        .docstringParsingError, 6546, "documentation tag does not fit here",
        help: "Each kind of declaration takes certain tags only; `@title`, for instance, is for contracts.")
    public static let docUnknownParameter = DiagnosticEntry(
        .docstringParsingError, 3881, "`@param` for an unknown parameter",
        help: "The name has to be one of the parameters.")
    public static let docRepeatedInheritdoc = DiagnosticEntry(
        .docstringParsingError, 5142, "`@inheritdoc` given twice",
        help: "Documentation is taken from one base contract.")
    public static let docInheritdocWithoutName = DiagnosticEntry(
        .docstringParsingError, 1933, "`@inheritdoc` without a contract",
        help: "Write `@inheritdoc Base`.")
    public static let docInheritdocInvalidName = DiagnosticEntry(
        .docstringParsingError, 5967, "`@inheritdoc` with something that is no name",
        help: "Write the name of one base contract.")
    public static let docInheritdocUnknown = DiagnosticEntry(
        .docstringParsingError, 9397, "`@inheritdoc` names an unknown contract",
        help: "Look at the spelling and the imports.")
    public static let docInheritdocNotContract = DiagnosticEntry(
        .docstringParsingError, 1430, "`@inheritdoc` names no contract",
        help: "Documentation is taken from base contracts only.")
    public static let docTooManyReturns = DiagnosticEntry(
        .docstringParsingError, 2604, "more `@return` tags than return values",
        help: "Write one tag for each return value, in their order.")
    public static let docReturnWithoutName = DiagnosticEntry(
        .docstringParsingError, 5856, "`@return` does not start with the value's name",
        help: "The return value has a name: write `@return name description`.")
    public static let docNothingInherited = DiagnosticEntry(
        .docstringParsingError, 4682, "`@inheritdoc` finds nothing to take over",
        help: "That contract has no function which is overridden here.")
    public static let docMalformedAssembly = DiagnosticEntry(
        .warning, 7828, "malformed documentation of assembly",
        help: "Write `/// @solidity memory-safe-assembly`.")
    public static let docUnknownAssemblyTag = DiagnosticEntry(
        .warning, 6269, "tag without meaning for assembly",
        help: "Assembly knows `@solidity memory-safe-assembly` only.")
    public static let docRepeatedAssemblyTag = DiagnosticEntry(
        .warning, 4377, "value of `@solidity` given twice",
        help: "Once is enough.")
    public static let docUnknownAssemblyValue = DiagnosticEntry(
        .warning, 8787, "value of `@solidity` without meaning",
        help: "Assembly knows `@solidity memory-safe-assembly` only.")
    public static let docMemorySafeTwice = DiagnosticEntry(
        .warning, 8544, "assembly marked memory-safe twice",
        help: "Keep the flag `assembly (\"memory-safe\")`; the comment is the old form.")

    public static let documentationRows: [DiagnosticEntry] = [
        .docParameterWithoutName, .docParameterWithoutText, .docCustomWithoutName, .docCustomInvalidName,
        .docTagNotAllowed, .docUnknownParameter, .docRepeatedInheritdoc, .docInheritdocWithoutName,
        .docInheritdocInvalidName, .docInheritdocUnknown, .docInheritdocNotContract, .docTooManyReturns,
        .docReturnWithoutName, .docNothingInherited, .docMalformedAssembly, .docUnknownAssemblyTag,
        .docRepeatedAssemblyTag, .docUnknownAssemblyValue, .docMemorySafeTwice,
    ]
}
