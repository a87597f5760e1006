// Loading of sources and generation of code.

extension DiagnosticEntry {
    public static let sourceNotFound = DiagnosticEntry(
        .parserError, 6275, "imported source not found",
        help: "An import names a source unit that was neither given nor found under the base path, the include "
            + "paths or a remapping. Check the path, or add `--base-path`, `--include-path` or a remapping.")
    public static let invalidUTF8 = DiagnosticEntry(
        .parserError, 10_006, "source is not valid UTF-8",
        help: "Sources are UTF-8 text. Save the file in that encoding.")
    public static let tooManySources = DiagnosticEntry(
        .fatalError, 10_007, "sources of more than 4 GiB",
        help: "All sources of one run together are limited to 4 GiB.")
    public static let backendFailure = DiagnosticEntry(
        .codeGenerationError, 10_003, "no bytes could be made of the program",
        help: "The back end could not turn the program into bytes.")
    public static let optimizerFailure = DiagnosticEntry(
        .internalCompilerError, 10_004, "optimiser broke the program",
        help: "A pass of the optimiser broke the program: a fault of the compiler. Report it, and compile without "
            + "the optimiser.")
    public static let codeSize = DiagnosticEntry(
        .warning, 5574, "contract too large to be deployed",
        help: "Ethereum refuses to deploy more than 24,576 bytes of code since Spurious Dragon (EIP-170). Move "
            + "code into libraries, or shorten it.")
    public static let initCodeSize = DiagnosticEntry(
        .warning, 3860, "creation code too large",
        help: "Ethereum refuses creation code of more than 49,152 bytes since Shanghai (EIP-3860).")
    public static let tooManyErrors = DiagnosticEntry(
        .warning, 4013, "more than 256 errors",
        help: "After 256 errors nothing more is reported. Correct some of them and compile again.")
    public static let tooManyWarnings = DiagnosticEntry(
        .warning, 4591, "more than 255 warnings",
        help: "After 255 warnings only errors are reported.")
    public static let unsupported = DiagnosticEntry(
        .unimplementedFeatureError, 10_900, "construct that is not supported yet",
        help: "The program is valid, but the compiler cannot generate code for this construct yet.")
    public static let incomplete = DiagnosticEntry(
        .internalCompilerError, 10_901, "code of a function is incomplete",
        help: "A value is missing in the code of this function. This is a defect of the compiler.")

    public static let generationRows: [DiagnosticEntry] = [
        .sourceNotFound, .invalidUTF8, .tooManySources, .backendFailure, .optimizerFailure,
        .codeSize, .initCodeSize, .tooManyErrors, .tooManyWarnings, .unsupported, .incomplete,
    ]
}
