// What overrides what, and how.

extension DiagnosticEntry {
    public static let ambiguousInheritance = DiagnosticEntry(
        .typeError, 6480, "function inherited from several bases is not overridden",
        help: "Define it in this contract: `function f() public override(A, B) { ... }`.")
    public static let modifierOverridesFunction = DiagnosticEntry(
        .typeError, 5631, "modifier of the name of an inherited function",
        help: "Rename the modifier.")
    public static let functionOverridesModifier = DiagnosticEntry(
        .typeError, 1469, "function of the name of an inherited modifier",
        help: "Rename the function.")
    public static let overridingInternalVariable = DiagnosticEntry(
        .typeError, 8022, "variable that overrides but is not public",
        help: "Only the getter of a public variable overrides a function. Make it public, or remove `override`.")
    public static let variableOverridesModifier = DiagnosticEntry(
        .typeError, 1456, "variable of the name of an inherited modifier",
        help: "Rename the variable.")
    public static let repeatedOverrideContract = DiagnosticEntry(
        .typeError, 4520, "contract listed twice in `override(...)`",
        help: "List each contract once.")
    public static let nothingOverridden = DiagnosticEntry(
        .typeError, 7792, "`override` but nothing is overridden",
        help: "No base has a function of this name and these parameter types. Compare the signatures.")
    public static let overrideListIncomplete = DiagnosticEntry(
        .typeError, 4327, "contracts missing in `override(...)`",
        help: "If several bases define the function, all of them are listed.")
    public static let overrideListSurplus = DiagnosticEntry(
        .typeError, 2353, "`override(...)` lists contracts of which nothing is overridden",
        help: "Remove them from the list.")
    public static let modifierParametersDiffer = DiagnosticEntry(
        .typeError, 1078, "overriding modifier with other parameters",
        help: "Take the parameter types of the modifier that is overridden.")
    public static let missingOverride = DiagnosticEntry(
        .typeError, 9456, "`override` is missing",
        help: "The function replaces one of a base. Say so: add `override`, or rename it.")
    public static let overriddenVariable = DiagnosticEntry(
        .typeError, 1452, "public variable is overridden",
        help: "Getters of variables are final. Rename the function.")
    public static let missingVirtual = DiagnosticEntry(
        .typeError, 4334, "overridden function is not virtual",
        help: "Add `virtual` to the function of the base, or rename this one.")
    public static let variableOverridesNonExternal = DiagnosticEntry(
        .typeError, 5225, "public variable overrides a function that is not external",
        help: "Getters are external. Make the function of the base external.")
    public static let overrideVisibility = DiagnosticEntry(
        .typeError, 9098, "overriding function with another visibility",
        help: "Take the visibility of the overridden function; only `external` may become `public`.")
    public static let overrideRemovesBody = DiagnosticEntry(
        .typeError, 4593, "function without body overrides one with a body",
        help: "Write the body, or remove the function.")
    public static let overrideReturns = DiagnosticEntry(
        .typeError, 4822, "overriding function with other return types",
        help: "Take the return types of the overridden function.")
    public static let overrideParameterLocation = DiagnosticEntry(
        .typeError, 7723, "parameters of an overriding function in another data location",
        help: "Take the data locations of the overridden function.")
    public static let overrideReturnLocation = DiagnosticEntry(
        .typeError, 1443, "return values of an overriding function in another data location",
        help: "Take the data locations of the overridden function.")
    public static let overrideMutability = DiagnosticEntry(
        .typeError, 6959, "overriding function with a weaker state mutability",
        help: "It may promise more than the overridden one (nonpayable, view, pure), never less.")
    public static let overrideNotContract = DiagnosticEntry(
        .typeError, 9301, "`override(...)` lists something that is no contract",
        help: "List base contracts.")

    public static let overridingRows: [DiagnosticEntry] = [
        .ambiguousInheritance, .modifierOverridesFunction, .functionOverridesModifier,
        .overridingInternalVariable, .variableOverridesModifier, .repeatedOverrideContract, .nothingOverridden,
        .overrideListIncomplete, .overrideListSurplus, .modifierParametersDiffer, .missingOverride,
        .overriddenVariable, .missingVirtual, .variableOverridesNonExternal, .overrideVisibility,
        .overrideRemovesBody, .overrideReturns, .overrideParameterLocation, .overrideReturnLocation,
        .overrideMutability, .overrideNotContract,
    ]
}
