// Arguments of abi, type and concatenation functions.

extension DiagnosticEntry {
    public static let decodeCount = DiagnosticEntry(
        .typeError, 5782, "`abi.decode` without two arguments",
        help: "Write `abi.decode(data, (uint256, address))`.")
    public static let decodeData = DiagnosticEntry(
        .typeError, 1956, "`abi.decode` of something that is not `bytes`",
        help: "The first argument is the encoded data.")
    public static let decodeTypes = DiagnosticEntry(
        .typeError, 6444, "`abi.decode` without a tuple of types",
        help: "Write `abi.decode(data, (uint256, address))`.")
    public static let decodeNotAType = DiagnosticEntry(
        .typeError, 1039, "component is not a type",
        help: "The second argument lists types: `(uint256, address)`.")
    public static let decodeType = DiagnosticEntry(
        .typeError, 9611, "type that cannot be decoded",
        help: "Only types of the ABI can be decoded.")
    public static let decodedTypeTooLarge = DiagnosticEntry(
        .typeError, 6118, "decoded type is too large",
        help: "Values in memory have at most 2**64 bytes.")
    public static let namedABIArguments = DiagnosticEntry(
        .typeError, 2627, "named arguments for a builtin function",
        help: "Its parameters have no names.")
    public static let encodeFraction = DiagnosticEntry(
        .typeError, 6090, "encoding of a fraction",
        help: "Convert it to an integer first.")
    public static let encodeLargeNumber = DiagnosticEntry(
        .typeError, 8009, "encoding of a number that is too large",
        help: "No type holds this number.")
    public static let packLiteral = DiagnosticEntry(
        .typeError, 7279, "packing of a literal",
        help: "A literal has no size of its own. Convert it: `uint256(1)`.")
    public static let packType = DiagnosticEntry(
        .typeError, 9578, "type that cannot be packed",
        help: "Nested dynamic types and structs cannot be packed. Use `abi.encode`.")
    public static let encodeType = DiagnosticEntry(
        .typeError, 2056, "type that cannot be encoded",
        help: "Only types of the ABI can be encoded.")
    public static let encodeCallCount = DiagnosticEntry(
        .typeError, 6219, "`abi.encodeCall` without two arguments",
        help: "Write `abi.encodeCall(I.f, (a, b))`.")
    public static let encodeCallFunction = DiagnosticEntry(
        .typeError, 5511, "`abi.encodeCall` without a function",
        help: "The first argument is a function such as `I.f`.")
    public static let encodeCallTuple = DiagnosticEntry(
        .typeError, 9062, "arguments of `abi.encodeCall` are not a tuple",
        help: "Write them in parentheses: `(a, b)`.")
    public static let encodeCallTupleCount = DiagnosticEntry(
        .typeError, 7788, "wrong number of arguments in `abi.encodeCall`",
        help: "The tuple holds one value for each parameter.")
    public static let encodeCallSingle = DiagnosticEntry(
        .typeError, 7515, "one argument in `abi.encodeCall` for a function that takes several or none",
        help: "The tuple holds one value for each parameter; `()` is none.")
    public static let encodeCallType = DiagnosticEntry(
        .typeError, 5407, "wrong type of an argument in `abi.encodeCall`",
        help: "Convert it to the type of the parameter.")
    public static let encodeCallNotExternal = DiagnosticEntry(
        .typeError, 3509, "`abi.encodeCall` with a function that is not external",
        help: "Name a public or external function, by its interface.")
    public static let typeOfCount = DiagnosticEntry(
        .typeError, 8885, "`type` without exactly one argument",
        help: "Write `type(T)`.")
    public static let typeOfType = DiagnosticEntry(
        .typeError, 4259, "`type` of a type without such information",
        help: "It takes integer, enum and contract types.")
    public static let stringConcatType = DiagnosticEntry(
        .typeError, 9977, "`string.concat` of something that is no string",
        help: "Convert it to a string first.")
    public static let bytesConcatType = DiagnosticEntry(
        .typeError, 8015, "`bytes.concat` of something that is no bytes",
        help: "It takes `bytes` and `bytesN`.")

    public static let abiFunctionsRows: [DiagnosticEntry] = [
        .decodeCount, .decodeData, .decodeTypes, .decodeNotAType, .decodeType, .decodedTypeTooLarge,
        .namedABIArguments, .encodeFraction, .encodeLargeNumber, .packLiteral, .packType, .encodeType,
        .encodeCallCount, .encodeCallFunction, .encodeCallTuple, .encodeCallTupleCount, .encodeCallSingle,
        .encodeCallType, .encodeCallNotExternal, .typeOfCount, .typeOfType, .stringConcatType, .bytesConcatType,
    ]
}
