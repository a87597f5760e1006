// Options that say which warnings are reported, and how.

import ArgumentParser
import Compilation
import Projects
import SoliditySource

/// When the terminal gets colours.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}

/// What is reported, shared by the commands that check.
struct DiagnosticOptions: ParsableArguments {
    @Option(name: .customLong("allow"), help: "Do not report the warnings of this code (repeatable).")
    var allowed: [Int] = []

    @Option(name: .customLong("deny"), help: "Take the warnings of this code for errors (repeatable).")
    var denied: [Int] = []

    @Flag(name: .customLong("deny-warnings"), help: "Take all warnings for errors.")
    var denyWarnings = false

    @Option(
        name: .customLong("ignore-path"),
        help: "Do not report warnings of files of this form, such as `lib/**` (repeatable).")
    var ignoredPaths: [String] = []

    @Option(
        name: [.customLong("color"), .customLong("colour")], help: "Colours on the terminal: auto, always or never.")
    var colour: ColourChoice = .auto

    /// Flags add to what the project's `foundry.toml` ignores and denies. Codes there that no diagnostic of ours has are
    /// left alone: they may be another compiler's.
    func policy(_ project: Project?) throws -> DiagnosticPolicy {
        var policy = DiagnosticPolicy()
        for code in allowed + denied {
            guard let entry = DiagnosticCatalogue.entry(code: code) else {
                throw ValidationError("there is no diagnostic \(code)")
            }
            if entry.severity == .error { throw ValidationError("\(code) is an error: only warnings can be chosen") }
        }
        let configuration = project?.configuration ?? FoundryConfiguration()
        policy.allowed = Set(allowed + configuration.ignoredErrorCodes)
        policy.denied = Set(denied)
        policy.deniesAllWarnings = denyWarnings || configuration.denyWarnings
        policy.ignoredPaths = (ignoredPaths + configuration.ignoredWarningsFrom).map(PathPattern.init)
        return policy
    }
}
