// Parser of inline assembly.

extension DiagnosticEntry {
    public static let yulExpectedLiteral = DiagnosticEntry(
        .parserError, 1856, "a literal, name or call is expected",
        help: "A Yul expression is a literal, a name or a call.")
    public static let yulIllegalToken = DiagnosticEntry(
        .parserError, 1465, "characters that form no token in assembly",
        help: "The characters here do not form a token of the language.")
    public static let yulExpectedStatement = DiagnosticEntry(
        .parserError, 6913, "a call or assignment is expected",
        help: "A Yul statement that starts with a name is a call or an assignment.")
    public static let yulTwoDefaults = DiagnosticEntry(
        .parserError, 6931, "second default case",
        help: "A switch has one default case at most.")
    public static let yulCaseAfterDefault = DiagnosticEntry(
        .parserError, 4904, "case behind the default case",
        help: "The default case is the last one.")
    public static let yulNoCases = DiagnosticEntry(
        .parserError, 2418, "switch without cases",
        help: "A switch has at least one case.")
    public static let yulAssignToLiteral = DiagnosticEntry(
        .parserError, 2856, "assignment to a literal",
        help: "Only variables can be assigned to.")
    public static let yulAssignToBuiltin = DiagnosticEntry(
        .parserError, 6272, "assignment to a builtin function",
        help: "A builtin function cannot be assigned to.")
    public static let yulExpectedCaseLiteral = DiagnosticEntry(
        .parserError, 4805, "value of a case is no literal",
        help: "The value of a case is a literal.")
    public static let yulBuiltinNotCalled = DiagnosticEntry(
        .parserError, 7104, "builtin function that is not called",
        help: "A builtin function can only be called.")
    public static let yulInvalidNumber = DiagnosticEntry(
        .parserError, 4828, "malformed or too large number in assembly",
        help: "A Yul number is decimal or hexadecimal and fits into 256 bits.")
    public static let yulTyped = DiagnosticEntry(
        .parserError, 5473, "type in assembly",
        help: "Yul for the EVM has no types.")
    public static let yulExpectedFunction = DiagnosticEntry(
        .parserError, 9980, "call of something that is no function",
        help: "Only a function can be called.")
    public static let yulBuiltinAsName = DiagnosticEntry(
        .parserError, 5568, "name of a builtin function declared",
        help: "Names of builtin functions cannot be declared anew.")
    public static let yulMisplacedLeave = DiagnosticEntry(
        .syntaxError, 8149, "`leave` outside of a function",
        help: "`leave` ends a Yul function and stands inside of one.")
    public static let yulFunctionInInit = DiagnosticEntry(
        .syntaxError, 3441, "function defined in the first block of a for loop",
        help: "Functions cannot be defined where a for loop initialises its variables.")
    public static let yulJumpOutsideLoop = DiagnosticEntry(
        .syntaxError, 2592, "`break` or `continue` outside of a loop",
        help: "`break` and `continue` stand in the body of a for loop.")
    public static let yulJumpInInit = DiagnosticEntry(
        .syntaxError, 9615, "`break` or `continue` in the first block of a for loop",
        help: "`break` and `continue` stand in the body of a for loop, not before it.")
    public static let yulJumpInPost = DiagnosticEntry(
        .syntaxError, 2461, "`break` or `continue` in the last block of a for loop",
        help: "`break` and `continue` stand in the body of a for loop, not after it.")

    public static let yulGrammarRows: [DiagnosticEntry] = [
        .yulExpectedLiteral, .yulIllegalToken, .yulExpectedStatement, .yulTwoDefaults, .yulCaseAfterDefault,
        .yulNoCases, .yulAssignToLiteral, .yulAssignToBuiltin, .yulExpectedCaseLiteral, .yulBuiltinNotCalled,
        .yulInvalidNumber, .yulTyped, .yulExpectedFunction, .yulBuiltinAsName, .yulMisplacedLeave,
        .yulFunctionInInit, .yulJumpOutsideLoop, .yulJumpInInit, .yulJumpInPost,
    ]
}
