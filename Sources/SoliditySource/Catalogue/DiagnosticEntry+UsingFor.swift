// Attached functions and user-defined operators.

extension DiagnosticEntry {
    public static let globalForeignType = DiagnosticEntry(
        .typeError, 4117, "`global` for a type of another file or of a contract",
        help: "Global directives stand in the file that defines the type outside of contracts.")
    public static let globalBuiltinType = DiagnosticEntry(
        .typeError, 8841, "`global` for a type that is not user-defined",
        help: "Only structs, enums, contracts and user-defined value types can have global functions.")
    public static let attachedWithoutParameter = DiagnosticEntry(
        .typeError, 4731, "attached function without parameters",
        help: "The first parameter receives the value. Add one.")
    public static let attachedPrivate = DiagnosticEntry(
        .typeError, 6772, "attached function is private",
        help: "Only functions that are visible here can be attached. Make it internal.")
    public static let attachedParameterType = DiagnosticEntry(
        .typeError, 3100, "attached function takes another type",
        help: "Its first parameter has to take values of the type after `for`.")
    public static let operatorNotGlobal = DiagnosticEntry(
        .typeError, 3320, "operator defined by a directive that is not global",
        help: "Operators hold wherever the type is used: add `global`.")
    public static let operatorNotPure = DiagnosticEntry(
        .typeError, 7775, "operator bound to a function that is not pure or not free",
        help: "Move the function out of contracts and libraries, and make it `pure`.")
    public static let operatorType = DiagnosticEntry(
        .typeError, 5332, "operator for a type that cannot have operators",
        help: "Only user-defined value types can have operators.")
    public static let repeatedOperator = DiagnosticEntry(
        .typeError, 4705, "operator with several definitions",
        help: "Each operator is bound once for a type.")
    public static let operatorParameters = DiagnosticEntry(
        .typeError, 1884, "operator function with wrong parameters",
        help: "It takes one value of the type (`-`, `~`) or two, and nothing else.")
    public static let operatorReturn = DiagnosticEntry(
        .typeError, 7743, "operator function with a wrong result",
        help: "Comparisons return `bool`, other operators the type itself.")
    public static let attachedNotFree = DiagnosticEntry(
        .typeError, 4167, "attached function belongs to a contract",
        help: "Only free functions and functions of libraries can be attached.")
    public static let attachedNotFunction = DiagnosticEntry(
        .typeError, 8187, "attached name is not a function",
        help: "Only functions can be attached.")
    public static let usingNotLibrary = DiagnosticEntry(
        .typeError, 4357, "`using` names something that is no library",
        help: "Single functions are attached by `using {f, g} for T;`.")

    public static let usingForRows: [DiagnosticEntry] = [
        .globalForeignType, .globalBuiltinType, .attachedWithoutParameter, .attachedPrivate,
        .attachedParameterType, .operatorNotGlobal, .operatorNotPure, .operatorType, .repeatedOperator,
        .operatorParameters, .operatorReturn, .attachedNotFree, .attachedNotFunction, .usingNotLibrary,
    ]
}
